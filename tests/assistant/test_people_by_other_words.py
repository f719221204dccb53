"""People asked about in other words: their number, department and work, and everybody of a department."""

from collections.abc import Callable

import pytest

from assistant import Assistant, Status
from assistant.spelling import Speller

_HEALTHY = "건강하고 행복한 학교 만들기 연수"


@pytest.mark.parametrize(
    ("question", "wanted"),
    [
        # what somebody does
        ("이미화 님은 무엇을 담당하나요?", ["2-2-2", "5-1-1"]),
        ("신봉희 뭐 하는 사람임?", ["5-1-2"]),
        ("이재창한테는 어떤 주제로 문의하면 되나요?", ["5-1-1"]),
        ("최영미 선생님이 챙기는 사업", ["1-2-1"]),
        ("강은하 님께 무엇을 물어보면 되나요", ["3-2-1"]),
        ("박수연 선생님께서 맡고 계신 사업 이름을 알려 주세요.", ["4-1-1"]),
        ("What is 김선영 in charge of?", ["5-2-1"]),
        ("김화연 담당 연수 뭐 있어", ["1-1-2"]),
        # where
        ("최영미씨 어디 부서 사람임", ["중등교원연수부"]),
        ("박병희 어느 파트예요", ["재정지원과"]),
        ("이준구 님은 어느 부서에 계세요", ["초등교원연수부"]),
        ("Where does 이재창 work?", ["기획평가부"]),
        # the number
        ("이현정 직통 회선", ["8092"]),
        ("수화기를 들고 서진아를 찾으려면 어떤 숫자를 눌러야 하죠?", ["8074"]),
        (f"What number do I call about {_HEALTHY}?", ["8074", "8094", "8114"]),
        (f"{_HEALTHY} 챙기는 분께 걸 수 있는 숫자 부탁드려요", ["8074", "8094", "8114"]),
        ("If I dial 8093, who picks up?", ["최영미"]),
        # who does a thing
        (f"{_HEALTHY}, 이 일을 손에 쥐고 있는 직원이 궁금합니다", ["서진아", "강은하", "유승원"]),
        (f"{_HEALTHY}를 책임지고 꾸려 가는 사람은?", ["서진아", "강은하", "유승원"]),
        (f"{_HEALTHY} 맡고 계신 분", ["서진아", "강은하", "유승원"]),
        (f"{_HEALTHY} 담당 인력은?", ["서진아", "강은하", "유승원"]),
        (f"Name the contact person responsible for {_HEALTHY}, please.", ["서진아", "강은하", "유승원"]),
        # everybody of a department
        ("운영지원과 직원들 이름 다", ["신봉희", "이승현", "주미경"]),
        ("운영지원과 담당들 이름 쭉 불러줘", ["신봉희", "이승현", "주미경"]),
        ("운영지원과 쌤들 중에 뭐라도 맡은 분 다 말해 주실래여", ["신봉희", "이승현", "주미경"]),
        ("Give me every name listed as a programme contact for 운영지원과.", ["신봉희", "이승현", "주미경"]),
    ],
)
def test_other_words_reach_the_same_people(assistant: Assistant, question: str, wanted: list[str]) -> None:
    answer = assistant.ask(question)
    assert answer.status is Status.ANSWERED
    assert [words for words in wanted if words not in answer.text] == []


@pytest.mark.parametrize(
    ("before", "question", "wanted"),
    [
        ("이미화 번호", "그 직원이 손대고 있는 사업은 어떤 것들입니까", "2-2-2"),
        ("사립학교 퇴직예정자 제2미래 인생설계 교육 올해 몇 명?", "지난해 숫자도", "6명"),
        ("초등 자격연수 올해 예산은?", "작년에 비해서는?", "2,591"),
        ("초등 자격연수 올해 예산은?", "전년 대비로는 어떻게 변했나요", "2,591"),
        ("초등 자격연수 올해 예산은?", "지난해보다 오른 거야 내린 거야?", "2,591"),
        ("초등 자격연수: 2026 amount?", "What's the difference versus 2025?", "2,591"),
        (
            "교원 생애주기별 맞춤형 직무연수 2026 예산",
            "미래를 여는 협력교육을 선도하는 리더십 연수",
            "496,076",
        ),
        ("교장 리더십 직무연수 몇 명", "그 일을 챙기는 직원은 누구죠", "류화정"),
    ],
)
def test_what_follows_in_other_words(assistant: Assistant, before: str, question: str, wanted: str) -> None:
    answer = assistant.ask(question, [before])
    assert answer.status is Status.ANSWERED
    assert wanted in answer.text


