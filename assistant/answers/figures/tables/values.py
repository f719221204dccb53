"""Every table of the briefing in; its values by row and column, and which of them a question names, out.

The head of a table's first column says what its rows are; rows that are called as the areas of the outline are these.
The column meant is the one whose header, with the titles above the table, explains all else that the question says.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import groupby

from assistant.answers.figures.select import Found
from assistant.entries import SUBTOTALS, Entry, Kind
from assistant.facts import Measure
from assistant.knowledge import Knowledge
from assistant.numerals import SMALL, small_number
from assistant.operations import CHANGES
from assistant.question import Ask, Family, Question
from assistant.text import bare, without_brackets
from ingest.cells import SERIAL
from ingest.numbers import UNITS_IN_WON
from ingest.records import BudgetRow, Cell

_SET_APART = re.compile(r"\t|\s\|\s|\s{2,}")
_NAME_OF = re.compile(r"(?:이름|명)$")
_AREA_WORDS = ("추진과제", "정책과제", "정책방향", "주요업무", "대과제", "영역", "분야")
_SO_MANY = re.compile(rf"({SMALL})(?:개|대)?의?(?:추진|정책)?과제")
_PHASE_WORDS = ("목표", "실적", "계획")
_SHORT_WORDS = ("지표", "기관", "시설", "분야", "영역", "항목", "종목", "부문", "주제")  # "성과지표" are 지표 as well
_ROW_WORDS = ("분야", "영역", "항목", "구분")  # of a table that does not say what its rows are
_NUMBERED = re.compile(r"([가-힣]{2,4})\s?\d")
_LEVELS = frozenset({"유치원", "초등학교", "중학교", "고등학교"})
_MOVED_ONE = re.compile(
    r"(?:줄어?|감소|떨어|늘어?|증가|오르)[가-힣]{1,3}(곳|쪽|데|대상|집단)(?=[은는이가을]|$|\?|어|무)"
)
_PLACE_WORDS = ("곳", "건물", "기관", "시설", "공간")
_OF_ROOMS = re.compile(r"(?:시설|공간|특별실)(?:\s?현황)?(?:\([^()]*\))?$")
_AFTER_ROWS = rf"[은는이가을를의별]|[와과](?=그)|중|가운데|들|$|\?|모두|어[디느]|{SMALL}(?:개|곳|가지|건)"
_FEWEST_SIDE_BY_SIDE = 3
_UNSAID = frozenset({"구분", ""})
_PHASE = re.compile(
    r"['’]?(?:19|20)?\d\d(?=년|학년|\(|실적|계획|예산)(?:학?년도?)?|(?:19|20)\d\d|계획|실적|금년도?|전년도?|작년|예산(?!.)|[()·]"
)
_BARE_YEAR = re.compile(r"['’‘]\d\d")
_OWN_YEAR = re.compile(r"(?:19|20)\d\d(?=년|학년)")
_LAST_YEAR = re.compile(r"^(?:전년도?|작년)")
CHANGE = re.compile(r"증감|전년대비|비율|비고")
_TITLED = re.compile(r"([가-힣]{2,5}?)별\s?(?:\S{1,6}\s)?(?:현황|실적|결과|규모|추이)")
BUILT = re.compile(r"준공|개통|개국|개관|개실|개소|건립|설치|건축")
BUILDING = re.compile(r"개통|개국|열|짓|지어|세우|생기|문|오래|만들|준공|개관|개실|개소|건립|설치|건축")
_BUILT_IN = re.compile(r"((?:19|20)\d\d)년?(?:\.?\s?\d{1,2}(?:월|\.)?)?(?:\.?\s?\d{1,2}(?:일|\.)?)?")


@dataclass(frozen=True, slots=True)
class Value:
    """A value of a table: its row, its column and the year the column stands for."""

    row: str
    column: str
    year: int | None
    found: Found


@dataclass(frozen=True, slots=True)
class Table:
    """The values of a table but for its sums; ``kind`` is what the head of its first column calls its rows, maybe
    the areas of the outline or the places whose addresses are told."""

    titles: str
    kind: str
    values: tuple[Value, ...]
    of_areas: bool = False
    of_places: bool = False


def cells_by_table(knowledge: Knowledge) -> list[list[Entry]]:
    """All cells, those of a table together."""
    cells = knowledge.of_kind(Kind.CELL)
    return [list(g) for _, g in groupby(cells, key=lambda e: (e.section, e.cell.table, e.cell.header_lines))]


def tables_of(knowledge: Knowledge) -> list[Table]:
    """Every table whose rows differ in name, those of money outside the programmes included."""
    tables = cells_by_table(knowledge)
    rows = [e for e in knowledge.of_kind(Kind.BUDGET) if e.programme is None and isinstance(e.record, BudgetRow)]
    money = [list(group) for _, group in groupby(rows, key=lambda e: e.section)]
    made = [_table(knowledge, entries) for entries in (*tables, *money)]
    kinds = {frozenset(v.row for v in table.values): table.kind for table in made if table.kind not in _UNSAID}
    cells = [entry for table in tables for entry in table]
    places = {e.row[-1] for e in cells if any(f.measure is Measure.ADDRESS for f in e.facts)}
    told = [table for table in made if len({value.row for value in table.values}) > 1]
    return [replace(_called(table, kinds), of_places={v.row for v in table.values} <= places) for table in told]


def _called(table: Table, kinds: dict[frozenset[str], str]) -> Table:
    """``table``, its rows called as those of another that has them all, where it does not say what they are."""
    rows = {value.row for value in table.values}
    kind = next((kind for others, kind in kinds.items() if rows <= others), "") if table.kind in _UNSAID else ""
    return replace(table, kind=kind) if kind else table


def _table(knowledge: Knowledge, entries: list[Entry]) -> Table:
    first = entries[0].record
    titles = " ".join(entries[0].section.path)
    kind = "예산사업" if any(map(knowledge.sums_up, entries)) else ""
    if isinstance(first, Cell):
        titles = f"{titles} {first.table}"
        kind = row_head(knowledge, first)
        if kind in _UNSAID and (titled := _TITLED.search(titles)):
            kind = titled[1]
        departments = set(map(bare, knowledge.vocabulary.departments))
        if kind in _UNSAID and all(bare(e.row[-1]) in departments for e in entries):
            kind = "부서"
    values = _of_survey([value for entry in entries for value in _values(knowledge, entry)])
    if _names_departments(knowledge, {bare(value.column) for value in values}):  # which stand side by side
        values, kind = tuple(replace(v, row=v.column, column=v.row) for v in values), "부서"
    kept = _of_titled_year([value for value in values if bare(value.row) not in SUBTOTALS], titles)
    areas = [bare(title) for number, title in knowledge.vocabulary.titles.items() if "-" not in number]
    of_areas = tuple(value for value in kept if any(area and area in bare(value.row) for area in areas))
    return Table(titles, kind, of_areas, True) if 2 * len(of_areas) > len(kept) else Table(titles, kind, kept)


def row_head(knowledge: Knowledge, cell: Cell) -> str:
    """What the head of the first column that is no serial number calls the rows of a cell's table."""
    head = knowledge.briefing.quote(cell.header_lines).strip().splitlines()[0]
    told = _SET_APART.split(head) if _SET_APART.search(head) else head.split()
    told = told[1:] if len(told) > 1 and SERIAL.fullmatch(bare(told[0])) else told
    return _NAME_OF.sub("", bare(told[0].strip("| ")))


