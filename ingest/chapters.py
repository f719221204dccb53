"""A report whose results and plans are chapters of their own in; one main part out, its lines where they were.

Reports to an assembly tell what was done under "2. 2025년 주요 업무 추진 실적" and, under the same titles once more,
what will be done under "3. 2026년 주요 업무 추진 계획". Read as they stand, only one of the two would belong to the
programmes. So the first of them heads both, and the sub-headings take over the year that their chapter says.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

from ingest.headings import aspect_of, full_year, part_of
from ingest.lines import GROUP_MARKS, HEADING_MARKS, LETTERS, compact, marked
from ingest.periods import YEAR
from ingest.records import Aspect

_CHAPTER = re.compile(r"(?P<number>\d{1,2})\.\s+(?P<title>\S.*)")
_TITLE = re.compile(rf"\s*(?:[{LETTERS}]|\d{{1,2}})[.)]\s+(?P<title>\S.*)")
_YEAR = re.compile(rf"(?P<year>{YEAR})년")
_SUB_HEADING = re.compile(rf"(?P<mark>\s*[{HEADING_MARKS}{GROUP_MARKS}]\s*)(?P<head>[^:：(（]+)(?P<rest>.*)")
_OF_A_YEAR = (Aspect.RESULTS, Aspect.PLAN, Aspect.BUDGET)
_FEWEST = 2  # titles that come in both chapters


class _Chapter(NamedTuple):
    """A numbered chapter; its first and last line count from 0."""

    number: str
    title: str
    first: int
    last: int


def with_chapters(lines: Sequence[str]) -> tuple[str, ...]:
    """The lines, with the chapters headed as parts and that of the plans joined to that of the results above it;
    unchanged where no such two chapters share their titles."""
    chapters = _chapters(lines)
    results, plans = (_telling(chapters, aspect) for aspect in (Aspect.RESULTS, Aspect.PLAN))
    if results is None or plans is None or results.last + 1 != plans.first:
        return tuple(lines)
    if len(_titles(lines, results) & _titles(lines, plans)) < _FEWEST:
        return tuple(lines)
    told = list(lines)
    for chapter in chapters:
        told[chapter.first] = f"제{chapter.number}장 {chapter.title}"
    told[results.first] = f"제{results.number}장 주요업무 실적 및 계획"
    told[plans.first] = ""
    for chapter in (results, plans):
        year = _YEAR.search(chapter.title)
        for place in range(chapter.first + 1, chapter.last + 1):
            told[place] = _dated(told[place], full_year(year["year"])) if year else told[place]
    return tuple(told)


def _chapters(lines: Sequence[str]) -> list[_Chapter]:
    """The lines numbered 1, 2, 3 … that stand at the margin."""
    found: list[tuple[str, str, int]] = []
    for place, line in enumerate(lines):
        match = _CHAPTER.fullmatch(line.rstrip())
        if match and int(match["number"]) == len(found) + 1:
            found.append((match["number"], match["title"], place))
    starts = [*(place for _, _, place in found), len(lines)]
    return [_Chapter(*chapter, end - 1) for chapter, end in zip(found, starts[1:], strict=True)]


def _telling(chapters: Sequence[_Chapter], aspect: Aspect) -> _Chapter | None:
    return next((one for one in chapters if aspect_of(compact(one.title))[0] is aspect), None)


def _titles(lines: Sequence[str], chapter: _Chapter) -> set[str]:
    numbered = (_TITLE.fullmatch(lines[place]) for place in range(chapter.first + 1, chapter.last + 1))
    return {compact(match["title"]) for match in numbered if match and not part_of(match["title"])}


def _dated(line: str, year: int | None) -> str:
    """A sub-heading of results, plans or money that says no year, with that of its chapter."""
    match = _SUB_HEADING.fullmatch(line) if marked(line).mark else None
    if match is None:
        return line
    aspect, told = aspect_of(match["head"])
    dated = aspect in _OF_A_YEAR and told is None
    return f"{match['mark']}{year}년 {match['head']}{match['rest']}" if dated else line
