"""A question in; which facts of an entry it means out: of what measure, counter, year, quarter and column."""

import re
from collections.abc import Callable

from assistant.columns import column_name
from assistant.entries import BUDGETED, Entry, Kind
from assistant.facts import Fact, Measure
from assistant.operations import OVER_YEARS
from assistant.question import Family, Question

Years = tuple[int, ...]  # empty: any year
_OF_TIME = frozenset({"회", "시간", "차시", "일", "개월", "분", "주", "%"})  # these count no things: "부서 수"
# How often something is held, else done; families may be counted as teams: "가족 40팀".
_ALIKE = {"번": ("회", "차례", "건"), "회": ("번", "차례", "건"), "가족": ("팀",), "가구": ("가족",)}
_CHANGE = re.compile(r"증감|전년\s?대비|차이")  # a column of how much changed tells how many of nothing
# Of the areas of a place, that of its land or that of its building.
_AREAS = (re.compile(r"대지|부지|토지|땅"), re.compile(r"연면적|건물|건축|바닥"))
_MEASURES = {
    "amount": Measure.AMOUNT, "use": Measure.USE, "page": Measure.PAGE, "remark": Measure.REMARK, "code": Measure.CODE,
    "address": Measure.ADDRESS, "area": Measure.AREA, "staff": Measure.STAFF,
}  # fmt: skip


def measures(question: Question, family: Family) -> tuple[Measure, ...]:
    """What is asked of a family's entries, in the order asked."""
    if question.columns and family is Family.AMOUNT:
        return (Measure.COLUMN,)
    found = [_MEASURES.get(ask.measure, Measure.COUNT) for ask in question.asks if ask.family is family]
    if family is Family.AMOUNT and question.codes and len(set(found)) > 1:
        found = [measure for measure in found if measure is not Measure.CODE]
    return tuple(dict.fromkeys(found)) or (Measure.COUNT if family is Family.COUNT else Measure.AMOUNT,)


def units(question: Question) -> tuple[str, ...]:
    """Counters asked for; empty where any will do. Sessions are times that something is held, or its terms."""
    asked = [ask for ask in question.asks if ask.family is Family.COUNT and ask.unit]
    terms = ["기"] if any("session" in ask.words for ask in asked) else []
    return tuple(dict.fromkeys([*(ask.unit for ask in asked), *terms]))


def counts_all(question: Question, entry: Entry) -> bool:
    """Whether an entry states everything that a question for several counters wants: "몇 과정, 몇 차시"."""
    counters = {unit for unit in units(question) if unit != "*"}
    return len(counters) > 1 and counters <= {fact.unit for fact in entry.facts}


def matching(entry: Entry, question: Question, family: Family, years: Years) -> tuple[Fact, ...]:
    """The facts of ``entry`` that answer for these years (any year where empty) and the quarters asked."""
    return matcher(question, family, years)(entry)


def matcher(question: Question, family: Family, years: Years) -> Callable[[Entry], tuple[Fact, ...]]:
    """`matching` for many entries: what the question wants is found once."""
    wanted = frozenset(measures(question, family))
    counters = frozenset(units(question))
    alike = frozenset(unit for asked in counters for unit in _ALIKE.get(asked, ()))
    of_things = any(ask.words == "수" for ask in question.asks)
    in_columns = Measure.COLUMN in wanted
    of_change = _CHANGE.search(question.text) is not None or bool(question.operations & OVER_YEARS)

    other_area = _other_area(question) if Measure.AREA in wanted else None

    def meant(entry: Entry, fact: Fact) -> bool:
        if in_columns and (not fact.column or column_name(fact.column[-1]) not in question.columns):
            return False
        if in_columns and entry.kind is Kind.CELL and fact.value is not None:
            return True
        if fact.measure not in wanted and not (fact.measure is Measure.STAFF and Measure.COUNT in wanted):
            return False
        told = fact.unit in counters or (fact.unit in alike and not any(f.unit in counters for f in entry.facts))
        if fact.measure in (Measure.COUNT, Measure.STAFF) and counters and not told:
            return False
        if of_things and fact.unit in _OF_TIME:
            return False
        if not of_change and fact.measure is Measure.COUNT and fact.column and _CHANGE.search(fact.column[-1]):
            return False
        if years and fact.year is not None and fact.year not in years:
            return False
        if other_area is not None and fact.column and other_area.search(fact.column[-1]):
            return False
        of_budget = fact.measure in (Measure.AMOUNT, Measure.USE) and entry.kind in BUDGETED
        return not of_budget or _in_quarters(fact, question)

    return lambda entry: tuple(fact for fact in entry.facts if meant(entry, fact))


def _other_area(question: Question) -> re.Pattern[str] | None:
    """What a column is called that tells the area not asked for; None where neither or both are."""
    land, building = (area.search(question.text) is not None for area in _AREAS)
    return None if land == building else _AREAS[land]


def _in_quarters(fact: Fact, question: Question) -> bool:
    """Whether an amount of a budget is of a quarter asked for, or of the year where none is."""
    if question.every_quarter or (fact.measure is Measure.USE and not question.quarters):
        return fact.quarter is not None or question.of_year_too
    if fact.quarter is None:
        return not question.quarters or question.of_year_too
    return fact.quarter in question.quarters
