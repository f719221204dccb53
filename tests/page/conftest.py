"""A small invented briefing and an assistant whose answers are written down here."""

from collections.abc import Sequence
from typing import Any

import pytest

from assistant.answer import Answer, Citation, Composer, Status
from ingest.records import Briefing, LineRange, Section, SectionKind

LINES = (
    "주요업무보고",  # 1
    "",
    "1-1-1 새싹 연수",  # 3
    "□ 2027년 추진 계획",  # 4
    "- [초등] <b>새싹</b> 연수 3과정, 75명",  # 5
    "",
    "□ 예산 집행 계획",  # 7
    "사업\t'27\t'26",  # 8
    "새싹 연수\t1,200\t<i>900</i>",  # 9
    "합계\t1,200\t900",  # 10
    '총무과\t<ul style="x"> ○ 문서 ○ 인사',  # 11
)


def _section(number: str | None, title: str, path: tuple[str, ...], first: int, last: int) -> Section:
    return Section(number, title, path, LineRange(first, last), SectionKind.TOPIC)


def small_briefing() -> Briefing:
    programme = ("주요업무", "1-1-1 새싹 연수")
    sections = (
        _section(None, "주요업무", ("주요업무",), 1, 11),
        _section("1-1-1", "새싹 연수", programme, 3, 11),
        _section(None, "2027년 추진 계획", (*programme, "2027년 추진 계획"), 4, 6),
        _section(None, "예산 <집행> 계획", (*programme, "예산 <집행> 계획"), 7, 11),
    )
    nothing: Any = dict.fromkeys(("contacts", "courses", "budgets", "cells", "events", "definitions", "duties"), ())
    nothing |= dict.fromkeys(("works", "statements", "outline", "findings"), ())
    return Briefing("주요업무보고", "별빛연수원", 2027, LINES, sections, **nothing, sha256="0" * 64)


@pytest.fixture
def briefing() -> Briefing:
    return small_briefing()


def answer(*places: tuple[int, int], text: str = "답 [1]", status: Status = Status.ANSWERED) -> Answer:
    """An answer that cites these line ranges."""
    cited = tuple(
        Citation(number, "1-1-1", "새싹 연수", ("주요업무",), LineRange(first, last), "")
        for number, (first, last) in enumerate(places, start=1)
    )
    return Answer(text, status, cited, Composer.LOOKUP, "과정 · 새싹_연수", suggestions=("다음 질문",))


class FakeAssistant:
    """Cites line 5; breaks on "crash"; remembers what it was asked."""

    def __init__(self, briefing: Briefing) -> None:
        self.briefing = briefing
        self.asked: list[tuple[str, tuple[str, ...]]] = []

    def ask(self, question: str, history: Sequence[str] = ()) -> Answer:
        self.asked.append((question, tuple(history)))
        if question == "crash":
            raise RuntimeError("broken")
        return answer((5, 5))


@pytest.fixture
def assistant(briefing: Briefing) -> FakeAssistant:
    return FakeAssistant(briefing)
