"""Rows of the budget tables looked at one by one, cells without an amount, what a quarter's money is for, and changes.

Every figure was worked out from the briefings by hand.
"""

from collections.abc import Callable

import pytest

from assistant import Assistant, Status

SETI, HANUL, MARU = "seti-2026", "hanul-2026", "maru-2026"

# however it is said that rows are meant and no totals: the first lines of the rows
ROWS = [
    (SETI, "합계 행은 빼고 한 줄씩 따로 보면 2026년 예산액이 4억 원대인 사업은?", {250, 1668}),
    (SETI, "소계나 합계 말고 낱낱의 사업 가운데 올해 예산이 2억원대인 것 다 알려줘", {402, 403, 1408, 1670}),
    (SETI, "과제 전체 합계가 아니라 사업 하나하나로 따지면 올해 5억 넘는 건 뭐야?", {248, 1017}),
    (SETI, "2026년 예산이 4억 원 이상인 개별 사업(합계 제외)을 적으시오.", {248, 250, 1017, 1668}),
    (SETI, "과제별로 묶지 말고 사업 한 건당 예산으로 보아 5억 원을 웃도는 것은?", {248, 1017}),
    (SETI, "예산이 2억대인 줄만 모두 알려줘", {402, 403, 1408, 1670}),
    (SETI, "Row by row and ignoring the totals, which projects have a 2026 budget over 500 million won?", {248, 1017}),
    (MARU, "합계 줄은 빼고 추진 사업 하나하나로 볼 때 2026년 예산액이 2억 원대인 사업은?", {367, 488, 826, 945}),
    (HANUL, "계는 빼고 세부사업을 한 줄씩 볼 때 2026년 예산액이 1억 8천만 원 이상인 것은?",
     {190, 191, 294, 374, 532, 625, 721, 774, 805}),
    (SETI, "2-1-1에서 합계 말고 한 줄씩 볼 때 2026년 예산액이 1천만 원 이상인 사업은?", {569}),
]  # fmt: skip


@pytest.mark.parametrize(("house", "text", "lines"), ROWS)
def test_rows_and_no_totals(over: Callable[[str], Assistant], house: str, text: str, lines: set[int]) -> None:
    answer = over(house).ask(text)
    assert {citation.lines.first for citation in answer.citations} == lines, answer.text


def test_a_rough_bound_is_as_wide_as_its_last_digit(assistant: Assistant) -> None:
    answer = assistant.ask("추진 사업을 한 줄씩 볼 때 2026년 예산액이 1억 6천만 원대인 것은?")
    assert {citation.lines.first for citation in answer.citations} == {1219}, answer.text


TOLD = [
    # no amount in a quarter, in a half year, in a year
    ("중등 기초학력증진 지원연수는 새해 처음 석 달 동안 쓸 돈이 있나요?", ["1분기", "‘-’"], {569}),
    ("학습연구 운영은 상반기에 쓸 예산이 있나요?", ["1분기", "2분기", "재배정"], {404}),
    ("학습연구 운영의 올해 예산액 자리에는 얼마가 적혀 있습니까?", ["재배정"], {404}),
    ("특수분야연수기관운영의 2025년 예산액 란에는 얼마가 적혀 있죠?", ["31,392"], {1488}),
    # rows of one budget programme, typed without a space
    ("예산사업명이462전문교육인행들만모아서2026년예산액을모두합치면얼마가되나", ["10개", "1,242,641"], {478, 1591}),
    # an area in two years
    ("세 번째 주요업무에 딸린 사업 예산을 모으면 2026년이 2025년보다 많은가요?", ["559,884", "늘었"], {858}),
    ("5번 주요업무 예산을 두 해 비교하면 어느 해가 더 큰가요?", ["141,642", "늘었"], {1593, 1672, 1750}),
    # what somebody has heard of a change
    ("중등 수업·평가 혁신연수 예산이 올해 반토막 났다고 하던데 얼마로 줄어든 건가요?", ["아니라 늘었", "7,000"], {645}),
    ("중등 학교경영 실무역량 강화연수 사업비가 두 배 가까이 뛰었다던데 얼마예요?", ["아니라 줄었", "19,000"], {711}),
    # the difference, by its short word
    ("초등 교감 자격연수의 작년 인원과 올해 인원의 차는 얼마나 되죠?", ["30명", "110", "140"], {219, 239}),
    # the quarter with the most
    ("In 4-2-2, tell me the quarter with the largest planned outlay and the amount.", ["Quarter 1", "136,000"], {1489}),
    # of whom picked by growth in other words
    ("예산 합계가 작년보다 제일 크게 불어난 사업의 교육행정연수부 담당자는?", ["3-2-1", "유승원"], {1021, 943}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "told", "lines"), TOLD)
def test_told(assistant: Assistant, text: str, told: list[str], lines: set[int]) -> None:
    answer = assistant.ask(text)
    assert answer.status is Status.ANSWERED
    assert all(words in answer.text for words in told), answer.text
    assert lines <= {citation.lines.first for citation in answer.citations}


@pytest.mark.parametrize(
    ("text", "told"),
    [("3분기엔 무슨 명목으로 나가는 거야?", "모니터링"), ("4분기에는 뭐 하느라 쓰는 거예요?", "운영평가")],
)
def test_what_a_quarter_is_spent_under(assistant: Assistant, text: str, told: str) -> None:
    session = assistant.session()
    session.ask("연수협력학교 운영 예산 좀 알려줘.")
    assert told in session.ask(text).text


def test_how_often_in_another_year_is_no_telephone_number(assistant: Assistant) -> None:
    session = assistant.session()
    session.ask("올해 영상 송출 안내판은 몇 번 설치하나요?")
    answer = session.ask("작년에는 몇 번이었어?")
    assert "4회" in answer.text
    assert "전화번호" in assistant.ask("올해 행정지원과 담당 김선영 님은 몇 번이야?").text
