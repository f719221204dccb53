"""The entries that fit each of several things named, best first, in; one for each, of one place and level, out."""

from assistant.entries import Entry, Kind
from assistant.ranking import Ranked

_NEIGHBOURS = 0.85  # so well, beside the best of each part, must entries under one heading fit


def together(fitting: list[list[Ranked]]) -> list[Ranked]:
    """One of each part's entries: neighbours under one heading where they fit nearly as well as the best of each.

    What is named second is often named by little more than what sets it apart ("갑질예방 원격교육은 기평과 교행 중").
    """
    apart = [fit[0] for fit in fitting]
    chosen = apart
    enough = _NEIGHBOURS * sum(map(_fit, apart))
    for place in dict.fromkeys(place_of(found.entry) for found in fitting[0]):
        near = [next((found for found in fit if place_of(found.entry) == place), None) for fit in fitting]
        here = [found for found in near if found is not None]
        distinct = len({id(found.entry) for found in here}) == len(fitting)
        total = sum(map(_fit, here))
        if distinct and total > enough:
            chosen, enough = here, total
    return _of_one_level(fitting, chosen)


def _fit(found: Ranked) -> float:
    """How well an entry fits its part; what a part leaves unexplained counts more than what its label says besides."""
    return found.score + found.recall


def place_of(entry: Entry) -> tuple[int, str | None]:
    """The heading that an entry stands under."""
    return entry.section.lines.first, entry.group


def _of_one_level(fitting: list[list[Ranked]], chosen: list[Ranked]) -> list[Ranked]:
    """``chosen`` with a row for a programme's total where another of them is a row of that programme, and so a part of
    the total."""
    rows = {found.entry.section for found in chosen if found.entry.kind is Kind.BUDGET}

    def row(fit: list[Ranked], found: Ranked) -> Ranked:
        if found.entry.kind is not Kind.TOTAL or found.entry.section not in rows:
            return found
        return next((r for r in fit if r.entry.kind is Kind.BUDGET and r.entry.section in rows), found)

    return [row(fit, found) for fit, found in zip(fitting, chosen, strict=True)]
