"""Everything above or below a bound, and whether one thing is."""

import re
from dataclasses import replace
from decimal import Decimal

from assistant.answers.figures.meant import Years, matching, units
from assistant.answers.figures.movement import compare_each
from assistant.answers.figures.operations.change import changed
from assistant.answers.figures.operations.total import say_sum
from assistant.answers.figures.pairs import pairs_of
from assistant.answers.figures.parts.areas import areas_within
from assistant.answers.figures.say import (
    cite,
    name_of,
    placed_name,
    told_of,
    value_words,
    when,
    when_and_what,
)
from assistant.answers.figures.scope import is_sum_cell, one_fact, scope_of
from assistant.answers.figures.select import Found, sum_of
from assistant.draft import Draft, Reply, reply_about
from assistant.entries import Kind
from assistant.facts import Fact, Measure
from assistant.knowledge import Knowledge
from assistant.naming import called
from assistant.operations import LISTING, MOVING
from assistant.question import Family, Question
from assistant.refusals import refuse
from assistant.text import bare, with_particle
from assistant.wording import how_many, spaced, verdict, worded
from ingest.records import LineRange

_ARE_THERE = re.compile(r"있|없|중에|가운데|\bany\b|there")
_HEARSAY = re.compile(r"(?:다|라)고\s?(?:하던데|하더|들었|그러던|그러더)|(?:다|라)(?:던데|더라|면서|며\?|는데)")
_BESIDE_RATES = frozenset(
    {"평균", "연수", "과정", "교육", "강좌", "프로그램"}
)  # say of what a rate is, wherever it stands
_NAMED_BY_ROWS = frozenset({"원", "%", "명"})  # counters of many tables; a caption alone tells none of them
_LONG_NAME = 6  # letters of a name that is no kind of things
_SHOWN_IN_VAIN = 12  # so many of the things that were looked at are cited where none keeps to the bound


def bound(knowledge: Knowledge, question: Question, family: Family, years: Years) -> Reply | None:
    """Everything within the bounds named."""
    bounds = question.bounds
    if family is Family.AMOUNT and (areas := areas_within(knowledge, question, years)) is not None:
        return areas
    if question.picks_out:
        question = replace(question, operations=question.operations - {"yesno"})
    if len(question.programmes) == 1 and "yesno" not in question.operations and not question.total:
        question = replace(question, level=None if question.level == "section" else question.level)  # it is named
    if len(question.programmes) == 1 and "yesno" in question.operations and _is_of_the_whole(question, family):
        question = replace(question, level="section")
    if family is Family.COUNT and "moved" in question.operations and all(bound.unit == "원" for bound in bounds):
        return _moved_within(knowledge, question, years)
    if (rates := _rates_within(knowledge, question)) is not None:
        return rates
    if all(bound.unit == "%" or bound.of_change for bound in bounds):
        return _changed_so_far(knowledge, question, family) or changed(knowledge, question, family)
    if family is not Family.STAFF:
        years = years or (knowledge.briefing.year,)
    scope = _picked_from(knowledge, question, family, years)
    if {"sum", "yesno"} <= question.operations and question.level not in ("row", "section") and len(scope) > 1:
        return _sum_bound(knowledge, question, scope)
    if bounds[0].unit != "원":
        scope = _with_unit(scope, bounds[0].unit)
    kept = [one for one in scope if one.value is not None and all(bound.holds(one.value) for bound in bounds)]
    draft = Draft(knowledge.briefing)
    draft.computed += [bound.value for bound in bounds]
    picks = "yesno" not in question.operations and bounds[0].unit not in _NAMED_BY_ROWS
    if len(scope) == 1 and picks and not kept:  # one line that has the counter is no list to pick from
        return refuse(knowledge, question, "figure")
    if len(scope) == 1 and not picks and (question.terms or question.programmes):
        return _yes_or_no(draft, question, scope[0], bool(kept))
    if not scope:
        told = "yesno" in question.operations or bounds[0].unit in _NAMED_BY_ROWS
        return None if told else refuse(knowledge, question, "figure")  # a list would tell what keeps to no bound
    count = draft.count(kept)
    if kept:
        draft.say(worded(question, f"해당하는 것은 {count}개입니다.", f"{count} found:"))
    else:
        marks = draft.cite_all(one.lines for one in scope[:_SHOWN_IN_VAIN])
        draft.say(f"{worded(question, '해당하는 것이 없습니다.', 'None.')} {marks}")
    for one in kept:
        several = len(units(question)) > 1  # "몇 과정, 몇 명인가요"
        values = told_of(one) if several else value_words(one.fact)
        draft.say(f"- {placed_name(one.entry)}: {spaced(when(one), values)} {cite(draft, one)}")
    return reply_about(draft, question, (one.entry for one in kept))


