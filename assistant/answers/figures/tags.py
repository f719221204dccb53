"""Course lines with their tags ([초등], [교행 원격]) and a question in; the tags and the lines that it means out."""

import re

from assistant.entries import Entry
from assistant.knowledge import Knowledge
from assistant.levels import CALLED_BY_LETTER, SCHOOLS, schools_of
from assistant.question import Question
from assistant.ranking import Ranked
from assistant.text import bare
from assistant.vocabulary import SCHOOL_LEVELS

_AS_TAG = re.compile(r"태그|표시|표기|\[[가-힣 ]+\]")  # "[초등] 표시가 붙은": it is the tag that is meant
CALLED = {"특수학교": "특수"}


def tags_named(knowledge: Knowledge, question: Question) -> frozenset[frozenset[str]]:
    """The tags that a question names, each as the set of its words: 교행 원격 is one, 초등 and 원격 are two."""
    terms = question.meant
    tags = knowledge.vocabulary.tags
    letters = {called: letter for called, letter in CALLED_BY_LETTER.items() if called not in tags}
    terms |= {level for called, level in (letters | CALLED).items() if called in terms}
    if not terms & (tags | SCHOOL_LEVELS):
        return frozenset()
    printed = {tuple(course.tag.split()) for course in knowledge.briefing.courses if course.tag}
    known = sorted(printed | {(word,) for word in tags | SCHOOL_LEVELS}, key=len, reverse=True)
    text, found = f"{question.text} {question.phrase}", set()
    for words in known:
        pattern = re.compile(r"\s?".join(map(re.escape, words)))
        if set(words) <= terms and pattern.search(text):
            found.add(frozenset(words))
            text = pattern.sub(" ", text)
    return frozenset(found)


def of_schools(knowledge: Knowledge, question: Question, ranked: list[Ranked]) -> list[Ranked]:
    """``ranked`` without the lines of other schools than the one named, where lines of its own explain as much:
    [중등] for 중학교."""
    schools = question.terms.keys() & SCHOOLS
    if not schools or len(question.terms) == 1:
        return ranked

    def is_of_it(found: Ranked) -> bool:
        return bool(schools & set(schools_of(found.entry.tag or "", knowledge.vocabulary.tags)))

    best = max((found.recall for found in ranked), default=0.0)
    if not any(is_of_it(found) and found.recall == best for found in ranked):
        return ranked
    return [found for found in ranked if is_of_it(found) or not schools_of(found.entry.tag or "")]


def span_of_tags(knowledge: Knowledge, question: Question) -> tuple[str, str] | None:
    """The first and the last tag of a range: "초등부터 교행 원격까지"."""
    printed = {course.tag for course in knowledge.briefing.courses if course.tag}
    one = "|".join(r"\s?".join(map(re.escape, tag.split())) for tag in sorted(printed, key=len, reverse=True))
    found = re.search(rf"\[?({one})\]?\s?(?:부터|에서)\s.*?\[?({one})\]?\s?까지", question.text) if printed else None
    by_letters = {bare(tag): tag for tag in printed}
    return (by_letters[bare(found[1])], by_letters[bare(found[2])]) if found else None


def of_tags(
    knowledge: Knowledge,
    question: Question,
    group: list[Ranked],
    span: tuple[str, str] | None,
    printed: set[frozenset[str]] | None,
) -> list[Ranked]:
    """Those of one group whose tag ([초등], [교행 원격]) is named; all where no tag is.

    초등, 중등 and 기평 원격 leave out 교행 원격; 초등, 중등 and 원격 do not, since nothing else there is just 원격
    (``printed`` are the tags that are told from longer ones, None for those of the group). Of lines with the same
    tag, those that name a school level themselves are meant by it alone: [초등] 유치원 원장.
    """
    if span is not None:
        return _between(group, *span)
    named = tags_named(knowledge, question)
    if not named:
        return group
    whole = {tag_of(found.entry) for found in group}
    apart = whole if printed is None else printed
    words = {word for tag in named for word in tag}
    levels = frozenset() if _AS_TAG.search(question.text) else SCHOOL_LEVELS

    def meant(found: Ranked) -> bool:
        tag, said = tag_of(found.entry), set(knowledge.index.terms(found.entry.label))
        above = set(knowledge.index.terms(found.entry.group or ""))
        own = said & levels
        if own and not own & words and any(words & set(knowledge.index.terms(f.entry.label)) for f in group):
            return False
        if tag and (tag in named or any(part < tag and part not in apart for part in named)):
            return True
        untagged = {word for word in words if frozenset({word}) not in whole}
        return bool(untagged & said & levels) or (not tag and any(part <= said | above for part in named))

    return [found for found in group if meant(found)]


def _between(group: list[Ranked], first: str, last: str) -> list[Ranked]:
    """The lines of one group from the first with one tag to the last with the other; empty where it has not both."""
    lines = sorted(group, key=lambda found: found.entry.lines)
    tags = [found.entry.tag for found in lines]
    if first not in tags or last not in tags:
        return []
    return lines[tags.index(first) : len(tags) - tags[::-1].index(last)]


def tags_left_out(knowledge: Knowledge, question: Question, entries: list[Entry]) -> list[frozenset[str]]:
    """The tags that a question lists and none of ``entries`` has; empty where it lists none."""
    named = tags_named(knowledge, question)
    if len(named) < 2:
        return []
    left = [tag for tag in named if not any(covers(knowledge, entry, tag) for entry in entries)]
    return sorted(left, key=lambda tag: sorted(tag))


def covers(knowledge: Knowledge, entry: Entry, tag: frozenset[str]) -> bool:
    """Whether an entry has this tag, or is called so."""
    return tag <= {*tag_of(entry), *knowledge.index.terms(entry.label)}


def tag_of(entry: Entry) -> frozenset[str]:
    """The words of an entry's tag: [교행 원격] has two."""
    return frozenset((entry.tag or "").split())
