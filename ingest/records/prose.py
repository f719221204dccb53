"""What a briefing states besides: events, definitions, duties, works, lines of prose, the outline, findings."""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from ingest.records.places import Phase, Record


@dataclass(frozen=True, slots=True)
class Event(Record):
    """A dated line of the history. A following line without a date of its own is a further Event of the same date,
    whose ``lines`` span both.

    Attributes:
        year, month, day: of the event; day is None where only a month is printed.
        date_text: as printed, "1975. 5. 12."
        text: what happened.
        scheduled: whether it is a dated row of a table, not a line of the history.
    """

    year: int
    month: int | None
    day: int | None
    date_text: str
    text: str
    scheduled: bool = False


@dataclass(frozen=True, slots=True)
class Definition(Record):
    """A footnote box: a term on a line of its own and the paragraph that explains it."""

    term: str
    text: str


@dataclass(frozen=True, slots=True)
class Duty(Record):
    """One ○ item of a department's duties.

    Attributes:
        division: the ○ heading above the table ("총무부").
        department: the row's first cell ("행정지원과").
    """

    division: str
    department: str
    text: str


@dataclass(frozen=True, slots=True)
class Work(Record):
    """A piece of work with its cost in prose: "옥외 계단 보수 공사(금45,870천원)".

    Attributes:
        group: the ○ heading it stands under, None for a heading itself.
    """

    name: str
    cost: Decimal
    unit: str
    year: int | None
    group: str | None


class StatementKind(StrEnum):
    """What a line of prose is for."""

    PURPOSE = "목적"
    BASIS = "근거"
    IMPROVEMENT = "주요 개선 사항"
    GROUP = "항목"  # a ○ line or a bullet that only heads the bullets below it
    BULLET = "내용"
    NOTE = "주석"  # ※ lines


@dataclass(frozen=True, slots=True)
class Statement(Record):
    """Any bullet or paragraph of prose; lines that are a Course or a Work are Statements as well.

    Attributes:
        text: joined over broken lines, without bullet marks and ** marks.
        tag: "[초등]" in front, as in Course.
        group: the heading bullet it stands under.
        depth: 0 for ○ and ◇, 1 for "-", 2 for the bullet below it.
        year, phase: of the section, None outside results and plans.
    """

    kind: StatementKind
    text: str
    tag: str | None
    group: str | None
    depth: int
    year: int | None
    phase: Phase | None


@dataclass(frozen=True, slots=True)
class OutlineEntry(Record):
    """A numbered line of the outline pages: "1" area, "1-1" task, "1-1-1" programme."""

    number: str
    title: str


@dataclass(frozen=True, slots=True)
class Finding(Record):
    """A stated total that its rows do not add up to.

    Attributes:
        column: "2025" for a yearly total, "2026 1분기" for a quarter.
        stated, computed: in the table's unit.
        message: one Korean sentence.
    """

    column: str
    stated: Decimal
    computed: Decimal
    unit: str
    message: str
