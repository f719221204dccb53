"""A question for the year or month in which a figure was largest, smallest, within a bound or moved, in; that time out.

A table prints the years of one thing side by side, or its months, and prose sets years one after the other ("2023년
88.1점 → 2024년 90.6점"). Elsewhere things are compared at one time; here times of one thing are.
"""

import re
from collections import defaultdict
from collections.abc import Sequence
from decimal import Decimal
from itertools import pairwise

from assistant.answers.figures.meant import units
from assistant.answers.figures.say import (
    cite,
    cite_each,
    compute,
    name_of,
    place_words,
    say_line,
    total_words,
    value_words,
)
from assistant.answers.figures.select import Found
from assistant.answers.gate import explains
from assistant.draft import Draft, Reply, reply_about
from assistant.entries import Entry, Kind
from assistant.facts import Fact, Measure
from assistant.knowledge import Knowledge
from assistant.numerals import MONTH
from assistant.operations import EXTREMES, MOVING
from assistant.question import Family, Question
from assistant.text import with_particle
from assistant.wording import how_many, number, worded
from ingest.records import Cell

_WHICH_YEAR = re.compile(
    r"(?:어느|어떤|몇)\s?(?:해|연도|년도?(?!\s?(?:차|간|동안)))|[은던한린간는든난진]\s?(?:해|년도|연도)(?=[는은가이와과를도의]|\s|$|[?,])"
    r"|which year|what year",
    re.IGNORECASE,
)
_WHICH_MONTH = re.compile(
    r"(?:어느|어떤)\s?달|몇\s?월|[은던한린간는]\s?달(?=[은이과을도의]|\s|$|[?,])|which month|what month", re.IGNORECASE
)
_MONTH = re.compile(MONTH)
_IN_PROSE = re.compile(r"((?:19|20)\d\d)년\s?(\d[\d,]*(?:\.\d+)?)\s?(%|[가-힣]{1,2}(?![가-힣]))")
_MOVED_THEN = re.compile(
    r"(?:(?P<fell>떨어진|줄어?든|줄었던|낮아진|감소한|내려간|하락한|적어진)|(?:늘어난|늘었던|오른|증가한|높아진|상승한|많아진))\s?(?:해|연도|년도)"
)


def period_of_figure(knowledge: Knowledge, question: Question) -> Reply | None:
    """The year or month picked; None where neither is asked for, or no line tells several of what is named."""
    picks, moved = question.operations & EXTREMES, _MOVED_THEN.search(question.text)
    if not (picks or question.bounds or moved) or not question.terms or question.programmes:
        return None
    if question.operations & MOVING and not moved:
        return None
    if set(question.families) - {Family.COUNT, Family.STAFF, Family.DATE}:
        return None
    if _WHICH_YEAR.search(question.text):
        rows = _years(knowledge)
    elif _WHICH_MONTH.search(question.text):
        rows = _months(knowledge, question.years)
    else:
        return None
    row = _meant(knowledge, question, rows)
    if _WHICH_YEAR.search(question.text) and len(question.years) > 1 and not moved:
        first, last = min(question.years), max(question.years)
        row = [one for one in row if first <= (one.fact.year or 0) <= last]
    if len(row) < 2:
        return None
    if moved:
        return _moved(question, row, Draft(knowledge.briefing), bool(moved["fell"]))
    return _picked(knowledge, question, row) if picks else _within(knowledge, question, row)


def _years(knowledge: Knowledge) -> list[list[Found]]:
    """Every row of a table, or line of prose, with the figures that it has of several years."""
    rows = [[Found(e, f) for e in (entry,) for f in _valued(entry)] for entry in knowledge.of_kind(Kind.CELL)]
    rows += [[Found(entry, f) for f in _told(entry)] for entry in knowledge.of_kind(Kind.STATEMENT)]
    return [row for row in rows if len({one.fact.year for one in row}) == len(row) > 1]


def _valued(entry: Entry) -> list[Fact]:
    return [fact for fact in entry.facts if fact.value is not None and fact.year is not None]


def _told(entry: Entry) -> list[Fact]:
    """The figures that a line of prose gives for one year after the other, where all are in one counter."""
    told = _IN_PROSE.findall(entry.label)
    facts = [
        Fact(Measure.COUNT, Decimal(digits.replace(",", "")), f"{digits}{unit}", unit, int(year))
        for year, digits, unit in told
    ]
    return facts if len({fact.unit for fact in facts}) == 1 else []


