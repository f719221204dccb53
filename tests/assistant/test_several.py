"""Questions with several asks in one sentence, and what is asked of one part of what was told."""

from collections.abc import Callable

import pytest

from assistant import Assistant, Status
from assistant.ordinals import ordinal
from assistant.postings import unbroken
from assistant.ranking import compounds
from assistant.understanding import Reader


@pytest.mark.parametrize(
    ("question", "wanted", "unwanted"),
    [
        # The year's money and a quarter's or a half's, however they are joined.
        ("맞춤형청렴활동2026예산하고3분기집행액", ["2,400천원", "480천원"], ["147,189"]),
        ("소통하는 조직문화를 만드는 데 올해 얼마이고, 그중 2분기에는 얼마를 쓰나요?", ["6,795", "6,000천원"], []),
        (
            "스마트연수 운영의 올해 예산은 얼마이고, 그중 1분기에는 무엇에 얼마를 씁니까?",
            ["187,962", "159,492", "배움누리터"],
            [],
        ),
        ("맞춤형 청렴활동에 올해 얼마를 쓰고 그중 하반기에는 얼마를 씁니까?", ["2,400천원", "960천원"], []),
        ("회복력 지원 연수는 상반기에 얼마, 하반기에 얼마를 쓰나요?", ["49,180천원", "38,960천원"], ["88,140"]),
        # A quarter alone stays alone.
        ("스마트연수 운영 예산은 2분기에 얼마인가요?", ["9,490"], ["187,962"]),
        # Money that is not there, told by quarter; when it is spent.
        ("일반직공무원 관리자리더십 교육훈련은 올해 얼마이고 돈이 없는 분기는 언제입니까?", ["150,000", "4분기"], []),
        ("연수협력학교에 예산을 내려보내는 시기는 언제이고 그때 얼마를 집행합니까?", ["1분기", "125,000"], ["136,000"]),
        # Both years of a count, each with its line.
        ("디지털 아카데미는 올해 몇 명이고 작년에는 어땠나요?", ["400명", "186명"], []),
        ("5급 이상 관리자 리더십 교육의 올해 인원과 작년 인원을 알려 주세요", ["260명", "103명"], []),
        # Later parts are about what the first one is about, figures behind people as well.
        (
            "2026년에 운영하는 연수협력학교의 수와 그 운영 예산, 해당 사업의 담당자 두 사람의 성명을 답해 주십시오.",
            ["25교", "128,460", "신미경", "박수연"],
            ["160,076", "35,800"],
        ),
        (
            "셔틀버스 예산과 담당자 이름을 알려 주시고 2분기 집행예정액도 부탁드립니다",
            ["271,080", "주미경", "67,770"],
            [],
        ),
        ("영어회화 직무연수는 초등과 중등이 각각 몇 명이고, 관련 예산은 얼마입니까?", ["240명", "150명", "9,800"], []),
        ("셔틀버스 예산과 운전기사 이름을 알려 주세요", ["271,080", "운전기사", "적혀 있지 않습니다"], []),
        ("토핑교육이 뭐고 담당자는 누구예요?", ["마이크로러닝", "유승원"], []),
        ("5-2-2의 재정지원팀장 이름과 예산은 어떻게 됩니까?", ["박병희", "비예산"], []),
        ("본원과 연수지원센터의 주소를 각각 알려 주세요", ["남부순환로 2248", "347길 69"], []),
        ("디지털 아카데미의 2025년 실적과 2026년 계획, 담당자를 알려주세요", ["186명", "400명", "임영미"], []),
        (
            "초등 자격연수와 중등 자격연수의 2026년 예산과 1분기 집행액",
            ["596,139", "190,000", "486,460", "144,000"],
            [],
        ),
        ("급식실 노후장비는 몇 번 수리했고 얼마를 썼나요?", ["5회", "9,263천원"], []),
        ("6급 미래인재 양성과정 인원과 강사료", ["54명", "강사료", "적혀 있지 않습니다"], []),
        ("옥외 계단 보수 공사비와 공사 업체 이름을 알려 주세요", ["45,870천원"], ["515"]),
        # English.
        (
            "How many partner schools (연수협력학교) are there, and how many of them are high schools?",
            ["25교", "4교"],
            [],
        ),
        (
            "What is the total authorised staff (정원), and how many of those posts are specialists (교육전문직)?",
            ["114명", "24명"],
            [],
        ),
        (
            "Which gets more money in 2026, 초등 자격연수 or 중등 자격연수, and by how much?",
            ["596,139", "486,460", "109,679"],
            [],
        ),
        (
            "In the staffing table, how many posts are there for 교육공무직, and how many 사회복무요원 are there?",
            ["5명", "6명"],
            [],
        ),
        ("청렴활동의 2026년 예산은 네 분기에 각각 얼마씩 나눠 쓰나요?", ["720천원", "480천원"], []),
        (
            "What is the 2026 budget of 스마트연수 운영 and how much of it is spent in the first quarter?",
            ["187,962", "159,492"],
            [],
        ),
    ],
)
def test_every_ask_is_answered(assistant: Assistant, question: str, wanted: list[str], unwanted: list[str]) -> None:
    answer = assistant.ask(question)
    assert answer.status is Status.ANSWERED
    assert [words for words in wanted if words not in answer.text] == []
    assert [words for words in unwanted if words in answer.text] == []
    assert answer.citations


