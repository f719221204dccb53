"""A search phrase in that names a cell of a table in full, and asks nothing else; its figure out."""

import re
from dataclasses import replace

from assistant.answers.figures import answer_figures
from assistant.draft import Reply
from assistant.entries import Kind
from assistant.facts import Measure
from assistant.knowledge import Knowledge
from assistant.question import Family, Question
from assistant.text import bare
from ingest.records import Cell

_MONEY = re.compile(r"[가-힣](?:금|비|료)$")  # what money is called
_SEVERAL_WORDS = 4  # by so many one cell alone is named, where no other entry holds them all
_NAMED_IN_FULL = 1.0  # the score of an entry that holds every word of a question and few others


def answer_named_cell(knowledge: Knowledge, question: Question) -> Reply | None:
    """The figure of a table's row that a question names in full and asks nothing else of: "… 만족도의 2026년 목표"."""
    found = knowledge.search(question, lambda _: True, 2) if question.terms else []
    best = found[0] if found else None
    if best is None or best.entry.kind is not Kind.CELL or best.unexplained:
        return None
    rows = best.entry.record.row[:1] if isinstance(best.entry.record, Cell) else ()
    alone = len(question.terms) >= _SEVERAL_WORDS and all(other.unexplained for other in found[1:])
    if best.score < _NAMED_IN_FULL and not alone and not any(bare(row) in bare(question.text) for row in rows):
        return None
    told = {fact.measure for fact in best.entry.facts if fact.value is not None}
    if Measure.COUNT in told:
        return answer_figures(knowledge, question, Family.COUNT)
    return answer_figures(knowledge, question, Family.AMOUNT) if alone and Measure.AMOUNT in told else None


def answer_sole_row(knowledge: Knowledge, question: Question) -> Reply | None:
    """The money of a year that is asked by its name alone ("2026년 분담금"), of the one row of the budget so called."""
    if question.families or question.operations - {"yesno"} or not question.years or not question.terms:
        return None
    said = [found.entry for found in knowledge.search(question, lambda _: True, 3) if not found.unexplained]
    if [entry.kind for entry in said] != [Kind.BUDGET] or not any(map(_MONEY.search, question.terms)):
        return None
    return answer_figures(knowledge, replace(question, entries=(said[0],)), Family.AMOUNT)
