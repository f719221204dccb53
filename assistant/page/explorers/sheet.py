"""Columns and rows go in; an accessible HTML table, and the same as CSV that spreadsheets open safely, come out."""

import csv
import io
import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from html import escape
from typing import Generic, Literal, TypeVar

from assistant.wording import number
from ingest.records import LineRange

Row = TypeVar("Row")

# A spreadsheet takes a cell that begins so for a formula; an apostrophe in front makes it text. A number and the dash
# of an empty cell are what they are.
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")
_NO_FORMULA = re.compile(r"-|-?\d[\d,]*(\.\d+)?")
_BYTE_ORDER_MARK = "\ufeff"  # by it Excel knows UTF-8, and shows Hangul


@dataclass(frozen=True, slots=True)
class Column(Generic[Row]):
    """One column.

    Attributes:
        text: the cell's plain text, "" for an empty cell; this is what is exported.
        html: the cell as shown, already escaped; None for the plain text.
        shown, exported: a column may be for the page or for the file alone.
    """

    title: str
    text: Callable[[Row], str]
    html: Callable[[Row], str] | None = None
    kind: Literal["words", "number"] = "words"
    shown: bool = True
    exported: bool = True


def table(columns: Sequence[Column[Row]], rows: Sequence[Row], caption: str, foot: Row | None = None) -> str:
    """HTML of a table whose first column heads its rows; ``foot`` is a row of sums below.

    The roles are spelled out because a phone shows the rows as blocks, and a block loses its row's meaning otherwise.
    """
    shown = [column for column in columns if column.shown]
    heads = "".join(
        f'<th role="columnheader" scope="col" class="{column.kind}">{escape(column.title)}</th>' for column in shown
    )
    body = "".join(_row(shown, row) for row in rows)
    below = f'<tfoot role="rowgroup">{_row(shown, foot)}</tfoot>' if foot is not None else ""
    return (
        f'<table role="table"><caption>{escape(caption)}</caption>'
        f'<thead role="rowgroup"><tr role="row">{heads}</tr></thead>'
        f'<tbody role="rowgroup">{body}</tbody>{below}</table>'
    )


def _row(columns: Sequence[Column[Row]], row: Row) -> str:
    cells = []
    for place, column in enumerate(columns):
        inner = column.html(row) if column.html else escape(column.text(row))
        empty = "" if inner else " empty"
        opening = 'th role="rowheader" scope="row"' if place == 0 else 'td role="cell"'
        closing = "th" if place == 0 else "td"
        title = escape(column.title)
        cells.append(f'<{opening} class="{column.kind}{empty}" data-title="{title}">{inner}</{closing}>')
    return f'<tr role="row">{"".join(cells)}</tr>'


def csv_text(columns: Sequence[Column[Row]], rows: Iterable[Row]) -> str:
    """The rows as CSV with a byte order mark, numbers without separators; no cell of it can act as a formula."""
    exported = [column for column in columns if column.exported]
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(harmless(column.title) for column in exported)
    writer.writerows([harmless(_cell(column, row)) for column in exported] for row in rows)
    return _BYTE_ORDER_MARK + out.getvalue()


def _cell(column: Column[Row], row: Row) -> str:
    text = column.text(row)
    return text.replace(",", "") if column.kind == "number" else text


def harmless(cell: str) -> str:
    """A cell that no spreadsheet calculates."""
    return f"'{cell}" if cell.startswith(_FORMULA_STARTS) and not _NO_FORMULA.fullmatch(cell) else cell


def change_html(change: Decimal | None) -> str:
    """A change with an arrow for the eye and a word for the ear; "" for None."""
    if not change:
        return "" if change is None else "0"
    kind, arrow, word = ("up", "▲", "늘어남") if change > 0 else ("down", "▽", "줄어듦")
    return f'<span class="{kind}"><span aria-hidden="true">{arrow} </span>{number(abs(change))}<i> {word}</i></span>'


def asking(question: str, about: str) -> str:
    """A button that asks a question in the chat."""
    label = escape(f"{about} 물어보기")
    return f'<button type="button" class="ask" data-ask="{escape(question)}" aria-label="{label}">물어보기</button>'


def opening(lines: LineRange) -> str:
    """A button that opens the document at these lines."""
    return (
        f'<button type="button" class="lines" data-lines="{lines.first}-{lines.last}" '
        f'aria-label="문서 {lines.first}행 열기">{lines.first}행</button>'
    )
