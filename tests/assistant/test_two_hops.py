"""What is reached through something else: a programme by what is largest or stands in it, people by what they share."""

from collections.abc import Callable

import pytest

from assistant import Assistant


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("박진희 사무관과 김희연 사무관이 함께 맡은 사업은 몇 개인가요?", "모두 6개"),
        ("신미경, 박수연 두 분이 같이 맡은 과제가 뭐예요?", "모두 2개"),
        ("이미화와 나미영이 함께 맡은 사업이 있나요?", "없습니다"),
    ],
)
def test_programmes_that_people_share(assistant: Assistant, question: str, words: str) -> None:
    assert words in assistant.ask(question).text


def test_each_of_several_people_is_told_with_their_own_programmes(assistant: Assistant) -> None:
    answer = assistant.ask("류화정과 이효은이 맡은 사업은 각각 무엇인가요?")
    assert "2개에 담당으로" in answer.text
    assert "3개에 담당으로" in answer.text


def test_whose_department_two_people_are_of_counts_no_programmes(assistant: Assistant) -> None:
    answer = assistant.ask("임영미랑 최영미 둘이 각각 어느 부예요?")
    assert "교육행정연수부" in answer.text
    assert "중등교원연수부" in answer.text


@pytest.mark.parametrize(
    ("question", "department"),
    [
        ("예산이 제일 적은 사업은 어디서 담당하나요?", "기획평가부"),
        ("예산이 가장 큰 세부사업을 맡은 부서는?", "초등교원연수부"),
        ("4분기 집행예정액이 가장 큰 사업은 누가 담당하죠?", "운영지원과"),
        ("인원이 가장 많이 늘어난 과정은 어느 부서가 운영하나요?", "교육행정연수부"),
    ],
)
def test_the_department_of_what_is_largest(assistant: Assistant, question: str, department: str) -> None:
    assert department in assistant.ask(question).text


@pytest.mark.parametrize(
    ("question", "amount"),
    [
        ("트렌드 리딩 열린강좌가 들어 있는 사업은 2026년 예산이 다 해서 얼마예요?", "369,360천원"),
        ("토핑교육이 나오는 사업의 올해 예산은?", "173,806천원"),
        ("원어민 영어강사 관리가 있는 사업의 1분기 집행예정액은?", "160,120천원"),
    ],
)
def test_the_budget_of_the_programme_that_holds_something(assistant: Assistant, question: str, amount: str) -> None:
    assert amount in assistant.ask(question).text


def test_what_no_programme_holds_has_no_budget(assistant: Assistant) -> None:
    assert assistant.ask("수화 통역이 들어 있는 사업의 2026년 예산은?").status.abstains


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("5-1-1부터 5-2-2까지 올해 예산 합계는?", "1,081,824천원"),
        ("4-1-1~4-2-2 중 예산이 가장 큰 사업은?", "336,340천원"),
        ("5-1-1~5-2-2에서 2026년 예산액이 1천만 원 미만인 추진 사업은?", "해당하는 것은 3개"),
    ],
)
def test_a_span_of_programmes_is_all_between_its_ends(assistant: Assistant, question: str, words: str) -> None:
    assert words in assistant.ask(question).text


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("특교로 편성될 예정인 추진사업을 알려주세요", "모두 6건"),
        ("비고에 특교 편성예정이라고 적힌 사업은?", "모두 10개"),
        ("특교 편성예정인 사업 목록", "모두 10개"),
        ("459번 사업 알려줘", "모두 2건"),
    ],
)
def test_all_rows_of_a_code_or_a_remark(assistant: Assistant, question: str, words: str) -> None:
    assert words in assistant.ask(question).text


def test_the_department_of_what_is_largest_in_another_house(assistant_over: Callable[[str], Assistant]) -> None:
    answer = assistant_over("gaon-2027").ask("예산이 가장 큰 과제는 어느 부서가 맡나요?")
    assert "시설과" in answer.text


def test_a_row_with_the_name_of_its_programme_is_told_with_the_total(assistant: Assistant) -> None:
    answer = assistant.ask("건강하고 행복한 학교 만들기 연수의 2026년 예산은 얼마인가요?")
    assert "604,280천원" in answer.text
    assert "692,420천원" in answer.text
    assert "692,420" not in assistant.ask("460번 건강하고 행복한 학교 만들기 연수 예산은?").text
