"""Questions made from the records themselves, hundreds a briefing: every one of them is answered right."""

from collections.abc import Callable

import pytest

from assistant import Assistant
from tests.assistant.made_questions import Made, made_questions


def _missed(assistant: Assistant, made: Made) -> bool:
    answer = assistant.ask(made.text)
    told = answer.text.replace(",", "").replace(" ", "")
    words = all(any(word.replace(",", "").replace(" ", "") in told for word in group) for group in made.must)
    return answer.status.abstains or not words or not answer.citations


@pytest.mark.parametrize("seed", [1, 2])
def test_made_questions_are_answered_over_the_briefing_that_ships(assistant: Assistant, seed: int) -> None:
    made = made_questions(assistant.knowledge.briefing, seed)
    assert len(made) > 150
    assert [one.text for one in made if _missed(assistant, one)] == []


@pytest.mark.parametrize("name", ["maeum-2026", "siwoo-2027"])
def test_made_questions_are_answered_over_other_houses(assistant_over: Callable[[str], Assistant], name: str) -> None:
    assistant = assistant_over(name)
    made = made_questions(assistant.knowledge.briefing)
    assert len(made) > 60
    assert [one.text for one in made if _missed(assistant, one)] == []
