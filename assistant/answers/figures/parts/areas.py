"""The money of whole areas ("5번 주요업무") or tasks: the totals of their programmes added up, and these compared."""

import re
from dataclasses import dataclass, replace
from decimal import Decimal

from assistant.answers.figures.meant import Years, measures
from assistant.answers.figures.operations.places import area_in, placed
from assistant.answers.figures.say import added_up, cite_each, compute, place_words, total_words
from assistant.answers.figures.scope import stated_once
from assistant.answers.figures.select import Found, sum_of
from assistant.draft import Draft, Reply, reply_about
from assistant.entries import Kind
from assistant.facts import Measure
from assistant.knowledge import Knowledge
from assistant.operations import COMPARING
from assistant.question import Family, Question
from assistant.text import compact, with_particle
from assistant.wording import number, spaced, worded
from ingest.numbers import UNITS_IN_WON

_COMPUTING = frozenset(
    {"sum", "altogether", "largest", "smallest", "bound", "count", "list", "moved", "share", "difference", "growth"}
)
_AREA = re.compile(r"주요업무|(?<!\S)(?:큰|대)과제|영역|대주제|분야")
_OF_CHANGE = frozenset({"growth", "moved", "unchanged", "share"})


@dataclass(frozen=True, slots=True)
class _Place:
    """An area or a task with the totals of its programmes in one year."""

    number: str
    title: str
    totals: tuple[Found, ...]

    @property
    def size(self) -> Decimal:
        """In won."""
        return sum_of(self.totals)


def in_area(knowledge: Knowledge, question: Question) -> Question:
    """``question`` within the area or task that it names by its title, of which something is computed; what is asked of
    a whole area or task is the sum of its programmes."""
    titled = area_in(knowledge, question) if question.level == "area" else question
    question = titled if not titled.terms else question
    place = (*question.areas, *question.tasks)
    plain = not (question.operations - {"yesno"} or question.terms or question.programmes or question.codes)
    if len(place) == 1 and plain:
        return replace(question, operations=question.operations | {"sum"})
    two_years = len(question.years) == 2 and question.operations - {"yesno", "difference"} == {"compare"}
    if len(place) == 1 and two_years and not (question.terms or question.programmes or question.codes):
        return replace(question, operations=frozenset({"difference"}))
    if not question.operations & _COMPUTING or not question.terms or question.programmes or question.codes:
        return question
    if question.areas or question.tasks:
        return question
    inside = placed(knowledge, question, Family.AMOUNT)
    if inside.areas or inside.tasks:
        return replace(inside, parts=(), total=False)
    if not _AREA.search(compact(question.text).text):
        return question
    areas = {n: title for n, title in knowledge.vocabulary.titles.items() if "-" not in n}
    told = [number for number, title in areas.items() if _says_all(knowledge, question, title)]
    return replace(question, terms={}, areas=(told[0],), parts=(), total=False) if len(told) == 1 else question


def _says_all(knowledge: Knowledge, question: Question, title: str) -> bool:
    """Whether every term of a question stands in a title."""
    words = set(knowledge.index.terms(title))
    return all(not words.isdisjoint(meanings) for meanings in question.terms.values())


def by_area(knowledge: Knowledge, question: Question, family: Family, years: Years) -> Reply | None:
    """What is planned for each of several areas, and which is the largest; None where not several are meant."""
    named = question.areas or question.tasks
    if family is not Family.AMOUNT or measures(question, family) != (Measure.AMOUNT,) or question.terms:
        return None
    if question.programmes or question.bounds or len(named) == 1 or (not named and question.level != "area"):
        return None
    if question.operations & _OF_CHANGE or ("difference" in question.operations and not named):
        return None
    if named and not question.operations & COMPARING and "각" not in question.text:
        return None  # "1번과 2번을 합치면" is one sum
    year = years[0] if years else knowledge.briefing.year
    places = [_place(knowledge, number, question, year) for number in named or sorted(knowledge.vocabulary.areas)]
    places = [place for place in places if place.totals]
    return _told(knowledge, question, places, year) if len(places) > 1 else None


