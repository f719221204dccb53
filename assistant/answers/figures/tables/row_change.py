"""A question for how much a row of a table changed ("초등학교는 2022년보다") in; its change out."""

import re
from collections.abc import Iterable
from dataclasses import replace

from assistant.answers.figures.movement import compare
from assistant.answers.figures.tables.values import Table, apart, columns_named, plain, tables_of
from assistant.draft import Reply
from assistant.entries import Kind
from assistant.knowledge import Knowledge
from assistant.numerals import SMALL, small_number
from assistant.operations import CHANGES, MOVING
from assistant.question import Question
from assistant.text import bare

_SPAN = re.compile(rf"({SMALL})(?:개?년|해)(?:동안|간|사이|새)")


def answer_row_change(knowledge: Knowledge, question: Question) -> Reply | None:
    """How much the value of the row that is named changed between the years asked for; None where none is named."""
    changing = question.operations & CHANGES and not question.operations - MOVING - {"yesno"}
    if not changing or question.entries or question.programmes or question.codes or len(question.parts) > 1:
        return None
    over = _SPAN.search(bare(question.text))
    said = {t: m for t, m in question.terms.items() if over is None or not t.isdigit()}
    for table in tables_of(knowledge):
        named = _row_named(knowledge, replace(question, terms=said), table)
        if len(plain(named)) < 2 or any(value.found.entry.kind is Kind.BUDGET for value in table.values):
            continue
        own = set(knowledge.index.terms(named))
        terms = {t: m for t, m in said.items() if own.isdisjoint(m) and bare(t) not in bare(named)}
        values = apart(columns_named(knowledge, replace(question, terms=terms), table))
        values = [value for value in values if value.row == named]
        of_row = {value.year: value.found for value in values}
        this = knowledge.briefing.year
        if None in of_row and len(of_row) > 1 and this not in of_row:
            of_row[this] = of_row.pop(None)
        years = sorted(year for year in of_row if year is not None)
        if len(years) < 2 or len(values) != len(of_row):
            continue
        old, new = years_compared(question, years, this)
        if over is not None and not question.years:
            old = years[0] if len(years) == small_number(over[1]) else new - small_number(over[1])
        if old in of_row and new in of_row:
            return compare(knowledge, question, of_row[old], of_row[new])
    return None


def _row_named(knowledge: Knowledge, question: Question, table: Table) -> str:
    """The row that a question names in full, else the only one with all its words; "" where there is none."""
    text = bare(question.text)
    rows = dict.fromkeys(value.row for value in table.values)
    full = max((row for row in rows if plain(row) in text), key=len, default="") or _row_of_area(question, table, rows)
    if full or len(question.terms) < 2:
        return full
    said = {row: set(knowledge.index.terms(row)) for row in rows}
    words = question.terms.items()
    having = [row for row, own in said.items() if all(bare(t) in bare(row) or own & {t, *m} for t, m in words)]
    return having[0] if len(having) == 1 else ""


def years_compared(question: Question, years: list[int], this: int) -> tuple[int, int]:
    """The years that are compared: those named, else the last two of the table."""
    if len(question.years) > 1:
        return min(question.years), max(question.years)
    new = max([*years, this]) if this in years or not years else years[-1]
    if len(question.years) == 1 and question.years[0] < new:
        return question.years[0], new
    return max((year for year in years if year < new), default=new - 1), new


def _row_of_area(question: Question, table: Table, rows: Iterable[str]) -> str:
    """The row that begins with the number of the one area named, of a table that is named by its title ("예산 현황에서
    분야 B"); "" without one."""
    titled = any(bare(value.found.entry.section.title) in bare(question.text) for value in table.values[:1])
    area = question.areas[0] if len(question.areas) == 1 and titled else ""
    found = [row for row in rows if area and re.match(rf"\s*(?:[가-힣]{{2}}\s?)?{area}(?![A-Za-z\d-])", row)]
    return found[0] if len(found) == 1 else ""
