"""A question for what a column of words says of a row in; that cell out: whom a course is for, how it is held."""

import re

from assistant.answer import Composer, Status
from assistant.draft import Draft, Focus, Reply
from assistant.entries import Entry, Kind
from assistant.knowledge import Knowledge
from assistant.question import Family, Question
from assistant.text import bare
from ingest.records import Cell

# What a header says, and how it is asked for; any other header is asked for by its own words.
_ASKED = (
    (
        re.compile(r"대상자?"),
        re.compile(r"대상(?:자|이|은|을|과|의|$)|누가(?:듣|들|받|참여|참가|가)|누구(?:를위|를대상|나들)|어떤사람"),
    ),
    (
        re.compile(r"(?:운영|연수|교육)?(?:방법|방식|형태|유형)"),
        re.compile(r"방법|방식|형태|(?:집합|원격|온라인|대면)(?:인가|이[야에]|으로|연수인|과정인)"),
    ),
    (re.compile(r"(?:운영|연수|교육|개최)?(?:장소|기관)"), re.compile(r"장소|어디(?:에서|서)")),
    (
        re.compile(r"(?:운영|연수|교육|추진|집행)?(?:기간|시기|일정|일자|일시)"),
        re.compile(r"언제|기간|시기|일정|며칠|날짜"),
    ),
    (re.compile(r"(?:담당|주관|소관)?부서"), re.compile(r"(?:어느|무슨|어떤|담당|주관|소관)부서")),
)
_OWN_WORDS = 3  # letters of any other header that is told by them alone
_MAY_ASK = frozenset({Family.PLACE, Family.DATE})
_OF_HEADERS = frozenset({"운영", "연수", "교육", "추진"})  # "운영 방법"
_WITH_HEADER = 0.6
_NEARLY, _AS_GOOD, _MOST = 0.9, 0.97, 6


def answer_column(knowledge: Knowledge, question: Question) -> Reply | None:
    """What the tables' cells of words say under the header asked for, of the row that the question names; None where
    it names none, or a figure is asked for."""
    if (
        not question.terms
        or {ask.family for ask in question.asks} - _MAY_ASK
        or question.operations - {"yesno", "list"}
    ):
        return None
    asked = bare(question.text)
    ranked = knowledge.search(question, lambda entry: _is_asked(entry, asked))
    if not ranked:
        return None
    left = [term for term in ranked[0].unexplained if term not in _OF_HEADERS]
    if (ranked[0].recall < _NEARLY and (left or ranked[0].recall < _WITH_HEADER)) or any(
        knowledge.holds((t,)) for t in left
    ):
        return None
    chosen = [found.entry for found in ranked if found.score >= _AS_GOOD * ranked[0].score]
    best = [entry for entry in chosen if bare(_row(entry)) in asked] or chosen
    if len(best) > _MOST:
        return None
    draft = Draft(knowledge.briefing)
    for entry in best:
        name = " · ".join((*entry.record.row, *entry.record.column)) if isinstance(entry.record, Cell) else entry.label
        text = " / ".join(fact.text for fact in entry.facts)
        draft.say(f"{'- ' if len(best) > 1 else ''}{name}: {text} ({entry.section.path[-1]}) {draft.cite(entry.lines)}")
    return draft.reply(Status.ANSWERED, Composer.LOOKUP, Focus(question, tuple(best), programme=best[0].programme))


def _row(entry: Entry) -> str:
    return entry.record.row[-1] if isinstance(entry.record, Cell) else ""


def _is_asked(entry: Entry, asked: str) -> bool:
    """Whether an entry is a cell of words beside others of its row, under a header that the question asks for."""
    cell = entry.record
    if entry.kind is not Kind.CELL or not isinstance(cell, Cell) or cell.value is not None or not cell.column:
        return False
    head = bare(re.sub(r"\([^)]*\)", "", cell.column[-1]))
    rest = asked.replace(bare(cell.row[-1]), "")
    told = [words.search(rest) is not None for heads, words in _ASKED if heads.fullmatch(head)]
    named = len(head) >= _OWN_WORDS or (len(head) > 1 and rest != asked)
    return any(told) or (not told and named and head in rest)
