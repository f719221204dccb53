"""Rows of a budget in; what part of an amount their remarks name out: "국외 연수비 104,000 포함"."""

import re
from collections.abc import Iterable, Iterator

from ingest.numbers import PLAIN, UNITS_IN_WON, parse_number
from ingest.records import BudgetRow, Cell

_MONEY = "|".join(sorted(UNITS_IN_WON, key=len, reverse=True))
_PART = re.compile(
    rf"(?:^|[,/(]\s?)(?P<name>[가-힣A-Za-z][가-힣A-Za-z·\s]*?)\s(?P<number>{PLAIN})\s?(?P<unit>{_MONEY})?\s?(?P<how>포함|별도|제외)"
)


def parts_of_remarks(rows: Iterable[BudgetRow]) -> Iterator[Cell]:
    """One Cell per amount that a remark names, of the year planned, in the table's unit where it prints none."""
    for row in rows:
        for part in _PART.finditer(row.remark or ""):
            name, unit, head = part["name"].strip(), part["unit"] or row.unit, f"{row.plan_year}년 {part['how']}액"
            yield Cell(
                section=row.section, lines=row.lines, table=row.section.title, row=(row.item, name),
                column=(head,), text=part["number"], value=parse_number(part["number"]), unit=unit,
                header_lines=row.lines, year=row.plan_year or None,
            )  # fmt: skip
