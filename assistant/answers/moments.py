"""A dated entry in; what it tells and when, out."""

from collections.abc import Iterable
from typing import cast

from assistant.draft import Draft
from assistant.entries import Entry, Kind
from assistant.wording import spaced, spoken_date
from ingest.records import Event


def event_of(entry: Entry) -> Event:
    """The record behind an entry of Kind.EVENT."""
    return cast(Event, entry.record)


def event_date(entry: Entry) -> tuple[int, int, int]:
    """Year, month, day of an event entry; 0 where the day or month is not printed."""
    event = event_of(entry)
    return event.year, event.month or 0, event.day or 0


def event_line(entry: Entry) -> str:
    """The date and what happened, as a line of a list."""
    name, when = told_and_when(entry)
    return spaced(when, name)


def say_events(draft: Draft, entries: Iterable[Entry]) -> None:
    """A line of a list for each."""
    draft.parts += [f"- {event_line(entry)} {draft.cite(entry.lines)}" for entry in entries]


def told_and_when(entry: Entry) -> tuple[str, str]:
    """What a dated entry tells, and its date; "" where the text holds it."""
    if entry.kind is Kind.EVENT:
        return event_of(entry).text, event_when(event_of(entry))
    return entry.label, ""


def event_when(event: Event) -> str:
    """The date; of a table's row as printed there, without the year that only a heading says."""
    return event.date_text if event.scheduled else spoken_date(event)
