"""A question about a row or a total in; what each of its quarters has out."""

from dataclasses import replace

from assistant.answers.figures.select import Found, Years, candidates, matching
from assistant.answers.gate import explains
from assistant.entries import Kind
from assistant.knowledge import Knowledge
from assistant.question import Family, Question


def quarters_of(knowledge: Knowledge, question: Question, years: Years) -> list[Found]:
    """The quarters of the row or total that the question names best, those without an amount too; empty where it names
    none."""
    asked = replace(question, every_quarter=True, quarters=())
    ranked = [
        found for found in candidates(knowledge, asked, Family.AMOUNT, years)
        if found.entry.kind in (Kind.BUDGET, Kind.TOTAL)
    ]  # fmt: skip
    if not ranked or not explains(knowledge, asked, ranked[0]):
        return []
    entry = ranked[0].entry
    return [Found(entry, fact) for fact in matching(entry, asked, Family.AMOUNT, years) if fact.quarter]
