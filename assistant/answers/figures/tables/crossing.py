"""A table that says no unit, one of its rows and some of its columns named in; the cells where these cross out."""

from assistant.answer import Composer
from assistant.draft import Draft, Reply, reply_about
from assistant.entries import Entry, Kind
from assistant.knowledge import Knowledge
from assistant.question import Family, Question
from assistant.text import bare
from assistant.wording import spaced
from ingest.records import Cell
from ingest.tables import TOTAL

_SHORTEST = 2  # letters of what a row or a column is called
_IN_ALL = ("합계", "총", "모두", "전체")


def answer_crossing(knowledge: Knowledge, question: Question) -> Reply | None:
    """The figures of one row ("바다빛분원") in the columns named, or in all of them together; None where a word of the
    question is none of row, columns or titles, or several tables have such a row."""
    plain = all(ask.family is Family.COUNT or ask.words.startswith("얼마") for ask in question.asks)
    if not plain or question.people or question.roles or question.programmes or not question.terms:
        return None
    text = bare(question.text)
    named = [e for e, row, head in knowledge.named_cells if row in text and _is_named(e.cell, row, head, text)]
    named = [e for e in named if not question.years or {fact.year for fact in e.facts} & {None, *question.years}]
    told = [e for e in named if not TOTAL.fullmatch(e.cell.head)] or named
    if len({(e.cell.header_lines, e.cell.row) for e in told}) != 1 or not _explain(knowledge, question, told):
        return None
    draft = Draft(knowledge.briefing)
    for entry in told:
        year = f"{entry.facts[0].year}년" if entry.facts[0].year else ""
        draft.say(
            f"{entry.cell.row[-1]} · {spaced(entry.cell.head, year)}: {entry.cell.text} {draft.cite_entry(entry)}"
        )
    return reply_about(draft, question, told, told[0].programme, Composer.LOOKUP)


def _is_named(cell: Cell, row: str, head: str, text: str) -> bool:
    """Whether a cell is a figure without a unit, in a column that a compact question names beside the ``row``."""
    if cell.value is None or cell.unit or len(row) < _SHORTEST:
        return False
    return (len(head) >= _SHORTEST and head in text) or bool(TOTAL.fullmatch(head) and any(w in text for w in _IN_ALL))


def _explain(knowledge: Knowledge, question: Question, told: list[Entry]) -> bool:
    """Whether row, columns and titles hold every word of the question, figures of the row aside."""
    first = told[0].cell
    figures = {bare(e.cell.text) for e in knowledge.beside(first.lines, Kind.CELL)}
    heads = " ".join(entry.cell.head for entry in told)
    said = bare(f"{' '.join(first.row)} {heads} {first.table} {' '.join(first.section.path)}")
    return all(term in figures or any(bare(m) in said for m in (term, *ms)) for term, ms in question.terms.items())
