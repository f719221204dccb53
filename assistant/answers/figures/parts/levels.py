"""A question for several school levels at once ("초·중등 자격연수") in; what it stands for out.

Budget tables have a row for each level. Where the rows named are all that a section's total adds up, the total is
meant, as it is stated; else each row is a part of the question.
"""

import re
from dataclasses import replace

from assistant.answers.figures.meant import Years
from assistant.answers.figures.select import candidates
from assistant.entries import Entry, Kind
from assistant.facts import Measure
from assistant.knowledge import Knowledge
from assistant.question import Family, Question
from assistant.vocabulary import SCHOOL_LEVELS

_SEVERAL = re.compile(r"(?:유\s?[·ㆍ.,]\s?)?초\s?[·ㆍ.,]?\s?중등")
_SHORT = re.compile(r"(?<![가-힣])(?P<kindergarten>유\s?[·ㆍ.,]?\s?)?초\s?[·ㆍ.,]?\s?중등")
_RANGE = re.compile(r"(?P<first>유치원|유아|초등)(?:학교)?(?:부터|에서)\s?중등(?:학교)?까지")
_SHORTENED = re.compile("[유초중]{1,3}등?")
_JOINED = re.compile("[유초중]{2,3}등?")
_SAME = 0.95  # rows that differ in their level only explain the rest alike
_LEVELS = ("초등", "중등")


def of_levels(knowledge: Knowledge, question: Question, years: Years) -> Question:
    """``question`` about the section's total or with a part for each level; unchanged where it names no several."""
    if not _SEVERAL.search(question.text) or question.parts:
        return question
    best = candidates(knowledge, question, Family.AMOUNT, years)
    if not best or _SEVERAL.search(best[0].entry.label):  # the row itself is called so
        return question
    shared = question.terms_but(SCHOOL_LEVELS)
    found = candidates(knowledge, replace(question, terms=shared), Family.AMOUNT, years)
    budgets = [r for r in found if r.entry.kind is Kind.BUDGET]
    best_recall = max((r.recall for r in budgets), default=0.0)
    rows = [r.entry for r in budgets if r.recall >= _SAME * best_recall]
    named = [next((row for row in rows if level in row.label), None) for level in _LEVELS]
    told = [row for row in named if row is not None and row.section == rows[0].section]
    if len(told) < len(_LEVELS):
        return question
    total = next((e for e in knowledge.of_kind(Kind.TOTAL) if e.section == told[0].section), None)
    year = years[0] if years else knowledge.briefing.year
    if total is not None and all(row in told for row in _rows_of(knowledge, total, year)):
        return replace(question, terms={}, entries=(total,))
    levels = {level: {level: 1.0} for level in _LEVELS}
    parts = tuple(replace(question, terms={**shared, level: levels[level]}) for level in _LEVELS)
    return replace(question, terms={**shared, **levels}, parts=parts)


def in_full(question: Question) -> Question:
    """``question`` with levels that are cut short, 유·초·중등, told one by one, as the lines to be added up are."""
    if any(term in question.tags and _JOINED.fullmatch(term) for term in question.terms):  # [유초] is a tag itself
        return question
    short, span = _SHORT.search(question.text), _RANGE.search(question.text)
    if span is not None and short is None:
        short, kindergarten = span, span["first"] != _LEVELS[0]
    elif short is not None:
        kindergarten = bool(short["kindergarten"])
    else:
        return question
    levels = (*(("유치원",) if kindergarten else ()), *_LEVELS)
    kept = {term: m for term, m in question.terms.items() if not _SHORTENED.fullmatch(term)}
    text = f"{question.text[: short.start()]}{'·'.join(levels)}{question.text[short.end() :]}"
    return replace(question, text=text, terms={**kept, **{level: {level: 1.0} for level in levels}})


def _rows_of(knowledge: Knowledge, total: Entry, year: int) -> list[Entry]:
    """The rows with money that a total adds up."""
    return [
        entry for entry in knowledge.of_kind(Kind.BUDGET) if entry.section == total.section
        for fact in entry.facts
        if fact.measure is Measure.AMOUNT and fact.year == year and fact.quarter is None and fact.value
    ]  # fmt: skip
