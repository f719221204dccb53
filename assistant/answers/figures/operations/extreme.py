"""The largest and the smallest: of figures, of their changes, of quarters."""

import re
from dataclasses import replace
from decimal import Decimal
from functools import partial

from assistant.answer import Composer
from assistant.answers.figures.meant import Years, matching, units
from assistant.answers.figures.movement import compare
from assistant.answers.figures.operations.change import told_changes
from assistant.answers.figures.operations.rank import among, among_programmes, asks_place, one_placed, ranked_with
from assistant.answers.figures.pairs import change_of, changes
from assistant.answers.figures.say import (
    cite,
    compute,
    name_of,
    place_words,
    placed_name,
    ranked_by,
    say_line,
    total_words,
    value_words,
    when,
    when_and_what,
)
from assistant.answers.figures.scope import is_sum_cell, one_fact, scope_of
from assistant.answers.figures.select import Found, candidates
from assistant.answers.gate import explains
from assistant.draft import Draft, Reply, reply_about
from assistant.entries import Entry, Kind
from assistant.facts import Measure
from assistant.knowledge import Knowledge
from assistant.operations import MOVING
from assistant.question import Family, Question
from assistant.refusals import refuse
from assistant.text import bare, with_particle
from assistant.wording import number, spaced, worded
from ingest.records import Cell

_ENGLISH = {1: "", 2: "second ", 3: "third ", 4: "fourth ", 5: "fifth "}
_LONG = re.compile(r"시간[이은]?\s?(?:가장|제일)|(?:가장|제일)\s?(?:긴|길|짧)")
# A rate, which no line that counts people tells: "만족도가 전 과정에서 가장 높은".
_RATED = re.compile(r"(?:만족도|점수|[가-힣][율률])[가이]?\s(?:\S+\s){0,3}?(?:가장|제일)\s?(?:높|낮|좋|나쁘)")
_LOWEST_RATE = re.compile(r"증감[율률][이은가]?\s?(?:가장|제일)\s?(?:낮|작|적)")  # a fall is below any rise
_RATES = ("점", "%")
_SHOWN = 30
_EACH_QUARTER = re.compile(r"분기별|분기마다|각\s?분기|each quarter", re.IGNORECASE)
# "가장 큰 것은 무엇이고 두 번째와는 얼마나 차이": the first against the one after it.
_AGAINST_NEXT = re.compile(
    r"(?:가장|제일|젤|1위).*(?:두\s?번째|2위|그\s?다음|차순위)[가-힣\s]{0,8}?(?:와|과|보다|하고|이랑|랑).*(?:차이|격차|더|많)"
)
_DIVIDED_BY = re.compile(r"([가-힣]{1,4})별\s")


def extreme(knowledge: Knowledge, question: Question, family: Family, years: Years) -> Reply | None:
    """The largest or smallest of the figures in question, or of their changes from year to year.

    Where both are asked for, both are told, and the difference between them where that is asked for as well.
    """
    ends: list[str] = [end for end in ("largest", "smallest") if end in question.operations]
    if question.every_quarter and family is Family.AMOUNT:
        return _extreme_quarter(knowledge, question, ends)
    if question.every_quarter and question.asks_for("people"):  # who came is counted by the year
        scope = _compared(knowledge, question, family, years)
        if not any(one.fact.quarter for one in scope):
            return refuse(knowledge, question, "figure")
    if len(ends) == 1 and _AGAINST_NEXT.search(question.text):
        return _against_next(knowledge, question, family, years, ends[0])
    if question.operations & MOVING and (len(ends) == 1 or knowledge.says(question, "shrank")):
        return _extreme_change(knowledge, question, family)
    if family is Family.AMOUNT and (ranked := among_programmes(knowledge, question, years)) is not None:
        return in_order(knowledge, question, ranked[1], ends[0], ranked[0])
    scope = _compared(knowledge, question, family, years)
    if len(scope) == 1 and _is_named_whole(question, scope[0].entry):  # of its own rows
        of_it = replace(question, terms={}, programmes=(scope[0].entry.programme or "",), level="row")
        scope = _compared(knowledge, of_it, family, years)
    named = one_placed(knowledge, question, family, scope)
    if named is not None:
        scope = ranked_with(knowledge, question, family, named)
    if len(scope) < 2:  # one rate alone, or a line of people, is not the highest rate
        rated = family is Family.COUNT and not units(question) and _RATED.search(question.text)
        return refuse(knowledge, question, "figure") if rated else None
    if question.top != 1:
        return in_order(knowledge, question, scope, ends[0], named if asks_place(question) else None)
    draft = Draft(knowledge.briefing)
    winners: list[list[Found]] = []
    for end in ends:
        values = sorted({one.value for one in scope if one.value is not None}, reverse=end == "largest")
        if question.rank > len(values):
            return None
        winners.append([one for one in scope if one.value == values[question.rank - 1]])
        for one in winners[-1]:
            draft.say(_sentence(draft, question, family, one, end))
    say_gap_of_ends(draft, question, winners)
    told = [one.entry for found in winners for one in found]
    return reply_about(draft, question, told, told[0].programme)


