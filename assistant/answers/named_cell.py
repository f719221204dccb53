"""A search phrase in that names a cell of a table in full, and asks nothing else; its figure out."""

import re
from dataclasses import replace

from assistant.answer import Composer, Status
from assistant.answers.figures import answer_figures
from assistant.draft import Draft, Focus, Reply
from assistant.entries import Kind
from assistant.facts import Measure
from assistant.knowledge import Knowledge
from assistant.question import Family, Question
from assistant.text import bare, with_particle
from assistant.wording import worded
from ingest.records import Cell

_MONEY = re.compile(r"[가-힣](?:금|비|료)$")  # what money is called
_NOT_HELD = re.compile(r"(?:미개설|미운영|미실시|미개최|폐강|휴강|폐지)(?:[(（].*[)）])?")
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


def answer_not_held(knowledge: Knowledge, question: Question) -> Reply | None:
    """What a row that is named in full says of a year in which nothing of it took place: "미개설"; None where it
    counts something then."""
    counted = question.asks and {ask.family for ask in question.asks} <= {Family.COUNT, Family.TEXT}
    if not counted or len(question.years) != 1 or question.operations - {"yesno"}:
        return None
    said = bare(question.text)
    for cell in knowledge.briefing.cells:
        named = cell.value is None and cell.year in question.years and bare(cell.row[-1]) in said
        if named and _NOT_HELD.fullmatch(cell.text.strip()) and bare(cell.row[-1]):
            draft = Draft(knowledge.briefing)
            mark = draft.cite(cell.lines)
            korean = (
                f"{with_particle(cell.row[-1], '은')} {cell.year}년에 ‘{cell.text}’로 적혀 있어 인원이나 수가 없습니다."
            )
            draft.say(f"{worded(question, korean, f'{cell.row[-1]}, {cell.year}: {cell.text} (none).')} {mark}")
            return draft.reply(Status.ANSWERED, Composer.LOOKUP, Focus(question))
    return None


def answer_sole_row(knowledge: Knowledge, question: Question) -> Reply | None:
    """The money of a year that is asked by its name alone ("2026년 분담금"), of the one row of the budget so called."""
    if question.families or question.operations - {"yesno"} or not question.years or not question.terms:
        return None
    said = [found.entry for found in knowledge.search(question, lambda _: True, 3) if not found.unexplained]
    if [entry.kind for entry in said] != [Kind.BUDGET] or not any(map(_MONEY.search, question.terms)):
        return None
    return answer_figures(knowledge, replace(question, entries=(said[0],)), Family.AMOUNT)
