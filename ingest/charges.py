"""Cells and contacts in, one Contact more for each row of a table that says who is in charge of it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from ingest.records import Cell, Contact

_IN_CHARGE = re.compile(r"(?:업무|사업|공사|과제|실무)?(?:담당자?|책임자|감독자?|실무자)(?:\(?성명\)?)?")


def read_charges(cells: Sequence[Cell], contacts: Sequence[Contact]) -> Iterator[Contact]:
    """The person named in a row's column of those in charge, known from elsewhere with a number, with the row as what
    they do; nobody where it may be one of several of the name."""
    for cell in cells:
        if not cell.column or not _IN_CHARGE.fullmatch(cell.column[-1].replace(" ", "")):
            continue
        named = [c for c in contacts if c.name == cell.text and c.extension and c.section.programme]
        here = [c for c in named if c.section.programme == cell.section.programme] or named
        if len({c.extension for c in here}) == 1:
            known = here[0]
            yield replace(known, duties=cell.row[-1], in_charge=False, charged=cell.lines)