@pytest.mark.parametrize(
    ("history", "question", "wanted", "unwanted"),
    [
        ("특수분야연수기관은 2025년 상반기에 몇 기관이었나요?", "하반기는요?", "33기관", "44기관"),
        (
            "스마트연수 운영의 올해 예산은?",
            "말씀하신 금액은 전년도와 견주어 달라진 것이 있습니까?",
            "24,504",
            "209,537",
        ),
        (
            "How many people are planned for the elementary principal qualification training in 2026?",
            "And the secondary one?",
            "200명",
            "260명",
        ),
        (
            "How many people are planned for the AI ethics courses (인공지능시대, AI윤리를 묻다) in 2026?",
            "And how many in 2025?",
            "1,201명",
            "11,154명",
        ),
        ("What is the 2026 budget of 스마트연수 운영?", "What was it in the previous year?", "163,458", "187,962"),
        ("연수협력학교는 몇 교인가요?", "그중 고등학교는 몇 교인가요?", "4교", "25교"),
        ("연수협력학교는 올해 몇 교를 운영하나요?", "그 예산은 얼마인가요?", "128,460", "35,800"),
        ("4-2-2 담당자는 누구인가요?", "두 번째 분 번호만 다시요", "8054", "8106"),
    ],
)
def test_a_follow_up_is_about_the_same(
    assistant: Assistant, history: str, question: str, wanted: str, unwanted: str
) -> None:
    answer = assistant.ask(question, [history])
    assert wanted in answer.text
    assert unwanted not in answer.text


def test_figures_told_before_people_are_returned_to(assistant: Assistant) -> None:
    session = assistant.session()
    session.ask("스마트연수 운영 올해 예산은?")
    session.ask("담당자는 누구예요?")
    assert "9,490천원" in session.ask("2분기 집행액은요?").text
    assert "163,458천원" in session.ask("작년 예산은?").text


def test_what_names_nothing_is_asked_of_the_place(assistant: Assistant) -> None:
    history = ["특수분야연수기관 담당자가 누구죠?", "신청은 한 해에 몇 번 받나요?"]
    assert "44기관" in assistant.ask("2025년 상반기에는 몇 기관이 운영되었나요?", history).text


def test_a_part_that_is_not_told_is_refused(assistant: Assistant) -> None:
    answer = assistant.ask("그중 특수학교는 몇 교인가요?", ["연수협력학교는 모두 몇 교인가요?"])
    assert answer.status.abstains


@pytest.mark.parametrize(
    ("question", "wanted", "unwanted"),
    [
        ("연수협력학교 담당이 두 명이던데 그중 뒤에 적힌 분 번호가 뭔가요?", "8054", "8106"),
        ("5-1-2 담당 세 명 중 첫 번째 분 성함과 번호", "8043", "8044"),
        ("운영지원팀장이 두 명인데 그중 두 번째 분 내선은요?", "8042", "8041"),
        ("2-2-2에서 이미화 님과 나란히 담당으로 올라 있는 분은 누구인가요?", "임영미", "8112"),
        ("4-2-1에서 교육행정 쪽 실무 담당은 누구예요?", "장효선", "8079"),
    ],
)
def test_one_of_several_people_is_picked(assistant: Assistant, question: str, wanted: str, unwanted: str) -> None:
    answer = assistant.ask(question)
    assert wanted in answer.text
    assert unwanted not in answer.text


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("맨 앞에 적힌 분", 0),
        ("두 번째 분", 1),
        ("마지막에 적힌 분", 2),
        ("the last one", 2),
        ("네 번째 분", None),
        ("담당자", None),
    ],
)
def test_ordinal(text: str, place: int | None) -> None:
    assert ordinal(text, 3) == place
    assert ordinal(text, 1) is None


def test_a_compound_is_found_unbroken(assistant: Assistant) -> None:
    assert compounds({"연수": 1, "협력": 1, "학교": 1}, "연수협력학교 예산은") == ("연수협력학교",)
    assert compounds({"협력": 1, "학교": 1}, "협력 학교") == ()
    assert unbroken("초·중등 연수협력학 교 운영") == "초·중등 연수협력학교 운영"
    assert unbroken("교육 및 연수") == "교육 및 연수"
    assert "128,460천원" in assistant.ask("연수협력학교 예산은 얼마인가요?").text


