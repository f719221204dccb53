"""Lines of tables in, the same lines out with the area code that the head of a column states ("전화(058)") put before
each number of that column."""

import re
from collections.abc import Sequence

from ingest.heads import heads_people

_STATED = re.compile(r"(?<=[가-힣])\s*[(（]\s*(0\d{1,2})\s*[-)]?\s*[)）]")
_LOCAL = re.compile(r"\s*\d{3,4}\s?-\s?\d{4}\s*")


def with_area_codes(lines: Sequence[str]) -> tuple[str, ...]:
    """The lines of a file, whose tables are set with tabs."""
    told: list[str] = []
    codes: dict[int, str] = {}  # by column of the table that is open
    for line in lines:
        cells = line.split("\t")
        bare = _STATED.sub("", line)
        if bare != line and heads_people(bare):
            codes = {place: code[1] for place, cell in enumerate(cells) if (code := _STATED.search(cell))}
            told.append(bare)
            continue
        codes = codes if len(cells) > 1 else {}
        said = (
            f"{codes[n]}-{cell.strip()}" if n in codes and _LOCAL.fullmatch(cell) else cell
            for n, cell in enumerate(cells)
        )
        told.append("\t".join(said) if codes else line)
    return tuple(told)
