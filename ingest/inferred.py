"""Sub-headings in, the same with an aspect for those whose words tell none: by the year, the place, what they hold."""

from bisect import bisect
from collections.abc import Collection, Sequence
from dataclasses import replace

from ingest.headings import Heading, aspect_of, caption_year, is_caption, stated_units
from ingest.lines import Source, marked
from ingest.numbers import UNITS_IN_WON
from ingest.pairs import PAIR, pair_years, stated_pairs
from ingest.records import Aspect
from ingest.tables import Table, is_budget

_ANY_YEAR = 2000  # for words of years, where only whether any are told counts


def inferred(
    source: Source, found: Sequence[Heading], outer: Sequence[Heading], tables: Sequence[Table]
) -> list[Heading]:
    """The sub-headings of programmes (``outer`` are the headings around them), in order.

    Above a table of money stands a budget; an unknown heading of figures of two years in pairs, or with the last year,
    tells a plan, with one before results; the first of a programme that tells of no purpose anywhere is one.
    """
    money = _of_money(source, tables)
    years = {heading.year for heading in (*found, *outer) if heading.year}
    starts = sorted({heading.line for heading in outer})
    grounded = {bisect(starts, heading.line) for heading in found if heading.aspect is Aspect.PURPOSE}
    noted = stated_pairs(source.lines, _ANY_YEAR) is not None
    told: list[Heading] = []
    for place, heading in enumerate(found):
        within = bisect(starts, heading.line)
        opens = not place or bisect(starts, found[place - 1].line) < within or found[place - 1].aspect is Aspect.AUTHORS
        aspect = heading.aspect
        if _holds(source, heading, money) and (aspect is None or not aspect_of(heading.title)[0]):
            aspect = Aspect.BUDGET
        elif aspect is None and (pair_years(heading.title, _ANY_YEAR) or (noted and _lists_pairs(source, heading))):
            aspect = Aspect.PLAN
        elif aspect is None and heading.year and len(years) > 1:
            aspect = Aspect.PLAN if heading.year == max(years) else Aspect.RESULTS
        elif aspect is None and opens and within not in grounded:
            aspect = Aspect.PURPOSE
        told.append(replace(heading, aspect=aspect))
    return _planned(told, starts)


def _lists_pairs(source: Source, heading: Heading) -> bool:
    """Whether the first thing below a heading is a bullet with figures set in pairs."""
    below = source.after(heading.line)
    return below is not None and bool(marked(source[below]).mark) and PAIR.search(source[below]) is not None


def _of_money(source: Source, tables: Sequence[Table]) -> set[int]:
    """The first lines of the tables whose caption states a unit of money, and that could be of a budget."""
    found = set()
    for table in tables:
        above = source.before(table.lines.first)
        units = stated_units(source[above]) if above else ()
        if units and units[0] in UNITS_IN_WON and is_budget(table, headed=True):
            found.add(table.lines.first)
    return found


def _holds(source: Source, heading: Heading, money: Collection[int]) -> bool:
    """Whether the first thing below a heading is a table of money."""
    below = source.after(heading.line)
    while below and is_caption(source[below]) and not caption_year(source[below])[0]:
        below = source.after(below)
    return below in money


def _planned(found: Sequence[Heading], starts: Sequence[int]) -> list[Heading]:
    """The sub-headings, with "추진 내용", of the year planned or of none, for a plan where its programme (they begin at
    ``starts``) has no other."""
    plans = {bisect(starts, heading.line) for heading in found if heading.aspect is Aspect.PLAN}
    latest = max((heading.year or 0 for heading in found), default=0)
    contents = (h for h in found if h.aspect is Aspect.RESULTS and h.title.endswith("내용"))
    contents = (h for h in contents if h.year in (None, latest) and bisect(starts, h.line) not in plans)
    alone = {heading.line for heading in contents}
    return [replace(h, aspect=Aspect.PLAN) if h.line in alone else h for h in found]
