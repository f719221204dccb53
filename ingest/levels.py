"""Levels of schools by their first letter, written out in lines and in heads of columns."""

import re
from dataclasses import replace

from ingest.numbers import PLAIN
from ingest.tables import Table

# "유 10교, 초 42교, 중 22교": schools by the first letter of their level
_LEVELS = {"유": "유치원", "초": "초등학교", "중": "중학교", "고": "고등학교", "특": "특수학교"}
_LEVEL = re.compile(rf"(?<![가-힣])(?P<level>[{''.join(_LEVELS)}])(?=\s?(?:{PLAIN})\s?(?:개?교|명|학급|팀|과정|곳))")
_FEWEST = 2  # heads of a letter; one alone may mean anything
TAUGHT = ("유치원", "초등", "중등")  # as those who are taught are called
_JOINED = re.compile(r"[유초중](?:[·ㆍ]?[유초중])+등?")
_IN_FULL = {**_LEVELS, "특수": "특수학교"}


def levels_in_full(text: str) -> str:
    """The text with the levels of schools written out where it counts those of several."""
    several = len({match["level"] for match in _LEVEL.finditer(text)}) > 1
    return _LEVEL.sub(lambda match: _LEVELS[match["level"]], text) if several else text


def with_levels(table: Table) -> Table:
    """The table with the heads of its columns written out, where several of them are a level's first letter."""
    heads = {chain[-1] for chain in table.columns if chain}
    if len(heads & _LEVELS.keys()) < _FEWEST:
        return table
    return replace(table, columns=tuple((*c[:-1], _IN_FULL.get(c[-1], c[-1])) if c else c for c in table.columns))


def levels_joined(tag: str) -> tuple[str, ...]:
    """The levels that a tag joins by their first letters: 유치원 and 초등 of "유초" and "유·초등"; () of others."""
    return tuple(level for level in TAUGHT if level[0] in tag) if _JOINED.fullmatch(tag) else ()
