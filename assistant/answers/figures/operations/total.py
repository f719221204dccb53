"""Sums over rows, section totals, budget programmes, quarters and head counts."""

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from assistant.answers.figures.enumerated import with_listed
from assistant.answers.figures.groups import stated_size
from assistant.answers.figures.meant import Years, matching, measures, units
from assistant.answers.figures.overview import say_in_overview
from assistant.answers.figures.pairs import of_years, pairs_of
from assistant.answers.figures.say import (
    cite,
    compute,
    name_of,
    placed_name,
    say_facts,
    say_line,
    total_words,
    when,
    when_and_what,
)
from assistant.answers.figures.scope import is_sum_cell, scope_of
from assistant.answers.figures.select import QUARTERS_OF_HALF, Found, candidates, sum_of
from assistant.answers.figures.tags import tags_left_out, tags_named
from assistant.answers.figures.total_rows import rows_of_totals, say_total_row
from assistant.answers.figures.works import works_done
from assistant.answers.gate import explains
from assistant.draft import Draft, Reply, reply_about
from assistant.entries import BUDGETED, Kind, code_of
from assistant.facts import Measure
from assistant.knowledge import Knowledge
from assistant.operations import SUMS
from assistant.question import Family, Question
from assistant.refusals import refuse
from assistant.text import with_particle
from assistant.wording import number, spaced, worded
from ingest.records import BudgetRow, Cell

PICKS = frozenset({"largest", "smallest", "bound", "moved"})  # one of the lines, not their sum
# "사립까지 합쳐": that is one part, and a column beside it may tell all of them.
_INCLUDED = re.compile(r"까지\s?(?:다|모두|전부)?\s?(?:합[치쳐하해]|더[하해]|포함|넣|쳐서)")
_RAISED = re.compile(r"\d[\d,]*\s?(?P<unit>[가-힣]{1,2})에서\s?\d[\d,]*\s?(?P=unit)(?:으)?로")
_CLEARLY = 0.06  # a lead of this score means that one entry is meant


def total(knowledge: Knowledge, question: Question, family: Family, years: Years) -> Reply | None:
    """The sum over everything in scope; a single section's stated total is looked up instead."""
    if family is Family.STAFF or (family is Family.AMOUNT and measures(question, family) != (Measure.AMOUNT,)):
        return None
    if "count" in question.operations and "sum" not in question.operations and not units(question):
        return None  # "모두 몇 줄" counts
    if len(question.years) == 2 and "sum" in question.operations and (pairs := pairs_of(knowledge, question, family)):
        return _sum_years(knowledge, question, pairs)
    if len(question.years) > 2 and "sum" in question.operations and (told := of_years(knowledge, question, family)):
        return _sum_years(knowledge, question, [told])
    years = years or (knowledge.briefing.year,)
    if family is Family.AMOUNT and (len(question.quarters) > 1 or question.halves):
        return _sum_quarters(knowledge, question, years)
    scope = works_done(knowledge, question, years) if family is Family.AMOUNT else []
    if not scope and one_entry_is_meant(knowledge, question, family, years):
        return None
    if family is Family.AMOUNT and (question.tasks or question.areas):
        question = replace(question, terms={})
    scope = scope or scope_of(knowledge, question, family, years)
    if not scope and family is Family.COUNT and (stated_size(question) or 0) > 1:  # no single line is their sum
        return refuse(knowledge, question, "figure")
    scope = _each_once(knowledge, scope)
    if len(scope) < (1 if question.besides else 2):
        return _with_the_rest(knowledge, question)
    if family is Family.COUNT:
        return _sum_counts(knowledge, question, scope)
    draft = Draft(knowledge.briefing)
    say_sum(draft, question, spaced(when(scope[0]), _subject(question, scope)), scope)
    _say_stated(knowledge, draft, question, scope)
    say_in_overview(knowledge, draft, question, sum_of(scope))
    return reply_about(draft, question, (one.entry for one in scope))


def _each_once(knowledge: Knowledge, scope: list[Found]) -> list[Found]:
    """``scope`` without lines that say what a figure was raised to ("16교에서 18교로 확대") where another line of the
    section states it as well."""

    def again(one: Found) -> bool:
        raised = _RAISED.search(knowledge.briefing.quote(one.entry.lines))
        return raised is not None and any(
            other.entry.lines != one.entry.lines
            and (other.entry.section, other.entry.year, other.fact.unit, other.value)
            == (one.entry.section, one.entry.year, one.fact.unit, one.value)
            for other in scope
        )

    return [one for one in scope if not again(one)]


