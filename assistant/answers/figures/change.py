"""Difference and growth: between two years, two quarters, of one thing, of everything, or of whatever grew or shrank."""

import re
from dataclasses import replace
from decimal import Decimal

from rapidfuzz import fuzz

from assistant.answer import Composer, Status
from assistant.answers.figures.say import cite, measure_word, name_of, total_words, value_words, when
from assistant.answers.figures.scope import one_fact, scope_of
from assistant.answers.figures.select import Found, Years, candidates, matching
from assistant.answers.gate import explains
from assistant.draft import Draft, Focus, Reply
from assistant.entries import Entry, Kind, Measure
from assistant.knowledge import Knowledge
from assistant.question import Family, Question
from assistant.refusals import refuse
from assistant.text import bare, with_particle
from assistant.wording import number, percent, quantity
from ingest.numbers import UNITS_IN_WON

_SAME_NAME, _SAME_GROUP = 60, 80  # likeness of names and of headings, 0 to 100, between two years


def difference(knowledge: Knowledge, question: Question, family: Family, years: Years) -> Reply | None:
    """How much more or less: between two years, or between two quarters of one row."""
    if family not in (Family.AMOUNT, Family.COUNT) or question.operations & {"largest", "smallest"}:
        return None
    whole = (question.level == "section" and not question.programmes and not question.terms) or _everything(
        knowledge, question
    )
    if family is Family.AMOUNT and whole and question.operations & {"count", "list"}:
        return changed(knowledge, question, family)
    if family is Family.AMOUNT and whole:
        return _whole_difference(knowledge, question)
    ranked = candidates(knowledge, question, family, ())
    if not ranked:
        return None
    if not explains(knowledge, question, ranked[0]):
        return refuse(knowledge, question, "figure")
    entry = ranked[0].entry
    if len(question.quarters) == 2 and family is Family.AMOUNT:
        facts = [
            f for f in matching(entry, question, family, years or (knowledge.briefing.year,)) if f.value is not None
        ]
        pair = [Found(entry, f) for f in facts]
    else:
        pair = two_years(knowledge, question, family, entry)
    if len(pair) != 2:
        return refuse(knowledge, question, "figure") if family is Family.AMOUNT else None
    return compare(knowledge, question, pair[0], pair[1])


def _everything(knowledge: Knowledge, question: Question) -> bool:
    """Whether the question is about the whole briefing's money."""
    return not question.programmes and not question.codes and not question.terms


def two_years(knowledge: Knowledge, question: Question, family: Family, entry: Entry) -> list[Found]:
    """The older and the newer figure of one thing; for courses the line of the other year most alike."""
    this = knowledge.briefing.year
    old, new = (min(question.years), max(question.years)) if len(question.years) == 2 else (this - 1, this)
    if family is Family.AMOUNT:
        return [one for year in (old, new) if (one := one_fact(entry, question, family, (year,))) is not None]
    if entry.year is None:
        return []
    other = new if entry.year == old else old
    twin = counterpart(knowledge, question, family, entry, other)
    if twin is None:
        return []
    pair = [one_fact(e, question, family, ()) for e in sorted((entry, twin), key=lambda e: e.year or 0)]
    return [one for one in pair if one is not None]


def counterpart(knowledge: Knowledge, question: Question, family: Family, entry: Entry, year: int) -> Entry | None:
    """The course line of ``year`` that means the same as ``entry``: same programme and tag, name most alike."""

    def alike(other: Entry) -> float:
        name = fuzz.token_set_ratio(entry.label, other.label) + fuzz.ratio(bare(entry.label), bare(other.label))
        return name / 2 + 0.2 * fuzz.ratio(bare(entry.group or ""), bare(other.group or ""))

    same = [
        e for e in knowledge.index.entries
        if e.kind is entry.kind and e.year == year and e.programme == entry.programme and e.tag == entry.tag
        and matching(e, question, family, ())
    ]  # fmt: skip
    ranked = candidates(knowledge, question, family, (year,)) if question.terms else []
    scores = {id(r.entry): r.score for r in ranked}
    best = max(same, key=lambda e: alike(e) + 60 * scores.get(id(e), 0.0), default=None)
    if best is not None and alike(best) >= _SAME_NAME:
        return best
    grouped = [e for e in same if e.group and fuzz.ratio(bare(e.group), bare(entry.group or "")) >= _SAME_GROUP]
    return grouped[0] if len(grouped) == 1 else None  # the only line of its tag under the same heading


