"""A composed inquiry in; numbered evidence for a language model out: records in words, with the headings above them."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from assistant.answer import Citation, Composer
from assistant.draft import Draft
from assistant.inquiry import Inquiry, composed
from assistant.understood import understood
from ingest.chunks import verbalise
from ingest.records import Briefing, Finding, LineRange, Statement

# A reply that cites more is a list, and a list is best left as it is.
MOST_CITATIONS = 8
_MARKUP = re.compile(r"<[^<>]*>|\*\*")


@dataclass(frozen=True, slots=True)
class Evidence:
    """What a model gets to read.

    Attributes:
        text: one "[1] …" a line, and what was found or computed from them.
        citations: what the numbers stand for.
    """

    text: str
    citations: tuple[Citation, ...]


def in_words(briefing: Briefing) -> dict[LineRange, str]:
    """Every record in words, by its lines; a course or a piece of work not a second time as prose."""
    words: dict[LineRange, list[str]] = {}
    for record in briefing.records():
        if isinstance(record, Finding) or (isinstance(record, Statement) and record.lines in words):
            continue
        words.setdefault(record.lines, []).append(verbalise(record))
    return {lines: "; ".join(parts) for lines, parts in words.items()}


def evidence_for(inquiry: Inquiry, briefing: Briefing, words: Mapping[LineRange, str]) -> Evidence | None:
    """The evidence of a composed inquiry: what the reply cites, and for quoted passages what the search found besides.

    Args:
        inquiry: composed.
        briefing: what it is about.
        words: of the briefing's records, from `in_words`.

    Returns:
        None where there is too much to be worded anew.
    """
    reply = composed(inquiry)
    if len(reply.citations) > MOST_CITATIONS:
        return None
    cited = Draft(briefing, citations=list(reply.citations))
    found = dict(words)
    for hit in inquiry.hits if reply.composer is Composer.QUOTED else ():
        found.setdefault(hit.chunk.lines, hit.chunk.text.partition("\n")[2])
        cited.cite(hit.chunk.lines)
    told = [_told(citation, found.get(citation.lines, citation.quote)) for citation in cited.citations]
    if reply.composer is not Composer.QUOTED:
        told.append(f"{'계산 결과' if reply.composer is Composer.COMPUTED else '찾은 답'}: {reply.text}")
    return Evidence(_plain("\n".join(told)), tuple(cited.citations))


def question_of(inquiry: Inquiry) -> str:
    """The question for a model; for one that follows another, with what it was understood to mean."""
    text = inquiry.question.text
    if inquiry.focus is not None:
        text += f" (앞의 질문에 이어짐. {understood(composed(inquiry).focus.question)})"
    return _plain(text)


def _told(citation: Citation, content: str) -> str:
    headers = " · ".join((*citation.row, *citation.column))
    place = " > ".join(citation.path) + (f" ({headers})" if headers else "")
    return f"[{citation.number}] {place}: {' '.join(_MARKUP.sub(' ', content).split())}"


def _plain(text: str) -> str:
    """Without angle brackets, so that nothing in it closes the tags of the prompt."""
    return text.replace("<", "‹").replace(">", "›")
