"""A line that fits an open question in; what the briefing says below it, beside it or of its purpose out."""

import re

from assistant.entries import Entry, Kind, is_prose
from assistant.knowledge import Knowledge
from assistant.question import Question
from ingest.records import Statement, StatementKind

_UNIT_COLUMN = re.compile(r"(?:담당|소관|주관|추진|관련)\s?(?:부서|과|팀|자)?$|^부서$")
_ASKS_REMEDY = re.compile(
    r"어떻게|어떤\s?(?:식|방식|방법|대책|조치)|무슨\s?(?:대책|방법|조치)|개선|해결|대책|보완|풀(?:겠|려|어)"
)
_REMEDY = re.compile(r"개선|대책|방안|조치|보완|해결|방향|계획")  # heads of a column
_MAX_BELOW = 12


def purposes(knowledge: Knowledge, number: str) -> list[Entry]:
    """The lines that say what a programme is for."""
    return [
        entry
        for entry in knowledge.of_kind(Kind.STATEMENT)
        if isinstance(entry.record, Statement)
        and entry.record.kind is StatementKind.PURPOSE
        and entry.programme == number
    ]


def lines_below(knowledge: Knowledge, heading: Entry) -> list[Entry]:
    """The lines that stand under a heading bullet; empty where ``heading`` is none."""
    if heading.kind is not Kind.STATEMENT or is_prose(heading):
        return []
    return [
        entry
        for entry in knowledge.of_kind(Kind.STATEMENT)
        if entry.section == heading.section
        and entry.group
        and heading.label.startswith(entry.group)
        and is_prose(entry)
    ][:_MAX_BELOW]


def with_details(knowledge: Knowledge, line: Entry) -> list[Entry]:
    """A line and those indented below it, which say it more closely; empty where none stand below it."""
    below = [e for e in knowledge.of_kind(Kind.STATEMENT) if e.section == line.section and e.group == line.label]
    return [line, *below] if below else []


def remedies(knowledge: Knowledge, question: Question, chosen: list[Entry]) -> list[Entry]:
    """For what a table says is wrong what its row says is done about it, where that is asked for ("어떻게 풀겠다고"),
    or whose it is to do ("좌석 예약제 담당과")."""
    cell = _row_of(knowledge, chosen[0]) if len({entry.lines for entry in chosen}) == 1 else None
    remedy = _REMEDY if _ASKS_REMEDY.search(question.text) else None
    wanted = _UNIT_COLUMN if question.asks_for("department") else remedy
    if cell is None or wanted is None:
        return chosen
    if wanted.search(" ".join(cell.column)):
        return [cell]
    row = (e for e in knowledge.beside(cell.lines, Kind.CELL) if e.row == cell.row and e.section == cell.section)
    return [entry for entry in row if wanted.search(" ".join(entry.column))][:1] or chosen


def _row_of(knowledge: Knowledge, told: Entry) -> Entry | None:
    """A cell of the row told: itself, or one beside what its first cell says fell short; None of any other line."""
    if told.kind is Kind.CELL:
        return told
    row = knowledge.beside(told.lines, Kind.CELL) if told.kind is Kind.STATEMENT else []
    return next((cell for cell in row if cell.row[-1:] == (told.label,)), None)
