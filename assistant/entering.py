"""A Briefing in; its entries out. A new kind of record needs one function here and a line in ``entries``."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from decimal import Decimal
from itertools import groupby

from assistant.columns import quarter_before
from assistant.entries import SUBTOTALS, Entry, Kind, code_of
from assistant.facts import Fact, Measure, prose_facts
from ingest.headings import headed_year, undated
from ingest.levels import TAUGHT, levels_joined
from ingest.numbers import UNITS_IN_WON
from ingest.records import (
    Aspect,
    Briefing,
    BudgetRow,
    Cell,
    Course,
    Definition,
    Duty,
    Event,
    LineRange,
    OutlineEntry,
    Section,
    SectionKind,
    Statement,
    StatementKind,
)

_ADDRESS = re.compile(r"[시군구]\s?(?:\S+[읍면]\s)?\S*[로길동]")
_ORDINAL = re.compile(r"(?:지하\s?)?(\d+)(층|호실|동)")
_WORD = re.compile(r"[가-힣A-Za-z0-9]+")
_FEW = 3  # courses that a word for those taught tells from others
_POSTS = re.compile(r"정[·ㆍ]?현?원|현원|결원|과부족|인력|직원")


def _titles(section: Section) -> str:
    return " ".join(section.path)


_OWN_YEAR = re.compile(r"(?:20|['’‘])\d\d")


def _enclosing_title(briefing: Briefing, section: Section) -> str:
    """Title, without number, of the programme a section stands in, else of the section around it."""
    titles = (s.title for s in briefing.programmes if s.number == section.programme)
    return next(titles, section.path[-2] if len(section.path) > 1 else section.title)


def _taught(briefing: Briefing) -> dict[LineRange, str]:
    """For whom a course is, as its row says in a cell of words, by the row's lines; without whom many are for."""
    cells = [cell for cell in briefing.cells if cell.value is None and cell.column and "대상" in cell.column[-1]]
    courses: dict[str, set[str]] = {}
    for cell in cells:
        for word in _WORD.findall(cell.text):
            courses.setdefault(word, set()).add(cell.row[-1])
    few = {word for word, names in courses.items() if len(names) <= _FEW}
    return {cell.lines: " ".join(word for word in _WORD.findall(cell.text) if word in few) for cell in cells}


def _course(course: Course, taught: str = "") -> Entry:
    column = (course.column,) if course.column else ()
    facts = [
        Fact(Measure.COUNT, c.value, f"{c.value:,}{c.unit}", c.unit, course.year, column=column) for c in course.counts
    ]
    named = any(level in course.name for level in TAUGHT)
    levels = () if named else levels_joined(course.tag or "")  # [유초] is of 초등 as well
    context = " ".join(filter(None, (course.detail_of, course.group, taught, *levels, _titles(course.section))))
    return Entry(
        Kind.COURSE, course, course.name, context, course.section, course.lines,
        tuple(facts), course.year, course.tag, course.group,
    )  # fmt: skip


def _budget(briefing: Briefing, row: BudgetRow) -> Entry:
    name = " ".join(filter(None, (row.code, row.programme_name)))
    label = _enclosing_title(briefing, row.section) if row.is_total or not row.item else row.item
    headers = (label,) if row.is_total else tuple(filter(None, (name, row.item)))
    facts = [Fact(Measure.AMOUNT, a.value, a.text, row.unit, y, None, headers, (str(y),)) for y, a in row.years]
    printed = any(amount.text for amount in row.quarters)  # a table by half years says nothing of quarters
    told = zip(row.quarters, row.purposes, strict=True) if printed else ()
    spread = row.spread.lines if row.spread else None
    for quarter, (amount, purpose) in enumerate(told, start=1):
        column = (str(row.plan_year), f"{quarter}분기")
        of = (row.plan_year, quarter, headers, column, spread)
        facts.append(Fact(Measure.AMOUNT, amount.value, amount.text, row.unit, *of))
        if not row.is_total:
            facts.append(Fact(Measure.USE, None, purpose, "", *of))
    if row.page:
        facts.append(Fact(Measure.PAGE, Decimal(row.page), row.page, "쪽", None, None, headers))
    if row.remark:
        facts.append(Fact(Measure.REMARK, None, row.remark, "", None, None, headers))
    beside = [(head, extra, spread) for head, extra in row.spread.extras] if row.spread else []
    for head, extra, lines in (*((head, extra, None) for head, extra in row.extras), *beside):
        unit = "" if extra.value is None else "%" if re.search(r"[율률%]|비중", head) else row.unit
        year = int(head[:4]) if re.match(r"20\d\d년\s", head) else None
        if before := quarter_before(head):  # of the year before
            column = (str(year), f"{before}분기")
            facts.append(Fact(Measure.AMOUNT, extra.value, extra.text, row.unit, year, before, headers, column, lines))
            continue
        facts.append(Fact(Measure.COLUMN, extra.value, extra.text, unit, year, None, headers, (head,), lines))
    if not row.is_total:
        facts.append(Fact(Measure.CODE, None, code_of(row), "", None, None, headers))
    kind = Kind.TOTAL if row.is_total else Kind.BUDGET
    instead = [amount.text for _, amount in row.years if amount.value is None and amount.text.strip("-")]  # 재배정
    context = "" if row.is_total else " ".join((name, *dict.fromkeys((*row.purposes, *instead))))
    return Entry(kind, row, label, f"{context} {_titles(row.section)}".strip(), row.section, row.lines, tuple(facts))


