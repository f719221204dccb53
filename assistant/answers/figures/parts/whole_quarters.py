"""A question that sets quarters of the whole year's money against each other in; the sum of each, and which is larger,
out: "세부 사업을 다 합치면 1분기와 4분기 중 어디가 더 큰가"."""

from dataclasses import dataclass, replace
from decimal import Decimal

from assistant.answers.figures.meant import Years
from assistant.answers.figures.movement import steps_of
from assistant.answers.figures.say import added_up, cite_each, compute, total_words
from assistant.answers.figures.scope import scope_of
from assistant.answers.figures.select import Found, sum_of
from assistant.draft import Draft, Reply, reply_about
from assistant.entries import Kind
from assistant.knowledge import Knowledge
from assistant.operations import APART, EXTREMES
from assistant.question import Family, Question
from assistant.wording import worded
from ingest.numbers import UNITS_IN_WON

_ALL = (1, 2, 3, 4)


@dataclass(frozen=True)
class _Quarter:
    """The totals of all programmes in one quarter; ``size`` in won."""

    number: int
    terms: list[Found]

    @property
    def size(self) -> Decimal:
        return sum_of(self.terms)


def by_whole_quarter(knowledge: Knowledge, question: Question, family: Family, years: Years) -> Reply | None:
    """Which quarter of the whole is the larger, or the largest; None where anything narrower is named."""
    picks = question.operations & EXTREMES and (question.every_quarter or len(question.quarters) > 1)
    against = question.operations & APART and len(question.quarters) > 1
    narrowed = question.has_target or question.entries or question.tags or question.bounds or question.near is not None
    of_money = family is Family.AMOUNT or (family is Family.COUNT and not question.asks_for("people"))
    if not (picks or against) or narrowed or not of_money:
        return None
    years = years or (knowledge.briefing.year,)
    summed = replace(question, operations=frozenset({"sum"}), every_quarter=False, total=False, parts=())
    whole = replace(summed, level="section", years=years)
    told = []
    for number in question.quarters or _ALL:
        scope = scope_of(knowledge, replace(whole, quarters=(number,)), Family.AMOUNT, years)
        told.append(_Quarter(number, [one for one in scope if one.entry.kind is Kind.TOTAL]))
    if any(not quarter.terms for quarter in told) or len({o.fact.unit for q in told for o in q.terms}) > 1:
        return None
    return _told(knowledge, question, told, years)


def _told(knowledge: Knowledge, question: Question, quarters: list[_Quarter], years: Years) -> Reply:
    draft = Draft(knowledge.briefing)
    smallest = "smallest" in question.operations
    order = sorted(quarters, key=lambda quarter: quarter.size, reverse=not smallest)
    first, second = order[:2]
    unit = first.terms[0].fact.unit
    lead = f"{years[0]}년 세부 사업 전체의 집행예정액은 {first.number}분기가"
    english = f"Over all programmes in {years[0]}, quarter {first.number}"
    degree = ("많", "적")[smallest]
    if len(order) == 2:
        gap = total_words(compute(draft, abs(first.size - second.size), unit), unit)
        korean = f"{lead} {second.number}분기보다 {gap} 더 {degree}습니다."
        english = f"{english} is {('larger', 'smaller')[smallest]} than quarter {second.number} by {gap}."
    else:
        said = total_words(compute(draft, first.size, unit), unit)
        korean = f"{lead} {said}으로 가장 {degree}습니다."
        english = f"{english} is the {('largest', 'smallest')[smallest]}: {said}."
    draft.say(worded(question, korean, english))
    for quarter in order:
        said = total_words(compute(draft, quarter.size, unit), unit)
        counted = draft.count(quarter.terms)
        marks = cite_each(draft, quarter.terms)
        draft.say(f"- {quarter.number}분기: {added_up(quarter.terms)} = {said} ({counted}개를 더함) {marks}")
    if len(order) == 2:
        scale = UNITS_IN_WON.get(unit, 1)
        draft.say(steps_of(first.size / scale, second.size / scale, unit, ""))
    return reply_about(draft, question, (one.entry for quarter in order for one in quarter.terms))
