"""How many there are, and which."""

from dataclasses import replace

from assistant.answer import Composer
from assistant.answers.figures.groups import meant_lines
from assistant.answers.figures.meant import Years, matching, measures, units
from assistant.answers.figures.operations.total import one_entry_is_meant
from assistant.answers.figures.say import (
    cite,
    compute,
    name_of,
    placed_name,
    say_line,
    told_of,
    total_words,
    value_words,
    when,
)
from assistant.answers.figures.scope import scope_of
from assistant.answers.figures.select import Found, candidates, sum_of
from assistant.draft import Draft, Reply, reply_about
from assistant.entries import Entry, Kind, code_of
from assistant.facts import Measure
from assistant.knowledge import Knowledge
from assistant.question import VALUES, Family, Question
from assistant.text import with_particle
from assistant.wording import how_many, spaced, worded
from ingest.records import BudgetRow

_COURSES = "과정"
_THINGS = frozenset({"기관", "교", "개교", "곳", "개소", "종", "편", "점", "대", "실", "가지", "개", "건"})


def count(knowledge: Knowledge, question: Question, family: Family, years: Years) -> Reply | None:
    """How many rows, totals or lines there are; of lines also how many courses they state, where courses are asked."""
    courses = units(question) == (_COURSES,)
    if family not in VALUES or (units(question) and not courses):
        return None
    if question.amount_word:
        return _worded(knowledge, question)
    placed = question.terms or question.programmes or question.tasks or question.areas or question.entries
    if family is Family.COUNT and not placed:
        return None
    years = years or (knowledge.briefing.year,)
    plain = replace(question, asks=tuple(ask for ask in question.asks if ask.measure != "code"))
    if family is Family.AMOUNT and (question.codes or (question.programmes and question.level == "row")):
        scope = _rows(knowledge, plain, years)
    else:
        scope = scope_of(knowledge, plain, family, years)
    if not scope or (courses and (len(scope) < 2 or one_entry_is_meant(knowledge, question, family, years))):
        return None
    if family is Family.COUNT and {one.fact.unit for one in scope} <= _THINGS and not courses:
        return listing(knowledge, question, family, years)  # how many 기관 there are is what the lines state
    if (in_row := _of_one_row(scope)) is not None and not courses:
        return _told(knowledge, question, in_row)
    draft = Draft(knowledge.briefing)
    draft.say(how_many(question, draft.count(scope)))
    stated = [Found(one.entry, fact) for one in scope for fact in one.entry.facts if fact.unit == _COURSES]
    if (courses or _COURSES in question.terms) and len(stated) > 1:  # "과정은 몇 개": a line may be of several
        told = total_words(compute(draft, sum_of(stated), _COURSES), _COURSES)
        draft.say(worded(question, f"적힌 과정 수를 더하면 {told}입니다.", f"They add up to {told}."))
        scope = scope if courses else stated
    for one in scope:
        say_line(draft, one, placed_name(one.entry))
    return reply_about(draft, question, (one.entry for one in scope))


def _of_one_row(scope: list[Found]) -> Found | None:
    """The figure that says how many there are of what a table's one row is about: 실수 beside 수용인원."""
    cells = all(one.entry.kind is Kind.CELL for one in scope) and len({one.entry.lines for one in scope}) == 1
    things = [one for one in scope if one.fact.unit in _THINGS]
    return things[0] if cells and len(things) == 1 else None


def _told(knowledge: Knowledge, question: Question, one: Found) -> Reply:
    draft = Draft(knowledge.briefing)
    name, value = name_of(one.entry), value_words(one.fact)
    korean = f"{with_particle(name, '은')} {value}입니다."
    draft.say(f"{worded(question, korean, f'{name}: {value}')} {cite(draft, one)}")
    return reply_about(draft, question, (one.entry,))


def _rows(knowledge: Knowledge, question: Question, years: Years) -> list[Found]:
    """The budget rows of what is named, in the order of the lines, those that print a word for an amount included."""
    rows = [r.entry for r in candidates(knowledge, question, Family.AMOUNT, years) if r.entry.kind is Kind.BUDGET]
    rows = [entry for entry in rows if not knowledge.sums_up(entry)] or rows
    rows.sort(key=lambda entry: entry.lines)
    return [Found(e, f) for e in rows for f in matching(e, question, Family.AMOUNT, years)[:1]]