@pytest.mark.parametrize(
    "question",
    [
        "이미화씨 결혼했어?",
        "김희연이 받은 징계나 표창 기록 같은 게 남아 있습니까",
        "이현정 선생님 휴대전화 번호를 알려 주실 수 있나요?",
        "이미화 업무 성과",
        "Does 박형용 have children, and what car does this person drive?",
        "신봉희 담당 사무실은 몇 층에 있나요?",
    ],
)
def test_what_nothing_tells_of_somebody_is_refused(assistant: Assistant, question: str) -> None:
    assert assistant.ask(question).status.abstains


@pytest.mark.parametrize(
    ("question", "wanted"),
    [
        ("행정실장 경영 역량교육 예산 증감액은", "12,300"),  # another table alone has a column for it
        ("교과 문해력 직무연수 인원 증감을 산출하여 제출 바랍니다", "22명"),  # that column is of money
        ("올해 안전하고 쉬어 가는 연수 시설과 교직원 마음돌봄 연수의 예산 차이는?", "329,650"),  # no 시설과
        ("교원 경력단계별 직무연수 총액 대비 유초등 경력단계별 직무연수 구성비 2026", "51.2%"),
        ("시은주가 책임지고 있는 과제가 무엇인지", "세부 사업"),  # 주가 is no price of shares
    ],
)
def test_in_another_house(assistant_over: Callable[[str], Assistant], question: str, wanted: str) -> None:
    answer = assistant_over("maeum-2026").ask(question)
    assert answer.status is Status.ANSWERED
    assert wanted in answer.text


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("담당 저나번호", "담당 전화번호"),
        ("담당 엄무가", "담당 업무가"),
        ("마튼 사람", "맡은 사람"),
        ("문의 전홰", "문의 전화"),
        ("작년보다 변햇나요", "작년보다 변했나요"),
        ("동료를 만나", "동료를 만나"),
    ],
)
def test_words_typed_as_they_are_said(speller: Speller, typed: str, meant: str) -> None:
    assert speller.correct(typed)[0] == meant


@pytest.mark.parametrize(
    ("questions", "wanted"),
    [
        (("백효은 씨한테는 어떤 용건으로 전화하면 되는지 궁금해요.",), "2-2-1"),
        (("명함에 김선영만 적혀 있네요. 그 선생님이 연수원에서 도맡은 일이 뭔지 가르쳐 주세요.",), "5-2-1"),
        (("우편물을 신봉희 선생님 앞으로 보내려는데 봉투에 어떤 부서명을 적어야 합니까?",), "운영지원과"),
        (("초등교원연수부 소속 업무 담당 전원을 열거하여 주시기 바랍니다.",), "이준구"),
        (("수석교사 역량 강화 직무연수 올해 몇 명?", "맏으신 분 연락쳐도 갈켜 주세요"), "8074"),
        (("수석교사 역량 강화 직무연수 올해 몇 명?", "신청 건으로 상의하고 싶은데 어느 분께 여쭤야 할까요?"), "8074"),
        (
            (
                "공존과 협력의 학교 만들기 연수 예산 얼마?",
                "안전하고 쾌적한 연수 환경 조성 같은 경우엔 어떤가요?",
            ),
            "725,098",
        ),
    ],
)
def test_what_for_and_of_what_was_told(assistant: Assistant, questions: tuple[str, ...], wanted: str) -> None:
    answer = assistant.ask(questions[-1], questions[:-1])
    assert answer.citations
    assert wanted in answer.text
