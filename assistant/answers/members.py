"""A question for a figure and the entries that state it; whether one of several that share the figure is asked for.

"소방시설, 공조기 및 기계설비 교체 공사" cost one sum: what the fire equipment alone cost is not told. Nor is what
each of two got that the lines do not name, or one office of which they tell only the kind.
"""

import re
from collections.abc import Iterable
from typing import NamedTuple

from assistant.draft import Reply
from assistant.entries import Entry
from assistant.knowledge import Knowledge
from assistant.operations import PLAIN
from assistant.question import ON_PEOPLE, VALUES, Family, Question
from assistant.text import bare

_FIGURES = VALUES | {Family.STAFF}  # 정원 of a centre is its capacity
_ALONE = re.compile(
    r"(?<=[가-힣])(?<![십백천])(?<!하나)(?:에만|만의?|만은)(?=\s|$)"
    r"|(?<=[가-힣]\s)(?:하나|한 (?:곳|가지|건))만\s(?!더|꼽|뽑|골|알|말|대|들)"
    r"|단독으로|따로|별도로|\b(?:only|alone|just)\b"
)
_IN_BRACKET = re.compile(r"\(([^()]*[,·][^()]*)\)")
_IN_FRONT = re.compile(r"^(.*?(?:,|\s및\s?).*?)(?:\s등(?=\s|$)|$)")
_BETWEEN_MEMBERS = re.compile(r"[,·]|\s및\s?")
_FIGURE = re.compile(r"\d\s?(?:명|과정|편|개교|교|곳|기관|종|건|점|회|(?:천|만|백만|억)?원|강좌|팀|학급|㎡)")
_AT_THE_END = re.compile(r"(?:[\s,(]*금?\d[\d,.]*\s?[가-힣%]{1,3}\)?)+$")  # the figure that is shared
_ENDING = 2  # letters of a name that tell its kind
# Institutions of which there are several: a name before the kind says which one.
_BODY = re.compile(r"[가-힣]{2,}(?:지원청|교육청|초등학교|중학교|고등학교|유치원|대학교?|도서관|구청|시청|센터|분원)")

# "교육연구사 20명은 초등과 중등이 각각", "외국어 교육 552과정 중": the figure of what is asked about.
_PREMISE = re.compile(
    r"(?<![\d.,~∼·-])(?P<number>\d{1,3}(?:,\d{3})+|\d+)\s?(?P<unit>명|과정|편|개교|교|곳|기관|종|건|점|회|천원)"
    r"(?:[은의]|으로|\s?(?:중|가운데))(?=\s)"
)


_RULE = r"\d{unit}(?:이상|이하|미만|초과|이내|넘|까지|부터)"  # "80점 미만은 제외" holds for any number of points


class Members(NamedTuple):
    """Things listed together, of which a question names some: how many, whether they are listed by commas, whether one
    is called by its full name among others of its kind, and the words that each alone has."""

    named: int
    by_comma: bool
    by_name: bool
    words: tuple[set[str], ...]


def is_of_the_member(knowledge: Knowledge, question: Question, reply: Reply, told: str) -> bool:
    """Whether the figure is of the one thing, the two things or the one office that the question names."""
    people = ON_PEOPLE & set(question.families)
    if not people and not _states_the_premise(knowledge, question, reply, told):
        return False
    if not _FIGURES & set(question.families) or not reply.focus.entries:
        return True
    labels = " ".join(f"{e.label} {e.context} {e.tag or ''} {e.group or ''}" for e in reply.focus.entries)
    told = bare(f"{told} {labels}").lower()
    return not _asks_one_alone(knowledge, question, reply) and all(
        _is_told(body, question, told) for body in question.terms if _is_a_body(knowledge, body)
    )


