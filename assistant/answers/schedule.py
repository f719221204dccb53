"""Questions about a calendar: what is planned in a month, how often something is, all rows of one name."""

import re
from dataclasses import replace

from assistant.answers.moments import event_date, event_of
from assistant.entries import Entry, Kind
from assistant.knowledge import Knowledge
from assistant.question import Family, Question
from assistant.text import bare

_ALL_IMPLIED = 0.6  # "행사" and "일정" stand in no row of a calendar; they say what it is
_PLANNED = frozenset(
    {"행사", "일정", "일정표", "개최", "예정", "진행", "열리", "계획", "업무"}
)  # what it is, not of what
_MONTH = re.compile(r"(?<!\d)(1[0-2]|0?[1-9])\s?월")
_MONTHS = re.compile(r"(?<!\d)(1[0-2]|0?[1-9])월?\s?(?:부터|에서|[~∼-])\s?(1[0-2]|0?[1-9])월")
_BRACKETS = re.compile(r"\s*[(（](?P<where>[^()（）]*)[)）]\s*$")


def planned_in(knowledge: Knowledge, question: Question) -> list[Entry]:
    """What a calendar says of the months that a question names and of nothing else; empty for any other question."""
    months = _months(question.text)
    words = [term for term in question.terms if not (term.isdigit() and int(term) in months)]
    named = question.people or question.roles or question.departments or question.programmes or question.extensions
    if not months or set(words) - _PLANNED or named or any(ask.family is not Family.DATE for ask in question.asks):
        return []
    if question.operations - {"list", "count", "yesno"} or not (question.asks or question.operations or words):
        return []
    return _rows(knowledge, question, months)


def scheduled(knowledge: Knowledge, question: Question) -> list[Entry]:
    """The dated rows of a table that a question counts or lists; empty unless they explain all of it."""
    if question.asks or not question.terms or not question.operations & {"count", "list"}:
        return []
    months = _months(question.text)
    terms = {word: meanings for word, meanings in question.terms.items() if not (months and word.isdigit())}

    def within(entry: Entry) -> bool:
        return _is_planned(entry) and (not months or event_of(entry).month in months)

    ranked = knowledge.search(replace(question, terms=terms), within)
    chosen = [found.entry for found in ranked if found.recall >= _ALL_IMPLIED and not found.unexplained]
    return sorted(chosen, key=event_date)


def with_namesakes(knowledge: Knowledge, question: Question, chosen: list[Entry]) -> list[Entry]:
    """``chosen`` with the other rows of the same name ("축제(본원)", "축제(분원)"), unless the question says which."""
    asked = bare(question.text)
    if not all(_is_planned(entry) for entry in chosen):
        return chosen
    names = {_BRACKETS.sub("", entry.label) for entry in chosen}
    alike = [e for e in knowledge.of_kind(Kind.EVENT) if _is_planned(e) and _BRACKETS.sub("", e.label) in names]
    wheres = [match["where"] for e in alike if (match := _BRACKETS.search(e.label))]
    return chosen if any(bare(where) in asked for where in wheres) else alike


def _rows(knowledge: Knowledge, question: Question, months: set[int]) -> list[Entry]:
    found = [e for e in knowledge.of_kind(Kind.EVENT) if event_of(e).month in months]
    return sorted(
        (e for e in found if e.year in question.years or (not question.years and _is_planned(e))), key=event_date
    )


def _is_planned(entry: Entry) -> bool:
    return entry.kind is Kind.EVENT and event_of(entry).scheduled


def _months(text: str) -> set[int]:
    """The months that a text names, those between the two of a period included."""
    spans = [(int(first), int(last)) for first, last in _MONTHS.findall(text)]
    between = {month for first, last in spans for month in range(first, last + 1)}
    return between | {int(month) for month in _MONTH.findall(text)}
