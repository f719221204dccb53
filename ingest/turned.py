"""A table of money with a row for each year or quarter in, the same with a column for each out, as budgets are read."""

from collections.abc import Sequence

from ingest.headings import headed_year
from ingest.lines import clean
from ingest.numbers import parse_number
from ingest.periods import QUARTERS, tells_quarter
from ingest.records import LineRange
from ingest.tables import Row, Table

_FEWEST = 2


def turned(table: Table, year: int) -> Table:
    """The table turned where its rows are named by quarters, or by years alone and hold figures alone, else as it is; a
    row then stands in all lines, as its name does in the header and its figures in the rows."""
    years = [clean(row.cells[0]) for row in table.rows]
    if len(years) == len(QUARTERS) and all(map(tells_quarter, years)) and all(table.columns):
        return _with_columns(table, years, range(len(years)))
    figures = [cell for row in table.rows for cell in row.cells[1:] if cell not in ("", "-")]
    dated = len(years) >= _FEWEST and all(headed_year(name, year) for name in years)
    if not dated or not figures or any(parse_number(cell) is None for cell in figures) or not all(table.columns):
        return table
    return _with_columns(table, years, sorted(range(len(years)), key=lambda at: -(headed_year(years[at], year) or 0)))


def _with_columns(table: Table, names: Sequence[str], order: Sequence[int]) -> Table:
    """The table with a column for each of its rows, in that order."""
    lines = LineRange(table.header_lines.first, table.rows[-1].lines.last)
    rows = tuple(
        Row(lines, (" ".join(table.columns[at]), *(table.rows[place].cells[at] for place in order)))
        for at in range(1, len(table.columns))
    )
    return Table(table.lines, table.header_lines, (("내역",), *((names[place],) for place in order)), rows)
