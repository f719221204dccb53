"""A question cut short to the counter of a figure ("… 직무연수 시간은?") in; the figure of the line it names out."""

import re
from dataclasses import replace

from assistant.answer import Status
from assistant.answers.figures.answer import answer_figures
from assistant.answers.figures.groups import GENERIC
from assistant.draft import Reply
from assistant.entries import Kind
from assistant.knowledge import Knowledge
from assistant.question import Ask, Family, Question
from assistant.text import compact

_ENDS_IN = re.compile(r"(?P<unit>시간|차시|학점)(?:은|는|이|수|수는)?(?:요)?[?.]*$")


def answer_counter(knowledge: Knowledge, question: Question) -> Reply | None:
    """How many hours a course has, where all else that the question says is a line that counts them; else None."""
    small = compact(question.text)
    ends = _ENDS_IN.search(small.text)
    if ends is None or question.asks or question.operations - {"yesno"} or question.english or question.entries:
        return None
    unit = ends["unit"]
    ask = Ask("counted", Family.COUNT, unit, unit, *ends.span("unit"))
    terms = {term: meanings for term, meanings in question.terms.items() if term != unit}
    asked = replace(question, asks=(ask,), terms=terms, operations=frozenset())
    named = {term: meanings for term, meanings in terms.items() if term not in GENERIC}
    best = next(
        iter(knowledge.search(replace(asked, terms=named), lambda e: any(f.unit == unit for f in e.facts), 1)), None
    )
    if not named or best is None or best.unexplained or best.entry.kind is not Kind.COURSE:
        return None
    reply = answer_figures(knowledge, asked, Family.COUNT)
    return reply if reply is not None and reply.status is Status.ANSWERED else None
