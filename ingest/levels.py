"""A table in; the table out, with the levels of schools that its columns are headed by ("초 | 중 | 고") in full."""

from dataclasses import replace

from ingest.courses import LEVELS
from ingest.tables import Table

_FEWEST = 2  # heads of a letter; one alone may mean anything
_IN_FULL = {**LEVELS, "특수": "특수학교"}


def with_levels(table: Table) -> Table:
    """The table with the heads of its columns written out, where several of them are a level's first letter."""
    heads = {chain[-1] for chain in table.columns if chain}
    if len(heads & LEVELS.keys()) < _FEWEST:
        return table
    return replace(table, columns=tuple((*c[:-1], _IN_FULL.get(c[-1], c[-1])) if c else c for c in table.columns))
