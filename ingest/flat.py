"""Tables whose cells stand apart by single spaces in, tables like any other out: how a PDF's text flattens them.

A row is a run of words, then as many values as the table has columns of figures, then perhaps a word more. What stands
in a line without values belongs to the name of the row below. The header may be torn over lines (``flat_heads``).
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import combinations, pairwise

from ingest.flat_heads import Heads, is_head, read_heads, width_before_words
from ingest.headings import is_caption
from ingest.lines import LETTERS, Source, clean, compact, marked
from ingest.numbers import PLAIN, parse_number
from ingest.periods import tells_year
from ingest.records import LineRange
from ingest.tables import TOTAL, Row, Table

_UNIT = r"%|개년|년|월|일|명|인|개|회|기|교|실|동|㎡|건|권|종|점|대|석|시간|차시|과정|학급|원|천원|백만원|억원"
_WORDS = r"[-–]|신규|순증|재배정(?:\s예정)?|미정|미편성|비예산|추경(?:\s예정)?"
_VALUE = rf"(?:[△▲−-]?(?:\d{{1,3}}(?:,\d{{3}})+|\d+)(?:\.\d+)?(?:{_UNIT})?|{_WORDS})"
_THOUSANDS = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?"
_ROW = re.compile(rf"^(?P<words>.*?\S)\s+(?P<values>{_VALUE}(?:\s+{_VALUE})*)(?P<tail>(?:\s+[^\s\d△▲]+){{0,3}})$")
_LISTED = re.compile(rf"\s*(?:[{LETTERS}][.)]|[(（]?\d{{1,2}}[)）])\s")  # a heading or an item of a list
_QUARTER = re.compile(rf"(?P<quarter>[1-4])(?:/4)?\s?(?:분기|(?<=/4))\s*[:：]?\s*(?:금|약)?\s*(?P<amount>{PLAIN}|-)")
_DETAIL = re.compile(rf"^(?P<name>\S.*?)\s*=\s*(?P<value>{PLAIN})\s?(?P<unit>천원|백만원|만원|원)$")
_COURSE = re.compile(r"(?:연수|과정|교육|워크숍|세미나|포럼|캠프|프로그램|아카데미|컨설팅|강좌|특강)(?:\([^()]*\))?$")
_TOKEN = re.compile(r"(?:\([^()]*\)|[^\s(])+|\(\S*")
_FEWEST_VALUES = 2
_LONGEST_HEADER = 8
_MISPRINT = Decimal("0.1")  # by how much one sum of a total may differ from what its rows add up to
_QUARTERS = ("1/4분기", "2/4분기", "3/4분기", "4/4분기")


@dataclass(frozen=True, slots=True)
class Detail:
    """A line beneath a row that says how its amount comes about: "교재 12,000원×760부=9,120천원"."""

    lines: LineRange
    name: str
    value: Decimal
    unit: str
    item: str


@dataclass(frozen=True, slots=True)
class FlatTable:
    """A table and the lines beneath its rows that break their amounts down."""

    table: Table
    details: tuple[Detail, ...]


@dataclass(slots=True)
class _Line:
    """A row as far as it is read: name, values and what stands behind them."""

    lines: LineRange
    words: str
    values: list[str]
    tail: str
    quarters: tuple[str, ...] = ("", "", "", "")

    @property
    def is_total(self) -> bool:
        return TOTAL.fullmatch(compact(self.words)) is not None


def flat_tables(source: Source, taken: Sequence[LineRange]) -> list[FlatTable]:
    """All such tables outside the lines ``taken``."""
    inside = {line for lines in taken for line in lines}
    found = (_table(source, run) for run in _runs(source, inside))
    return [table for table in found if table is not None]


def _runs(source: Source, inside: set[int]) -> Iterator[list[int]]:
    """Lines that may be one table: without marks, tabs and blank lines between, notes and break-downs included; a page
    may end between two rows."""
    run: list[int] = []
    for line in source.filled():
        text = source[line]
        member = (
            "\t" not in text
            and line not in inside
            and not is_caption(text)
            and not _LISTED.match(text)
            and (not marked(text).mark or _detail(text) is not None)
        )
        adjacent = bool(run) and (line == run[-1] + 1 or (_is_row(source[run[-1]]) and _is_row(text)))
        if run and not (member and adjacent):
            yield run
            run = []
        if member:
            run.append(line)
    if run:
        yield run


def _table(source: Source, run: Sequence[int]) -> FlatTable | None:
    """The table a run of lines is; None where no header tells its columns."""
    told = _told_width(source, run)
    first = next((place for place, line in enumerate(run) if _is_row(source[line], told)), None)
    head_end = max((p for p in range(first or 0) if is_head(source[run[p]])), default=-1) + 1
    if first is None or not 0 < head_end <= _LONGEST_HEADER:
        return None
    lines, details, used = _lines(source, run[head_end:], told)
    counted = Counter(len(line.values) for line in lines if not line.is_total)
    if not counted:
        return None
    header = [source[line] for line in run[:head_end]]
    heads, width = _heads(header, max(counted, key=lambda n: (counted[n], -n)), [line.values for line in lines])
    if heads is None:
        return None
    rows = [row for line in lines if (row := _row(line, width, lines)) is not None]
    with_quarters = any(any(line.quarters) for line in lines)
    columns = (*heads.front, *heads.figures, *((heads.tail,) if heads.tail else ()))
    cells = [_cells(line, heads, with_quarters) for line in rows]
    if with_quarters:
        columns = (*heads.front, *((quarter,) for quarter in _QUARTERS), *columns[len(heads.front) :])
    last = max(used, default=run[head_end])
    table = Table(
        LineRange(run[0], last),
        LineRange(run[0], run[head_end - 1]),
        columns,
        tuple(Row(line.lines, cell) for line, cell in zip(rows, cells, strict=True)),
    )
    return FlatTable(table, tuple(details)) if rows else None


def _told_width(source: Source, run: Sequence[int]) -> int:
    """How many columns of figures stand before one of words, as the header's last line names them; 0 without any."""
    for line, below in pairwise(run[: _LONGEST_HEADER + 1]):
        width = width_before_words(source[line])
        row = _matched(clean(source[below]), width) if width else None
        if row and _count(row) == width:
            return width
    return 0


