"""A table that says which department does what in; the duties out, and how many people each department has."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from ingest.cells import read_cells
from ingest.lines import DOT_MARKS, GROUP_MARKS, clean, unspaced
from ingest.records import Cell, Duty, LineRange, Section
from ingest.tables import Table, counts_only

_DUTIES = re.compile(r"(하는|맡은|맡는)일|(담당|분장|주요|처리|소관|관장)(업무|사무)|(업무|사무)분장|주요기능")
_BULLETS, _MARKUP = re.escape(DOT_MARKS), re.compile(r"<[^>]*>")


def is_duties(table: Table) -> bool:
    """Whether a table says which department does what."""
    heads = ["".join(chain).replace(" ", "") for chain in table.columns]
    return len(heads) in (2, 3) and _DUTIES.search(heads[-1]) is not None


def read_duties(table: Table, section: Section) -> Iterator[Duty]:
    """One Duty per bullet or paragraph of a row's last cell; a column of teams may stand beside that of departments.

    A cell with one duty a line gives each the lines from the row's first, where its department is named, to its own.
    """
    naming = [place for place in range(len(table.columns) - 1) if not place or not counts_only(table, place)]
    names = [""] * len(naming)
    for row in table.rows:
        for place, cell in enumerate(row.cells[index] for index in naming):
            if cell:
                names[place:] = [unspaced(cell), *[""] * (len(names) - place - 1)]
        division = names[0] if len(names) > 1 else section.title
        printed = row.cells[-1].split("\n")
        for place, text in enumerate(printed):
            last = row.lines.first + place if len(printed) > 1 else row.lines.last
            listed = re.sub(r"</li>|<br\s*/?>", " ○ ", text)
            for part in re.split(rf"[{GROUP_MARKS}]|(?:^|\s)[{_BULLETS}]\s|\s/\s", _MARKUP.sub(" ", listed)):
                if clean(part):
                    lines = LineRange(row.lines.first, last)
                    yield Duty(section, lines, division, " ".join(filter(None, names)), clean(part).lstrip("-· "))


def read_staffing(table: Table, section: Section, units: Sequence[str], year: int) -> Iterator[Cell]:
    """The cells of a table of duties that says beside each department how many are there."""
    if len(table.columns) > 2 and counts_only(table, 1):
        rows = tuple(replace(row, cells=row.cells[:-1]) for row in table.rows)
        yield from read_cells(replace(table, columns=table.columns[:-1], rows=rows), section, units, year)
