"""A briefing in; what it calls its courses, their headings and budget rows out, as people say it."""

import re
from collections.abc import Mapping

from assistant.text import bare, compact, without_brackets
from ingest.records import Briefing

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