def _heads(header: Sequence[str], most: int, values: Sequence[Sequence[str]]) -> tuple[Heads | None, int]:
    """The heads, and how many columns of figures they are for: as many as the values of most rows, or fewer where all
    names end in figures ("배움길 45")."""
    for width in range(most, min(most, _FEWEST_VALUES) - 1, -1):
        heads = read_heads(header, width, [row[-width:] for row in values if len(row) >= width])
        if heads:
            return heads, width
    return None, most


def _lines(source: Source, body: Sequence[int], told: int) -> tuple[list[_Line], list[Detail], list[int]]:
    """The rows below a header, the lines that break them down, and all lines that belong to either; ``told`` is how
    many columns of figures stand before one of words, 0 without such a one."""
    rows: list[_Line] = []
    details: list[Detail] = []
    used: list[int] = []
    torn: list[int] = []
    for line in body:
        text = clean(source[line])
        row, quarters = _matched(text, told), quarters_of(text)
        if quarters and rows:
            rows[-1].quarters = quarters
            rows[-1].lines = LineRange(rows[-1].lines.first, line)
        elif found := _detail(source[line]):
            unit_value = parse_number(found["value"]) or Decimal(0)
            item = rows[-1].words if rows else ""
            details.append(Detail(LineRange(line, line), found["name"], unit_value, found["unit"], item))
        elif re.match(r"\s*[*※]", text):
            if rows:
                rows.append(_Line(LineRange(line, line), text, [], ""))
        elif row and _count(row) >= min(told or _FEWEST_VALUES, _FEWEST_VALUES):
            words = [clean(source[n]) for n in torn]
            if TOTAL.fullmatch(compact(row["words"])) and words and rows:
                rows[-1].words += " " + " ".join(words)
                words = []
            start = torn[0] if words else line
            values = re.findall(_VALUE, row["values"])
            rows.append(_Line(LineRange(start, line), " ".join((*words, row["words"])), values, row["tail"].strip()))
            torn = []
        else:
            torn.append(line)
            continue
        used += [*torn, line]
    return rows, details, used


