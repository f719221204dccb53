"""What is read from the shipped briefing, as tables a person can check against it."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from ingest import Amount, Briefing, Record, read_briefing
from ingest.export import section_name

Golden = Callable[[str, str], None]


def _where(briefing: Briefing, record: Record) -> str:
    lines = record.lines
    span = str(lines.first) if len(lines) == 1 else f"{lines.first}-{lines.last}"
    return f"{span:>9} | {section_name(briefing, record.section)}"


def _amount(amount: Amount) -> str:
    return amount.text if amount.value is not None else f"({amount.text})"


def _contacts(briefing: Briefing) -> Iterator[str]:
    for c in briefing.contacts:
        yield f"{_where(briefing, c)} | {c.department} | {c.role} | {c.name} | {c.phone} | {c.extension}"


def _courses(briefing: Briefing) -> Iterator[str]:
    for c in briefing.courses:
        counts = " ".join(f"{count.value:,}{count.unit}" for count in c.counts)
        detail = f" | < {c.detail_of}" if c.detail_of else ""
        tag = f"[{c.tag}] " if c.tag else ""
        yield f"{_where(briefing, c)} | {c.year} {c.phase} | {c.group or ''} | {tag}{c.name} | {counts}{detail}"


def _budgets(briefing: Briefing) -> Iterator[str]:
    for r in briefing.budgets:
        years = " ".join(f"{year}: {_amount(amount)}" for year, amount in r.years)
        quarters = " / ".join(
            f"{_amount(amount)} {purpose}".strip() for amount, purpose in zip(r.quarters, r.purposes, strict=True)
        )
        head = f"{r.code or ''} {r.programme_name}".strip()
        notes = f"{r.page or ''} | {r.remark or ''}" + "".join(f" | {head}: {_amount(a)}" for head, a in r.extras)
        yield f"{_where(briefing, r)} | {head} | {r.item} | {years} | {quarters} | {r.unit} | {notes}"


def _findings(briefing: Briefing) -> Iterator[str]:
    for f in briefing.findings:
        yield f"{_where(briefing, f)} | {f.column} | {f.stated:,} | {f.computed:,} | {f.unit} | {f.message}"


def _sections(briefing: Briefing) -> Iterator[str]:
    for s in briefing.sections:
        aspect = f" = {s.aspect}" if s.aspect else ""
        title = "  " * (len(s.path) - 1) + (f"{s.number} " if s.number else "") + s.title
        yield f"{s.lines.first:>5}-{s.lines.last:<5}{title} ({s.kind}{aspect})"


def _statements(briefing: Briefing) -> Iterator[str]:
    for s in briefing.statements:
        tag = f"[{s.tag}] " if s.tag else ""
        yield f"{_where(briefing, s)} | {s.kind} | {'  ' * s.depth}{tag}{s.text} | {s.group or ''}"


def _rest(briefing: Briefing) -> Iterator[str]:
    for cell in briefing.cells:
        value = f"{cell.value:,} {cell.unit}" if cell.value is not None else cell.text
        yield f"{_where(briefing, cell)} | {' > '.join(cell.row)} | {' > '.join(cell.column)} | {value}"
    for event in briefing.events:
        yield f"{_where(briefing, event)} | {event.year}-{event.month}-{event.day} | {event.text}"
    for definition in briefing.definitions:
        yield f"{_where(briefing, definition)} | {definition.term} = {definition.text}"
    for work in briefing.works:
        yield f"{_where(briefing, work)} | {work.year} | {work.group or ''} | {work.name} | {work.cost:,}{work.unit}"
    for duty in briefing.duties:
        yield f"{_where(briefing, duty)} | {duty.department} | {duty.text}"
    for entry in briefing.outline:
        yield f"{_where(briefing, entry)} | {entry.number} {entry.title}"


@pytest.mark.parametrize("table", [_contacts, _courses, _budgets, _findings, _sections, _statements, _rest])
def test_what_is_read_is_what_the_golden_file_says(
    table: Callable[[Briefing], Iterator[str]], seti: Briefing, golden: Golden
) -> None:
    golden(f"{table.__name__.strip('_')}.txt", "\n".join(table(seti)) + "\n")


@pytest.mark.parametrize("name", ["hanbit-2028", "monthly-2030", "tasks-2026"])
def test_a_briefing_of_another_build(name: str, root: Path, golden: Golden) -> None:
    """Layouts that the shipped briefing has not.

    hanbit: two-level numbers, a table of contents, one person a row, ■ and • marks, amounts in 백만원, a code column.
    monthly: a table of contacts, courses in tables, budgets by month in 억원, numbered sub-headings.
    tasks: Roman parts, 전략 1 and 1-①, half-years, a torn row, a calendar, several people in one cell, no budget.
    """
    briefing = read_briefing(root / "tests" / "ingest" / f"{name}.txt")
    tables = (_sections, _contacts, _courses, _budgets, _findings, _rest)
    lines = [f"{briefing.institution} {briefing.title} {briefing.year}", *briefing.warnings]
    for table in tables:
        lines += ["", f"# {table.__name__.strip('_')}", *table(briefing)]
    golden(f"{name}.txt", "\n".join(lines) + "\n")
