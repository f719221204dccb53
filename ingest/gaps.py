"""Lines in, the same lines out with tabs between cells that an export set apart by some spaces, in no columns.

What was empty is lost: a head over several columns is spread over those that the line below it names, a row is filled
up, and the sums of a total stand below the first columns of figures.
"""

import re
from collections.abc import Iterator, Sequence

from ingest.lines import compact, marked
from ingest.periods import tells_period, tells_year
from ingest.tables import TOTAL

_GAP = re.compile(r"(?<=\S)\s{2,}(?=\S)")
_FIGURE = re.compile(r"[△▲▽\-–]?\s?\d[\d,.]*\s?(?:[%명]|\(.*\))?|[-–]|재배정.*")
_OVER_PERIODS = re.compile(r"예산(?!\s?(?:세부\s?)?(?:사업|항목|과목))|집행|분기|실적|계획")
_FEWEST = 3  # cells of a row, but for departments and what they do
_PAGE = re.compile(r"\d{1,3}")
_DUTIES = re.compile(r"업무|사무|기능")


def gapped(lines: Sequence[str]) -> tuple[str, ...]:
    """Every run of adjacent lines of cells below a head as rows of cells; any other line as it is."""
    found, grid = list(lines), [_cells(line) for line in lines]
    first = 0
    while first < len(grid):
        last = first
        while last < len(grid) and grid[last] and not _ends(grid, first, last):
            last += 1
        rows = _table(grid[first:last]) if last - first > 1 else []
        for place, row in enumerate(rows, start=first):
            found[place] = "\t".join(row)
        first = max(last, first + 1)
    return tuple(found)


def _cells(line: str) -> list[str]:
    """The cells of a line that could be a row, [] of any other."""
    text = line.strip()
    return [] if "\t" in line or marked(line).mark or not _GAP.search(text) else _GAP.split(text)


def _ends(grid: Sequence[list[str]], first: int, place: int) -> bool:
    """Whether a line of two cells is none of the rows above it: a number and the title of what comes next."""
    cells, above = grid[place], grid[place - 1] if place > first else []
    if len(cells) != 2 or TOTAL.fullmatch(compact(cells[0])):
        return False
    return len(above) > _FEWEST or (len(above) == _FEWEST and _PAGE.fullmatch(cells[0]) is not None)


def _table(run: Sequence[list[str]]) -> list[list[str]]:
    """The rows of a table, filled up; [] where the lines are none."""
    heads = 2 if len(run) > 2 and _is_head(run[1]) and not _is_row(run[1], run[2]) else 1
    body = run[heads:]
    width = max(map(len, body), default=0)
    duties = len(run[0]) == 2 and _DUTIES.search(run[0][-1]) is not None
    if not _is_head(run[0]) or not body or (width < _FEWEST and not duties):
        return []
    head = [run[0]] if heads == 1 else _spread(run[0], run[1], width)
    if not head or len(head[0]) < width:
        return []
    return [*head, *(_filled(row, body, len(head[0])) for row in body)]


def _is_head(cells: Sequence[str]) -> bool:
    """Whether cells name columns: words, or years and quarters, and no figures."""
    words = [cell for cell in cells if not tells_period(cell)]
    said = [cell for cell in words if len(compact(cell)) > 1]
    return not any(_FIGURE.fullmatch(cell) for cell in words) and (len(said) > len(words) / 2 or not words)


def _is_row(cells: Sequence[str], below: Sequence[str]) -> bool:
    """Whether the second line is a row already: it has words where the third has as well."""
    return len(cells) == len(below) and not any(map(_FIGURE.fullmatch, below))


def _spread(upper: list[str], lower: list[str], width: int) -> list[list[str]]:
    """Two lines of heads over at least ``width`` columns; [] where it is not told which stand over several."""
    over = [place for place, cell in enumerate(upper) if _OVER_PERIODS.search(cell)]
    by_name = all(map(tells_period, lower)) and len(upper) + len(lower) - len(over) >= width
    several = len(over) if over and by_name else len(upper) + len(lower) - width
    sizes = _sizes(lower, several)
    if several < 1 or len(sizes) != several:
        return []
    over = over if by_name and len(over) == several else list(range(1, several + 1))
    first: list[str] = []
    second: list[str] = []
    rest, left = iter(lower), iter(sizes)
    for place, cell in enumerate(upper):
        size = next(left) if place in over else 0
        first += [cell, *[""] * (size - 1)]
        second += [next(rest) for _ in range(size)] or [""]
    return [first, second]


def _sizes(lower: Sequence[str], several: int) -> list[int]:
    """How many of the lower heads stand below each of the upper ones that have some."""
    years = sum(map(tells_year, lower))
    if several == 2 and 0 < years < len(lower) and all(map(tells_period, lower)):
        return [years, len(lower) - years]
    if several == 1:
        return [len(lower)]
    ends = [place for place, cell in enumerate(lower, start=1) if TOTAL.fullmatch(compact(cell))]
    if len(ends) == several and ends[-1] == len(lower):
        return [end - start for start, end in zip([0, *ends], ends, strict=False)]
    return [len(lower) // several] * several if several and len(lower) % several == 0 else []


def _filled(row: list[str], body: Sequence[list[str]], width: int) -> list[str]:
    """A row with as many cells as the table has columns."""
    short = len(row) < width and TOTAL.fullmatch(compact(row[0])) is not None
    figures = list(_columns_of_figures(body, width)) if short else []
    if len(figures) < len(row) - 1 or not short:
        return [*row, *[""] * (width - len(row))]
    told = dict(zip(figures, row[1:], strict=False))
    return [row[0] if place == 0 else told.get(place, "") for place in range(width)]


def _columns_of_figures(body: Sequence[list[str]], width: int) -> Iterator[int]:
    """The columns that hold a figure in every row that is no total."""
    rows = [row for row in body if not TOTAL.fullmatch(compact(row[0]))]
    for place in range(1, width):
        cells = [row[place] for row in rows if place < len(row)]
        if cells and all(map(_FIGURE.fullmatch, cells)):
            yield place
