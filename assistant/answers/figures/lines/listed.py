"""Figures that one line of prose lists by name ("도서관 9곳, 박물관 4곳") in; one of them, or their sum, out."""

import re
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import lru_cache

from assistant.answer import Composer
from assistant.answers.gate import explains, is_about_another
from assistant.draft import Draft, Reply, reply_about
from assistant.entries import Entry, Kind
from assistant.facts import Measure
from assistant.knowledge import Knowledge
from assistant.operations import APART, CHANGES, COMPARING, EXTREMES, SUMS
from assistant.question import Family, Question
from assistant.text import bare, with_particle
from assistant.wording import number, worded
from ingest.levels import levels_in_full

_UNITS = "교|곳|개|건|명|기관|과정|종|편|회|대|실|점|팀|학급"
_NUMBER = r"\d[\d,]*(?:\.\d+)?"
_COUNT = rf"\s?{_NUMBER}\s?(?:{_UNITS}|%)(?![가-힣])"
_ONE = rf"(?:[가-힣A-Za-z]+\s){{0,3}}[가-힣A-Za-z]{{2,12}}(?:{_COUNT})+"
_LIST = re.compile(rf"(?<![가-힣]){_ONE}(?:\s?[,·/]\s?{_ONE})+")
_NAMED = re.compile(rf"(?P<before>(?:[가-힣A-Za-z]+\s){{0,3}})(?P<name>[가-힣A-Za-z]{{2,12}})(?P<counts>(?:{_COUNT})+)")
_EACH = re.compile(rf"(?P<number>{_NUMBER})\s?(?P<unit>{_UNITS}|%)")
_WANTED = re.compile(rf"몇\s?(?P<unit>{_UNITS}|군데)")
_ANY = "*"  # "어느 쪽이 얼마나 더": in whatever they are counted
_PLACES = frozenset({"곳", "군데", "개"})  # ask for schools and institutions as well
_WHICH = re.compile(r"어떤|무슨|무엇|종류|학교급|\bwhat\b|\bwhich\b")
_OF_PLACES = frozenset({"교", "곳", "기관", "군데"})
_LINES = 4096  # each question asks them all again
_OF_SEVERAL = COMPARING | CHANGES | SUMS


@dataclass(frozen=True, slots=True)
class _Named:
    """One figure of a list, with what a question calls it and what the list does."""

    name: str
    printed: str
    value: Decimal
    unit: str


def answer_listed(knowledge: Knowledge, question: Question) -> Reply | None:
    """The figures named, added up or set against each other where that is asked; None where no line lists them."""
    wanted = _wanted(question)
    if not wanted or not question.terms:
        return None
    counted = {course.lines for course in knowledge.briefing.courses if course.name}

    def lists(entry: Entry) -> bool:
        if entry.kind not in (Kind.STATEMENT, Kind.DEFINITION):
            return False
        if question.years and (entry.year or knowledge.briefing.year) not in question.years:
            return False
        alone = entry.kind is Kind.DEFINITION or entry.lines not in counted or question.besides
        least = 1 if alone else 2  # one of a line of courses is looked up
        return all(len(_meant(question, entry, unit)) >= least for unit in wanted)

    ranked = knowledge.search(question, lists, 1)
    if not ranked:
        return None
    entry = ranked[0].entry
    by_unit = [_meant(question, entry, unit) for unit in wanted]
    names = {one.name for named in by_unit for one in named}
    words = _words(question)
    short = names - set(words)  # said by one of several words, or by how they begin
    named = {words[w] for w in words for n in short if n.startswith(w) or (w in n and _in_compounds(question, n))}
    named |= {words[name] for name in names if name in words}
    topic = question.terms_but(names | named)
    if question.besides:
        question = replace(question, operations=question.operations | {"sum"})
    several = bool(question.operations & _OF_SEVERAL) and not question.besides
    if not topic or (several and min(map(len, by_unit)) < 2):
        return None
    about = replace(question, terms=topic, focus=None)
    found = knowledge.search(about, lambda e: e is entry, 1)
    if not found or not explains(knowledge, about, found[0]) or is_about_another(knowledge, about, found[0]):
        return None
    return _told(knowledge, question, entry, by_unit)


def _wanted(question: Question) -> tuple[str, ...]:
    """The counters asked for: those of "몇 교", or that of "학교 수" where all are to be put in order."""
    said = tuple(dict.fromkeys(match["unit"] for match in _WANTED.finditer(question.text)))
    if said:
        return said
    told = tuple(ask.unit for ask in question.asks if ask.unit)[:1]
    counted = told if question.top == 0 or (question.english and set(told) <= _OF_PLACES) else ()
    return counted or ((_ANY,) if question.operations >= APART and not question.asks else ())