def _against_next(knowledge: Knowledge, question: Question, family: Family, years: Years, end: str) -> Reply | None:
    """The first in an order, the one after it, and how far they are apart; None without two."""
    scope = [one for one in _compared(knowledge, question, family, years) if one.value is not None]
    order = sorted(scope, key=lambda one: one.size, reverse=end == "largest")[:2]
    if len(order) < 2:
        return None
    draft = Draft(knowledge.briefing)
    for rank, one in enumerate(order, start=1):
        draft.say(_sentence(draft, replace(question, rank=rank), family, one, end))
    high, low = sorted(order, key=lambda one: one.size, reverse=True)
    _say_gap(draft, question, high, low)
    return reply_about(draft, question, (one.entry for one in order), order[0].entry.programme)


def in_order(
    knowledge: Knowledge, question: Question, scope: list[Found], end: str, named: Found | None = None
) -> Reply:
    """The first few of ``scope``, or all of it, the largest or the smallest first; before them the place of the one
    ``named``."""
    order = sorted((one for one in scope if one.value is not None), key=lambda one: one.size, reverse=end == "largest")
    told = order[: question.top or _SHOWN]
    draft = Draft(knowledge.briefing)
    count = draft.count(told)
    largest = end == "largest"
    if named is not None and (place := next((i for i, one in enumerate(told, 1) if one.entry is named.entry), None)):
        name, size = placed_name(named.entry), "큽니다" if largest else "작습니다"
        said = f"{with_particle(name, '은')} {count}개 가운데 {place_words(draft, place)} {size}."
        draft.say(worded(question, said, f"{name} is no. {place} of {count}."))
    korean = f"{with_particle(ranked_by(told[0]), '이')} {'큰' if largest else '작은'} 순서로 {count}개입니다."
    draft.say(worded(question, korean, f"The {count} {'largest' if largest else 'smallest'}:"))
    for place, one in enumerate(told, start=1):
        draft.say(f"{place}. {placed_name(one.entry)}: {spaced(when(one), value_words(one.fact))} {cite(draft, one)}")
    return reply_about(draft, question, (one.entry for one in told))


def say_gap_of_ends(draft: Draft, question: Question, winners: list[list[Found]]) -> None:
    """The difference of the largest and the smallest, where both are told and it is asked for."""
    if len(winners) == 2 and "difference" in question.operations:
        _say_gap(draft, question, winners[0][0], winners[1][0])


def _say_gap(draft: Draft, question: Question, high: Found, low: Found) -> None:
    unit = high.fact.unit
    gap = total_words(compute(draft, high.size - low.size, unit), unit)
    steps = f"{number(high.printed)} − {number(low.printed)}"
    draft.say(worded(question, f"차이는 {gap}입니다({steps}).", f"The difference is {gap} ({steps})."))


