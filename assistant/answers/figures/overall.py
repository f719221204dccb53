"""The money of the institution as a whole: the grand total of its overview, beside what its programmes add up to."""

import re
from dataclasses import replace

from assistant.answers.figures.meant import Years, measures
from assistant.answers.figures.movement import compare
from assistant.answers.figures.parts.without_row import total_without_row
from assistant.answers.figures.say import (
    added_up,
    cite,
    cite_each,
    compute,
    name_of,
    total_words,
    value_words,
    when,
)
from assistant.answers.figures.scope import is_overview, is_sum_cell, scope_of
from assistant.answers.figures.select import Found, sum_of
from assistant.draft import Draft, Reply, reply_about
from assistant.entries import Entry, Kind
from assistant.facts import Measure
from assistant.knowledge import Knowledge
from assistant.operations import OF_TWO, SUMS
from assistant.question import Family, Question
from assistant.text import bare
from assistant.wording import worded
from ingest.numbers import UNITS_IN_WON

_ANSWERED = SUMS | OF_TWO | {"yesno"}
_BUDGET = re.compile(r"예산|세출|재정|경비|살림")
_DIFFERENCE = re.compile(r"증감|차액|비율|구성비|비중")
_OVER_ALL = re.compile(r"(?:사업|과제)\s?전체")  # all programmes are the whole
_A_YEAR = re.compile(r"(?<!\d)1년")


def means_the_whole(knowledge: Knowledge, question: Question) -> bool:
    """Whether nothing narrower is named than the institution: "연수원의 1년 예산", "기관 총예산", "전체 예산"."""
    places = (question.programmes, question.tasks, question.areas, question.codes, question.departments, question.tags)
    if any(places) or question.entries or question.people or question.near is not None:
        return False
    named = {term for term in question.terms if term != "1" or not _A_YEAR.search(question.text)}
    whole = bool(question.operations & SUMS)
    own = (
        knowledge.vocabulary.means_institution(term) or (whole and (term == "기관" or f"{term}별" in question.text))
        for term in named
    )
    return all(own) if named else whole or _OVER_ALL.search(question.text) is not None


def overall(knowledge: Knowledge, question: Question, family: Family, years: Years) -> Reply | None:
    """The total that an overview of the budget states, or how it changed; None where none does, or parts are asked."""
    if (rest := total_without_row(knowledge, question, family, years)) is not None:
        return rest
    level = question.level and not _OVER_ALL.search(question.text)
    narrowed = question.quarters or question.halves or question.bounds or level or question.besides
    if family is not Family.AMOUNT or measures(question, family) != (Measure.AMOUNT,) or narrowed:
        return None
    if question.operations - _ANSWERED or not means_the_whole(knowledge, question):
        return None
    this = knowledge.briefing.year
    stated = stated_totals(knowledge)
    if question.operations - SUMS - {"yesno"}:
        old, new = stated.get(this - 1), stated.get(this)
        return compare(knowledge, question, old, new) if old is not None and new is not None else None
    told = [stated[year] for year in years or (this,) if year in stated]
    if not told or len(told) < len(years):
        return None
    draft = Draft(knowledge.briefing)
    for one in told:
        said = value_words(one.fact)
        korean = f"{when(one)} 전체 예산은 {said}입니다({name_of(one.entry)})."
        draft.say(f"{worded(question, korean, f'Whole budget, {when(one)}: {said}.')} {cite(draft, one)}")
        _say_added(knowledge, draft, question, one)
    return reply_about(draft, question, (told[0].entry,))


def stated_totals(knowledge: Knowledge) -> dict[int, Found]:
    """The grand total of each year in the overview of the budget, the largest where several tables have one."""
    best: dict[int, Found] = {}
    first = min((entry.lines for entry in knowledge.of_kind(Kind.TOTAL) if entry.programme), default=None)
    for entry in knowledge.of_kind(Kind.CELL, Kind.TOTAL):
        if entry.kind is Kind.TOTAL:
            whole = is_overview(entry) and first is not None and entry.lines < first
        else:
            whole = not entry.programme and is_sum_cell(entry, grand=True)
        if not whole or not _BUDGET.search(_heading(entry)):
            continue
        for one in (Found(entry, fact) for fact in entry.facts if fact.measure is Measure.AMOUNT):
            differs = any(_DIFFERENCE.search(head) for head in (*one.fact.column, *one.fact.row))
            if differs or one.fact.year is None or one.fact.unit not in UNITS_IN_WON or one.fact.value is None:
                continue
            if one.fact.year not in best or best[one.fact.year].size < one.size:
                best[one.fact.year] = one
    return best


def _heading(entry: Entry) -> str:
    return bare(f"{entry.section.title} {entry.context} {entry.group or ''}")


def _say_added(knowledge: Knowledge, draft: Draft, question: Question, whole: Found) -> None:
    """What the programmes add up to in the year of ``whole``, equal or not; nothing where they state nothing."""
    asked = replace(question, terms={}, operations=frozenset({"sum"}))
    year = whole.fact.year
    scope = scope_of(knowledge, asked, Family.AMOUNT, (year,)) if year is not None else []
    scope = [one for one in scope if one.entry.kind is Kind.TOTAL]
    if len(scope) < 2 or len({one.entry.programme for one in scope}) < len(_with_total(knowledge)):
        return
    if len({one.fact.unit for one in scope}) > 1:  # a reader could not follow the sum in the lines cited
        return
    added = sum_of(scope)
    words = total_words(compute(draft, added, scope[0].fact.unit), scope[0].fact.unit)
    count = draft.count(scope)
    terms = "" if added == whole.size else f" ({added_up(scope)})"
    korean = f"- 세부 사업 {count}개의 예산을 더하면 {words}입니다{terms}."
    english = f"- The {count} programmes add up to {words}{terms}."
    draft.say(f"{worded(question, korean, english)} {cite_each(draft, scope)}")


def _with_total(knowledge: Knowledge) -> set[str | None]:
    """The programmes that state a total of any year."""
    totals = (entry for entry in knowledge.of_kind(Kind.TOTAL) if any(fact.value for fact in entry.facts))
    return {entry.programme for entry in totals if entry.programme}
