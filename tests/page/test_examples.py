"""Examples are made from whatever briefing is loaded, and each of them is answered."""

from pathlib import Path

import pytest

from assistant import Status, build_assistant
from assistant.page.examples import examples, welcome
from ingest import read_briefing
from tests.page.conftest import small_briefing


@pytest.mark.parametrize("which", ["briefing_file", "second_briefing_file"])
def test_each_example_is_answered(request: pytest.FixtureRequest, which: str) -> None:
    file: Path = request.getfixturevalue(which)
    briefing = read_briefing(file)
    assistant = build_assistant(briefing)
    asked = examples(briefing)
    assert [role for role, _ in asked] == ["교원"] * 3 + ["직원"] * 3 + ["평가자"] * 3
    unanswered = [question for _, question in asked if assistant.ask(question).status is not Status.ANSWERED]
    assert unanswered == []
    assert all(f'data-ask="{question}"' in welcome(briefing) for _, question in asked)


def test_a_briefing_without_records_is_welcomed_all_the_same() -> None:
    assert examples(small_briefing()) == []
    assert "별빛연수원 2027년 주요업무보고" in welcome(small_briefing())
