"""A question for one row of a table, named by what the rows are ("학교급", "권역", "추진과제"), in; the row or rows out.

The head of a table's first column says what its rows are; rows that are called as the areas of the outline are these.
The column meant is the one whose header, with the titles above the table, explains all else that the question says.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import groupby

from assistant.answer import Composer
from assistant.answers.figures.change import compare, shrinks
from assistant.answers.figures.say import cite, cite_each, compute, reply_about, total_words, value_words
from assistant.answers.figures.select import Found
from assistant.draft import Draft, Reply
from assistant.entries import SUBTOTALS, Entry, Kind
from assistant.facts import Measure
from assistant.knowledge import Knowledge
from assistant.numerals import SMALL, small_number
from assistant.question import Ask, Family, Question
from assistant.text import bare, compact, with_particle
from assistant.wording import spaced
from ingest.records import BudgetRow, Cell

_PICKING = frozenset({"largest", "smallest", "bound"})
_SET_APART = re.compile(r"\t|\s\|\s|\s{2,}")
_NAME_OF = re.compile(r"(?:이름|명)$")
_AREA_WORDS = ("추진과제", "정책과제", "정책방향", "주요업무", "대과제", "영역", "분야")
_SO_MANY = re.compile(rf"({SMALL})(?:개|대)?의?(?:추진|정책)?과제")
_PHASE_WORDS = ("목표", "실적", "계획")
_ROW_WORDS = ("분야", "영역", "항목", "구분")  # of a table that does not say what its rows are
_UNSAID = frozenset({"구분", ""})
_MOVED = re.compile(r"(?:(?P<fell>떨어|줄어?|낮아|감소|내려|하락|적어)|(?P<rose>늘|오른|증가|높아|상승|올라|많아))[가-힣]{0,3}$")
_PHASE = re.compile(r"['’]?(?:19|20)?\d\d(?=년|학년|\(|실적|계획|예산)(?:학?년도?)?|(?:19|20)\d\d|계획|실적|금년도?|전년도?|작년|예산(?!.)|[()·]")
_LAST_YEAR = re.compile(r"^(?:전년도?|작년)")
_CHANGE = re.compile(r"증감|전년대비|비율|비고")
_TITLED = re.compile(r"([가-힣]{2,5}?)별\s?(?:\S{1,6}\s)?(?:현황|실적|결과|규모|추이)")
_IN_TIME = frozenset({"first", "last"})
_BUILT = re.compile(r"준공|개관|개실|개소|건립|설치|건축")
_BUILT_IN = re.compile(r"((?:19|20)\d\d)년?(?:\.?\s?\d{1,2}(?:월|\.)?)?(?:\.?\s?\d{1,2}(?:일|\.)?)?")
_BUILDING = re.compile(r"열|짓|지어|세우|생기|문|오래|만들|준공|개관|개실|개소|건립|설치|건축")
_CHANGING = frozenset({"difference", "growth", "yesno", "moved"})
_SPAN = re.compile(rf"({SMALL})(?:개?년|해)(?:동안|간|사이|새)")
_OF_MONEY = frozenset({"천원", "만원", "백만원", "억원", "원"})


@dataclass(frozen=True, slots=True)
class _Value:
    """A value of a table: its row, its column and the year the column stands for."""

    row: str
    column: str
    year: int | None
    found: Found


@dataclass(frozen=True, slots=True)
class _Table:
    """The values of a table but for its sums; ``kind`` is what the head of its first column calls its rows."""

    titles: str
    kind: str
    values: tuple[_Value, ...]
    of_areas: bool = False


def answer_table_row(knowledge: Knowledge, question: Question) -> Reply | None:
    """The row with the largest, smallest, most changed value, or the rows beyond a bound; None where none is meant."""
    text = compact(question.text).text
    named = question.departments and question.words.get("departments")
    if question.entries or named or question.programmes or question.codes or question.english:
        return None
    tables = [(table, word) for table in _tables(knowledge) if (word := _row_word(knowledge, table, text))]
    for table, word in tables:
        moved = _MOVED.search(text[: text.rfind(word)])
        asked = _without(question, word, table)
        if question.operations & _IN_TIME and not question.operations & _PICKING:
            if (reply := _built(knowledge, asked, table)) is not None:
                return reply
        if not (question.operations & _PICKING or moved):
            continue
        columns = _columns(knowledge, asked, table)
        if columns and (reply := _picked(knowledge, asked, columns, moved)) is not None:
            return reply
    return None


def answer_row_change(knowledge: Knowledge, question: Question) -> Reply | None:
    """How much the value of the row that is named changed between the years asked for; None where none is named."""
    changing = question.operations & {"difference", "growth"} and not question.operations - _CHANGING
    if not changing or question.entries or question.programmes or question.codes or len(question.parts) > 1:
        return None
    text = bare(question.text)
    for table in _tables(knowledge):
        named = max((value.row for value in table.values if bare(value.row) in text), key=len, default="")
        if len(bare(named)) < 2 or any(value.found.entry.kind is Kind.BUDGET for value in table.values):
            continue
        own = set(knowledge.index.terms(named))
        terms = {
            t: m
            for t, m in question.terms.items()
            if own.isdisjoint(m) and bare(t) not in bare(named) and not (_SPAN.search(text) and t.isdigit())
        }
        values = _apart(_columns(knowledge, replace(question, terms=terms), table))
        of_row = {value.year: value.found for value in values if value.row == named}
        this = knowledge.briefing.year
        if None in of_row and len(of_row) > 1 and this not in of_row:
            of_row[this] = of_row.pop(None)
        years = sorted(year for year in of_row if year is not None)
        if len(years) < 2 or len([value for value in values if value.row == named]) != len(of_row):
            continue
        old, new = _span(question, years, this)
        if (over := _SPAN.search(text)) is not None and not question.years:
            old = years[0] if len(years) == small_number(over[1]) else new - small_number(over[1])
        if old in of_row and new in of_row:
            return compare(knowledge, question, of_row[old], of_row[new])
    return None


def _tables(knowledge: Knowledge) -> list[_Table]:
    """Every table whose rows differ in name, those of money outside the programmes included."""
    cells = [e for e in knowledge.of_kind(Kind.CELL) if isinstance(e.record, Cell)]
    rows = [e for e in knowledge.of_kind(Kind.BUDGET) if e.programme is None and isinstance(e.record, BudgetRow)]
    groups = [list(g) for _, g in groupby(cells, key=lambda e: (e.section, e.record.table, e.record.header_lines))]  # type: ignore[union-attr]
    groups += [list(g) for _, g in groupby(rows, key=lambda e: e.section)]
    made = [_table(knowledge, group) for group in groups]
    kinds = {frozenset(v.row for v in table.values): table.kind for table in made if table.kind not in _UNSAID}
    told = [table for table in made if len({value.row for value in table.values}) > 1]
    return [_called(table, kinds) for table in told]


def _called(table: _Table, kinds: dict[frozenset[str], str]) -> _Table:
    """``table``, its rows called as those of another that has them all, where it does not say what they are."""
    rows = {value.row for value in table.values}
    kind = next((kind for others, kind in kinds.items() if rows <= others), "") if table.kind in _UNSAID else ""
    return replace(table, kind=kind) if kind else table


def _table(knowledge: Knowledge, entries: list[Entry]) -> _Table:
    first = entries[0].record
    titles = " ".join(entries[0].section.path)
    kind = ""
    if isinstance(first, Cell):
        titles = f"{titles} {first.table}"
        head = knowledge.briefing.quote(first.header_lines).strip().splitlines()[0]
        told = _SET_APART.split(head) if _SET_APART.search(head) else head.split()
        kind = _NAME_OF.sub("", bare(told[0].strip("| ")))
        if kind in _UNSAID and (titled := _TITLED.search(titles)):
            kind = titled[1]
    values = tuple(value for entry in entries for value in _values(knowledge, entry))
    kept = tuple(value for value in values if bare(value.row) not in SUBTOTALS)
    areas = [bare(title) for number, title in knowledge.vocabulary.titles.items() if "-" not in number]
    of_areas = tuple(value for value in kept if any(area and area in bare(value.row) for area in areas))
    return _Table(titles, kind, of_areas, True) if 2 * len(of_areas) > len(kept) else _Table(titles, kind, kept)


def _values(knowledge: Knowledge, entry: Entry) -> Iterable[_Value]:
    record = entry.record
    if isinstance(record, BudgetRow):
        for fact in entry.facts:
            if fact.measure is Measure.AMOUNT and fact.quarter is None and fact.value is not None:
                yield _Value(record.item, "예산", fact.year, Found(entry, fact))
    elif isinstance(record, Cell):
        for fact in entry.facts:
            column = " ".join(fact.column or record.column)
            year = fact.year or record.year or (knowledge.briefing.year - 1 if _LAST_YEAR.search(column) else None)
            built = _BUILT_IN.fullmatch(fact.text) if _BUILT.search(column) else None
            if built or fact.value is not None:
                told = replace(fact, value=Decimal(built[1])) if built else fact
                yield _Value(record.row[-1], column, year, Found(entry, told))


def _row_word(knowledge: Knowledge, table: _Table, text: str) -> str:
    """The word by which a question asks for a row of the table; "" where it asks for none."""
    words = [table.kind] if table.kind not in _UNSAID and len(table.kind) > 1 else []
    if table.of_areas:
        words += _AREA_WORDS
        counted = _SO_MANY.search(text)
        if counted and small_number(counted[1]) == len({value.row for value in table.values}):
            words.append(counted[0])
    elif table.kind in _UNSAID:
        words += _ROW_WORDS
    return next((word for word in words if re.search(rf"(?<!세부){word}(?:[은는이가을를의별]|중|가운데|들|$|\?|모두|어[디느])", text)), "")


def _without(question: Question, word: str, table: _Table) -> Question:
    """``question`` without the word for the rows and how many there are."""
    rows = len({value.row for value in table.values})
    terms = {
        term: meanings
        for term, meanings in question.terms.items()
        if bare(term) not in word and word not in bare(term) and not (re.fullmatch(SMALL, term) and small_number(term) in (rows, rows - 1))
    }
    return replace(question, terms=terms, operations=question.operations - {"yesno"})


def _columns(knowledge: Knowledge, question: Question, table: _Table) -> list[_Value]:
    """The values of the columns that a question names; of one thing in several years, all of these."""
    asks = [ask for ask in question.asks if ask.family in (Family.COUNT, Family.AMOUNT, Family.PLACE, Family.STAFF)]
    titles = set(knowledge.index.terms(table.titles))
    scored: dict[str, int] = {}
    said = False
    for value in table.values:
        header, own = bare(value.column), set(knowledge.index.terms(value.column))
        left = [t for t, m in question.terms.items() if own.isdisjoint(m) and bare(t) not in header]
        outside = [t for t in left if titles.isdisjoint(question.terms[t]) and bare(t) not in bare(table.titles)]
        if outside or not all(_is_asked(ask, value) for ask in asks):
            continue
        if _CHANGE.search(header) and not any(bare(t) in header for t in question.terms):
            continue
        phase = sum(word in header and word in question.text for word in _PHASE_WORDS)
        said = said or phase > 0
        score = len(question.terms) - len(left) + phase
        scored[_stem(value.column)] = max(scored.get(_stem(value.column), 0), score)
    if not scored or not (said or asks or question.terms):
        return []
    best = [stem for stem, score in scored.items() if score == max(scored.values())]
    whole = [stem for stem in best if stem.endswith(("계", "평균"))]
    if len(best) > 1 and len(whole) != 1:
        return []
    (stem,) = best if len(best) == 1 else whole
    return [value for value in table.values if _stem(value.column) == stem]


def _is_asked(ask: Ask, value: _Value) -> bool:
    """Whether a value is of the kind that is asked for."""
    unit = value.found.fact.unit
    if ask.family is Family.AMOUNT:
        return unit in _OF_MONEY
    if ask.family is Family.PLACE:
        return ask.measure != "area" or unit == "㎡"
    return not ask.unit or unit == ask.unit


def _stem(column: str) -> str:
    """A header without what says the year."""
    return _PHASE.sub("", bare(column))


def _picked(knowledge: Knowledge, question: Question, values: list[_Value], moved: re.Match[str] | None) -> Reply | None:
    """What the operation asked for picks of the rows."""
    this = knowledge.briefing.year
    values = _apart(values)
    told = {value.year for value in values}
    years = sorted({*(year for year in told if year is not None), *({this} if None in told and len(told) > 1 else ())})
    bounds = [bound for bound in question.bounds if not bound.of_change]
    if moved or (question.operations & {"difference", "growth", "moved"} and not bounds):
        old, new = _span(question, years, this)
        before = {value.row: value.found for value in values if value.year == old}
        after = {v.row: v.found for v in values if v.year == new or (v.year is None and new == this)}
        pairs = [(before[row], after[row]) for row in after if row in before]
        return _changed(knowledge, question, pairs, moved) if len(pairs) > 1 else None
    asked = set(question.years) or ({this if this in years else years[-1]} if years else {None})
    kept = [value for value in values if value.year in asked or (value.year is None and this in asked)]
    if len({value.row for value in kept}) < len(kept) or len(kept) < 2:
        return None
    if bounds:
        return _beyond(knowledge, question, kept)
    return _extreme(knowledge, question, kept)


def _apart(values: list[_Value]) -> list[_Value]:
    """``values``, those of the year before told apart where both columns of a survey bear its own year."""
    if len({(value.row, value.year) for value in values}) == len(values):
        return values
    return [replace(v, year=v.year - 1) if v.year and _LAST_YEAR.search(v.column) else v for v in values]


def _built(knowledge: Knowledge, question: Question, table: _Table) -> Reply | None:
    """The row that was built first or last, by the column that says when."""
    values = [value for value in table.values if _BUILT.search(value.column)]
    if len(values) < 2 or not all(_BUILDING.match(term) for term in question.terms):
        return None
    pick = min if "first" in question.operations else max
    year = pick(value.found.size for value in values)
    draft = Draft(knowledge.briefing)
    kept = [value for value in values if value.found.size == year]
    for value in kept:
        name = with_particle(value.row, "은")
        draft.say(f"{name} {bare(value.column)} {value.found.fact.text}입니다. {cite(draft, value.found)}")
    return reply_about(draft, question, (value.found.entry for value in kept))


def _span(question: Question, years: list[int], this: int) -> tuple[int, int]:
    """The years that are compared: those named, else the last two of the table."""
    if len(question.years) > 1:
        return min(question.years), max(question.years)
    new = max([*years, this]) if this in years or not years else years[-1]
    if len(question.years) == 1 and question.years[0] < new:
        return question.years[0], new
    return max((year for year in years if year < new), default=new - 1), new


def _changed(
    knowledge: Knowledge, question: Question, pairs: list[tuple[Found, Found]], moved: re.Match[str] | None
) -> Reply | None:
    """The row that grew or shrank most or least, or all that did."""
    fell = bool(moved["fell"]) if moved else shrinks(knowledge, question)

    def change(pair: tuple[Found, Found]) -> Decimal:
        gap = pair[1].size - pair[0].size
        return gap / pair[0].size if "growth" in question.operations and pair[0].size else gap

    kept = sorted((pair for pair in pairs if change(pair) and (change(pair) < 0) == fell), key=lambda p: -abs(change(p)))
    if question.operations & {"largest", "smallest"}:
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


def _beyond(knowledge: Knowledge, question: Question, values: list[_Value]) -> Reply | None:
    """The rows on the right side of every bound."""
    kept = [
        value.found for value in values if all(bound.holds(value.found.size) for bound in question.bounds)
    ]
    if any(bound.unit == "원" for bound in question.bounds) != (values[0].found.fact.unit in _OF_MONEY) or not kept:
        return None
    draft = Draft(knowledge.briefing)
    draft.say(f"해당하는 것은 {draft.count(kept)}개입니다.")
    for one in kept:
        draft.say(f"- {_name(one)}: {value_words(one.fact)} {cite(draft, one)}")
    return reply_about(draft, question, (one.entry for one in kept))


def _extreme(knowledge: Knowledge, question: Question, values: list[_Value]) -> Reply | None:
    """The row with the largest or smallest value."""
    smallest = "smallest" in question.operations
    sizes = sorted({value.found.size for value in values}, reverse=not smallest)
    if question.top != 1 or question.rank > len(sizes):
        return None
    draft = Draft(knowledge.briefing)
    won = [value for value in values if value.found.size == sizes[question.rank - 1]]
    rank = f"{draft.compute(Decimal(question.rank))}번째로" if question.rank > 1 else "가장"
    for value in won:
        year = f"{value.year}년" if value.year and str(value.year) not in value.column else ""
        what = value.column if _stem(value.column) else spaced(value.column, value.found.entry.section.title)
        subject = with_particle(spaced(year, what), "이")
        name = with_particle(value.row, "으로")
        said = f"{subject} {rank} {'작은' if smallest else '큰'} 것은 {name}, {value_words(value.found.fact)}입니다."
        draft.say(f"{said} {cite(draft, value.found)}")
    told = [value.found.entry for value in won]
    return reply_about(draft, question, told, told[0].programme, Composer.COMPUTED)


def _name(found: Found) -> str:
    record = found.entry.record
    return record.row[-1] if isinstance(record, Cell) else found.entry.label