def _is_named_whole(question: Question, entry: Entry) -> bool:
    """Whether an entry is the total of a programme whose titles say all that the question names."""
    titles = bare(" ".join(entry.section.path))
    return entry.kind is Kind.TOTAL and entry.programme is not None and all(bare(t) in titles for t in question.terms)


def _compared(knowledge: Knowledge, question: Question, family: Family, years: Years) -> list[Found]:
    """What the largest is picked from, of this year where none is told, or of the last one, of which alone it may be
    known how much was spent."""
    this = knowledge.briefing.year
    if years or family is Family.STAFF:
        return _compared_in(knowledge, question, family, years)
    scope = _compared_in(knowledge, question, family, (this,))
    return scope if len(scope) > 1 else _compared_in(knowledge, question, family, (this - 1,)) or scope


def _compared_in(knowledge: Knowledge, question: Question, family: Family, years: Years) -> list[Found]:
    """What the largest is picked from: no subtotals, and of courses one counter only."""
    question = among(question)
    picked = replace(question, asks=question.asks[:1]) if len(units(question)) > 1 else question  # the others are told
    scope = _in_table_by(knowledge, question, family) or scope_of(knowledge, picked, family, years)
    scope = [one for one in scope if not is_sum_cell(one.entry)]
    if family is not Family.COUNT:
        return scope
    unit = (units(question) or (("시간",) if _LONG.search(question.text) else ("명",)))[0]
    if not units(question) and _RATED.search(question.text):
        return [one for one in scope if one.fact.unit in _RATES]
    kept = [one for one in scope if one.fact.unit == unit]
    asked = bare(question.text)
    headed = [one for one in scope if isinstance(one.entry.record, Cell) and bare(one.entry.record.column[-1]) in asked]
    alike = not units(question) and len({one.fact.unit for one in headed}) == 1  # "열람석이 많은": seats, no people
    return headed if not kept and alike else kept


def _in_table_by(knowledge: Knowledge, question: Question, family: Family) -> list[Found]:
    """The cells of the table that divides staff by what is looked for: of "부서별 현원" where a 부서 is."""
    if family is not Family.STAFF:
        return []
    cells = [(cell, match) for cell in knowledge.of_kind(Kind.CELL) if (match := _DIVIDED_BY.match(cell.label))]
    by = {match[1] for _, match in cells if match[1] in question.text}
    found = (one_fact(cell, question, family, ()) for cell, match in cells if match[1] in by)
    return [one for one in found if one is not None]


def _sentence(draft: Draft, question: Question, family: Family, one: Found, end: str) -> str:
    """Names one winner."""
    largest = end == "largest"
    name, value, mark = placed_name(one.entry), _with_other_counts(question, one), cite(draft, one)
    if question.english:
        said = _ENGLISH.get(question.rank)
        place = f"no. {draft.compute(Decimal(question.rank))} " if said is None else said
        return f"The {place}{'largest' if largest else 'smallest'} is {name}: {spaced(when(one), value)} {mark}"
    counted = family in (Family.COUNT, Family.STAFF)
    degree = ("많은" if largest else "적은") if counted else ("큰" if largest else "작은")
    degree = ("높은" if largest else "낮은") if one.fact.unit == "%" else degree
    subject = with_particle(spaced(when(one), ranked_by(one)), "이")
    ordinal = place_words(draft, question.rank)
    return f"{subject} {ordinal} {degree} 것은 {with_particle(name, '으로')}, {value}입니다. {mark}"


def _with_other_counts(question: Question, one: Found) -> str:
    """The figure, and what else is asked of what is picked by it: "인원이 가장 많은 것은 무엇이고 과정 수는"."""
    counters = {fact.unit: fact for fact in one.entry.facts if fact.measure is Measure.COUNT and fact.value is not None}
    others = [value_words(counters[u]) for u in units(question) if u in counters and u != one.fact.unit]
    return f"{value_words(one.fact)}({', '.join(others)})" if others else value_words(one.fact)


