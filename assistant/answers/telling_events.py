"""Events in; the reply that tells them out: what happened and when, or which came first."""

import re
from collections.abc import Sequence

from assistant.answer import Composer, Status
from assistant.answers.history import HOW_OFTEN
from assistant.answers.moments import event_date, event_line, event_of, event_when, say_events, told_and_when
from assistant.draft import Draft, Focus, Reply
from assistant.entries import Entry
from assistant.knowledge import Knowledge
from assistant.operations import LISTING
from assistant.question import Question
from assistant.text import with_particle
from assistant.wording import how_many, spaced, verdict, worded
from ingest.records import Event

SHOWN = 40
_NAMED = re.compile(r"이름|명칭|불렸|불리|바뀌|바뀐|called|name")
_HAPPENED = re.compile(r"연혁|항목|entry|entries|일(?:[은이을?]|$)|사건|무슨\s?일|있었|생긴|적힌|적혀|happen|event")


def nearest(said: str, entry: Entry, others: Sequence[Entry]) -> list[Entry]:
    """Of ``others``, the nearest to ``entry`` first, those of the nearest day; where names are asked for by what is
    ``said``, the one that gave the name."""
    same_end = [e for e in others if e.label.split()[-2:] == entry.label.split()[-2:]]
    if same_end and _NAMED.search(said) and not _HAPPENED.search(said):
        return same_end[:1]
    return [e for e in others if event_date(e) == event_date(others[0])]


def tell_events(knowledge: Knowledge, question: Question, chosen: list[Entry]) -> Reply:
    """What happened and when: a sentence for one event, a list for several."""
    draft = Draft(knowledge.briefing)
    several = len(chosen) > 1
    often = HOW_OFTEN.search(question.text.lower()) is not None
    if several and (often or question.operations & LISTING or question.asks_for("counted")):
        draft.say(how_many(question, draft.count(chosen), "번" if often else "건", "times" if often else "events"))
    apart = len({entry.programme for entry in chosen}) > 1
    for entry in chosen[:SHOWN]:
        mark = draft.cite(entry.lines)
        if several or question.english:
            place = f"({entry.programme})" if apart and entry.programme else ""
            draft.say(f"{'- ' if several else ''}{spaced(event_line(entry), place, mark)}")
        else:
            draft.say(f"{event_sentence(event_of(entry))} {mark}")
    return draft.reply(Status.ANSWERED, Composer.LOOKUP, Focus(question, tuple(chosen)))


def event_sentence(event: Event) -> str:
    """The date in words and as printed, and what is printed beside it."""
    particle = with_particle(event.text, "이라").removeprefix(event.text)
    return f"{event_when(event)}에 ‘{event.text}’{particle}고 적혀 있습니다."


def tell_in_order(
    knowledge: Knowledge, question: Question, events: Sequence[Entry], later: bool, claimed: Entry | None = None
) -> Reply:
    """Which of ``events``, given in time, came first, or last where ``later`` says so; ``claimed`` is what a yes/no
    question says to be that one."""
    order = events[::-1] if later else events
    draft = Draft(knowledge.briefing)
    name, when = told_and_when(order[0])
    korean = f"{'나중에' if later else '먼저'} 있었던 일은 ‘{name}’{f'({when})' if when else ''}입니다."
    english = f"{'Last' if later else 'First'}: {name}{f' ({when})' if when else ''}."
    if claimed is not None:
        draft.say(verdict(question, claimed is order[0], "네, 그렇습니다."))
    draft.say(f"{worded(question, korean, english)} {draft.cite(order[0].lines)}")
    say_events(draft, order)
    return draft.reply(Status.ANSWERED, Composer.COMPUTED, Focus(question, tuple(order)))