def areas_within(knowledge: Knowledge, question: Question, years: Years) -> Reply | None:
    """The areas whose money keeps to the bounds; None where not areas are meant, or nothing of theirs is stated."""
    if question.level != "area" or question.terms or question.programmes or question.quarters or question.areas:
        return None
    if any(bound.of_change or bound.unit != "원" for bound in question.bounds):
        return None
    year = years[0] if years else knowledge.briefing.year
    every = (_place(knowledge, number, question, year) for number in sorted(knowledge.vocabulary.areas))
    places = [place for place in every if place.totals]
    kept = [place for place in places if all(bound.holds(place.size) for bound in question.bounds)]
    if not places:
        return None
    draft = Draft(knowledge.briefing)
    draft.computed += [bound.value for bound in question.bounds]
    if not kept:
        marks = cite_each(draft, [place.totals[0] for place in places])
        draft.say(f"{worded(question, '해당하는 것이 없습니다.', 'None.')} {marks}")
        return reply_about(draft, question, ())
    count = draft.count(kept)
    draft.say(worded(question, f"해당하는 것은 {count}개입니다.", f"{count} found:"))
    return _told(knowledge, replace(question, operations=frozenset()), kept, year, draft)


def _place(knowledge: Knowledge, number: str, question: Question, year: int) -> _Place:
    quarters = question.quarters or (None,)
    totals = stated_once([
        Found(entry, fact) for entry in knowledge.of_kind(Kind.TOTAL)
        if (entry.programme or "").startswith(f"{number}-")
        for fact in entry.facts
        if fact.measure is Measure.AMOUNT and fact.year == year and fact.quarter in quarters and fact.value is not None
    ])  # fmt: skip
    return _Place(number, knowledge.vocabulary.titles.get(number, ""), tuple(totals))


def _told(
    knowledge: Knowledge, question: Question, places: list[_Place], year: int, draft: Draft | None = None
) -> Reply | None:
    """The sums one below the other, in order where one is looked for."""
    smallest = "smallest" in question.operations
    comparing = question.operations & COMPARING
    order = sorted(places, key=lambda place: place.size, reverse=not smallest) if comparing else places
    if question.rank > len(order):
        return None
    draft = draft or Draft(knowledge.briefing)
    unit = places[0].totals[0].fact.unit
    if comparing:
        picked = order[question.rank - 1]
        said = total_words(compute(draft, picked.size, unit), unit)
        degree = "작은" if smallest else "큰"
        rank = "더" if question.rank == 1 and len(order) <= 2 else place_words(draft, question.rank)
        name = with_particle(_name(picked), "으로")
        korean = f"{year}년 예산이 {rank} {degree} 것은 {name}, 합계는 {said}입니다."
        which = "smallest" if smallest else "largest"
        english = f"The {which} is {_name(picked)}: {said}" if rank == "가장" else f"{_name(picked)}: {said}"
        draft.say(f"{worded(question, korean, english)} {_marks(draft, picked)}")
    for place in order:
        terms = added_up(place.totals)
        said = total_words(compute(draft, place.size, unit), unit)
        draft.say(
            spaced(f"- {_name(place)}: {said}", f"({terms})" if len(place.totals) > 1 else "", _marks(draft, place))
        )
    if len(order) == 2 and comparing:
        high, low = sorted((place.size for place in order), reverse=True)
        gap = compute(draft, high - low, unit)
        scale = UNITS_IN_WON[unit]
        draft.say(f"- 차이: {number(high / scale)} − {number(low / scale)} = {total_words(gap, unit)}")
    return reply_about(draft, question, (one.entry for place in order for one in place.totals))


def _name(place: _Place) -> str:
    return spaced(f"{place.number}.", place.title)


def _marks(draft: Draft, place: _Place) -> str:
    return cite_each(draft, place.totals)
