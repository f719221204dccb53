"""Lines of tables in, the same lines out with the area code that the head of a column states ("전화(058)") put before
each number of that column."""

import re
from collections.abc import Sequence

from ingest.heads import heads_people

_STATED = re.compile(r"(?<=[가-힣])\s*[(（]\s*(0\d{1,2})\s*[-)]?\s*[)）]")
_LOCAL = re.compile(r"\s*\d{3,4}\s?-\s?\d{4}\s*")


def stated_area(head: str) -> str:
    """The area code in the head of a column of numbers, "" without any."""
    match = _STATED.search(head)
    return match[1] if match else ""


def with_area_codes(lines: Sequence[str]) -> tuple[str, ...]:
    """The lines of a file, whose tables are set with tabs."""
    told: list[str] = []
    codes: dict[int, str] = {}  # by column of the table that is open
    for line in lines:
        cells = line.split("\t")
        if heads_people(line):
            codes = {place: code for place, cell in enumerate(cells) if (code := stated_area(cell))}
        codes = codes if len(cells) > 1 else {}
        inside = {
            n: f"{codes[n]}-{cell.strip()}" for n, cell in enumerate(cells) if n in codes and _LOCAL.fullmatch(cell)
        }
        told.append("\t".join(inside.get(n, cell) for n, cell in enumerate(cells)))
    return tuple(told)
