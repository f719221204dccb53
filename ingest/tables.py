"""Tab-separated lines in, tables with header chains and aligned rows out; what they mean is for other rules."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain

from ingest.header_lines import FIGURE, continues_header, header_columns
from ingest.headings import RELATIVE_YEARS, aspect_heading, is_caption, ordinal
from ingest.lines import GOES_ON, Source, compact, marked, untabbed
from ingest.moments import tells_when
from ingest.periods import HALF, QUARTERS, YEAR, names_periods, tells_quarter
from ingest.records import LineRange

TOTAL = re.compile(r"(?:사업비)?(?:총|합|소|누)?계|모두|총합")  # what a row of sums is called, compact
UNIT_HEAD = r"^단위$"  # of a column that gives the unit of each row
DAY_HEAD = re.compile(r"날짜|일자|일시|운영일|개최일|기간")  # of a column that says when
_FUNDED = re.compile(r"재배정|비예산|미편성|미정")
_COUNTING = re.compile(rf"{UNIT_HEAD}|횟수|인원|[(（](?:명|회|교|팀|건|종|과정|차시|시간)[)）]")
_NUMBERED = re.compile(r"\s*[\[【]?(?:[가-힣]{2,6}\s?)?\d{1,2}\s?-\s?(?:\d|[①-⑳]|[가-하](?=[.)]))(?:-\d)*\S?[\s\]】]")
_STATES = re.compile(r"[:：]\s*\S|\d")
_LONGEST_HEAD = 12  # letters of a header over a column of sentences
_MOST_CELLS_WITH_LISTS = 3  # a row with a list in its last cell is one of a table of words


@dataclass(frozen=True, slots=True)
class Row:
    """A row: its cells, as many as the table has columns. A line break inside a cell spreads it over several lines; a
    list in the last cell keeps its line breaks."""

    lines: LineRange
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


def read_tables(source: Source, taken: Sequence[LineRange]) -> list[Table]:
    """All tables outside the line ranges ``taken`` (contact blocks). A single tab-separated line is no table."""
    runs: list[list[int]] = []
    for line in source.filled():
        adjacent = bool(runs) and source.adjoin(runs[-1][-1], line)
        adjacent = adjacent and not (line > runs[-1][-1] + 1 and compact(source[line]) == compact(source[runs[-1][0]]))
        inner = adjacent and not _heads(source, line) and "\t" in source[min(line + 1, len(source))]
        listed = adjacent and _goes_on(source, runs[-1], line)
        if ("\t" not in untabbed(source[line]) and not inner and not listed) or any(line in block for block in taken):
            continue
        if adjacent:
            runs[-1].append(line)
        else:
            runs.append([line])
    tables: list[Table] = []
    for run in chain.from_iterable(_parted(source, lines) for lines in runs):
        carried = _carried(source, run, tables[-1] if tables else None)
        if carried:
            tables[-1] = carried
        elif len(run) > 1:
            tables.append(_table(source, run))
    return tables


def _parted(source: Source, run: Sequence[int]) -> list[list[int]]:
    """A run as the tables that stand one right below the other: where a header begins again as the first did ("구분")
    with other columns or heads quarters, and below a first line of facts of its own ("소재지: … | 대지 면적 18,420㎡").
    """
    grid = [source[line].split("\t") for line in run]
    cuts = [0]
    for place in range(1, len(run) - 1):
        above, here, below = grid[cuts[-1]], grid[place], grid[place + 1]
        again = compact(here[0]) == compact(above[0]) != "" and here != above and place > cuts[-1] + 1
        under_facts = place == 1 and len(above) < len(here) and any(_STATES.search(cell) for cell in above)
        begins = (again or under_facts) and _is_head(here) and len(below) == len(here)
        if begins or (place > 1 and _heads_quarters(here, below)):
            cuts.append(place)
    return [list(run[start:end]) for start, end in zip(cuts, [*cuts[1:], len(run)], strict=True)]


def _heads_quarters(here: Sequence[str], below: Sequence[str]) -> bool:
    """Whether rows of quarters begin below a line that is none, which names what they are the money of."""
    named = all(cell.strip() and not FIGURE.match(cell.strip()) for cell in here)
    return tells_quarter(below[0]) and not tells_quarter(here[0]) and named


def _is_head(cells: Sequence[str]) -> bool:
    """Whether all cells are filled with short words, or the years that columns are of."""
    filled = [cell.strip() for cell in cells]
    return len(filled) > 1 and all(0 < len(cell) <= _LONGEST_HEAD and not FIGURE.match(cell) for cell in filled)


def _heads(source: Source, line: int) -> bool:
    """Whether a line between two of a table heads what follows it, and is no part of a torn cell."""
    text = source[line]
    return bool(
        marked(text).mark or ordinal(text) or _NUMBERED.match(text) or is_caption(text) or aspect_heading(source, line)
    )


def _goes_on(source: Source, run: Sequence[int], line: int) -> bool:
    """Whether a line goes on with the list in the last cell above: a bullet with the mark that began it, or the rest of
    one that broke."""
    row = next((source[n].split("\t") for n in reversed(run) if "\t" in source[n]), [""])
    begun, here = marked(row[-1]), marked(source[line])
    if "\t" in source[line] or not begun.mark or not begun.body or len(row) > _MOST_CELLS_WITH_LISTS:
        return False
    below = source[line + 1] if line < len(source) else ""
    return here.mark == begun.mark or (not here.mark and marked(below).mark == begun.mark)


def _carried(source: Source, run: Sequence[int], last: Table | None) -> Table | None:
    """The table above, carried on over a page break: only blank lines between and as many columns, with its header
    printed again or not."""
    if last is None or source.before(run[0]) != last.lines.last:
        return None
    header = [compact(source[line]) for line in last.header_lines]
    again = [compact(source[line]) for line in run[: len(header)]] == header
    grid = [(line, source[line].split("\t")) for line in (run[len(header) :] if again else run)]
    width = len(last.columns)
    anew = len(grid) > 1 and _heads_quarters(grid[0][1], grid[1][1])
    if not grid or anew or (not again and any(len(cells) != width for _, cells in grid)):
        return None
    more = _rows(grid, width)
    return Table(LineRange(last.lines.first, run[-1]), last.header_lines, last.columns, (*last.rows, *more))


def _table(source: Source, run: Sequence[int]) -> Table:
    grid = [(line, [cell.strip() for cell in source[line].split("\t")]) for line in run]
    width = max(len(cells) for _, cells in grid)
    if _headless(grid):
        return Table(LineRange(run[0], run[-1]), LineRange(run[0], run[0]), ((),) * width, _rows(grid, width))
    grid = _mended(grid, width)
    first, second = grid[0][1], grid[1][1] if len(grid) > 1 else [""]
    deep = continues_header(first, second) and (len(grid) > 2 or names_periods(second))
    columns = header_columns(first, second, width, deep)
    body = 2 if deep else 1
    header_end = run[run.index(grid[body][0]) - 1] if body < len(grid) else run[-1]
    return Table(LineRange(run[0], run[-1]), LineRange(run[0], header_end), columns, _rows(grid[body:], width))


def _headless(grid: Sequence[tuple[int, list[str]]]) -> bool:
    """Whether pairs of a word and a sentence stand without a header: what the first line says is too long for one, or
    all lines begin with when something happens."""
    pairs = [cells for _, cells in grid if len(cells) > 1]
    if len(pairs) > 2 and all(len(cells) in (2, 3) and all(map(tells_when, cells[:-1])) for cells in pairs):
        return True
    pairs = [cells for _, cells in grid]
    said = pairs[0][-1]
    prose = len(said) > _LONGEST_HEAD and " " in said and not marked(said).mark
    return prose and all(len(cells) == 2 and 0 < len(cells[0]) <= _LONGEST_HEAD for cells in pairs)


def _mended(grid: list[tuple[int, list[str]]], width: int) -> list[tuple[int, list[str]]]:
    """The lines with the first one of the header put together again where breaks inside its cells have torn it."""
    (line, cells), taken = grid[0], 1
    while len(cells) < width and cells[-1] and taken < len(grid) - 1:
        below = grid[taken][1]
        if not below[0] or continues_header(cells, below) or any(FIGURE.match(cell) for cell in below):
            break
        cells = [*cells[:-1], f"{cells[-1]} {below[0]}", *below[1:]]
        taken += 1
    return [(line, cells), *grid[taken:]] if len(cells) == width else grid


def _rows(grid: Sequence[tuple[int, list[str]]], width: int) -> tuple[Row, ...]:
    """The rows below a header; what a line break inside a cell has torn apart is put together again."""
    pairs = zip([[], *(cells for _, cells in grid)], (cells for _, cells in grid), strict=False)
    starts = Counter(cells[0].strip() for above, cells in pairs if len(cells) == width and len(above) != 1)
    rows: list[Row] = []
    torn: tuple[int, list[str]] | None = None
    for place, (line, raw) in enumerate(grid):
        first, cells = line, [cell.strip() for cell in raw]
        following = [cell.strip() for cell in grid[place + 1][1]] if place + 1 < len(grid) else []
        if len(cells) == 1 and rows and not torn and _lists(rows[-1].cells[-1], cells[0]):
            above = rows.pop()
            first, cells = above.lines.first, [*above.cells[:-1], f"{above.cells[-1]}\n{cells[0]}"]
        elif torn:
            first, cells = torn[0], [*torn[1][:-1], f"{torn[1][-1]} {cells[0]}".strip(), *cells[1:]]
            torn = None
        elif rows and _rest_of(cells, rows[-1].cells):
            above = rows.pop()
            whole = [
                f"{upper} {lower.lstrip(GOES_ON)}".strip() for upper, lower in zip(above.cells, cells, strict=False)
            ]
            first, cells = above.lines.first, [*whole, *above.cells[len(whole) :]]
        elif _torn(cells, following, width, starts):
            torn = (line, cells)
            continue
        elif len(cells) == 1 and rows and rows[-1].cells[-1]:  # the last cell goes on
            above = rows.pop()
            first, cells = above.lines.first, [*above.cells[:-1], f"{above.cells[-1]} {cells[0]}"]
        rows.append(Row(LineRange(first, line), (*cells, *[""] * (width - len(cells)))))
    return tuple(rows)


def _lists(cell: str, below: str) -> bool:
    """Whether a line goes on with the list in a cell."""
    return "\n" in cell or (bool(marked(cell).body) and marked(cell).mark == marked(below).mark != "")


def _rest_of(cells: Sequence[str], above: Sequence[str]) -> bool:
    """Whether a line with no figure and no first cell, or one that says to go on, is the rest of words in some cells
    of the row of figures above."""
    if cells[0].startswith(GOES_ON):
        return True
    said = [place for place, cell in enumerate(cells) if cell]
    figures = [place for place, cell in enumerate(above) if FIGURE.match(cell)]
    broken = bool(said) and said[0] > 0 and all(place < len(above) and above[place] for place in said)
    return broken and len(figures) > 1 and not any(re.match(r"[△\d]", cells[n]) or n in figures for n in said)


def _torn(upper: Sequence[str], lower: Sequence[str], width: int, starts: Counter[str]) -> bool:
    """Whether a row is torn into these two lines: the first breaks off in its words, before any figure, both have as
    many cells as a row, and the second begins as no other row does."""
    words = bool(upper[0]) and bool(upper[-1]) and not any(FIGURE.match(cell) for cell in upper)
    fits = len(upper) < width and len(upper) + len(lower) - 1 == width
    return words and fits and (not lower[0] or starts[lower[0]] <= (len(lower) == width))


_COUNTED = re.compile(r"\d[\d,.]*\s?(?:%|명|회|쌍|건|교|팀|종|편|곳|개|과정|기|점|대|권|차시|시간)")
_AMOUNT = re.compile(r"금액(?:[(（].*)?")  # what each item comes to: "구분 | 산출근거 | 금액"


def is_budget(table: Table, headed: bool = False) -> bool:
    """Whether a table plans a budget: amounts by quarter or half, or a 사업 column beside 예산 or years; under the
    heading of a budget (``headed``) whatever names what is paid for; not where a column gives the unit of what each
    row counts, or says that it counts. A 사업 column of nothing but numbers says how many there are, and names none."""
    heads = [" ".join(chain) for chain in table.columns]
    if any(_COUNTING.search(head) for head in heads) or _counts(table):
        return False
    named = any(
        re.search(r"사업(?!비|\s?수(?![가-힣]))|^(?:세부|추진)?과제명?$", head) and not counts_only(table, index)
        for index, head in enumerate(heads)
    )
    funded = any(
        re.search(rf"예산|소요액|국비|도비|시비|교부금|{YEAR}년?|{'|'.join(RELATIVE_YEARS.values())}", head)
        for head in heads
    )
    quarters = [head for head in heads if any(re.search(quarter, head.replace(" ", "")) for quarter in QUARTERS)]
    periods = len([head for head in quarters if named or funded or "월" not in head])
    periods += sum(bool(re.search(HALF, head)) for head in heads)
    itemised = headed and any(_AMOUNT.fullmatch(head.replace(" ", "")) for head in heads)
    paid = any((FIGURE.match(cell) and cell != "-") or _FUNDED.match(cell) for row in table.rows for cell in row.cells)
    return (
        (periods >= 2 and paid)
        or (named and funded and len(heads) > 2)
        or (headed and (funded or itemised) and len(heads) > 1)
    )


def _counts(table: Table) -> bool:
    """Whether most figures of a table say themselves that they count, or are rates ("8회", "14쌍", "2.2%")."""
    figures = [cell for row in table.rows for cell in row.cells[1:] if re.match(r"[△▲-]?\d", cell)]
    return 2 * sum(_COUNTED.fullmatch(cell) is not None for cell in figures) > len(figures)


def counts_only(table: Table, index: int) -> bool:
    """Whether a column holds but small whole numbers, which say how many of something each row has."""
    cells = [row.cells[index] for row in table.rows if row.cells[index]]
    return bool(cells) and all(re.fullmatch(r"\d{1,3}", cell) for cell in cells)
