"""A quarter whose schedule is asked for in; what is planned within it, with its days, out."""

from assistant.answer import Composer, Status
from assistant.draft import Draft, Focus, Reply
from assistant.entries import Kind
from assistant.knowledge import Knowledge
from assistant.question import Family, Question
from assistant.text import compact
from ingest.records import Event

_SCHEDULE = ("일정", "계획된일", "날짜")
_MONTHS = 3  # of a quarter
_MOST = 30


def answer_quarter(knowledge: Knowledge, question: Question) -> Reply | None:
    """What begins in the quarters asked about, of the programme named or of all; None where a topic of its own or
    money is asked for, or no line plans days."""
    said = compact(question.text).text
    if not question.quarters or question.terms or not any(word in said for word in _SCHEDULE):
        return None
    if Family.AMOUNT in question.families and not question.has_only("use"):
        return None
    this = question.years or (knowledge.briefing.year,)
    planned = [
        entry for entry in knowledge.of_kind(Kind.EVENT)
        if isinstance(entry.record, Event) and entry.record.scheduled and entry.record.year in this
        and entry.record.month and (entry.record.month - 1) // _MONTHS + 1 in question.quarters
        and (not question.programmes or entry.programme in question.programmes)
    ][:_MOST]  # fmt: skip
    if not planned:
        return None
    draft = Draft(knowledge.briefing)
    bullet = "- " if len(planned) > 1 else ""
    for entry in planned:
        assert isinstance(entry.record, Event), "only events are planned"
        place = "" if question.programmes else f" ({entry.programme or entry.section.path[-1]})"
        draft.say(f"{bullet}{entry.record.date_text} {entry.record.text}{place} {draft.cite(entry.lines)}")
    programme = question.programmes[0] if question.programmes else None
    return draft.reply(Status.ANSWERED, Composer.LOOKUP, Focus(question, tuple(planned), programme=programme))
