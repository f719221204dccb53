"""What a thing with a name of its own is there for ("챗봇 ‘물결이’는 뭘 도와주나요"), or what a place will be used for,
in; the lines that say what is done by means of it, or what it is turned into, out, quoted."""

import re

from assistant.answers.texts.passages import quote
from assistant.draft import Reply
from assistant.entries import Entry, Kind, is_prose
from assistant.knowledge import Knowledge
from assistant.operations import PLAIN
from assistant.question import Family, Question
from assistant.text import bare

_DOES = re.compile(
    r"(?P<name>[가-힣A-Za-z0-9‘’'\"“”\s]{2,30}?)[은는이가]\s?(?:주로\s?|무슨\s)?(?:무엇|뭐|뭘|무얼|어떤\s?(?:것|걸|거|일)|일)(?:[을를]\s?|\s)?"
    r"(?:도와|돕|해\s?(?:주|준|줄)|하는\s?(?:거|것|건)|제공)"
    r"|(?P<doer>[가-힣A-Za-z0-9‘’'\"“”\s]{2,30}?)[은는이가]?\s?(?:해\s?주는|하는|도와\s?주는|돕는)\s?(?:일|것|거|게)[은이]?\s?(?:무엇|뭐|뭔)"
)
_MEANS = re.compile(
    r"\s?(?:운영|연계|활용|도입|이용|\s)*[을를]?\s?(?:통한|통해|통하여|활용한|활용하여|활용해|이용한|이용해)"
)
# What a place is turned into; money, a quarter or a row of the budget has its own use.
_TURNED = re.compile(
    r"[가-힣](?:으로|로)\s?(?:활용|사용|이용|쓰[려고이기]|쓸|바꾸|바꿔|전환|조성|개편|탈바꿈|재단장|꾸미|꾸며)"
)
_OF_MONEY = re.compile(r"예산|돈|사업비|금액|경비|비용|집행|지출|분기|편성|배정|책정|\d원")
_SHORTEST = 3  # syllables of a name; shorter words are kinds of things


def answer_by_means(knowledge: Knowledge, question: Question) -> Reply | None:
    """The lines that begin with what is asked of and "…를 통한"; None where none does, or something else is asked."""
    if question.asks and question.has_only("use"):
        return _turned_into(knowledge, question)
    asked = _DOES.search(question.text)
    if asked is None or question.people or question.departments or question.operations - PLAIN:
        return None
    if set(question.families) - {Family.DUTY, Family.ASPECT, Family.TEXT}:
        return None
    name = bare(asked["name"] or asked["doer"])
    statements = (e for e in knowledge.of_kind(Kind.STATEMENT) if is_prose(e) and question.may_mean(e.year))
    lines = [entry for entry in statements if _MEANS.search(entry.label)]
    for start in range(len(name) - _SHORTEST + 1):
        found = [entry for entry in lines if _is_used(name[start:], entry)]
        if found:
            return quote(knowledge, question, found) if len({e.programme for e in found}) == 1 else None
    return None


def _turned_into(knowledge: Knowledge, question: Question) -> Reply | None:
    """The line that says what the thing asked of is turned into, and leaves nothing of the question unexplained."""
    if not question.terms or question.codes or question.quarters or _OF_MONEY.search(question.text):
        return None

    def tells(entry: Entry) -> bool:
        return entry.kind is Kind.STATEMENT and is_prose(entry) and _TURNED.search(entry.label) is not None

    ranked = knowledge.search(question, tells, 1)
    sure = ranked and not ranked[0].unexplained and question.may_mean(ranked[0].entry.year)
    return quote(knowledge, question, [ranked[0].entry]) if sure else None


def _is_used(name: str, entry: Entry) -> bool:
    """Whether the line says what is done by means of what bears the whole ``name``."""
    spaced = r"\s?".join(map(re.escape, name))
    return re.search(rf"(?<![가-힣]){spaced}[’'”\"」』]?{_MEANS.pattern}", entry.label, re.IGNORECASE) is not None
