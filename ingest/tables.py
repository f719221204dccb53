"""Tab-separated lines in, tables with header chains and aligned rows out; what they mean is for other rules."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ingest.lines import Source, compact, unspaced
from ingest.records import LineRange


@dataclass(frozen=True, slots=True)
class Row:
    """A table line: its cells, as many as the table has columns."""

    line: int
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A run of tab-separated lines.

    Attributes:
        lines: all of it, the header included.
        header_lines: the header's lines.
        columns: header chain of each column, outermost first, layout spaces removed; () for a column without.
        rows: the lines below the header.
    """

    lines: LineRange
    header_lines: LineRange
    columns: tuple[tuple[str, ...], ...]
    rows: tuple[Row, ...]

    def column(self, pattern: str) -> int | None:
        """The first column whose chain holds the pattern."""
        return next((i for i, chain in enumerate(self.columns) if re.search(pattern, " ".join(chain))), None)


def read_tables(source: Source, taken: Sequence[LineRange]) -> list[Table]:
    """All tables outside the line ranges ``taken`` (contact blocks). A single tab-separated line is no table."""
    runs: list[list[int]] = []
    for line in source.filled():
        if "\t" not in source[line] or any(line in block for block in taken):
            continue
        if runs and runs[-1][-1] == line - 1:
            runs[-1].append(line)
        else:
            runs.append([line])
    tables: list[Table] = []
    for run in runs:
        carried = _carried(source, run, tables[-1] if tables else None)
        if carried:
            tables[-1] = carried
        elif len(run) > 1:
            tables.append(_table(source, run))
    return tables


def _carried(source: Source, run: Sequence[int], last: Table | None) -> Table | None:
    """The table above, carried on over a page break: only blank lines between and as many columns, with its header
    printed again or not."""
    if last is None or source.before(run[0]) != last.lines.last:
        return None
    header = [compact(source[line]) for line in range(last.header_lines.first, last.header_lines.last + 1)]
    again = [compact(source[line]) for line in run[: len(header)]] == header
    grid = [(line, source[line].split("\t")) for line in (run[len(header) :] if again else run)]
    width = len(last.columns)
    if not grid or (not again and any(len(cells) != width for _, cells in grid)):
        return None
    more = tuple(Row(line, _fitted([cell.strip() for cell in cells], width)) for line, cells in grid)
    return Table(LineRange(last.lines.first, run[-1]), last.header_lines, last.columns, (*last.rows, *more))


def _table(source: Source, run: Sequence[int]) -> Table:
    grid = [[cell.strip() for cell in source[line].split("\t")] for line in run]
    width = max(len(cells) for cells in grid)
    deep = len(grid) > 2 and _continues_header(grid[0], grid[1])
    upper = _spread(grid[0], width)
    lower = _aligned(grid[1], grid[0], width) if deep else [""] * width
    columns = tuple(
        tuple(unspaced(part) for part in (outer, inner) if part) for outer, inner in zip(upper, lower, strict=True)
    )
    first = 2 if deep else 1
    rows = tuple(Row(line, _fitted(cells, width)) for line, cells in zip(run[first:], grid[first:], strict=True))
    return Table(LineRange(run[0], run[-1]), LineRange(run[0], run[first - 1]), columns, rows)


def _continues_header(first: Sequence[str], second: Sequence[str]) -> bool:
    """Whether the second line belongs to the header: its first cell is empty (merged with the one above), or it lost
    its leading tabs and names years or quarters only."""
    if not second[0]:
        return True
    filled = [cell for cell in second if cell]
    return all(re.fullmatch(r"['’‘]?\d{2,4}년?.*|[1-4]\s*/?\s*분기.*", cell) for cell in filled) and "" in first


def _spread(cells: Sequence[str], width: int) -> list[str]:
    """The first header line with each cell spread over the empty cells that follow it."""
    spread, last = [], ""
    for cell in (*cells, *[""] * (width - len(cells))):
        last = cell or last
        spread.append(last)
    return spread


def _aligned(cells: Sequence[str], above: Sequence[str], width: int) -> list[str]:
    """The second header line, moved right under the first spanning header where it lost its leading tabs."""
    if cells[0]:
        shift = next(i for i, cell in enumerate(above[1:]) if not cell)
        cells = [*[""] * shift, *cells]
    return [*cells, *[""] * (width - len(cells))][:width]


def _fitted(cells: Sequence[str], width: int) -> tuple[str, ...]:
    return (*cells, *[""] * (width - len(cells)))


def is_budget(table: Table) -> bool:
    """Whether a table plans a budget: it has amounts by quarter, or an 예산 column beside a 사업 column."""
    heads = [" ".join(chain) for chain in table.columns]
    quarters = sum(bool(re.search(r"[1-4]/?분기", head)) for head in heads)
    return quarters >= 2 or (any("예산" in h for h in heads) and any("사업" in h for h in heads) and len(heads) > 2)