@pytest.mark.parametrize(
    ("name", "question", "wanted", "unwanted"),
    [
        ("gaon-2027", "찾아가는 학교 맞춤형 연수 예산하고 3분기 집행액", ["96,600", "36,000"], ["193,080"]),
        ("gaon-2027", "바다배움선생님은 몇 교에서 몇 회 열리고 예산은 얼마인가요?", ["3교", "12회", "15,480"], []),
        ("saenaru-2026", "통학버스 임차에 올해 얼마를 쓰며 그중 1분기에는 얼마입니까?", ["1,012,500", "202,500"], []),
        ("saenaru-2026", "학생자치 네트워크에서 돈이 나가지 않는 분기는 언제인가요?", ["1분기", "3분기"], []),
    ],
)
def test_other_briefings(
    assistant_over: Callable[[str], Assistant], name: str, question: str, wanted: list[str], unwanted: list[str]
) -> None:
    answer = assistant_over(name).ask(question)
    assert [words for words in wanted if words not in answer.text] == []
    assert [words for words in unwanted if words in answer.text] == []


@pytest.mark.parametrize(
    ("question", "too"),
    [
        ("청렴활동 예산과 2분기 집행액", True),
        ("2분기 집행액과 올해 예산", True),
        ("청렴활동 예산은 2분기에 얼마인가요?", False),
        ("1분기 집행액은 얼마이고 무엇에 쓰나요?", False),
        ("청렴활동 예산과 셔틀버스의 2분기 집행액", False),  # two things, a part each
        ("예산 가운데 1분기 몫은 전체의 몇 %인가요?", False),
    ],
)
def test_the_year_is_asked_for_too(reader: Reader, question: str, too: bool) -> None:
    assert reader.read(question).of_year_too is too


@pytest.mark.parametrize(
    ("briefing", "question", "said"),
    [
        (
            None,
            "외국어 민간 콘텐츠 원격교육은 올해 교원용과 교육행정용 중 어느 쪽 인원이 더 많나요?",
            ["(4-1-2 교육행정 원격연수 운영의 내실화) 2026년 계획: 4,000명", "(4-1-1 교원 원격연수", "3,000명"],
        ),
        # The second is not the first once more, read as prose.
        (
            None,
            "2026년 자격증 과정은 교원 쪽과 교육행정 쪽 중 어느 쪽 인원이 더 많나요?",
            ["4-1-2", "4-1-1", "1,500명"],
        ),
        (None, "직무상설 교육과 SETI 인사이트 인원을 합하면?", ["7,470명", "(4-2-1 ", "(4-1-2 "]),
        ("noeul-2026", "올해 법정 의무연수와 법정 의무교육 인원 차이는?", ["23,700명", "(4-가 교원", "(4-나 교육행정"]),
    ],
)
def test_lines_of_several_programmes_are_told_apart(
    assistant: Assistant,
    assistant_over: Callable[[str], Assistant],
    briefing: str | None,
    question: str,
    said: list[str],
) -> None:
    text = (assistant_over(briefing) if briefing else assistant).ask(question).text
    assert [words for words in said if words not in text] == []


@pytest.mark.parametrize(
    ("briefing", "question", "said", "unsaid"),
    [
        # A value and, behind it, an open question about the same thing; notes below its line tell more of it.
        (None, "직무교육 표준교재는 2026년에 몇 종이고, 어떤 분야를 다루나요?", ["9종", "학교회계", "공문서"], "5종"),
        (None, "직무상설 교육은 몇 명이고 어떤 분야인가요?", ["4,970명", "인사노무"], "6,817"),
        (None, "교원 원격연수 콘텐츠는 올해 몇 과정을 새로 만들고 무엇을 다루나요?", ["4과정", "유초이음교육"], "13개"),
        ("gangbyeol-2027", "실무 편람은 몇 종이고 어떤 분야인가요?", ["5종", "급여", "기록물"], "내선"),
        ("miraeon-2026", "월례 세미나는 몇 회 열고 언제 여나요?", ["10회", "셋째 수요일"], "개관"),
        # Two counters of one line, in English.
        (
            None,
            "How many new courses (교원 원격연수 콘텐츠) were developed in 2025, and how many 차시 in total?",
            ["13개 과정", "60차시"],
            "149과정",
        ),
        # What is told from elsewhere is not about it.
        (None, "토핑교육 담당자는 누구이고 무엇을 하는 교육인가요?", ["유승원"], "4-2-1"),
        ("daon-2025", "동네서점 바로대출은 몇 권이고 어떤 서비스인가요?", ["월 3권"], "장애인"),
        # Of whom a row of the table consists is no question for a number.
        (None, "기타 3명은 누구누구로 이루어져 있나요?", ["원어민 강사"], "주미경"),
    ],
)
def test_a_value_and_what_it_is_are_told_together(
    assistant: Assistant,
    assistant_over: Callable[[str], Assistant],
    briefing: str | None,
    question: str,
    said: list[str],
    unsaid: str,
) -> None:
    text = (assistant_over(briefing) if briefing else assistant).ask(question).text
    assert [words for words in said if words not in text] == []
    assert unsaid not in text
