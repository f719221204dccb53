"""Entries: one searchable line per record of a briefing, with the facts it can prove.

An entry says what a record is about (label, context) and which values it holds (facts). Every look-up, comparison and
sum runs over facts; ``entering.py`` makes them of the records.
"""

from dataclasses import dataclass
from enum import StrEnum

from assistant.facts import Fact
from ingest.records import (
    BudgetRow,
    Cell,
    Course,
    LineRange,
    Record,
    Section,
    Statement,
    StatementKind,
)


class Kind(StrEnum):
    """What an entry stands for."""

    COURSE = "course"
    BUDGET = "budget"
    TOTAL = "total"
    WORK = "work"
    CELL = "cell"
    EVENT = "event"
    DEFINITION = "definition"
    DUTY = "duty"
    CHARGE = "charge"  # what one person is in charge of
    STATEMENT = "statement"
    PROGRAMME = "programme"
    OUTLINE = "outline"


@dataclass(frozen=True, slots=True)
class Entry:
    """A record as the search sees it.

    Attributes:
        label: what it is about, in the briefing's words.
        context: headings above it that a question may name instead.
        lines: the narrowest proof.
        year: where the whole entry belongs to one year, else None.
        tag: "[초등]" and the like, or the department of a duty.
        group: the heading bullet it stands under.
    """

    kind: Kind
    record: Record | None
    label: str
    context: str
    section: Section
    lines: LineRange
    facts: tuple[Fact, ...] = ()
    year: int | None = None
    tag: str | None = None
    group: str | None = None

    @property
    def programme(self) -> str | None:
        """Number of the programme it stands in."""
        return self.section.programme

    @property
    def place(self) -> tuple[int, str | None]:
        """The heading that it stands under."""
        return self.section.lines.first, self.group

    @property
    def cell(self) -> Cell:
        """The cell that an entry of this kind stands for."""
        assert isinstance(self.record, Cell), "only some entries are cells"
        return self.record

    @property
    def row(self) -> tuple[str, ...]:
        """What the row of a table's cell is called; empty for anything else."""
        return self.cell.row if self.kind is Kind.CELL else ()

    @property
    def column(self) -> tuple[str, ...]:
        """The headers above a table's cell; empty for anything else."""
        return self.cell.column if self.kind is Kind.CELL else ()


_SHORTEST_TOLD = 10  # characters of a cell that tells something
BUDGETED = (Kind.BUDGET, Kind.TOTAL)
POSTS = ("정원", "현원")  # how many there may be and how many there are; rows of one table
GAPS = ("결원", "과부족")  # what the row of their differences is called
SUBTOTALS = frozenset({"모두", "총합", "소계", "총계", "합계", "계"})


def is_subtotal(cell: Cell) -> bool:
    """Whether a cell stands for all of a group: of 교육전문직 the 소계, where none of its grades is named."""
    return any(len(heads) > 1 and heads[-1] in SUBTOTALS for heads in (cell.row, cell.column))


def is_detail(entry: Entry) -> bool:
    """Whether the line is but a detail of another, with which nothing is compared: "기당 35명"."""
    return isinstance(entry.record, Course) and bool(entry.record.detail_of)


def code_of(row: BudgetRow) -> str:
    """Number and name of the budget programme: "455. 연수기획"; one of them where it has no other."""
    return ". ".join(filter(None, (row.code, row.programme_name)))


def is_told_in_cell(entry: Entry) -> bool:
    """Whether the entry is a cell that tells something in words of its own, as one of measures taken does."""
    cell = entry.record
    return isinstance(cell, Cell) and cell.value is None and len(cell.text) >= _SHORTEST_TOLD and " " in cell.text


def is_prose(entry: Entry) -> bool:
    """Whether the entry is a line of text that can be quoted as an answer."""
    if entry.kind is Kind.STATEMENT:
        return isinstance(entry.record, Statement) and entry.record.kind is not StatementKind.GROUP
    return entry.kind in (Kind.DEFINITION, Kind.DUTY, Kind.EVENT)
