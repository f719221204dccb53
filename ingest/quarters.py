"""A budget's rows and the note below their table in, the rows with the quarters out that the note tells."""

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from ingest.flat import quarters_of
from ingest.lines import Source, clean, marked
from ingest.numbers import parse_number
from ingest.records import Amount, BudgetRow, LineRange

_MOST_LINES = 3


def with_quarters(source: Source, rows: Sequence[BudgetRow], last: int) -> list[BudgetRow]:
    """The rows of a table that ends at line ``last``; "※ 분기별 집행계획: 1/4분기 38,600천원, …" below it tells of
    the row whose amount the quarters make up, of a total before any other."""
    note = _note(source, last)
    told = _told(source, note)
    if not told:
        return list(rows)
    amounts = [Amount(parse_number(text), text) for text in told]
    whole = sum((amount.value or Decimal(0) for amount in amounts), Decimal(0))
    fitting = [row for row in rows if any(y == row.plan_year and a.value == whole for y, a in row.years)]
    whose = min(fitting, key=lambda row: not row.is_total, default=None)
    if whose is None or any(amount.text for amount in whose.quarters):
        return list(rows)
    one, two, three, four = amounts
    lines = LineRange(whose.lines.first, note[-1]) if whose is rows[-1] else LineRange(note[0], note[-1])
    dated = replace(whose, quarters=(one, two, three, four), lines=lines)
    return [dated if row is whose else row for row in rows]


def _note(source: Source, last: int) -> list[int]:
    """The lines of the note right below a table, with those that it goes on to until it tells of all quarters."""
    below = source.after(last)
    if below is None or below > last + 2 or not marked(source[below]).mark:
        return []
    note = [below]
    while len(note) < _MOST_LINES and note[-1] < len(source) and not all(_told(source, note) or [""]):
        text = source[note[-1] + 1]
        if not text.strip() or marked(text).mark or "\t" in text:
            break
        note.append(note[-1] + 1)
    return note


def _told(source: Source, note: Sequence[int]) -> tuple[str, ...]:
    return quarters_of(clean(" ".join(marked(source[line]).body for line in note)))
