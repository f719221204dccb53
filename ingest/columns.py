"""Lines in, the same lines out with a tab between cells that are only set apart by spaces and stand in columns."""

import re
import unicodedata
from collections.abc import Sequence
from itertools import pairwise

from ingest.headings import named_part, ordinal, stated_units
from ingest.lines import GOES_ON, marked
from ingest.outline import KINDS

_GAP = re.compile(r"\s{2,}")
_NUMBERED = re.compile(rf"(?:{KINDS}\s?)?(?:과제|전략|목표|정책|시책|부문)\s?\d{{1,2}}(?:\s?-\s?\d{{1,2}})*[.:)]?")
_FEWEST_BESIDE = 3  # cells of a row in which a dash is one, and whose cells may go on below
_Cell = tuple[int, int, str]  # where it begins and ends, counted in half widths


def aligned(lines: Sequence[str]) -> tuple[str, ...]:
    """Every run of adjacent lines whose cells stand in columns as rows of cells; any other line as it is."""
    found = list(lines)
    first = 0
    while first < len(lines):
        last = first
        above: list[_Cell] = []
        while last < len(lines):
            cells = _cells(lines[last])
            if not cells and not (above and (_goes_on(lines, last, above) or _lists(lines[last], above))):
                break
            above = cells or above
            last += 1
        if last - first > 1:
            told = [n for n in range(first, last) if _cells(lines[n]) or not marked(lines[n]).mark]
            rows = _rows([_wrapped(lines, n, _gutter(lines[first:last])) for n in told])
            for n, row in zip(told, rows, strict=False):
                found[n] = "\t".join(row)
        first = max(last, first + 1)
    return tuple(found)


def _cells(line: str) -> list[_Cell]:
    """The cells of a line that could be a row, [] of any other."""
    if "\t" in line or _is_bullet(line) or ordinal(line) or not _GAP.search(line.strip()):
        return []
    if _is_title(line):
        return []
    cells = _split(line)
    return [] if len(cells) == 2 and stated_units(line) else cells  # a heading with its table's units


def _is_bullet(line: str) -> bool:
    """Whether a line begins with a mark; a dash set apart from several cells is a cell that says none."""
    return bool(marked(line).mark) and not (re.match(r"\s*[-–]\s{2,}", line) and len(_split(line)) >= _FEWEST_BESIDE)


def _goes_on(lines: Sequence[str], place: int, above: Sequence[_Cell]) -> bool:
    """Whether a line is but the rest of one cell of the row above, set below its beginning: of the first column only
    where more rows follow."""
    line, here = lines[place], _split(lines[place])
    if len(above) <= _FEWEST_BESIDE or len(here) != 1 or "\t" in line or marked(line).mark or ordinal(line):
        return False
    columns = [start for start, _, _ in above]
    below = place + 1 < len(lines) and len(_cells(lines[place + 1])) > 1
    return here[0][0] in columns[1:] or (bool(here[0][0]) and here[0][0] == columns[0] and below)


def _lists(line: str, above: Sequence[_Cell]) -> bool:
    """Whether a line goes on with the list that the last cell of the row above begins."""
    start, _, text = above[-1]
    here = marked(line)
    begins = len(above) > 1 and "\t" not in line and here.mark == marked(text).mark != ""
    return begins and _width(line[: here.indent]) == start


def _gutter(run: Sequence[str]) -> int:
    """How many half widths are left free between two columns."""
    gaps = (below[0] - above[1] for line in run for above, below in pairwise(_split(line)))
    return min(gaps, default=0)


def _wrapped(lines: Sequence[str], place: int, gutter: int) -> list[_Cell]:
    """The cells of a line; a first cell alone goes on with the one above where its column had no room for both."""
    cells = _split(lines[place])
    above, below = _split(lines[place - 1]), _split(lines[min(place + 1, len(lines) - 1)])
    start, end, text = cells[0]
    if len(cells) > 1 or min(len(above), len(below)) <= _FEWEST_BESIDE or not above[0][0] == start == below[0][0]:
        return cells
    fits = above[0][1] + 1 + _width(text.split()[0]) <= min(above[1][0], below[1][0]) - gutter
    return cells if fits else [(start, end, GOES_ON + text)]


def _split(line: str) -> list[_Cell]:
    cells, end = [], 0
    for text in _GAP.split(line.strip()):
        start = line.index(text, end)
        end = start + len(text)
        cells.append((_width(line[:start]), _width(line[:end]), text))
    return cells


def _is_title(line: str) -> bool:
    """Whether a line is but a number and a title set apart: "제2장  운영 결과", "정책과제 2  함께 크는 연수"."""
    number, *title = _GAP.split(line.strip())
    numbered = named_part(line) or (_NUMBERED.fullmatch(number) and not re.match(r"[\d△▲-]", "".join(title)))
    return len(title) == 1 and bool(numbered)


def _rows(run: Sequence[Sequence[_Cell]]) -> list[list[str]]:
    """The cells of each line by column, "" where a column has none; [] where they stand in no columns.

    Columns are those of the lines with the most cells. A cell over several columns is that of the first; a head beside
    all columns, above figures set to the right, is that of the next.
    """
    most = max(map(len, run))
    full = [cells for cells in run if len(cells) == most]
    columns = [(min(c[0] for c in column), max(c[1] for c in column)) for column in zip(*full, strict=True)]
    rows = []
    body = next(place for place, cells in enumerate(run) if len(cells) == most)
    for line, cells in enumerate(run):
        row = [""] * most
        for place, (start, end, text) in enumerate(cells):
            over = [i for i, (left, right) in enumerate(columns) if start < right and left < end]
            over = over or (_beside(columns, start, end) if line < body else [])
            at = place if len(cells) == most else next((i for i in over if not row[i]), None)
            if at is None or any(row[at:]):
                return []
            row[at] = text
        rows.append(row)
    return rows if len(full) > 1 else []


def _beside(columns: Sequence[tuple[int, int]], start: int, end: int) -> list[int]:
    """The column, of figures set to the right, that a head stands right before; [] where it stands before none."""
    ends = [0, *(right for _, right in columns)]
    return [place for place, (left, right) in enumerate(pairwise(ends)) if left <= start and end <= right]


def _width(text: str) -> int:
    return sum(2 if unicodedata.east_asian_width(letter) in "WF" else 1 for letter in text)
