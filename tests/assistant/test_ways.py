"""Some 2,800 ways to ask, filled from the records of a briefing: what is asked so is understood."""

from collections.abc import Callable

import pytest

from assistant import Assistant
from tests.assistant.way_truths import truths
from tests.assistant.ways import Way, amiss, filled, ways

_WAYS = ways()
_KINDS = tuple(dict.fromkeys(way.kind for way in _WAYS))


def _missed(assistant: Assistant, asked: list[Way], count: int, seed: int = 1) -> list[str]:
    """The questions answered wrong, with what is amiss."""
    briefing = assistant.knowledge.briefing
    known = truths(briefing, seed)
    missed = []
    for way in asked:
        for turns, truth in filled(way, known[way.kind], briefing.year, count, seed):
            if problem := amiss(assistant.ask(turns[-1], turns[:-1]), truth):
                missed.append(f"{' || '.join(turns)} ({problem})")
    return missed


@pytest.mark.parametrize("kind", _KINDS)
def test_every_way_to_ask_is_understood(assistant: Assistant, kind: str) -> None:
    asked = [way for way in _WAYS if way.kind == kind and not way.open][::2]  # a half, to keep the tests short
    assert asked
    assert _missed(assistant, asked, 1) == []


def test_most_ways_to_ask_are_understood_in_another_house(assistant_over: Callable[[str], Assistant]) -> None:
    asked = [way for way in _WAYS if not way.open][::4]
    missed = _missed(assistant_over("maeum-2026"), asked, 1)
    assert len(missed) < 0.1 * len(asked), missed
