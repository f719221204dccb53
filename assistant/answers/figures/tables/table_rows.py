"""A question for a row of a table ("어느 학교급", "초등학교는 2022년보다") in; the row or its change out."""

import re
from dataclasses import replace
from decimal import Decimal

from assistant.answer import Composer
from assistant.answers.figures.movement import compare, moves
from assistant.answers.figures.operations.extreme import in_order, say_gap_of_ends
from assistant.answers.figures.operations.total import say_sum
from assistant.answers.figures.say import cite, cite_each, compute, place_words, total_words, value_words
from assistant.answers.figures.select import Found
from assistant.answers.figures.tables.attributes import cells_named, said
from assistant.answers.figures.tables.row_change import years_compared
from assistant.answers.figures.tables.values import (
    BUILDING,
    BUILT,
    CHANGE,
    Table,
    Value,
    apart,
    columns_named,
    row_word,
    tables_of,
    without,
)
from assistant.draft import Draft, Reply, reply_about
from assistant.facts import Measure
from assistant.knowledge import Knowledge
from assistant.operations import APART, CHANGES, COMPARING, EXTREMES, FIRST_OR_LAST, MOVING, SUMS
from assistant.question import Family, Question
from assistant.text import bare, compact, with_particle
from assistant.wording import spaced
from ingest.numbers import UNITS_IN_WON
from ingest.records import Cell

_YEAR = re.compile(r"['’‘]?(?:(?:19|20)\d\d|\d\d(?=년))(?:학?년도?)?|['’‘]\d\d")
_ENDS_OR_BOUND = frozenset({"largest", "smallest", "bound"})
_MOVES = r"(?:(?P<fell>떨어|줄어?|낮아|감소|내려|하락|적어)|(?P<rose>늘|오른|증가|높아|상승|올라|많아))"
_MOVED = re.compile(rf"{_MOVES}[가-힣]{{0,3}}$")
_RIVALS = re.compile(
    r"(?:두|세|네|다섯|\d)\s?(?:개의?\s?)?\S+\s?(?:중|가운데)에?서?\s.*더\s?(?:(?P<less>적|작|낮)|많|크|큰|높)\S*\s?(?:것|곳|쪽|데|\S+)?[은는이가]?"
)
_EACH = re.compile(r"별|마다")
_COUNTED = frozenset({Family.COUNT, Family.PLACE})
_PHASES = re.compile(r"목표|실적|계획|[정현]원|\d년")
_TITLE_ENDS = re.compile(r"\s?(?:현황|목록|보유\s?현황)$")
_MOVED_AMONG = re.compile(
    rf"(?:가운데|중)에?서?.*?{_MOVES}[가-힣]{{0,2}}(?:곳|것|데)"
)  # "영역 가운데 예산이 늘어난 곳"
_MOVED_AT_ALL = re.compile(_MOVES)


def answer_table_row(knowledge: Knowledge, question: Question) -> Reply | None:
    """The row with the largest, smallest, most changed value, or the rows beyond a bound; None where none is meant."""
    question = _of_rivals(knowledge, question)
    text = compact(question.text).text
    named = question.departments and question.words.get("departments")
    if question.entries or named or question.programmes or question.codes or question.english:
        return None
    if set(question.years) - set(knowledge.vocabulary.years):  # of which nothing is told: "2024년 말 기준 부서별 현원"
        return None
    if question.operations & SUMS and not question.operations & _ENDS_OR_BOUND:
        return _altogether(knowledge, question)
    each = _EACH.search(text)
    if not (each or question.operations & (_ENDS_OR_BOUND | FIRST_OR_LAST) or _MOVED_AT_ALL.search(text)):
        return None
    tables = [(table, word) for table in tables_of(knowledge) if (word := row_word(table, text))]
    for table, word in tables:
        before, _, behind = text.rpartition(word)
        moved = _MOVED.search(before) or _MOVED_AMONG.match(behind)
        asked = without(question, word, table)
        if "가장" in before:  # "달성도가 가장 낮은 지표의 소관 부서": that is asked of the row picked
            own = {t: m for t, m in asked.terms.items() if bare(t) in before or bare(t) not in behind}
            asked = replace(asked, terms=own)
        in_time = question.operations & FIRST_OR_LAST and not question.operations & _ENDS_OR_BOUND
        if in_time and (reply := _built(knowledge, asked, table)) is not None:
            return reply
        if not (question.operations & _ENDS_OR_BOUND or moved or (each and behind.startswith(each[0]))):
            continue
        columns = columns_named(knowledge, asked, table)
        if columns and not (question.operations & _ENDS_OR_BOUND or moved):
            return _of_each(knowledge, question, columns)
        if columns and (reply := _picked(knowledge, asked, columns, moved)) is not None:
            return reply
    return None


