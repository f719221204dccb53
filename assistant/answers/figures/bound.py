"""Everything above or below a bound, and whether one thing is."""

from decimal import Decimal

from assistant.answer import Composer, Status
from assistant.answers.figures.change import changed
from assistant.answers.figures.say import cite, measure_word, name_of, value_words, when
from assistant.answers.figures.scope import is_sum_cell, scope_of
from assistant.answers.figures.select import Found, Years
from assistant.draft import Draft, Focus, Reply
from assistant.entries import Kind
from assistant.knowledge import Knowledge
from assistant.question import Family, Question
from assistant.text import with_particle


def bound(knowledge: Knowledge, question: Question, family: Family, years: Years) -> Reply | None:
    """Everything within the bounds named."""
    bounds = question.bounds
    if all(bound.unit == "%" for bound in bounds):
        return changed(knowledge, question, family)
    scope = scope_of(
        knowledge, question, family, years or ((knowledge.briefing.year,) if family is not Family.STAFF else ())
    )
    if bounds[0].unit != "원":
        scope = _with_unit(knowledge, question, scope, bounds[0].unit)
    kept = [one for one in scope if one.value is not None and all(bound.holds(one.value) for bound in bounds)]
    if len(scope) == 1 and (question.terms or question.programmes):
        return _yes_or_no(knowledge, question, scope[0], bool(kept))
    draft = Draft(knowledge.briefing)
    draft.compute(Decimal(len(kept)))
    draft.computed += [bound.value for bound in bounds]
    english = question.language == "en"
    if not kept:
        if not scope:
            return None
        draft.say(
            ("None." if english else "해당하는 것이 없습니다.")
            + " "
            + draft.cite_all(one.entry.lines for one in scope[:12])
        )
    else:
        draft.say(f"{len(kept)} found:" if english else f"해당하는 것은 {len(kept)}개입니다.")
    for one in kept:
        label = f"{one.entry.programme} " if one.entry.programme and one.entry.kind is not Kind.TOTAL else ""
        draft.say(
            f"- {label}{name_of(one.entry)}: {when(one.fact, one.entry)} {value_words(one.fact)} {cite(draft, one)}"
        )
    return draft.reply(Status.ANSWERED, Composer.COMPUTED, Focus(question, tuple(one.entry for one in kept)))


def _with_unit(knowledge: Knowledge, question: Question, scope: list[Found], unit: str) -> list[Found]:
    """The same entries by the counter of the bound; subtotals of a table are left out."""
    return [
        Found(one.entry, fact) for one in scope if not is_sum_cell(one.entry)
        for fact in one.entry.facts if fact.unit == unit and fact.value is not None
    ]  # fmt: skip


def _yes_or_no(knowledge: Knowledge, question: Question, one: Found, right: bool) -> Reply:
    """Whether one figure keeps to the bound that the question names."""
    draft = Draft(knowledge.briefing)
    draft.computed += [bound.value for bound in question.bounds]
    lead = ("Yes." if right else "No.") if question.language == "en" else ("네, 그렇습니다." if right else "아닙니다.")
    subject = " ".join(filter(None, (name_of(one.entry), when(one.fact, one.entry), measure_word(one))))
    draft.say(f"{lead} {with_particle(subject, '은')} {value_words(one.fact)}입니다. {cite(draft, one)}")
    return draft.reply(Status.ANSWERED, Composer.COMPUTED, Focus(question, (one.entry,), (), one.entry.programme))
