"""A whole briefing: its lines, sections and records."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property

from ingest.bars import tabbed
from ingest.lines import marked
from ingest.records.figures import BudgetRow, Cell, Course
from ingest.records.people import Contact, Person
from ingest.records.places import LineRange, Record, Section, SectionKind
from ingest.records.prose import Definition, Duty, Event, Finding, OutlineEntry, Statement, Work

_DRAWN = re.compile("[\u2500-\u257f]+")  # bars and corners


@dataclass(frozen=True)
class Briefing:
    """A briefing, read completely.

    Attributes:
        title: "주요업무보고".
        institution: "서울특별시교육청교육연수원".
        year: the briefing's own year ("2026. 2." on the cover, or the later budget column).
        lines: the file's lines without line ends; ``lines[0]`` is line 1.
        sections: in the order of their first line, an outer section before its inner ones.
        sha256: of the file's bytes, hex.
    """

    title: str
    institution: str
    year: int
    lines: tuple[str, ...]
    sections: tuple[Section, ...]
    contacts: tuple[Contact, ...]
    courses: tuple[Course, ...]
    budgets: tuple[BudgetRow, ...]
    cells: tuple[Cell, ...]
    events: tuple[Event, ...]
    definitions: tuple[Definition, ...]
    duties: tuple[Duty, ...]
    works: tuple[Work, ...]
    statements: tuple[Statement, ...]
    outline: tuple[OutlineEntry, ...]
    findings: tuple[Finding, ...]
    sha256: str
    warnings: tuple[str, ...] = field(default=())

    def quote(self, lines: LineRange) -> str:
        """Exactly these lines of the file, joined by newlines."""
        return "\n".join(self.lines[lines.first - 1 : lines.last])

    def text_of(self, lines: LineRange) -> str:
        """These lines as one, without the bullet in front of them, and without what a table is drawn with."""
        return marked(" ".join(_DRAWN.sub(" ", self.quote(lines)).split())).body

    @cached_property
    def rows(self) -> tuple[str, ...]:
        """The lines with tabs between the cells of every table, whatever sign the file has there."""
        return tabbed(self.lines)

    @cached_property
    def _innermost(self) -> tuple[Section, ...]:
        owner: list[Section] = [self.sections[0]] * len(self.lines)
        for section in self.sections:
            for line in range(section.lines.first - 1, section.lines.last):
                owner[line] = section
        return tuple(owner)

    def section_at(self, line: int) -> Section:
        """The innermost section of a line (1-based)."""
        return self._innermost[line - 1]

    @cached_property
    def programmes(self) -> tuple[Section, ...]:
        """The programme sections in order."""
        return tuple(s for s in self.sections if s.kind is SectionKind.PROGRAMME)

    @cached_property
    def people(self) -> tuple[Person, ...]:
        """Everybody once, in the order of first appearance; same name and extension is the same person."""
        grouped: dict[tuple[str, str], list[Contact]] = {}
        for contact in self.contacts:
            grouped.setdefault((contact.name, contact.extension), []).append(contact)
        return tuple(Person(name, ext, tuple(found)) for (name, ext), found in grouped.items())

    def records(self) -> Iterator[Record]:
        """Every record of every kind, kind by kind."""
        for kind in (
            self.contacts,
            self.courses,
            self.budgets,
            self.cells,
            self.events,
            self.definitions,
            self.duties,
            self.works,
            self.statements,
            self.outline,
            self.findings,
        ):
            yield from kind
