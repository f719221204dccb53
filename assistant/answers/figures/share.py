"""What part of a whole a figure is: a quarter of the year's amount, a job of all staff, a section of all sections."""

from decimal import Decimal

from assistant.answer import Composer, Status
from assistant.answers.figures.say import cite, name_of, value_words, when
from assistant.answers.figures.select import Found, Years, candidates, matching
from assistant.answers.gate import explains
from assistant.draft import Draft, Focus, Reply
from assistant.entries import Entry, Kind, Measure
from assistant.knowledge import Knowledge
from assistant.question import Family, Question
from assistant.wording import number, percent
from ingest.records import Cell

_TOTALS = ("총계", "합계", "계")


def share(knowledge: Knowledge, question: Question, family: Family, years: Years) -> Reply | None:
    """The share in percent with both terms, or None where there is no whole to compare with."""
    years = years or (knowledge.briefing.year,)
    ranked = candidates(knowledge, question, family, years if family is Family.AMOUNT else ())
    if not ranked or not explains(knowledge, question, ranked[0]):
        return None
    entry = ranked[0].entry
    part = next((Found(entry, f) for f in matching(entry, question, family, years) if f.value is not None), None)
    whole = _whole(knowledge, entry, part) if part else []
    total = sum((one.value for one in whole if one.value is not None), Decimal(0))
    if part is None or part.value is None or not total:
        return None
    draft = Draft(knowledge.briefing)
    draft.compute(total)
    rate = draft.compute(percent(part.value, total))
    marks = "".join(dict.fromkeys(cite(draft, one) for one in (part, *whole)))
    subject = f"{name_of(entry)} {when(part)}".strip()
    if question.language == "en":
        draft.say(f"{subject}: {rate}% of the whole. {marks}")
    else:
        draft.say(f"{subject}의 비중은 전체의 {rate}%입니다. {marks}")
    draft.say(f"- {value_words(part.fact)} ÷ {number(total)} = {rate}%")
    return draft.reply(Status.ANSWERED, Composer.COMPUTED, Focus(question, (entry,), programme=entry.programme))


def _whole(knowledge: Knowledge, entry: Entry, part: Found) -> list[Found]:
    """What ``part`` is a part of: its row's year, its table's total, or all section totals."""
    fact = part.fact
    if fact.quarter is not None:
        return [Found(entry, f) for f in entry.facts if f.measure is Measure.AMOUNT and f.quarter is None and f.year == fact.year]
    if isinstance(entry.record, Cell):
        row = entry.record.row
        cells = (e for e in knowledge.of_kind(Kind.CELL) if isinstance(e.record, Cell) and e.record.row == row)
        return [Found(e, e.facts[0]) for e in cells if isinstance(e.record, Cell) and e.record.column[-1] in _TOTALS][-1:]
    if entry.kind is Kind.BUDGET:
        totals = [e for e in knowledge.of_kind(Kind.TOTAL) if e.section == entry.section]
    else:
        totals = knowledge.of_kind(Kind.TOTAL)
    return [Found(e, f) for e in totals for f in e.facts if f.measure is Measure.AMOUNT and f.quarter is None and f.year == fact.year]
