"""A sum of an area or of a budget programme in; where a row of an overview states it as well, out."""

from decimal import Decimal

from assistant.answers.figures.say import cite, name_of, value_words
from assistant.answers.figures.select import Found
from assistant.draft import Draft
from assistant.entries import Kind
from assistant.facts import Measure
from assistant.knowledge import Knowledge
from assistant.question import Question
from assistant.text import bare
from assistant.vocabulary import budget_code
from assistant.wording import worded
from ingest.numbers import UNITS_IN_WON
from ingest.records import BudgetRow, Cell


def say_in_overview(knowledge: Knowledge, draft: Draft, question: Question, won: Decimal) -> None:
    """Says which cell states ``won`` for the one area named; nothing where no table has a row for it."""
    if len(question.codes) == 1:
        _say_of_code(knowledge, draft, question, won)
    area = knowledge.vocabulary.areas.get(question.areas[0]) if len(question.areas) == 1 else None
    if area is None:
        return
    for entry in knowledge.of_kind(Kind.CELL):
        row = bare(" ".join(entry.record.row)) if isinstance(entry.record, Cell) else ""
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
