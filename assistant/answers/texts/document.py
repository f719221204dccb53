"""Questions about the document itself in: its cover, the unit and the reference date of its tables; quoted out."""

import re

from assistant.answer import Composer, Status
from assistant.draft import Draft, Focus, Reply
from assistant.entries import Entry, Kind
from assistant.facts import Measure
from assistant.knowledge import Knowledge
from assistant.question import Family, Question
from assistant.text import compact
from assistant.wording import worded
from ingest.records import Cell, LineRange

_CONTENTS = re.compile(r"목\s*차|보\s*고\s*순\s*서|차\s*례")
_BRACKET = re.compile(r"[(（\[][^()（）\[\]]*(?:단위\s*[:：]|기준)[^()（）\[\]]*[)）\]]")
_TABLES = (Kind.CELL, Kind.BUDGET, Kind.TOTAL)
_MINIMUM_RECALL = 0.5  # of the table that a question describes


def answer_document(knowledge: Knowledge, question: Question) -> Reply | None:
    """What the cover or the caption of a table says; None where the question is about something else."""
    asked = compact(question.text.lower()).text
    patterns = knowledge.lexicon.document
    for name, word in (("unit", "단위"), ("as_of", "기준")):
        if patterns[name].search(asked):
            return _caption(knowledge, question, word)
    of_itself = set(question.terms) <= knowledge.lexicon.document_words
    if of_itself and patterns["itself"].search(asked) and patterns["cover"].search(asked):
        return _cover(knowledge, question)
    return None


def _cover(knowledge: Knowledge, question: Question) -> Reply | None:
    """The lines of the cover, up to a table of contents."""
    briefing = knowledge.briefing
    cover = briefing.sections[0].lines
    filled: list[int] = []
    for number in cover:
        text = briefing.lines[number - 1].strip()
        if _CONTENTS.fullmatch(text):
            break
        filled += [number] if text else []
    if not filled:
        return None
    lines = LineRange(filled[0], filled[-1])
    told = " / ".join(" ".join(briefing.lines[number - 1].split()) for number in filled)
    return _quoted(knowledge, question, worded(question, "표지에", "The cover"), told, lines)


def _caption(knowledge: Knowledge, question: Question, word: str) -> Reply | None:
    """The caption above the table that the question means, where it holds ``word``."""
    table = _table(knowledge, question)
    if table is None:
        return None
    first = table.record.header_lines.first if isinstance(table.record, Cell) else table.lines.first
    for number in range(first, table.section.lines.first - 1, -1):
        found = _BRACKET.search(knowledge.briefing.lines[number - 1])
        if found and word in found.group():
            title = table.section.title
            place = worded(question, f"‘{title}’ 표에", f"The table ‘{title}’")
            return _quoted(knowledge, question, place, found.group(), LineRange(number, number), table)
    return None


def _table(knowledge: Knowledge, question: Question) -> Entry | None:
    """An entry of the table meant: by the topic, else the first of figures of the kind asked for."""
    if question.terms:
        ranked = knowledge.search(question, lambda entry: entry.kind in _TABLES, 1)
        if ranked and ranked[0].recall >= _MINIMUM_RECALL:
            return ranked[0].entry
    families = {ask.family for ask in question.asks}
    if Family.STAFF in families:
        measured = (e for e in knowledge.of_kind(Kind.CELL) if any(f.measure is Measure.STAFF for f in e.facts))
        return next(measured, None)
    if Family.AMOUNT in families and set(question.terms) <= knowledge.lexicon.document_words:
        rows = knowledge.of_kind(Kind.BUDGET)
        return next((row for row in rows if knowledge.inside(question, row)), None)
    return None


def _quoted(
    knowledge: Knowledge, question: Question, place: str, told: str, lines: LineRange, about: Entry | None = None
) -> Reply:
    draft = Draft(knowledge.briefing)
    mark = draft.cite(lines)
    draft.say(worded(question, f"{place} 적힌 것은 다음과 같습니다: {told} {mark}", f"{place} says: {told} {mark}"))
    return draft.reply(Status.ANSWERED, Composer.QUOTED, Focus(question, (about,) if about else ()))
