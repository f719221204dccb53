"""A briefing and filters go in; its money by row, section and budget programme, and what adds up wrong, come out."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from assistant.page.explorers.search import finds_all, patterns
from assistant.wording import percent, programme
from ingest.export import section_name
from ingest.numbers import UNITS_IN_WON, amount_to_won
from ingest.records import Amount, Briefing, BudgetRow, Finding, LineRange

# Sums over tables of different units are told in this one.
UNIT = "천원"
SUBTOTAL = "소계"


@dataclass(frozen=True, slots=True)
class BudgetFilters:
    """What is looked for.

    Attributes:
        words: parts of item, programme name or section; all must be found.
        section: name of a section ("1-1-1"); "" for all.
        code: key of a budget programme (`code_key`); "" for all.
    """

    words: str = ""
    section: str = ""
    code: str = ""


@dataclass(frozen=True, slots=True)
class MoneyRow:
    """A budget row where it stands.

    Attributes:
        section: "1-1-1".
        section_title: in full.
        this, last: amounts of the two years; None where the table has no such column.
    """

    section: str
    section_title: str
    row: BudgetRow
    this: Amount | None
    last: Amount | None

    @property
    def programme(self) -> str:
        """ "459. 자격연수", "특교"."""
        return f"{self.row.code}. {self.row.programme_name}" if self.row.code else self.row.programme_name


@dataclass(frozen=True, slots=True)
class Group:
    """Rows of one section or of one budget programme together.

    Attributes:
        key: "1-1-1", or the code ("459") or name of a budget programme.
        title: in full.
        rows: how many.
        unstated: what is printed for this year in place of an amount ("재배정", "-"), once a row.
        this, last: sums in UNIT of what is printed as a number.
        stated_this, stated_last: what the briefing itself gives as total, in UNIT; None where it gives none.
        lines: from the first row to the last, a stated total included.
    """

    key: str
    title: str
    rows: int
    unstated: tuple[str, ...]
    this: Decimal
    last: Decimal
    stated_this: Decimal | None
    stated_last: Decimal | None
    lines: LineRange

    @property
    def is_stated(self) -> bool:
        """Whether this year has any amount at all."""
        return len(self.unstated) < self.rows

    @property
    def change(self) -> Decimal | None:
        """How much more than last year; None where this year has no amount: "재배정" is not nothing."""
        return self.this - self.last if self.is_stated else None

    @property
    def rate(self) -> Decimal | None:
        """The change in percent of last year; None where there is no change or was nothing."""
        return percent(self.change, self.last) if self.change is not None and self.last else None


def code_key(row: BudgetRow) -> str:
    """What rows of one budget programme share: its code, for those without a code the name."""
    return row.code or row.programme_name


def money_rows(briefing: Briefing, filters: BudgetFilters) -> list[MoneyRow]:
    """All rows that fit, totals left out, in the order of the briefing."""
    words = patterns(filters.words)
    found = []
    for row in briefing.budgets:
        section = section_name(briefing, row.section)
        title = next((programme(s) for s in briefing.programmes if s.number == section), section)
        one = MoneyRow(section, title, row, row.amount(briefing.year), row.amount(briefing.year - 1))
        fits = filters.section in ("", section) and filters.code in ("", code_key(row)) and not row.is_total
        if fits and finds_all(words, f"{row.item} {one.programme} {title} {row.remark or ''}"):
            found.append(one)
    return found


def by_section(briefing: Briefing, rows: Sequence[MoneyRow]) -> list[Group]:
    """The rows together, section by section; beside them the total stated for the section, where all rows are there."""
    everything = Counter(row.section for row in money_rows(briefing, BudgetFilters()))
    groups = []
    for group in _grouped(rows, lambda row: row.section, lambda row: row.section_title):
        total = _stated(briefing, group.key) if group.rows == everything[group.key] else None
        if total is not None:
            this, last = (_thousands(total.amount(year), total.unit) for year in (briefing.year, briefing.year - 1))
            lines = LineRange.spanning((group.lines, total.lines))
            group = replace(group, stated_this=this, stated_last=last, lines=lines)
        groups.append(group)
    return groups


def by_programme(rows: Sequence[MoneyRow]) -> list[Group]:
    """The rows together, budget programme by budget programme, the largest first."""
    names: dict[str, str] = {}
    for row in rows:  # a table may have broken a name; its longest form is the whole one
        names[code_key(row.row)] = max(names.get(code_key(row.row), ""), row.programme, key=len)
    groups = _grouped(rows, lambda row: code_key(row.row), lambda row: names[code_key(row.row)])
    return sorted(groups, key=lambda group: -group.this)


def _grouped(rows: Iterable[MoneyRow], key: Callable[[MoneyRow], str], title: Callable[[MoneyRow], str]) -> list[Group]:
    grouped: dict[str, list[MoneyRow]] = defaultdict(list)
    for row in rows:
        grouped[key(row)].append(row)
    return [
        Group(
            key=name,
            title=title(found[0]),
            rows=len(found),
            unstated=tuple(
                one.this.text if one.this else "" for one in found if not one.this or one.this.value is None
            ),
            this=_sum((one.this, one.row.unit) for one in found),
            last=_sum((one.last, one.row.unit) for one in found),
            stated_this=None,
            stated_last=None,
            lines=found[0].row.lines,
        )
        for name, found in grouped.items()
    ]


def _stated(briefing: Briefing, section: str) -> BudgetRow | None:
    """The last total of a section that is no subtotal."""
    totals = (row for row in briefing.budgets if row.is_total and row.item != SUBTOTAL)
    return next((row for row in reversed([*totals]) if section_name(briefing, row.section) == section), None)


def _sum(amounts: Iterable[tuple[Amount | None, str]]) -> Decimal:
    return sum((_thousands(amount, unit) or Decimal(0) for amount, unit in amounts), Decimal(0))


def _thousands(amount: Amount | None, unit: str) -> Decimal | None:
    if amount is None or amount.value is None:
        return None
    return amount_to_won(amount.value, unit) / UNITS_IN_WON[UNIT]


def total(groups: Sequence[Group]) -> Group:
    """All groups as one."""
    return Group(
        key="",
        title="모두",
        rows=sum(group.rows for group in groups),
        unstated=tuple(text for group in groups for text in group.unstated),
        this=sum((group.this for group in groups), Decimal(0)),
        last=sum((group.last for group in groups), Decimal(0)),
        stated_this=None,
        stated_last=None,
        lines=LineRange.spanning(group.lines for group in groups),
    )


def findings_of(briefing: Briefing, rows: Sequence[MoneyRow]) -> list[Finding]:
    """What does not add up in the sections of these rows."""
    sections = {row.section for row in rows}
    return [finding for finding in briefing.findings if section_name(briefing, finding.section) in sections]
