"""How many units, programmes or times there are, and kinds of things that are named one after the other."""

from collections.abc import Callable

import pytest

from assistant import Assistant


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("교육연수원의 조직은 몇 부 몇 과로 이루어져 있나요?", "5부 3과입니다"),
        ("연수원은 몇 개 부로 되어 있나요?", "5부입니다"),
        ("5번 영역의 세부과제 수는?", "모두 4개"),
        ("4-2 과제의 세부과제 개수", "모두 2개"),
        ("신주영 담당이 담당자로 기재된 세부과제의 수를 알려 주시기 바랍니다.", "모두 4개"),
        ("신주영이 맡은 사업의 수", "모두 4개"),
    ],
)
def test_units_and_programmes_are_counted(assistant: Assistant, question: str, words: str) -> None:
    assert words in assistant.ask(question).text


def test_how_often_and_for_how_much_is_no_telephone_number(assistant: Assistant) -> None:
    answer = assistant.ask("2025년에 영상 송출 안내판을 다는 데는 몇 번에 걸쳐 얼마를 들였나요?")
    assert "4회" in answer.text
    assert "7,895천원" in answer.text
    assert "내선" not in answer.text


def test_the_year_is_told_beside_the_quarters(assistant: Assistant) -> None:
    answer = assistant.ask("교육공동체 소통·협력 역량 강화의 2026년 예산액은 얼마이고 어느 분기에 집행되나요?")
    assert "2026년 예산액: 8,800천원" in answer.text
    assert "2026년 2분기 집행예정액: 4,400천원" in answer.text


def test_every_three_months_is_every_quarter(assistant: Assistant) -> None:
    answer = assistant.ask("연수생 셔틀버스에 석 달마다 얼마씩 쓰나요?")
    assert answer.text.count("67,770천원") == 4


def test_a_row_is_known_by_the_word_printed_for_its_amount(assistant: Assistant) -> None:
    answer = assistant.ask("학습연구 운영비는 재배정으로 바뀌기 전인 2025년에 얼마였나요?")
    assert "512,200천원" in answer.text
    assert assistant.ask("학습연구 운영에 재배정받은 금액은 얼마인가요?").status.abstains


def test_a_head_noun_is_shared_by_all_kinds_before_it(assistant: Assistant) -> None:
    question = "2025년에 1급 정교사, 교(원)장, 교(원)감 자격연수를 받은 사람을 전부 더하면 몇 명인가요?"
    answer = assistant.ask(question)
    assert "9개 항목을 더하면 모두 1,704명" in answer.text


@pytest.mark.parametrize(
    "question",
    [
        "연수협력학교로 뽑힌 고등학교 네 곳이 어느 학교인지 이름을 알고 싶어요.",
        "작년 특수분야 연수기관들의 명단을 주세요.",
    ],
)
def test_names_of_those_counted_are_refused(assistant: Assistant, question: str) -> None:
    assert assistant.ask(question).status.abstains


@pytest.mark.parametrize(
    "question", ["홍보팀 전화번호 알려줘", "총무과는 무슨 일을 하나요?", "학생지원센터는 어떤 업무를 하나요?"]
)
def test_a_unit_that_is_not_there_is_said_not_to_be(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question)
    assert answer.status.abstains
    assert "해당하는 부서나 직책이 없습니다. 보고서에 나오는 부서: " in answer.text


def test_a_joint_makes_no_unit_of_a_word(assistant: Assistant) -> None:
    assert "8003" in assistant.ask("기획평가부장의 성함과 전화번호를 알려 주세요.").text


def test_who_leads_a_branch_does_not_lead_the_whole(assistant_over: Callable[[str], Assistant]) -> None:
    garam = assistant_over("garam-2026")
    assert garam.ask("원장님 번호 알려줘").status.abstains
    told = garam.ask("분원장님 전화번호 알려줘").text
    assert "058-782-6110" in told and "058-763-5110" in told


def test_the_most_people_is_a_matter_of_people(assistant_over: Callable[[str], Assistant]) -> None:
    assert "221,000명" in assistant_over("dure-2027").ask("가장 많은 사람이 듣는 연수는?").text
