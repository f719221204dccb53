"""A table in, the unit of money that its headers or its own figures state out."""

import re
from collections.abc import Sequence

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
