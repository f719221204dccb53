"""The largest and the smallest: of figures, of their changes, of quarters."""

import re
from dataclasses import replace
from decimal import Decimal

from assistant.answer import Composer, Status
from assistant.answers.figures.change import changes, compare
from assistant.answers.figures.say import cite, measure_word, name_of, value_words, when
from assistant.answers.figures.scope import is_sum_cell, scope_of
from assistant.answers.figures.select import Found, Years, candidates, matching, units
from assistant.answers.gate import explains
from assistant.draft import Draft, Focus, Reply
from assistant.entries import Kind
from assistant.knowledge import Knowledge
from assistant.question import Family, Question
from assistant.text import with_particle


def extreme(knowledge: Knowledge, question: Question, family: Family, years: Years) -> Reply | None:
    """The largest or smallest of the figures in question, or of their changes from year to year."""
    if question.every_quarter and family is Family.AMOUNT:
        return _extreme_quarter(knowledge, question, years)
    this = knowledge.briefing.year
    largest = "largest" in question.operations
    if question.operations & {"difference", "growth"}:
        pairs = changes(knowledge, question, family)
        if not pairs:
            return None
        share = "growth" in question.operations

        def change(pair: tuple[Found, Found]) -> Decimal:
            old, new = pair[0].value or Decimal(0), pair[1].value or Decimal(0)
            return (new - old) / old if share and old else new - old

        fall = re.search(r"줄|감소|적어|축소|decreas|fell", question.text) is not None
        best = min(pairs, key=change) if fall else max(pairs, key=change)
        return compare(knowledge, question, *best)
    scope = scope_of(knowledge, question, family, years or ((this,) if family is not Family.STAFF else ()))
    scope = [one for one in scope if not is_sum_cell(one.entry)]
    if family is Family.COUNT and scope:
        unit = (units(question) or ("명",))[0]
        scope = [one for one in scope if one.fact.unit == unit]
    if len(scope) < 2:
        return None
    values = sorted({one.value for one in scope if one.value is not None}, reverse=largest)
    if question.rank > len(values):
        return None
    best_value = values[question.rank - 1]
    winners = [one for one in scope if one.value == best_value]
    draft = Draft(knowledge.briefing)
    ordinal = {1: "가장 ", 2: "두 번째로 ", 3: "세 번째로 "}[question.rank]
    word = ordinal + ("큰" if largest else "작은")
    if family in (Family.COUNT, Family.STAFF):
        word = ordinal + ("많은" if largest else "적은")
    for one in winners:
        label = f"{one.entry.programme} " if one.entry.programme and one.entry.kind is not Kind.TOTAL else ""
        if question.language == "en":
            draft.say(
                f"The {'largest' if largest else 'smallest'} is {label}{name_of(one.entry)}: {when(one.fact, one.entry)} {value_words(one.fact)} {cite(draft, one)}"
            )
        else:
            draft.say(
                f"{when(one.fact, one.entry)} {measure_word(one) or '인원'}이 {word} 것은 {label}{with_particle(name_of(one.entry), '으로')}, "
                f"{value_words(one.fact)}입니다. {cite(draft, one)}".strip()
            )
    draft.compute(Decimal(len(scope)))
    draft.say(f"(비교한 항목: {len(scope)}개)" if question.language != "en" else f"(compared: {len(scope)})")
    return draft.reply(
        Status.ANSWERED,
        Composer.COMPUTED,
        Focus(question, tuple(w.entry for w in winners), (), winners[0].entry.programme),
    )


def _extreme_quarter(knowledge: Knowledge, question: Question, years: Years) -> Reply | None:
    """In which quarter most or least is planned for one row or total."""
    wide = "sum" in question.operations
    ranked = candidates(knowledge, replace(question, total=question.total or wide), Family.AMOUNT, ())
    if not ranked or not explains(knowledge, question, ranked[0]):
        return None
    entry = ranked[0].entry
    found = [Found(entry, f) for f in matching(entry, question, Family.AMOUNT, ()) if f.value is not None]
    if not found:
        return None
    pick = max if "largest" in question.operations else min
    best = pick(one.value for one in found if one.value is not None)
    draft = Draft(knowledge.briefing)
    word = "가장 많은" if pick is max else "가장 적은"
    for one in (one for one in found if one.value == best):
        if question.language == "en":
            draft.say(
                f"Quarter {one.fact.quarter} ({one.fact.quarter}분기): {name_of(entry)} {value_words(one.fact)} {cite(draft, one)}"
            )
        else:
            draft.say(
                f"{name_of(entry)}의 집행예정액이 {word} 분기는 {one.fact.year}년 {one.fact.quarter}분기로, {value_words(one.fact)}입니다. {cite(draft, one)}"
            )
    return draft.reply(Status.ANSWERED, Composer.LOOKUP, Focus(question, (entry,), (), entry.programme))
