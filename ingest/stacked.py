"""Tables printed with one cell a line in, tables like any other out: how a word processor's text unrolls them.

The header's cells come first, then those of row after row. How many columns there are is told by what the cells hold:
with the right number each column says either words or figures and times, as all its cells do.
"""

import re
from collections.abc import Iterator, Sequence
from functools import partial

from ingest.headings import headed_year, is_caption, ordinal, part_of
from ingest.labels import label_length
from ingest.lines import Source, clean, compact, marked, unspaced
from ingest.moments import tells_when
from ingest.pairs import PAIR
from ingest.periods import tells_quarter
from ingest.records import LineRange
from ingest.tables import TOTAL, Row, Table

_FIGURE = re.compile(
    r"[△▲−-]?\s?\d[\d,.]*\s?(?:%|㎡|[가-힣]{1,3})?$|-$|(?:\d{1,3}(?:,\d{3})+|\d{3})\s?[(（][^()（）]*[)）]$"
)
_PLACE = re.compile(
    r"(?:지상|지하|제)?\s?\d{1,2}\s?(?:[~∼-]\s?\d{1,2}\s?)?(?:층|급|호|호실|차|학년|단계|그룹)$"
)  # names, counts nothing
# What heads words alone in two columns, and what heads those beside them.
_ASKED = re.compile(
    r"구분|항목|분야|영역|(?:반성|미흡|아쉬운|부족|모자란|어려운)(?:할|한)?점|문제점?|한계점?|현행|종전|기존|의견|건의(?:사항)?"
)
_TOLD = re.compile(r".*(?:내용|규모|개선|방향|방안|대책|보완|조치|변경|계획|결과|현황|고칠|바꿀)할?(?:사항|점|안)?")
_WHOSE = re.compile(r"(?:담당|소관|주관|추진|맡은|맡는)(?:부서|과|팀|자|곳)?|부서")
_NUMBERED = re.compile(r"☎|\d-\d{3,4}-\d{4}|@|^\s*[\[<〈【〔]\s*[A-Z\dⅠ-Ⅹ]{1,2}\s?-\s?\d")
_AREA_BELOW = re.compile(r"\s*(?:분야|영역|전략|방향|목표|정책|과제)\s?[A-H\dⅠ-Ⅹ]")
_WORD = re.compile(r"재배정|미정|미편성|비예산|신규")  # in place of a figure
_MOST_COLUMNS, _FEWEST_ROWS = 14, 2
_LONGEST_HEAD, _LONGEST_CELL = 12, 60
_ALIKE = 0.7  # of a column's cells


def stacked_tables(source: Source, taken: Sequence[LineRange]) -> list[Table]:
    """All such tables outside the lines ``taken``."""
    inside = {line for lines in taken for line in lines}
    found: list[Table] = []
    for run in _runs(source, inside):
        whole = _table(source, run)
        parts = () if whole else _parts(source, run)
        found += [whole] if whole else [table for part in parts if (table := _part(source, part))]
    return found


def _runs(source: Source, inside: set[int]) -> Iterator[list[int]]:
    """Adjacent lines that could each be a cell, be it an empty one; a bare number is no page's here."""
    run: list[int] = []
    for line in range(1, len(source) + 2):
        if line <= len(source) and line not in inside and (not source[line].strip() or _is_cell(source[line])):
            run += [line] if run or source[line].strip() else []
            continue
        while run and not source[run[-1]].strip():
            run.pop()
        if run:
            yield run
        run = []


def _parts(source: Source, run: Sequence[int]) -> Iterator[list[int]]:
    """What stands between the blank lines of a run."""
    part: list[int] = []
    for line in run:
        if source[line].strip():
            part.append(line)
        elif part:
            yield part
            part = []
    yield part


def _part(source: Source, part: Sequence[int]) -> Table | None:
    """The table that a part of a run is, be it with the heading of the area that follows right below it."""
    below = part and _AREA_BELOW.match(source[part[-1]])
    return _table(source, part) or (_table(source, part[:-1]) if below else None)


def _is_cell(text: str) -> bool:
    if re.fullmatch(r"\s*[-–—]\s*\d{1,3}\s*[-–—]\s*", text):
        return False  # a page's number
    alone = text.strip() == "-" or not (marked(text).mark or ordinal(text))
    labelled = 0 < label_length(text) < len(text.rstrip())  # a label alone may head a column
    apart = "\t" in text or is_caption(text) or part_of(text) or _NUMBERED.search(text) or labelled
    return alone and not apart and len(text.strip()) <= _LONGEST_CELL


def _table(source: Source, run: Sequence[int]) -> Table | None:
    """The table a run of lines is, with the fewest columns that fit; None where none do."""
    texts = [clean(source[line]) for line in run]
    widths = (width for width in range(2, _MOST_COLUMNS + 1) if len(run) >= width * (_FEWEST_ROWS + 1))
    width = next(filter(partial(_fits, texts), widths), None)
    if width is None:
        return None
    texts += [""] * (-len(texts) % width)
    run = [*run, *[run[-1]] * (len(texts) - len(run))]
    last = len(run)
    rows = tuple(
        Row(LineRange(run[at], run[at + width - 1]), tuple(texts[at : at + width])) for at in range(width, last, width)
    )
    columns = tuple((unspaced(text),) for text in texts[:width])
    return Table(LineRange(run[0], run[last - 1]), LineRange(run[0], run[width - 1]), columns, rows)


def _fits(texts: Sequence[str], width: int) -> bool:
    """Whether so many columns tell words from values: the header has words only, the first column as well, some other
    one values, and no column both."""
    short = -len(texts) % width
    texts = [*texts, *[""] * short]
    header, body = texts[:width], texts[width:]
    if any(not _heads(text) for text in header) or (short and not TOTAL.fullmatch(body[-width].replace(" ", ""))):
        return False
    third = texts[2] if width <= 3 and len(texts) > 2 else ""
    led = _WHOSE.fullmatch(compact(third)) is not None  # who does it, in a third column
    words = _ASKED.fullmatch(compact(header[0])) and _TOLD.fullmatch(compact(header[1]))
    if words and width == (3 if led else 2):
        briefly = not led or all(len(cell) <= _LONGEST_HEAD for cell in body[2::3])
        return len(body) > width and all(body) and briefly and not any(map(_told, body[::width]))
    shares = [_share(body[column::width]) for column in range(width)]
    names = all(body[::width])
    return names and not shares[0] and any(shares) and all(share == 0 or share >= _ALIKE for share in shares)


def _heads(text: str) -> bool:
    """Whether a cell could head a column: a few words, a year or a quarter."""
    return 0 < len(text) <= _LONGEST_HEAD and (
        not _told(text) or headed_year(text, 0) is not None or tells_quarter(text)
    )


def _share(cells: Sequence[str]) -> float:
    filled = [
        cell
        for cell in cells
        if cell not in ("", "-") and not TOTAL.fullmatch(cell.replace(" ", "")) and not _WORD.fullmatch(cell)
    ]
    return sum(map(_told, filled)) / len(filled) if filled else 0


def _told(cell: str) -> bool:
    """Whether a cell says a figure or when."""
    figure = _FIGURE.match(cell) or PAIR.fullmatch(cell)
    return (figure is not None and not _PLACE.match(cell)) or tells_when(cell)