def _extreme_change(knowledge: Knowledge, question: Question, family: Family) -> Reply | None:
    """What grew or shrank most, in percent where growth is asked for."""
    lowest = _LOWEST_RATE.search(question.text) is not None
    fall = knowledge.says(question, "shrank") or lowest
    change = partial(change_of, question)
    pairs = changes(knowledge, question, family)
    least = knowledge.says(question, "least_moved") and not lowest
    order = sorted(pairs, key=change, reverse=not fall)
    order = [pair for pair in order if change(pair) and (change(pair) < 0) == fall] or order[:1]
    if question.rank > len(order):
        return None
    if question.top != 1:
        return told_changes(knowledge, question, order[: question.top or _SHOWN], fall)
    return compare(knowledge, question, *order[-question.rank if least else question.rank - 1])


def _quarter_sentence(draft: Draft, question: Question, one: Found, end: str) -> str:
    """Names one quarter of a row or total, and its place where that is not the first."""
    quarter, value, name = f"{one.fact.quarter}분기", value_words(one.fact), name_of(one.entry)
    degree = f"{place_words(draft, question.rank)} {'많은' if end == 'largest' else '적은'}"
    korean = f"{name}의 집행예정액이 {degree} 분기는 {one.fact.year}년 {quarter}로, {value}입니다."
    return worded(question, korean, f"Quarter {one.fact.quarter} ({quarter}): {name} {value}")


def _extreme_quarter(knowledge: Knowledge, question: Question, ends: list[str]) -> Reply | None:
    """In which quarter most or least is planned for one row or total."""
    wide = "sum" in question.operations
    ranked = candidates(knowledge, replace(question, total=question.total or wide), Family.AMOUNT, ())
    if not ranked or not explains(knowledge, question, ranked[0]):
        return None
    entry = ranked[0].entry
    found = [Found(entry, f) for f in matching(entry, question, Family.AMOUNT, ()) if f.value is not None]
    if not found:
        return None
    if question.top != 1:
        return _quarters_in_order(knowledge, question, found, ends[0])
    draft = Draft(knowledge.briefing)
    winners: list[list[Found]] = []
    for end in ends:
        sizes = sorted({one.size for one in found}, reverse=end == "largest")
        if question.rank > len(sizes):
            return None
        winners.append([one for one in found if one.size == sizes[question.rank - 1]])
        for one in winners[-1]:
            draft.say(_quarter_sentence(draft, question, one, end) + f" {cite(draft, one)}")
    say_gap_of_ends(draft, question, winners)
    if _EACH_QUARTER.search(question.text):
        for one in found:
            say_line(draft, one, when_and_what(one))
    told = winners[0][0].fact.quarter
    about = replace(question, quarters=(told,) if told else ())  # "그 분기의 금액은?"
    return reply_about(draft, about, (entry,), entry.programme, Composer.LOOKUP)


def _quarters_in_order(knowledge: Knowledge, question: Question, found: list[Found], end: str) -> Reply:
    """The quarters of one row or total, or the first few of them, by what is planned in each."""
    order = sorted(found, key=lambda one: one.size, reverse=end == "largest")[: question.top or _SHOWN]
    entry = order[0].entry
    draft = Draft(knowledge.briefing)
    size = "많은" if end == "largest" else "적은"
    korean = f"{name_of(entry)}의 분기별 집행예정액은 {size} 순서로 다음과 같습니다."
    draft.say(worded(question, korean, f"The quarters of {name_of(entry)} in order:"))
    for place, one in enumerate(order, start=1):
        draft.say(f"{place}. {one.fact.year}년 {one.fact.quarter}분기: {value_words(one.fact)} {cite(draft, one)}")
    return reply_about(draft, question, (entry,), entry.programme, Composer.LOOKUP)
