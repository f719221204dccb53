"""Lines in, the same lines out with the area code put before numbers that are printed without one.

The head of a column states it for that column ("전화(058)"), a note for all numbers behind somebody's name ("※ 전화번호
앞에 지역번호 058을 붙임").
"""

import re
from collections.abc import Sequence

from ingest.heads import heads_people

_STATED = re.compile(r"(?<=[가-힣])\s*[(（]\s*(0\d{1,2})\s*[-)]?\s*[)）]")
_LOCAL = re.compile(r"\s*\d{3,4}\s?-\s?\d{4}\s*")
_NOTED = re.compile(r"지역\s?번호(?:는|은|가)?\s*[:：]?\s*\(?(?P<code>0\d{1,2})\)?(?![\d-])")
_BEHIND_SOMEBODY = re.compile(
    r"(?<=[가-힣][(（])(?=\d{3,4}-\d{4}(?:\s*[,·/~]\s*\d{3,5})*[)）])|(?<=☎)\s?(?=\d{3,4}-\d{4}(?!\d))"
)


def noted_area(lines: Sequence[str]) -> tuple[str, int]:
    """The area code that a note states for all numbers, and the note's line; ("", 0) without any."""
    noted = ((match["code"], n) for n, line in enumerate(lines, 1) if (match := _NOTED.search(line)))
    return next(noted, ("", 0))


def stated_area(head: str) -> str:
    """The area code in the head of a column of numbers, "" without any."""
    match = _STATED.search(head)
    return match[1] if match else ""


def with_area_codes(lines: Sequence[str]) -> tuple[str, ...]:
    """The lines of a file, whose tables are set with tabs."""
    told: list[str] = []
    noted = noted_area(lines)[0]
    codes: dict[int, str] = {}  # by column of the table that is open
    for line in (_BEHIND_SOMEBODY.sub(f"{noted}-", line) for line in lines) if noted else lines:
        cells = line.split("\t")
        if heads_people(line):
            codes = {place: code for place, cell in enumerate(cells) if (code := stated_area(cell))}
        codes = codes if len(cells) > 1 else {}
        inside = {
            n: f"{codes[n]}-{cell.strip()}" for n, cell in enumerate(cells) if n in codes and _LOCAL.fullmatch(cell)
        }
        told.append("\t".join(inside.get(n, cell) for n, cell in enumerate(cells)))
    return tuple(told)
