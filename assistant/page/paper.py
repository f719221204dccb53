"""A briefing goes in; stretches of its lines come out as HTML: paragraphs, and tables with their headers."""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import groupby

from assistant.page.prose import Phones, scrolled
from ingest.budget_columns import amount_columns
from ingest.lines import Source
from ingest.records import Briefing, LineRange
from ingest.tables import Table, is_budget, read_tables

_FIGURE = re.compile(r"[\d.,△▲\-–]*")
_MARKUP = re.compile(r"</?[a-z]+(?: [^<>]*)?>")


@dataclass(frozen=True)
class Lighting:
    """What is marked.

    Attributes:
        lines: whole lines.
        cells: of a table line, the indexes of the cells that are meant.
    """

    lines: Collection[int] = frozenset()
    cells: Mapping[int, Collection[int]] = field(default_factory=dict)


@dataclass(frozen=True)
class Paper:
    """A briefing's lines, ready to be shown. Nothing in them becomes markup."""

    briefing: Briefing
    phones: Phones

    @staticmethod
    def of(briefing: Briefing) -> "Paper":
        """With the telephone numbers of its contacts as links."""
        return Paper(briefing, Phones.of(briefing))

    @cached_property
    def tables(self) -> Mapping[int, Table]:
        """The table of each line that belongs to one; contact blocks are none."""
        blocks = [contact.lines for contact in self.briefing.contacts]
        found = read_tables(Source(self.briefing.rows), blocks)
        return {row: table for table in found for row in table.lines}

    def html(self, window: LineRange, light: Lighting) -> str:
        """The lines of ``window``, each with its number; blank ones are left out."""
        return "".join(self._blocks(window, light))

    def _blocks(self, window: LineRange, light: Lighting) -> Iterator[str]:
        numbered = [(n, self.briefing.rows[n - 1]) for n in window]
        filled = [(number, text) for number, text in numbered if text.strip()]
        for is_table, lines in groupby(filled, key=lambda line: "\t" in line[1]):
            if is_table:
                yield scrolled(f"<table>{self._table(list(lines), light)}</table>")
            else:
                yield from (self._paragraph(number, text, light) for number, text in lines)

    def _paragraph(self, number: int, text: str, light: Lighting) -> str:
        is_cited = number in light.lines
        return f"<p{_marked(number, is_cited)}><span>{number}</span>{self._inline(text, is_cited)}</p>"

    def _table(self, lines: Sequence[tuple[int, str]], light: Lighting) -> str:
        """Rows; those of a header become header cells, and of any other row the first cell with text."""
        width = max(text.count("\t") for _, text in lines) + 1
        lit = {index for number, _ in lines for index in light.cells.get(number, ())}
        return "".join(self._row(number, text.split("\t"), width, light, lit) for number, text in lines)

    def _row(self, number: int, cells: list[str], width: int, light: Lighting, lit: Collection[int]) -> str:
        table, is_cited = self.tables.get(number), number in light.lines
        is_header = table is not None and number in table.header_lines
        shown = [self._inline(cell, is_cited) for cell in cells] + [""] * (width - len(cells))
        if is_header:
            spans = table is not None and number == table.header_lines.first
            made: Iterable[str] = _header_cells(cells, shown, lit, spans)
        else:
            meant = light.cells.get(number, ())
            named = [i for i in range(self._names(table)) if i < len(cells) and not _FIGURE.fullmatch(cells[i].strip())]
            made = (_cell(text, i in named and bool(text), i in meant, bool(meant)) for i, text in enumerate(shown))
        return f'<tr{_marked(number, is_cited)}><td class="number">{number}</td>{"".join(made)}</tr>'

    def _names(self, table: Table | None) -> int:
        """So many columns at most name a row: those before a budget's amounts, else the first one."""
        if table is None:
            return 0
        amounts = amount_columns(table, self.briefing.year).values() if is_budget(table) else ()
        return min(amounts, default=1)

    def _inline(self, text: str, is_cited: bool) -> str:
        """Escaped text; of a cell that holds a list, the layout tags go and each ○ item begins on a new line."""
        shown = self.phones.linked(_MARKUP.sub("", text).strip())
        if shown.count("○") > 1:
            shown = re.sub(r"\s*○", "<br>○", shown).removeprefix("<br>")
        return f"<mark>{shown}</mark>" if is_cited and shown else shown


def _marked(number: int, is_cited: bool) -> str:
    return f' class="cited" data-line="{number}"' if is_cited else f' data-line="{number}"'


def _header_cells(cells: Sequence[str], shown: Sequence[str], lit: Collection[int], spans: bool) -> Iterator[str]:
    """A cell of the upper header line spans the empty ones behind it."""
    width = len(shown)
    starts = [
        index for index in range(width) if not spans or index == 0 or (index < len(cells) and cells[index].strip())
    ]
    for start, end in zip(starts, [*starts[1:], width], strict=True):
        light = ' class="lit"' if any(index in lit for index in range(start, end)) else ""
        span = f' colspan="{end - start}"' if end - start > 1 else ""
        tag = "th" if shown[start] else "td"
        scope = ' scope="col"' if shown[start] else ""
        yield f"<{tag}{scope}{span}{light}>{shown[start]}</{tag}>"


def _cell(text: str, is_name: bool, is_meant: bool, row_is_lit: bool) -> str:
    if is_name:
        return f'<th scope="row"{" class=lit" if row_is_lit else ""}>{text}</th>'
    return f'<td class="lit">{text}</td>' if is_meant else f"<td>{text}</td>"
