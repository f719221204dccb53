"""A question and a reply in; what the one asks and what the lines of the other tell, compact, out."""

import re
from typing import NamedTuple

from assistant.draft import Reply
from assistant.entries import Entry, Kind
from assistant.knowledge import Knowledge
from assistant.levels import levels_of_letters, schools_of
from assistant.question import Question
from assistant.sounds import sound
from assistant.text import compact
from ingest.records import Briefing, BudgetRow, Cell, Course, LineRange, StatementKind


class Told(NamedTuple):
    """The lines cited, each compact, and all of them with their own headings."""

    lines: tuple[str, ...]
    text: str


def asked_of(question: Question) -> str:
    """The question, compact, with what was typed where a slip was corrected: a 수상자 is no slip for a 수상작.

    What only sounds like the word it was read as is that word: 홈폐이지.
    """
    text = question.text
    for typed, read in question.corrections:
        text = text if sound(typed) == sound(read) else text.replace(read, typed)
    return compact(text.lower()).text


def told_by(knowledge: Knowledge, reply: Reply) -> Told:
    """What the lines that ``reply`` cites tell."""
    lines = tuple(compact(knowledge.briefing.quote(citation.lines).lower()).text for citation in reply.citations)
    headings = compact(" ".join(map(_headings, reply.focus.entries)).lower()).text
    return Told(lines, " ".join((*lines, headings)))


def heading_lines(briefing: Briefing, entry: Entry) -> list[LineRange]:
    """The lines of the heading bullet that is named beside the entry, where they state a figure of their own."""
    if not entry.group or not re.search(r"\d", entry.group):
        return []
    return [
        s.lines for s in briefing.statements
        if s.section == entry.section and s.kind is StatementKind.GROUP and s.text.startswith(entry.group)
    ][:1]  # fmt: skip


def _headings(entry: Entry) -> str:
    """The headings that are the entry's own: of its group, its row and its column, and the counters that it has."""
    record = entry.record
    tag = entry.tag or ""
    own = [entry.group or "", tag, *levels_of_letters(tag), *schools_of(tag)]
    if entry.kind is Kind.TOTAL or (isinstance(record, (Course, BudgetRow)) and len(record.lines) > 1):
        own.append(entry.label)  # which columns may tear
    if entry.programme is None:
        own.append(entry.section.title)
    if isinstance(record, Cell):
        own += (*record.row, *record.column, record.table)
    if isinstance(record, (Cell, Course)):
        own += (f"{fact.value:f}{fact.unit}" for fact in entry.facts if fact.value is not None)
    if isinstance(record, (BudgetRow, Cell)):
        own += (word for fact in entry.facts for word in fact.column)
    return " ".join(own)
