"""Half years, which no table states: the amounts of two quarters added up, and these compared."""

from dataclasses import replace
from decimal import Decimal

from assistant.answers.figures.claims import claims_order
from assistant.answers.figures.meant import Years
from assistant.answers.figures.parts.several import compared
from assistant.answers.figures.say import (
    added_up,
    cite_each,
    compute,
    place_words,
    placed_name,
    total_words,
)
from assistant.answers.figures.scope import one_fact, scope_of
from assistant.answers.figures.select import QUARTERS_OF_HALF, Found, candidates, sum_of
from assistant.answers.gate import explains
from assistant.draft import Draft, Reply, reply_about
from assistant.entries import BUDGETED, Entry
from assistant.facts import Measure
from assistant.knowledge import Knowledge
from assistant.operations import APART, COMPARING, EXTREMES
from assistant.question import Family, Question
from assistant.text import with_particle
from assistant.wording import HALVES, worded
from ingest.budgets import PURPOSE

_Half = tuple[Entry, int, list[Found]]  # an entry, which half, and the amounts of its quarters


def as_stated(knowledge: Knowledge, question: Question, years: Years) -> Question:
    """``question`` about the columns of half years where what it names has some, with what they are for; else about
    two quarters each."""
    pattern = knowledge.lexicon.halves
    of_halves = [c for c in question.columns if any(pattern[half].fullmatch(c) for half in question.halves)]
    used = question.asks_for("use") and not question.operations - {"yesno"}
    quarters = tuple(quarter for half in question.halves for quarter in QUARTERS_OF_HALF[half])
    apart = replace(question, halves=(), quarters=quarters) if used else question  # what each is for
    if not of_halves:
        return apart
    uses = (column for half in of_halves for column in knowledge.vocabulary.columns if column == f"{half}{PURPOSE}")
    columns = question.columns if question.operations - {"yesno"} else (*question.columns, *uses)
    stated = replace(question, halves=(), columns=tuple(dict.fromkeys(columns)))
    added = replace(apart, columns=tuple(c for c in question.columns if c not in of_halves))
    in_column, in_quarters = (candidates(knowledge, asked, Family.AMOUNT, years, 1) for asked in (stated, added))
    found = in_column and (not in_quarters or in_column[0].score >= in_quarters[0].score)
    return stated if found else added


def by_half(knowledge: Knowledge, question: Question, family: Family, years: Years) -> Reply | None:
    """Which half of one thing, or which thing in one half, is the larger; None for anything else."""
    picking = question.operations & EXTREMES
    if family is Family.COUNT:
        return _counted_halves(knowledge, question, years)
    if family is not Family.AMOUNT or not question.halves or question.quarters:
        return None
    years = years or (knowledge.briefing.year,)
    whole = replace(question, halves=())
    if len(question.halves) == 2 and question.operations & COMPARING:
        ranked = candidates(knowledge, whole, family, years)
        if not ranked or not explains(knowledge, whole, ranked[0]):
            return None
        halves = [_half(ranked[0].entry, half, years) for half in (1, 2)]
    elif len(question.halves) == 1 and picking:
        scope = scope_of(knowledge, whole, family, years)
        halves = [_half(one.entry, question.halves[0], years) for one in scope]
    else:
        return None
    halves = [half for half in halves if half[2]]
    return _compared(knowledge, question, halves) if len(halves) > 1 else None


def _counted_halves(knowledge: Knowledge, question: Question, years: Years) -> Reply | None:
    """The counts that lines state for the two halves, compared; None where not each has its line."""
    if len(question.halves) != 2 or not (question.operations & APART or claims_order(knowledge, question)):
        return None
    apart = len(question.parts) == 2  # then these tell which is compared with: "상반기보다 하반기가 많았죠?"
    named = question.words.get("halves", ())
    named = tuple(sorted(named, key=lambda m: (not apart and question.text.startswith("보다", m.end), m.start)))
    found = []
    for half in dict.fromkeys(mention.value for mention in named):
        asked = replace(question, halves=(half,) if isinstance(half, int) else ())
        ranked = candidates(knowledge, asked, Family.COUNT, years)
        if ranked and HALVES[asked.halves[0]] in ranked[0].entry.label and explains(knowledge, asked, ranked[0]):
            found += [one] if (one := one_fact(ranked[0].entry, asked, Family.COUNT, years)) is not None else []
    same = len(found) == 2 and found[0].fact.unit == found[1].fact.unit
    return compared(knowledge, question, found) if same else None


def _half(entry: Entry, half: int, years: Years) -> _Half:
    amounts = [
        Found(entry, fact) for fact in entry.facts
        if fact.measure is Measure.AMOUNT and fact.quarter in QUARTERS_OF_HALF[half] and fact.year in years
    ]  # fmt: skip
    budgeted = entry.kind in BUDGETED and any(one.value is not None for one in amounts)
    return entry, half, amounts if budgeted else []


def _size(half: _Half) -> Decimal:
    return sum_of(half[2])


def _compared(knowledge: Knowledge, question: Question, halves: list[_Half]) -> Reply | None:
    """The largest or smallest first; of two both, and how far they are apart."""
    smallest = "smallest" in question.operations
    order = sorted(halves, key=_size, reverse=not smallest)
    if question.rank > len(order):
        return None
    one_thing = len({id(entry) for entry, _, _ in halves}) == 1
    told = order if one_thing else [order[question.rank - 1]]
    draft = Draft(knowledge.briefing)
    unit = told[0][2][0].fact.unit
    name = _name(told[0], one_thing)
    degree = "적은" if smallest else "많은"
    rank = "더" if one_thing else place_words(draft, question.rank)
    draft.say(
        worded(
            question, f"집행예정액이 {rank} {degree} 것은 {with_particle(name, '으로')}, 다음과 같습니다.", f"{name}:"
        )
    )
    for half in told:
        terms = added_up(half[2])
        said = total_words(compute(draft, _size(half), unit), unit)
        marks = cite_each(draft, half[2])
        draft.say(f"- {_name(half, one_thing=False)}: {said} ({terms}) {marks}")
    if one_thing:
        gap = total_words(compute(draft, abs(_size(order[0]) - _size(order[1])), unit), unit)
        draft.say(worded(question, f"- 차이는 {gap}입니다.", f"- The difference is {gap}."))
    return reply_about(draft, question, (entry for entry, _, _ in told), told[0][0].programme)


def _name(half: _Half, one_thing: bool) -> str:
    entry, which, _ = half
    return HALVES[which] if one_thing else f"{placed_name(entry)} {HALVES[which]}"