def _names_departments(knowledge: Knowledge, heads: set[str]) -> bool:
    """Whether most of the heads of columns are names of departments."""
    departments = set(map(bare, knowledge.vocabulary.departments))
    return len(heads) >= _FEWEST_SIDE_BY_SIDE and 2 * len(heads & departments) > len(heads)


def _of_titled_year(values: list[Value], titles: str) -> tuple[Value, ...]:
    """``values``, those whose column says no year as of the one year that the titles above say."""
    years = set(map(int, _OWN_YEAR.findall(titles)))
    year = years.pop() if len(years) == 1 else None
    return tuple(replace(value, year=value.year or year) for value in values)


def _of_survey(values: list[Value]) -> tuple[Value, ...]:
    """``values``, those of a table whose title says the year of that year where others are of the one before it."""
    years = {value.found.entry.section.year for value in values}
    year = years.pop() if len(years) == 1 else None
    last = {value.column for value in values if _LAST_YEAR.match(bare(value.column))}
    if year is None or not last or not any(value.year is None for value in values):
        return tuple(values)
    return tuple(replace(v, year=year - (v.column in last)) for v in values)


def _values(knowledge: Knowledge, entry: Entry) -> Iterable[Value]:
    record = entry.record
    if isinstance(record, BudgetRow):
        for fact in entry.facts:
            if fact.measure is Measure.AMOUNT and fact.quarter is None and fact.value is not None:
                yield Value(record.item, "예산", fact.year, Found(entry, fact))
    elif isinstance(record, Cell):
        for fact in entry.facts:
            column = " ".join(fact.column or record.column)
            own = _OWN_YEAR.search(column)  # "2025년 계" in a table of 2026
            year = (
                int(own[0])
                if own
                else fact.year or record.year or (knowledge.briefing.year - 1 if _LAST_YEAR.search(column) else None)
            )
            built = _BUILT_IN.fullmatch(fact.text) if BUILT.search(column) else None
            if built or fact.value is not None:
                told = replace(fact, value=Decimal(built[1])) if built else fact
                yield Value(record.row[-1], column, year, Found(entry, told))


