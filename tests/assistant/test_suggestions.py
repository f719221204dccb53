"""Suggested questions: each is answered, in its conversation too, and they follow the records around an answer."""

import json
from pathlib import Path

import pytest

from assistant import Assistant, Status


def _asked(root: Path, name: str, step: int) -> list[tuple[str, tuple[str, ...]]]:
    lines = (root / "eval" / "datasets" / f"{name}.jsonl").read_text("utf-8").splitlines()[::step]
    return [(case["question"], tuple(case.get("history") or ())) for case in map(json.loads, lines)]


@pytest.mark.parametrize(("name", "step"), [("dev", 2), ("second", 2)])
def test_each_suggestion_is_answered_in_its_conversation(
    root: Path, request: pytest.FixtureRequest, name: str, step: int
) -> None:
    assistant: Assistant = request.getfixturevalue("assistant" if name == "dev" else "second_assistant")
    suggested, unanswered = 0, []
    for question, history in _asked(root, name, step):
        for suggestion in assistant.guide(question, history).suggestions:
            suggested += 1
            if assistant.ask(suggestion, (*history, question)).status is not Status.ANSWERED:
                unanswered.append((question, suggestion))
    assert unanswered == []
    assert suggested > len(_asked(root, name, step))  # more than one a question


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("2026년 초등 1급 정교사 자격연수는 몇 과정 몇 명인가요?", ("2025년 초등 1급 정교사", "담당자", "예산 합계")),
        ("자격연수 2026년 예산 합계", ("전년보다", "분기별", "가장 큰 사업")),
        ("2027년 초등 자격연수 예산은 얼마인가요?", ("담당자", "예산 합계", "목적")),
    ],
)
def test_they_follow_the_records_around_the_answer(assistant: Assistant, question: str, told: tuple[str, ...]) -> None:
    suggestions = assistant.guide(question).suggestions
    assert len(suggestions) == len(told)
    for words, suggestion in zip(told, suggestions, strict=True):
        assert words in suggestion


def test_a_question_back_and_a_poem_suggest_nothing(assistant: Assistant) -> None:
    assert assistant.guide("박은희 선생님 전화번호").suggestions == ()
    assert assistant.guide("봄에 관한 시를 써 줘").suggestions == ()


def test_the_question_just_asked_is_not_suggested(assistant: Assistant) -> None:
    first = assistant.guide("자격연수 2026년 예산 합계").suggestions[0]
    assert first not in assistant.guide(first).suggestions


def test_amounts_looked_up_are_told_as_figures(assistant: Assistant) -> None:
    answer = assistant.ask("평화교육 2026년 예산은 작년보다 얼마나 늘었나요?")
    (before, now) = answer.figures
    assert (before.year, before.text, now.year, now.text) == (2025, "10,450", 2026, "15,200")
    assert {before.lines, now.lines} == {cited.lines for cited in answer.citations}
    assert assistant.ask("재정지원과장 전화번호").figures == ()