def _asks_one_alone(knowledge: Knowledge, question: Question, reply: Reply) -> bool:
    """Whether the question sets apart some of those that every entry counts together."""
    alone, each = _says_alone(question), "각각" in question.text

    def counts_together(entry: Entry) -> bool:
        apart = members_apart(knowledge, question.terms, entry.label)
        if any(alone or one.by_name for one in apart):
            return True
        some = members_apart(knowledge, question.terms, _without_lists_told(entry.label, question)) if each else ()
        return any(one.named > 1 for one in some)

    return all(map(counts_together, reply.focus.entries))


def _without_lists_told(label: str, question: Question) -> str:
    """``label`` without what it lists in brackets and the question says in full: 각각 in "영어회화(듣기, 말하기) 연수의
    과정과 인원은 각각" sets none of them apart."""
    asked = bare(question.text)
    return _IN_BRACKET.sub(lambda listed: " " if bare(listed[1]) in asked else listed[0], label)


def _says_alone(question: Question) -> bool:
    """Whether something is set apart; "인원만 늘었다" sets a measure apart, and nobody of those counted."""
    measures = tuple(ask.words for ask in question.asks)
    return any(not bare(question.text[: found.start()]).endswith(measures) for found in _ALONE.finditer(question.text))


def members_apart(knowledge: Knowledge, asked: Iterable[str], label: str) -> tuple[Members, ...]:
    """The lists of things in ``label`` of which ``asked`` names some and leaves out others."""
    found, said = [], set(asked)
    label = _AT_THE_END.sub("", label)
    for text in (*_IN_BRACKET.findall(label), *_IN_FRONT.findall(label)):
        if _FIGURE.search(text):  # each with its own
            continue
        members = [part for part in _BETWEEN_MEMBERS.split(text) if part.strip()]
        words = [set(knowledge.index.terms(part)) for part in members]
        own = [here - set().union(*(words[:i] + words[i + 1 :])) for i, here in enumerate(words)]
        named = [bool(here & said) or bare(part).lower() in said for part, here in zip(members, own, strict=True)]
        left = [here - knowledge.lexicon.counted for here, one in zip(own, named, strict=True) if not one]
        if any(named) and any(left):  # "개발 및 운영" lists nothing that 운영 alone would be
            named_in_full = any(bare(part).lower() in said or _kind_of(part) in said for part in members)
            found.append(Members(sum(named), "," in text, named_in_full and _of_one_kind(members), tuple(own)))
    return tuple(found)


def _of_one_kind(members: list[str]) -> bool:
    """Whether all end in the same word: 누리늘봄센터, 강변늘봄센터, or are kinds of it (당일형, 숙박형); a remark in
    brackets lists other things."""
    return len({bare(part)[-_ENDING:] for part in members}) == 1 or all(map(_kind_of, members))


def _kind_of(part: str) -> str:
    """What names a kind, 숙박 of 숙박형; "" of anything else."""
    return bare(part)[:-1] if bare(part).endswith("형") else ""


def _states_the_premise(knowledge: Knowledge, question: Question, reply: Reply, told: str) -> bool:
    """Whether the lines state the figure that the question says of what it asks about, or its parts.

    To an open question a line of the same place may tell more of it.
    """
    if question.bounds or question.claims or question.operations - PLAIN:
        return True
    if question.is_open:
        places = {entry.section for entry in reply.focus.entries}
        told = " ".join((told, *(one.text for one in knowledge.briefing.statements if one.section in places)))
    told = told.replace(",", "")
    for match in _PREMISE.finditer(question.text):
        number = match["number"].replace(",", "")
        if "yesno" in question.operations and re.search(_RULE.format(unit=match["unit"]), told):
            continue
        parts = re.findall(rf"(\d+){match['unit']}", told)
        if not re.search(rf"(?<!\d){number}(?!\d)", told) and sum(map(int, parts)) != int(number):
            return False
    return True


def _is_a_body(knowledge: Knowledge, word: str) -> bool:
    """Whether it is an institution's name that stands nowhere in the briefing."""
    return _BODY.fullmatch(word) is not None and not knowledge.holds((word,))


def _is_told(word: str, question: Question, told: str) -> bool:
    return any(bare(meaning).lower() in told for meaning in (word, *question.terms.get(word, ())))
