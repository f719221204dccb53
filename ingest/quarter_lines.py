"""Lines below the rows of a budget that tell its quarters ("└ 1/4 3,800 수요 조사 / 2/4 12,000 학교 순회 / …") in, a
table with a column for each quarter out."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from ingest.records import LineRange
from ingest.tables import Row, Table

_OPENS = r"\s*[└┗╚╰ㄴ∟↳⤷→▸·*-]?\s*"
_QUARTER = re.compile(
    r"(?P<first>[1-4])\s?/\s?4(?:\s?분기)?(?:\s?[~∼-]\s?(?P<last>[1-4])\s?/\s?4(?:\s?분기)?)?(?![\d/])\s*[:：]?\s*"
    r"(?P<said>.*?)\s*(?:[/|,;·]\s*)?(?=$|[1-4]\s?/\s?4(?!\d))"
)
_AMOUNT = re.compile(r"(?:\d[\d,]*(?!\d|\s?(?:명|회|과정|교))|[-–](?!\S)|재배정|미정|미편성|비예산|별도|추경|없음)")
_FEWEST = 2
_HEADS = tuple((f"{quarter}/4분기",) for quarter in range(1, 5))


def tells_quarters(text: str) -> bool:
    """Whether a line says nothing but what several quarters have."""
    return any(_told(text))


def with_quarter_rows(lines: Sequence[str]) -> tuple[str, ...]:
    """The lines, those that tell the quarters of the row above them as rows of one cell."""
    told = list(lines)
    for place in range(1, len(told)):
        width = told[place - 1].count("\t")
        if width and "\t" not in told[place] and tells_quarters(told[place]):
            told[place] = told[place].strip() + "\t" * width
    return tuple(told)


def with_quarter_columns(table: Table) -> Table:
    """The table, what its rows of quarters tell in columns of the row above each; unchanged without any."""
    rows: list[Row] = []
    width = len(table.columns)
    for row in table.rows:
        quarters = _told(row.cells[0]) if rows and not any(row.cells[1:]) else ("",) * 4
        if any(quarters):
            above = rows.pop()
            lines = LineRange.spanning((above.lines, row.lines))
            row = Row(lines, (*above.cells[:width], *quarters))
        rows.append(row)
    if len(rows) == len(table.rows):
        return table
    whole = (Row(row.lines, (*row.cells, *[""] * (width + 4 - len(row.cells)))) for row in rows)
    return replace(table, columns=(*table.columns, *_HEADS), rows=tuple(whole))


def _told(text: str) -> tuple[str, str, str, str]:
    """What a line says of each quarter, "" for each where it tells anything else."""
    opened = re.match(rf"{_OPENS}(?=[1-4]\s?/\s?4)", text)
    said = dict(_said(text[opened.end() :])) if opened else {}
    amounts = all(_AMOUNT.match(words) for words in said.values())
    one, two, three, four = (said.get(n, "") if len(said) >= _FEWEST and amounts else "" for n in range(1, 5))
    return one, two, three, four


def _said(text: str) -> Iterator[tuple[int, str]]:
    for match in _QUARTER.finditer(text):
        words = re.sub(r"^([가-힣]+)(?=[(（])", r"\1 ", match["said"])  # "재배정(5월 교부 예정)"
        for quarter in range(int(match["first"]), int(match["last"] or match["first"]) + 1):
            yield quarter, words
