"""A model's draft and the reply that it words in; what is shown out: the draft where all of it holds, or the reply."""

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant.answer import Citation, Composer
from assistant.draft import Reply
from assistant.grounding import Grounding
from assistant.inquiry import Inquiry, Written, composed

_THOUGHTS = re.compile(r"<think>.*?(?:</think>|$)", re.DOTALL)  # what reasoning models say before they answer
_NOTHING = re.compile(r"[\s\"'“”‘’]*(?:없음|none)[\s.\"'“”‘’]*", re.IGNORECASE)
_MARKUP = re.compile(r"https?:|www\.|\]\(|<[a-z/!]", re.IGNORECASE)
_MARKS = re.compile(r"(\s?)\[\s*(?:근거\s*|evidence\s*)?(\d{1,3}(?:\s*,\s*\d{1,3})*)\s*\]", re.IGNORECASE)
# What a draft must not turn round: where the reply holds one of a pair only, the draft does not hold the other only.
_OPPOSITES = (
    (re.compile(r"늘었|늘어|증가|increased|grew"), re.compile(r"줄었|줄어|감소|decreased|fell|shrank")),
    (re.compile(r"^(?:네|예|yes)\b", re.IGNORECASE), re.compile(r"^(?:아닙니다|아니요|아니오|no)\b", re.IGNORECASE)),
)


def judged(grounding: Grounding, inquiry: Inquiry, reply: Reply) -> tuple[Reply, str | None]:
    """What to show, and in Korean why the draft is not it; (``reply``, None) where there is no draft.

    Args:
        grounding: of the briefing.
        inquiry: composed, and worded where a model is configured.
        reply: the composed one as it passed the check.
    """
    written = inquiry.written
    if written is None:
        return reply, None
    if written.problem is not None:
        return reply, written.problem
    if reply is not composed(inquiry):
        return reply, "모델에 준 답변의 근거가 부족합니다."
    text, citations = _cited(written)
    problem = (
        _malformed(text, citations)
        or _unsupported(grounding, inquiry, text, citations)
        or (_astray(grounding, text, citations, reply) if reply.composer is not Composer.QUOTED else None)
    )
    if problem is not None:
        return reply, problem
    return replace(reply, text=text, citations=citations, composer=Composer.MODEL), None


def _cited(written: Written) -> tuple[str, tuple[Citation, ...]]:
    """The draft with its marks numbered through, marks of no evidence dropped, and what the marks stand for."""
    evidence = {citation.number: citation for citation in written.evidence}
    places: dict[int, int] = {}

    def renumbered(match: re.Match[str]) -> str:
        numbers = [n for n in map(int, re.findall(r"\d+", match[2])) if n in evidence]
        marks = "".join(f"[{places.setdefault(n, len(places) + 1)}]" for n in dict.fromkeys(numbers))
        return match[1] + marks if marks else ""

    text = _MARKS.sub(renumbered, _THOUGHTS.sub("", written.text)).strip()
    return text, tuple(replace(evidence[number], number=place) for number, place in places.items())


def _malformed(text: str, citations: Sequence[Citation]) -> str | None:
    if not text:
        return "모델의 답이 비어 있습니다."
    if _NOTHING.fullmatch(text):
        return "모델이 근거에서 답을 찾지 못했습니다."
    if _MARKUP.search(text):
        return "모델의 답에 링크나 태그가 들어 있습니다."
    return None if citations else "모델의 답에 근거 번호가 없습니다."


def _unsupported(grounding: Grounding, inquiry: Inquiry, text: str, citations: Sequence[Citation]) -> str | None:
    """Problems against the lines that the draft itself cites."""
    problems = grounding.check(text, citations, composed(inquiry).computed, inquiry.text)
    return "모델의 답에 근거 없는 내용이 있습니다: " + ", ".join(map(str, problems)) if problems else None


def _astray(grounding: Grounding, text: str, citations: Sequence[Citation], reply: Reply) -> str | None:
    """Whether the draft leaves out lines that the reply cites, tells other values, none of them, or the contrary.

    A cited row holds other years and quarters too, so that its lines alone do not prove the value asked for.
    """
    if {citation.lines for citation in reply.citations} - {citation.lines for citation in citations}:
        return "모델의 답에 빠진 근거가 있습니다."
    as_told = [replace(citation, quote=reply.text) for citation in citations]
    problems = grounding.check(text, as_told, reply.computed)
    if problems:
        return "모델의 답이 찾은 값과 다릅니다: " + ", ".join(map(str, problems))
    wanted = grounding.values(reply.text)
    if wanted and not wanted & grounding.values(text):
        return "모델의 답에 찾은 값이 없습니다."
    for sides in _OPPOSITES:
        says, draft_says = ([bool(side.search(told)) for side in sides] for told in (reply.text, text))
        if sum(says) == sum(draft_says) == 1 and says != draft_says:
            return "모델의 답이 찾은 내용과 반대입니다."
    return None
