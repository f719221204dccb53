"""Tables of people printed with one cell a line in, the same as any other table of staff out.

The heads come first, the one of numbers last; a row ends with its number, so that a department that is merged with the
one above may be missing.
"""

import re
from collections.abc import Iterator, Sequence

from ingest.area_codes import stated_area
from ingest.heads import DUTIES, NAME_HEAD, POST_HEAD, UNIT_HEAD
from ingest.inquiries import PERSON
from ingest.lines import Source, clean, compact
from ingest.records import LineRange
from ingest.staff import StaffRow, StaffTable

_NUMBER_HEAD = re.compile(r"(?:행정)?(?:전화|내선)(?:번호)?(?:[(（]0\d{1,2}[)）])?|연락처")
_KINDS = (
    ("department", UNIT_HEAD),
    ("role", POST_HEAD),
    ("name", NAME_HEAD),
    ("duty", DUTIES),
    ("number", _NUMBER_HEAD),
)
_NUMBER = re.compile(r"(?:\(?0\d{1,2}\)?[-.)\s]\s?)?(?:\d{3,4}[-.])?\d{3,5}")
_NEEDED = {"role", "name", "number"}


def stacked_staff(source: Source) -> list[StaffTable]:
    """All such tables."""
    found: list[StaffTable] = []
    for line in source.filled():
        heads = [] if found and line <= found[-1].lines.last else _heads(source, line)
        rows = tuple(_rows(source, line, heads)) if heads else ()
        if rows:
            last = list(source.filled(line))[len(heads) - 1]
            stated = LineRange(last, last) if stated_area(source[last]) else None
            found.append(StaffTable(LineRange(line, rows[-1].lines.last), rows, True, stated))
    return found


def _heads(source: Source, first: int) -> list[str]:
    """What the columns of a table hold whose header begins at a line; [] where none does."""
    kinds: list[str] = []
    for line in source.filled(first, min(first + 2 * len(_KINDS), len(source))):
        kind = next((name for name, pattern in _KINDS if pattern.fullmatch(compact(source[line]))), "")
        if not kind or kind in kinds:
            return []
        kinds.append(kind)
        if kind == "number":
            return kinds if set(kinds) >= _NEEDED else []
    return []


def _rows(source: Source, first: int, heads: Sequence[str]) -> Iterator[StaffRow]:
    lines = list(source.filled(first))
    area = stated_area(source[lines[len(heads) - 1]])
    code = f"{area}-" if area else ""
    lines = lines[len(heads) :]
    whose = ""
    while lines:
        width = next((n for n, line in enumerate(lines[: len(heads)], 1) if _NUMBER.fullmatch(clean(source[line]))), 0)
        merged = heads[0] == "department" and width == len(heads) - 1
        if width != len(heads) and not merged:
            return
        row = lines[:width]
        cells = dict(zip(heads[merged:], (clean(source[line]) for line in row), strict=True))
        if not re.fullmatch(PERSON, cells["name"]):
            return
        unit, _, role = cells["role"].rpartition(" ")
        whose = cells.get("department", unit if "department" not in heads else whose)
        number = cells["number"] if cells["number"].startswith(("0", "(")) else code + cells["number"]
        span = LineRange(row[0], row[-1])
        yield StaffRow(
            span, whose, cells["role"] if "department" in heads else role, cells["name"], cells.get("duty", ""), number
        )
        lines = lines[width:]
