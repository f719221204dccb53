"""Figures that one line of prose lists by name ("도서관 9곳, 박물관 4곳") in; one of them, or their sum, out."""

import re
from dataclasses import dataclass, replace
from decimal import Decimal

from assistant.answer import Composer
from assistant.answers.figures.say import reply_about
from assistant.answers.gate import explains, is_about_another
from assistant.draft import Draft, Reply
from assistant.entries import Entry, Kind
from assistant.facts import Measure
from assistant.knowledge import Knowledge
from assistant.question import Question
from assistant.text import with_particle
from assistant.wording import number, worded

_UNITS = "교|곳|개|건|명|기관|종|편|회|대|실|점"
_ONE = rf"(?:[가-힣A-Za-z]+\s)?[가-힣A-Za-z]{{2,12}}\s?\d[\d,]*\s?(?:{_UNITS})(?![가-힣])"
_LIST = re.compile(rf"(?<![가-힣]){_ONE}(?:\s?[,·/]\s?{_ONE})+")
_NAMED = re.compile(rf"(?P<name>[가-힣A-Za-z]{{2,12}})\s?(?P<number>\d[\d,]*)\s?(?P<unit>{_UNITS})")
_WANTED = re.compile(rf"몇\s?(?P<unit>{_UNITS}|군데)")
_PLACES = frozenset({"곳", "군데"})  # ask for schools and institutions as well
_OF_PLACES = frozenset({"교", "곳", "기관", "군데"})
_COMPARING = frozenset({"difference", "compare", "largest", "smallest"})


@dataclass(frozen=True, slots=True)
class _Named:
    """One figure of a list."""

    name: str
    value: Decimal
    unit: str


def answer_listed(knowledge: Knowledge, question: Question) -> Reply | None:
    """The figures named, added up or set against each other where that is asked; None where no line lists them."""
    wanted = _wanted(question)
    if wanted is None or not question.terms:
        return None
    counted = {course.lines for course in knowledge.briefing.courses if course.name}

    def lists(entry: Entry) -> bool:
        if entry.kind not in (Kind.STATEMENT, Kind.DEFINITION) or (
            entry.lines in counted and entry.kind is Kind.STATEMENT
        ):
            return False
        in_year = not question.years or entry.year is None or entry.year in question.years
        return in_year and bool(_meant(question, entry, wanted))

    ranked = knowledge.search(question, lists, 1)
    if not ranked:
        return None
    entry = ranked[0].entry
    named = _meant(question, entry, wanted)
    topic = {t: m for t, m in question.terms.items() if not any(one.name == t for one in named)}
    if question.besides:
        question = replace(question, operations=question.operations | {"sum"})
    several = bool(question.operations & (_COMPARING | {"sum", "growth"})) and not question.besides
    if not topic or (several and len(named) < 2):
        return None
    about = replace(question, terms=topic, focus=None)
    found = knowledge.search(about, lambda e: e is entry, 1)
    if not found or not explains(knowledge, about, found[0]) or is_about_another(knowledge, about, found[0]):
        return None
    return _told(knowledge, question, entry, named)


def _wanted(question: Question) -> str | None:
    """The counter asked for: that of "몇 교", or of "학교 수" where all are to be put in order."""
    said = _WANTED.search(question.text)
    if said is not None:
        return said["unit"]
    return next((ask.unit for ask in question.asks if ask.unit), None) if question.top == 0 else None


def _meant(question: Question, entry: Entry, unit: str) -> list[_Named]:
    """Of the figures that the entry lists, those the question names; all counted by ``unit``."""
    text = next((fact.text for fact in entry.facts if fact.measure is Measure.TEXT), entry.label)
    listed = [
        _Named(m["name"], Decimal(m["number"].replace(",", "")), m["unit"])
        for several in _LIST.finditer(text) for m in _NAMED.finditer(several.group())
    ]  # fmt: skip
    same = [one for one in listed if one.unit == unit or (unit in _PLACES and one.unit in _OF_PLACES)]
    if question.top == 0 and question.operations & {"largest", "smallest"}:
        return sorted(same, key=lambda one: one.value, reverse="largest" in question.operations)
    if question.besides:  # "초등학교를 뺀 나머지": all the others, where one of them is set aside
        aside = [one for one in same if any(word in one.name for word in question.besides)]
        return [one for one in same if one not in aside] if aside and len(aside) < len(same) else []
    meant = [one for one in same if one.name in question.terms]
    return meant if len({one.name for one in meant}) == len(meant) else []


def _told(knowledge: Knowledge, question: Question, entry: Entry, named: list[_Named]) -> Reply:
    draft = Draft(knowledge.briefing)
    mark, unit = draft.cite(entry.lines), named[0].unit
    if len(named) > 1 and "sum" in question.operations:
        total = number(draft.compute(sum((one.value for one in named), Decimal(0))))
        terms = " + ".join(number(one.value) for one in named)
        draft.say(f"{worded(question, f'모두 {total}{unit}입니다({terms}).', f'{total} in all ({terms}).')} {mark}")
    elif question.top == 0 and len(named) > 1:
        draft.say(worded(question, "순서대로 다음과 같습니다.", "In order:"))
    elif len(named) == 2 and question.operations & _COMPARING:
        high, low = sorted(named, key=lambda one: one.value, reverse=True)
        gap = number(draft.compute(high.value - low.value))
        korean = f"{with_particle(high.name, '이')} {low.name}보다 {gap}{unit} 더 많습니다."
        draft.say(f"{worded(question, korean, f'{high.name}: {gap} more.')} {mark}")
    if len(named) == 1:
        name = with_particle(named[0].name, "은")
        draft.say(f"{name} {number(named[0].value)}{unit}입니다. {mark}")
        draft.say(f"- 근거: {entry.label} {mark}")
    for one in named if len(named) > 1 else ():
        draft.say(f"- {one.name}: {number(one.value)}{unit} {mark}")
    composer = Composer.COMPUTED if question.besides else Composer.LOOKUP
    return reply_about(draft, question, (entry,), entry.programme, composer)
