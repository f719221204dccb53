"""Further columns of budget tables in ("국비", "자체"); their sums over all programmes, or those of an area, out."""

from dataclasses import replace

from assistant.answers.figures.meant import Years
from assistant.answers.figures.operations.total import say_sum
from assistant.answers.figures.scope import scope_of
from assistant.answers.figures.select import Found
from assistant.columns import column_name
from assistant.draft import Draft, Reply, reply_about
from assistant.entries import Kind
from assistant.knowledge import Knowledge
from assistant.question import Family, Question
from ingest.numbers import UNITS_IN_WON
from ingest.records import BudgetRow


def sum_columns(knowledge: Knowledge, question: Question, years: Years) -> Reply | None:
    """The sums of further columns of money over all programmes, or those of an area ("국비 총액"); None where anything
    narrower is named."""
    narrowed = question.terms or question.programmes or question.tasks or question.codes or question.entries
    if not question.columns or narrowed or question.quarters or question.departments:
        return None
    draft, told = Draft(knowledge.briefing), list[Found]()
    for column in question.columns:
        asked = replace(question, columns=(column,), level="section")
        scope = [one for one in scope_of(knowledge, asked, Family.AMOUNT, years) if one.value is not None]
        of_money = all(one.fact.unit in UNITS_IN_WON for one in scope)
        if len(scope) < 2 or not of_money or not _in_every_table(knowledge, question, column):
            return None
        say_sum(draft, question, f"{column} 합계", scope)
        told += scope
    return reply_about(draft, question, (one.entry for one in told))


def _in_every_table(knowledge: Knowledge, question: Question, column: str) -> bool:
    """Whether every programme's table has a column: what some alone tell is no sum of all."""
    rows = (e.record for e in knowledge.of_kind(Kind.TOTAL) if e.programme and knowledge.inside(question, e))
    return all(column in (column_name(h) for h, _ in row.extras) for row in rows if isinstance(row, BudgetRow))
