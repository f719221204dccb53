"""Cells in, what their rows are out: Courses where a row counts, Works where it costs, Events where it is dated."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import groupby

from ingest.bullets import tagged
from ingest.counts import COUNTED
from ingest.headings import headed_year
from ingest.lines import compact
from ingest.moments import moment
from ingest.numbers import PLAIN, UNITS_IN_WON, parse_number
from ingest.records import Cell, Count, Course, Event, LineRange, Phase, Record, Section, Work
from ingest.schedules import planned, read_planned
from ingest.statements import told_of
from ingest.tables import TOTAL

_COST = re.compile(r"(사업|공사|소요|설치)비|소요액|공사금액|계약금액")
_WORKS, _BUDGET = re.compile(r"공사|보수|정비"), re.compile(r"예산|금액|사업비")
_DATE_HEAD = re.compile(r"일자|날짜|일시|기간|시기|일정|개최일|운영일")
_BEGINS_DATED = re.compile(rf"{_DATE_HEAD.pattern}|^월$")  # the head of the column that rows begin with
_CHANGED = re.compile(r"증감|차이|대비")  # says how far two columns are apart
_SATISFIED = re.compile(r"만족도")  # points that count nothing
_EACH = re.compile(r"(?:^|[^가-힣])(?:[기회반팀교]|학교|과정|차수)(?:별|당)\s?")  # "기별 인원" beside "연인원"
_REACHED = re.compile(r"실적|이수|수료|참여|참가|참석")
_AIMED = re.compile(r"계획|목표|정원|모집")
_PLACE = re.compile(r"(?:운영|연수|교육)?(?:장소|기관|곳)")
_ONE = rf"({PLAIN})\s?(?:개\s?)?({'|'.join(sorted(COUNTED, key=len, reverse=True))})"
_SEVERAL = re.compile(rf"{_ONE}(?:[\s,·/(]+{_ONE}\)?)+")
_TIMES = re.compile(rf"{_ONE}\s?[×✕xX]\s?{_ONE}")
_BESIDE = re.compile(r"장소|^(?:여는\s?)?곳$|담당|맡은|주관|주최|부서")
_DAY_ALONE = re.compile(r"\d{1,2}[.월/]\s?\d{1,2}[.일]?\s?(?:\([월화수목금토일]\))?")
# "2과정('25: 3과정)", how much it was the year before in brackets
_BEFORE = re.compile(
    r"(?P<now>[\d,]+)(?P<unit>과정|기|회|명|교|개|건)\s*[(（]\s*(?P<year>20\d\d|['’‘]\d\d|전년|작년)년?도?\s*[:：]?\s*"
    r"(?P<was>[\d,]+)(?P=unit)\s*[)）]"
)
_DATE = re.compile(
    r"(?:(?P<year>20\d\d|['’‘]\d\d)\s*[.년]\s*)?(?P<month>1[0-2]|0?[1-9])\s*[.월/]\s*(?:(?P<day>3[01]|[12]\d|0?[1-9])(?!\d)\s*[.일]?)?"
)


def read_rows(
    cells: Sequence[Cell], section: Section, briefing_year: int, name: str = "", named_by: str = ""
) -> tuple[list[Record], list[Cell]]:
    """The records of a table's rows, and the cells that none of them holds completely.

    Args:
        cells: of one table.
        section: where it stands; courses are counted in results and plans, and where the columns are of both.
        briefing_year: for rows of a section without a year.
        name: what the line above calls the table, "" without any; its courses stand under that.
        named_by: the head of the first column, which may say that the rows are works ("공사명").
    """
    records: list[Record] = []
    rest: list[Cell] = []
    dated, phase = told_of(section, "", briefing_year)
    year = dated or briefing_year
    begun: dict[str, int] = {}  # the line that names what the rows below it are merged with
    both = {cell.year for cell in cells} - {None} == {briefing_year - 1, briefing_year}
    for _, grouped in groupby(cells, key=lambda cell: (cell.lines, cell.row)):
        row = list(grouped)
        held: set[int] = set()
        listed = planned(row)
        if listed and (monthly := list(read_planned(row, briefing_year if both else year))):
            records += monthly
            held = {id(listed)}
        elif not TOTAL.fullmatch(row[0].row[-1]):
            of_year = briefing_year if both else year
            on_days = list(_events(row, of_year, begun.setdefault(row[0].row[0], row[0].lines.first)))
            records += on_days or (_dated_by_name(row, of_year) if _BEGINS_DATED.search(compact(named_by)) else ())
            works = [cell for cell in row if _is_cost(cell, _WORKS.search(named_by) is not None)]
            records += [_work(cell, cell.year or year) for cell in works]
            counted = (c for c in row if not any(p.search(c.head) for p in (_CHANGED, _EACH, _SATISFIED)))
            split = [(count, cell) for cell in counted for count in _each(cell, briefing_year)]
            counts = _reached([count for count, _ in split], phase)
            told = _of_both(row, briefing_year)
            if counts and (phase or (section.programme and (told or both))) and not works:
                of_both = briefing_year if both or told else None
                courses = list(_named(name, _placed(row, _courses(counts, year, phase or Phase.PLAN, of_both))))
                records += courses
                held = (
                    {id(c) for count, c in split if count in counts and not _TIMES.fullmatch(c.text)}
                    if courses
                    else held
                )
            held |= {id(cell) for cell in works}
        rest += [cell for cell in row if id(cell) not in held]
    return records, rest


def _each(cell: Cell, year: int) -> Iterator[Cell]:
    """What a cell counts, a cell for each: "12과정 418명" counts two things, "24회×110명" how often, as it is planned
    in ``year``, but not whom, as that is so many each time."""
    if cell.value is not None:
        yield from [cell] if cell.unit in COUNTED else []
    elif times := _TIMES.fullmatch(cell.text):
        yield replace(cell, value=parse_number(times[1]), unit=times[2], year=cell.year or year)
    elif (both := _BEFORE.match(cell.text)) and cell.year is None and _is_of(both["year"], year - 1):
        yield replace(cell, value=parse_number(both["now"]), unit=both["unit"], year=year)
        yield replace(cell, value=parse_number(both["was"]), unit=both["unit"], year=year - 1)
    elif _SEVERAL.fullmatch(cell.text):
        for number, unit in re.findall(_ONE, cell.text):
            yield replace(cell, value=parse_number(number), unit=unit)


def _reached(counts: list[Cell], phase: Phase | None) -> list[Cell]:
    """Of a row of results what was reached, where it says beside it what had been planned: 이수, not 계획."""
    units = [cell.unit for cell in counts if _REACHED.search(cell.head)]
    planned = [cell for cell in counts if _AIMED.match(cell.head) and cell.unit in units]
    return [cell for cell in counts if cell not in planned] if phase is Phase.RESULT else counts


def _is_cost(cell: Cell, of_works: bool) -> bool:
    """Whether a cell says what something costs; in a table of works ("공사명") that is any budget."""
    if cell.value is None or cell.unit not in UNITS_IN_WON:
        return False
    return _COST.search(cell.head) is not None or (of_works and _BUDGET.search(cell.head) is not None)


def _courses(counts: Sequence[Cell], year: int, phase: Phase, briefing_year: int | None) -> Iterator[Course]:
    """One course; one each for this year and the last where ``briefing_year`` is given, as the table counts both."""
    for printed in (briefing_year, briefing_year - 1) if briefing_year else (None,):
        same = [cell for cell in counts if printed is None or cell.year in (None, printed)]
        if _differ(same) and (printed is None or any(cell.year for cell in same)):
            of_year = phase if printed is None else Phase.PLAN if printed == briefing_year else Phase.RESULT
            yield _course(same, printed or year, of_year)


def _of_both(row: Sequence[Cell], briefing_year: int) -> bool:
    """Whether a row has cells of this year and of the last, "-" included, and of no other."""
    return {cell.year for cell in row if cell.year} == {briefing_year - 1, briefing_year}


def _differ(counts: Sequence[Cell]) -> bool:
    """Whether the columns count different things; one thing in several years is no course."""
    return len({cell.unit for cell in counts}) == len(counts)


def _placed(row: Sequence[Cell], courses: Iterable[Course]) -> Iterator[Course]:
    """The courses with the place that a column of the row says for their tag, and whom they are for as their group."""
    place = next((cell.text for cell in row if _PLACE.fullmatch(cell.head) and cell.value is None), "")
    for course in courses:
        group = ", ".join(filter(None, (course.tag, course.group))) or None
        yield replace(course, tag=place, group=group) if place else course


def _named(table: str, courses: Iterable[Course]) -> Iterator[Course]:
    for course in courses:
        yield replace(course, group=", ".join(filter(None, (table, course.group))) or None)


def _work(cell: Cell, year: int) -> Work:
    return Work(cell.section, cell.lines, cell.row[-1], cell.value or Decimal(0), cell.unit, year, None)


def _is_of(head: str, year: int) -> bool:
    """Whether a column's head names the year, also as the one before the briefing's: "전년인원"."""
    return year in (headed_year(head, year), headed_year(head, year + 1))


def _course(counts: Sequence[Cell], year: int, phase: Phase) -> Course:
    first = counts[0]
    names = [name for name in first.row if headed_year(name, year) is None] or list(first.row)
    tag, name = tagged(names[-1])
    outer, *further = names[:-1] or ("",)
    tag, name = tag or outer or None, " ".join((*further, name))
    counted = tuple(Count(cell.value, cell.unit) for cell in counts if cell.value is not None)
    told = [cell.head for cell in counts if cell.head != "비고" and not headed_year(cell.head, year)]
    heads = (re.sub(r"\([^)]*\)", "", head) for head in told)
    dated = (head for cell in counts if cell.year for head in cell.column if _is_of(head, cell.year))
    return Course(
        first.section, first.lines, name, tag, ", ".join(heads) or None, year, phase, counted, column=next(dated, None)
    )


def _dated_by_name(row: Sequence[Cell], year: int) -> Iterator[Event]:
    """The event of a row that begins with when it is ("시기 | 행사명"); a remark may tell the day ("3. 9.(월)")."""
    first = row[0]
    when = moment(first.row[0], year) if len(first.row) > 1 else None
    if when and not when.rest.strip(" ()"):
        days = (moment(c.text, year) for c in row if c.head == "비고" and _DAY_ALONE.fullmatch(c.text))
        when = next((day for day in days if day and day.month == when.month), when)
        beside = ", ".join(c.text for c in row if _BESIDE.search(c.head) and c.value is None)
        text = f"{first.row[-1]}({beside})" if beside else first.row[-1]
        yield Event(first.section, first.lines, when.year, when.month, when.day, when.printed, text, scheduled=True)


def _events(row: Sequence[Cell], year: int, first: int) -> Iterator[Event]:
    """The events of a row; with a column of days they begin at the line that prints the month, which is ``first``."""
    for cell in row:
        month = re.match(r"\d{1,2}", cell.row[0]) if cell.head == "일" else None
        text = f"{month.group()}월 {cell.text}일" if month else cell.text
        dated = month or (_DATE_HEAD.search(cell.head) and cell.head != cell.row[-1])
        match = _DATE.match(text) if dated else None
        planned = moment(text, cell.year or year) if dated and not match else None
        if planned:  # "2~4월", "전년도 12월"
            yield Event(
                cell.section, cell.lines, planned.year, planned.month, planned.day, text, cell.row[-1], scheduled=True
            )
        if match is None:
            continue
        printed = re.sub(r"\D", "", match["year"] or "")
        beside = ", ".join(c.text for c in row if _BESIDE.search(c.head) and c.value is None)
        yield Event(
            section=cell.section,
            lines=LineRange(first, cell.lines.last) if month else cell.lines,
            year=int(printed) + (2000 if len(printed) == 2 else 0) if printed else cell.year or year,
            month=int(match["month"]),
            day=int(match["day"]) if match["day"] else None,
            date_text=text,
            text=f"{cell.row[-1]}({beside})" if beside else cell.row[-1],
            scheduled=True,
        )
