"""People through what they do, beside whom they stand, and what is claimed of them; nothing that no contact states."""

import pytest

from assistant import Assistant, Status


@pytest.mark.parametrize(
    ("question", "wanted", "unwanted"),
    [
        ("관용차 쓰려는데 차량 담당하는 과 과장님이 누구고 몇 번이야?", ["신민숙", "8009"], "박은희"),
        ("예산을 짜고 결산하는 과에서 실무를 보는 담당자는 누구인가요?", ["나미영", "8032"], "김선영"),
        ("차량을 관리하는 과의 팀장님들 번호", ["8041", "8042"], "8021"),
        ("관용 차량을 관리하는 부서는 어디입니까?", ["운영지원과"], "재정지원과"),
        ("급여관리 담당하는 과 과장님은?", ["김현주"], "박은희"),
        ("사립학교 직원 연수 담당 부서장은?", ["오종안"], "권미숙"),
        ("셔틀버스 담당 부서가 어디예요?", ["운영지원과"], "행정지원과"),
        ("1-1-2 담당 중 이미화 님 말고 다른 한 분은 누구예요?", ["김화연", "8173"], "8112"),
        ("초등 쪽 말고 중등 교장 자격연수 담당자를 찾습니다", ["이현정"], "박은희"),
        ("백효은 주무관 자리 번호 좀요", ["8113"], "8114"),
        ("나미영 씨와 김선영 씨는 각각 어느 부서예요?", ["재정지원과", "행정지원과"], "운영지원과"),
        ("재정지원과에서 과장·팀장이 아닌 담당자는 누구인가요?", ["나미영", "8032"], "박병희"),
        ("재정지원과에서 과장이나 팀장 말고 실무 담당자 내선은?", ["나미영", "8032"], "김현주"),
        ("박은희 담당이 맡은 사업은?", ["1-1-1", "2-2-1"], "5-2-1"),
        ("행정지원팀에서 실무 보는 담당자 번호요", ["김선영", "8022"], "최두환"),
        ("재정지원팀 사람들 번호 다 알려줘", ["박병희", "8031", "나미영", "8032"], "김현주"),
        ("황관석 팀장님 말고 다른 운영지원팀장님은요?", ["박형용", "8041"], "8042"),
        ("Who leads 운영지원과 and what is the extension?", ["신민숙", "8009"], "8007"),
    ],
)
def test_people_are_reached(assistant: Assistant, question: str, wanted: list[str], unwanted: str) -> None:
    answer = assistant.ask(question)
    assert answer.status is Status.ANSWERED
    assert [words for words in wanted if words not in answer.text] == []
    assert unwanted not in answer.text


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("조성백님이 수석연구사 맞죠?", "네"),
        ("권미숙 부장님은 초등 쪽이신가요?", "아닙니다"),
        ("김현주 님이 행정지원과장 맞나요?", "아닙니다"),
        ("8096번이 이효은 선생님 번호 맞나요?", "아닙니다"),
    ],
)
def test_what_is_claimed_of_somebody_is_checked(assistant: Assistant, question: str, verdict: str) -> None:
    assert assistant.ask(question).text.startswith(verdict)


@pytest.mark.parametrize(
    "question",
    [
        "서진아 담당 선생님 자리는 몇 호실인가요?",
        "오종안 부장님 생년월일이 언제예요?",
        "박진희 사무관님은 전에 어느 기관에 계셨나요?",
        "홍유진 담당자의 내선번호는 몇 번인가요?",
        "연수지원센터 대표번호가 어떻게 되나요?",
        "행정지원과 직원은 몇 명이에요?",
        "재무회계과 팀장님 번호",
    ],
)
def test_what_no_contact_states_is_refused(assistant: Assistant, question: str) -> None:
    assert assistant.ask(question).status is Status.NOT_IN_BRIEFING


def test_an_audience_is_nobody_to_call(assistant: Assistant) -> None:
    answer = assistant.ask("사업부서 회계 전문성을 키우려고 교육을 강화하겠다는 대상은 누구인가요?")
    assert "신규 전입자" in answer.text
    assert "내선" not in answer.text


@pytest.mark.parametrize(
    ("question", "people"),
    [
        ("교장 자격연수 담당자", {"박은희", "이현정"}),
        ("신규임용예정교사 직무연수 담당자 번호", {"서진아", "최영미"}),
        ("중등 교장 자격연수 담당자", {"이현정"}),
    ],
)
def test_a_course_of_two_departments_has_two_in_charge(assistant: Assistant, question: str, people: set[str]) -> None:
    text = assistant.ask(question).text
    named = {name for name in ("박은희", "이현정", "서진아", "최영미") if name in text}
    assert named == people


@pytest.mark.parametrize(
    "question", ["원장님은 존함이 어떻게 되시나요?", "원장님은 어느 분이세요?", "원장을 맡은 분은 누구죠?"]
)
def test_a_head_that_nobody_is_named_as_is_refused(assistant: Assistant, question: str) -> None:
    assert assistant.ask(question).status is Status.NOT_IN_BRIEFING


def test_an_afterthought_is_no_topic(assistant: Assistant) -> None:
    assert "30명" in assistant.ask("6~9급 행정직 현원이 몇 명인가요 표가 복잡해서요").text


@pytest.mark.parametrize(
    ("question", "names"),
    [
        ("1-2-2의 담당사무관과 담당자 전원의 성명을 제시하여 주시기 바랍니다.", "박진희 김희연 이미화 김화연"),
        ("5-1-2 과장과 팀장, 담당자 모두의 이름을 알려 주세요", "신민숙 박형용 황관석 주미경 이승현 신봉희"),
        ("2-1-1의 초등교원연수부 수석연구사와 담당자는?", "이준구 신주영"),
        ("행정지원과 과장과 팀장 내선번호 알려주세요", "박은희 최두환"),
        ("교육행정연수부 부장과 담당사무관 전원", "오종안 박진희 김희연"),
        ("1-2-2 담당 사무관은 누구예요", "박진희 김희연"),  # 담당 is a part of the post here
    ],
)
def test_several_posts_asked_for_at_once_are_all_told(assistant: Assistant, question: str, names: str) -> None:
    text = assistant.ask(question).text
    assert f"모두 {len(names.split())}명" in text
    assert [name for name in names.split() if name not in text] == []