def compare(knowledge: Knowledge, question: Question, old: Found, new: Found) -> Reply:
    """Old → new: the difference, and in percent where asked; says so when the question assumed the other direction."""
    draft = Draft(knowledge.briefing)
    assert old.value is not None and new.value is not None
    delta = draft.compute(abs(new.value - old.value))
    unit = new.fact.unit
    if unit in UNITS_IN_WON:
        draft.compute(abs(new.value - old.value) / UNITS_IN_WON[unit])
    grown = new.value > old.value
    english = question.language == "en"
    direction = ("increased" if grown else "decreased") if english else ("늘었" if grown else "줄었")
    rate = ""
    if "growth" in question.operations and old.value:
        share = draft.compute(abs(percent(new.value - old.value, old.value)))
        rate = f" ({'+' if grown else '-'}{share}%)"
    subject = f"{name_of(new.entry)} {measure_word(new)}".strip()
    marks = "".join(dict.fromkeys((cite(draft, old), cite(draft, new))))
    if old.value == new.value:
        same = "did not change" if english else "변동이 없습니다"
        draft.say(f"{with_particle(subject, '은')} {same}: {quantity(new.fact, 'ko')} {marks}")
    elif english:
        draft.say(f"{subject} {direction} by {total_words(delta, unit)}{rate}. {marks}")
    else:
        premise = _premise(question, grown)
        draft.say(
            f"{premise}{with_particle(subject, '은')} {total_words(delta, unit)}{rate} {direction}습니다. {marks}"
        )
    for one in (old, new):
        draft.say(f"- {when(one.fact, one.entry)}: {name_of(one.entry)} {value_words(one.fact)} {cite(draft, one)}")
    high, low = (new, old) if grown else (old, new)
    draft.say(
        f"- 계산: {number(high.fact.value or Decimal(0))} − {number(low.fact.value or Decimal(0))} = {number((high.fact.value or 0) - (low.fact.value or 0))}{unit}"
        + (
            f", {number((high.fact.value or 0) - (low.fact.value or 0))} ÷ {number(old.fact.value or Decimal(0))} = {rate.strip(' ()').lstrip('+-')}"
            if rate
            else ""
        )
    )
    return draft.reply(
        Status.ANSWERED, Composer.COMPUTED, Focus(question, (new.entry, old.entry), (), new.entry.programme)
    )


def _premise(question: Question, grown: bool) -> str:
    """ "아닙니다. " where the question takes for granted that it went the other way."""
    text = question.text
    said_up = re.search(r"늘었|늘어|증가|많아|불어|커졌|올랐|확대", text) is not None
    said_down = re.search(r"줄었|줄어|감소|적어|축소|깎|낮아", text) is not None
    if said_up == said_down:
        return ""
    return (
        ""
        if said_up == grown
        else ("늘어난 것이 아니라 줄었습니다. " if said_up else "줄어든 것이 아니라 늘었습니다. ")
    )


