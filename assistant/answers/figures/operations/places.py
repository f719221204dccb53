"""A question that names a programme, a task or an area by its title in; the same question within that place out.

"공존과 협력의 학교 만들기 연수 중 3만 명이 넘는 원격연수" ranges over one programme, of which only 원격 is a topic.
"""

import re
from collections.abc import Collection, Iterable
from dataclasses import replace

from assistant.answers.figures.groups import is_named
from assistant.entries import Kind
from assistant.knowledge import Knowledge
from assistant.question import Family, Question
from assistant.text import bare, compact, letters_of

_ENOUGH_WORDS = 4  # of a title that is told with a few words less
_MOST_OF_A_TITLE = 0.6  # share of the weight of its words that are told then
_WITHIN = re.compile(r"에서(?:는)?\s")  # right behind a place: "… 교육훈련에서 퇴직예정자 교육 중"
_CALLED = frozenset({"업무", "영역", "분야", "제목", "과제", "사업"})  # what a place is called beside its title
_WHY = re.compile(r"[가-힣](?:요|다|데|서|니까)[,.!]\s")  # "회의에 부를 사람을 정해야 해서요,": before what is asked
_LONG_ENOUGH = 8  # letters; a shorter title may be said by chance


def placed(knowledge: Knowledge, question: Question, family: Family) -> Question:
    """``question`` within the place whose title it holds, in full or from one of its later words to the end.

    Unchanged where it names a place already, or none.
    """
    if question.programmes or question.tasks or question.areas or question.entries:
        return question
    text = bare(question.text)
    titles = [(bare(title), number) for number, title in knowledge.vocabulary.titles.items()]
    named = _longest_in(text, titles) or _longest_in(text, knowledge.vocabulary.title_ends)
    if named is None:
        return _nearly_placed(knowledge, question, family)
    if _is_a_row(knowledge, named[0], text):
        return question
    title, number = named
    rest = text.replace(title, " ", 1)
    terms = {t: meanings for t, meanings in question.terms.items() if bare(t) in rest}
    hints = {**question.hints, **question.terms_but(terms)}
    within = replace(question, terms=terms, hints=hints, phrase=question.phrase if terms else "")
    if number in knowledge.vocabulary.programmes:
        return replace(within, programmes=(number,))
    return replace(within, tasks=(number,)) if "-" in number else replace(within, areas=(number,))


def area_in(knowledge: Knowledge, question: Question) -> Question:
    """``question`` within the area or task whose whole title it says, what surrounds the title left as its terms.

    Unchanged where it names a place already, or none.
    """
    if question.programmes or question.tasks or question.areas or question.entries:
        return question
    small = compact(question.text)
    titles = [(bare(title), number) for number, title in knowledge.vocabulary.titles.items()]
    named = _longest_in(bare(question.text), titles)
    found = letters_of(named[0]).search(small.text) if named else None
    if named is None or found is None or named[1] in knowledge.vocabulary.programmes:
        return question
    if _is_a_row(knowledge, named[0], bare(question.text)):
        return question
    start, end = small.origin[found.start()], small.origin[found.end() - 1] + 1
    why = max((match.end() for match in _WHY.finditer(question.text, 0, start)), default=0)
    apart = {term for term, at in question.places.items() if start <= at < end or at < why}
    within = {term for term in question.terms if term in apart or term in _CALLED}
    terms = question.terms_but(within)
    titular = {str(m.value) for m in question.words.get("departments", ()) if start <= m.start < end}
    departments = tuple(name for name in question.departments if name not in titular)
    inside = replace(question, terms=terms, phrase=question.phrase if terms else "", departments=departments)
    return replace(inside, tasks=(named[1],)) if "-" in named[1] else replace(inside, areas=(named[1],))


def _longest_in(text: str, titles: Iterable[tuple[str, str]]) -> tuple[str, str] | None:
    """Of (title, number) the longest title that stands in ``text``; None where none that is long enough does."""
    return max((pair for pair in titles if len(pair[0]) >= _LONG_ENOUGH and pair[0] in text), key=_length, default=None)


def _nearly_placed(knowledge: Knowledge, question: Question, family: Family) -> Question:
    """``question`` within the one programme whose title it tells in a few words less, its tags aside; also where only
    what stands before 에서 does."""
    tags = knowledge.vocabulary.tags
    words = {t for t, meanings in question.terms.items() if not tags & {t, *meanings}}
    end = max((place.start() for place in _WITHIN.finditer(question.text)), default=0)
    before = {t for t in words if question.places.get(t, end) < end}
    for named in (before, words):
        told = replace(question, terms={t: m for t, m in question.terms.items() if named is words or t in named})
        found = _titled(knowledge, named)
        if found is not None and not _names_a_line(knowledge, told, family):
            return _within(question, named, found)
    return question


def _within(question: Question, words: Collection[str], number: str) -> Question:
    """``question`` of what is left of its topic, within the programme that ``words`` name."""
    terms = question.terms_but(words)
    return replace(question, programmes=(number,), terms=terms, phrase=question.phrase if terms else "")


def _titled(knowledge: Knowledge, words: Collection[str]) -> str | None:
    """The programme whose title has all of ``words``, and little else; None for too few of them."""
    if len(words) < _ENOUGH_WORDS:
        return None
    told = {}
    for number, section in knowledge.vocabulary.programmes.items():
        title = set(knowledge.index.terms(section.title))
        if title.issuperset(words):
            told[number] = sum(map(knowledge.index.weight, words)) / sum(map(knowledge.index.weight, title))
    best = max(told, key=lambda number: told[number], default=None)
    return best if best is not None and told[best] >= _MOST_OF_A_TITLE else None


def _names_a_line(knowledge: Knowledge, question: Question, family: Family) -> bool:
    """Whether some line that could answer, or the heading of some, and not only a title above says all that is told."""
    kind = Kind.COURSE if family is Family.COUNT else Kind.BUDGET
    if any(is_named(question, entry.group) for entry in knowledge.of_kind(kind)):
        return True
    found = knowledge.search(question, lambda e: e.kind is kind, 1)
    named = set(knowledge.index.terms(found[0].entry.label)) if found else set()
    return bool(named) and all(named & {t, *meanings} for t, meanings in question.terms.items())


def _length(pair: tuple[str, str]) -> int:
    return len(pair[0])


def _is_a_row(knowledge: Knowledge, title: str, text: str) -> bool:
    """Whether the title stands within a longer name that the question holds as well."""
    return any(title in name and title != name and name in text for name in map(bare, knowledge.vocabulary.names))
