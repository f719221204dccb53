"""The types that reading a briefing produces: sections, records, findings and the Briefing that holds them.

All are frozen. Line numbers are 1-based and inclusive everywhere. A record always knows the exact lines that state it
and the innermost Section it stands in.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum
from functools import cached_property


@dataclass(frozen=True, slots=True, order=True)
class LineRange:
    """Lines ``first`` to ``last`` of the briefing, 1-based, both included.

    Raises:
        ValueError: when ``first < 1`` or ``last < first``.
    """

    first: int
    last: int

    def __post_init__(self) -> None:
        if self.first < 1 or self.last < self.first:
            raise ValueError(f"no such line range: {self.first}-{self.last}")

    def __contains__(self, line: int) -> bool:
        return self.first <= line <= self.last

    def __len__(self) -> int:
        return self.last - self.first + 1

    def touches(self, other: "LineRange") -> bool:
        """Whether the two ranges share at least one line."""
        return self.first <= other.last and other.first <= self.last

    @staticmethod
    def spanning(ranges: Iterable["LineRange"]) -> "LineRange":
        """The smallest range that covers all of ``ranges`` (at least one)."""
        listed = list(ranges)
        return LineRange(min(r.first for r in listed), max(r.last for r in listed))


class SectionKind(StrEnum):
    """What a section is in the outline of the genre."""

    COVER = "cover"  # everything before the first heading
    PART = "part"  # 일반 현황, 주요 역점사업, 주요업무
    TOPIC = "topic"  # 연혁, 조직, 시설 현황, a key project …
    DEPARTMENT = "department"  # ○ 총무부 under 주요 기능
    AREA = "area"  # 1. … with its outline page
    PROGRAMME = "programme"  # 1-1-1 …
    ASPECT = "aspect"  # a standard sub-heading of a programme or key project


class Aspect(StrEnum):
    """Which standard sub-heading a section is. Sections of other kinds have none."""

    AUTHORS = "작성자"
    PURPOSE = "목적 및 근거"
    RESULTS = "추진 실적"
    PLAN = "추진 계획"
    BUDGET = "예산 집행 계획"


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and the lines below it, up to the next heading of the same or a higher level.

    Attributes:
        number: "1-1-1" for a programme, "1" for an area, None where the heading has no number of its own.
        title: the heading without number, □ and ** marks, e.g. "2026년 추진 계획".
        path: titles of all enclosing sections and this one, outermost first; a numbered title is "1-1-1 교원 …".
        lines: every line of the section, sub-sections included.
        programme: number of the enclosing (or this) programme, None outside the programmes.
        aspect: which standard sub-heading this is, if any.
        year: the year in the heading ("2025년 추진 실적" → 2025); for a heading without one, None.
    """

    number: str | None
    title: str
    path: tuple[str, ...]
    lines: LineRange
    kind: SectionKind
    programme: str | None = None
    aspect: Aspect | None = None
    year: int | None = None


class Phase(StrEnum):
    """Whether a line reports what was done or what is planned."""

    RESULT = "실적"
    PLAN = "계획"


@dataclass(frozen=True, slots=True)
class Record:
    """Base of everything read: where it stands."""

    section: Section
    lines: LineRange


@dataclass(frozen=True, slots=True)
class Contact(Record):
    """One person in one 작성자 block.

    Attributes:
        role: as printed: "초등교원연수부장", "수석연구사", "담당", "교육담당사무관" …
        department: "초등교원연수부", "운영지원과" …: the department that the head of the same row or block leads.
        phone: full number, "02-3019-8004".
        extension: its last group of digits, "8004".
        email: None where the briefing prints none.
    """

    name: str
    role: str
    department: str
    phone: str
    extension: str
    email: str | None = None


@dataclass(frozen=True, slots=True)
class Person:
    """A person with all appearances. Two people of one name differ in extension.

    Attributes:
        contacts: every appearance, in the order of the lines; at least one.
    """

    name: str
    extension: str
    contacts: tuple[Contact, ...]


@dataclass(frozen=True, slots=True)
class Count:
    """A number with its counter: 2과정, 490명, 60차시."""

    value: Decimal
    unit: str


@dataclass(frozen=True, slots=True)
class Course(Record):
    """A line that states how many courses, people, sessions … of something.

    Attributes:
        name: the text without bullet, tag and counts; a footnote star is dropped.
        tag: "[초등]" is "초등", "[교행 원격]" is "교행 원격"; None where the line has none.
        group: the heading bullet (○ line, or the bullet one level up) it stands under, of a table's row the headers of
            what it counts; None where there is none.
        year: the year of the section it stands in.
        counts: in printed order; at least one.
        detail_of: for a "※" or "·" line that breaks another course line down: that course's name, else None.
    """

    name: str
    tag: str | None
    group: str | None
    year: int
    phase: Phase
    counts: tuple[Count, ...]
    detail_of: str | None = None

    def count(self, unit: str) -> Decimal | None:
        """The first count with this counter, or None."""
        return next((c.value for c in self.counts if c.unit == unit), None)


