"""A question for a meaning in; the box that explains the thing out, unless a line tells better what is asked of it."""

import re

from assistant.answers.gate import is_about_another
from assistant.entries import Entry, Kind, is_prose
from assistant.knowledge import Knowledge
from assistant.question import Question
from assistant.ranking import Ranked
from assistant.text import bare, compact
from ingest.records import Definition

_NOTE_BELOW = 10  # lines at most from what is starred to the box that explains it
_DEFINED_RECALL = 0.9  # of a definition that the question does not name word for word
_MEANING = r"무엇|무슨|어떤|뭐|뜻|의미|정의|약자|글자"
_DEFINES = re.compile(rf"{_MEANING}|왜|(?:이)?란\b|what is|what does")


def definition_meant(knowledge: Knowledge, question: Question) -> Entry | None:
    """The definition that a question for a meaning wants."""
    if not _DEFINES.search(question.text.lower()):
        return None
    types = answer_types(knowledge, question)
    ranked = knowledge.search(question, lambda e: e.kind is Kind.DEFINITION)
    named = (r for r in ranked if bare(r.entry.label) in bare(question.text) or r.recall >= _DEFINED_RECALL)
    found = next(named, None)
    record = found.entry.record if found is not None else None
    if found is None or not isinstance(record, Definition):
        return None
    if not all(told.search(f"{record.term}: {record.text}") for told in types):
        return None
    name = re.escape(bare(found.entry.label))
    is_topic = re.search(rf"{name}(?:이?란|[은는이가](?={_MEANING}|$))", bare(question.text).rstrip("?."))
    if is_topic:
        return found.entry
    another = found.unexplained and is_about_another(knowledge, question, found)
    return None if another or told_better(knowledge, question, found) else found.entry


def told_better(knowledge: Knowledge, question: Question, definition: Ranked) -> bool:
    """Whether a line explains more of what is asked of the thing defined: how 연수협력학교 are evaluated."""
    beyond = [term for term in question.terms if term not in bare(definition.entry.label)]
    counted = {course.lines for course in knowledge.briefing.courses}
    name, box = bare(definition.entry.label), definition.entry.lines.first

    def tells(entry: Entry) -> bool:  # not the line that the box is a note to
        starred = name in bare(entry.label) and 0 < box - entry.lines.last <= _NOTE_BELOW
        return may_tell(entry) and entry.lines not in counted and not starred

    lines = knowledge.search(question, tells, 1) if beyond else []
    return bool(lines) and lines[0].recall > definition.recall and not set(beyond) & set(lines[0].unexplained)


def may_tell(entry: Entry) -> bool:
    """Whether the entry is a line of prose, no heading, box, date or duty."""
    return entry.kind is Kind.STATEMENT and is_prose(entry)


def answer_types(knowledge: Knowledge, question: Question) -> list[re.Pattern[str]]:
    """For each kind of thing asked for, what a line that tells it holds."""
    asked = compact(question.text.lower()).text
    return [told for wanted, told in knowledge.lexicon.answer_types if wanted.search(asked)]
