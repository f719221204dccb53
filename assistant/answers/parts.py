"""The parts of something, and how many of it there are where the lines of the parts do not say."""

import re
from dataclasses import replace

from assistant.answer import Status
from assistant.answers.figures import answer_figures
from assistant.answers.texts import answer_divided, answer_stated
from assistant.draft import Reply, joined
from assistant.knowledge import Knowledge
from assistant.question import Family, Question


def answer_parts(knowledge: Knowledge, question: Question) -> Reply | None:
    """The parts of something, after how many are stated where a counter is asked for that the parts do not tell."""
    reply = answer_divided(knowledge, question)
    units = question.counters
    if reply is None or not units or all(re.search(rf"\d{unit}", reply.text) for unit in units):
        return reply
    told_of = tuple(entry.year for entry in reply.focus.entries if entry.year is not None)
    asked = replace(question, years=question.years or told_of)
    counted = answer_figures(knowledge, asked, Family.COUNT) or answer_stated(knowledge, asked)
    told = counted is not None and counted.status is Status.ANSWERED
    return joined(knowledge.briefing, [counted, reply]) if counted is not None and told else None
