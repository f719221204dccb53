"""Notes below a budget's table in ("* 집행내용 – 시설: (1/4) 설계 …"); its rows with what each quarter is for out."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from ingest.lines import Source, clean, compact
from ingest.records import BudgetRow, LineRange

_NOTE = re.compile(
    r"^\W*(?:분기별\s?)?집행\s?내용\s*(?:[-–—:：]\s*)?(?:(?P<name>[^:：()]*?)\s*[:：]\s*)?(?=[(（]\s*[1-4]\s*/\s*4)"
)
_QUARTER = re.compile(
    r"[(（]\s*(?P<quarter>[1-4])\s*/\s*4\s*(?:분기)?\s*[)）]\s*(?P<purpose>[^(（]*(?:[(（](?!\s*[1-4]\s*/)[^()（）]*[)）][^(（]*)*)"
)


def with_purposes_below(source: Source, rows: Sequence[BudgetRow], last: int) -> list[BudgetRow]:
    """The rows of a table that ends at line ``last``, each with the purposes that a note below gives by its name, or by
    none where there is but one row."""
    told = list(rows)
    for line in _notes(source, last):
        text = clean(source[line])
        found = _NOTE.match(text)
        of_quarters = {int(m["quarter"]): clean(m["purpose"]).strip(" ,·/") for m in _QUARTER.finditer(text)}
        place = _whose(told, compact(found["name"] or "")) if found else None
        if place is not None:
            row = told[place]
            one, two, three, four = (of_quarters.get(n, "") or row.purposes[n - 1] for n in range(1, 5))
            lines = LineRange.spanning((row.lines, LineRange(line, line)))
            told[place] = replace(row, purposes=(one, two, three, four), lines=lines)
    return told


def _notes(source: Source, last: int) -> Iterator[int]:
    """The lines right below a table that say what money is for."""
    line = source.after(last)
    while line is not None and _NOTE.match(clean(source[line])):
        yield line
        line = source.after(line)


def _whose(rows: Sequence[BudgetRow], name: str) -> int | None:
    """The place of the one row whose name holds ``name``, or the words of it; None without one."""
    own = [place for place, row in enumerate(rows) if not row.is_total]
    named = [place for place in own if name and name in compact(rows[place].item)]
    named = named or [p for p in own if name and all(part in compact(rows[p].item) for part in _parts(name))]
    return named[0] if len(named) == 1 else own[0] if len(own) == 1 else None


def _parts(name: str) -> list[str]:
    return re.findall(r"[가-힣A-Za-z\d]{2}", name)
