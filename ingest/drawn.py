"""Lines with tables drawn in characters ("┌──┬──┐", "│ 부서 │ 인원 │", "+----+----+") in, the same lines out with tabs
between the cells: borders as rows without any, a header in its first line, and the rest of a cell that broke marked.

Most draw a line below the header and none between the rows. So a line goes on with the row above it where its words had
no room in the cells they stand below.
"""

import re
from collections.abc import Iterator, Sequence

from ingest.header_lines import FIGURE
from ingest.lines import GOES_ON, width

_BORDER = re.compile(r"\s*[┌├└┏┣┗╔╠╚╭╰┝┠┕╟+][─━═┬┼┴┳╋┻╦╬╩┯┿┷┰╂┸╤╪╧╥╫╨+-]{2,}[┐┤┘┓┫┛╗╣╝╮╯┥┨┙╢+]\s*")
_JOINT = re.compile(r"[┬┼┴┳╋┻╦╬╩┯┿┷┰╂┸╤╪╧╥╫╨+]")
_ROW = re.compile(r"\s*[│┃║|](?P<cells>.*)[│┃║|]\s*")
_BAR = re.compile(r"[│┃║|]")
_MOST_BLOCKS = 3  # between borders: header, rows and sums; where there are more, each is one row
_Cells = list[str]


def undrawn(lines: Sequence[str]) -> tuple[str, ...]:
    """The lines of a file; what stands in a frame of one cell as it would without the frame."""
    told = list(lines)
    for frame in _frames(lines):
        rooms = _rooms(lines[frame[0]])
        blocks = list(_blocks(lines, frame))
        for n in frame:
            told[n] = "\t" * (len(rooms) - 1)
        for place, block in enumerate(blocks):
            ruled = len(rooms) > 1 and (place == 0 < len(blocks) - 1 or len(blocks) > _MOST_BLOCKS)
            rows = list(_rows(lines, block, rooms, ruled))
            if place == 0 < len(blocks) - 1:
                told[block[0]] = "\t".join(_joined(rows))
                continue
            for n, cells in zip(block, rows, strict=True):
                told[n] = "\t".join(cells)
    return tuple(told)


def _frames(lines: Sequence[str]) -> Iterator[range]:
    """The runs of lines from one border to the last one right below, all rows between them with as many cells."""
    first = 0
    while first < len(lines):
        last = first
        while last < len(lines) and (_BORDER.fullmatch(lines[last]) or (last > first and _ROW.fullmatch(lines[last]))):
            last += 1
        frame = range(first, last)
        borders = [n for n in frame if _BORDER.fullmatch(lines[n])]
        counts = {len(_cells(lines[n])) for n in frame if n not in borders}
        if len(borders) > 1 and borders[-1] == last - 1 and counts == {len(_rooms(lines[first]))}:
            yield frame
        first = max(last, first + 1)


def _rooms(border: str) -> list[int]:
    """How wide a text may be in each column, in half widths."""
    return [len(line) - 2 for line in _JOINT.split(border.strip()[1:-1])]


def _cells(line: str) -> _Cells:
    match = _ROW.fullmatch(line)
    return [cell.strip() for cell in _BAR.split(match["cells"])] if match else []


def _blocks(lines: Sequence[str], frame: range) -> Iterator[list[int]]:
    block: list[int] = []
    for n in frame:
        if not _BORDER.fullmatch(lines[n]):
            block.append(n)
        elif block:
            yield block
            block = []


def _rows(lines: Sequence[str], block: Sequence[int], rooms: Sequence[int], ruled: bool) -> Iterator[_Cells]:
    """The cells of each line, with a mark where it goes on with the row above; all but the first where ``ruled``."""
    above: _Cells = []
    last: _Cells = []
    for n in block:
        cells = _cells(lines[n])
        if above and len(rooms) > 1 and (ruled or _goes_on(above, last, cells, rooms)):
            last = [lower or upper for upper, lower in zip(last, cells, strict=True)]
            yield [GOES_ON + cells[0], *cells[1:]]
        else:
            above = last = cells
            yield cells


def _goes_on(above: _Cells, last: _Cells, cells: _Cells, rooms: Sequence[int]) -> bool:
    """Whether a line says nothing but what had no room in the line above: in fewer cells than the row has, no figure
    and below none, and no word that its cell could have held behind those above."""
    said = [place for place, cell in enumerate(cells) if cell]
    if not said or len(said) >= sum(map(bool, above)):
        return False
    if any(not last[n] or FIGURE.match(last[n]) or FIGURE.match(cells[n]) for n in said):
        return False
    return all(width(f"{last[n]} {cells[n].split()[0]}") > rooms[n] for n in said)


def _joined(rows: Sequence[_Cells]) -> _Cells:
    cells = (" ".join(filter(None, column)) for column in zip(*rows, strict=True))
    return [cell.replace(GOES_ON, "").strip() for cell in cells]
