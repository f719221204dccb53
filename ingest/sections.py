"""Lines in, the section tree out: parts, topics, departments, areas, programmes and their standard sub-headings."""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from ingest.headings import (
    GENERAL,
    KEY,
    MAIN,
    Heading,
    aspect_heading,
    aspect_of,
    caption_year,
    family_of,
    is_caption,
    ordinal,
    part_of,
    without_ordinal,
)
from ingest.inferred import inferred
from ingest.lines import HEADING_MARKS, Source, clean, is_note, marked
from ingest.outline import Numbered, Outline, read_outline
from ingest.parts import read_parts
from ingest.programmes import UNTITLED, programme_headings
from ingest.records import Aspect, LineRange, Section, SectionKind
from ingest.restarted import restarted, within_areas
from ingest.standing import opened_areas, standing_headings
from ingest.tables import Table, is_budget
from ingest.topics import read_topics

_LONGEST_SUB_HEADING = 40
_LABELLED = re.compile(r"[가-힣]{2,4}\s?(\d{1,2})\t(?=[^\t]+$)")  # "역점 1	찾아가는 과학교육"


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
    parts = read_parts(source)
    main, areas = next(((p.lines, p.areas) for p in parts if p.key == MAIN), (LineRange(1, len(source)), ()))
    known = within_areas(source, main, blocks, areas) if areas else restarted(source, main, blocks)
    outline = read_outline(source, main, parts[0].lines.first if parts else 1, known)
    outline = replace(outline, areas=areas) if areas else outline
    projects = programme_headings(source, main, outline, blocks)
    outline, projects = _by_standing(source, main, blocks, outline, projects)
    headings = [*(part.heading for part in parts), *(_area(item) for item in outline.areas)]
    within, alone = [main], []
    for part in parts:
        keyed = part.key == KEY or (part.key not in (GENERAL, MAIN) and _introduces(source, part.lines, blocks))
        own = next((block.first for block in blocks if source.before(block.first) in part.heading.own), None)
        if keyed and (of_part := _key_projects(source, (part.lines.first, part.lines.last), blocks)):
            projects += of_part
            within.append(part.lines)
        elif keyed and own:  # the part is the project itself
            alone.append(LineRange(own, part.lines.last))
        elif part.lines != main and not (keyed and any(heading.line in part.lines for heading in projects)):
            headings += read_topics(source, part, tables)
    headings += projects
    headings += _aspects(source, headings, sorted([*_from_first(within, projects), *alone]), blocks, tables)
    headings = _ordered(headings)
    return Tree(_tree(source, headings, outline), outline, tuple(headings))


def _by_standing(
    source: Source, main: LineRange, blocks: Sequence[LineRange], outline: Outline, projects: list[Heading]
) -> tuple[Outline, list[Heading]]:
    """The outline and the programmes as known numbers tell them; as titles right above the sub-headings do where there
    are more of those, or where numbers of one level ("1.") stand above none of the sub-headings."""
    titled = [heading for heading in projects if heading.title != UNTITLED]
    standing = standing_headings(source, main, blocks, ())
    numbered = {line for heading in projects for line in heading.own}
    above = all(entry.depth == 1 for entry in outline.entries) and not numbered & {h.line for h in standing}
    if len(standing) < len(titled) + (not above):
        return outline, projects
    areas = opened_areas((*outline.areas, *outline.headings), standing)
    found = Outline(tuple(areas), tuple(areas), (), ())
    return found, standing_headings(source, main, blocks, areas) if areas else standing


def _from_first(within: Sequence[LineRange], projects: Sequence[Heading]) -> list[LineRange]:
    """The lines from the first programme or key project on, of every part that has some."""
    starts = [(lines, [h.line for h in projects if h.line in lines]) for lines in within]
    return [LineRange(min(first), lines.last) for lines, first in starts if first]


def _introduces(source: Source, part: LineRange, blocks: Sequence[LineRange]) -> bool:
    """Whether a part of unknown words holds a contact block between a title and a sub-heading, as key projects do."""
    for block in blocks:
        above, below = source.before(block.first), source.after(block.last)
        titled = above and part.first < above and not marked(source[above]).mark
        if titled and below and below in part and aspect_heading(source, below):
            return True
    return False


