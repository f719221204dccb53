"""A table in, the unit of money that its headers or its own figures state out."""

import re
from collections.abc import Sequence
from dataclasses import replace

from ingest.records import BudgetRow
from ingest.tables import Table

UNITED = re.compile(r"(?<=\d)\s?(천원|백만원|만원|억원|원)$")  # behind a figure: "268,400천원"


def header_unit(table: Table) -> str:
    """The unit of money that the headers of a table state, "" without any."""
    text = " ".join(part for chain in table.columns for part in chain)
    match = re.search(r"\(\s*(?:단위\s*[:：]\s*)?(천원|백만원|만원|억원|원)\s*\)", text)
    return match[1] if match else ""


def cells_unit(table: Table, amounts: Sequence[int]) -> str:
    """The unit that every figure of the table says itself ("268,400천원"); "" where they say none or several."""
    cells = (row.cells[i] for row in table.rows for i in amounts if re.search(r"\d", row.cells[i]))
    said = {match[1] if (match := UNITED.search(cell)) else "" for cell in cells}
    return said.pop() if len(said) == 1 else ""


def in_the_unit_of_all(rows: Sequence[BudgetRow]) -> tuple[list[BudgetRow], list[str]]:
    """The rows, and a Korean warning for each first one of a section whose table states no unit: it is read in the one
    that all others state, since a briefing counts its money in one."""
    stated = {row.unit for row in rows if row.unit}
    lacking = [row for row in rows if not row.unit and any(amount.value is not None for _, amount in row.years)]
    if len(stated) != 1 or len({row.section for row in rows if row.unit}) < len({row.section for row in lacking}):
        return list(rows), []
    unit, lacks = stated.pop(), {id(row) for row in lacking}
    firsts = {row.section: row for row in reversed(lacking)}.values()
    warnings = [f"{row.lines.first}행: 예산 표에 단위가 없어 다른 표와 같은 {unit}으로 읽었습니다." for row in firsts]
    return [replace(row, unit=unit) if id(row) in lacks else row for row in rows], warnings
