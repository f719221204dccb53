"""The largest and the smallest: of figures, of their changes, of quarters."""

from dataclasses import replace
from decimal import Decimal

from assistant.answer import Composer
from assistant.answers.figures.change import compare, shrinks
from assistant.answers.figures.pairs import changes
from assistant.answers.figures.say import cite, name_of, placed_name, ranked_by, reply_about, value_words, when
from assistant.answers.figures.scope import is_sum_cell, scope_of
from assistant.answers.figures.select import Found, Years, candidates, matching, units
from assistant.answers.gate import explains
from assistant.draft import Draft, Reply
from assistant.knowledge import Knowledge
from assistant.question import Family, Question
from assistant.text import with_particle
from assistant.wording import spaced, worded

_ORDINALS = {1: "가장", 2: "두 번째로", 3: "세 번째로"}


def extreme(knowledge: Knowledge, question: Question, family: Family, years: Years) -> Reply | None:
    """The largest or smallest of the figures in question, or of their changes from year to year."""
    if question.every_quarter and family is Family.AMOUNT:
        return _extreme_quarter(knowledge, question)
    if question.operations & {"difference", "growth"}:
        return _extreme_change(knowledge, question, family)
    scope = _compared(knowledge, question, family, years)
    largest = "largest" in question.operations
    values = sorted({one.value for one in scope if one.value is not None}, reverse=largest)
    if len(scope) < 2 or question.rank > len(values):
        return None
    winners = [one for one in scope if one.value == values[question.rank - 1]]
    draft = Draft(knowledge.briefing)
    for one in winners:
        draft.say(_sentence(draft, question, family, one))
    return reply_about(draft, question, (one.entry for one in winners), winners[0].entry.programme)


def _compared(knowledge: Knowledge, question: Question, family: Family, years: Years) -> list[Found]:
    """What the largest is picked from: no subtotals, and of courses one counter only."""
    if family is not Family.STAFF:
        years = years or (knowledge.briefing.year,)
    scope = [one for one in scope_of(knowledge, question, family, years) if not is_sum_cell(one.entry)]
    if family is not Family.COUNT:
        return scope
    unit = (units(question) or ("명",))[0]
    return [one for one in scope if one.fact.unit == unit]


def _sentence(draft: Draft, question: Question, family: Family, one: Found) -> str:
    """Names one winner."""
    largest = "largest" in question.operations
    name, value, mark = placed_name(one.entry), value_words(one.fact), cite(draft, one)
    if question.english:
        return f"The {'largest' if largest else 'smallest'} is {name}: {spaced(when(one), value)} {mark}"
    counted = family in (Family.COUNT, Family.STAFF)
    degree = ("많은" if largest else "적은") if counted else ("큰" if largest else "작은")
    subject = with_particle(spaced(when(one), ranked_by(one)), "이")
    return f"{subject} {_ORDINALS[question.rank]} {degree} 것은 {with_particle(name, '으로')}, {value}입니다. {mark}"


def _extreme_change(knowledge: Knowledge, question: Question, family: Family) -> Reply | None:
    """What grew or shrank most, in percent where growth is asked for."""
    pairs = changes(knowledge, question, family)
    if not pairs:
        return None

    def change(pair: tuple[Found, Found]) -> Decimal:
        old, new = pair[0].size, pair[1].size
        return (new - old) / old if "growth" in question.operations and old else new - old

    best = min(pairs, key=change) if shrinks(question) else max(pairs, key=change)
    return compare(knowledge, question, *best)


def _extreme_quarter(knowledge: Knowledge, question: Question) -> Reply | None:
    """In which quarter most or least is planned for one row or total."""
    wide = "sum" in question.operations
    ranked = candidates(knowledge, replace(question, total=question.total or wide), Family.AMOUNT, ())
    if not ranked or not explains(knowledge, question, ranked[0]):
        return None
    entry = ranked[0].entry
    found = [Found(entry, f) for f in matching(entry, question, Family.AMOUNT, ()) if f.value is not None]
    if not found:
        return None
    largest = "largest" in question.operations
    best = (max if largest else min)(one.size for one in found)
    draft = Draft(knowledge.briefing)
    name, degree = name_of(entry), "많은" if largest else "적은"
    for one in (one for one in found if one.size == best):
        quarter, value = f"{one.fact.quarter}분기", value_words(one.fact)
        korean = f"{name}의 집행예정액이 가장 {degree} 분기는 {one.fact.year}년 {quarter}로, {value}입니다."
        english = f"Quarter {one.fact.quarter} ({quarter}): {name} {value}"
        draft.say(f"{worded(question, korean, english)} {cite(draft, one)}")
    return reply_about(draft, question, (entry,), entry.programme, Composer.LOOKUP)
