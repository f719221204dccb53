"""Decides whether a figure is looked up or computed, and looks it up."""

from dataclasses import replace

from assistant.answer import Composer, Status
from assistant.answers.figures.operations import operate
from assistant.answers.figures.say import say_facts
from assistant.answers.figures.select import FIGURE_FAMILIES, Found, candidates, default_years, matching
from assistant.answers.figures.several import answer_several
from assistant.answers.gate import explains
from assistant.draft import Draft, Focus, Reply
from assistant.entries import Entry, Kind, Measure
from assistant.knowledge import Knowledge
from assistant.question import Family, Question
from assistant.ranking import Ranked
from assistant.refusals import refuse
from assistant.wording import amount


def answer_figures(knowledge: Knowledge, question: Question, family: Family) -> Reply | None:
    """The reply to a question for figures of one family; None where no entry comes near its topic."""
    if family not in FIGURE_FAMILIES:
        return None
    years = default_years(knowledge, question)
    if family in (Family.AMOUNT, Family.COUNT, Family.STAFF) and any(
        y not in knowledge.vocabulary.years for y in question.years
    ):
        if not any(y in knowledge.vocabulary.years for y in question.years) or family is Family.STAFF:
            return refuse(knowledge, question, "year")
    if family is Family.STAFF and question.departments:
        return refuse(knowledge, question, "figure")
    if family is Family.STAFF and question.years and knowledge.briefing.year not in question.years:
        return refuse(knowledge, question, "year")
    if family is Family.AMOUNT and question.codes and not question.asks and not question.operations - {"yesno"}:
        question = replace(question, operations=question.operations | {"list"}, level="row")
    computed = answer_several(knowledge, question, family, years) or operate(knowledge, question, family, years)
    if computed is not None:
        return computed
    ranked = candidates(knowledge, question, family, years)
    if not ranked:
        return None
    best = ranked[0]
    if not explains(knowledge, question, best):
        return refuse(knowledge, question, "figure")
    if (
        family is Family.COUNT
        and question.years
        and question.near is None
        and _only_in_another_year(knowledge, question, best)
    ):
        return refuse(knowledge, question, "year")
    beside = [
        r.entry
        for r in ranked[1:6]
        if r.entry.lines == best.entry.lines and r.entry.kind is best.entry.kind and r.score >= _BESIDE * best.score
    ]
    if family is Family.PLACE or family is Family.STAFF:
        beside = [r.entry for r in ranked[1:12] if question.each and r.recall >= _BESIDE * best.recall]
    return _look_up(knowledge, question, family, years, [best.entry, *beside])


def answer_list(knowledge: Knowledge, question: Question) -> Reply | None:
    """The courses of a topic where a question asks which there are, without naming a figure."""
    if "list" not in question.operations or not question.terms:
        return None
    courses = candidates(knowledge, question, Family.COUNT, default_years(knowledge, question))
    counted = {course.lines for course in knowledge.briefing.courses}
    prose = [r for r in knowledge.search(question, lambda e: e.kind is Kind.STATEMENT) if r.entry.lines not in counted]
    if courses and prose and prose[0].recall > courses[0].recall:
        return None
    if not courses or courses[0].entry.kind is not Kind.COURSE or not explains(knowledge, question, courses[0]):
        return None
    return operate(knowledge, question, Family.COUNT, default_years(knowledge, question))


_BESIDE = 0.9  # further entries of the same line are shown when they fit nearly as well


def _only_in_another_year(knowledge: Knowledge, question: Question, best: Ranked) -> bool:
    """Whether the very thing asked about is stated, but for a year that was not asked."""
    if best.recall >= 0.93:
        return False
    anywhere = candidates(knowledge, question, Family.COUNT, ())
    return bool(anywhere) and anywhere[0].recall >= 0.97 and anywhere[0].entry.year not in question.years


def _look_up(
    knowledge: Knowledge, question: Question, family: Family, years: tuple[int, ...], entries: list[Entry]
) -> Reply:
    draft = Draft(knowledge.briefing)
    plan = (knowledge.briefing.year,)
    verdict = _verdict(question, entries, family, years)
    if verdict:
        draft.say(verdict)
    for entry in entries:
        facts = matching(entry, question, family, years)
        if not years and entry.kind in (Kind.BUDGET, Kind.TOTAL):
            facts = tuple(f for f in facts if f.year in (None, *plan)) or facts
        say_facts(draft, question, entry, facts)
        _add_finding(knowledge, draft, entry, facts)
    first = entries[0]
    return draft.reply(Status.ANSWERED, Composer.LOOKUP, Focus(question, tuple(entries), (), first.programme, None))


def _verdict(question: Question, entries: list[Entry], family: Family, years: tuple[int, ...]) -> str:
    """네 or 아닙니다, where the question states a figure of its own."""
    stated = [Found(e, f) for e in entries for f in matching(e, question, family, years)]
    same_unit = [
        (v, u)
        for v, u in question.claims
        if any(u == one.fact.unit or (u == "원" and one.fact.measure is Measure.AMOUNT) or u == "개" for one in stated)
    ]
    if not same_unit:
        return ""
    right = all(any(one.value == value for one in stated) for value, _ in same_unit)
    if question.language == "en":
        return "Yes." if right else "No."
    return "네, 맞습니다." if right else "아닙니다."


def _add_finding(knowledge: Knowledge, draft: Draft, entry: Entry, facts: tuple) -> None:  # type: ignore[type-arg]
    """Where a stated total disagrees with its rows, both are said."""
    if entry.kind is not Kind.TOTAL:
        return
    for fact in facts:
        column = f"{fact.year} {fact.quarter}분기" if fact.quarter else str(fact.year)
        for finding in knowledge.briefing.findings:
            if finding.lines == entry.lines and finding.column == column:
                rows = [
                    row.lines for row in knowledge.briefing.budgets
                    if row.section == entry.section and not row.is_total
                ]  # fmt: skip
                value = draft.compute(finding.computed)
                draft.say(
                    f"다만 각 행을 더하면 {amount(value, finding.unit)}으로, 적힌 합계와 다릅니다. {draft.cite_all(rows)}"
                )