def _rates_within(knowledge: Knowledge, question: Question) -> Reply | None:
    """The programmes, or else the lines, that state a rate within the bounds right behind its name; None where no two
    lines state it: "만족도가 95% 이상인 과제", where prose says "(평균 만족도 96.2%)"."""
    changes = question.operations & (MOVING | {"yesno"})
    names = question.terms.keys() - _BESIDE_RATES
    if changes or len(names) != 1 or question.codes or any(b.of_change or b.unit != "%" for b in question.bounds):
        return None
    name = next(iter(names))
    stated = _stating(knowledge, question, name)
    if len(stated) < 2:
        return None
    kept = [one for one in stated if all(bound.holds(one.size) for bound in question.bounds)]
    draft = Draft(knowledge.briefing)
    draft.computed += [bound.value for bound in question.bounds]
    if not kept:
        marks = draft.cite_all(one.lines for one in stated[:_SHOWN_IN_VAIN])
        draft.say(f"{worded(question, '해당하는 것이 없습니다.', 'None.')} {marks}")
        return reply_about(draft, question, ())
    draft.say(how_many(question, draft.count(kept), english="found", subject="해당하는 것"))
    for one in kept:
        number = one.entry.programme
        title = f"{number} {knowledge.programme(number).title}: " if number else ""
        value = "" if one.fact.text in one.entry.label else f", {name} {one.fact.text}"
        draft.say(f"- {title}{one.entry.label}{value} {cite(draft, one)}")
    return reply_about(draft, question, (one.entry for one in kept))


def _stating(knowledge: Knowledge, question: Question, name: str) -> list[Found]:
    """What lines state in percent right behind ``name``, each line once."""
    said = re.compile(rf"{re.escape(name)}\s?(?:[은는:]\s?)?(\d+(?:\.\d+)?)\s?%")
    found: dict[LineRange, Found] = {}
    for entry in knowledge.of_kind(Kind.STATEMENT, Kind.COURSE):
        told = said.search(" ".join(knowledge.briefing.lines[entry.lines.first - 1 : entry.lines.last]))
        if told and question.may_mean(entry.year) and knowledge.inside(question, entry):
            fact = Fact(Measure.COUNT, Decimal(told[1]), f"{told[1]}%", "%", entry.year)
            found.setdefault(entry.lines, Found(entry, fact))
    return sorted(found.values(), key=lambda one: one.entry.lines)


def _picked_from(knowledge: Knowledge, question: Question, family: Family, years: Years) -> list[Found]:
    """The figures that are held against the bounds."""
    if question.every_quarter and family is Family.AMOUNT:
        return _each_quarter(knowledge, question, years)
    return (
        _told_in_full(knowledge, question, family, years)
        or _in_table(knowledge, question, family)
        or _of_all_named(knowledge, question, family, years)
    )


def _told_in_full(knowledge: Knowledge, question: Question, family: Family, years: Years) -> list[Found]:
    """The one line of courses whose name a question says in full and picks nothing from; empty where it names several
    or none. A line that has another's name within its own is meant where all of it is said."""
    if family is not Family.COUNT or question.operations & LISTING or question.picks_out:
        return []
    said = bare(question.text)
    named = {
        entry: name for entry in knowledge.of_kind(Kind.COURSE)
        if entry.year in years and len(name := called(entry.label)) >= _LONG_NAME and name in said
    }  # fmt: skip
    longest = [e for e, name in named.items() if not any(name != other and name in other for other in named.values())]
    found = [one for entry in longest if (one := one_fact(entry, question, family, years)) is not None]
    return found if len(found) == 1 else []


def _of_all_named(knowledge: Knowledge, question: Question, family: Family, years: Years) -> list[Found]:
    """The figures of everything that is picked from: of each of the kinds named ("원격연수나 원격교육 가운데")."""
    if not question.parts or not question.terms:  # a place alone is no kind of things
        return scope_of(knowledge, question, family, years)
    works = frozenset({"bound"} if family is Family.AMOUNT else ())  # one named is told, and not those below it
    kinds = (replace(part, operations=question.operations - works) for part in question.parts)
    found = (one for kind in kinds for one in scope_of(knowledge, kind, family, years))
    return sorted({id(one.entry): one for one in found}.values(), key=lambda one: one.entry.lines)


def _changed_so_far(knowledge: Knowledge, question: Question, family: Family) -> Reply | None:
    """Whether the one thing that a yes/no question names changed as far as it says; None where it names none."""
    whether = "yesno" in question.operations or _HEARSAY.search(question.text)
    if not whether or not (question.terms or question.programmes):
        return None
    if question.operations & {"moved", "list", "count"} or _ARE_THERE.search(question.text):
        return None
    pairs = pairs_of(knowledge, question, family)
    return compare_each(knowledge, question, pairs) if pairs else None


