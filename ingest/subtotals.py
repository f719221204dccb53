"""Tables whose heads name the subtotal of a group in one line in; the group over all its columns out.

"교육연구관 | 교육연구사 | 전문직 소계 | 5급 | 6급 | 일반직 소계": what others print as two lines of heads, 전문직
over its grades and their 소계. The figures must add up, before the subtotal or behind it.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from ingest.lines import clean
from ingest.numbers import parse_number
from ingest.tables import Table

_SUBTOTAL = re.compile(r"(?P<group>[가-힣A-Za-z·]{2,}?)\s?(?:소\s?계|합\s?계|(?<![소합총누])계)")
_FEWEST = 2  # columns that a subtotal adds up


def with_subtotals(table: Table) -> Table:
    """The table, its heads in two lines where a subtotal is of the columns beside it in every row."""
    heads = [chain[-1] if len(chain) == 1 else "" for chain in table.columns]
    groups = {place: found["group"] for place, head in enumerate(heads) if (found := _SUBTOTAL.fullmatch(head))}
    values = [[_value(cell) for cell in row.cells] for row in table.rows] if groups else []
    chains = list(table.columns)
    free = 0
    for place, group in groups.items():
        behind = range(place + 1, next((other for other in groups if other > place), len(heads)))
        own = _added(values, range(free, place), place) or _added(values, behind, place)
        if not own or not all(heads[column] for column in own):
            continue
        for column in own:
            chains[column] = (group, *chains[column])
        chains[place] = (group, "소계")
        free = max(place, own[-1]) + 1
    return replace(table, columns=tuple(chains)) if free else table


def _added(values: Sequence[Sequence[Decimal | None]], beside: range, place: int) -> range:
    """The columns next to a subtotal that add up to it in every row, as many as may be; none where they do not."""
    before = beside.stop == place
    for width in range(len(beside), _FEWEST - 1, -1):
        own = range(place - width, place) if before else range(place + 1, place + 1 + width)
        sums = [_sum([row[column] for column in own]) for row in values if len(row) > max(*own, place)]
        stated = [row[place] for row in values if len(row) > max(*own, place)]
        if len(sums) == len(values) and sums == stated and any(stated):
            return own
    return range(0)


def _sum(values: Sequence[Decimal | None]) -> Decimal | None:
    return None if None in values else sum((value or Decimal(0) for value in values), Decimal(0))


def _value(cell: str) -> Decimal | None:
    text = clean(cell)
    return Decimal(0) if text in ("", "-", "–") else parse_number(text)
