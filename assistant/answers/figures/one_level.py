"""What states an amount in; those of one level, of which a sum counts no money twice, out."""

from assistant.answers.figures.works import asks_of_works, works_meant
from assistant.entries import Entry, Kind
from assistant.knowledge import Knowledge
from assistant.operations import PICKED_FROM
from assistant.question import Question
from assistant.ranking import Ranked
from assistant.text import bare
from ingest.records import BudgetRow


def one_level(knowledge: Knowledge, question: Question, ranked: list[Ranked]) -> list[Ranked]:
    """Either rows or section totals or works, never mixed: a sum over both would count money twice."""
    if overview := _overview_meant(knowledge, question, ranked):
        return overview
    best = ranked[0].entry.kind if ranked and question.terms else None
    if asks_of_works(question) and not question.terms:
        return [r for r in ranked if r.entry.kind is Kind.WORK and r.entry.group is None]
    if asks_of_works(question) and any(r.entry.kind is Kind.WORK for r in ranked):
        best = Kind.WORK
    if question.codes or question.level == "row":
        wanted = Kind.BUDGET
    elif best is Kind.WORK:
        return works_meant(knowledge, question, [r for r in ranked if r.entry.kind is Kind.WORK])
    elif question.level == "section" or best is None:
        wanted = Kind.BUDGET if question.programmes and question.level != "section" else Kind.TOTAL
    else:
        wanted = best
    found = [r for r in ranked if r.entry.kind is wanted]
    if wanted is Kind.TOTAL and question.quarters and not any(map(_by_quarter, found)):  # stated but for the year
        found = [r for r in ranked if r.entry.kind is Kind.BUDGET]
    if wanted is Kind.TOTAL and not question.terms and question.operations & PICKED_FROM:  # picked from programmes
        numbered = [r for r in found if r.entry.programme]
        found = numbered if len(numbered) > 1 else found
    found = [r for r in found if not knowledge.sums_up(r.entry)] or found
    if not question.quarters:
        found = [r for r in found if not _divides_again(r.entry)] or found
    return [r for r in found if not _is_a_source(knowledge, r.entry)] or found


def _by_quarter(ranked: Ranked) -> bool:
    """Whether an entry states amounts of quarters."""
    return any(fact.quarter is not None for fact in ranked.entry.facts)


def _divides_again(entry: Entry) -> bool:
    """Whether a row divides a total that other rows of its programme add up to."""
    return isinstance(entry.record, BudgetRow) and entry.record.again


def _is_a_source(knowledge: Knowledge, entry: Entry) -> bool:
    """Whether a row of money is but a source that the line of a total names: "(자체 940백만원, 도 300백만원)"."""
    beside = knowledge.beside(entry.lines, Kind.BUDGET) if entry.kind is Kind.BUDGET else []
    totals = (total.lines.first for total in knowledge.of_kind(Kind.TOTAL)) if len(beside) > 1 else ()
    return entry.lines.first in totals


def _overview_meant(knowledge: Knowledge, question: Question, ranked: list[Ranked]) -> list[Ranked]:
    """The rows of the overview ("예산 현황"), one a budget programme, where those are picked from or it is named; else
    none."""
    rows = [r for r in ranked if knowledge.sums_up(r.entry)]
    if len(rows) < 2 or question.codes or question.programmes:
        return []
    named = bare(rows[0].entry.section.title) in bare(question.text)
    return rows if named or (question.level == "code" and not question.terms) else []