def _months(knowledge: Knowledge, years: tuple[int, ...]) -> list[list[Found]]:
    """Every row of a table with its figures month by month."""
    rows: dict[object, list[Found]] = defaultdict(list)
    for entry in knowledge.of_kind(Kind.CELL):
        cell = entry.record
        if not isinstance(cell, Cell) or not cell.column or not _MONTH.fullmatch(cell.column[-1]):
            continue
        for fact in entry.facts:
            if fact.value is not None and (not years or fact.year is None or fact.year in years):
                rows[cell.lines, cell.row, fact.year].append(Found(entry, fact))
    return list(rows.values())


def _meant(knowledge: Knowledge, question: Question, rows: Sequence[list[Found]]) -> list[Found]:
    """The row that the question names; empty where it names none, or its counter is another."""
    by_entry = {id(row[0].entry): row for row in rows}
    ranked = knowledge.search(question, lambda entry: id(entry) in by_entry, 1)
    if not ranked or not explains(knowledge, question, ranked[0]):
        return []
    row = by_entry[id(ranked[0].entry)]
    counted = [unit for unit in units(question) if unit != "*"]
    return row if not counted or any(row[0].fact.unit.endswith(unit) for unit in counted) else []


def _picked(knowledge: Knowledge, question: Question, row: list[Found]) -> Reply | None:
    """The times of the largest and the smallest, as asked, and the figures of the others."""
    draft = Draft(knowledge.briefing)
    for end in ("largest", "smallest"):
        if end not in question.operations:
            continue
        sizes = sorted({one.size for one in row}, reverse=end == "largest")
        if question.rank > len(sizes):
            return None
        for one in (one for one in row if one.size == sizes[question.rank - 1]):
            degree = f"{place_words(draft, question.rank)} {'높은' if end == 'largest' else '낮은'}"
            korean = f"{_name(one)}: {degree} 때는 {with_particle(_time(one), '으로')}, {value_words(one.fact)}입니다."
            english = f"{_name(one)}: {'highest' if end == 'largest' else 'lowest'} in {_time(one)}, "
            draft.say(f"{worded(question, korean, english + value_words(one.fact))} {cite(draft, one)}")
    for one in row:
        say_line(draft, one, _time(one))
    return reply_about(draft, question, (one.entry for one in row), row[0].entry.programme)


def _moved(question: Question, row: list[Found], draft: Draft, fell: bool) -> Reply | None:
    """The years in which it became less, or more, than the year before; where that is asked, the one of the most."""
    told = sorted(row, key=lambda one: one.fact.year or 0)
    pairs = [(old, new) for old, new in pairwise(told) if (new.size < old.size if fell else new.size > old.size)]
    if question.operations & EXTREMES:
        pairs.sort(key=lambda pair: abs(pair[1].size - pair[0].size), reverse="largest" in question.operations)
        pairs = pairs[question.rank - 1 : question.rank]
    if not pairs:
        return None
    years = ", ".join(_time(new) for _, new in pairs)
    way = "줄어든" if fell else "늘어난"
    korean = f"{with_particle(f'{_name(row[0])}', '이')} 전년보다 {way} 해는 {years}입니다."
    draft.say(worded(question, korean, f"{_name(row[0])} moved in {years}."))
    for old, new in pairs:
        gap = total_words(compute(draft, abs(new.size - old.size), new.fact.unit), new.fact.unit)
        steps = f"{_time(old)} {value_words(old.fact)} → {_time(new)} {value_words(new.fact)}"
        more, less = sorted((old.printed, new.printed), reverse=True)
        draft.say(f"- {steps}: {number(more)} − {number(less)} = {gap} {cite_each(draft, (old, new))}")
    return reply_about(draft, question, (new.entry for _, new in pairs), row[0].entry.programme)


def _within(knowledge: Knowledge, question: Question, row: list[Found]) -> Reply | None:
    """The times whose figure keeps to the bounds; None where these are of another unit, or of changes."""
    if any(bound.of_change or bound.unit != row[0].fact.unit for bound in question.bounds):
        return None
    kept = [one for one in row if all(bound.holds(one.size) for bound in question.bounds)]
    draft = Draft(knowledge.briefing)
    draft.computed += [bound.value for bound in question.bounds]
    if kept:
        draft.say(how_many(question, draft.count(kept)))
    else:
        draft.say(worded(question, "해당하는 때가 없습니다.", "None."))
    for one in kept or row:
        say_line(draft, one, f"{_name(one)} {_time(one)}")
    return reply_about(draft, question, (one.entry for one in kept or row), row[0].entry.programme)


def _name(one: Found) -> str:
    """What is told at several times, without the time."""
    if one.entry.kind is Kind.CELL:
        return name_of(one.entry).removesuffix(f" · {_time(one)}")
    return one.entry.label.partition(":")[0].strip()


def _time(one: Found) -> str:
    """The month, or the year, of a figure."""
    month = one.fact.column[-1] if one.fact.column and _MONTH.fullmatch(one.fact.column[-1]) else None
    return month or f"{one.fact.year}년"
