"""Questions about the history: when something happened, what happened in a year, what came first, before or after."""

import re
from decimal import Decimal

from assistant.answer import Composer, Status
from assistant.answers.gate import explains
from assistant.draft import Draft, Focus, Reply
from assistant.entries import Entry, Kind
from assistant.knowledge import Knowledge
from assistant.question import Question
from assistant.ranking import Ranked
from assistant.text import with_particle
from ingest.records import Event

_MINIMUM_RECALL = 0.5
_AS_GOOD = 0.95
_SHOWN = 12
_ORDER = frozenset({"first", "last", "compare"})


def answer_event(knowledge: Knowledge, question: Question) -> Reply | None:
    """The reply from the history; None where no event comes near the question."""
    if not knowledge.briefing.events:
        return None
    compared = _ordered(knowledge, question)
    if compared is not None:
        return compared
    ranked = _events(knowledge, question)
    if not ranked or not explains(knowledge, question, ranked[0], _MINIMUM_RECALL, 0.7):
        return None
    chosen = [r.entry for r in ranked if r.score >= _AS_GOOD * ranked[0].score]
    if question.operations & {"before", "after"}:
        chosen = _neighbour(knowledge, question, chosen[0])
    elif question.operations & {"first", "last"}:
        order = sorted(chosen, key=date)
        picked = date(order[0] if "first" in question.operations else order[-1])
        chosen = [entry for entry in order if date(entry) == picked]
    return _told(knowledge, question, sorted(chosen, key=date))


def _events(knowledge: Knowledge, question: Question) -> list[Ranked]:
    """Events of the years and the topic asked for, best first; all of them where neither is given."""
    years = set(question.years)
    if len(years) == 2 and re.search(r"사이|부터|between", question.text):
        years = set(range(min(years), max(years) + 1))

    def within(entry: Entry) -> bool:
        return entry.kind is Kind.EVENT and (not years or entry.year in years)

    if question.terms:
        found = [r for r in knowledge.search(question, within) if r.recall >= _MINIMUM_RECALL]
        if found:
            return found
    every = [Ranked(entry, 1.0, 1.0, ()) for entry in knowledge.of_kind(Kind.EVENT) if within(entry)]
    if not question.terms and (years or question.operations & {"first", "last"}):
        return every
    in_the_past = years and max(years) < min(knowledge.vocabulary.years)
    return every if in_the_past and question.is_open else []


def _ordered(knowledge: Knowledge, question: Question) -> Reply | None:
    """Which of several named events came first or last."""
    if len(question.parts) < 2 or not question.operations & _ORDER:
        return None
    found: list[Entry] = []
    for part in question.parts:
        ranked = knowledge.search(part, lambda e: e.kind is Kind.EVENT)
        if not ranked or not explains(knowledge, part, ranked[0], _MINIMUM_RECALL):
            return None
        found.append(ranked[0].entry)
    if len(set(found)) < 2:
        return None
    order = sorted(dict.fromkeys(found), key=date, reverse="last" in question.operations)
    first = order[0].record
    assert isinstance(first, Event)
    draft = Draft(knowledge.briefing)
    word = "나중에" if "last" in question.operations else "먼저"
    if question.language == "en":
        draft.say(
            f"{'Last' if word == '나중에' else 'First'}: {first.text} ({first.date_text}). {draft.cite(first.lines)}"
        )
    else:
        draft.say(f"{word} 있었던 일은 ‘{first.text}’({first.date_text})입니다. {draft.cite(first.lines)}")
    draft.parts += [
        f"- {e.record.date_text} {e.record.text} {draft.cite(e.lines)}" for e in order if isinstance(e.record, Event)
    ]
    return draft.reply(Status.ANSWERED, Composer.COMPUTED, Focus(question, tuple(order)))


def _told(knowledge: Knowledge, question: Question, chosen: list[Entry]) -> Reply:
    draft = Draft(knowledge.briefing)
    counts = {"count", "list"} & question.operations or any(ask.measure == "counted" for ask in question.asks)
    if len(chosen) > 1 and counts:
        total = draft.compute(Decimal(len(chosen)))
        draft.say(f"{total} events:" if question.language == "en" else f"모두 {total}건입니다.")
    for entry in chosen[:_SHOWN]:
        event = entry.record
        assert isinstance(event, Event)
        mark = draft.cite(event.lines)
        if len(chosen) > 1 or question.language == "en":
            draft.say(f"{'- ' if len(chosen) > 1 else ''}{event.date_text} {event.text} {mark}")
        else:
            quoted = with_particle(f"{event.text}", "이라")
            draft.say(f"{_spoken(event)} ‘{event.text}’{quoted[len(event.text) :]}고 적혀 있습니다. {mark}")
    return draft.reply(Status.ANSWERED, Composer.LOOKUP, Focus(question, tuple(chosen)))


def _spoken(event: Event) -> str:
    words = f"{event.year}년"
    if event.month:
        words += f" {event.month}월"
    if event.day:
        words += f" {event.day}일"
    return f"{words}({event.date_text})에"


def date(entry: Entry) -> tuple[int, int, int]:
    """Year, month, day of an event entry; 0 where the day or month is not printed."""
    event = entry.record
    assert isinstance(event, Event)
    return event.year, event.month or 0, event.day or 0


def _neighbour(knowledge: Knowledge, question: Question, entry: Entry) -> list[Entry]:
    """The event before or after: where names are asked for, the one that gave the name before or after."""
    events = sorted(knowledge.of_kind(Kind.EVENT), key=date)
    at = events.index(entry)
    earlier = "before" in question.operations
    others = events[:at][::-1] if earlier else [e for e in events[at + 1 :] if date(e) > date(entry)]
    named = re.search(r"이름|명칭|불렸|불리|called|name", question.text) is not None
    alike = [e for e in others if e.label.split()[-2:] == entry.label.split()[-2:]] if named else []
    chosen = (alike or others)[:1]
    return [e for e in others if chosen and date(e) == date(chosen[0])] if chosen and not alike else chosen or [entry]
