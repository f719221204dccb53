"""Questions about the outline itself: which areas there are, which programmes an area has, what a number stands for."""

import re
from decimal import Decimal

from assistant.answer import Composer, Status
from assistant.draft import Draft, Focus, Reply
from assistant.entries import Kind
from assistant.knowledge import Knowledge
from assistant.question import Question
from assistant.wording import number
from ingest.records import OutlineEntry

_AREAS = re.compile(r"주요\s?업무|영역|분야|대주제|\bareas?\b")
_PROGRAMMES = re.compile(r"세부|과제|사업|programmes?|programs?|projects?|sections?")
_WHICH_AREA = re.compile(r"(?:어느|어떤|무슨|몇\s?번)\s?(?:영역|주요\s?업무|분야|대주제)|which area")
_OWN_WORDS = frozenset(
    {"업무", "영역", "사업", "과제", "분야", "브리핑", "제목", "이름", "번호", "주제", "area", "areas"}
)


def answer_outline(knowledge: Knowledge, question: Question) -> Reply | None:
    """The reply from the outline pages, or None where the question is not about the outline."""
    entries = [e.record for e in knowledge.of_kind(Kind.OUTLINE) if isinstance(e.record, OutlineEntry)]
    entries = list({entry.number: entry for entry in entries}.values())
    if not entries:
        return None
    terms = {t for t in question.terms if t not in _OWN_WORDS and not t.isdigit()}
    if question.programmes and not terms and not question.asks and not question.operations - {"yesno"}:
        return _named(knowledge, question, entries)
    counting = {"count", "list"} & question.operations or re.search(
        r"가지|순서|차례|what are|어떤|무엇|뭐", question.text
    )
    if not counting or (terms and not _heading(knowledge, question)):
        return None
    prefix = next(iter((*question.tasks, *question.areas)), None) or (_heading(knowledge, question) if terms else None)
    deep = _PROGRAMMES.search(re.sub(r"주요\s?업무", "", question.text)) is not None
    if prefix is None and not deep and not _AREAS.search(question.text):
        return None
    depth = 3 if deep or prefix else 1
    found = [
        e for e in entries if e.number.count("-") == depth - 1 and (prefix is None or e.number.startswith(prefix + "-"))
    ]
    return _listed(knowledge, question, found, depth) if found else None


def _heading(knowledge: Knowledge, question: Question) -> str | None:
    """Number of the area or task whose title the question gives."""
    ranked = knowledge.search(question, lambda e: e.kind is Kind.OUTLINE and e.context.count("-") < 2)
    return ranked[0].entry.context if ranked and ranked[0].recall >= 0.85 else None


def _named(knowledge: Knowledge, question: Question, entries: list[OutlineEntry]) -> Reply | None:
    """What a programme's number stands for, and its area."""
    by_number = {entry.number: entry for entry in entries}
    draft = Draft(knowledge.briefing)
    for asked in question.programmes:
        entry = by_number.get(asked)
        if entry is None:
            continue
        area = by_number.get(asked.split("-")[0])
        within = f" ({area.number}. {area.title})" if area else ""
        marks = draft.cite(entry.lines) + (draft.cite(area.lines) if area else "")
        if question.language == "en":
            draft.say(f"{asked} is {entry.title}{within}. {marks}")
        else:
            draft.say(f"{asked}은(는) ‘{entry.title}’입니다{within}. {marks}")
    return (
        draft.reply(Status.ANSWERED, Composer.LOOKUP, Focus(question, (), (), question.programmes[0]))
        if draft.citations
        else None
    )


def _listed(knowledge: Knowledge, question: Question, found: list[OutlineEntry], depth: int) -> Reply:
    draft = Draft(knowledge.briefing)
    count = draft.compute(Decimal(len(found)))
    word = "세부 사업" if depth == 3 else "주요업무"
    draft.say(
        f"{number(count)}:"
        if question.language == "en"
        else f"{word}은(는) 모두 {number(count)}개입니다.".replace("사업은(는)", "사업은").replace(
            "업무은(는)", "업무는"
        )
    )
    draft.parts += [f"- {entry.number}. {entry.title} {draft.cite(entry.lines)}" for entry in found]
    return draft.reply(Status.ANSWERED, Composer.LOOKUP, Focus(question))
