"""The place of one thing in an order ("몇 번째로 많이") in; what it is ranked among out."""

import re
from dataclasses import replace

from assistant.answers.figures.meant import Years
from assistant.answers.figures.scope import is_sum_cell, one_fact, scope_of
from assistant.answers.figures.select import Found, candidates
from assistant.answers.gate import explains
from assistant.entries import Kind
from assistant.knowledge import Knowledge
from assistant.question import Family, Question

_RANKED_AMONG = re.compile(
    r"^(?P<one>.+?)[은는]\s(?P<among>.*\S)\s?(?:중에서?|가운데(?:서|에서)?)\s.*몇\s?(?:번째|위|등)"
)
_WHICH_PLACE = re.compile(r"몇\s?(?:번째|위|등)")
_AMONG_ALL = re.compile(r"(?:전체|모든|\d+개)\s?(?:세부\s?)?(?:과제|사업)|(?:과제|사업)(?:들)?\s?(?:중|가운데)")


def asks_place(question: Question) -> bool:
    """Whether the place of one thing is asked for, not which has some place."""
    return question.top == 0 and _WHICH_PLACE.search(question.text) is not None


def one_placed(knowledge: Knowledge, question: Question, family: Family, scope: list[Found]) -> Found | None:
    """The one thing whose place in an order is asked for; of works it may be one below the headings in ``scope``."""
    if question.top == 1:
        return None
    named = scope[0] if len(scope) == 1 else None
    if (scope and scope[0].entry.kind is not Kind.WORK) or not asks_place(question):
        return named
    best = next(iter(candidates(knowledge, question, family, ())), None)
    return one_fact(best.entry, question, family, ()) if best and explains(knowledge, question, best) else named


def ranked_with(knowledge: Knowledge, question: Question, family: Family, named: Found) -> list[Found]:
    """What ``named`` is ranked among: the column of a table, or what stands below the same heading."""
    return _column_of(knowledge, question, family, named) or _beside(knowledge, question, family, named)


def among_programmes(knowledge: Knowledge, question: Question, years: Years) -> tuple[Found, list[Found]] | None:
    """The total of the one programme named, and those of all: "1-1-1은 전체 과제 중 몇 번째"; else None."""
    said = asks_place(question) and _AMONG_ALL.search(question.text)
    if not said or len(question.programmes) != 1 or question.terms or question.codes:
        return None
    every = replace(question, programmes=(), level="section", parts=())
    scope = scope_of(knowledge, every, Family.AMOUNT, years or (knowledge.briefing.year,))
    named = [one for one in scope if one.entry.programme == question.programmes[0]]
    return (named[0], scope) if len(named) == 1 and len(scope) > 1 else None


def _column_of(knowledge: Knowledge, question: Question, family: Family, one: Found) -> list[Found]:
    """All the cells below the head of ``one``: "본관과 두 분관을 열람석이 많은 순서대로" names one of the rows."""
    if one.entry.kind is not Kind.CELL:
        return []
    head = (one.entry.section, one.entry.cell.table, one.entry.column)
    here = (e for e in knowledge.of_kind(Kind.CELL) if (e.section, e.cell.table, e.column) == head)
    found = (one_fact(e, question, family, ()) for e in here if not is_sum_cell(e))
    return [other for other in found if other is not None and other.fact.unit == one.fact.unit]


def _beside(knowledge: Knowledge, question: Question, family: Family, one: Found) -> list[Found]:
    """What stands with ``one`` below the same heading, where its place is asked for: "몇 번째로 많이"."""
    if not asks_place(question):
        return []
    there = (e for e in knowledge.of_kind(one.entry.kind) if e.place == one.entry.place)
    found = (one_fact(e, question, family, (one.fact.year,) if one.fact.year else ()) for e in there)
    alike = [f for f in found if f is not None and (f.fact.year, f.fact.unit) == (one.fact.year, one.fact.unit)]
    return alike if any(f.entry is one.entry for f in alike) else []


def among(question: Question) -> Question:
    """``question`` about all that one is ranked among: "초등 교장 자격연수는 교장 자격연수 가운데 몇 번째로 많은가"."""
    told = _RANKED_AMONG.search(question.text)
    if told is None or question.top != 0:
        return question
    among = {term: meanings for term, meanings in question.terms.items() if term in told["among"]}
    return replace(question, terms=among, phrase=told["among"], tags=()) if among else question