@dataclass(frozen=True, slots=True)
class Amount:
    """A cell of a budget table: a number in the table's unit, or the words that stand in its place.

    Attributes:
        value: None where the cell holds words ("재배정"), "-" or nothing.
        text: the cell exactly as printed ("596,139", "재배정", "-", "").
    """

    value: Decimal | None
    text: str


@dataclass(frozen=True, slots=True)
class BudgetRow(Record):
    """A row of a 예산 집행 계획 table; its purpose line beneath belongs to ``lines``.

    Attributes:
        code: number of the budget programme, "459"; None for "특교", 비예산 and totals.
        programme_name: name of the budget programme without the number ("자격연수", "특교", "비예산"); "" for a total.
        item: the 추진 사업명 ("초등 자격연수"); "합계" for a total row.
        years: amount by year, this year first as printed: ((2026, Amount), (2025, Amount)).
        quarters: amount of quarter 1 to 4 of ``plan_year``.
        purposes: 집행내용 of quarter 1 to 4, "" where none is printed.
        unit: the table caption's unit: "천원", "백만원".
        page: page of the explanatory material ("1,954" → "1954"), None where none is printed.
        remark: words of the last columns ("※일부 재배정", "특교 편성예정"), None where none.
        extras: whatever else the table has columns for, by header, where printed: (("증감", Amount), ("상반기", …)).
    """

    code: str | None
    programme_name: str
    item: str
    years: tuple[tuple[int, Amount], ...]
    plan_year: int
    quarters: tuple[Amount, Amount, Amount, Amount]
    purposes: tuple[str, str, str, str]
    unit: str
    page: str | None
    remark: str | None
    is_total: bool
    extras: tuple[tuple[str, Amount], ...] = ()

    def amount(self, year: int) -> Amount | None:
        """The yearly amount, or None where the table has no column for the year."""
        return dict(self.years).get(year)


@dataclass(frozen=True, slots=True)
class Cell(Record):
    """A cell of any other table.

    Attributes:
        table: title of the table (its section's title).
        row: row header chain, outermost first ("정원",).
        column: column header chain, outermost first ("교육전문직", "소계"); spaces set only for layout are removed.
        text: the cell as printed, without footnote stars.
        value: its number, where the cell is one (units stripped), else None.
        unit: "명", "㎡" … or "" for words.
        header_lines: the lines of the column headers.
        year: that its column stands for ("2026년", "'25(A)"); None for any other column.
    """

    table: str
    row: tuple[str, ...]
    column: tuple[str, ...]
    text: str
    value: Decimal | None
    unit: str
    header_lines: LineRange
    year: int | None = None


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


@dataclass(frozen=True)
class Briefing:
    """A briefing, read completely.

    Attributes:
        title: "주요업무보고".
        institution: "서울특별시교육청교육연수원".
        year: the briefing's own year ("2026. 2." on the cover, or the later budget column).
        lines: the file's lines without line ends; ``lines[0]`` is line 1.
        sections: in the order of their first line, an outer section before its inner ones.
        sha256: of the file's bytes, hex.
    """

    title: str
    institution: str
    year: int
    lines: tuple[str, ...]
    sections: tuple[Section, ...]
    contacts: tuple[Contact, ...]
    courses: tuple[Course, ...]
    budgets: tuple[BudgetRow, ...]
    cells: tuple[Cell, ...]
    events: tuple[Event, ...]
    definitions: tuple[Definition, ...]
    duties: tuple[Duty, ...]
    works: tuple[Work, ...]
    statements: tuple[Statement, ...]
    outline: tuple[OutlineEntry, ...]
    findings: tuple[Finding, ...]
    sha256: str
    warnings: tuple[str, ...] = field(default=())

    def quote(self, lines: LineRange) -> str:
        """Exactly these lines of the file, joined by newlines."""
        return "\n".join(self.lines[lines.first - 1 : lines.last])

    @cached_property
    def _innermost(self) -> tuple[Section, ...]:
        owner: list[Section] = [self.sections[0]] * len(self.lines)
        for section in self.sections:
            for line in range(section.lines.first - 1, section.lines.last):
                owner[line] = section
        return tuple(owner)

    def section_at(self, line: int) -> Section:
        """The innermost section of a line (1-based)."""
        return self._innermost[line - 1]

    @cached_property
    def programmes(self) -> tuple[Section, ...]:
        """The programme sections in order."""
        return tuple(s for s in self.sections if s.kind is SectionKind.PROGRAMME)

    @cached_property
    def people(self) -> tuple[Person, ...]:
        """Everybody once, in the order of first appearance; same name and extension is the same person."""
        grouped: dict[tuple[str, str], list[Contact]] = {}
        for contact in self.contacts:
            grouped.setdefault((contact.name, contact.extension), []).append(contact)
        return tuple(Person(name, ext, tuple(found)) for (name, ext), found in grouped.items())

    def records(self) -> Iterator[Record]:
        """Every record of every kind, kind by kind."""
        for kind in (
            self.contacts,
            self.courses,
            self.budgets,
            self.cells,
            self.events,
            self.definitions,
            self.duties,
            self.works,
            self.statements,
            self.outline,
            self.findings,
        ):
            yield from kind
