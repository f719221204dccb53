"""The same thing in two years: one row's two figures, or for courses the line that is its twin of the other year."""

from rapidfuzz import fuzz

from assistant.answers.figures.scope import one_fact, scope_of
from assistant.answers.figures.select import Found, matching
from assistant.entries import Entry
from assistant.knowledge import Knowledge
from assistant.question import Family, Question
from assistant.text import bare


def likeness(name: str, other: str, group: str | None, other_group: str | None) -> float:
    """How alike two lines of different years are, 0 to 120: their names, and a little their headings."""
    names = fuzz.token_set_ratio(name, other) + fuzz.ratio(bare(name), bare(other))
    return names / 2 + 0.2 * fuzz.ratio(bare(group or ""), bare(other_group or ""))


def changes(knowledge: Knowledge, question: Question, family: Family) -> list[tuple[Found, Found]]:
    """(older, newer) of everything in scope that has both."""
    pairs = []
    for one in scope_of(knowledge, question, family, (knowledge.briefing.year,)):
        pair = two_years(knowledge, question, family, one.entry)
        if len(pair) == 2:
            pairs.append((pair[0], pair[1]))
    return pairs


def two_years(knowledge: Knowledge, question: Question, family: Family, entry: Entry) -> list[Found]:
    """The older and the newer figure of one thing; fewer where a year is missing."""
    this = knowledge.briefing.year
    old, new = (min(question.years), max(question.years)) if len(question.years) == 2 else (this - 1, this)
    if family is Family.AMOUNT or (entry.year is None and len({fact.year for fact in entry.facts}) > 1):
        return [one for year in (old, new) if (one := one_fact(entry, question, family, (year,))) is not None]
    if entry.year is None:
        return []
    twin = counterpart(knowledge, question, family, entry, new if entry.year == old else old)
    if twin is None:
        return []
    pair = [one_fact(e, question, family, ()) for e in sorted((entry, twin), key=lambda e: e.year or 0)]
    told = [one for one in pair if one is not None]
    return told if len({one.fact.unit for one in told}) == 1 else []


def counterpart(knowledge: Knowledge, question: Question, family: Family, entry: Entry, year: int) -> Entry | None:
    """The line of ``year`` that means the same as ``entry``.

    One that is called otherwise, and only stands at the same place, must explain the question as well as ``entry``.
    """
    twin = knowledge.twin_of(entry)
    if twin is None or twin.entry.year != year or not matching(twin.entry, question, family, ()):
        return None
    if twin.named or not question.terms:
        return twin.entry
    ranked = knowledge.search(question, lambda e: e is entry or e is twin.entry)
    left = {id(found.entry): set(found.unexplained) for found in ranked}
    return twin.entry if len(left) == 2 and left[id(twin.entry)] <= left[id(entry)] else None
