"""A reply that failed the check in; the lines it cites, quoted, out, or a refusal where it cites none."""

import re
from dataclasses import replace

from assistant.answer import Composer
from assistant.draft import Draft, Reply
from assistant.grounding.check import Grounding
from assistant.knowledge import Knowledge
from assistant.refusals import refuse

_INTRODUCTIONS = ("관련된 원문을 그대로 옮깁니다.", "These are the lines of the briefing, as printed:")
_MOST_QUOTES = 8
_MARKUP = re.compile(r"<[^<>]*>|\*\*|^\s*[-·○※]\s+")


def grounded(knowledge: Knowledge, grounding: Grounding, reply: Reply, asked: str) -> Reply:
    """``reply`` itself where everything in it is supported, else what can be said without it.

    Args:
        knowledge: of the briefing.
        grounding: of the same briefing.
        reply: as composed.
        asked: the question as typed.
    """
    if not grounding.check(reply.text, reply.citations, reply.computed, asked):
        return reply
    question = reply.focus.question
    if reply.status.abstains or not reply.citations:
        return refuse(knowledge, replace(question, terms={}, similar=()), "topic")
    draft = Draft(knowledge.briefing)
    draft.say(_INTRODUCTIONS[question.language == "en"])
    for citation in reply.citations[:_MOST_QUOTES]:
        quote = " ".join(_MARKUP.sub(" ", citation.quote.replace("\t", " · ")).split())
        draft.say(f"- {quote} {draft.cite(citation.lines, citation.row, citation.column)}")
    return draft.reply(reply.status, Composer.QUOTED, reply.focus, reply.options)