def _worded(knowledge: Knowledge, question: Question) -> Reply | None:
    """The rows that print a word ("재배정") in place of the year's amount."""
    year = max(question.years, default=knowledge.briefing.year)
    rows = [
        Found(e, f) for e in knowledge.of_kind(Kind.BUDGET)
        if knowledge.inside(question, e) and not knowledge.sums_up(e) for f in e.facts
        if f.measure is Measure.AMOUNT and f.quarter is None and f.year == year and f.text == question.amount_word
    ]  # fmt: skip
    if question.level == "section":
        budgeted = {e.programme for e in knowledge.of_kind(Kind.TOTAL) if any(f.value for f in e.facts)}
        rows = [one for one in rows if one.entry.programme not in budgeted] or rows
    if not rows:
        return None
    draft = Draft(knowledge.briefing)
    subject = f"{year}년 예산액이 ‘{question.amount_word}’인 추진 사업"
    draft.say(how_many(question, draft.count(rows), english="rows", subject=subject))
    others = [other for other in question.years if other != year]
    for one in rows:
        before = [Found(one.entry, f) for f in one.entry.facts if f.year in others and f.measure is Measure.AMOUNT]
        told = "".join(f", {when(other)} {value_words(other.fact)}" for other in before)
        draft.say(f"- {placed_name(one.entry)}{told} {cite(draft, one)}")
    return reply_about(draft, question, (one.entry for one in rows))


def listing(knowledge: Knowledge, question: Question, family: Family, years: Years) -> Reply | None:
    """Every line of the topic, with its figures."""
    if question.amount_word and family is Family.AMOUNT:
        return _worded(knowledge, question)
    asked = measures(question, family)
    if Measure.CODE in asked:  # "예산 사업명과 설명자료 쪽수": what one row has in its columns, not a list of any
        return None if Measure.PAGE in asked else _codes(knowledge, question)
    listed = ((Measure.COUNT,), (Measure.AMOUNT,))
    if family not in VALUES or asked not in listed:
        return None
    if question.every_quarter and question.terms and one_entry_is_meant(knowledge, question, family, years):
        return None  # "… 분기별 집행예정액 네 개 다": all quarters of one row, not other rows of its table
    scope = scope_of(knowledge, question, family, years)
    works = bool(scope) and scope[0].entry.kind is Kind.WORK
    if family is Family.AMOUNT and question.level != "section" and not works:
        years = years or (knowledge.briefing.year,)
        placed = question.codes or question.programmes
        if placed and not question.terms and not question.quarters:
            scope = _rows(knowledge, question, years)
        else:
            scope = scope_of(knowledge, replace(question, level="row"), family, years)
    picked = question.besides or (question.quarters and question.level == "row")  # of several, though one be left
    if len(scope) < (1 if picked else 2):
        return None
    draft = Draft(knowledge.briefing)
    whether = "yesno" in question.operations and not question.is_open
    exist = worded(question, "네, 있습니다. ", "Yes. ") if whether else ""
    draft.say(exist + how_many(question, draft.count(scope), "건", "found"))
    for one in scope:
        draft.say(f"- {name_of(one.entry)}: {spaced(when(one), told_of(one))} {cite(draft, one)}")
    return reply_about(draft, question, (one.entry for one in scope), scope[0].entry.programme, Composer.LOOKUP)


def _codes(knowledge: Knowledge, question: Question) -> Reply | None:
    """The budget programmes that the rows of one place or topic belong to."""
    asked = replace(question, asks=tuple(ask for ask in question.asks if ask.measure == "code"))
    ranked = candidates(knowledge, asked, Family.AMOUNT, (), limit=None)
    rows = meant_lines(knowledge, question, ranked) if question.terms else ranked
    by_code: dict[str, list[Entry]] = {}
    for entry in sorted((found.entry for found in rows), key=lambda entry: entry.lines):
        if isinstance(entry.record, BudgetRow):
            by_code.setdefault(code_of(entry.record), []).append(entry)
    if len(by_code) < 2:
        return None
    draft = Draft(knowledge.briefing)
    draft.say(how_many(question, draft.count(by_code), "가지", "budget programmes:", "예산 사업"))
    for code, entries in by_code.items():
        items = ", ".join(dict.fromkeys(entry.label for entry in entries))
        draft.say(f"- {code}: {items} {draft.cite_all(entry.lines for entry in entries)}")
    return reply_about(draft, question, (e for entries in by_code.values() for e in entries))
