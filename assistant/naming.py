"""A briefing in; what it calls its courses, their headings and budget rows out, as people say it."""

import re
from collections import defaultdict
from collections.abc import Mapping

from assistant.text import bare, compact, without_brackets
from ingest.records import Briefing

_SHORTEST_HEAD = 3  # letters; shorter heads (계획, 인원) stand beside others to say what of them
_SAID_SHORT = re.compile(r"\s*(?:\([^()]*\))?\s*(?:등)?$")


def said_short(name: str) -> str:
    """``name`` as people say it, without the bracket and the "등" at its end: "적극 행정의 이해(초등) 등"."""
    return _SAID_SHORT.sub("", name)


def called(name: str) -> str:
    """The letters of a name without its brackets and the 등 behind it."""
    return bare(without_brackets(name).strip().removesuffix(" 등"))


def standing(briefing: Briefing) -> Mapping[str, frozenset[str]]:
    """In which programmes each name of a course, a heading and a budget row stands, as people say it as well."""
    named = [(name, course.section) for course in briefing.courses for name in (course.name, course.group) if name]
    named += [(row.item, row.section) for row in briefing.budgets]
    found: dict[str, set[str]] = {}
    for name, section in named:
        for said in (compact(name).text, said_short(compact(name).text)):
            found.setdefault(bare(said), set()).add(section.programme or "")
    return {name: frozenset(numbers) for name, numbers in found.items()}


def heads_by_table(briefing: Briefing) -> tuple[frozenset[str], ...]:
    """The words that head the columns of figures of each table, and those that head its rows."""
    heads: dict[tuple[int, bool], set[str]] = defaultdict(set)
    for cell in briefing.cells:
        for of_row, chain in ((True, cell.row), (False, cell.column)) if cell.value is not None else ():
            if chain and len(chain[-1]) >= _SHORTEST_HEAD and chain[-1].isalnum():
                heads[cell.header_lines.first, of_row].add(chain[-1])
    return tuple(dict.fromkeys(frozenset(words) for words in heads.values() if len(words) > 1))
