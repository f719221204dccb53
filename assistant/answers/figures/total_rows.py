"""Lines that count in, what the table they stand in states as the sum of all its lines out."""

import re
from collections.abc import Sequence

from assistant.answers.figures.say import cite, value_words
from assistant.answers.figures.select import Found, sum_of
from assistant.draft import Draft
from assistant.entries import Kind
from assistant.knowledge import Knowledge
from assistant.question import Question
from assistant.text import without_brackets
from assistant.wording import worded
from ingest.records import Cell
from ingest.tables import TOTAL


def rows_of_totals(knowledge: Knowledge, counts: Sequence[Found]) -> list[Found]:
    """``counts`` without the lines of prose that stand beside the rows of a table, where the rows add up to what it
    states as their sum: prose tells of some of these once more ("8과정 가운데 2과정은 섬 교직원을 먼저 뽑음")."""
    kept = list(counts)
    for section, year in dict.fromkeys((one.entry.section, one.entry.year) for one in counts):
        here = [one for one in counts if (one.entry.section, one.entry.year) == (section, year)]
        for total, record in _totals(knowledge, here):
            rows = [one for one in here if record.header_lines.last < one.entry.lines.first < record.lines.first]
            rows = [one for one in rows if one.entry.group and _same_column(total, one)]
            if len(rows) > 1 and sum_of(rows) == total.size:
                kept = [one for one in kept if one in rows or one not in here]
                break
    return kept


def say_total_row(knowledge: Knowledge, draft: Draft, question: Question, counts: list[Found]) -> None:
    """What the table itself states as the sum of all its lines, where just these are added up; equal or not."""
    first, last = counts[0], counts[-1]
    if first.entry.kind is Kind.CELL:
        _say_total_of_cells(knowledge, draft, question, counts)
        return
    section, year = first.entry.section, first.entry.year
    lines = {e.lines for e in knowledge.of_kind(Kind.COURSE) if e.section == section and e.year == year}
    below = [(t, record) for t, record in _totals(knowledge, counts[:1]) if t.entry.lines > last.entry.lines]
    if not below:
        return
    total, record = below[0]
    rows = {n for n in lines if record.header_lines.last < n.first and n < record.lines}
    told = {one.entry.lines for one in counts}
    if told != rows and not (told < rows and sum_of(counts) == total.size):
        return
    _say_total(draft, question, total, counts)


def _say_total(draft: Draft, question: Question, total: Found, counts: list[Found]) -> None:
    """The stated total beside the sum of ``counts``, and whether they are the same."""
    words = value_words(total.fact)
    if total.size == sum_of(counts):
        korean, english = f"표에 적힌 합계도 {words}입니다.", f"The table states the same: {words}."
    else:
        korean, english = (
            f"표에 적힌 합계는 {words}으로, 더한 값과 다릅니다.",
            f"The table states {words}, which differs.",
        )
    draft.say(f"{worded(question, korean, english)} {cite(draft, total)}")


def _say_total_of_cells(knowledge: Knowledge, draft: Draft, question: Question, counts: list[Found]) -> None:
    """What the table states as the sum of a column, wherever it stands, where its cells are added up to as much."""
    first = counts[0]
    column = (first.entry.cell.header_lines, first.entry.cell.column)
    rows = (e for e in knowledge.of_kind(Kind.CELL) if (e.cell.header_lines, e.cell.column) == column)
    totals = (Found(e, fact) for e in rows if TOTAL.fullmatch(e.cell.row[-1]) for fact in e.facts)
    same = (total for total in totals if total.fact.year == first.fact.year and total.size == sum_of(counts))
    if (total := next(same, None)) is not None:
        _say_total(draft, question, total, counts)


def _totals(knowledge: Knowledge, counts: Sequence[Found]) -> list[tuple[Found, Cell]]:
    """The sums that tables of the first count's section state for its unit and year, below its column."""
    first = counts[0]
    found = sorted(
        (
            Found(entry, fact)
            for entry in knowledge.of_kind(Kind.CELL)
            for fact in entry.facts
            if entry.section == first.entry.section
        ),
        key=lambda one: one.entry.lines,
    )
    return [
        (one, one.entry.record)
        for one in found
        if isinstance(one.entry.record, Cell)
        and TOTAL.fullmatch(one.fact.row[-1])
        and one.fact.unit == first.fact.unit
        and one.fact.value is not None
        and one.fact.year in (None, first.entry.year)
        and any(_same_column(one, count) for count in counts)
    ]


def _same_column(total: Found, line: Found) -> bool:
    """Whether a cell stands under the header that a line of courses takes its count from."""
    heads = re.split(r",\s", line.entry.group or "")
    column = [without_brackets(head) for head in total.fact.column]
    return not heads or any(head in heads for head in column) or any(str(line.entry.year) in head for head in column)
