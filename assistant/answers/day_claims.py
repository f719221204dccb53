"""A yes/no question that says on which day something in the calendar is in; whether it is, and its line, out."""

import re

from assistant.answer import Composer, Status
from assistant.answers.moments import event_date, event_line, event_of
from assistant.answers.telling_events import event_sentence
from assistant.draft import Draft, Focus, Reply
from assistant.entries import Entry, Kind
from assistant.knowledge import Knowledge
from assistant.question import Family, Question
from assistant.text import bare
from assistant.wording import spaced, verdict

_DAY = re.compile(r"(?<!\d)(1[0-2]|0?[1-9])\s?(?:월\s?|[./]\s?)(3[01]|[12]\d|0?[1-9])(?!\d)\s?(?:일|\.)?")
_CLAIMS = re.compile(
    r"(?:나요|까요?|가요|지요?|죠|니|냐|야|어요?|아요?|다며|다면서|맞[가-힣]*|right|correct)\s*\?*\s*$|^\s*(?:is|does|will)\b",
    re.I,
)
_UP_TO = re.compile(r"[~∼–-]\s?(3[01]|[12]\d|0?[1-9])\s?일")  # "4월 18일~19일"
_BRACKETS = re.compile(r"\s*[(（][^()（）]*[)）]\s*$")
_SHORTEST = 4  # letters of a name that tells one thing in the calendar from what else is said


def answer_day_claim(knowledge: Knowledge, question: Question) -> Reply | None:
    """The reply; None unless a thing in the calendar is named in full, with a day that it is said to be on."""
    days = [(int(month), int(day)) for month, day in _DAY.findall(question.text)]
    others = set(question.families) - {Family.DATE}
    if not days or others or question.is_open or question.parts or not _CLAIMS.search(question.text):
        return None
    if question.operations - {"yesno"} or question.asks_for("date"):
        return None
    events = _named(knowledge, question)
    if not events:
        return None
    right = [entry for entry in events if all(_lasts(entry, day) for day in days)]
    draft = Draft(knowledge.briefing)
    draft.say(verdict(question, bool(right)))
    for entry in right or events:
        text = event_line(entry) if question.english else f"보고서에는 {event_sentence(event_of(entry))}"
        draft.say(spaced(text, draft.cite(entry.lines)))
    return draft.reply(Status.ANSWERED, Composer.LOOKUP, Focus(question, tuple(right or events)))


def _named(knowledge: Knowledge, question: Question) -> list[Entry]:
    """What a calendar plans under the longest name of it that the question says in full."""
    asked = bare(question.text)
    found: dict[str, list[Entry]] = {}
    for entry in knowledge.of_kind(Kind.EVENT):
        name = bare(_BRACKETS.sub("", event_of(entry).text))
        if event_of(entry).scheduled and event_of(entry).day and len(name) >= _SHORTEST and name in asked:
            found.setdefault(name, []).append(entry)
    longest = max(found, key=len, default="")
    return sorted(found.get(longest, ()), key=event_date)


def _lasts(entry: Entry, day: tuple[int, int]) -> bool:
    """Whether an event is on a day, or begins before and ends behind it ("10. 30.~10. 31.")."""
    event = event_of(entry)
    days = [(int(month), int(number)) for month, number in _DAY.findall(event.date_text)]
    first = (event.month or 0, event.day or 0)
    same_month = [(event.month or 0, int(number)) for number in _UP_TO.findall(event.date_text)]
    return first <= day <= max([first, *days[1:], *same_month])
