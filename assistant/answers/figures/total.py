"""Sums over rows, section totals, budget programmes, quarters and head counts."""

from dataclasses import replace
from decimal import Decimal

from assistant.answer import Composer, Status
from assistant.answers.figures.say import cite, name_of, total_words, value_words, when
from assistant.answers.figures.scope import scope_of
from assistant.answers.figures.select import Found, Years, candidates, matching, measures, units
from assistant.answers.gate import explains
from assistant.draft import Draft, Focus, Reply
from assistant.entries import Kind, Measure
from assistant.knowledge import Knowledge
from assistant.question import Family, Question
from assistant.text import with_particle
from assistant.wording import number
from ingest.numbers import UNITS_IN_WON

_CLEARLY = 0.06  # a lead of this score means that one entry is meant


def total(knowledge: Knowledge, question: Question, family: Family, years: Years) -> Reply | None:
    """The sum over everything in scope; a single section's stated total is looked up instead."""
    if family is Family.STAFF or (family is Family.AMOUNT and measures(question, family) != (Measure.AMOUNT,)):
        return None
    year = years or (knowledge.briefing.year,)
    if family is Family.AMOUNT and (len(question.quarters) > 1 or question.halves):
        return _sum_quarters(knowledge, question, year)
    if "sum" not in question.operations:  # "모두 몇 명" adds up only where no single line is meant
        ranked = candidates(knowledge, question, family, year)
        if ranked and (len(ranked) < 2 or ranked[0].score - ranked[1].score > _CLEARLY):
            return None
    if family is Family.AMOUNT and question.total and not question.codes and (question.programmes or question.terms):
        ranked = [r for r in candidates(knowledge, question, family, year) if r.entry.kind in (Kind.TOTAL, Kind.BUDGET)]
        if ranked and ranked[0].entry.kind is Kind.TOTAL and explains(knowledge, question, ranked[0]):
            return None
    if family is Family.AMOUNT and (question.tasks or question.areas):
        question = replace(question, terms={})
    scope = scope_of(knowledge, question, family, year)
    if family is Family.COUNT:
        return _sum_counts(knowledge, question, scope)
    if len(scope) < 2:
        return None
    draft = Draft(knowledge.briefing)
    total = draft.compute(sum((one.value for one in scope if one.value is not None), Decimal(0)))
    unit = scope[0].fact.unit
    subject = _sum_subject(question, scope)
    _say_sum(draft, question, f"{subject} {when(scope[0].fact, scope[0].entry)}".strip(), total, unit, scope)
    return draft.reply(Status.ANSWERED, Composer.COMPUTED, Focus(question, tuple(one.entry for one in scope)))


def _sum_quarters(knowledge: Knowledge, question: Question, years: Years) -> Reply | None:
    """Several quarters of one row or total, added."""
    quarters = question.quarters or tuple(q for half in question.halves for q in ((1, 2) if half == 1 else (3, 4)))
    asked = replace(question, quarters=quarters, every_quarter=False)
    ranked = candidates(knowledge, asked, Family.AMOUNT, years)
    if not ranked or not explains(knowledge, asked, ranked[0]):
        return None
    entry = ranked[0].entry
    found = [Found(entry, f) for f in matching(entry, asked, Family.AMOUNT, years) if f.value is not None]
    if not found:
        return None
    draft = Draft(knowledge.briefing)
    total = draft.compute(sum((one.value for one in found if one.value is not None), Decimal(0)))
    _say_sum(
        draft,
        question,
        f"{name_of(entry)} {years[0]}년 {'·'.join(map(str, quarters))}분기 집행예정액",
        total,
        found[0].fact.unit,
        found,
    )
    return draft.reply(Status.ANSWERED, Composer.COMPUTED, Focus(question, (entry,), (), entry.programme))


def _sum_subject(question: Question, scope: list[Found]) -> str:
    if question.codes:
        record = scope[0].entry.record
        return f"{getattr(record, 'code', '')}. {getattr(record, 'programme_name', '')}"
    if scope[0].entry.kind is Kind.TOTAL:
        return "세부 사업별 예산 합계를 모두 더한 금액"
    return "합한 금액"


def _say_sum(draft: Draft, question: Question, subject: str, total: Decimal, unit: str, scope: list[Found]) -> None:
    count = draft.compute(Decimal(len(scope)))
    if unit in UNITS_IN_WON:
        draft.compute(total / UNITS_IN_WON[unit])
    if question.language == "en":
        draft.say(f"Total ({subject}): {total_words(total, unit)}, the sum of {number(count)} items.")
    else:
        draft.say(
            f"{with_particle(subject, '은')} {number(count)}개 항목을 더해 모두 {total_words(total, unit)}입니다."
        )
    for one in scope:
        label = f"{one.entry.programme} " if one.entry.programme and one.entry.kind is not Kind.TOTAL else ""
        part = f" {one.fact.quarter}분기" if one.fact.quarter else ""
        draft.say(f"- {label}{name_of(one.entry)}{part}: {value_words(one.fact)} {cite(draft, one)}")


def _sum_counts(knowledge: Knowledge, question: Question, scope: list[Found]) -> Reply | None:
    """Sums of people and of courses over several lines."""
    if len(scope) < 2:
        return None
    draft = Draft(knowledge.briefing)
    wanted = units(question) or ("명",)
    shown: list[Found] = []
    for unit in wanted:
        facts = [
            Found(one.entry, fact) for one in scope for fact in one.entry.facts
            if fact.measure is Measure.COUNT and fact.unit == unit
        ]  # fmt: skip
        if facts:
            total = sum((fact.value for fact in facts if fact.value is not None), Decimal(0))
            words = when(facts[0].fact, facts[0].entry)
            _say_sum(draft, question, f"{words} 합계", draft.compute(total), unit, facts)
            shown += facts
    if not shown:
        return None
    return draft.reply(
        Status.ANSWERED,
        Composer.COMPUTED,
        Focus(question, tuple(dict.fromkeys(one.entry for one in shown)), (), shown[0].entry.programme),
    )
