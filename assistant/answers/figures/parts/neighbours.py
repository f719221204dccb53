"""The entries that fit each of several things named, best first, in; one for each, of one place and level, out."""

import re
from collections.abc import Sequence

from assistant.entries import Kind
from assistant.question import Question
from assistant.ranking import Ranked
from assistant.text import bare
from ingest.records import LineRange

_NEIGHBOURS = 0.85  # so well, beside the best of each part, must entries under one heading fit
# What stands before is said of all the parts: "퇴직을 앞둔 사람의 교육은 교원 쪽과 행정직원 쪽을 합하면".
# A verb before a bound noun is none ("바꾸는 데 든 돈과"), and years set beside each other are no things.
_SETTING = re.compile(
    r".+?[가-힣]{2}[은는]\s(?!(?:데|것|거|곳|때|일|돈)[가-힣]?\s)(?=.*(?<![년해])(?<!년도)(?:[와과]|이랑|하고)\s)"
)


def together(fitting: list[list[Ranked]]) -> list[Ranked]:
    """One of each part's entries: neighbours under one heading where they fit nearly as well as the best of each.

    What is named second is often named by little more than what sets it apart ("갑질예방 원격교육은 기평과 교행 중").
    """
    apart = [fit[0] for fit in fitting]
    chosen = apart
    enough = _NEIGHBOURS * sum(map(_fit, apart))
    for place in dict.fromkeys(found.entry.place for found in fitting[0]):
        near = [next((found for found in fit if found.entry.place == place), None) for fit in fitting]
        here = [found for found in near if found is not None]
        distinct = len({id(found.entry) for found in here}) == len(fitting)
        total = sum(map(_fit, here))
        if distinct and total > enough:
            chosen, enough = here, total
    return _of_one_level(fitting, chosen)


def each_its_own(fitting: list[list[Ranked]], chosen: list[Ranked]) -> list[Ranked]:
    """``chosen`` with another line of the same heading for the part that loses least by it, where two share a line:
    what is added up is told apart ("개발단이 만드는 것, AI 것")."""
    own = list(chosen)
    for _ in chosen:
        lines = [found.entry.lines for found in own]
        sharing = [at for at, found in enumerate(own) if lines.count(found.entry.lines) > 1]
        others = {at: other for at in sharing if (other := _beside(fitting[at], own[at], lines)) is not None}
        if not others:
            break
        at = min(others, key=lambda at: _fit(own[at]) - _fit(others[at]))
        own[at] = others[at]
    return own


def _beside(fit: list[Ranked], found: Ranked, taken: Sequence[LineRange]) -> Ranked | None:
    """The best other line under the heading of ``found`` that explains nearly as much; None without one."""
    beside = (r for r in fit if r.entry.lines not in taken and r.entry.place == found.entry.place)
    return next((r for r in beside if r.recall >= _NEIGHBOURS * found.recall), None)


def _fit(found: Ranked) -> float:
    """How well an entry fits its part; what a part leaves unexplained counts more than what its label says besides."""
    return found.score + found.recall


def _of_one_level(fitting: list[list[Ranked]], chosen: list[Ranked]) -> list[Ranked]:
    """``chosen`` with a row for a programme's total where another of them is a row of that programme, and so a part of
    the total."""
    rows = {found.entry.section for found in chosen if found.entry.kind is Kind.BUDGET}

    def row(fit: list[Ranked], found: Ranked) -> Ranked:
        if found.entry.kind is not Kind.TOTAL or found.entry.section not in rows:
            return found
        return next((r for r in fit if r.entry.kind is Kind.BUDGET and r.entry.section in rows), found)

    return [row(fit, found) for fit, found in zip(fitting, chosen, strict=True)]


def lacks_the_setting(question: Question, fitting: Sequence[Ranked]) -> bool:
    """Whether one of the entries found for the parts is of what they all are of, and another is not."""
    marked = _SETTING.match(question.text)
    end = marked.end() if marked else 0
    setting = [term for term in question.terms if question.places.get(term, end) < end]
    explained = [
        {term for term in setting if any(word in _told(one) for word in question.terms[term])} for one in fitting
    ]
    return any(told != explained[0] for told in explained)


def _told(one: Ranked) -> str:
    return bare(f"{one.entry.label} {one.entry.context}")
