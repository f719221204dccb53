"""Lines in, the same lines out with a tab between cells that are only set apart by spaces and stand in columns."""

import re
from collections.abc import Sequence
from itertools import pairwise

from ingest.headings import named_part, ordinal, stated_units
from ingest.lines import GOES_ON, marked, width
from ingest.outline import KINDS
from ingest.pages import BREAK
from ingest.quarter_lines import tells_quarters
from ingest.tables import TOTAL

_GAP = re.compile(r"\s{2,}")
_NUMBERED = re.compile(
    rf"(?:{KINDS}\s?)?(?:과제|전략|목표|정책|시책|부문)\s?(?:\d{{1,2}}|[Ⅰ-Ⅹ])(?:\s?-\s?\d{{1,2}})*[.:)]?"
)
_OF_AREA = re.compile(r"\d{1,2}(?:\s?-\s?\d{1,2}){1,2}[.)]?")  # a programme of an area: "1-2"
_SPREAD = frozenset({"소", "합", "총", "누"})
_FEWEST_BESIDE = 3  # cells of a row in which a dash is one, and whose cells may go on below
_ARROW = re.compile(r"[→⇒➡➔▶⇨]|[-=]+>")
_FAR_IN = 16  # half widths; no paragraph is set further in
_Cell = tuple[int, int, str]  # where it begins and ends, counted in half widths


def aligned(lines: Sequence[str]) -> tuple[str, ...]:
    """Every run of adjacent lines whose cells stand in columns as rows of cells; any other line as it is. Where a page
    ends between two rows there are rows without any cell."""
    found = list(lines)
    printed = [n for n, line in enumerate(lines) if line != BREAK]
    paper = [lines[n] for n in printed]
    first = 0
    while first < len(paper):
        last = _end(paper, first)
        ends = [last, *(n for n in range(first + 1, last) if printed[n] > printed[n - 1] + 1)]
        for end in ends if last - first > 1 else ():  # as one table; else up to the page's end
            told = [n for n in range(first, end) if _cells(paper[n]) or not _beneath(paper[n])]
            rows = _rows(_wrapped(paper, told))
            if not rows:
                continue
            for n in range(printed[first], printed[end - 1]):
                found[n] = "\t" if lines[n] == BREAK else found[n]
            for n, row in zip(told, rows, strict=True):
                found[printed[n]] = "\t".join(row)
            last = end
            break
        first = max(last, first + 1)
    return tuple(found)


def _end(lines: Sequence[str], first: int) -> int:
    """Behind the last of the lines from ``first`` on whose cells could stand in columns."""
    above: list[_Cell] = []
    for place in range(first, len(lines)):
        cells = _cells(lines[place])
        if not cells and not (above and _belongs(lines, place, above)):
            return place
        above = cells or above
    return len(lines)


def _cells(line: str) -> list[_Cell]:
    """The cells of a line that could be a row, [] of any other."""
    if "\t" in line or _is_bullet(line) or not _GAP.search(line.strip()):
        return []
    if _is_title(line) or (ordinal(line) and len(_split(line)) <= _FEWEST_BESIDE):  # "88. 기본운영" is a programme
        return []
    cells = _split(line)
    return [] if len(cells) == 2 and stated_units(line) else cells  # a heading with its table's units


def _belongs(lines: Sequence[str], place: int, above: Sequence[_Cell]) -> bool:
    """Whether a line without cells of its own belongs to the row above."""
    return _goes_on(lines, place, above) or _lists(lines[place], above) or tells_quarters(lines[place])


def _beneath(line: str) -> bool:
    """Whether a line among rows is none: an item of the list in the cell above, or what the quarters are."""
    return bool(marked(line).mark) or tells_quarters(line)


def _is_bullet(line: str) -> bool:
    """Whether a line begins with a mark; a dash set apart from several cells is a cell that says none."""
    return bool(marked(line).mark) and not (re.match(r"\s*[-–]\s{2,}", line) and len(_split(line)) >= _FEWEST_BESIDE)


def _goes_on(lines: Sequence[str], place: int, above: Sequence[_Cell]) -> bool:
    """Whether a line is but the rest of one cell of the row above, set below its beginning: of the first column, which
    may be set further in, only where more rows follow."""
    line, here = lines[place], _split(lines[place])
    if not _may_wrap(above, here) or "\t" in line or marked(line).mark or ordinal(line):
        return False
    columns = [start for start, _, _ in above]
    below = place + 1 < len(lines) and len(_cells(lines[place + 1])) > 1
    return here[0][0] in columns[1:] or (bool(here[0][0]) and columns[0] <= here[0][0] < columns[1] and below)


def _may_wrap(above: Sequence[_Cell], here: Sequence[_Cell]) -> bool:
    """Whether a cell alone may be the rest of one of the row above; of a row of few only where the last one begins."""
    if len(here) != 1 or len(above) < 2:
        return False
    return len(above) > _FEWEST_BESIDE or here[0][0] == above[-1][0] > _FAR_IN


def _lists(line: str, above: Sequence[_Cell]) -> bool:
    """Whether a line goes on with the list that the last cell of the row above begins."""
    start, _, text = above[-1]
    here = marked(line)
    begins = len(above) > 1 and "\t" not in line and here.mark == marked(text).mark != ""
    return begins and width(line[: here.indent]) == start


