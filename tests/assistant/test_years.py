"""The same line in two years: which lines are paired, what is compared with what, and what must not be.

Figures were worked out by hand from the briefing that ships and from the invented ones.
"""

from collections.abc import Callable

import pytest

from assistant import Assistant
from assistant.answer import Status
from assistant.text import bare

# question, what the answer holds, first lines that it cites
_CHANGES: list[tuple[str, list[str], set[int]]] = [
    ("유치원 원장 자격연수 인원의 2025년 대비 2026년 증가율은 몇 퍼센트인가요?", ["12.9"], {213, 234}),
    ("유치원 원감 자격연수 인원의 작년 대비 증가율은?", ["31.6"], {218, 238}),
    (
        "중등 '신규임용 예정 교사 직무연수 등'은 2025년에 비해 2026년에 과정 수와 인원이 각각 얼마나 달라지나요?",
        ["5과정 줄었", "260명 늘었"],
        {341, 373},
    ),
    ("디지털 아카데미는 과정 수와 인원이 작년보다 각각 얼마나 늘어나나요?", ["5과정", "214명"], {745, 761}),
    ("행정직원이 AI를 배우는 「디지털 아카데미」는 작년보다 올해 몇 명을 더 받을 생각인가요?", ["214"], {745, 761}),
    ("교육행정 회복력지원 교육(집합) 2025년보다 2026년에 몇 명 더 늘었나요?", ["65명"], {963, 992}),
    ("교육행정 원격 회복력 지원 연수는 작년보다 몇 명 줄었어?", ["456명"], {965, 994}),
    ("기획평가 원격 퇴직예정 교원 연수 인원은 작년보다 몇 명 더 받나요?", ["1718"], {362, 394}),
    ("직무교육 표준교재는 작년보다 올해 몇 종을 더 만들 생각인가요?", ["4종"], {1343, 1378}),
    ("초등과 중등의 1급 정교사 자격연수 인원은 작년보다 각각 몇 명 늘었나요?", ["211명", "79명"], {208, 231, 209, 232}),
    ("초등 자격연수 예산은 2025년과 2026년을 합치면 모두 얼마인가요?", ["1,189,687천원"], {248}),
    ("초등 교감 자격연수 인원을 작년과 올해 더하면 몇 명인가요?", ["250명"], {219, 239}),
    ("초등 교장과 중등 교장 자격연수 중 작년보다 인원이 더 많이 늘어난 쪽은?", ["163"], {214, 235, 215, 236}),
]
# What the other year has no line for: a course that is new, gone, or of another language.
_ALONE = [
    "일반직공무원 생애주기 공통 기본역량 교육은 작년보다 몇 명 늘었나요?",
    "중국어 수업 및 평가 방법 개선 직무연수는 작년보다 인원이 얼마나 늘었나요?",
    "공립유치원 겸임원감 직무연수는 작년보다 몇 명이 늘었나요?",
]


@pytest.mark.parametrize(("question", "held", "lines"), _CHANGES)
def test_one_line_is_compared_with_itself(
    assistant: Assistant, question: str, held: list[str], lines: set[int]
) -> None:
    answer = assistant.ask(question)
    assert all(bare(part) in bare(answer.text) for part in held), answer.text
    assert {citation.lines.first for citation in answer.citations} == lines


@pytest.mark.parametrize("question", _ALONE)
def test_a_line_of_one_year_only_is_compared_with_nothing(assistant: Assistant, question: str) -> None:
    assert assistant.ask(question).status.abstains


@pytest.mark.parametrize(
    "question", ["What will the number of staff be in 2028?", "2029년에는 복무 지원을 어떻게 하나요?"]
)
def test_lines_of_no_such_year_are_no_answer(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question)
    assert answer.status is Status.NOT_IN_BRIEFING, answer.text


_MENTORS = "선배와 후배가 짝이 되는 멘토링의"


def test_a_line_without_a_year_gives_no_money_of_a_year_before_the_budgets(
    assistant_over: Callable[[str], Assistant],
) -> None:
    """Another table tells of 2025, the budgets do not: what is paid now says nothing of then."""
    gaon = assistant_over("gaon-2027")
    assert gaon.ask(f"{_MENTORS} 활동비는 얼마인가요?").status is Status.ANSWERED
    assert gaon.ask(f"{_MENTORS} 2025년 활동비는 얼마인가요?").status is Status.NOT_IN_BRIEFING


@pytest.mark.parametrize(
    ("house", "question"),
    [
        ("byeol-2026", "디지털 선도교사 양성 예산은 몇 퍼센트 늘었나요?"),  # the line tells of people
        ("byeol-2026", "강의 꾸러미 확대 예산은 몇 퍼센트 늘었나요?"),
        ("narae-2026", "장서점검기 대여 예산은 몇 퍼센트 늘었나요?"),
    ],
)
def test_the_growth_of_a_budget_is_not_that_of_what_it_pays_for(
    assistant_over: Callable[[str], Assistant], house: str, question: str
) -> None:
    assert assistant_over(house).ask(question).status is Status.NOT_IN_BRIEFING
    assert assistant_over(house).ask(question.replace(" 예산", "")).status is Status.ANSWERED
