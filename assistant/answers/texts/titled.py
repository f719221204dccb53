"""What something described is called ("선후배가 서로 가르치는 제도는 뭐라고 부르나요") in; the line that gives it a
name of its own in quotes out, quoted."""

import re
from dataclasses import replace

from assistant.answers.texts.passages import asks_names, quote
from assistant.draft import Reply
from assistant.entries import Entry, Kind, is_prose
from assistant.facts import DATE
from assistant.knowledge import Knowledge
from assistant.operations import PLAIN
from assistant.question import Family, Question
from assistant.ranking import Ranked
from assistant.text import bare

_ASKED = re.compile(
    r"뭐(?:라|라고)\s?(?:부르|불러|불리|하는|이름)|(?:어떻게|무엇이라고?)\s?(?:부르|불러|불리)"
    r"|(?:이름|명칭|name|네임)(?:은|이|을|를|도)?\s?(?:뭐|뭔|무엇|무어|어떻게\s?되|좀|알려|대\s?주|말해|궁금|[?.]|$)"
    r"|(?:무슨|어떤)\s?이름(?:으로|의|을|이)",
    re.IGNORECASE,
)
# What is called something: the name says it, and no line need.
_SORTS = frozenset(
    {
        "제도", "프로그램", "행사", "모임", "사업", "활동", "묶음", "꾸러미", "세트", "시스템", "서비스", "캠페인",
        "대회", "자료", "책자", "조직", "플랫폼", "공간", "동아리", "앱", "강좌", "코너", "이벤트", "package",
        "program", "programme", "event", "system",
    }
)  # fmt: skip
_NAME = re.compile(r"[‘“「『](?P<name>[^’”」』\d][^’”」』]{1,23})(?<!법)(?<!규정)(?<!조례)(?<!계획)(?<!지침)[’”」』]")
_COUNT = re.compile(r"\d+\s?(?:편|종|과정|가지|개|팀|권|차시|곳|회)(?![월년])")
_SHORTEST = 2  # letters of a word that tells what is done
_SEVERAL = 2
_AHEAD = 0.03  # in recall, of every other name that what is done tells apart
_MINIMUM_RECALL = 0.6
_FAR_AHEAD = 0.15  # in recall, of every other name


def answer_titled(knowledge: Knowledge, question: Question) -> Reply | None:
    """The one line that fits far better than any other that names something; None where none does, or more is asked
    of it than when it is."""
    asked = _ASKED.search(question.text) and not asks_names(question) and not question.operations - PLAIN
    about = question.terms_but(_SORTS)
    if not asked or not about or question.people or set(question.families) - {Family.DATE}:
        return None
    question = replace(question, terms=about)
    said = bare(question.text)

    def names(entry: Entry) -> bool:
        names = _names(entry)
        return question.may_mean(entry.year) and any(bare(name) not in said for name in names)

    ranked = _told_further(question, knowledge.search(question, names, 8))
    if not ranked or ranked[0].recall < _MINIMUM_RECALL or _only_by_name(knowledge, question, ranked[0]):
        return None
    best = ranked[0].entry
    others = [r.recall for r in ranked[1:] if not set(_names(best)) & set(_names(r.entry))]
    dated = Family.DATE not in question.families or DATE.search(best.label) is not None
    sure = dated and ranked[0].recall - max(others, default=0) >= _FAR_AHEAD
    return quote(knowledge, question, [best]) if sure else None


def _told_further(question: Question, ranked: list[Ranked]) -> list[Ranked]:
    """The one of ``ranked`` that alone holds how many the question says there are ("10편 새로 만든다는"), or what its
    verbs say is done where it fits best as well; all where none does."""
    fitting = [r for r in ranked if r.recall >= _MINIMUM_RECALL]
    counts = {bare(count) for count in _COUNT.findall(question.text)}
    said = [words for words in question.hints.values() if not any(len(word) < _SHORTEST for word in words)]

    def held(found: Ranked) -> tuple[bool, int]:
        label = bare(found.entry.label)
        counted = bool(counts) and all(re.search(rf"(?<!\d){count}", label) for count in counts)
        return counted, sum(any(bare(word) in label for word in words) for words in said)

    ordered = sorted(fitting, key=held, reverse=True)
    if len(ordered) < _SEVERAL or ordered[0].recall < fitting[0].recall:
        return ranked
    (counted, done), (also, as_much) = held(ordered[0]), held(ordered[1])
    ahead = done > as_much and all(ordered[0].recall - r.recall >= _AHEAD for r in ordered[1:])
    return ordered[:1] if ahead or (counted and not also) else ranked


def _names(entry: Entry) -> list[str]:
    """The names that a line of prose gives in quotes; the term that a box explains."""
    if entry.kind is Kind.DEFINITION:
        return [entry.label]
    told = is_prose(entry) or entry.kind in (Kind.STATEMENT, Kind.OUTLINE)
    return _NAME.findall(entry.label) if told else []


def _only_by_name(knowledge: Knowledge, question: Question, found: Ranked) -> bool:
    """Whether a term stands only within a name, which the asker does not know: 학교 of ‘섬 학교 이야기’; no
    heading of its programme says that such things are done there."""
    entry = found.entry
    label = "" if entry.kind is Kind.DEFINITION else _NAME.sub(" ", entry.label)
    beside = {e.group for e in knowledge.of_kind(Kind.STATEMENT) if e.group and e.programme == entry.programme}
    headings = " ".join(sorted(beside)) if entry.programme else entry.group or ""
    told = bare(f"{label} {headings} {entry.context}").lower()
    explained = (meanings for term, meanings in question.terms.items() if term not in found.unexplained)
    return not all(any(word in told for word in meanings) for meanings in explained)