def _of_rivals(knowledge: Knowledge, question: Question) -> Question:
    """``question`` for the one with more or less of several, none of which changed: "두 영역 중 예산이 더 많은 것"."""
    said = _RIVALS.search(question.text)
    changed = question.operations & {"moved", "growth"} or moves(knowledge, question) or len(question.years) > 1
    if said is None or changed or not question.operations & APART:
        return question
    end = "smallest" if said["less"] else "largest"
    return replace(question, operations=question.operations - COMPARING | {end})


def _of_each(knowledge: Knowledge, question: Question, values: list[Value]) -> Reply | None:
    """One column's value for every row: "영역별 증감"; None for the money of areas, or of more years."""
    of_money = any(ask.family is Family.AMOUNT for ask in question.asks)
    if of_money or len({value.row for value in values}) < len(values):
        return None
    draft = Draft(knowledge.briefing)
    for value in values:
        draft.say(f"- {value.row}: {value_words(value.found.fact)} {cite(draft, value.found)}")
    return reply_about(draft, question, (value.found.entry for value in values))


def _altogether(knowledge: Knowledge, question: Question) -> Reply | None:
    """A column of a table added up, where the question names it and no row ("열람석은 모두 몇 석"), or the sums of its
    rows, where it is called by its title alone ("연수실은 모두 몇 실"); None where neither is."""
    units = {"㎡" if ask.measure == "area" else ask.unit for ask in question.asks if ask.family in _COUNTED}
    text = bare(question.text)

    def names(head: str) -> bool:
        return len(head) > 1 and text.startswith(head) and all(bare(term) in head for term in question.terms)

    for table in tables_of(knowledge) if len(units) == 1 else ():
        values = [v for v in table.values if v.found.fact.unit in units and v.found.fact.measure is not Measure.STAFF]
        values = [v for v in values if v.year is None and v.found.entry.programme is None and not _PHASES.search(v.row)]
        title = bare(_TITLE_ENDS.sub("", getattr(table.values[0].found.entry.record, "table", "")))
        named = [v for v in values if names(bare(v.column))]
        kept = named or [v for v in values if bare(v.column).endswith("계") and names(title)]
        if len(kept) > 1 and len({v.row for v in kept}) == len(kept):
            draft = Draft(knowledge.briefing)
            say_sum(draft, question, bare(kept[0].column) if named else title, [v.found for v in kept])
            return reply_about(draft, question, (v.found.entry for v in kept))
    return None


def _picked(knowledge: Knowledge, question: Question, values: list[Value], moved: re.Match[str] | None) -> Reply | None:
    """What the operation asked for picks of the rows."""
    this = knowledge.briefing.year
    values = apart(values)
    told = {value.year for value in values}
    years = sorted({*(year for year in told if year is not None), *({this} if None in told and len(told) > 1 else ())})
    bounds = [bound for bound in question.bounds if not bound.of_change]
    ends = question.operations >= EXTREMES  # these are apart at one time, and have not changed
    if {value.found.fact.unit for value in values} == {"%"}:  # "몇 %인가요" asks for the value itself
        question = replace(question, operations=question.operations - {"growth"})
    if all(CHANGE.search(bare(value.column)) for value in values):  # a column that tells the change, up or down
        signs = {value.found.size > 0 for value in values}
        both = {"smallest"} if len(signs) > 1 and question.operations & {"largest"} and not moved else set()
        question = replace(question, operations=question.operations - CHANGES | both)
    if moved or (question.operations & MOVING and not bounds and not ends):
        old, new = years_compared(question, years, this)
        before = {value.row: value.found for value in values if value.year == old}
        after = {v.row: v.found for v in values if v.year == new or (v.year is None and new == this)}
        pairs = [(before[row], after[row]) for row in after if row in before]
        return _changed(knowledge, question, pairs, moved) if len(pairs) > 1 else None
    latest = (this if this in years else years[-1]) if years else None
    asked: set[int | None] = set(question.years) or {latest}
    kept = [value for value in values if value.year in asked or (value.year is None and this in asked)]
    if len({value.row for value in kept}) < len(kept) or len(kept) < 2:
        return None
    if bounds:
        return _beyond(knowledge, question, kept)
    return _extreme(knowledge, question, kept)


