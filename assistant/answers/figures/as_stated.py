"""Which operation is none, since a row states the figure as it is asked for; which money is none, as a line says; and
which row is described by what a footnote says of it."""

import re
from dataclasses import replace

from assistant.answer import Composer
from assistant.answers.figures.meant import Years
from assistant.answers.figures.select import candidates
from assistant.answers.gate import explains
from assistant.draft import Draft, Reply, reply_about
from assistant.entries import BUDGETED, Kind
from assistant.knowledge import Knowledge
from assistant.question import Family, Question
from assistant.text import bare
from assistant.vocabulary import budget_code
from ingest.records import BudgetRow, Definition

_NO_MONEY = re.compile(r"비예산|예산\s?(?:없이|없음|미편성)|소요\s?예산\s?없")
_CHANGES = re.compile(
    r"늘|증[가감]|줄|감소|올[랐라려린]|오[르른름]|떨어|높아|낮아|변[화동]|대비|보다|성장|차이|rise|risen|rose|grew|grow|fall|fell|change"
)
_DESCRIBING = 3  # words that describe a thing without its name
_BY_HOW_MANY = re.compile(r"몇\s?(?:건|개|곳)(?:이나|나)?\s?(?:더\s?)?(?:늘|줄|증가|감소|많|적|차이)")


def stated_as_asked(knowledge: Knowledge, question: Question, years: Years) -> str | None:
    """The operation that is none, as a row states the figure: "몇 %" may ask for a rate and not for how far something
    has changed, "몇 건" for a number of cases, or for how many more, and not for how many lines there are."""
    if "difference" in question.operations and _BY_HOW_MANY.search(question.text):
        return "count"
    if not question.operations & {"growth", "count"} or _CHANGES.search(question.text) or not question.terms:
        return None
    best = next(iter(candidates(knowledge, question, Family.COUNT, years, 1)), None)
    if best is None or best.unexplained or not explains(knowledge, question, best):
        return None
    counters = {fact.unit for fact in best.entry.facts}
    if best.entry.kind is Kind.CELL and counters == {"%"}:
        return "growth"
    cases = best.entry.kind in (Kind.COURSE, Kind.CELL) and "건" in counters and re.search(r"몇\s?건", question.text)
    return "count" if cases else None


def without_money(knowledge: Knowledge, question: Question) -> Reply | None:
    """The line that says that the one programme named has no budget; None without such."""
    if len(question.programmes) != 1:
        return None
    lines = (e for e in knowledge.of_kind(Kind.STATEMENT) if e.programme == question.programmes[0])
    said = next((e for e in lines if _NO_MONEY.search(e.label)), None)
    if said is None:
        return None
    draft = Draft(knowledge.briefing)
    draft.say(f"{said.label} {draft.cite(said.lines)}")
    return reply_about(draft, question, (said,), composer=Composer.QUOTED)


def by_definition(knowledge: Knowledge, question: Question) -> Question:
    """``question`` about the one row that is called as what a footnote explains in the words of the question, where no
    row itself says them: "권역마다 거점이 되는 학교를 꾸리는 사업"."""
    if len(question.terms) < _DESCRIBING or question.entries or len(question.parts) > 1:
        return question
    rows = knowledge.search(question, lambda entry: entry.kind in BUDGETED, 1)
    told = knowledge.search(question, lambda entry: entry.kind is Kind.DEFINITION, 1)
    if (rows and explains(knowledge, question, rows[0])) or not told or told[0].unexplained:
        return question
    defined = told[0].entry.record
    called = [
        entry for entry in knowledge.of_kind(Kind.BUDGET)
        if isinstance(entry.record, BudgetRow) and isinstance(defined, Definition)
        and bare(defined.term) in bare(entry.label) and knowledge.inside(question, entry)
        and (not question.codes or budget_code(entry.record) in question.codes)
    ]  # fmt: skip
    return replace(question, terms={}, entries=tuple(called)) if len(called) == 1 else question
