"""The history of a briefing in; by kind of way to ask what fills it, and what an answer holds, out."""

import random
import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from ingest.records import Briefing
from tests.assistant.made_questions import event_name, when
from tests.assistant.ways import NO, YES, Truth, figure, letters


def of_history(briefing: Briefing, dice: random.Random) -> Iterator[tuple[str, Truth]]:
    """Of each event its date and what comes next; of two which was first and how far they are apart; of years."""
    every = [event for event in briefing.events if not event.scheduled]
    names = Counter(letters(event_name(event)) for event in every)
    events = sorted((e for e in every if e.month and e.day and names[letters(event_name(e))] == 1), key=when)
    for event, after in pairwise(events):
        yield "date_of", Truth({"event": event_name(event)}, (figure(event.year),))
        if when(after) > when(event):
            yield "next_event", Truth({"event": event_name(event)}, (figure(after.year),))
            yield "then_prior", Truth({"event": event_name(after)}, (figure(event.year),))
        other = dice.choice(events)
        if when(other) == when(event):
            continue
        first, years = min(event, other, key=when), abs(event.year - other.year)
        values = {"E": event_name(event), "F": event_name(other)}
        yield "earlier", Truth(values, (figure(first.year),), (re.escape(letters(event_name(first))[:8]),))
        yield "was_before", Truth(values, (), (YES if first is event else NO,))
        if years:
            yield "years_between", Truth(values, (rf"(?<!\d)({years}|{years - 1})(?!\d)",))
    for year in sorted({event.year for event in every})[1:-1]:
        count = sum(event.year >= year for event in every)
        yield "events_since", Truth({"year": str(year)}, (figure(count),))
        yield "events_of_year", Truth({"year": str(year)}, (figure(year),))
