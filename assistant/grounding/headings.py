"""A briefing in, what its lines mean beyond their own words out: the headers and units over each."""

import re
from collections.abc import Iterator

from ingest.numbers import UNITS_IN_WON
from ingest.records import Briefing

_SCALED = re.compile(r"[십백]?[천만억]")


def headings_by_line(briefing: Briefing) -> tuple[dict[int, tuple[str, ...]], dict[int, str]]:
    """By line: the headers of a table's row, the year that the heading says in words or leaves out ("전년도 실적"), and
    the unit of money of its bare figures."""
    headers: dict[int, tuple[str, ...]] = {}
    units: dict[int, str] = {}
    for row in briefing.budgets:
        columns = (*(f"{year}년" for year, _ in row.years), f"{row.plan_year}년", "1분기", "2분기", "3분기", "4분기")
        columns = (*columns, *(head for head, _ in (*row.extras, *(row.spread.extras if row.spread else ()))))
        spread = row.spread.lines if row.spread else ()  # the item's row once more, without its budget programme
        for line in (*row.lines, *spread):
            headers[line] = (*columns, row.code or "", row.programme_name) if line in spread else columns
            if row.unit in UNITS_IN_WON:
                units[line] = row.unit
    of_money = {cell.lines for cell in briefing.cells if cell.unit in UNITS_IN_WON}
    for cell in briefing.cells:
        line = cell.lines.first
        stands_for = (f"{cell.year}년",) if cell.year else ()
        beside_money = (
            cell.lines in of_money and cell.value is not None and cell.unit
        )  # and none itself: 2교, 7,000천원
        if (_SCALED.match(cell.unit) or beside_money) and cell.unit not in UNITS_IN_WON:  # 84 below "(단위: 천명)"
            stands_for = (*stands_for, f"{cell.text}{cell.unit}")
        headers[line] = (*headers.get(line, (cell.table, *cell.row)), *cell.column, *stands_for)
        if cell.unit in UNITS_IN_WON:
            units |= dict.fromkeys(range(line, cell.lines.last + 1), cell.unit)
    for contact in briefing.contacts:  # whose department may be merged with that of the row above
        line = contact.lines.first
        headers[line] = (*headers.get(line, ()), contact.department)
    for event in briefing.events:  # its month may be merged with that of the row above
        told = f"{event.month}월 {event.day}일" if event.scheduled and event.day else ""
        headers[event.lines.first] = (*headers.get(event.lines.first, ()), told)
    for line, year in _years(briefing):
        headers[line] = (*headers.get(line, ()), f"{year}년")
    for work in briefing.works:
        first, last = work.lines.first, work.lines.last
        if first < last or "\t" in briefing.rows[first - 1]:  # of a table, be it with one cell a line
            units |= dict.fromkeys(range(first, last + 1), work.unit)
    return headers, units


def _years(briefing: Briefing) -> Iterator[tuple[int, int]]:
    """Lines with the year that they report or plan for."""
    dated = [(course.lines, course.year) for course in briefing.courses]
    told = [(statement.lines, statement.year) for statement in briefing.statements]
    told += [(work.lines, work.year) for work in briefing.works]
    for lines, year in (*dated, *told):
        if year:
            yield from ((line, year) for line in lines)