def _sum_years(knowledge: Knowledge, question: Question, told: Sequence[Sequence[Found]]) -> Reply:
    """One thing's figures of several years, added: for each counter that is asked for."""
    draft = Draft(knowledge.briefing)
    for figures in told:
        name = placed_name(figures[-1].entry)
        say_sum(draft, question, f"{name} {'·'.join(when(one) for one in figures)} 합계", list(figures))
    return reply_about(draft, question, (one.entry for figures in told for one in figures), told[0][-1].entry.programme)


def _with_the_rest(knowledge: Knowledge, question: Question) -> Reply | None:
    """What a table states as the sum of its columns for the row of the only cell named, where that is to be included;
    None for anything else."""
    ranked = candidates(knowledge, question, Family.COUNT, (), 1) if _INCLUDED.search(question.text) else []
    part = ranked[0].entry.record if ranked and explains(knowledge, question, ranked[0]) else None
    if not isinstance(part, Cell):
        return None
    beside = [e for e in knowledge.beside(part.lines, Kind.CELL) if e.column[:-1] == part.column[:-1]]
    found = [Found(e, f) for e in beside for f in e.facts if f.value is not None and f.unit == part.unit]
    sums = [one for one in found if is_sum_cell(one.entry)]
    terms = [one for one in found if not is_sum_cell(one.entry) and one.size <= sums[0].size] if sums else []
    if len(sums) != 1 or sum_of(terms) < sums[0].size:
        return None
    draft = Draft(knowledge.briefing)
    say_facts(draft, question, sums[0].entry, (sums[0].fact,))
    return reply_about(draft, question, (sums[0].entry,))


def one_entry_is_meant(knowledge: Knowledge, question: Question, family: Family, years: Years) -> bool:
    """Whether a single line, or a total that the briefing itself states, is asked for."""
    if "sum" not in question.operations:  # "모두 몇 명" adds up only where no single line is meant
        if family is Family.COUNT and len(tags_named(knowledge, question)) > 1:
            return False
        ranked = candidates(knowledge, question, family, years)
        if ranked and (len(ranked) < 2 or ranked[0].score - ranked[1].score > _CLEARLY):
            return True
    by_title = len(question.programmes) == 1 and not (question.terms or question.level or question.besides)
    whole = question.total or (by_title and not question.operations - SUMS - {"yesno"})  # "다 합쳐서 얼마"
    if family is Family.AMOUNT and whole and not question.codes and (question.programmes or question.terms):
        ranked = candidates(knowledge, question, family, years)
        budgets = [r for r in ranked if r.entry.kind in BUDGETED]
        if budgets and budgets[0].entry.kind is Kind.TOTAL:
            return explains(knowledge, question, budgets[0])
    return False


def _sum_quarters(knowledge: Knowledge, question: Question, years: Years) -> Reply | None:
    """Several quarters of one row or total, added."""
    halves = [QUARTERS_OF_HALF[half] for half in question.halves]
    quarters = question.quarters or tuple(quarter for half in halves for quarter in half)
    apart = not question.quarters and not question.operations & SUMS  # "상반기에 얼마, 하반기에 얼마"
    asked = replace(question, quarters=quarters, every_quarter=False, of_year_too=False)
    ranked = candidates(knowledge, asked, Family.AMOUNT, years)
    if not ranked or not explains(knowledge, asked, ranked[0]):
        return None
    entry = ranked[0].entry
    found = [Found(entry, f) for f in matching(entry, asked, Family.AMOUNT, years) if f.value is not None]
    draft = Draft(knowledge.briefing)
    if not found:  # what stands in the place of any amount: "-", 재배정
        say_facts(draft, question, entry, matching(entry, asked, Family.AMOUNT, years))
        return reply_about(draft, question, (entry,), entry.programme)
    if question.of_year_too:
        whole = matching(entry, replace(asked, quarters=()), Family.AMOUNT, years)
        for one in (Found(entry, fact) for fact in whole if fact.value is not None):
            say_line(draft, one, spaced(name_of(entry), when_and_what(one)))
    for together in halves if apart else [quarters]:
        terms = [one for one in found if one.fact.quarter in together]
        subject = f"{name_of(entry)} {years[0]}년 {'·'.join(map(str, together))}분기 집행예정액"
        if terms:
            say_sum(draft, question, subject, terms)
    return reply_about(draft, question, (entry,), entry.programme)


