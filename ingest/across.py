"""Tables whose rows are years and whose columns are what is counted, or where each item of a budget has a row for each
year in; the same tables with a row for each thing and a column for each year out, as all others are read.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from ingest.counts import COUNTED
from ingest.headings import full_year, headed_year
from ingest.lines import Source, clean
from ingest.numbers import PLAIN
from ingest.periods import YEAR, tells_quarter
from ingest.records import LineRange
from ingest.tables import Row, Table
from ingest.turned import turned

_ONE = rf"(?:{PLAIN})\s?(?:{'|'.join(sorted(COUNTED, key=len, reverse=True))})"
_SEVERAL = re.compile(rf"{_ONE}(?:[\s,·/]+{_ONE})+")
_NOTHING = re.compile(r"|[-–]|[가-힣\s]{2,8}")  # "미개설"
_USES = re.compile(rf"(?:{YEAR}년?\s?)?(?:쓰임새?|쓸\s?곳|쓰는\s?곳|용도|사용처|집행\s?내용|주요\s?내용|내용)")
_DATED = re.compile(rf"(?P<year>{YEAR})년?도?\s?(?:[가-힣]+)?")


def by_thing(table: Table, source: Source, year: int, spent: bool) -> Table:
    """The table with a row for each thing, where it is printed with one for each year; ``spent`` under the heading of
    a budget."""
    return turned(years_beside(table), year) if spent else counted_down(table, source, year)


def counted_down(table: Table, source: Source, year: int) -> Table:
    """The table turned where its rows are years and each cell counts several things ("12과정 418명"), or says that
    there is none; else as it is. Every row then stands in all lines: its name is in the header."""
    names = [clean(row.cells[0]) for row in table.rows]
    cells = [clean(cell) for row in table.rows for cell in row.cells[1:]]
    counting = [cell for cell in cells if _SEVERAL.fullmatch(cell)]
    dated = len(names) > 1 and all(headed_year(name, year) for name in names)
    if not dated or 2 * len(counting) < len(cells) or len(table.columns) < 3 or not all(table.columns):
        return table
    if not all(_SEVERAL.fullmatch(cell) or _NOTHING.fullmatch(cell) for cell in cells):
        return table
    printed = source[table.header_lines.first].split("\t")  # with its blanks
    heads = printed if len(printed) == len(table.columns) else [" ".join(chain) for chain in table.columns]
    lines = LineRange(table.header_lines.first, table.rows[-1].lines.last)
    rows = tuple(
        Row(lines, (clean(heads[at]), *(row.cells[at] for row in table.rows))) for at in range(1, len(table.columns))
    )
    return Table(table.lines, table.header_lines, (table.columns[0], *((name,) for name in names)), rows)


def years_beside(table: Table) -> Table:
    """A budget's table with a row for each item, where each has one for every year ("’25 집행", "’26 예산") and
    perhaps one that says what the money is for ("’26 쓰임"); else as it is. The quarters are those of the last year,
    those of the others stand in columns behind them."""
    at = next((n for n in range(1, len(table.columns)) if _tells_years(table, n)), None)
    if at is None or at + 1 >= len(table.columns):
        return table
    groups = list(_groups(table, at))
    labels = {y: row.cells[at] for group in groups for row in group if (y := _year(row.cells[at])) is not None}
    years = sorted(labels, reverse=True)
    whole = [n for n in range(at + 1, len(table.columns)) if not tells_quarter("".join(table.columns[n]))][:1]
    if len(years) < 2 or not whole or any(_year(row.cells[at]) is None for group in groups for row in group[:1]):
        return table
    rest = [n for n in range(at + 1, len(table.columns)) if n not in whole]
    columns = [
        *table.columns[:at],
        *((labels[y],) for y in years),
        *(table.columns[n] for n in rest),
        *((f"{y}년 {' '.join(table.columns[n])}",) for y in years[1:] for n in rest),
    ]
    rows = [row for group in groups for row in _item(group, at, whole[0], rest, years)]
    return replace(table, columns=tuple(columns), rows=tuple(rows))


def _item(group: Sequence[Row], at: int, whole: int, rest: Sequence[int], years: Sequence[int]) -> Iterator[Row]:
    """An item's rows as one, and one below it of what the money of each quarter is for."""
    lines = LineRange.spanning(row.lines for row in group)
    told = {y: row.cells for row in group if (y := _year(row.cells[at])) is not None}
    blank = ("",) * len(group[0].cells)
    by_year = [told.get(year, blank) for year in years]
    quarters = (cells[n] for cells in by_year for n in rest)
    yield Row(lines, (*group[0].cells[:at], *(cells[whole] for cells in by_year), *quarters))
    for row in group:
        if _year(row.cells[at]) is None:
            uses = (row.cells[n] for n in rest)
            yield Row(row.lines, (*blank[:at], *("" for _ in years), *uses, *("" for _ in years[1:] for _ in rest)))


def _tells_years(table: Table, at: int) -> bool:
    cells = [row.cells[at] for row in table.rows]
    years = {_year(cell) for cell in cells} - {None}
    return len(years) > 1 and all(_year(cell) or _USES.fullmatch(clean(cell)) for cell in cells)


def _year(cell: str) -> int | None:
    """The year that the label of a row of amounts names, None of one that says what they are for."""
    match = _DATED.fullmatch(clean(cell))
    return full_year(match["year"]) if match and not _USES.fullmatch(clean(cell)) else None


def _groups(table: Table, at: int) -> Iterator[list[Row]]:
    """The rows of each item: a new one is named before the column of years, or begins with the first year again."""
    group: list[Row] = []
    for row in table.rows:
        again = bool(group) and row.cells[at] == group[0].cells[at]
        if group and (any(row.cells[:at]) or again):
            yield group
            group = []
        group.append(row)
    if group:
        yield group
