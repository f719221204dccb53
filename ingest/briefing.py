"""A file in, the Briefing out: one rule after the other reads its records from the lines the ones before left over."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TypeVar

from ingest.across import by_thing
from ingest.boxes import heads_terms, read_definitions, read_pairs
from ingest.budgets import read_budget, with_names_of_codes, with_titles
from ingest.bullets import Item, read_items
from ingest.cards import read_cards
from ingest.cells import read_cells
from ingest.charges import read_charges
from ingest.contacts import read_contacts
from ingest.courses import read_courses
from ingest.departments import with_known
from ingest.duties import is_duties, read_duties, read_staffing
from ingest.errors import BriefingError
from ingest.events import is_history, read_events
from ingest.findings import check_torn, sole_total
from ingest.inquiries import read_inquiry
from ingest.layout import Layout, lay_out
from ingest.levels import with_levels
from ingest.lines import Source, clean, is_note
from ingest.listed_people import read_listed
from ingest.noted_duties import with_noted_duties
from ingest.pairs import unpaired
from ingest.phones import SWITCHBOARD
from ingest.prefixes import stated_prefixes
from ingest.purposes import with_purposes_below
from ingest.quarter_lines import with_quarter_columns
from ingest.quarters import with_quarters
from ingest.rates import read_rates
from ingest.reader import read_text
from ingest.records import (
    Aspect,
    Briefing,
    BudgetRow,
    Cell,
    Contact,
    Course,
    Definition,
    Duty,
    Event,
    Finding,
    LineRange,
    OutlineEntry,
    Record,
    Section,
    SectionKind,
    Statement,
    StatementKind,
    Work,
)
from ingest.remarks import parts_of_remarks
from ingest.rows import read_rows
from ingest.schedules import is_calendar, read_calendar, read_steps
from ingest.spread import with_spread
from ingest.staff import read_staff
from ingest.staffed import read_staffed
from ingest.statements import read_notes, read_statements, said_in_names
from ingest.subtotals import with_subtotals
from ingest.sums import adds_up, of_both_years, read_amounts, read_sum, with_quarters_told
from ingest.tables import is_budget
from ingest.units import in_the_unit_of_all
from ingest.usual import usual
from ingest.works import read_works

_Kind = TypeVar("_Kind", bound=Record)


def read_briefing(path: Path) -> Briefing:
    """Reads a briefing file.

    Raises:
        BriefingError: the file cannot be read, or is no briefing.
    """
    text, sha256 = read_text(path)
    return parse_briefing(text, sha256)


def parse_briefing(text: str, sha256: str) -> Briefing:
    """Reads a briefing's text.

    Raises:
        BriefingError: it has no programme, or no contact, course and budget at all.
    """
    lines = text.removesuffix("\n").split("\n")
    layout = lay_out(Source(usual(lines)))
    if not any(section.kind is SectionKind.PROGRAMME for section in layout.sections):
        raise _not_a_briefing("사업 제목이나 작성자 칸을 찾지 못했습니다.")
    reading = Reading(layout, set(layout.source.filled()) - layout.structure)
    for rule in RULES:
        rule(reading)
    if not any(isinstance(record, (Contact, Course, BudgetRow)) for record in reading.records):
        raise _not_a_briefing("연락처, 과정, 예산을 하나도 찾지 못했습니다.")
    for line in sorted(reading.unread):
        reading.warnings.append(f"{line}행을 읽지 못했습니다: {layout.source[line].strip()[:40]}")
    return _assembled(reading, tuple(lines), sha256)


@dataclass
class Reading:
    """What the rules have read so far.

    Attributes:
        unread: non-blank lines that no rule has taken yet.
        warnings: Korean sentences about lines that could not be read.
    """

    layout: Layout
    unread: set[int]
    records: list[Record] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)

    def take(self, records: Sequence[Record], *lines: LineRange) -> None:
        """Adds records; their lines, and further ``lines`` that belong to them, are read."""
        self.records += records
        for taken in (*(record.lines for record in records), *lines):
            self.unread -= set(taken)

    def of(self, kind: type[_Kind]) -> tuple[_Kind, ...]:
        """The records of one type, in the order of the lines."""
        found = (record for record in self.records if isinstance(record, kind))
        return tuple(sorted(found, key=lambda record: record.lines.first))


def _read_outline(reading: Reading) -> None:
    owners = reading.layout.owners
    entries = sorted(reading.layout.outline.entries, key=lambda entry: entry.lines)
    reading.take([OutlineEntry(owners[e.lines.first], e.lines, e.number, e.title) for e in entries])


def _read_contacts(reading: Reading) -> None:
    layout = reading.layout
    stated = stated_prefixes(layout.source.lines)
    for lines in layout.inquiries:
        people = read_inquiry(layout.source, layout.owners[lines.first], lines, stated)
        reading.take(with_noted_duties(layout.source, lines, people), lines)
    for lines in layout.listed:
        reading.take(read_listed(layout.source, layout.owners[lines.first], lines, stated), lines)
    for table in layout.staff:
        reading.take(list(read_staff(table, layout.owners, stated)), table.lines)
    for block in layout.blocks:
        section = layout.owners[block.first]
        own = section.kind is SectionKind.ASPECT and section.aspect is None
        alone = own and all(n in block or n in layout.structure for n in layout.own_lines(section))
        contacts, warnings = read_contacts(layout.source, section, block, stated, alone)
        reading.take(contacts, *([block] if contacts else []))
        reading.unread |= {
            n for n in layout.source.filled(block.first, block.last) if SWITCHBOARD.search(layout.source[n])
        }
        reading.warnings += warnings


def _read_tables(reading: Reading) -> None:
    layout = reading.layout
    for table in layout.tables:
        section, units = layout.owners[table.lines.first], layout.units_of(table)
        table = with_quarter_columns(table)
        spaced = bool(table.rows) and "\t" not in layout.source[table.rows[0].lines.last]
        spent = section.kind is SectionKind.ASPECT and section.aspect is Aspect.BUDGET
        table = unpaired(by_thing(table, layout.source, layout.year, spent), layout.pairs_of(section))
        if is_budget(table, spent) and (not spaced or section.programme):
            rows, warnings = read_budget(table, section, units[0] if units else "", layout.year)
            rows += sole_total(rows) if spaced else []
            rows = with_quarters(layout.source, rows, table.lines.last)
            rows = with_purposes_below(layout.source, rows, table.lines.last)
            findings = check_torn([row for row in reading.of(BudgetRow) if row.section == section], rows)
            spread, rows = with_spread(reading.of(BudgetRow), rows)
            reading.records = [spread.get(id(record), record) for record in reading.records]
            reading.take([*rows, *findings, *parts_of_remarks(rows)], table.lines)
            reading.warnings += warnings
        elif is_calendar(table):
            reading.take(list(read_calendar(table, section, layout.year)), table.lines)
        elif not any(table.columns):
            reading.take(list(read_pairs(table, section)), table.lines)
        elif is_duties(table):
            staffing = read_staffing(table, section, units, layout.year)
            reading.take([*read_duties(table, section), *staffing], table.lines)
        elif not is_history(layout.source, [*table.header_lines, *(row.lines.first for row in table.rows)]):
            name = layout.name_of(table)
            read = list(read_cells(with_subtotals(with_levels(table)), section, units, layout.year, name))
            records, cells = read_rows(read, section, layout.year, name, " ".join(table.columns[0]))
            said = said_in_names(table)
            reading.take([*records, *cells, *read_notes(table, section)], table.lines)
            reading.take([*read_rates(section, said, layout.year), *read_statements(section, said, layout.year)])


def _read_charges(reading: Reading) -> None:
    reading.take(list(read_charges(reading.of(Cell), reading.of(Contact))))


def _read_staffed(reading: Reading) -> None:
    reading.take(list(read_staffed(reading.layout.source, reading.layout.sections)))


def _read_details(reading: Reading) -> None:
    owners = reading.layout.owners
    for d in reading.layout.details:
        section = owners[d.lines.first]
        text = clean(reading.layout.source[d.lines.first])
        reading.take([Work(section, d.lines, d.name, d.value, d.unit, None, d.item or None)])
        kind = StatementKind.BULLET
        reading.take([Statement(section, d.lines, kind, text, None, d.item or None, 1, None, None)])


def _read_history(reading: Reading) -> None:
    for section in reading.layout.sections:
        lines = [line for line in reading.layout.own_lines(section) if line in reading.unread]
        if is_history(reading.layout.source, lines):
            reading.take(list(read_events(reading.layout.source, section, lines)), LineRange(lines[0], lines[0]))


def _read_boxes(reading: Reading) -> None:
    closing = [reading.layout.owners[lines.first] for lines in reading.layout.listed]  # footnotes may follow people
    for section in reading.layout.sections:
        told = section.aspect is not None or section in closing or heads_terms(section)
        if told and section.aspect is not Aspect.AUTHORS:
            lines = [line for line in reading.layout.own_lines(section) if line in reading.unread]
            reading.take(list(read_definitions(reading.layout.source, section, lines)))


def _read_prose(reading: Reading) -> None:
    """Everything that is left is bullets and paragraphs; only a contact block that names people has none."""
    layout, people = reading.layout, reading.of(Contact)
    for section in layout.sections:
        lines = [line for line in layout.own_lines(section) if line in reading.unread]
        if section.aspect is Aspect.AUTHORS and any(contact.section is section for contact in people):
            lines = [line for line in lines if is_note(layout.source[line])]
        items = read_items(layout.source, lines, layout.glued)
        reading.take(list(read_statements(section, items, layout.year)))
        reading.take(list(read_cards(section, items)))
        reading.take(list(read_rates(section, items, layout.year)))
        reading.take(list(read_steps(section, items, layout.year)))
        reading.take(list(read_courses(section, items, layout.year, layout.pairs_of(section))))
        reading.take(list(read_works(section, items, layout.year)))
        if section.aspect is Aspect.BUDGET:
            _read_stated_total(reading, section, items)
        if section.kind is SectionKind.DEPARTMENT:
            reading.take([Duty(section, item.lines, section.title, section.title, item.text) for item in items])


def _read_stated_total(reading: Reading, section: Section, items: Sequence[Item]) -> None:
    """What a budget section without a table lists; beside one, the total of both years that its first line states."""
    year, rows = reading.layout.year, [row for row in reading.of(BudgetRow) if row.section is section]
    total = read_sum(section, items, year, reading.layout.pairs_of(section))
    if not rows:
        totals = with_quarters(reading.layout.source, [total], total.lines.last) if total else []
        reading.take(with_quarters_told([*totals, *read_amounts(section, items, year)], items))
    elif total and adds_up(total, rows):
        united = {id(row): replace(row, unit=total.unit) for row in rows if not row.unit}
        reading.records = [united.get(id(record), record) for record in reading.records]
        reading.take([total])
    elif total and (found := of_both_years(total, rows)) is not None:
        reading.records = [found[1] if record is found[0] else record for record in reading.records]
        reading.take([], total.lines)


RULES: tuple[Callable[[Reading], None], ...] = (
    _read_outline,
    _read_contacts,
    _read_tables,
    _read_charges,
    _read_staffed,
    _read_details,
    _read_history,
    _read_boxes,
    _read_prose,
)


def _assembled(reading: Reading, lines: tuple[str, ...], sha256: str) -> Briefing:
    layout = reading.layout
    titles = {section.programme: section.title for section in layout.sections if section.kind is SectionKind.PROGRAMME}
    rows, warnings = in_the_unit_of_all(reading.of(BudgetRow))
    budgets = with_titles(with_names_of_codes(rows), {number: title for number, title in titles.items() if number})
    return Briefing(
        title=layout.title,
        institution=layout.institution,
        year=layout.year or max((row.plan_year for row in budgets), default=0),
        lines=lines,
        sections=layout.sections,
        contacts=with_known(reading.of(Contact)),
        courses=reading.of(Course),
        budgets=budgets,
        cells=reading.of(Cell),
        events=reading.of(Event),
        definitions=reading.of(Definition),
        duties=reading.of(Duty),
        works=reading.of(Work),
        statements=reading.of(Statement),
        outline=reading.of(OutlineEntry),
        findings=reading.of(Finding),
        sha256=sha256,
        warnings=(*reading.warnings, *warnings),
    )


def _not_a_briefing(what: str) -> BriefingError:
    return BriefingError(
        f"주요업무보고로 읽을 수 없는 파일입니다. {what}", "주요업무보고를 텍스트로 저장한 파일인지 확인해 주세요."
    )
