"""What is counted and paid: courses, budget rows, and the cells of any other table."""

from dataclasses import dataclass
from decimal import Decimal

from ingest.records.places import LineRange, Phase, Record


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
        column: the header of a table's column that says the year, None without.
        detail_of: for a "※" or "·" line that breaks another course line down: that course's name, else None.
    """

    name: str
    tag: str | None
    group: str | None
    year: int
    phase: Phase
    counts: tuple[Count, ...]
    detail_of: str | None = None
    column: str | None = None

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
        spread: the row of a further table that says when the same amount is spent, None where there is none.
        again: whether it divides a total once more that the rows of a table before it add up to.
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
    spread: "BudgetRow | None" = None
    again: bool = False

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

    @property
    def head(self) -> str:
        """What heads its column last, "" where nothing does."""
        return self.column[-1] if self.column else ""
