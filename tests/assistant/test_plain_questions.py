"""What people ask first: the whole budget, all remote courses, a course for one group, when something is held."""

from collections.abc import Callable

import pytest

from assistant import Assistant
from assistant.answer import Status
from ingest.records import Course


@pytest.mark.parametrize("question", ["올해 연수원 전체 예산은 얼마예요?", "연수원의 1년 예산 총액", "총예산은?"])
def test_the_budget_of_the_institution_is_all_programmes_together(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question)
    assert answer.text.startswith("2026년 세부 사업별 예산 합계는 19개 항목을 더해 모두 5,813,961천원")


def test_a_programme_that_states_its_total_twice_is_added_once(assistant_over: Callable[[str], Assistant]) -> None:
    told = assistant_over("dasom-2026").ask("교육연수원의 2026년 예산 총액은?")
    assert "세부 사업 14개의 예산을 더하면 5,122백만원" in told.text  # not the 9,850 that a building costs over years
    lines = {c.lines.first for c in told.citations}
    assert len(lines & {394, 401}) == 1


def test_a_tag_alone_means_every_line_of_it(assistant: Assistant) -> None:
    plan = [
        count.value
        for course in assistant.knowledge.briefing.courses
        if isinstance(course, Course) and course.year == 2026 and "원격" in (course.tag or "").split()
        for count in course.counts
        if count.unit == "과정"
    ]
    answer = assistant.ask("원격연수 과정 수는 모두 몇 개야?")
    assert len(answer.citations) >= len(plan) - 2  # a line in two sections is told once
    assert "2-1-2" in answer.text
    assert "3-2-1" in answer.text


@pytest.mark.parametrize(
    "question",
    [
        "2025년 1월 기준 직종별 현원의 총계는?",
        "2025년 교육연구사 현원은?",
        "영양교사 1정 연수 인원 알려줘",
        "신규임용 교사 연수는 언제 하나요?",
        "사서교사 자격연수는 몇 명이 받나요?",
    ],
)
def test_what_is_for_others_or_has_no_date_is_refused(assistant: Assistant, question: str) -> None:
    assert assistant.ask(question).status is Status.NOT_IN_BRIEFING


def test_a_verb_that_names_something_is_part_of_the_topic(assistant: Assistant) -> None:
    answer = assistant.ask("찾아가는 컨설팅은 몇 번 하나요?")
    assert [c.lines.first for c in answer.citations] == [1804]
    assert "3회→4회" in answer.text


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("정책 4-2에 속한 세부과제의 명칭을 모두 제시하여 주십시오.", ["2개", "4-2-1", "4-2-2"]),
        ("정책 3-1 아래 세부과제의 명칭은?", ["2개", "3-1-1", "3-1-2"]),
        ("2026년 승진자 교육에서 중심에 둔 기본역량의 예로 괄호 안에 든 것은?", ["AI·디지털 활용", "필수역량"]),
        ("2008년 11월에 받은 표창은 누가 준 것이고, 어떤 공로 때문이었나요?", ["국무총리", "에너지"]),
    ],
)
def test_names_of_tasks_and_what_a_line_says(assistant: Assistant, question: str, said: list[str]) -> None:
    answer = assistant.ask(question)
    assert [words for words in said if words not in answer.text] == []
    assert answer.citations
