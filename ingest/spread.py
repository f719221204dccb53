"""Rows of a budget in, one row for each item out, where a further table spreads the same amounts over the year.

Many offices print two tables below one heading: what each item costs ("세부사업 | 2025년 | 2026년 | 재원"), and when
it is spent ("세부사업 | 1/4 | 2/4 | 3/4 | 4/4 | 계"). Both say the same money.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from ingest.lines import compact
from ingest.records import Amount, BudgetRow

_TOLD_APART = re.compile(r"^(?P<item>.+)[(\[（](?P<by>[^()\[\]（）]+)[)\]）]$")  # "수업 지원(3202)", "수업 지원(특교)"
_RANK = re.compile(r"[^가-힣A-Za-z0-9]")


def with_spread(known: Sequence[BudgetRow], rows: Sequence[BudgetRow]) -> tuple[dict[int, BudgetRow], list[BudgetRow]]:
    """The rows before a table, by identity, with what its rows say of the year; and those of its ``rows`` that are
    none of them: where its total is one, they divide that total once more."""
    spread: dict[int, BudgetRow] = {}
    kept: list[BudgetRow] = []
    for row in rows:
        of = [one for one in known if id(one) not in spread and _may_be_spread(one, row)]
        named = [one for one in of if _is_called(one, row)]
        if named:
            spread[id(named[0])] = replace(named[0], quarters=row.quarters, purposes=row.purposes, spread=row)
        else:
            kept.append(row)
    again = any(row.is_total for row in spread.values())
    return spread, [replace(row, again=again) for row in kept]


def _may_be_spread(whole: BudgetRow, row: BudgetRow) -> bool:
    """Whether a row says of the amount of another, which stands in the same programme, when it is spent."""
    place = (whole.section.programme or whole.section) == (row.section.programme or row.section)
    if not place or whole.is_total != row.is_total or whole.unit != row.unit or not _is_spread(row):
        return False
    stated, again = _planned(whole), _planned(row)
    parts = [amount.value for amount in row.quarters if amount.value is not None]
    again = again or (Amount(sum(parts, Decimal(0)), "") if parts else None)
    same = stated is not None and (again is None or _same(stated, again))
    return same and not _is_spread(whole) and whole.spread is None


def _is_spread(row: BudgetRow) -> bool:
    return any(amount.text for amount in row.quarters) or any("반기" in head for head, _ in row.extras)


def _planned(row: BudgetRow) -> Amount | None:
    return next((amount for year, amount in row.years if year == row.plan_year), None)


def _same(one: Amount, other: Amount) -> bool:
    return one.value == other.value if one.value is not None else compact(one.text) == compact(other.text)


def _is_called(whole: BudgetRow, row: BudgetRow) -> bool:
    """Whether a row is called as another is, or so with what tells that from others of its name in brackets."""
    if row.is_total or _bare(whole.item) == _bare(row.item):
        return row.is_total or row.code in (None, whole.code)
    apart = _TOLD_APART.match(row.item)
    return bool(apart and _bare(apart["item"]) == _bare(whole.item) and apart["by"].strip() in _told_of(whole))


def _told_of(row: BudgetRow) -> Iterator[str]:
    yield from filter(None, (row.code, row.programme_name, row.remark))
    yield from (amount.text for _, amount in row.extras)


def _bare(text: str) -> str:
    return _RANK.sub("", text)