def _works(briefing: Briefing) -> Iterator[Entry]:
    """One entry per work: of the year that its row of a table says itself, and called by what that says in words."""
    dated = {e.lines: e.year for e in briefing.events if e.scheduled and len(_OWN_YEAR.findall(e.date_text)) == 1}
    beside: dict[LineRange, list[str]] = {}
    for cell in briefing.cells:
        if cell.value is None and not re.search(r"\d", cell.text):
            beside.setdefault(cell.lines, []).append(cell.text)
    for work in briefing.works:
        year = dated.get(work.lines, work.year)
        fact = Fact(Measure.AMOUNT, work.cost, f"{work.cost:,}{work.unit}", work.unit, year)
        context = " ".join(filter(None, (work.group, *beside.get(work.lines, ()), _titles(work.section))))
        yield Entry(
            Kind.WORK, work, work.name, context, work.section, work.lines, (fact,), year, None, work.group,
        )  # fmt: skip


def _cells(cells: Iterable[Cell]) -> Iterator[Entry]:
    """One entry per cell; the cells of several years of one thing are one entry, as a budget row is. A year that has a
    goal and a result has two things."""
    cells = list(cells)
    yearly = [cell for table in _by_year(cells) for cell in table]
    for column in {cell.column: None for cell in yearly}:
        for _, of_table in groupby((c for c in yearly if c.column == column), key=lambda c: c.header_lines):
            same = list(of_table)
            lines = LineRange.spanning(cell.lines for cell in same)
            yield _cell(replace(same[0], row=(same[0].table,), lines=lines), same)
    held = set(map(id, yearly))
    for _, grouped in groupby((c for c in cells if id(c) not in held), key=lambda cell: (cell.lines, cell.row)):
        row = list(grouped)
        told = [(_undated(cell, phase=False), cell.year) for cell in row]
        kept: dict[tuple[str, ...], list[Cell]] = {}
        for cell in row:
            kept.setdefault(_undated(cell, phase=len(set(told)) < len(told)), []).append(cell)
        for column, same in kept.items():
            yield _cell(replace(same[0], column=column), same)


def _by_year(cells: Iterable[Cell]) -> Iterator[list[Cell]]:
    """The tables of figures whose rows are years and nothing else: each of their columns is of one thing."""
    for _, grouped in groupby(cells, key=lambda cell: (cell.section, cell.header_lines)):
        table = list(grouped)
        years = {cell.year for cell in table if len(cell.row) == 1 and undated(cell.row[0], phase=False) in ("", "년")}
        counted = all(cell.value is not None for cell in table)
        if counted and len(years) > 1 and None not in years and len({cell.row for cell in table}) == len(years):
            yield table


def _undated(cell: Cell, phase: bool) -> tuple[str, ...]:
    """The headers of a cell without the year that they name."""
    if cell.year is None:
        return cell.column
    heads = (undated(head, phase) if headed_year(head, cell.year) else head for head in cell.column)
    return tuple(head for head in heads if head)


def _cell(shown: Cell, cells: list[Cell]) -> Entry:
    """The entry of ``cells``, which say the same of several years, called as ``shown`` is."""
    facts = tuple(
        Fact(_cell_measure(c), c.value, c.text, c.unit, c.year or _titled_year(c.section), None, c.row, c.column)
        for c in cells
    )
    facts += tuple(
        Fact(Measure.COUNT, Decimal(match[1]), name, match[2], None, None, shown.row, shown.column)
        for name in shown.row
        if (match := _ORDINAL.fullmatch(name)) and shown.value is None
    )
    # A subtotal is what the header above it means: "교육전문직의 정원" asks for the cell 교육전문직 · 소계.
    label = " ".join(word for word in (*shown.row, *shown.column) if word not in SUBTOTALS)
    words = "" if shown.value is not None else shown.text
    heads = dict.fromkeys(undated(head, phase=True) for cell in cells for head in cell.column)
    of_prose = any(cell.lines == cell.header_lines and cell.section.aspect is Aspect.PLAN for cell in cells)
    aim = " 목표" if of_prose else ""  # what a line of a plan says of a rate it aims at
    context = f"{' '.join(filter(None, heads))}{aim} {words} {shown.table} {_titles(shown.section)}"
    return Entry(Kind.CELL, shown, label, context, shown.section, shown.lines, facts)


