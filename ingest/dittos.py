"""Rows of a table in, the same rows out with what a ditto sign stands for."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from ingest.records import LineRange
from ingest.tables import Row

_DITTO = re.compile(r"[〃″]|상동|위와\s?같음")


def undittoed(rows: Sequence[Row]) -> Iterator[Row]:
    """The rows, what a cell says of the one above ("〃") told in full; such a row begins where that stands."""
    above: dict[int, tuple[str, int]] = {}
    for row in rows:
        same = {index for index, cell in enumerate(row.cells) if _DITTO.fullmatch(cell.strip()) and index in above}
        cells = tuple(above[index][0] if index in same else cell for index, cell in enumerate(row.cells))
        first = min((above[index][1] for index in same), default=row.lines.first)
        above |= {index: (cell, row.lines.first) for index, cell in enumerate(cells) if cell and index not in same}
        yield replace(row, lines=LineRange(first, row.lines.last), cells=cells)
