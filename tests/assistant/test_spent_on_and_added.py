"""What a quarter's money is spent on, in which quarters a row has any, and figures added up or set against a year.

Every figure was worked out from the briefings by hand.
"""

from collections.abc import Callable

import pytest

from assistant import Assistant, Status

SETI, MARU, DURE = "seti-2026", "maru-2026", "dure-2027"

# the purpose of one quarter, the money named or not, the quarter told by its months
SPENT = [
    (SETI, "스마트연수 운영 돈, 첫 분기엔 뭐 하려고 쓴대요?", "배움누리터 분담금", 1589),
    (SETI, "457번 연수협력학교 사업은 7월에서 9월 사이 무슨 일에 돈을 들이나요?", "모니터링", 1487),
    (SETI, "초·중등 연수협력학교 운영은 9월까지 석 달 동안 나가는 큰돈이 어떤 용도인가요?", "모니터링", 1487),
    (SETI, "What is the first-quarter money of 초·중등 연수협력학교 운영 used for?", "예산교부", 1487),
    (SETI, "특수분야연수기관에 드는 돈은 4월에서 6월 사이에 무슨 일을 하는 데 쓰게 되어 있나요?", "운영지원", 1488),
    (SETI, "스마트연수 운영은 1분기에 어떤 일을 하느라 돈을 쓰나요?", "배움누리터 분담금", 1589),
    (MARU, "연수협력학교 운영은 4분기에 무슨 활동을 하려고 예산을 쓰나요?", "성과 평가", 1002),
    (MARU, "연수협력학교운영3분기엔뭐하는데집행해", "중간 점검", 1002),
    (MARU, "연수협력학교 운영 사업비는 10월 이후 석 달간 무슨 일로 나가나요?", "성과 평가", 1002),
    (MARU, "313번 연수협력학교 운영은 6월까지 석 달 사이 돈을 무얼 하는 데 들이나요?", "운영 지원", 1002),
]


@pytest.mark.parametrize(("house", "text", "told", "line"), SPENT)
def test_what_the_money_of_a_quarter_is_spent_on(
    over: Callable[[str], Assistant], house: str, text: str, told: str, line: int
) -> None:
    answer = over(house).ask(text)
    assert answer.status is Status.ANSWERED
    assert told in answer.text, answer.text
    assert "집행내용" in answer.text
    assert line in {citation.lines.first for citation in answer.citations}


def test_the_purpose_is_of_the_row_told_before(over: Callable[[str], Assistant]) -> None:
    session = over(MARU).session()
    session.ask("연수협력학교 운영 예산 얼마야?")
    answer = session.ask("1분기엔 그 돈 뭐 하는 데 쓴대?")
    assert "예산 교부" in answer.text
    assert "2분기" not in answer.text


TOLD = [
    # in which quarters
    (SETI, "460번 수요자맞춤형 직무연수 돈은 어느 두 분기에 반씩 나가나요?", ["2분기", "4분기", "113,850"], {1408}),
    (MARU, "교육전문직원 역량 강화 연수 예산은 언제언제 돈이 나가나요?", ["2분기", "18,600", "14,800"], {314}),
    (SETI, "In 4-2-2, when during the year is the least money due to be spent?", ["Quarter 2", "5,800"], {1489}),
    # sums: of a programme in English, of all rows of a code, of an area in two years, over printed tags
    (SETI, "What does 4-1-2 come to in total in 2025, in thousand won?", ["168,464"], {1302}),
    (SETI, "457번 예산 사업의 전체 금액은?", ["324,056", "3개"], {1219, 1487, 1488}),
    (MARU, "첫 번째 대과제에 속한 사업 예산을 모두 더하면 2026년이 2025년보다 많나요?", ["473,520", "줄었"], {266}),
    (MARU, "1. 대과제 예산은 2025년과 2026년 가운데 어느 해가 더 많나요?", ["473,520", "줄었"], {266, 492}),
    (SETI, "4-1-2의 예산은 2025년과 2026년 가운데 어느 해가 더 많나요?", ["5,342", "늘었"], {1302}),
    (DURE, "올해 복직예정교사 직무연수에는 유초·중등 두 갈래를 전부 더해 몇 명이 참여하나요?", ["180명"], {447, 450}),
    # courses and learners of one line; how many changed; in their own counter
    (SETI, 'For administrative staff, how many courses and how many learners has "SETI 마이크로러닝" in 2026?',
     ["186과정", "2,000명"], {1275}),
    (SETI, "SETI 인사이트 인원이 작년과 올해 어떡해 달라져요?", ["22명", "늘었"], {1262, 1276}),
    (SETI, "올해 새로 개발하는 「물품·용역계약」의 과정 수", ["2과정"], {1272}),
    (SETI, "미래역량 함양 연수 운영 인적·물적 기반 확대 예산 합게 알려줘", ["209,537"], {1593}),
]  # fmt: skip


@pytest.mark.parametrize(("house", "text", "told", "lines"), TOLD)
def test_told(over: Callable[[str], Assistant], house: str, text: str, told: list[str], lines: set[int]) -> None:
    answer = over(house).ask(text)
    assert answer.status is Status.ANSWERED
    assert all(words in answer.text for words in told), answer.text
    assert lines <= {citation.lines.first for citation in answer.citations}, answer.text


def test_the_head_behind_the_most_of_three_months(assistant: Assistant) -> None:
    answer = assistant.ask("10월부터 석 달간 쓸 금액 합계가 가장 큰 사업은 어느 과장이 맡고, 전화번호는 몇 번인가요?")
    assert "신민숙" in answer.text
    assert {1597, 1672} <= {citation.lines.first for citation in answer.citations}
