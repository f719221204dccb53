"""The programme that holds something named, or rests on a law: which it is, and any question about it.

"열린강좌가 들어 있는 사업의 예산" becomes a question about that programme; "열린강좌는 어느 사업에 있나" is answered
with its number and title.
"""

import re
from dataclasses import replace

from assistant.answer import Composer, Status
from assistant.answers.gate import explains
from assistant.answers.texts.aspects import stated_to_rest
from assistant.draft import Draft, Focus, Reply
from assistant.entries import Entry, Kind
from assistant.knowledge import Knowledge
from assistant.naming import called
from assistant.operations import PLAIN
from assistant.question import Family, Question
from assistant.text import bare, compact, with_particle
from assistant.wording import programme, worded
from ingest.records import LineRange

_HOLDS = re.compile(
    r"(?:들어\s?(?:있는|간)|포함(?:된|되는|되어\s?있는|하는|한)|담긴|담고\s?있는|속한|속해\s?있는|나오는|나온|실린|있는)\s?"
    r"(?:세부\s?)?(?:사업|과제|절)(?=[의은는이가을를]?\s)"
)
# "「…법」을 근거로 하는 사업의 예산"
_RESTS = re.compile(
    r"(?:근거|바탕|기초)(?:로|에)\s?(?:하는|한|둔|두는|두고\s?있는|삼은|삼는|하고\s?있는)\s?(?:세부\s?)?(?:사업|과제)(?=[의은는이가을를]?\s)"
)
_OF_A_PROGRAMME = {Family.AMOUNT, Family.ASPECT}
_HELD = (Kind.COURSE, Kind.BUDGET, Kind.WORK, Kind.STATEMENT, Kind.CELL)
_NAMED = (Kind.COURSE, Kind.BUDGET, Kind.WORK)
_MANY = 5  # programmes that have a row of the same name: it is no name of one of them
_LONG_NAME = 4  # letters of a name that is looked for as it stands
_LONG_TITLE = 8
_DEEPEST = 2  # dashes in the number of a programme


def of_holder(knowledge: Knowledge, question: Question) -> Question | None:
    """``question`` about the programme itself, where what stands before only says which: "열린강좌가 들어 있는 사업의
    예산"; None where it says no such thing."""
    if (rests := _RESTS.search(question.text)) is not None and not question.programmes:
        return _resting(knowledge, question, rests.end())
    held = _HOLDS.search(question.text)
    if held is None or question.programmes or question.amount_word or not set(question.families) & _OF_A_PROGRAMME:
        return None
    before = {t: m for t, m in question.terms.items() if question.places.get(t, held.end()) < held.start()}
    about = replace(question, terms=before, asks=(), operations=frozenset())
    ranked = knowledge.search(about, lambda entry: entry.programme is not None, 1) if before else []
    if not ranked or not explains(knowledge, about, ranked[0]):
        return None
    rest = question.terms_but(before)
    return replace(question, programmes=(ranked[0].entry.programme or "",), terms=rest, hints={}, phrase="")


def _resting(knowledge: Knowledge, question: Question, end: int) -> Question | None:
    """``question`` about the one programme that rests on the law named before ``end``; None where several do, or
    nothing more is asked of it."""
    asks = tuple(ask for ask in question.asks if ask.measure != "basis")
    numbers = {stated.section.programme or "" for stated in stated_to_rest(knowledge, question)}
    if not asks or len(numbers) != 1:
        return None
    rest = {term: meanings for term, meanings in question.terms.items() if question.places.get(term, 0) >= end}
    return replace(question, programmes=tuple(numbers), asks=asks, terms=rest, hints={}, phrase="")


def answer_holder(knowledge: Knowledge, question: Question) -> Reply | None:
    """Which programme something named stands in; None where that is not asked, or nothing of the name is held."""
    asked = knowledge.lexicon.words["which_holder"].search(compact(question.text).text)
    figures = set(question.families) & {Family.AMOUNT, Family.COUNT, Family.CONTACT, Family.STAFF}
    if asked is None or figures or question.programmes or question.operations - PLAIN:
        return None
    if _names_what_holds(knowledge, question):
        return None
    held = _held(knowledge, question)
    numbers = dict.fromkeys(entry.programme or "" for entry in held)
    if not held or len(numbers) > _MANY:
        return None
    draft = Draft(knowledge.briefing)
    for number in numbers:
        entry = next(entry for entry in held if entry.programme == number)
        section = knowledge.programme(number)
        mark = draft.cite(LineRange(section.lines.first, section.lines.first)) + draft.cite(entry.lines)
        korean = f"{with_particle(entry.label, '은')} ‘{programme(section)}’에 들어 있습니다."
        draft.say(f"{worded(question, korean, f'{entry.label} is part of {programme(section)}.')} {mark}")
    first = next(iter(numbers))
    return draft.reply(Status.ANSWERED, Composer.LOOKUP, Focus(question, programme=first, entries=tuple(held[:1])))


def _names_what_holds(knowledge: Knowledge, question: Question) -> bool:
    """Whether what a question names is an area or a task itself: "'공감과 소통의 연수 운영 지원'에 속한 세부 과제"."""
    said = bare(question.text)
    upper = (bare(title) for number, title in knowledge.vocabulary.titles.items() if number.count("-") < _DEEPEST)
    return any(len(title) >= _LONG_TITLE and f"{title}에" in said for title in upper)


def _held(knowledge: Knowledge, question: Question) -> list[Entry]:
    """What a question names: whatever bears a name that it says in full, else the one line that explains it."""
    said = bare(question.text)
    names = {e: called(e.label) for e in knowledge.of_kind(*_NAMED) if e.programme in knowledge.vocabulary.programmes}
    in_full = {entry: name for entry, name in names.items() if len(name) >= _LONG_NAME and name in said}
    longest = max(map(len, in_full.values()), default=0)
    if longest:
        found = [entry for entry, name in in_full.items() if len(name) == longest]
        return sorted(found, key=lambda entry: (entry.year != knowledge.briefing.year, entry.lines))
    terms = question.terms_but(knowledge.lexicon.holders)
    about = replace(question, terms=terms, asks=(), operations=frozenset())
    ranked = knowledge.search(about, lambda e: e.kind in _HELD and e.programme is not None, 1) if terms else []
    return [ranked[0].entry] if ranked and explains(knowledge, about, ranked[0]) else []
