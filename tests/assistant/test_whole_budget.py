"""The money of the whole institution: of the overview where there is one, and never added up twice."""

from collections.abc import Callable

import pytest

from assistant import Assistant

Over = Callable[[str], Assistant]


@pytest.mark.parametrize(
    "question", ["전체 예산은 얼마인가요?", "기관 총예산은?", "우리 기관의 올해 총예산은 얼마예요?"]
)
def test_the_overview_states_the_whole_and_the_programmes_are_beside_it(assistant_over: Over, question: str) -> None:
    answer = assistant_over("dasom-2026").ask(question)
    assert answer.text.startswith("2026년 전체 예산은 13,255백만원(132억 5,500만원)입니다")
    assert "세부 사업 14개의 예산을 더하면 5,122백만원" in answer.text
    assert answer.citations[0].lines.first == 112


def test_a_change_of_the_whole_is_that_of_the_overview(assistant_over: Over) -> None:
    answer = assistant_over("dasom-2026").ask("전체 예산은 작년보다 얼마나 늘었나요?")
    assert "예산 현황 · 계는 964백만원(9억 6,400만원) 늘었습니다" in answer.text


def test_an_overview_is_no_programme_that_is_added(assistant_over: Over) -> None:
    answer = assistant_over("byeol-2026").ask("전체 예산은 얼마인가요?")
    assert "3,271,700천원" in answer.text.split("\n")[0]
    assert "세부 사업 19개의 예산을 더하면 2,587,400천원" in answer.text


def test_without_an_overview_the_programmes_are_compared(assistant: Assistant) -> None:
    answer = assistant.ask("기관 총예산은 작년보다 얼마나 줄었나요?")
    assert "세부 사업별 예산 합계는 2025년보다 2026년에 1,114,739천원" in answer.text


def test_sums_of_two_units_are_compared_in_the_commoner_one(assistant_over: Over) -> None:
    answer = assistant_over("gaon-2027").ask("전체 예산은 작년보다 얼마나 늘었나요?")
    assert "257,050천원(2억 5,705만원) 늘었습니다" in answer.text


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("2025년 하반기 특수분야연수기관은 몇 군데였어?", "33기관"),
        ("연수협력학교가 몇 개야?", "25교"),
        ("작년 상반기 특수분야 연수기관은 몇 곳이었나요?", "44기관"),
    ],
)
def test_how_many_institutions_is_what_a_line_states(assistant: Assistant, question: str, words: str) -> None:
    answer = assistant.ask(question)
    assert words in answer.text
    assert "모두 1개" not in answer.text


def test_ups_and_downs_are_told_where_there_are_none(assistant: Assistant) -> None:
    question = "학교관리·직무역량강화 교육훈련 돈은 지난해에 견주어 오르거나 내린 적이 있나요?"
    assert "변동이 없습니다" in assistant.ask(question).text


def test_a_quarter_behind_the_word_for_a_field_is_no_area(assistant: Assistant) -> None:
    answer = assistant.ask("청렴 분야 3분기 지출은 얼마인가요?")
    assert "3분기 집행예정액은 480천원" in answer.text


@pytest.mark.parametrize(
    "question", ["유승원 담당자에게 메일로 자료를 보내고 싶은데 주소가 어떻게 되나요?", "김현주 과장님 메일 주소요"]
)
def test_an_address_for_mail_is_not_told(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question)
    assert answer.status.abstains
    assert "이메일" in answer.text
