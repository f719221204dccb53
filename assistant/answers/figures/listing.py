"""How many there are, and which."""

from dataclasses import replace
from decimal import Decimal

from assistant.answer import Composer, Status
from assistant.answers.figures.say import cite, name_of, value_words, when
from assistant.answers.figures.scope import scope_of
from assistant.answers.figures.select import Found, Years, candidates, matching, measures, units
from assistant.draft import Draft, Focus, Reply
from assistant.entries import Kind, Measure
from assistant.knowledge import Knowledge
from assistant.question import Family, Question
from assistant.wording import number
from ingest.records import Course


def count(knowledge: Knowledge, question: Question, family: Family, years: Years) -> Reply | None:
    """How many rows, totals or lines there are."""
    if family not in (Family.AMOUNT, Family.COUNT) or units(question):
        return None
    if question.amount_word:
        return _worded(knowledge, question)
    year = years or (knowledge.briefing.year,)
    plain = replace(question, asks=tuple(ask for ask in question.asks if ask.measure != "code"))
    if question.codes and family is Family.AMOUNT:  # rows without an amount are rows too
        rows = [r.entry for r in candidates(knowledge, plain, family, year) if r.entry.kind is Kind.BUDGET]
        scope = [Found(e, f) for e in sorted(rows, key=lambda e: e.lines) for f in matching(e, plain, family, year)[:1]]
    else:
        scope = scope_of(knowledge, plain, family, year)
    if not scope:
        return None
    draft = Draft(knowledge.briefing)
    count = draft.compute(Decimal(len(scope)))
    draft.say(f"{number(count)} items:" if question.language == "en" else f"모두 {number(count)}개입니다.")
    for one in scope:
        draft.say(f"- {one.entry.programme or ''} {name_of(one.entry)}: {value_words(one.fact)} {cite(draft, one)}")
    return draft.reply(Status.ANSWERED, Composer.COMPUTED, Focus(question, tuple(one.entry for one in scope)))


def _worded(knowledge: Knowledge, question: Question) -> Reply | None:
    """The rows that print a word ("재배정") in place of the year's amount."""
    year = question.years[0] if question.years else knowledge.briefing.year
    rows = [
        Found(e, f) for e in knowledge.of_kind(Kind.BUDGET) if knowledge.inside(question, e) for f in e.facts
        if f.measure is Measure.AMOUNT and f.quarter is None and f.year == year and f.text == question.amount_word
    ]  # fmt: skip
    if not rows:
        return None
    draft = Draft(knowledge.briefing)
    count = draft.compute(Decimal(len(rows)))
    draft.say(
        f"{number(count)} rows:"
        if question.language == "en"
        else f"{year}년 예산액이 ‘{question.amount_word}’인 추진 사업은 모두 {number(count)}개입니다."
    )
    draft.parts += [f"- {one.entry.programme or ''} {name_of(one.entry)} {cite(draft, one)}" for one in rows]
    return draft.reply(Status.ANSWERED, Composer.COMPUTED, Focus(question, tuple(one.entry for one in rows)))


def listing(knowledge: Knowledge, question: Question, family: Family, years: Years) -> Reply | None:
    """Every line of the topic, with its figures."""
    if question.amount_word and family is Family.AMOUNT:
        return _worded(knowledge, question)
    if family not in (Family.COUNT, Family.AMOUNT) or measures(question, family) not in (
        (Measure.COUNT,),
        (Measure.AMOUNT,),
        (Measure.CODE,),
    ):
        return None
    rows = family is Family.AMOUNT and question.level != "section"
    scope = scope_of(
        knowledge,
        replace(question, level="row") if rows else question,
        family,
        years or ((knowledge.briefing.year,) if rows else ()),
    )
    if len(scope) < 2:
        return None
    draft = Draft(knowledge.briefing)
    count = draft.compute(Decimal(len(scope)))
    draft.say(f"{number(count)} found:" if question.language == "en" else f"모두 {number(count)}건입니다.")
    for one in scope:
        record = one.entry.record
        values = (
            ", ".join(f"{number(c.value)}{c.unit}" for c in record.counts)
            if isinstance(record, Course)
            else value_words(one.fact)
        )
        draft.say(f"- {name_of(one.entry)}: {when(one.fact, one.entry)} {values} {cite(draft, one)}")
    return draft.reply(
        Status.ANSWERED,
        Composer.LOOKUP,
        Focus(question, tuple(one.entry for one in scope), (), scope[0].entry.programme),
    )
