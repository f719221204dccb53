"""A sum of an area or of a budget programme in; whether, and where, a row of an overview states it as well, out."""

from collections.abc import Iterable
from dataclasses import replace
from decimal import Decimal

from assistant.answer import Figure, Status
from assistant.answers.figures.say import cite, name_of, value_words
from assistant.answers.figures.select import Found
from assistant.draft import Draft, Reply
from assistant.entries import Entry, Kind
from assistant.facts import Measure
from assistant.knowledge import Knowledge
from assistant.question import Question
from assistant.text import bare
from assistant.vocabulary import budget_code
from assistant.wording import worded
from ingest.numbers import UNITS_IN_WON
from ingest.records import BudgetRow


def has_several_rows(knowledge: Knowledge, question: Question) -> bool:
    """Whether nothing but one budget programme is named, the rows of which no other row sums up for the time asked."""
    narrowed = question.terms or question.programmes or question.areas or question.tasks or question.departments
    if len(question.codes) != 1 or narrowed or question.operations - {"yesno"} or question.entries:
        return False
    if question.level not in (None, "code") or question.every_quarter:  # each row has quarters of its own
        return False
    rows = [e for e in knowledge.of_kind(Kind.BUDGET) if knowledge.inside(question, e)]
    rows = [e for e in rows if isinstance(e.record, BudgetRow) and budget_code(e.record) in question.codes]
    return len(rows) > 1 and (bool(question.quarters) or not any(map(knowledge.sums_up, rows)))


def say_in_overview(knowledge: Knowledge, draft: Draft, question: Question, won: Decimal) -> None:
    """Says which cell states ``won`` for the one area named; nothing where no table has a row for it."""
    if len(question.codes) == 1:
        _say_of_code(knowledge, draft, question, won)
    area = knowledge.vocabulary.areas.get(question.areas[0]) if len(question.areas) == 1 else None
    if area is None:
        return
    for entry in knowledge.of_kind(Kind.CELL):
        row = bare(" ".join(entry.row))
        for one in (Found(entry, fact) for fact in entry.facts):
            if bare(area.title) in row and one.fact.unit in UNITS_IN_WON and one.value == won:
                stated = f"{name_of(entry)} {value_words(one.fact)} {cite(draft, one)}"
                draft.say(worded(question, f"- 총괄표에도 같습니다: {stated}", f"- The overview agrees: {stated}"))
                return


def _say_of_code(knowledge: Knowledge, draft: Draft, question: Question, won: Decimal) -> None:
    """Says which row before the programmes states ``won`` for the one budget programme named, or what else."""
    years = question.years or (knowledge.briefing.year,)
    for entry in knowledge.of_kind(Kind.BUDGET):
        if not isinstance(entry.record, BudgetRow) or budget_code(entry.record) not in question.codes:
            continue
        whole = [Found(entry, f) for f in entry.facts if f.measure is Measure.AMOUNT and f.quarter is None]
        for one in whole if knowledge.sums_up(entry) and len(years) == 1 and not question.quarters else ():
            if one.fact.year in years:
                told = f"{entry.section.title} {name_of(entry)} {value_words(one.fact)} {cite(draft, one)}"
                agrees = "총괄표에도 같습니다" if one.size == won else "총괄표에는 다르게 적혀 있습니다"
                draft.say(worded(question, f"- {agrees}: {told}", f"- The overview states: {told}"))


def with_overview_rows(knowledge: Knowledge, question: Question, reply: Reply) -> Reply:
    """``reply`` with the rows of an overview that state the totals of programmes it tells; itself where they do not
    state all of them, or one programme alone is asked about."""
    totals = [entry for entry in reply.focus.entries if entry.kind is Kind.TOTAL and entry.programme]
    if reply.status is not Status.ANSWERED or not totals or len(question.programmes) == 1:
        return reply
    rows = [_row_of(knowledge, entry, reply.figures) for entry in totals]
    told = [row for row in rows if row is not None]
    if len(told) < len(totals) or {row.lines for row in told} & {citation.lines for citation in reply.citations}:
        return reply
    draft = Draft(knowledge.briefing, citations=list(reply.citations))
    marks = draft.cite_all(row.lines for row in told)
    note = worded(question, f"- 총괄표에도 같습니다. {marks}", f"- The overview agrees. {marks}")
    return replace(reply, text=f"{reply.text}\n{note}", citations=tuple(draft.citations))


def _row_of(knowledge: Knowledge, total: Entry, told: Iterable[Figure]) -> Entry | None:
    """The row of an overview for the programme of ``total`` that states all told of it, each rounded to its unit."""
    section = knowledge.programme(total.programme or "")
    names = {bare(name) for name in (section.number or "", section.title, f"{section.number}{section.title}") if name}
    figures = [figure for figure in told if figure.lines == total.lines]
    rows = (e for e in knowledge.of_kind(Kind.BUDGET) if e.programme is None and bare(e.label) in names)
    return next((row for row in rows if figures and all(_states(row, figure) for figure in figures)), None)


def _states(row: Entry, figure: Figure) -> bool:
    if figure.value is None or figure.quarter is not None or figure.year is None:
        return False
    amounts = [f for f in row.facts if f.measure is Measure.AMOUNT and f.quarter is None and f.year == figure.year]
    scale = [UNITS_IN_WON[fact.unit] for fact in amounts if fact.unit in UNITS_IN_WON]
    won = figure.value * UNITS_IN_WON.get(figure.unit, 1)
    return any(
        fact.value is not None and abs(fact.value * one - won) * 2 <= one
        for fact, one in zip(amounts, scale, strict=False)
    )
