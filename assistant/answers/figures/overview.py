"""A sum that is computed from the totals of an area in; the row of an overview table that states it as well, out."""

from decimal import Decimal

from assistant.answers.figures.say import cite, name_of, value_words
from assistant.answers.figures.select import Found
from assistant.draft import Draft
from assistant.entries import Kind
from assistant.knowledge import Knowledge
from assistant.question import Question
from assistant.text import bare
from assistant.wording import worded
from ingest.numbers import UNITS_IN_WON
from ingest.records import Cell


def say_in_overview(knowledge: Knowledge, draft: Draft, question: Question, won: Decimal) -> None:
    """Says which cell states ``won`` for the one area named; nothing where no table has a row for it."""
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