def _gutter(run: Sequence[str]) -> int:
    """How many half widths are left free between two columns."""
    gaps = (below[0] - above[1] for line in run for above, below in pairwise(_split(line)))
    return min(gaps, default=0)


def _wrapped(lines: Sequence[str], told: Sequence[int]) -> list[list[_Cell]]:
    """The cells of the lines ``told``. A cell alone goes on with the one above where it is set further in than the
    first; a first cell where any of the table does for certain: its column had no room, or a total follows."""
    gutter = _gutter([lines[n] for n in range(told[0], told[-1] + 1)])
    broken = any(len(_split(lines[n])) == 1 and _is_rest(lines, n, gutter) for n in told[1:-1])
    found: list[list[_Cell]] = []
    above: list[_Cell] = []
    left = min(_split(lines[n])[0][0] for n in told)
    for cells in (_split(lines[n]) for n in told):
        found.append(_as_rest(cells[0], above, left, broken) if _may_wrap(above, cells) else cells)
        above = cells if len(cells) > 1 else above
    return found


def _is_rest(lines: Sequence[str], place: int, gutter: int) -> bool:
    above, here, below = (_split(lines[n]) for n in (place - 1, place, place + 1))
    if min(len(above), len(below)) <= _FEWEST_BESIDE or not above[0][0] == here[0][0] == below[0][0]:
        return False
    fits = above[0][1] + 1 + width(here[0][2].split()[0]) <= min(above[1][0], below[1][0]) - gutter
    return not fits or TOTAL.fullmatch(below[0][2].replace(" ", "")) is not None


def _as_rest(cell: _Cell, above: Sequence[_Cell], left: int, broken: bool) -> list[_Cell]:
    """A cell alone, with a sign where it goes on with the one above; in the first cell, at ``left``, where it is
    another."""
    start, end, text = cell
    if start >= above[1][0]:
        return [(left, left + 1, GOES_ON), cell]
    return [(start, end, GOES_ON + text)] if broken or start > above[0][0] else [cell]


def _split(line: str) -> list[_Cell]:
    cells: list[_Cell] = []
    end = 0
    for text in _GAP.split(line.strip()):
        start = line.index(text, end)
        end = start + len(text)
        if text == "계" and cells and cells[-1][2] in _SPREAD:  # "소  계" is one word, spread out
            cells[-1] = (cells[-1][0], width(line[:end]), cells[-1][2] + text)
        else:
            cells.append((width(line[:start]), width(line[:end]), text))
    return cells


def _is_title(line: str) -> bool:
    """Whether a line is but a number and a title set apart: "제2장  운영 결과", "정책과제 2  큰 연수", "1-2  연수"."""
    number, *title = _GAP.split(line.strip())
    told = (_NUMBERED.fullmatch(number) or _OF_AREA.fullmatch(number)) and not re.match(r"[\d△▲-]", "".join(title))
    numbered = named_part(line) or told
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
    for line, printed in enumerate(run):
        row = [""] * most
        cells = _parted(printed, columns) if 1 < len(printed) < most else printed
        for place, (start, end, text) in enumerate(cells):
            over = [i for i, (left, right) in enumerate(columns) if start < right and left < end]
            over = over or (_beside(columns, start, end) if line < body else [])
            at = place if len(cells) == most else next((i for i in over if not row[i]), None)
            if at is None or any(row[at:]):
                return []
            row[at] = text
        rows.append(row)
    rows = _without_arrows(rows, body)
    summed = TOTAL.fullmatch(run[-1][0][2].replace(" ", "")) and len(run[-1]) > _FEWEST_BESIDE
    return rows if len(full) > 1 or summed else []  # a sole row with its total


def _parted(cells: Sequence[_Cell], columns: Sequence[tuple[int, int]]) -> list[_Cell]:
    """The cells of a line, one that holds the figures of two columns, with but a blank between, as two."""
    found: list[_Cell] = []
    for start, end, text in cells:
        over = [place for place, (left, right) in enumerate(columns) if start < right and left < end]
        halves = re.fullmatch(r"([△▲-]?\d\S*) ([△▲-]?\d\S*)", text) if len(over) == 2 else None
        middle = start + width(halves[1]) if halves else end
        found += [(start, middle, halves[1]), (middle + 1, end, halves[2])] if halves else [(start, end, text)]
    return found


def _without_arrows(rows: list[list[str]], body: int) -> list[list[str]]:
    """The rows without a column of nothing but arrows that lead from one cell to the next."""
    arrows = [
        place
        for place in range(1, len(rows[0]) - 1)
        if all(_ARROW.fullmatch(row[place]) for row in rows[max(body, 1) :]) and not rows[0][place].strip("→⇒➡▶")
    ]
    return [[cell for place, cell in enumerate(row) if place not in arrows] for row in rows]


def _beside(columns: Sequence[tuple[int, int]], start: int, end: int) -> list[int]:
    """The column, of figures set to the right, that a head stands right before; [] where it stands before none."""
    ends = [0, *(right for _, right in columns)]
    return [place for place, (left, right) in enumerate(pairwise(ends)) if left <= start and end <= right]