def _whole_difference(knowledge: Knowledge, question: Question) -> Reply:
    """All section totals of one year against the other's."""
    this = knowledge.briefing.year
    draft = Draft(knowledge.briefing)
    sums: dict[int, Decimal] = {}
    totals = [e for e in knowledge.of_kind(Kind.TOTAL) if knowledge.inside(question, e)]
    for year in (this - 1, this):
        facts = [
            Found(e, f)
            for e in totals
            for f in e.facts
            if f.measure is Measure.AMOUNT and f.quarter is None and f.year == year
        ]
        sums[year] = draft.compute(sum((one.value for one in facts if one.value is not None), Decimal(0)))
    delta = draft.compute(abs(sums[this] - sums[this - 1]))
    grown = sums[this] > sums[this - 1]
    rate = ""
    if "growth" in question.operations and sums[this - 1]:
        rate = f" ({'+' if grown else '-'}{draft.compute(abs(percent(sums[this] - sums[this - 1], sums[this - 1])))}%)"
    unit = totals[0].facts[0].unit
    draft.say(
        f"{_premise(question, grown)}세부 사업별 예산 합계를 모두 더한 금액은 {this - 1}년보다 {this}년에 {total_words(delta, unit)}{rate} "
        f"{'늘었' if grown else '줄었'}습니다. {draft.cite_all(e.lines for e in totals)}"
    )
    for year in (this - 1, this):
        draft.say(f"- {year}년: {total_words(sums[year], unit)} (합계 {len(totals)}개를 더함)")
    draft.compute(Decimal(len(totals)))
    _note_findings(knowledge, draft, totals)
    return draft.reply(Status.ANSWERED, Composer.COMPUTED, Focus(question, tuple(totals)))


def _note_findings(knowledge: Knowledge, draft: Draft, totals: list[Entry]) -> None:
    """Names the totals that disagree with their rows."""
    for finding in knowledge.briefing.findings:
        if "분기" not in finding.column and any(e.lines == finding.lines for e in totals):
            draft.compute(finding.computed)
            rows = [r.lines for r in knowledge.briefing.budgets if r.section == finding.section and not r.is_total]
            draft.say(
                f"- 참고: {finding.section.programme}의 {finding.column}년 합계는 {number(finding.stated)}{finding.unit}으로 적혀 있으나 "
                f"행을 더하면 {number(finding.computed)}{finding.unit}입니다. {draft.cite(finding.lines)}{draft.cite_all(rows)}"
            )


def changes(knowledge: Knowledge, question: Question, family: Family) -> list[tuple[Found, Found]]:
    """(older, newer) of everything in scope that has both."""
    this = knowledge.briefing.year
    pairs = []
    for one in scope_of(knowledge, question, family, (this,)):
        pair = two_years(knowledge, question, family, one.entry)
        if len(pair) == 2:
            pairs.append((pair[0], pair[1]))
    return pairs


def changed(knowledge: Knowledge, question: Question, family: Family) -> Reply | None:
    """Everything that grew or shrank from one year to the next, within bounds in percent where named."""
    whole = replace(question, level=question.level or "section")
    text = question.text
    fall = re.search(r"줄|감소|적어|축소|decreas|fell", text) is not None
    kept: list[tuple[Found, Found, Decimal]] = []
    for old, new in changes(knowledge, whole, family):
        change = (new.value or Decimal(0)) - (old.value or Decimal(0))
        if change == 0 or (change < 0) != fall or not old.value:
            continue
        rate = abs(change) / old.value * 100
        if all(bound.holds(rate) for bound in question.bounds):
            kept.append((old, new, change))
    if not kept:
        return None
    draft = Draft(knowledge.briefing)
    draft.computed += [bound.value for bound in question.bounds]
    count = draft.compute(Decimal(len(kept)))
    word = "줄어든" if fall else "늘어난"
    draft.say(f"{count} found:" if question.language == "en" else f"전년보다 {word} 것은 모두 {count}개입니다.")
    for old, new, change in kept:
        rate = draft.compute(abs(percent(change, old.value or Decimal(1))))
        delta = draft.compute(abs(change))
        draft.say(
            f"- {name_of(new.entry)}: {value_words(old.fact)} → {value_words(new.fact)}, {total_words(delta, new.fact.unit)}, {rate}% {cite(draft, new)}"
        )
    return draft.reply(Status.ANSWERED, Composer.COMPUTED, Focus(question, tuple(new.entry for _, new, _ in kept)))