def _sum_counts(knowledge: Knowledge, question: Question, scope: list[Found]) -> Reply | None:
    """Sums of people and of courses over several lines."""
    draft = Draft(knowledge.briefing)
    shown: list[Found] = []
    for unit in units(question) or ("명",):
        facts = [Found(one.entry, fact) for one in scope for fact in one.entry.facts if fact.unit == unit]
        counts = rows_of_totals(knowledge, _told_once([one for one in facts if one.fact.measure is Measure.COUNT]))
        counts = with_listed(knowledge, question, counts)
        if len(counts) > (0 if question.besides else 1):
            say_sum(draft, question, spaced(_when_all(counts), "합계"), counts)
            say_total_row(knowledge, draft, question, counts)
            shown += counts
    if not shown:
        return None
    for tag in tags_left_out(knowledge, question, [one.entry for one in shown]):
        name = " ".join(sorted(tag))
        draft.say(worded(question, f"다만 ‘{name}’에 해당하는 줄은 없어 더하지 않았습니다.", f"No line is for {name}."))
    return reply_about(draft, question, (one.entry for one in shown), shown[0].entry.programme)


def _told_once(counts: list[Found]) -> list[Found]:
    """``counts`` without lines that another programme repeats word for word."""
    seen = {(one.entry.label, one.entry.year, one.value): one for one in reversed(counts)}
    return [one for one in counts if seen[one.entry.label, one.entry.year, one.value] is one]


def _when_all(counts: list[Found]) -> str:
    """The time that all of them are of; "" where they are of several years."""
    times = {when(one) for one in counts}
    return times.pop() if len(times) == 1 else ""


def _say_stated(knowledge: Knowledge, draft: Draft, question: Question, scope: list[Found]) -> None:
    """The section's own total where it states just what its rows add up to; for totals of programmes, that of a table
    over all of them."""
    first = scope[0]
    if first.entry.kind is Kind.TOTAL:
        entries = [e for e in knowledge.of_kind(Kind.CELL) if is_sum_cell(e, grand=True) and not e.programme]
    elif first.entry.kind is Kind.BUDGET and all(one.entry.section == first.entry.section for one in scope):
        entries = [e for e in knowledge.of_kind(Kind.TOTAL) if e.section == first.entry.section]
    else:
        return
    added = sum_of(scope)
    for entry in entries:
        for stated in (Found(entry, fact) for fact in entry.facts if fact.measure is Measure.AMOUNT):
            same = (stated.fact.year, stated.fact.quarter) == (first.fact.year, first.fact.quarter)
            if same and stated.size == added:
                name = entry.section.title if entry.kind is Kind.CELL else name_of(entry)
                korean = f"적힌 합계와 같습니다: {name}."
                draft.say(f"{worded(question, korean, f'The stated total agrees: {name}.')} {cite(draft, stated)}")


def _subject(question: Question, scope: list[Found]) -> str:
    """What the sum of ``scope`` is called."""
    rows = [one.entry.record for one in scope if isinstance(one.entry.record, BudgetRow)]
    if question.codes and rows:
        return " · ".join(dict.fromkeys(map(code_of, rows)))
    return "세부 사업별 예산 합계" if scope[0].entry.kind is Kind.TOTAL else "금액 합계"


def say_sum(draft: Draft, question: Question, subject: str, scope: list[Found]) -> None:
    """The sum of ``scope``, and its terms line by line."""
    unit = scope[0].fact.unit
    words = total_words(compute(draft, sum_of(scope), unit), unit)
    count = number(Decimal(draft.count(scope)))
    korean = f"{with_particle(subject, '은')} {count}개 항목을 더해 모두 {words}입니다."
    draft.say(worded(question, korean, f"Total ({subject}): {words}, the sum of {count} items."))
    for one in scope:
        quarter = f"{one.fact.quarter}분기" if one.fact.quarter else ""
        year = when(one) if not _when_all(scope) else ""
        say_line(draft, one, spaced(placed_name(one.entry), year or quarter))