def _meant(question: Question, entry: Entry, unit: str) -> list[_Named]:
    """Of the figures that the entry lists, those the question names; all counted by ``unit``."""
    text = next((fact.text for fact in entry.facts if fact.measure is Measure.TEXT), entry.label)
    if unit == _ANY:
        named = [one for one in _listed(text) if one.name in question.terms]
        return named if len(named) > 1 and len({one.unit for one in named}) == 1 else []
    same = [one for one in _listed(text) if one.unit == unit or (unit in _PLACES and one.unit in _OF_PLACES)]
    if question.top == 0 and question.operations & EXTREMES:
        return sorted(same, key=lambda one: one.value, reverse="largest" in question.operations)
    if question.besides:  # "초등학교를 뺀 나머지": all the others, where one of them is set aside
        aside = [one for one in same if any(word in one.name for word in question.besides)]
        return [one for one in same if one not in aside] if aside and len(aside) < len(same) else []
    names, words = {one.name for one in same}, _words(question)
    short = {t: [name for name in names if name.startswith(t)] for t in words if len(t) > 1 and t not in names}
    begun = {found[0] for found in short.values() if len(found) == 1}  # 초등 of 초등학교
    meant = [n for n in same if n.name in words or n.name in begun or _in_compounds(question, n.name)]
    return meant if len({one.name for one in meant}) == len(meant) else []


def _words(question: Question) -> dict[str, str]:
    """The words by which a question may name a figure, each with its term; in English those that it is glossed by."""
    glossed = {word: term for term, meanings in question.terms.items() for word in meanings if question.english}
    return glossed | {term: term for term in question.terms}


@lru_cache(maxsize=_LINES)
def _listed(text: str) -> tuple[_Named, ...]:
    """All figures that a line lists."""
    return tuple(
        _Named(name, printed, Decimal(one["number"].replace(",", "")), one["unit"])
        for several in _LIST.finditer(levels_in_full(text))
        for name, printed, counts in _told_apart(list(_NAMED.finditer(several.group())))
        for one in _EACH.finditer(counts)
    )


def _told_apart(named: list[re.Match[str]]) -> list[tuple[str, str, str]]:
    """Each with its name and counts: its last word, or where that is the same for all ("대면 상담, 전화 상담")
    the one before it."""
    alike = len(named) > 1 and len({one["name"] for one in named}) == 1 and all(one["before"] for one in named)
    names = [(one["before"].split()[-1] if alike else one["name"], one) for one in named]
    return [(name, f"{name} {one['name']}" if alike else name, one["counts"]) for name, one in names]


def _in_compounds(question: Question, name: str) -> bool:
    """Whether the question says a name that is read as several terms: 안전점검."""
    return name in bare(question.text) and sum(term in name for term in question.terms) > 1


def _told(knowledge: Knowledge, question: Question, entry: Entry, by_unit: list[list[_Named]]) -> Reply:
    draft = Draft(knowledge.briefing)
    mark = draft.cite(entry.lines)
    for named in by_unit:
        _say(draft, question, named, mark)
    if len(by_unit[0]) == 1 or Family.AMOUNT in question.families:  # the line may tell what is asked besides
        text = next((fact.text for fact in entry.facts if fact.measure is Measure.TEXT), "")
        whole = f": {text}" if text and text != entry.label and _WHICH.search(question.text) else ""
        draft.say(f"- 근거: {entry.label}{whole} {mark}")
    composer = Composer.COMPUTED if question.besides else Composer.LOOKUP
    return reply_about(draft, question, (entry,), entry.programme, composer)


def _say(draft: Draft, question: Question, named: list[_Named], mark: str) -> None:
    """The figures in one counter, and what they come to."""
    unit, gap = named[0].unit, ""
    high, low = max(named, key=lambda one: one.value), min(named, key=lambda one: one.value)
    if len(named) > 1 and question.operations & SUMS:
        total = number(draft.compute(sum((one.value for one in named), Decimal(0))))
        terms = " + ".join(number(one.value) for one in named)
        draft.say(f"{worded(question, f'모두 {total}{unit}입니다({terms}).', f'{total} in all ({terms}).')} {mark}")
    elif question.top == 0 and len(named) > 1:
        draft.say(worded(question, "순서대로 다음과 같습니다.", "In order:"))
    elif len(named) == 2 and question.operations & COMPARING:
        gap = number(draft.compute(high.value - low.value))
        more = "높습니다" if unit in ("점", "%") else "많습니다"
        korean = f"{with_particle(high.printed, '이')} {low.printed}보다 {gap}{unit} 더 {more}."
        draft.say(f"{worded(question, korean, f'{high.name}: {gap} more.')} {mark}")
    if len(named) == 1:
        value = f"{number(named[0].value)}{unit}"
        korean = f"{with_particle(named[0].printed, '은')} {value}입니다."
        draft.say(f"{worded(question, korean, f'{named[0].printed}: {value}.')} {mark}")
    for one in named if len(named) > 1 else ():
        draft.say(f"- {one.printed}: {number(one.value)}{unit} {mark}")
    if gap:
        draft.say(f"- 계산: {number(high.value)} − {number(low.value)} = {gap}{unit}")
