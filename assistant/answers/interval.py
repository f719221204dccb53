"""Two events of the history in; how long it was from one to the other, out."""

import re
from dataclasses import replace
from decimal import Decimal

from assistant.answer import Composer, Status
from assistant.answers.gate import explains
from assistant.answers.moments import event_date, event_line
from assistant.draft import Draft, Focus, Reply
from assistant.entries import Entry, Kind
from assistant.knowledge import Knowledge
from assistant.question import Question
from assistant.wording import spaced, worded

_HOW_LONG = re.compile(
    r"(?:몇\s?(?:년|해|개월)|얼마)\S*\s*(?:걸|지나|지났|뒤|후|만[에인이]|차이|동안)"
    r"|(?:사이|간격|까지|차이)\S*\s.*(?:몇\s?(?:년|해|개월)|얼마나)|how (?:long|many years)"
)
# Where the first event named may end: "개원부터 이전까지", "이전한 뒤 준공", "A와 B 사이", "A는 B한 지 몇 년".
_JOINTS = re.compile(r"부터|에서|(?:한|된)\s?(?:뒤|후|다음)|(?:와|과|이랑|랑|하고)\s|[은는이가]\s| to | and ")


def answer_interval(knowledge: Knowledge, question: Question) -> Reply | None:
    """How long it was from one event to another: "개원부터 이전까지 몇 년"; None where not two are named."""
    if not _HOW_LONG.search(question.text.lower()):
        return None
    known = {word for entry in knowledge.of_kind(Kind.EVENT) for word in knowledge.index.terms(entry.label)}
    for joint in _JOINTS.finditer(question.text):
        pieces = (question.text[: joint.start()], question.text[joint.end() :])
        named = [_event_named(knowledge, question, piece, known) for piece in pieces]
        events = sorted({entry for entry in named if entry is not None}, key=event_date)
        if len(events) == len(pieces) and event_date(events[0]) != event_date(events[1]):
            return _told_interval(knowledge, question, events)
    return None


def _event_named(knowledge: Knowledge, question: Question, piece: str, known: set[str]) -> Entry | None:
    """The event that a piece of the question names, by words of which any event is told."""
    said = {**question.hints, **question.terms}
    words = [word for word in knowledge.index.terms(piece) if word in known or word in question.terms]
    terms = {word: said.get(word) or {word: 1.0} for word in words if len(word) > 1}
    if not terms:
        return None
    part = replace(question, terms=terms, hints={}, focus=None, phrase=piece, text=piece)
    ranked = knowledge.search(part, lambda entry: entry.kind is Kind.EVENT, 1)
    return ranked[0].entry if ranked and explains(knowledge, part, ranked[0]) else None


def _told_interval(knowledge: Knowledge, question: Question, events: list[Entry]) -> Reply:
    """The time between two events in years and months, and by the years alone."""
    (year, month, day), (to_year, to_month, to_day) = map(event_date, events)
    draft = Draft(knowledge.briefing)
    between = draft.compute(Decimal(to_year - year))
    months = 12 * (to_year - year) + to_month - month - (to_day < day)
    exact = ""
    if month and to_month:
        full, rest = (draft.compute(Decimal(part)) for part in divmod(months, 12))
        exact = spaced(f"{full}년" if full else "", f"{rest}개월" if rest else "")
    korean = f"{exact}(연도로는 {between}년 차이)입니다." if exact else f"{between}년입니다."
    marks = draft.cite_all(entry.lines for entry in events)
    draft.say(f"{worded(question, korean, f'{between} years (by the calendar year).')} {marks}")
    for entry in events:
        draft.say(f"- {event_line(entry)} {draft.cite(entry.lines)}")
    return draft.reply(Status.ANSWERED, Composer.COMPUTED, Focus(question, tuple(events)))