def _row(line: _Line, width: int, rows: Sequence[_Line]) -> _Line | None:
    """A row with as many values as there are columns of figures: a name that ends in figures gives those back; a total
    that leaves columns out stands under those that add up to it. None for any other."""
    if not line.values or len(line.values) == width:
        return line
    if len(line.values) > width:
        extra = len(line.values) - width
        words = " ".join((line.words, *line.values[:extra]))
        return replace(line, words=words, values=line.values[extra:])
    if not line.is_total:
        return None
    sums = [
        sum((_number(r.values[i]) for r in rows if not r.is_total and len(r.values) == width), Decimal(0))
        for i in range(width)
    ]
    off = {
        chosen: [abs(_number(v) - sums[i]) / max(sums[i], Decimal(1)) for i, v in zip(chosen, line.values, strict=True)]
        for chosen in combinations(range(width), len(line.values))
    }
    best = min(off, key=lambda chosen: sum(off[chosen]))
    wrong = [share for share in off[best] if share]
    if wrong and (len(wrong) > 1 or len(line.values) <= _FEWEST_VALUES or wrong[0] > _MISPRINT):
        return None
    placed = dict(zip(best, line.values, strict=True))
    return replace(line, values=[placed.get(i, "") for i in range(width)])


def _cells(line: _Line, heads: Heads, with_quarters: bool) -> tuple[str, ...]:
    front = [line.words, *[""] * (len(heads.front) - 1)]
    if line.values and not line.is_total:
        front = _divided(line.words, [chain[-1] for chain in heads.front])
    figures = line.values or [""] * len(heads.figures)
    quarters = line.quarters if with_quarters else ()
    return (*front, *quarters, *figures, *((line.tail,) if heads.tail else ()))


def _divided(words: str, heads: Sequence[str]) -> list[str]:
    """A row's words by column: the first word where a column of names (과정명) follows, a course's name up to its last
    word for one (연수), the rest whom it is for."""
    tokens = _TOKEN.findall(words)
    cells: list[str] = []
    rest = list(heads)
    while len(rest) > 1:
        ends = max((place for place, token in enumerate(tokens) if _COURSE.search(token)), default=0)
        end = ends + 1 if re.search(r"(?:과정|연수|교육|강좌)명?$", rest[0]) else 1
        cells.append(" ".join(tokens[:end]))
        tokens, rest = tokens[end:], rest[1:]
    return [*cells, " ".join(tokens)]


def _detail(text: str) -> re.Match[str] | None:
    return _DETAIL.match(clean(marked(text).body if marked(text).mark else text))


def _is_row(text: str, told: int = 0) -> bool:
    row = None if marked(text).mark or _detail(text) else _matched(clean(text), told)
    years = row is not None and all(map(tells_year, re.findall(_VALUE, row["values"])))  # head columns
    return (
        row is not None
        and _count(row) >= min(told or _FEWEST_VALUES, _FEWEST_VALUES)
        and not years
        and not quarters_of(clean(text))
    )


def _matched(text: str, told: int) -> re.Match[str] | None:
    """A row's words, values and what stands behind them: anything, where it is told how many values there are."""
    values = rf"{_VALUE}(?:\s+{_VALUE}){{{told - 1}}}" if told > 1 else _THOUSANDS  # "강변로 77 17,310 강의실 22실"
    row = re.match(rf"(?P<words>.*?\S)\s+(?P<values>{values})(?P<tail>\s+\S.*|)$", text) if told else None
    return row or _ROW.match(text)


def _count(row: re.Match[str]) -> int:
    return len(re.findall(_VALUE, row["values"]))


def quarters_of(text: str) -> tuple[str, ...]:
    """The amounts of a line that lists them by quarter, () for any other line."""
    found = {int(match["quarter"]): match["amount"] for match in _QUARTER.finditer(text)}
    rest = re.sub(r"[\s,:：()/·※]|(?:천|만|백만|억)?원|분기별|집행|예정|계획|시기|액", "", _QUARTER.sub("", text))
    return tuple(found.get(n, "") for n in (1, 2, 3, 4)) if len(found) > 1 and not rest else ()


def _number(text: str) -> Decimal:
    match = re.match(rf"[△▲−-]?(?:{PLAIN})", text)
    return (parse_number(match[0]) if match else None) or Decimal(0)
