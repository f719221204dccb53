"""Several things compared in each of two years ("2025년과 2026년에 각각 초등과 중등 중 어디가"), or one thing counted
in lines of each: once for each year."""

import re
from collections.abc import Callable
from dataclasses import replace

from assistant.answer import Status
from assistant.answers.figures.movement import moves
from assistant.answers.figures.parts.several import answer_several
from assistant.draft import Reply, joined
from assistant.knowledge import Knowledge
from assistant.operations import SUMS
from assistant.question import Family, Question

_YEARS = 2
_LOOKS_UP = frozenset({"yesno", "list", "count", "compare"})  # computes nothing of the two years
_DESCRIBES = re.compile(r"^.*[가-힣](?:는|한|된|던|할)\s(?=\S)")  # "고르게 하려고 만들어 쓰는 직무교육 표준교재"


def compare_each_year(knowledge: Knowledge, question: Question, family: Family) -> Reply | None:
    """Which of the things named is more, year by year; None where a change is asked for, or not two things are named.

    The years themselves are coordinated too, so a part that adds no word to what all parts share is none of the things.
    """
    of_two = len(question.years) == _YEARS and "compare" in question.operations
    if not of_two or "growth" in question.operations or moves(knowledge, question):
        return None
    things = _things(question)
    if len(things) < 2 or not set.intersection(*(set(part.terms) for part in question.parts)):
        return None
    told = []
    for year in question.years:
        parts = tuple(replace(part, years=(year,)) for part in things)
        told.append(answer_several(knowledge, replace(question, years=(year,), parts=parts), family, (year,)))
    replies = [reply for reply in told if reply is not None]
    return together(knowledge, question, replies) if len(replies) == _YEARS else None


def together(knowledge: Knowledge, question: Question, replies: list[Reply]) -> Reply:
    """Replies to parts of one question as one, which is about all of it."""
    one = joined(knowledge.briefing, replies)
    return replace(one, focus=replace(one.focus, question=question))


def summed_each_year(
    knowledge: Knowledge, question: Question, answer: Callable[[Question], Reply | None]
) -> Reply | None:
    """What a topic or several things come to in each of two years, where 각각 is said of these: "2025년과 2026년 총
    인원이 각각"."""
    of_years = question.each and len(question.years) == _YEARS and SUMS & question.operations
    if not of_years or question.operations - SUMS - _LOOKS_UP:
        return None
    plain = replace(question, each=False, operations=question.operations - {"list"})
    told = []
    for year in sorted(question.years):
        parts = tuple(replace(part, years=(year,)) for part in _things(question))
        told.append(answer(replace(plain, years=(year,), parts=parts)))
    replies = [reply for reply in told if reply is not None and reply.status is Status.ANSWERED]
    return together(knowledge, question, replies) if len(replies) == _YEARS else None


def _things(question: Question) -> tuple[Question, ...]:
    """The parts that add a word to what all parts share, or are places by their numbers; the years themselves are
    coordinated too."""
    if len(question.programmes or question.tasks or question.areas) > 1 and not question.terms:
        return question.parts
    shared = set.intersection(*(set(part.terms) for part in question.parts)) if question.parts else set()
    return tuple(part for part in question.parts if set(part.terms) - shared)


def of_each_year(question: Question) -> bool:
    """Whether 각각 is said of two years of one thing, not of several things: "지난해와 올해 각각 얼마"."""
    words = {mention.words for mention in question.words.get("operations", ()) if mention.value == "list"}
    return words == {"각각"} and len(question.years) == 2 and bool(question.terms) and not question.parts


def in_both_years(question: Question, reply: Reply, answer: Callable[[Question], Reply]) -> tuple[Reply, ...]:
    """What each of two years has, where ``reply`` tells of one though both are asked ("올해 몇 종이고, 지난해는 몇
    종"); empty unless ``answer`` finds a line of each year."""
    asked = len(question.years) == _YEARS and set(question.families) == {Family.COUNT}
    of_one = _years_told(reply) in [{year} for year in question.years]
    if not (asked and of_one) or question.operations - _LOOKS_UP:
        return ()
    asks = tuple({(ask.measure, ask.unit): ask for ask in reversed(question.asks)}.values())[::-1]
    parts = {year: replace(question, years=(year,), asks=asks, parts=()) for year in question.years}
    told = {year: answer(part) for year, part in parts.items()}
    for year, part in parts.items():
        if not _years_told(told[year]):
            told[year] = answer(_undescribed(part))
    return tuple(told.values()) if all(_years_told(told[year]) == {year} for year in told) else ()


def _undescribed(question: Question) -> Question:
    """``question`` without what only says what the thing is like, which the line of one year alone may say."""
    described = _DESCRIBES.search(question.text[: question.places.get(question.focus or "", 0)])
    end = described.end() if described else 0
    return replace(question, terms={t: m for t, m in question.terms.items() if question.places.get(t, 0) >= end})


def _years_told(reply: Reply) -> set[int | None]:
    """The years of the lines that answer; empty for a refusal."""
    return {entry.year for entry in reply.focus.entries} if reply.status is Status.ANSWERED else set()
