"""Lines in, where everything stands out: sections, contact blocks, tables, and the lines that only give structure."""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from ingest.calendars import calendar_tables
from ingest.contacts import contact_blocks, opens_section
from ingest.cover import read_cover
from ingest.flat import Detail, flat_tables
from ingest.headings import caption_year, is_caption, ordinal, stated_units, without_ordinal
from ingest.heads import heads_places
from ingest.inquiries import inquiry_lines
from ingest.labels import label_length
from ingest.lines import Source, marked
from ingest.listed_counts import listed_counts
from ingest.listed_people import listed_people
from ingest.outline import Outline
from ingest.pairs import Years, pair_years, stated_pairs
from ingest.records import Aspect, LineRange, Section, SectionKind
from ingest.sections import read_sections
from ingest.spent_items import spent_tables
from ingest.stacked import stacked_tables
from ingest.stacked_staff import stacked_staff
from ingest.staff import StaffTable, staff_tables
from ingest.tables import Table, read_tables
from ingest.yearly_items import yearly_tables

_LONGEST_NAME = 40  # characters; a longer line above a table is prose


@dataclass(frozen=True, slots=True)
class Layout:
    """A briefing's lines and what stands where, before any record is read.

    Attributes:
        title, institution: of the cover.
        year: what most plans are for ("2027년 추진 계획"), else the cover's, 0 without either.
        owners: innermost section by line number; index 0 is unused.
        blocks: contact blocks.
        inquiries: lines that say whom to ask.
        listed: lines of a unit and its people, behind signs that lead on.
        staff: tables of staff set with spaces, or with one cell a line.
        details: lines beneath a row of a budget that say how its amount comes about.
        glued: for a line that holds a heading and more, what follows the heading.
        structure: lines that are no record of their own: cover, headings, captions.
    """

    source: Source
    title: str
    institution: str
    year: int
    sections: tuple[Section, ...]
    owners: tuple[Section, ...]
    outline: Outline
    blocks: tuple[LineRange, ...]
    inquiries: tuple[LineRange, ...]
    listed: tuple[LineRange, ...]
    staff: tuple[StaffTable, ...]
    tables: tuple[Table, ...]
    details: tuple[Detail, ...]
    glued: dict[int, str]
    structure: frozenset[int]

    def own_lines(self, section: Section) -> list[int]:
        """The non-blank lines that stand in this section and in none of its inner ones."""
        return [n for n in self.source.filled(section.lines.first, section.lines.last) if self.owners[n] is section]

    def name_of(self, table: Table) -> str:
        """What a numbered or marked line right above a table, in its own section, calls it; "" without any."""
        section = self.owners[table.lines.first]
        line = self.source.before(table.lines.first)
        while line and is_caption(self.source[line]):
            line = self.source.before(line)
        if line is None or line <= section.lines.first or line in self.structure or "\t" in self.source[line]:
            return ""
        if self._boxed(line) or marked(self.source[line]).mark == marked(self.source[table.lines.first]).mark != "":
            return ""
        name = without_ordinal(self.source[line])
        headed = marked(self.source[line]).mark or ordinal(self.source[line])
        return name if headed and len(name) <= _LONGEST_NAME and not re.search(r"[:：.]\s", f"{name} ") else ""

    def _boxed(self, line: int) -> bool:
        """Whether a marked line is an item of the box of improvements whose caption stands above it."""
        mark, above = marked(self.source[line]).mark, self.source.before(line)
        while mark and above and marked(self.source[above]).mark == mark:
            above = self.source.before(above)
        caption = re.sub(r"^\s*[\[【〔<]\s*(.*?)\s*[\]】〕>]\s*$", r"\1", self.source[above]) if above else ""
        return bool(mark and above and caption_year(caption)[0])

    def pairs_of(self, section: Section) -> Years | None:
        """The years that figures set in pairs are of: as the section says itself, or a note outside all programmes."""
        lines = (self.source[line] for line in section.lines)
        told = next((years for line in lines if (years := pair_years(line, self.year))), None)
        outside = [self.source[n] for n in self.source.filled() if not self.owners[n].programme]
        return told or stated_pairs(outside, self.year)

    def units_of(self, table: Table) -> tuple[str, ...]:
        """The units stated nearest above a table, in its own section; () where none are."""
        section = self.owners[table.lines.first]
        opens = section.lines.first == table.lines.first  # the heading above is one of its own, of unknown words
        first = (opens and self.source.before(section.lines.first)) or section.lines.first
        above = range(table.lines.first - 1, first - 1, -1)
        return next((units for line in above if (units := stated_units(self.source[line]))), ())


def lay_out(source: Source) -> Layout:
    """Finds out what stands where."""
    staff = [*staff_tables(source), *stacked_staff(source)]
    blocks = contact_blocks(source)
    carrying = [LineRange(b.first + 1, b.last) for b in blocks if b.first < b.last and label_length(source[b.first])]
    inquiries = inquiry_lines(source, [*(table.lines for table in staff), *carrying])
    listed = listed_people(source, [*inquiries, *(table.lines for table in staff)])
    apart = [*inquiries, *listed, *(table.lines for table in staff)]
    blocks = [block for block in blocks if not any(block.touches(lines) for lines in apart)]
    blocks = [block for block in blocks if block.first == 1 or not heads_places(source[block.first - 1])]
    tabbed = read_tables(source, blocks)
    for told_in_lines in (calendar_tables, yearly_tables, spent_tables, listed_counts):
        tabbed += told_in_lines(source, [*blocks, *apart, *(table.lines for table in tabbed)])
    flat = flat_tables(source, [*blocks, *apart, *(table.lines for table in tabbed)])
    stacked = stacked_tables(source, [*blocks, *apart, *(table.lines for table in tabbed)])
    flat = [found for found in flat if not any(found.table.lines.touches(table.lines) for table in stacked)]
    tables = sorted([*tabbed, *(found.table for found in flat), *stacked], key=lambda table: table.lines)
    opening = sorted([*(block for block in blocks if opens_section(source, block)), *inquiries])
    sections, outline, headings = read_sections(source, opening, tables)
    owners = [sections[0]] * (len(source) + 1)
    for section in sections:
        for line in section.lines:
            owners[line] = section
    cover = [line for line in source.filled() if owners[line].kind is SectionKind.COVER]
    title, institution, year = read_cover(source, cover)
    captions = {line for line in source.filled() if is_caption(source[line])}
    return Layout(
        source=source,
        title=title,
        institution=institution,
        year=_planned_year(sections) or year or 0,
        sections=sections,
        owners=tuple(owners),
        outline=outline,
        blocks=tuple(blocks),
        inquiries=tuple(inquiries),
        listed=tuple(listed),
        staff=tuple(staff),
        tables=tuple(tables),
        details=tuple(detail for found in flat for detail in found.details),
        glued={heading.line: heading.rest for heading in headings if heading.rest},
        structure=frozenset(
            {
                *cover,
                *captions,
                *(line for heading in headings for line in heading.own),
                *(t.lines.first for t in staff),
            }
        ),
    )


def _planned_year(sections: Iterable[Section]) -> int | None:
    """A report for 2027 may be dated December 2026: the year its plans are for counts."""
    years = Counter(section.year for section in sections if section.aspect is Aspect.PLAN and section.year)
    return max(years, key=lambda year: (years[year], year), default=None)