def _in_table(knowledge: Knowledge, question: Question, family: Family) -> list[Found]:
    """One figure of each row of the table whose caption is all that the question names: "만족도가 93점을 넘은 분야".

    Its rows may bear the names of what was rated, and not the question's word. Of the year asked for, else of the last
    that is past.
    """
    unit = question.bounds[0].unit
    if family is not Family.COUNT or not question.terms or unit in _NAMED_BY_ROWS:
        return []
    found: dict[LineRange, list[Found]] = {}
    for entry in knowledge.of_kind(Kind.CELL):
        if is_sum_cell(entry) or not knowledge.inside(question, entry):
            continue
        caption = bare(f"{entry.label} {entry.cell.table} {entry.section.title}")
        if all(any(bare(word) in caption for word in meanings) for meanings in question.terms.values()):
            facts = [Found(entry, fact) for fact in entry.facts if fact.unit == unit and fact.value is not None]
            asked = [one for one in facts if not question.years or one.fact.year in question.years]
            found.setdefault(entry.section.lines, []).extend(
                [max(asked, key=lambda one: _lateness(knowledge, one))] if asked else []
            )
    table = max(found.values(), key=len, default=[])
    rows = {one.entry.lines for one in table}
    return table if 1 < len(rows) == len(table) else []


def _lateness(knowledge: Knowledge, one: Found) -> tuple[bool, int]:
    """What orders the figures of several years: what was reached before what is aimed at."""
    year = one.fact.year or 0
    return year < knowledge.briefing.year, year


def _moved_within(knowledge: Knowledge, question: Question, years: Years) -> Reply | None:
    """The lines whose count grew or shrank in the programmes whose money keeps to the bounds."""
    money = replace(question, asks=(), level="section", total=True)
    scope = scope_of(knowledge, money, Family.AMOUNT, years or (knowledge.briefing.year,))
    kept = [one for one in scope if one.value is not None and all(bound.holds(one.value) for bound in question.bounds)]
    numbers = tuple(dict.fromkeys(one.entry.programme for one in kept if one.entry.programme))
    return changed(knowledge, replace(question, bounds=(), programmes=numbers), Family.COUNT) if numbers else None


def _is_of_the_whole(question: Question, family: Family) -> bool:
    """Whether the money of a programme as a whole is held against the bound: "1-1-1 예산이 10억 원을 넘나요"."""
    narrowed = question.terms or question.level or question.codes or question.every_quarter or question.is_open
    picks = question.operations & LISTING or _ARE_THERE.search(question.text)
    return family is Family.AMOUNT and not narrowed and not picks


def _sum_bound(knowledge: Knowledge, question: Question, scope: list[Found]) -> Reply | None:
    """Whether everything in scope, added up, keeps to the bounds; None where the bounds are of another unit."""
    unit = question.bounds[0].unit
    if unit != "원":
        scope = _with_unit(scope, unit)
    if len(scope) < 2:
        return None
    added = sum_of(scope)
    draft = Draft(knowledge.briefing)
    draft.say(verdict(question, all(bound.holds(added) for bound in question.bounds), "네, 그렇습니다."))
    say_sum(draft, question, spaced(when(scope[0]), "금액 합계" if unit == "원" else "합계"), scope)
    return reply_about(draft, question, (one.entry for one in scope))


def _each_quarter(knowledge: Knowledge, question: Question, years: Years) -> list[Found]:
    """Every quarter of what is in scope; of a programme as a whole, where no row of it is meant, of its total."""
    whole = question.programmes and not question.terms and question.level != "row"
    asked = replace(question, level="section", every_quarter=False) if whole else question
    scope = scope_of(knowledge, asked, Family.AMOUNT, years)
    facts = ((one.entry, fact) for one in scope for fact in matching(one.entry, question, Family.AMOUNT, years))
    return [Found(entry, fact) for entry, fact in facts if fact.value is not None]


def _with_unit(scope: list[Found], unit: str) -> list[Found]:
    """The same entries by the counter of the bound; subtotals of a table are left out."""
    return [
        Found(one.entry, fact) for one in scope if not is_sum_cell(one.entry)
        for fact in one.entry.facts if fact.unit == unit and fact.value is not None and fact.year == one.fact.year
    ]  # fmt: skip


def _yes_or_no(draft: Draft, question: Question, one: Found, right: bool) -> Reply:
    """Whether one figure keeps to the bound that the question names."""
    subject = with_particle(spaced(name_of(one.entry), when_and_what(one)), "은")
    lead = verdict(question, right, "네, 그렇습니다.")
    english = f"{spaced(name_of(one.entry), when_and_what(one))}: {value_words(one.fact)}."
    draft.say(f"{lead} {worded(question, f'{subject} {value_words(one.fact)}입니다.', english)} {cite(draft, one)}")
    return reply_about(draft, question, (one.entry,), one.entry.programme)
