"""The one or two lines of a table's header in, the chain of heads over each column out."""

import re
from collections import Counter
from collections.abc import Sequence

from ingest.lines import unspaced
from ingest.periods import YEAR, names_periods

FIGURE = re.compile(r"[△▲−-]?\s?\d[\d,.]*%?$|-$")
_SPANNING = re.compile(rf"{YEAR}|실적|계획|목표|예산")
_SUMMED = re.compile(r"^([가-힣]{2,})\s(?:계|합계)$")


def header_columns(first: Sequence[str], second: Sequence[str], width: int, deep: bool) -> tuple[tuple[str, ...], ...]:
    """The chain of heads over each of ``width`` columns, outermost first; the second line is one where ``deep``."""
    staggered = deep and not first[0] and _subtotals(second)
    upper = _up_to_subtotals(first, second, width) if staggered else _spread(first, width)
    lower = _aligned(second, first, width) if deep else [""] * width
    return tuple(_chain(outer, inner) for outer, inner in zip(upper, lower, strict=True))


def _chain(outer: str, inner: str) -> tuple[str, ...]:
    """The header chain of a column; what stands in brackets below a head belongs to it. "정원 계" is all
    of what is called 정원."""
    if outer and re.fullmatch(r"[(（][^()（）]*[)）]", inner):
        return (unspaced(f"{outer}{inner}"),)
    outer = outer if inner else _SUMMED.sub(r"\1", outer)
    return tuple(unspaced(part) for part in (outer, inner) if part)


def continues_header(first: Sequence[str], second: Sequence[str]) -> bool:
    """Whether the second line belongs to the header: its first cell is empty (merged with the one above), or it lost
    its leading tabs and names years or quarters only."""
    if not second[0]:
        return True
    if not first[0] and all(second) and not any(FIGURE.match(cell) for cell in second):
        return _subtotals(second) != [] or any(_SPANNING.search(cell) for cell in first)  # names of columns stand below
    return names_periods(second) and "" in first


def _spread(cells: Sequence[str], width: int) -> list[str]:
    """The first header line with each cell spread over the empty cells that follow it."""
    spread, last = [], ""
    for cell in (*cells, *[""] * (width - len(cells))):
        last = cell or last
        spread.append(last)
    return spread


def _subtotals(cells: Sequence[str]) -> list[int]:
    return [place for place, cell in enumerate(cells) if cell == "소계"]


def _up_to_subtotals(first: Sequence[str], second: Sequence[str], width: int) -> list[str]:
    """The first header line, set in no columns: a cell for each run of columns that ends in their sum, the others
    above a column each."""
    ends = _subtotals(second)
    heads = [cell for cell in first if cell]
    left = Counter(heads[len(ends) :])
    spread = [cell if left[cell] and place > ends[-1] else "" for place, cell in enumerate(first)]
    start = 1
    for head, end in zip(heads, ends, strict=False):
        spread[start : end + 1] = [head] * (end + 1 - start)
        start = end + 1
    return [*spread, *[""] * (width - len(spread))][:width]


def _aligned(cells: Sequence[str], above: Sequence[str], width: int) -> list[str]:
    """The second header line, moved right under the first spanning header where it lost its leading tabs."""
    if cells[0] and above[0]:
        shift = next(i for i, cell in enumerate(above[1:]) if not cell)
        cells = [*[""] * shift, *cells]
    return [*cells, *[""] * (width - len(cells))][:width]