def _titled_year(section: Section) -> int | None:
    """The year of a section, or the one that the titles around it say: "2025년 주요 성과"."""
    years = set(re.findall(r"(20\d\d)(?=년)", " ".join(section.path)))
    return section.year or (int(years.pop()) if len(years) == 1 else None)


def _cell_measure(cell: Cell) -> Measure:
    """What a cell measures, by its unit and, for people, by whether the table is one of posts."""
    if cell.value is None:
        placed = _ADDRESS.search(cell.text) or re.search(r"장소|위치|소재지|주소", cell.head)
        return Measure.ADDRESS if placed else Measure.TEXT
    if cell.unit == "㎡":
        return Measure.AREA
    if cell.unit == "명" and _POSTS.search(" ".join((*cell.row, *cell.column, cell.table))):
        return Measure.STAFF
    return Measure.AMOUNT if cell.unit in UNITS_IN_WON else Measure.COUNT


def _event(event: Event) -> Entry:
    implied = f"{event.month}월 행사 일정 일정표 개최 시작 진행" if event.scheduled else ""
    context = f"{event.date_text} {implied} {_titles(event.section)}"
    fact = Fact(Measure.DATE, None, event.date_text, "", event.year)
    return Entry(
        Kind.EVENT, event, event.text, context, event.section, event.lines,
        (fact, Fact(Measure.TEXT, None, event.text, "", event.year)), event.year,
    )  # fmt: skip


def _definition(definition: Definition) -> Entry:
    facts = prose_facts(definition.text, None)
    return Entry(
        Kind.DEFINITION, definition, definition.term, f"{definition.text} {_titles(definition.section)}",
        definition.section, definition.lines, facts,
    )  # fmt: skip


def _duty(duty: Duty) -> Entry:
    fact = Fact(Measure.TEXT, None, duty.text, "", None)
    return Entry(
        Kind.DUTY, duty, duty.text, f"{duty.department} {duty.division}", duty.section, duty.lines, (fact,),
        None, duty.department,
    )  # fmt: skip


def _charges(briefing: Briefing) -> Iterator[Entry]:
    for contact in (contact for contact in briefing.contacts if contact.duties):
        context = f"{contact.role} {contact.name} {contact.department}"
        fact = Fact(Measure.TEXT, None, contact.duties, "", None)
        yield Entry(
            Kind.CHARGE, contact, contact.duties, context, contact.section, contact.charged or contact.lines, (fact,)
        )


def _statements(briefing: Briefing) -> Iterator[Entry]:
    """Each line of prose; a ※ line is found by what it is a note to as well."""
    above = ""
    for statement in briefing.statements:
        if statement.kind is StatementKind.NOTE:
            yield _statement(statement, above)
        else:
            above = statement.text
            yield _statement(statement)


def _statement(statement: Statement, above: str = "") -> Entry:
    context = " ".join(filter(None, (above, statement.group, statement.kind.value, _titles(statement.section))))
    return Entry(
        Kind.STATEMENT, statement, statement.text, context, statement.section, statement.lines,
        prose_facts(statement.text, statement.year), statement.year, statement.tag, statement.group,
    )  # fmt: skip


def _outline(entry: OutlineEntry) -> Entry:
    fact = Fact(Measure.TEXT, None, entry.title, "", None)
    return Entry(Kind.OUTLINE, entry, entry.title, entry.number, entry.section, entry.lines, (fact,))


def _programmes(briefing: Briefing) -> Iterator[Entry]:
    for section in briefing.sections:
        if section.kind in (SectionKind.PROGRAMME, SectionKind.AREA):
            first = LineRange(section.lines.first, section.lines.first)
            yield Entry(Kind.PROGRAMME, None, section.title, section.number or "", section, first)


def entries(briefing: Briefing) -> tuple[Entry, ...]:
    """Every entry of the briefing, in a fixed order."""
    taught = _taught(briefing)
    return (
        *(_course(course, taught.get(course.lines, "")) for course in briefing.courses),
        *(_budget(briefing, row) for row in briefing.budgets),
        *_works(briefing),
        *_cells(briefing.cells),
        *map(_event, briefing.events),
        *map(_definition, briefing.definitions),
        *map(_duty, briefing.duties),
        *_charges(briefing),
        *_statements(briefing),
        *map(_outline, briefing.outline),
        *_programmes(briefing),
    )
