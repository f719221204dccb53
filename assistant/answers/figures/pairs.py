"""The same thing in two years: one row's two figures, or for courses the line of the other year most alike."""

from rapidfuzz import fuzz

from assistant.answers.figures.scope import one_fact, scope_of
from assistant.answers.figures.select import Found, candidates, matching
from assistant.entries import Entry
from assistant.knowledge import Knowledge
from assistant.question import Family, Question
from assistant.text import bare

SAME_NAME = 60  # likeness from which two lines of different years mean the same
_SAME_GROUP = 80  # of headings alone
_TOPIC_SHARE = 60  # how much it counts, beside the names, that the question's topic fits a line


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
    return [one for one in pair if one is not None]


def counterpart(knowledge: Knowledge, question: Question, family: Family, entry: Entry, year: int) -> Entry | None:
    """The course line of ``year`` that means the same as ``entry``: same programme and tag, name most alike."""

    def alike(other: Entry) -> float:
        return likeness(entry.label, other.label, entry.group, other.group)

    same = [
        e for e in knowledge.index.entries
        if e.kind is entry.kind and e.year == year and e.programme == entry.programme and e.tag == entry.tag
        and matching(e, question, family, ())
    ]  # fmt: skip
    ranked = candidates(knowledge, question, family, (year,)) if question.terms else []
    scores = {id(r.entry): r.score for r in ranked}
    best = max(same, key=lambda e: alike(e) + _TOPIC_SHARE * scores.get(id(e), 0.0), default=None)
    if best is not None and alike(best) >= SAME_NAME:
        return best
    grouped = [e for e in same if e.group and fuzz.ratio(bare(e.group), bare(entry.group or "")) >= _SAME_GROUP]
    if len(grouped) == 1:  # the only line of its tag under the same heading
        return grouped[0]
    own = [
        e
        for e in knowledge.of_kind(entry.kind)
        if (e.year, e.programme, e.tag) == (entry.year, entry.programme, entry.tag)
    ]
    return same[0] if entry.tag and len(same) == len(own) == 1 else None  # … or in the whole programme, in both years
