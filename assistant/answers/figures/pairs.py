"""The same thing in two years: one row's two figures, or for courses the line that is its twin of the other year."""

import re
from dataclasses import replace
from decimal import Decimal

from rapidfuzz import fuzz

from assistant.answers.figures.meant import Years, matching, units
from assistant.answers.figures.scope import one_fact, scope_of
from assistant.answers.figures.select import Found, candidates
from assistant.answers.gate import explains
from assistant.entries import Entry
from assistant.facts import Measure
from assistant.knowledge import Knowledge
from assistant.question import Ask, Family, Question
from assistant.ranking import Ranked

# "작년과 올해 어떻게 바뀌나요", "어디에서 어디로 달라지나요": all that the lines of both years say.
HOW_CHANGED = re.compile(
    r"(?:어떻게|어디|무엇|뭐|뭘|어떤).*(?:바뀌|바뀐|바꼈|달라|변하|변한|변했|다른[가지]|다르|다릅)"
)
_HEADED_ALIKE = 70  # per cent of letters: headings of both years that are of one thing
_AS_GOOD = 0.8  # of the best score: another line that is named as well

Pair = tuple[Found, Found]  # older, newer


def change_of(question: Question, pair: Pair) -> Decimal:
    """How much more the newer figure is, as a share where growth is asked for."""
    old, new = pair[0].size, pair[1].size
    return (new - old) / old if "growth" in question.operations and old else new - old


def changes(knowledge: Knowledge, question: Question, family: Family) -> list[tuple[Found, Found]]:
    """(older, newer) of everything in scope that has both."""
    pairs = []
    for one in scope_of(knowledge, question, family, (knowledge.briefing.year,)):
        pair = two_years(knowledge, question, family, one.entry)
        if len(pair) == 2:
            pairs.append((pair[0], pair[1]))
    return pairs


def pairs_of(knowledge: Knowledge, question: Question, family: Family) -> list[Pair]:
    """(older, newer) of the one thing that a question names, for each counter asked; empty where it has no pair."""
    ranked = candidates(knowledge, question, family, ())
    if not ranked or not explains(knowledge, question, ranked[0]):
        return []
    least = set(ranked[0].unexplained)
    for found in ranked:  # of what is named as well, the one that is told for both years
        alike = found.score >= _AS_GOOD * ranked[0].score and set(found.unexplained) <= least
        if alike and (pairs := _of_each_unit(knowledge, question, family, found.entry)):
            return pairs
    return []


def of_years(knowledge: Knowledge, question: Question, family: Family) -> list[Found]:
    """The figures of all years asked for, of the one row that a question names and that has them; else empty."""
    ranked = candidates(knowledge, question, family, ())
    for found in ranked:
        if found.score < _AS_GOOD * ranked[0].score or not explains(knowledge, question, found):
            break
        told = [one_fact(found.entry, question, family, (year,)) for year in sorted(question.years)]
        if all(told):
            return [one for one in told if one is not None]
    return []


def _of_each_unit(knowledge: Knowledge, question: Question, family: Family, entry: Entry) -> list[Pair]:
    """(older, newer) of one entry, for each counter asked, or that it has where it is asked how the thing changed."""
    counted = units(question) if family is Family.COUNT else ()
    if family is Family.COUNT and not question.asks and HOW_CHANGED.search(question.text):
        counted = tuple(dict.fromkeys(fact.unit for fact in entry.facts if fact.measure is Measure.COUNT))
        question = replace(question, asks=tuple(Ask("counted", family, unit, "", 0, 0) for unit in counted))
    pairs = []
    for unit in counted or (None,):
        asks = tuple(ask for ask in question.asks if unit in (None, ask.unit))
        pair = two_years(knowledge, replace(question, asks=asks), family, entry)
        if len(pair) == 2:
            pairs.append((pair[0], pair[1]))
    return pairs


def two_years(knowledge: Knowledge, question: Question, family: Family, entry: Entry) -> list[Found]:
    """The older and the newer figure of one thing; fewer where a year is missing."""
    told = {fact.year for fact in entry.facts if fact.value is not None and fact.year is not None}
    this = knowledge.briefing.year
    this = max(told) if len(told) > 1 and this not in told else this  # results of two years that are over
    old, new = (min(question.years), max(question.years)) if len(question.years) == 2 else (this - 1, this)
    if family is Family.AMOUNT or (entry.year is None and len({fact.year for fact in entry.facts}) > 1):
        return [one for year in (old, new) if (one := one_fact(entry, question, family, (year,))) is not None]
    if entry.year is None:
        return []
    twin = counterpart(knowledge, question, family, entry, new if entry.year == old else old)
    if twin is None or not _is_named_too(knowledge, question, entry, twin):
        return []
    pair = [one_fact(e, question, family, ()) for e in sorted((entry, twin), key=lambda e: e.year or 0)]
    both = [one for one in pair if one is not None]
    return both if len({one.fact.unit for one in both}) == 1 else []


def of_this_year(knowledge: Knowledge, question: Question, ranked: list[Ranked], years: Years) -> list[Ranked]:
    """``ranked``, the line of this year first where the best is of another and no year is asked for.

    The older line may have the shorter name ("사서교사 과정", now "사서교사 과정(실습 포함)"), or, below a heading
    of that name, say no more of what is asked than that it is a 과정.
    """
    best, this = ranked[0], knowledge.briefing.year
    if years or question.claims or question.entries or best.entry.year in (None, this):
        return ranked
    twin, plain = knowledge.twin_of(best.entry), knowledge.lexicon.counted
    heading = best.entry.group or ""

    def is_same(other: Ranked) -> bool:
        if twin is not None and twin.named and other.entry is twin.entry:
            return set(other.unexplained) <= set(best.unexplained)
        beside = other.entry.kind is best.entry.kind and other.entry.programme == best.entry.programme
        beside = beside and fuzz.ratio(heading, other.entry.group or "\0") >= _HEADED_ALIKE
        lacks = set(other.unexplained) - set(best.unexplained)
        return beside and other.entry.year == this and lacks <= plain

    same = [r for r in ranked if is_same(r)][:1]
    return [*same, *(r for r in ranked if r not in same)]


def counterpart(knowledge: Knowledge, question: Question, family: Family, entry: Entry, year: int) -> Entry | None:
    """The line of ``year`` that means the same as ``entry``, however it is called there."""
    twin = knowledge.twin_of(entry)
    if twin is None or twin.entry.year != year or not matching(twin.entry, question, family, ()):
        return None
    return twin.entry


def _is_named_too(knowledge: Knowledge, question: Question, entry: Entry, other: Entry) -> bool:
    """Whether a line that only stands where ``entry`` does explains the question as well: 중국어 is no 일본어.

    A follow-up that names nothing itself is about the line just told and whatever stands in its place.
    """
    twin = knowledge.twin_of(entry)
    if not question.words.get("terms") or (twin is not None and twin.named):
        return True
    ranked = knowledge.search(question, lambda e: e is entry or e is other)
    left = {id(found.entry): set(found.unexplained) for found in ranked}
    return len(left) == 2 and left[id(other)] - knowledge.lexicon.counted <= left[id(entry)]
