"""Lines in, calendars out that print each month on a line of its own and what happens in it below, further in."""

import re
from collections.abc import Iterator, Sequence

from ingest.lines import Source, clean, marked
from ingest.records import LineRange
from ingest.tables import Row, Table

_MONTH = re.compile(r"[\[<〈【(]?\s*(?:20\d\d\s*[.년]\s*)?(?:1[0-2]|0?[1-9])\s*월\s*[\]>〉】)]?")
_FEWEST = 3  # months of a calendar


def calendar_tables(source: Source, taken: Sequence[LineRange]) -> list[Table]:
    """Such calendars outside the lines ``taken``, as tables of two columns without a header."""
    inside = {line for lines in taken for line in lines}
    found: list[list[Row]] = []
    for row in _rows(source, inside):
        adjacent = bool(found) and source.before(row.lines.first) == found[-1][-1].lines.last
        if adjacent and _month(source, found[-1][-1].lines.first) == _month(source, row.lines.first):
            found[-1].append(row)
        else:
            found.append([row])
    return [_table(rows) for rows in found if len(rows) >= _FEWEST]


def _table(rows: Sequence[Row]) -> Table:
    lines = LineRange(rows[0].lines.first, rows[-1].lines.last)
    return Table(lines, LineRange(lines.first, lines.first), ((), ()), tuple(rows))


def _month(source: Source, line: int) -> tuple[str, int] | None:
    """The mark and indent of a line that says nothing but a month, None of any other line."""
    here = marked(source[line])
    return (here.mark, here.indent) if _MONTH.fullmatch(here.body.strip()) else None


def _rows(source: Source, inside: set[int]) -> Iterator[Row]:
    """Each month with what stands below it: bullets stay lines of their own, other text is one line."""
    for line in source.filled():
        style = None if line in inside else _month(source, line)
        if style is None:
            continue
        last = line
        while (below := source.after(last)) and below == last + 1 and below not in inside and "\t" not in source[below]:
            if marked(source[below]).indent <= style[1] or _month(source, below):
                break
            last = below
        said = [source[n].strip() for n in range(line + 1, last + 1)]
        listed = all(marked(text).mark for text in said)
        when = clean(marked(source[line]).body).strip("[]<>〈〉【】()")
        if said:
            yield Row(LineRange(line, last), (when, "\n".join(("", *said)) if listed else " ".join(said)))
