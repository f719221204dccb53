"""Lines in, the section tree out: parts, topics, departments, areas, programmes and their standard sub-headings."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from ingest.headings import (
    GENERAL,
    KEY,
    MAIN,
    Heading,
    aspect_heading,
    caption_year,
    is_caption,
    is_topic,
    part_of,
    part_title,
    topic_title,
)
from ingest.lines import GROUP_MARKS, HEADING_MARKS, Source, clean, marked
from ingest.outline import Numbered, Outline, read_outline
from ingest.programmes import programme_headings
from ingest.records import Aspect, LineRange, Section, SectionKind
from ingest.tables import Table, is_budget


class Tree(NamedTuple):
    """The sections (an outer one before its inner ones), the outline, and the headings that made the sections."""

    sections: tuple[Section, ...]
    outline: Outline
    headings: tuple[Heading, ...]


def read_sections(source: Source, blocks: Sequence[LineRange], tables: Sequence[Table]) -> Tree:
    """The section tree of a briefing.

    Args:
        source: all lines.
        blocks: the contact blocks that introduce a programme or key project.
        tables: where tables stand.
    """
    parts = _parts(source)
    main = next((h.line for h in parts if h.title and part_of(source[h.line]) == MAIN), parts[-1].line if parts else 1)
    outline = read_outline(source, main)
    headings = [*parts, *(_area(item) for item in outline.areas)]
    bounds = {key: (h.line, end) for h, key, end in _extents(source, parts)}
    headings += _general(source, bounds.get(GENERAL), tables)
    projects = _key_projects(source, bounds.get(KEY), blocks)
    projects += programme_headings(source, main, outline, blocks)
    headings += projects
    headings += _aspects(source, headings, min((h.line for h in projects), default=len(source) + 1), blocks, tables)
    headings = _ordered(headings)
    return Tree(_tree(source, headings, outline), outline, tuple(headings))


def _parts(source: Source) -> list[Heading]:
    """The part headings. A heading printed twice (divider page, then page) begins at the first; one that is directly
    followed by another part's heading is a line of a table of contents; what stands before the last general part is the
    cover and the table of contents."""
    lines = [(line, key) for line in source.filled() if (key := part_of(source[line]))]
    following = dict(lines)
    lines = [(n, key) for n, key in lines if following.get(source.after(n) or 0, key) == key]
    headings: list[Heading] = []
    last_key = ""
    for line, key in lines:
        if key == last_key:
            if source.before(line) == headings[-1].own[-1]:
                headings[-1] = replace(headings[-1], title=part_title(source[line]), own=(*headings[-1].own, line))
            continue
        headings.append(Heading(line, SectionKind.PART, part_title(source[line]), own=(line,)))
        last_key = key
    starts = [place for place, heading in enumerate(headings) if part_of(source[heading.line]) == GENERAL]
    return headings[starts[-1] :] if starts else headings


def _extents(source: Source, parts: Sequence[Heading]) -> Iterator[tuple[Heading, str, int]]:
    for place, heading in enumerate(parts):
        end = parts[place + 1].line - 1 if place + 1 < len(parts) else len(source)
        yield heading, part_of(source[heading.line]) or "", end


def _area(item: Numbered) -> Heading:
    own = tuple(range(item.lines.first, item.lines.last + 1))
    return Heading(item.lines.first, SectionKind.AREA, item.title, item.number, own=own)


def _general(source: Source, bounds: tuple[int, int] | None, tables: Sequence[Table]) -> list[Heading]:
    """Topics (연혁, 조직 …) of the general part, and the departments (○ lines above a table or duties)."""
    if bounds is None:
        return []
    headings = []
    in_table = {line for table in tables for line in range(table.lines.first, table.lines.last + 1)}
    heads_table = {source.before(table.lines.first) for table in tables}
    duties = False
    for line in source.filled(bounds[0] + 1, bounds[1]):
        here = marked(source[line])
        if line in in_table or part_of(source[line]):
            continue
        if is_topic(source[line]):
            title = topic_title(source[line])
            duties = "기능" in title or "업무" in title
            headings.append(Heading(line, SectionKind.TOPIC, title, own=(line,)))
        elif here.mark and here.mark in GROUP_MARKS and (line in heads_table or duties) and len(here.body) < 30:
            headings.append(Heading(line, SectionKind.DEPARTMENT, clean(here.body), own=(line,)))
    return headings


def _key_projects(source: Source, bounds: tuple[int, int] | None, blocks: Sequence[LineRange]) -> list[Heading]:
    """A key project is headed by a plain line right above its contact block or, numbered, above a sub-heading."""
    if bounds is None:
        return []
    headings = []
    opening = {block.first for block in blocks}
    for line in source.filled(bounds[0] + 1, bounds[1]):
        here, below = marked(source[line]), source.after(line)
        if here.mark not in ("", *HEADING_MARKS) or "\t" in source[line] or below is None or below > bounds[1]:
            continue
        if part_of(source[line]) or (aspect_heading(source, line) and not here.body[:1].isdigit()):
            continue
        number = re.match(r"(\d{1,2})[.)]?\s+", here.body)
        if below in opening or (number and aspect_heading(source, below)):
            title = clean(here.body[number.end() :] if number else here.body)
            headings.append(Heading(line, SectionKind.TOPIC, title, number[1] if number else None, own=(line,)))
    return headings


def _aspects(
    source: Source, outer: Sequence[Heading], start: int, blocks: Sequence[LineRange], tables: Sequence[Table]
) -> list[Heading]:
    """Sub-headings inside programmes and key projects (from line ``start`` on); those that were lost are put where
    their content begins."""
    taken = {line for heading in outer for line in heading.own}
    opens = {block.first: block for block in blocks if block.first >= start}
    budgets = {_with_caption(source, table.lines.first) for table in tables if is_budget(table)}
    found: list[Heading] = []
    current: Aspect | None = None
    boundaries = {h.line for h in outer}
    for line in source.filled(start):
        if line in boundaries:
            current = None
        if line in opens:
            current = Aspect.AUTHORS
            found.append(Heading(line, SectionKind.ASPECT, "작성자", aspect=current))
            continue
        if line in taken or any(line in block for block in blocks):
            continue
        heading = aspect_heading(source, line)
        captioned, year = caption_year(source[line])
        if heading:
            pass
        elif captioned and current is not Aspect.PLAN:
            heading = Heading(line, SectionKind.ASPECT, Aspect.PLAN.value, aspect=Aspect.PLAN, year=year)
        elif line in budgets and current is not Aspect.BUDGET:
            heading = Heading(line, SectionKind.ASPECT, Aspect.BUDGET.value, aspect=Aspect.BUDGET)
        elif current is Aspect.AUTHORS:
            heading = Heading(line, SectionKind.ASPECT, Aspect.PURPOSE.value, aspect=Aspect.PURPOSE)
        if heading:
            current = heading.aspect
            found.append(heading)
    return found


def _with_caption(source: Source, line: int) -> int:
    """The caption's line above a table, or the table's own first line."""
    above = source.before(line)
    return above if above and is_caption(source[above]) else line


def _ordered(headings: list[Heading]) -> list[Heading]:
    headings = sorted(headings, key=lambda heading: (heading.line, heading.level))
    if not headings or headings[0].line > 1:
        headings.insert(0, Heading(1, SectionKind.COVER, "표지"))
    return headings


def _tree(source: Source, headings: Sequence[Heading], outline: Outline) -> tuple[Section, ...]:
    sections = []
    open_headings: list[Heading] = []
    for place, heading in enumerate(headings):
        end = next((h.line - 1 for h in headings[place + 1 :] if _closes(h, heading)), len(source))
        end = source.before(end + 1) or end  # blank lines at the end quote badly
        open_headings = [h for h in open_headings if not _closes(heading, h)]
        open_headings.append(heading)
        programme = next((h.number for h in open_headings if h.kind is SectionKind.PROGRAMME), None)
        path = tuple(_path_title(h) for h in _with_area(open_headings, outline))
        sections.append(
            Section(
                heading.number,
                heading.title,
                path,
                LineRange(heading.line, max(heading.line, end)),
                heading.kind,
                programme,
                heading.aspect,
                heading.year,
            )
        )
    return tuple(sections)


def _closes(heading: Heading, earlier: Heading) -> bool:
    """Whether a heading ends an earlier one's section: of the same or a higher level, or a programme of another area
    (where all areas are listed on one page)."""
    foreign = heading.kind is SectionKind.PROGRAMME and earlier.kind is SectionKind.AREA and bool(heading.number)
    return heading.level <= earlier.level or (foreign and _area_of(heading) != earlier.number)


def _area_of(programme: Heading) -> str | None:
    return programme.number.partition("-")[0] if programme.number else None


def _with_area(open_headings: Sequence[Heading], outline: Outline) -> Iterator[Heading]:
    """The open headings, with a programme's area put in where its own page stands elsewhere."""
    has_area = any(heading.kind is SectionKind.AREA for heading in open_headings)
    for heading in open_headings:
        area = _area_of(heading) if heading.kind is SectionKind.PROGRAMME and not has_area else None
        title = outline.title(area) if area else None
        if area and title:
            yield Heading(heading.line, SectionKind.AREA, title, area)
        yield heading


def _path_title(heading: Heading) -> str:
    return f"{heading.number} {heading.title}" if heading.number else heading.title