def _area(item: Numbered) -> Heading:
    own = tuple(item.lines)
    return Heading(item.lines.first, SectionKind.AREA, item.title, item.number, own=own)


def _key_projects(source: Source, bounds: tuple[int, int], blocks: Sequence[LineRange]) -> list[Heading]:
    """A key project is headed by a plain line right above its contact block or, numbered, above a sub-heading."""
    headings = []
    opening = {block.first for block in blocks}
    for line in source.filled(bounds[0] + 1, bounds[1]):
        here, below = marked(source[line]), source.after(line)
        labelled = _LABELLED.match(here.body)
        if here.mark not in ("", *HEADING_MARKS) or below is None or below > bounds[1]:
            continue
        if "\t" in source[line] and not labelled:
            continue
        if part_of(source[line]) or (aspect_heading(source, line) and not here.body[:1].isdigit()):
            continue
        number = labelled or re.match(r"(\d{1,2})[.)]?\s+", here.body)
        if below in opening or (number and aspect_heading(source, below)):
            title = clean(here.body[number.end() :] if number else here.body)
            headings.append(Heading(line, SectionKind.TOPIC, title, number[1] if number else None, own=(line,)))
    return headings


def _aspects(
    source: Source,
    outer: Sequence[Heading],
    within: Sequence[LineRange],
    blocks: Sequence[LineRange],
    tables: Sequence[Table],
) -> list[Heading]:
    """Sub-headings inside programmes and key projects, which stand in ``within``; those that were lost are put where
    their content begins."""
    taken = {line for heading in outer for line in heading.own}
    opens = {block.first for block in blocks}
    budgets = {_with_caption(source, table.lines.first) for table in tables if is_budget(table)}
    within_tables = {n for table in tables for n in table.lines} - budgets
    boundaries = {h.line for h in outer}
    found: list[Heading] = []
    for line in sorted({n for lines in within for n in source.filled(lines.first, lines.last)}):
        last = found[-1] if found and not boundaries & set(range(found[-1].line + 1, line + 1)) else None
        if line in opens:
            found.append(Heading(line, SectionKind.ASPECT, "작성자", aspect=Aspect.AUTHORS))
        elif line not in taken and not any(line in block for block in blocks) and line not in within_tables:
            heading = (
                aspect_heading(source, line)
                or _unnamed(source, line, last)
                or _lost(source, line, last, budgets, taken)
            )
            found += [heading] if heading else []
    return inferred(source, found, outer, tables)


def _unnamed(source: Source, line: int, last: Heading | None) -> Heading | None:
    """A numbered sub-heading of any other title ("5. 기대 효과") after sub-headings so numbered."""
    style = ordinal(source[line])
    if last is None or style in (None, "□") or ordinal(source[last.line]) != style:
        return None
    title = without_ordinal(source[line])
    if len(title) > _LONGEST_SUB_HEADING or ":" in title:
        return None
    family = family_of(title)
    return Heading(line, SectionKind.ASPECT, title, None, family, aspect_of(title)[1] if family else None, (line,))


def _lost(
    source: Source, line: int, last: Heading | None, budgets: set[int], titles: Collection[int]
) -> Heading | None:
    """A sub-heading that is not there: of a plan above its box, of a budget above its table, of the purpose after the
    contact block; or a bare word for the purpose, there or right below a title."""
    current = last.aspect if last else None
    captioned, year = caption_year(source[line])
    if captioned and current is not Aspect.PLAN:
        return Heading(line, SectionKind.ASPECT, Aspect.PLAN.value, aspect=Aspect.PLAN, year=year)
    if line in budgets and current is not Aspect.BUDGET:
        return Heading(line, SectionKind.ASPECT, Aspect.BUDGET.value, aspect=Aspect.BUDGET)
    begins = current is Aspect.AUTHORS or source.before(line) in titles
    if begins and aspect_of(source[line])[0] is Aspect.PURPOSE:
        return Heading(line, SectionKind.ASPECT, clean(source[line]), aspect=Aspect.PURPOSE, own=(line,))
    if current is Aspect.AUTHORS and not is_note(source[line]):
        return Heading(line, SectionKind.ASPECT, Aspect.PURPOSE.value, aspect=Aspect.PURPOSE)
    return None


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
