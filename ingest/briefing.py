"""A file's text in, the Briefing out: finds the sections, runs one rule per kind of record, keeps what nobody read."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from ingest.boxes import read_definitions
from ingest.budgets import read_budget
from ingest.bullets import read_items
from ingest.cells import is_duties, read_cells, read_duties
from ingest.contacts import contact_blocks, opens_section, read_contacts
from ingest.courses import read_courses
from ingest.cover import read_cover
from ingest.errors import BriefingError
from ingest.events import is_history, read_events
from ingest.findings import check_totals
from ingest.headings import caption_year, unit_caption
from ingest.lines import Source
from ingest.outline import Outline
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
    Section,
    SectionKind,
    Statement,
    Work,
)
from ingest.sections import read_sections
from ingest.statements import read_statements
from ingest.tables import Table, is_budget, read_tables
from ingest.works import read_works


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
    lines = text.split("\n")
    if lines and not lines[-1]:
        lines.pop()
    return _Reading(Source(tuple(lines))).briefing(sha256)


@dataclass
class _Reading:
    """One reading of one file: the rules' results, and which lines they account for."""

    source: Source
    contacts: list[Contact] = field(default_factory=list)
    courses: list[Course] = field(default_factory=list)
    budgets: list[BudgetRow] = field(default_factory=list)
    cells: list[Cell] = field(default_factory=list)
    events: list[Event] = field(default_factory=list)
    definitions: list[Definition] = field(default_factory=list)
    duties: list[Duty] = field(default_factory=list)
    works: list[Work] = field(default_factory=list)
    statements: list[Statement] = field(default_factory=list)
    outline: list[OutlineEntry] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)
    read: set[int] = field(default_factory=set)

    def briefing(self, sha256: str) -> Briefing:
        """Runs all rules and puts the briefing together."""
        blocks = contact_blocks(self.source)
        tables = read_tables(self.source, blocks)
        opening = [block for block in blocks if opens_section(self.source, block)]
        self.sections, outline, self.glued, headings = read_sections(self.source, opening, tables)
        if not any(section.kind is SectionKind.PROGRAMME for section in self.sections):
            raise _not_a_briefing("사업 제목이나 작성자 칸을 찾지 못했습니다.")
        self.read |= headings
        self.owner = self._owners()
        cover = [line for line in self.source.filled() if self.owner[line].kind is SectionKind.COVER]
        self.read |= set(cover)
        title, institution, year = read_cover(self.source, cover)
        self.year = year or max((s.year for s in self.sections if s.year), default=0)
        self._outline(outline)
        self._contacts(blocks)
        self._tables(tables)
        for section in self.sections:
            self._prose(
                section,
                [n for n in self.source.filled(section.lines.first, section.lines.last) if self.owner[n] is section],
            )
        if not (self.contacts or self.courses or self.budgets):
            raise _not_a_briefing("연락처, 과정, 예산을 하나도 찾지 못했습니다.")
        missed = [n for n in self.source.filled() if n not in self.read]
        self.warnings += [f"{n}행을 읽지 못했습니다: {self.source[n].strip()[:40]}" for n in missed]
        return self._assembled(sha256, title, institution)

    def _owners(self) -> list[Section]:
        owners = [self.sections[0]] * (len(self.source) + 1)
        for section in self.sections:
            for line in range(section.lines.first, section.lines.last + 1):
                owners[line] = section
        return owners

    def _outline(self, outline: Outline) -> None:
        for entry in sorted(outline.entries, key=lambda entry: entry.lines):
            self.outline.append(OutlineEntry(self.owner[entry.lines.first], entry.lines, entry.number, entry.title))
            self._take(entry.lines)

    def _contacts(self, blocks: Sequence[LineRange]) -> None:
        for block in blocks:
            contacts, warnings = read_contacts(self.source, self.owner[block.first], block)
            self.contacts += contacts
            self.warnings += warnings
            if contacts:
                self._take(block)

    def _tables(self, tables: Sequence[Table]) -> None:
        unit = ""
        for table in tables:
            section = self.owner[table.lines.first]
            if is_history(self.source, range(table.lines.first, table.lines.last + 1)):
                continue
            above = self.source.before(table.lines.first)
            caption = unit_caption(self.source[above]) if above else None
            if is_budget(table):
                unit = caption or unit
                rows, warnings = read_budget(table, section, caption or "", self.year)
                self.budgets += rows
                self.warnings += warnings
                self.findings += check_totals(rows)
            elif is_duties(table):
                self.duties += read_duties(table, section)
            else:
                self.cells += read_cells(table, section, caption or "")
            self._take(table.lines)

    def _prose(self, section: Section, own: Sequence[int]) -> None:
        """Everything in a section that is neither heading, contact, table nor outline."""
        free = [n for n in own if n not in self.read]
        captions = [n for n in free if caption_year(self.source[n])[0] or unit_caption(self.source[n])]
        free = [n for n in free if n not in captions]
        self.read |= set(captions)
        if is_history(self.source, free):
            events = list(read_events(self.source, section, free))
            self.events += events
            free = [n for n in free if not any(n in event.lines for event in events)]
            self.read |= {line for event in events for line in self.source.filled(event.lines.first, event.lines.last)}
        if section.aspect is not None and section.aspect is not Aspect.AUTHORS:
            definitions = list(read_definitions(self.source, section, free))
            self.definitions += definitions
            for definition in definitions:
                self._take(definition.lines)
            free = [n for n in free if n not in self.read]
        if section.aspect is Aspect.AUTHORS:
            return
        items = read_items(self.source, free, self.glued)
        if section.kind is SectionKind.DEPARTMENT:
            self.duties += (Duty(section, item.lines, section.title, section.title, item.text) for item in items)
        self.statements += read_statements(section, items, self.year)
        self.courses += read_courses(section, items, self.year)
        self.works += read_works(section, items, self.year)
        for item in items:
            self._take(item.lines)

    def _take(self, lines: LineRange) -> None:
        self.read |= set(self.source.filled(lines.first, lines.last))

    def _assembled(self, sha256: str, title: str, institution: str) -> Briefing:
        return Briefing(
            title=title,
            institution=institution,
            year=self.year or max((row.plan_year for row in self.budgets), default=0),
            lines=self.source.lines,
            sections=self.sections,
            contacts=tuple(self.contacts),
            courses=tuple(self.courses),
            budgets=tuple(self.budgets),
            cells=tuple(self.cells),
            events=tuple(self.events),
            definitions=tuple(self.definitions),
            duties=tuple(self.duties),
            works=tuple(self.works),
            statements=tuple(self.statements),
            outline=tuple(self.outline),
            findings=tuple(self.findings),
            sha256=sha256,
            warnings=tuple(self.warnings),
        )


def _not_a_briefing(what: str) -> BriefingError:
    return BriefingError(
        f"주요업무보고로 읽을 수 없는 파일입니다. {what}", "주요업무보고를 텍스트로 저장한 파일인지 확인해 주세요."
    )
