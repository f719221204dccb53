"""What part of a whole a figure is: a quarter of the year's amount, a job of all staff, a section of all sections."""

from dataclasses import replace
from decimal import Decimal

from assistant.answers.figures.overview import say_in_overview
from assistant.answers.figures.say import cite_each, compute, name_of, reply_about, total_words, value_words, when
from assistant.answers.figures.scope import is_sum_cell, scope_of
from assistant.answers.figures.select import Found, Years, candidates, matching
from assistant.answers.gate import explains
from assistant.draft import Draft, Reply
from assistant.entries import Entry, Kind
from assistant.facts import Measure
from assistant.knowledge import Knowledge
from assistant.question import Family, Question
from assistant.wording import number, percent, spaced, worded
from ingest.records import Cell


def share(knowledge: Knowledge, question: Question, family: Family, years: Years) -> Reply | None:
    """The share in percent with both terms, or None where there is no whole to compare with."""
    years = years or (knowledge.briefing.year,)
    if family is Family.AMOUNT and not question.terms and (question.areas or question.tasks or question.codes):
        return _share_of_many(knowledge, question, years)
    ranked = candidates(knowledge, question, family, years if family is Family.AMOUNT else ())
    if not ranked or not explains(knowledge, question, ranked[0]):
        return None
    entry = ranked[0].entry
    part = next((Found(entry, f) for f in matching(entry, question, family, years) if f.value is not None), None)
    if part is None:
        return None
    whole = _whole(knowledge, part)
    total = sum((one.size for one in whole), Decimal(0))
    if not total:
        return None
    draft = Draft(knowledge.briefing)
    rate = draft.compute(percent(part.size, total))
    marks = cite_each(draft, (part, *whole))
    subject = spaced(name_of(entry), when(part))
    korean = f"{subject}의 비중은 전체의 {rate}%입니다."
    draft.say(f"{worded(question, korean, f'{subject}: {rate}% of the whole.')} {marks}")
    unit = part.fact.unit
    draft.say(f"- {value_words(part.fact)} ÷ {total_words(compute(draft, total, unit), unit)} = {rate}%")
    return reply_about(draft, question, (entry,), entry.programme)


def _share_of_many(knowledge: Knowledge, question: Question, years: Years) -> Reply | None:
    """The share that an area, a task or a budget programme has of all section totals, or of its programme's."""
    asked = replace(question, total=False, quarters=())
    parts = scope_of(knowledge, asked, Family.AMOUNT, years[:1])
    totals = [e for e in knowledge.of_kind(Kind.TOTAL) if not question.programmes or knowledge.inside(question, e)]
    whole = _year_amounts(totals, parts[0]) if parts else []
    some, total = (sum((one.size for one in found), Decimal(0)) for found in (parts, whole))
    if not total:
        return None
    draft = Draft(knowledge.briefing)
    unit = parts[0].fact.unit
    rate = draft.compute(percent(some, total))
    part_marks, whole_marks = (cite_each(draft, found) for found in (parts, whole))
    draft.say(f"{worded(question, f'{years[0]}년 예산 합계의 {rate}%입니다.', f'{rate}% of the whole.')} {part_marks}")
    sums = [compute(draft, value, unit) for value in (some, total)]
    for found, value, marks in zip((parts, whole), sums, (part_marks, whole_marks), strict=True):
        terms = " + ".join(number(one.printed) for one in found)
        draft.say(f"- {total_words(value, unit)}: {draft.count(found)}개 항목의 합, {terms} {marks}")
    draft.say(f"- 계산: {total_words(sums[0], unit)} ÷ {total_words(sums[1], unit)} = {rate}%")
    say_in_overview(knowledge, draft, question, some)
    return reply_about(draft, question, (one.entry for one in parts))


def _whole(knowledge: Knowledge, part: Found) -> list[Found]:
    """What ``part`` is a part of: its row's year, its table's total, or all section totals."""
    entry = part.entry
    if part.fact.quarter is not None:
        return _year_amounts([entry], part)
    if isinstance(entry.record, Cell):
        sums = [e for e in knowledge.of_kind(Kind.CELL) if is_sum_cell(e, grand=True)]
        row = [e for e in sums if isinstance(e.record, Cell) and e.record.row == entry.record.row]
        return [Found(e, e.facts[0]) for e in row[-1:]]
    totals = knowledge.of_kind(Kind.TOTAL)
    if entry.kind is Kind.BUDGET:
        totals = [e for e in totals if e.section == entry.section]
    return _year_amounts(totals, part)


def _year_amounts(entries: list[Entry], part: Found) -> list[Found]:
    """What the entries state for the whole year of ``part``."""
    amounts = [Found(e, f) for e in entries for f in e.facts if f.measure is Measure.AMOUNT and f.quarter is None]
    return [one for one in amounts if one.fact.year == part.fact.year]
