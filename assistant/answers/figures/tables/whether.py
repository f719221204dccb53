"""A question whether a course is held in some way, or at all in a year, in; yes or no, and the cell, out."""

from dataclasses import replace

from assistant.answer import Composer
from assistant.answers.figures.groups import GENERIC
from assistant.answers.figures.held import held_so
from assistant.answers.figures.tables.attributes import said
from assistant.draft import Draft, Reply, reply_about
from assistant.entries import Entry, Kind
from assistant.knowledge import HELD, Knowledge
from assistant.question import Question
from assistant.text import bare, with_particle
from assistant.wording import verdict

_NONE = frozenset({"-", "–", "—", "―"})  # in a row of courses: none in that year


def answer_whether(knowledge: Knowledge, question: Question) -> Reply | None:
    """Yes or no to what a row of courses says in a cell of words; None where nothing of the sort is asked."""
    others = question.asks or question.operations != {"yesno"} or question.is_open or question.english
    if others or question.entries or not question.terms:
        return None
    return _in_a_way(knowledge, question) or _in_a_year(knowledge, question)


def _in_a_way(knowledge: Knowledge, question: Question) -> Reply | None:
    """Whether a course is held as the question says: "… 과정은 원격으로 운영되나요?"."""
    asked, is_held = held_so(knowledge, question, fewest=1)
    terms = asked.terms_but(GENERIC)
    if is_held is None or not terms:
        return None

    def tells(entry: Entry) -> bool:
        told = entry.column and HELD.search(entry.column[-1]) and entry.cell.value is None
        return bool(told) and not (question.years and entry.facts[0].year not in (None, *question.years))

    ranked = knowledge.search(replace(asked, terms=terms), tells, 2)
    if not ranked or ranked[0].unexplained or not _names(question, ranked[0].entry):
        return None
    if len(ranked) > 1 and ranked[1].score >= ranked[0].score and ranked[1].entry.lines != ranked[0].entry.lines:
        return None
    cell = ranked[0].entry
    draft = Draft(knowledge.briefing)
    draft.say(f"{verdict(question, is_held(cell))} {said(draft, cell)}")
    return reply_about(draft, question, (cell,), composer=Composer.LOOKUP)


def _in_a_year(knowledge: Knowledge, question: Question) -> Reply | None:
    """That a course is not held in the year asked for, of which its row has a dash: "… 2025년에도 운영했나요?"."""
    if len(question.years) != 1:
        return None
    cells = knowledge.of_kind(Kind.CELL)
    dashes = [entry for entry in cells if entry.cell.text in _NONE and entry.cell.year in question.years]
    rows = [entry for entry in dashes if knowledge.beside(entry.lines, Kind.COURSE) and _names(question, entry)]
    if len({entry.lines for entry in rows}) != 1:
        return None
    cell = rows[0].cell
    draft = Draft(knowledge.briefing)
    mark = f"{draft.cite(cell.lines, cell.row, cell.column)}{draft.cite(cell.header_lines)}"  # which says the year
    told = f"{with_particle(cell.row[-1], '은')} {question.years[0]}년 칸에 ‘{cell.text}’로 적혀 있어 운영이 없습니다."
    draft.say(f"{verdict(question, False)} {told} {mark}")
    return reply_about(draft, question, rows, rows[0].programme, Composer.LOOKUP)


def _names(question: Question, cell: Entry) -> bool:
    """Whether the question says the name of the row letter by letter."""
    return bool(cell.row) and bare(cell.row[-1]) in bare(question.text)
