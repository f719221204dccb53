"""A question for a figure and the entries that state it; whether one of several that share the figure is asked for.

"소방시설, 공조기 및 기계설비 교체 공사" cost one sum: what the fire equipment alone cost is not told. Nor is what each of
two got that the lines do not name, or one office of which they tell only the kind.
"""

import re
from collections.abc import Container
from typing import NamedTuple

from assistant.draft import Reply
from assistant.knowledge import Knowledge
from assistant.question import Family, Question
from assistant.text import bare

VALUES = frozenset({Family.AMOUNT, Family.COUNT})
_ALONE = re.compile(r"(?<=[가-힣])(?:에만|만의?|만은)(?=\s|$)|따로|별도로|\b(?:only|alone|just)\b")
_ENUMERATED = re.compile(r"\((?P<bracket>[^()]*[,·][^()]*)\)|^(?P<front>.*?(?:,|\s및\s?).*?)(?:\s등(?=\s|$)|$)")
_BETWEEN_MEMBERS = re.compile(r"[,·]|\s및\s?")
_EACH = re.compile(
    r"(?P<one>[가-힣A-Za-z]{2,}?)(?:과|와|하고|이랑|랑|,|·)\s?(?P<other>[가-힣A-Za-z]{2,}?)(?:이|가|은|는|에|에는|으로|로)?\s각각"
)
# Institutions of which there are several: a name before the kind says which one.
_BODY = re.compile(r"[가-힣]{2,}(?:지원청|교육청|초등학교|중학교|고등학교|유치원|대학교?|도서관|구청|시청|센터|분원)")

# "교육연구사 20명은 초등과 중등이 각각", "외국어 교육 552과정 중": the figure of what is asked about.
_PREMISE = re.compile(
    r"(?<![\d.,~∼·-])(?P<number>\d{1,3}(?:,\d{3})+|\d+)\s?(?P<unit>명|과정|편|개교|교|곳|기관|종|건|점|회|천원)"
    r"(?:[은의]|으로|\s?(?:중|가운데))(?=\s)"
)


class Members(NamedTuple):
    """Things listed together: whether by commas, whether in a bracket, and the words that each alone has."""

    by_comma: bool
    in_bracket: bool
    words: tuple[set[str], ...]


def is_of_the_member(knowledge: Knowledge, question: Question, reply: Reply, told: str) -> bool:
    """Whether the figure is of the one thing, the two things or the one office that the question names."""
    if not VALUES & set(question.families) or not reply.focus.entries:
        return True
    labels = " ".join(f"{e.label} {e.context} {e.tag or ''} {e.group or ''}" for e in reply.focus.entries)
    figures = told.replace(",", "")
    told = bare(f"{told} {labels}").lower()
    return (
        _states_the_premise(question, figures)
        and not _asks_one_alone(knowledge, question, reply)
        and _names_each(question, told)
        and all(_is_told(body, question, told) for body in question.terms if _BODY.fullmatch(body))
    )


def _asks_one_alone(knowledge: Knowledge, question: Question, reply: Reply) -> bool:
    """Whether the question sets apart some of those that an entry counts together."""
    if len(reply.focus.entries) != 1:
        return False
    label = reply.focus.entries[0].label
    alone = _ALONE.search(question.text) is not None
    return any(alone or one.in_bracket for one in members_apart(knowledge, question.terms, label))


def members_apart(knowledge: Knowledge, asked: Container[str], label: str) -> tuple[Members, ...]:
    """The lists of things in ``label`` of which ``asked`` names some and leaves out others."""
    found = []
    for match in _ENUMERATED.finditer(label):
        text = match["bracket"] or match["front"]
        members = [part for part in _BETWEEN_MEMBERS.split(text) if part.strip()]
        words = [set(knowledge.index.terms(part)) for part in members]
        own = [here - set().union(*(words[:i] + words[i + 1 :])) for i, here in enumerate(words)]
        named = [any(word in asked for word in here) for here in own]
        if any(named) and not all(named):
            found.append(Members("," in text, match["bracket"] is not None and "," in text, tuple(own)))
    return tuple(found)


def _names_each(question: Question, told: str) -> bool:
    """Whether the lines name both of two things of which each one's figure is asked: "초등과 중등이 각각"."""
    each = _EACH.search(question.text)
    if each is None:
        return True
    pair = [word for word in question.places if each.start() <= question.places[word] < each.end()]
    return all(_is_told(word, question, told) for word in pair)


def _states_the_premise(question: Question, told: str) -> bool:
    """Whether the lines state the figure that the question says of what it asks about, or its parts."""
    if question.bounds or question.claims or question.operations - {"list", "yesno"}:
        return True
    for match in _PREMISE.finditer(question.text):
        number = match["number"].replace(",", "")
        parts = re.findall(rf"(\d+){match['unit']}", told)
        if not re.search(rf"(?<!\d){number}(?!\d)", told) and sum(map(int, parts)) != int(number):
            return False
    return True


def _is_told(word: str, question: Question, told: str) -> bool:
    return any(bare(meaning).lower() in told for meaning in (word, *question.terms.get(word, ())))
