"""Numbers that are nobody's own: the switchboard's, the fax, a desk's, one of several that stand in a line."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from assistant.answer import Composer, Status
from assistant.draft import Draft, Focus, Reply
from assistant.knowledge import Knowledge
from assistant.question import Question
from assistant.refusals import refuse
from assistant.text import bare
from ingest.lines import marked
from ingest.records import Briefing, LineRange

_NUMBER = r"(?:[(（]?0\d{1,2}[)）]?[-\s]?)?\d{3,4}-\d{4}|1[5-8]\d\d-\d{4}"
_LABELLED = re.compile(
    rf"(?P<label>[가-힣][가-힣A-Za-z·() ]{{0,24}}?|FAX|Fax)\s*[:：]?\s*☎?\s*(?P<number>{_NUMBER})(?![\d-])"
)
_BETWEEN = re.compile(r"\s*[,/;|]\s*|\s{2,}|(?<=[가-힣])\.\s+|(?<=\d)\s*[(（](?=[^()（）]*\d-\d)|[)）]$")
_HEADED = re.compile(r"^(?P<head>[가-힣A-Za-z ]{2,12})\s*[:：]\s*(?P<rest>\D.*)")
# What such a number is called, and how else it is asked for.
_DESKS = {
    "팩스|전송|fax": re.compile(r"팩스|전송\s?번호|fax", re.IGNORECASE),
    "대표": re.compile(r"대표\s?(?:전화|번호)|main (?:phone |telephone )?number|switchboard", re.IGNORECASE),
    "당직": re.compile(r"당직"),
    "예약": re.compile(r"예약"),
    "상담": re.compile(r"상담"),
    "안내": re.compile(r"안내\s?(?:데스크|전화|실|번호)"),
    "신고": re.compile(r"신고"),
    "문의": re.compile(r"문의\s?(?:전화|번호|처)"),
}
_A_NUMBER = re.compile(r"번호|전화|연락처|몇\s?번|number|phone|팩스|fax", re.IGNORECASE)
_PLACE = re.compile(r"[가-힣]{2,}(?:분원|별관|분관|센터|도서관|체험관|수련원)|본원")
_SAYS_LITTLE = re.compile(
    r"번호|전화|전용|연락처|대표|팩스|전송|당직실?|보내|fax|main|switchboard|number|기관|연수원|교육원", re.IGNORECASE
)


class Desk(NamedTuple):
    """A number with what it is called and the line it stands on."""

    label: str
    number: str
    lines: LineRange


def answer_desk(knowledge: Knowledge, question: Question) -> Reply | None:
    """The number of the desk that is named; None where none is, or a person is meant. A number of another place than
    the one named is refused."""
    of_people = question.people or question.roles or question.asks_for("person", "email", "address")
    if of_people or question.extensions or not _A_NUMBER.search(question.text):
        return None
    named = [desk for desk in _desks(knowledge.briefing) if _names(question, desk)]
    if not named:
        return None
    place = _PLACE.search(question.text)
    if place:
        there = [desk for desk in named if place[0] in desk.label.replace(" ", "")]
        if not there and place[0] != "본원" and place[0] in knowledge.compact:
            return refuse(knowledge, question, "number")
        named = there or named
    elif unplaced := [desk for desk in named if not _PLACE.search(desk.label) or "본원" in desk.label]:
        named = unplaced
    if any(not _explained(knowledge, question, term, named) for term in question.terms):
        return None
    draft = Draft(knowledge.briefing)
    for desk in dict.fromkeys(named):
        draft.say(f"{'- ' if len(named) > 1 else ''}{desk.label}: {desk.number} {draft.cite(desk.lines)}")
    return draft.reply(Status.ANSWERED, Composer.LOOKUP, Focus(question))


def _names(question: Question, desk: Desk) -> bool:
    """Whether the question names what the number is called, be it but a place."""
    asked = [words for words, meant in _DESKS.items() if meant.search(question.text)]
    if _PLACE.fullmatch(desk.label):
        return not asked and desk.label in question.text
    return any(re.search(words, desk.label.lower()) for words in asked)


def _explained(knowledge: Knowledge, question: Question, term: str, named: list[Desk]) -> bool:
    """Whether a word of the topic is one of the desk's, the institution's or says nothing."""
    held = any(bare(term) in bare(desk.label) for desk in named)
    little = _SAYS_LITTLE.fullmatch(term) is not None or knowledge.vocabulary.means_institution(term)
    placed = (place := _PLACE.search(question.text)) is not None and term in place[0]
    return held or little or placed


@lru_cache(maxsize=64)
def _desks(briefing: Briefing) -> tuple[Desk, ...]:
    """Every number with a label that stands on a line which names nobody."""
    taken = {line for contact in briefing.contacts for line in contact.lines}
    lines = enumerate(briefing.lines, start=1)
    return tuple(desk for line, text in lines if line not in taken and "\t" not in text for desk in _on(line, text))


def _on(line: int, text: str) -> Iterator[Desk]:
    """The numbers of one line that names a desk, each with its label; a head before a colon is that of all behind."""
    if not any(re.search(words, text.lower()) for words in _DESKS):
        return
    body = marked(text).body.strip(" ()（）")
    headed = ""
    for piece in _BETWEEN.split(body):
        found = _LABELLED.search(piece)
        head = _HEADED.match(piece)
        if head and found and found.start("label") >= head.start("rest") - 2:
            headed = head["head"].strip()
        if found is None:
            continue
        label = found["label"].strip(" :：(")
        whose = f"{headed} {label}" if headed and headed not in label else label
        if _PLACE.fullmatch(whose) or any(re.search(words, whose.lower()) for words in _DESKS):
            yield Desk(whose, found["number"].strip(), LineRange(line, line))
