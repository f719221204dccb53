"""Cells in, what their rows are out: Courses where a row counts, Works where it costs, Events where it is dated."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import groupby

from ingest.bullets import tagged
from ingest.courses import COUNTED
from ingest.numbers import UNITS_IN_WON
from ingest.records import Cell, Count, Course, Event, Phase, Record, Section, Work
from ingest.statements import PHASES, year_of

_COST = re.compile(r"(사업|공사|소요|설치)비|소요액|공사금액|계약금액")
_TOTAL = re.compile(r"(총|합|소|누)?계")
_DATE_HEAD = re.compile(r"일자|날짜|일시|기간|시기|일정|개최일|운영일")
_BESIDE = re.compile(r"장소|담당|주관|주최")
_DATE = re.compile(
    r"(?:(?P<year>20\d\d|['’‘]\d\d)\s*[.년]\s*)?(?P<month>1[0-2]|0?[1-9])\s*[.월/]\s*(?:(?P<day>3[01]|[12]\d|0?[1-9])(?!\d)\s*[.일]?)?"
)


def read_rows(cells: Sequence[Cell], section: Section, briefing_year: int) -> tuple[list[Record], list[Cell]]:
    """The records of a table's rows, and the cells that none of them holds completely.

    Args:
        cells: of one table.
        section: where it stands; courses are counted in results and plans, and where the columns are of both.
        briefing_year: for rows of a section without a year.
    """
    records: list[Record] = []
    rest: list[Cell] = []
    year = year_of(section, briefing_year) or briefing_year
    for _, grouped in groupby(cells, key=lambda cell: cell.lines):
        row = list(grouped)
        held: set[int] = set()
        if not _TOTAL.fullmatch(row[0].row[-1]):
            records += _events(row, year)
            works = [cell for cell in row if _is_cost(cell)]
            records += [_work(cell, year) for cell in works]
            counts = [cell for cell in row if cell.value is not None and cell.unit in COUNTED]
            phase = PHASES.get(section.aspect) if section.aspect else None
            if counts and (phase or (section.programme and _of_both(row, briefing_year))) and not works:
                courses = list(_courses(counts, year, phase or Phase.PLAN, briefing_year, _of_both(row, briefing_year)))
                records += courses
                held = {id(cell) for cell in counts} if courses else set()
            held |= {id(cell) for cell in works}
        rest += [cell for cell in row if id(cell) not in held]
    return records, rest


def _is_cost(cell: Cell) -> bool:
    return cell.value is not None and cell.unit in UNITS_IN_WON and _COST.search(cell.column[-1]) is not None


def _courses(counts: Sequence[Cell], year: int, phase: Phase, briefing_year: int, both: bool) -> Iterator[Course]:
    """One course, or one each for this year and the last where the columns count for ``both``."""
    for printed in (briefing_year, briefing_year - 1) if both else (None,):
        same = [cell for cell in counts if printed in (None, cell.year)]
        if same and _differ(same):
            of_year = phase if printed is None else Phase.PLAN if printed == briefing_year else Phase.RESULT
            yield _course(same, printed or year, of_year)


def _of_both(row: Sequence[Cell], briefing_year: int) -> bool:
    """Whether a row has cells of this year and of the last, "-" included, and of no other."""
    return {cell.year for cell in row if cell.year} == {briefing_year - 1, briefing_year}


def _differ(counts: Sequence[Cell]) -> bool:
    """Whether the columns count different things; one thing in several years is no course."""
    return len({cell.unit for cell in counts}) == len(counts)


def _work(cell: Cell, year: int) -> Work:
    return Work(cell.section, cell.lines, cell.row[-1], cell.value or Decimal(0), cell.unit, year, None)


def _course(counts: Sequence[Cell], year: int, phase: Phase) -> Course:
    first = counts[0]
    tag, name = tagged(first.row[-1])
    tag = tag or next(iter(first.row[:-1]), None)
    counted = tuple(Count(cell.value, cell.unit) for cell in counts if cell.value is not None)
    heads = ", ".join(re.sub(r"\([^)]*\)", "", cell.column[-1]) for cell in counts)
    return Course(first.section, first.lines, name, tag, heads, year, phase, counted)


def _events(row: Sequence[Cell], year: int) -> Iterator[Event]:
    for cell in row:
        match = _DATE.match(cell.text) if _DATE_HEAD.search(cell.column[-1]) else None
        if match is None:
            continue
        printed = re.sub(r"\D", "", match["year"] or "")
        beside = ", ".join(c.text for c in row if _BESIDE.search(c.column[-1]) and c.value is None)
        yield Event(
            section=cell.section,
            lines=cell.lines,
            year=int(printed) + (2000 if len(printed) == 2 else 0) if printed else year,
            month=int(match["month"]),
            day=int(match["day"]) if match["day"] else None,
            date_text=cell.text,
            text=f"{cell.row[-1]}({beside})" if beside else cell.row[-1],
            scheduled=True,
        )
