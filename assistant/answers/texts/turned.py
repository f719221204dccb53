"""A question for what something was and what it becomes ("몇 개에서 몇 개로") in; the line that states both, quoted."""

import re

from assistant.answers.gate import explains, is_about_another
from assistant.answers.texts.passages import quote
from assistant.draft import Reply
from assistant.entries import Entry, Kind
from assistant.knowledge import Knowledge
from assistant.question import Question

_MINIMUM_RECALL = 0.6
_GENERIC = frozenset({"", "개", "가지", "곳"})  # counters of anything
_ASKS = re.compile(r"(?:몇\s?(?P<unit>[가-힣%]{0,3}?)|며칠|얼마)\s?에서\s?(?:몇|며칠|얼마)")
_STATES = re.compile(r"(?P<old>\d[\d,.]*)\s?(?P<unit>[가-힣%]{0,3}?)\s?(?:에서|→|⇒|->)\s?(?:총|약)?\s?\d")


def answer_turned(knowledge: Knowledge, question: Question) -> Reply | None:
    """The line that says from what to what something is changed; None where none says it of this."""
    asked = _ASKS.search(question.text)
    if asked is None or not question.terms:
        return None
    unit = asked["unit"] or ""

    def states(entry: Entry) -> bool:
        told = _STATES.search(entry.label) if entry.kind is Kind.STATEMENT else None
        return told is not None and (unit in _GENERIC or not told["unit"] or unit in ("퍼센트", "프로", told["unit"]))

    ranked = knowledge.search(question, states, 1)
    if not ranked or not explains(knowledge, question, ranked[0], _MINIMUM_RECALL):
        return None
    if ranked[0].unexplained and is_about_another(knowledge, question, ranked[0]):
        return None
    return quote(knowledge, question, [ranked[0].entry])
