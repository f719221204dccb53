"""Questions of how often something happened to the institution, or got another name; the events counted out."""

from assistant.answers.history import (
    HOW_OFTEN,
    IN_TURN,
    asks_new_name,
    history,
    names_history,
    place_in_history,
    renamed_into,
    renaming_meant,
)
from assistant.answers.kinds import of_kinds, time_bound
from assistant.answers.schedule import OF_CALENDARS
from assistant.answers.telling_events import tell_events
from assistant.draft import Reply
from assistant.entries import Entry
from assistant.knowledge import Knowledge
from assistant.operations import BEFORE_OR_AFTER
from assistant.question import Question
from assistant.refusals import refuse


def count_events(knowledge: Knowledge, question: Question) -> Reply | None:
    """How often something happened to the institution ("이름이 몇 번 바뀌었나"), and when; None for less than twice."""
    if (placed := place_in_history(knowledge, question)) is not None:
        return placed
    about_history = names_history(knowledge, question)
    in_turn = question.asks_for("date") or IN_TURN.search(question.text) or about_history
    listed = "list" in question.operations and in_turn
    counted = "count" in question.operations and about_history
    if not listed and not counted and not HOW_OFTEN.search(question.text.lower()):
        return None
    if question.terms and question.terms.keys() <= OF_CALENDARS:  # all that a calendar plans
        return None
    found = of_kinds(knowledge, question) or _in_the_history(knowledge, question)
    return tell_events(knowledge, question, found) if len(found) > 1 else None


def count_renamings(knowledge: Knowledge, question: Question) -> Reply | None:
    """How often the institution got another name, in the time asked for, or when it got one; None for anything else."""
    renaming = renamed_into(knowledge, question) if question.asks_for("date") else None
    if renaming is not None and not question.operations - {"yesno"}:
        return tell_events(knowledge, question, [renaming])
    first, last = time_bound(question) or (0, knowledge.briefing.year)
    plain = not (question.programmes or question.operations & BEFORE_OR_AFTER)
    found = [e for e in renaming_meant(knowledge, question) if first <= (e.year or 0) <= last] if plain else []
    if plain and not found and asks_new_name(knowledge, question):
        return refuse(knowledge, question, "year")
    return tell_events(knowledge, question, found) if found else None


def _in_the_history(knowledge: Knowledge, question: Question) -> list[Entry]:
    """All events, where the history itself is asked about and no year of it."""
    about = set(question.terms) - knowledge.lexicon.history_words
    told = about or question.years or not names_history(knowledge, question)
    return [] if told else history(knowledge)
