"""Two events of the history in; how long it was from one to the other, or which came first, out."""

import re
from dataclasses import replace
from decimal import Decimal

from assistant.answer import Composer, Status
from assistant.answers.gate import explains
from assistant.answers.moments import event_date, event_line
from assistant.draft import Draft, Focus, Reply
from assistant.entries import Entry, Kind
from assistant.knowledge import Knowledge
from assistant.question import Family, Question
from assistant.wording import spaced, verdict, worded

_HOW_LONG = re.compile(
    r"(?:몇\s?(?:년|해|개월)|얼마)\S*\s*(?:걸|지나|지났|뒤|후|만[에인이]|차이|동안)"
    r"|(?:사이|간격|까지|차이)\S*\s.*(?:몇\s?(?:년|해|개월)|얼마나)"
    r"|보다\s?(?:몇\s?(?:년|해|개월)|얼마나)\S*\s*(?:더\s?)?(?:앞|먼저|빠르|빨|이르|이른|일찍|늦|나중)"
    r"|how (?:long|many years)"
)
# Where the first event named may end: "개원부터 이전까지", "이전한 뒤 준공", "A와 B 사이", "A는 B한 지 몇 년".
_JOINTS = re.compile(
    r"부터|에서|(?:전|뒤|후)에\s|(?:한|된)\s?(?:뒤|후|다음)|(?:와|과|이랑|랑|하고|보다)\s|[은는이가]\s| to | and "
)
# The event before these words is the one that the other is said to precede or to follow.
_SAID_BEFORE = re.compile(
    r"(?:이?전|앞)(?:에|의|인[가지]|입|이[었죠지]|$)|보다\s?(?:더\s?)?(?:먼저|앞|빨|이르|이른|일찍)"
)
_SAID_AFTER = re.compile(r"(?:뒤|이?후|다음)(?:에|의|인[가지]|입|이[었죠지]|$)|보다\s?(?:더\s?)?(?:나중|늦|뒤)")


def answer_interval(knowledge: Knowledge, question: Question) -> Reply | None:
    """How long it was from one event to another ("개원부터 이전까지 몇 년"), or whether one came before the other
    ("이전은 분원이 생긴 뒤인가요"); None where not two are named, or a figure of another kind is asked for."""
    if any(ask.family is not Family.DATE for ask in question.asks):
        return None
    if _HOW_LONG.search(question.text.lower()):
        named = _two_events(knowledge, question)
        return _told_interval(knowledge, question, sorted(named[:2], key=event_date)) if named else None
    return _precedence(knowledge, question) if "yesno" in question.operations else None


def _precedence(knowledge: Knowledge, question: Question) -> Reply | None:
    """Whether the two events named came in the order said; None where none is said."""
    before = _SAID_BEFORE.search(question.text)
    said = before or _SAID_AFTER.search(question.text)
    named = _two_events(knowledge, question) if said else None
    if said is None or named is None:
        return None
    first, second, joint = named
    reference, other = (first, second) if said.start() < joint else (second, first)
    right = (event_date(other) < event_date(reference)) == (before is not None)
    draft = Draft(knowledge.briefing)
    draft.say(verdict(question, right, "네, 그렇습니다."))
    events = sorted((first, second), key=event_date)
    draft.parts += [f"- {event_line(entry)} {draft.cite(entry.lines)}" for entry in events]
    return draft.reply(Status.ANSWERED, Composer.COMPUTED, Focus(question, tuple(events)))


def _two_events(knowledge: Knowledge, question: Question) -> tuple[Entry, Entry, int] | None:
    """The two events of different dates that a question names, as it names them, and where the words of the first end;
    None where it names no two."""
    known = {word for entry in knowledge.of_kind(Kind.EVENT) for word in knowledge.index.terms(entry.label)}
    for joint in _JOINTS.finditer(question.text):
        pieces = (question.text[: joint.start()], question.text[joint.end() :])
        first, second = (_event_named(knowledge, question, piece, known) for piece in pieces)
        if first is not None and second is not None and event_date(first) != event_date(second):
            return first, second, joint.end()
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
