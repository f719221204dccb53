"""Rows of a table that state what was planned and what came of it ("계획(명) | 실적(명)") in; those that went beyond
the plan, or fell short of it, out."""

import re
from collections.abc import Iterator
from itertools import groupby
from typing import NamedTuple

from assistant.answer import Composer, Status
from assistant.draft import Draft, Focus, Reply
from assistant.entries import SUBTOTALS, Entry, Kind
from assistant.facts import Fact
from assistant.knowledge import Knowledge
from assistant.question import Question
from assistant.text import bare, compact
from assistant.wording import how_many, number
from ingest.records import Cell

_PLAN = re.compile(r"(?:당초|애초)?\s?(?:계획|목표)\s?(?:인원|수)?\s?\((?P<unit>[^()\d%]+)\)")
_RESULT = r"(?:실적|운영|이수|참가|참여)\s?(?:인원|수)?\s?\({}\)"
_OF_PLAN = r"(?:계획|목표)(?:한|했던|하|잡은|세운)?(?:인원|명수|사람|수)?"
_BEYOND = re.compile(
    rf"{_OF_PLAN}(?:보다|에비해)(?:실적|인원|사람|참가자|참여자)?[이가]?(?:더|훨씬)?많|{_OF_PLAN}[을를](?:넘|초과|웃돈|웃도)"
)
_SHORT = re.compile(
    rf"{_OF_PLAN}(?:보다|에비해)(?:실적|인원|사람|참가자|참여자)?[이가]?(?:더|훨씬)?적|{_OF_PLAN}[을를](?:못채|채우지못|다?못)|{_OF_PLAN}에(?:못미|미치지못|미달)"
)
_SAYS_LITTLE = re.compile(
    r"프로그램|과정|계획|목표|실적|인원|애초|당초|사람|참가|참여|달성|초과|결과|\d+|[두세네]|다섯|여섯|채우|미치|미달|오|것"
)
_FEWEST = 3


class _Row(NamedTuple):
    cell: Cell
    plan: Fact
    result: Fact
    entries: tuple[Entry, ...]

    @property
    def over(self) -> bool:
        return (self.result.value or 0) > (self.plan.value or 0)


def answer_planned(knowledge: Knowledge, question: Question) -> Reply | None:
    """The rows of the tables named that went beyond their plan, or fell short; None where that is not asked."""
    small = compact(question.text).text
    beyond, short = _BEYOND.search(small), _SHORT.search(small)
    if bool(beyond) == bool(short) or question.entries or question.people:
        return None
    for rows in _tables(knowledge):
        if len(rows) < _FEWEST or not all(_explained(words, rows) for words in question.terms.items()):
            continue
        if question.years and rows[0].cell.section.year not in (None, *question.years):
            continue
        kept = [row for row in rows if (row.over if beyond else (row.result.value or 0) < (row.plan.value or 0))]
        return _told(knowledge, question, kept, rows, "많은" if beyond else "적은")
    return None


def _tables(knowledge: Knowledge) -> Iterator[list[_Row]]:
    cells = knowledge.of_kind(Kind.CELL)
    for _, table in groupby(cells, key=lambda e: (e.section, e.cell.table, e.cell.header_lines)):
        yield [row for entry in table if (row := _row(knowledge, entry)) is not None]


def _row(knowledge: Knowledge, entry: Entry) -> _Row | None:
    """The plan that a cell states with the result beside it, be that a course's or another cell's."""
    cell = entry.cell
    head = _PLAN.fullmatch(cell.column[-1]) if cell.column else None
    if head is None or cell.value is None or bare(cell.row[-1]) in SUBTOTALS:
        return None
    beside = knowledge.beside(entry.lines, Kind.COURSE, Kind.CELL)
    told = re.compile(_RESULT.format(re.escape(head["unit"])))
    for other in beside:
        named = other.kind is Kind.CELL and told.fullmatch(other.column[-1])
        if other.kind is Kind.COURSE or named:
            result = [fact for fact in other.facts if fact.unit == head["unit"] and fact.value is not None]
            if len(result) == 1:
                return _Row(cell, entry.facts[0], result[0], (entry, other))
    return None


def _explained(words: tuple[str, object], rows: list[_Row]) -> bool:
    """Whether a word of the question says little, or stands in the titles above the rows."""
    term, meanings = words
    cell = rows[0].cell
    titles = bare(" ".join((cell.table, *cell.section.path)))
    return _SAYS_LITTLE.fullmatch(term) is not None or any(bare(one) in titles for one in (term, *meanings))  # type: ignore[misc]


def _told(knowledge: Knowledge, question: Question, kept: list[_Row], rows: list[_Row], more: str) -> Reply:
    draft = Draft(knowledge.briefing)
    draft.say(how_many(question, draft.count(kept), english="rows", subject=f"계획보다 실적이 {more} 것"))
    for row in kept or rows:
        plan, result = (f"{number(fact.value)}{fact.unit}" for fact in (row.plan, row.result) if fact.value is not None)
        draft.say(f"- {row.cell.row[-1]}: 계획 {plan}, 실적 {result} {draft.cite(row.cell.lines, row.cell.row)}")
    return draft.reply(
        Status.ANSWERED, Composer.COMPUTED, Focus(question, tuple(e for row in kept for e in row.entries))
    )
