"""Budget rows in, Findings out: totals that are stated otherwise than their rows add up to; and totals left out."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from ingest.records import BudgetRow, Finding


def check_totals(rows: Sequence[BudgetRow]) -> Iterator[Finding]:
    """Compares one table's stated totals with its rows, and each row's yearly amount with its quarters.

    Words ("재배정") and "-" count as nothing. A 소계 covers the rows since the total before it.
    """
    since: list[BudgetRow] = []
    plain: list[BudgetRow] = []
    for row in rows:
        if not row.is_total:
            since.append(row)
            plain.append(row)
            yield from _check_quarters(row)
            continue
        covered = since if row.item == "소계" else plain
        since = []
        for place, (column, stated) in enumerate(_column_values(row)):
            values = [list(_column_values(r))[place][1] for r in covered if _prints(r, place)]
            computed = sum((value or Decimal(0) for value in values), Decimal(0))
            if stated is not None and values and stated != computed:
                yield _finding(row, column, stated, computed, f"{row.item}의 {column}")


def check_torn(before: Sequence[BudgetRow], rows: Sequence[BudgetRow]) -> list[Finding]:
    """As `check_totals` of a table that may begin on the page before, with ``before`` of the same section: where the
    totals are those of all rows, these count as well."""
    alone = list(check_totals(rows))
    if not before or not alone or any(row.is_total for row in before):
        return alone
    own = {row.lines for row in rows}
    whole = [finding for finding in check_totals([*before, *rows]) if finding.lines in own]
    return min(alone, whole, key=len)


def _prints(row: BudgetRow, place: int) -> bool:
    """Whether a row has anything in a column; quarters may be stated for the total alone."""
    return bool([*(amount.text for _, amount in row.years), *(amount.text for amount in row.quarters)][place])


def _check_quarters(row: BudgetRow) -> Iterator[Finding]:
    stated = row.years[0][1].value if row.years else None
    quarters = [amount.value for amount in row.quarters if amount.value is not None]
    if stated is not None and quarters and sum(quarters, Decimal(0)) != stated:
        yield _finding(
            row, str(row.years[0][0]), stated, sum(quarters, Decimal(0)), f"'{row.item}'의 {row.plan_year}년"
        )


def _finding(row: BudgetRow, column: str, stated: Decimal, computed: Decimal, where: str) -> Finding:
    message = (
        f"{where} 금액은 {stated:,}{row.unit}으로 적혀 있으나, "
        f"{'각 행' if row.is_total else '분기별 금액'}을 더하면 {computed:,}{row.unit}입니다."
    )
    return Finding(row.section, row.lines, column, stated, computed, row.unit, message)


def sole_total(rows: Sequence[BudgetRow]) -> list[BudgetRow]:
    """The total that a table of one row leaves out, as that row states it; none for any other table."""
    if len(rows) != 1 or rows[0].is_total:
        return []
    return [replace(rows[0], code=None, programme_name="", item="합계", is_total=True)]


def _column_values(row: BudgetRow) -> Iterator[tuple[str, Decimal | None]]:
    """Each amount of a row with its column's name: "2026", "2025", "2026 1분기" … None stands for words and "-"."""
    for year, amount in row.years:
        yield str(year), amount.value
    for quarter, amount in enumerate(row.quarters, start=1):
        yield f"{row.plan_year} {quarter}분기", amount.value
