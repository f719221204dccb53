"""A question that points back by a noun ("그 기관들"), or goes on about the line told, and what that was out; the
question about that."""

import re
from dataclasses import replace

from assistant.draft import Focus
from assistant.entries import Kind
from assistant.knowledge import Knowledge
from assistant.operations import APART
from assistant.question import Question
from assistant.text import bare

_THAT = re.compile(r"(?<![가-힣])(?:그|이|해당|저)\s(?P<noun>[가-힣]{2,}?)들?(?=[은는이가을를의도만]|에서?|\s|$)")
_IN_FACT = re.compile(r"(?<![가-힣])(?:실제로?는?|결국(?:은|에는)?|그래서)\s?")
_ONLY = re.compile(r"말고|만(?:요|이요)?[\s.?!]*$")  # "아니 합계 말고 중등만요" keeps the quarter told
_THREE = re.compile(r"(?<![가-힣])(?:셋|세\s?(?:개|가지|곳|과정|교육|연수|강좌|사업|과제|분|명))")
_ALL = re.compile(r"전부|모두|몽땅|(?<![가-힣])다\s")
# Of what was told last and before: "얼마나 차이 나요?", "어느 쪽이 더 많아?", but not how much it grew.
_OF_TWO = re.compile(
    r"차이|격차|많은\s?쪽에서|어느\s?(?:쪽|것|게|편)|어디|뭐가|무엇이|누가|who|which|differ", re.IGNORECASE
)
_ALL_THREE = re.compile(r"까지\s(?:셋|세\s?(?:개|가지|곳|과정|사업|분|군데))\s?(?:다|모두)?")


def pointing_back(knowledge: Knowledge, question: Question, focus: Focus) -> Question:
    """``question`` without the terms that only point back: 기관 of "그 기관들 이름", 달성 of "실제로 얼마나 달성했어"
    where the line told says so."""
    that = _THAT.search(question.text)
    if that is not None:
        named = {t for t, at in question.places.items() if that.start("noun") <= at < that.end("noun")}
        meant = {word for term in named for word in (term, *question.terms.get(term, ()))}
        if named and named <= question.terms.keys() and meant & focus.question.terms.keys():
            return replace(question, terms=question.terms_but(named), pronoun=True)
    if _IN_FACT.search(question.text) and len(question.terms) == 1 and focus.entries:
        told = bare(knowledge.briefing.quote(focus.entries[0].lines))
        if all(any(word in told for word in meanings) for meanings in question.terms.values()):
            return replace(question, terms={}, hints={**question.hints, **question.terms})
    return question


def keeps_quarter(question: Question) -> bool:
    """Whether it only says which of what was told is meant."""
    return _ONLY.search(question.text) is not None


def with_third(question: Question, focus: Focus) -> Question:
    """With the tag of the line told before the last, where three are to be added up: "원격까지 셋 다 더하면"."""
    if not _ALL_THREE.search(question.text) or not focus.earlier or not focus.entries:
        return question
    first, last = focus.earlier[0], focus.entries[0]
    alike = first.kind is last.kind is Kind.COURSE and first.place == last.place
    if not alike or not first.tag or first.tag == last.tag:
        return question
    terms = {first.tag: {first.tag: 1.0}, **question.terms}
    return replace(question, terms=terms, tags=(first.tag, *question.tags), phrase=f"{question.phrase} {first.tag}")


def _in_turn(focus: Focus) -> bool:
    """Whether two things were told one after the other, of one kind and year: the first, and then "그럼 나머지는요"."""
    if not focus.earlier or len(focus.entries) != 1:
        return False
    first, last = focus.earlier[0], focus.entries[0]
    return first.kind is last.kind and first.year == last.year and first.lines != last.lines


def of_both(question: Question, focus: Focus) -> Question | None:
    """What is asked of the two things told last, of all like them, or of two quarters of one: their sum, which is
    more."""
    before = focus.question
    of_quarters = "sum" in question.operations
    apart = question.operations & APART and _OF_TWO.search(question.text) and not question.years
    both = question.both or (apart and (len({e.lines for e in focus.earlier_alike(2)}) > 1 or _in_turn(focus)))
    if not (both or (of_quarters and focus.quarters)) or question.has_target:
        return None
    years = question.years or before.years
    asked = replace(question, asks=question.asks or before.asks, years=years, both=question.both or bool(apart))
    if focus.quarters and before.quarters and not focus.earlier_alike(2):
        quarters = tuple(sorted({*focus.quarters, *before.quarters}))
        asked = replace(asked, entries=focus.entries[:1], quarters=quarters, every_quarter=False)
        return asked if len(quarters) > 1 else None
    many = 3 if _THREE.search(question.text) else 2
    told = focus.earlier_alike(len(focus.earlier) + 1) if _ALL.search(question.text) else ()
    told = told if len(told) > 2 else tuple(dict.fromkeys((*focus.earlier[: many - 1][::-1], *focus.entries[:1])))
    return replace(asked, entries=told) if len(told) >= many else None