def row_word(table: Table, text: str) -> str:
    """The word by which a question asks for a row of the table; "" where it asks for none."""
    words = [table.kind] if table.kind not in _UNSAID and len(table.kind) > 1 else []
    words += [word for word in _SHORT_WORDS if table.kind.endswith(word)]
    words += [table.kind.removesuffix("별")] if table.kind.endswith("별") else []  # "층별" are 층
    if table.of_areas:
        words += _AREA_WORDS
        fronts = {match[1] if (match := _NUMBERED.match(value.row)) else "" for value in table.values}
        words += [front for front in fronts if front and len(fronts) == 1]  # "정책 1. …"
        counted = _SO_MANY.search(text)
        if counted and small_number(counted[1]) == len({value.row for value in table.values}):
            words.append(counted[0])
    elif table.kind in _UNSAID:
        words += _ROW_WORDS
        words += ["학교급"] if len(_LEVELS & {value.row for value in table.values}) > 1 else []
        words += [one[1] for one in _MOVED_ONE.finditer(text)]
    if table.of_places or (table.kind in _UNSAID and _OF_ROOMS.search(table.titles)):
        words += _PLACE_WORDS
    return next(
        (word for word in words if re.search(rf"(?<!세부){word}(?:{_AFTER_ROWS})", text)),
        "",
    )


def without(question: Question, word: str, table: Table) -> Question:
    """``question`` without the word for the rows and how many there are."""
    rows = len({value.row for value in table.values})
    terms = {
        term: meanings
        for term, meanings in question.terms.items()
        if bare(term) not in word
        and word not in bare(term)
        and not (re.fullmatch(SMALL, term) and small_number(term) in (rows, rows - 1))
    }
    return replace(question, terms=terms, operations=question.operations - {"yesno"})


def columns_named(knowledge: Knowledge, question: Question, table: Table) -> list[Value]:
    """The values of the columns that a question names; of one thing in several years, all of these."""
    asks = [ask for ask in question.asks if ask.family in (Family.COUNT, Family.AMOUNT, Family.PLACE, Family.STAFF)]
    titles = set(knowledge.index.terms(table.titles))
    text = bare(question.text)
    scored: dict[str, int] = {}
    said = False
    for value in table.values:
        header, own = bare(value.column), set(knowledge.index.terms(value.column))
        left = [t for t, m in question.terms.items() if own.isdisjoint(m) and bare(t) not in header]
        outside = [t for t in left if titles.isdisjoint(question.terms[t])]
        outside = [t for t in outside if bare(t).removesuffix("자") not in bare(table.titles)]  # 이용자 of 이용 현황
        if outside or not all(_is_asked(ask, value) for ask in asks):
            continue
        in_full = len(stem(plain(value.column))) > 1 and stem(plain(value.column)) in text  # "증감이 가장 큰 …"
        if CHANGE.search(header) and not in_full and not any(bare(t) in header for t in question.terms):
            continue
        phase = sum(word in header and word in question.text for word in _PHASE_WORDS)
        said = said or phase > 0 or in_full
        score = len(question.terms) - len(left) + phase + in_full
        scored[stem(value.column)] = max(scored.get(stem(value.column), 0), score)
    if not scored or not (said or asks or question.terms):
        return []
    best = [header for header, score in scored.items() if score == max(scored.values())]
    whole = [header for header in best if header.endswith(("계", "평균"))]
    if len(best) > 1 and not whole and question.operations & CHANGES:
        whole = [header for header in best if len({v.year for v in table.values if stem(v.column) == header}) > 1]
    best = whole if len(best) > 1 else best
    return [value for value in table.values if stem(value.column) == best[0]] if len(best) == 1 else []


def _is_asked(ask: Ask, value: Value) -> bool:
    """Whether a value is of the kind that is asked for."""
    unit = value.found.fact.unit
    if ask.family is Family.AMOUNT:
        return unit in UNITS_IN_WON
    if ask.family is Family.PLACE:
        return ask.measure != "area" or unit == "㎡"
    return not ask.unit or unit == ask.unit


def stem(column: str) -> str:
    """A header without what says the year."""
    return "" if _BARE_YEAR.fullmatch(column.strip()) else _PHASE.sub("", bare(column))


def plain(row: str) -> str:
    """The name of a row without its unit: 강사 인력풀(명)."""
    return bare(without_brackets(row))


def apart(values: list[Value]) -> list[Value]:
    """``values``, those of the year before told apart where both columns of a survey bear its own year."""
    if len({(value.row, value.year) for value in values}) == len(values):
        return values
    return [replace(v, year=v.year - 1) if v.year and _LAST_YEAR.search(v.column) else v for v in values]
