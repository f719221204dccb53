"""What a head of a table says in; whether it is a year, a quarter or a half of one out."""

import re
from collections.abc import Sequence

from ingest.lines import compact

YEAR = r"(?:20\d\d|['’‘]\d\d)"  # as printed, with its century or without
HALF = r"[상하]반기"
_MONTHS = ("1월?[~∼-]3월", "4월?[~∼-]6월", "7월?[~∼-]9월", "10월?[~∼-]12월")
QUARTERS = tuple(
    rf"(?<![\d/]){quarter}(?:/4)?분기|(?<![\d/]){quarter}/4(?!\d)|(?<!\d){months}"
    rf"|{'ⅠⅡⅢⅣ'[quarter - 1]}(?:/4)?분기|(?<![\dA-Za-z]){quarter}Q(?![A-Za-z])"
    for quarter, months in enumerate(_MONTHS, start=1)
)


def tells_year(cell: str) -> bool:
    """Whether a cell is nothing but a year."""
    return re.fullmatch(rf"{YEAR}년?", compact(cell)) is not None


def tells_quarter(cell: str) -> bool:
    """Whether a cell is nothing but a quarter of the year."""
    return any(re.fullmatch(quarter, compact(cell)) for quarter in QUARTERS)


def tells_period(cell: str) -> bool:
    """Whether a cell is nothing but a year, a quarter or a half of one."""
    return tells_year(cell) or tells_quarter(cell) or re.fullmatch(HALF, compact(cell)) is not None


def names_periods(cells: Sequence[str]) -> bool:
    """Whether a line names nothing but years and quarters, as the lower one of a header does; more may stand behind."""
    return all(re.fullmatch(r"['’‘]?\d{2,4}년?.*|[1-4]\s*/?\s*분기.*", cell) for cell in cells if cell)