def _built(knowledge: Knowledge, question: Question, table: Table) -> Reply | None:
    """The row that was built first or last, by the column that says when."""
    values = [value for value in table.values if BUILT.search(value.column)]
    if len(values) < 2 or not all(BUILDING.match(term) for term in question.terms):
        return None
    pick = min if "first" in question.operations else max
    year = pick(value.found.size for value in values)
    draft = Draft(knowledge.briefing)
    kept = [value for value in values if value.found.size == year]
    for value in kept:
        name = with_particle(value.row, "은")
        draft.say(f"{name} {bare(value.column)} {value.found.fact.text}입니다. {cite(draft, value.found)}")
    return reply_about(draft, question, (value.found.entry for value in kept))


def _changed(
    knowledge: Knowledge, question: Question, pairs: list[tuple[Found, Found]], moved: re.Match[str] | None
) -> Reply | None:
    """The row that grew or shrank most or least, or all that did."""
    fell = bool(moved["fell"]) if moved else knowledge.says(question, "shrank")

    def change(pair: tuple[Found, Found]) -> Decimal:
        gap = pair[1].size - pair[0].size
        return gap / pair[0].size if "growth" in question.operations and pair[0].size else gap

    kept = sorted(
        (pair for pair in pairs if change(pair) and (change(pair) < 0) == fell), key=lambda p: -abs(change(p))
    )
    if question.operations & EXTREMES:
        if question.rank > len(kept) or question.top != 1:
            return None
        least = "largest" not in question.operations
        return compare(knowledge, question, *kept[-question.rank if least else question.rank - 1])
    draft = Draft(knowledge.briefing)
    draft.say(f"{'줄어든' if fell else '늘어난'} 것은 {draft.count(kept)}개입니다." if kept else "")
    for old, new in kept:
        gap = total_words(compute(draft, abs(new.size - old.size), new.fact.unit), new.fact.unit)
        steps = f"{value_words(old.fact)} → {value_words(new.fact)}"
        draft.say(f"- {_name(new)}: {steps}, {gap} {cite_each(draft, (old, new))}")
    return reply_about(draft, question, (new.entry for _, new in kept)) if kept else None


def _beyond(knowledge: Knowledge, question: Question, values: list[Value]) -> Reply | None:
    """The rows on the right side of every bound."""
    kept = [value.found for value in values if all(bound.holds(value.found.size) for bound in question.bounds)]
    unit = "원" if values[0].found.fact.unit in UNITS_IN_WON else values[0].found.fact.unit
    if any(bound.unit not in (unit, "") for bound in question.bounds) or not kept:
        return None
    draft = Draft(knowledge.briefing)
    draft.say(f"해당하는 것은 {draft.count(kept)}개입니다.")
    for one in kept:
        draft.say(f"- {_name(one)}: {value_words(one.fact)} {cite(draft, one)}")
    return reply_about(draft, question, (one.entry for one in kept))


def _extreme(knowledge: Knowledge, question: Question, values: list[Value]) -> Reply | None:
    """The row with the largest or smallest value; both, and how far they are apart, where both are asked for."""
    if question.top != 1:
        end = "largest" if "largest" in question.operations else "smallest"
        return in_order(knowledge, question, [value.found for value in values], end)
    draft = Draft(knowledge.briefing)
    winners: list[list[Value]] = []
    for end in (end for end in ("largest", "smallest") if end in question.operations):
        sizes = sorted({value.found.size for value in values}, reverse=end == "largest")
        if question.rank > len(sizes):
            return None
        winners.append([value for value in values if value.found.size == sizes[question.rank - 1]])
        for value in winners[-1]:
            draft.say(_sentence(draft, question, value, end))
            behind = bare(question.text).rpartition("가장")[2]
            for cell in cells_named(knowledge, value.found.entry, behind):
                draft.say(said(draft, cell))
    say_gap_of_ends(draft, question, [[value.found for value in won] for won in winners])
    told = [value.found.entry for won in winners for value in won]
    return reply_about(draft, question, told, told[0].programme, Composer.COMPUTED)


def _sentence(draft: Draft, question: Question, value: Value, end: str) -> str:
    """Names the row of one end."""
    label = _YEAR.sub("", value.column).strip() if value.year else value.column
    label = re.sub(r"\([^()]*\)$", "", label).strip("() ") or label.strip("() ")
    year = f"{value.year}년" if value.year else ""
    subject = with_particle(spaced(year, label or value.found.entry.section.title), "이")
    degree = f"{place_words(draft, question.rank)} {'작은' if end == 'smallest' else '큰'}"
    said = f"{subject} {degree} 것은 {with_particle(value.row, '으로')}, {value_words(value.found.fact)}입니다."
    return f"{said} {cite(draft, value.found)}"


def _name(found: Found) -> str:
    record = found.entry.record
    return record.row[-1] if isinstance(record, Cell) else found.entry.label
