"""How many rooms a place has, and for how many people, is told by its own row of a table of buildings."""

from collections.abc import Callable

import pytest

from assistant import Assistant
from assistant.answer import Status


@pytest.mark.parametrize(
    ("briefing", "question", "told"),
    [
        # Figures in columns of their own.
        ("sol-2026", "솔마루관은 방이 몇 개예요?", ("42실",)),
        ("dahyeon-2026", "누리관은 방이 몇 개인가요?", ("76실",)),
        ("dasom-2026", "제2생활관은 방이 몇 개이고 몇 명을 수용하나요?", ("84실", "168명")),
        # One of several things that a cell lists, by its name or by what rooms are for.
        ("dasom-2026", "남부분원 강의실은 몇 개예요?", ("강의실 8실",)),
        ("byeori-2026", "너울분원은 몇 명까지 잘 수 있어요?", ("150명",)),
        ("daon-2025", "천체투영실에는 몇 명이 앉을 수 있나요?", ("96석",)),
        ("haeoreum-2026", "대강당에 몇 명이 앉을 수 있어요?", ("620석",)),
        ("ondam-2027", "온담홀에는 몇 명이 앉을 수 있나요?", ("512석",)),
        # A line of prose that lists facilities.
        ("noeul-2026", "본원 생활관은 몇 명까지 잘 수 있나요?", ("168명",)),
        ("noeul-2026", "분원 숙소는 방이 몇 개예요?", ("20실",)),
        # What no row says.
        ("dahyeon-2026", "누리관 샤워실은 몇 개인가요?", None),
        ("sol-2026", "대강당 휠체어석은 몇 석인가요?", None),
        ("maeum-2026", "다온관 세탁기는 몇 대인가요?", None),
    ],
)
def test_rooms(
    assistant_over: Callable[[str], Assistant], briefing: str, question: str, told: tuple[str, ...] | None
) -> None:
    """The row's own figures are told, and nothing where it has none of what is counted."""
    answer = assistant_over(briefing).ask(question)
    if told is None:
        assert answer.status is not Status.ANSWERED
    else:
        assert all(words in answer.text for words in told), answer.text
