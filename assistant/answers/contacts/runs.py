"""Whether a department runs something, as a yes/no question says: "셔틀버스는 운영지원과에서 하는 거 맞나요"."""

import re
from dataclasses import replace

from assistant.answer import Composer, Status
from assistant.answers.contacts.answer import answer_contact
from assistant.answers.texts.duties import answer_duty
from assistant.draft import Reply
from assistant.entries import Kind
from assistant.knowledge import Knowledge
from assistant.question import Ask, Family, Question
from assistant.wording import verdict

_RUNS = re.compile(
    r"(?:부|과|팀|실|국|센터|분원)(?:에서|[이가은는])?\s?(?:직접\s|주로\s)?(?:하[는고지나]|합니|해[요서]?|맡|담당|운영|주관|추진|진행|관리|소관|책임|여[는나])"
    r"[가-힣\s]{0,12}[?.!\s]*$"
)


def runs(question: Question) -> bool:
    """Whether it claims of the one department named that it runs something."""
    return (
        len(question.departments) == 1
        and "yesno" in question.operations
        and not (question.asks or question.people or question.operations - {"yesno"})
        and _RUNS.search(question.text) is not None
    )


def answer_who_runs(knowledge: Knowledge, question: Question) -> Reply | None:
    """네 or 아닙니다, with the duty that says so or whoever is in charge; None where no such thing is claimed."""
    if not runs(question) or not (question.terms or question.programmes):
        return None
    if question.terms and (by_duty := answer_duty(knowledge, question)) is not None:
        return by_duty
    ask = Ask("department", Family.DUTY, "", "", 0, 0)
    asked = replace(question, departments=(), roles=(), operations=frozenset(), asks=(ask,))
    asked = replace(asked, departments=_tagged(knowledge, asked))
    told = answer_contact(knowledge, asked)
    if told is None or told.status is not Status.ANSWERED or not told.focus.people:
        return None
    units = {c.department for c in knowledge.briefing.contacts if (c.name, c.extension) in told.focus.people}
    said = verdict(question, question.departments[0] in units)
    focus = replace(told.focus, question=question)
    return replace(told, text=f"{said} {told.text}", composer=Composer.LOOKUP, focus=focus)


def _tagged(knowledge: Knowledge, question: Question) -> tuple[str, ...]:
    """The departments of its programme that the tag of the one course named abbreviates."""
    ranked = knowledge.search(question, lambda e: e.kind is Kind.COURSE, 1) if question.terms else []
    if not ranked or ranked[0].unexplained or ranked[0].entry.programme is None:
        return ()
    return knowledge.departments_tagged(ranked[0].entry.tag or "", ranked[0].entry.programme)
