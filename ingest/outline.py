"""Numbered lines in, the outline out: which lines list areas, tasks and programmes, and which head them."""

import re
from dataclasses import dataclass

from ingest.headings import aspect_heading, part_of
from ingest.lines import Source, clean, marked
from ingest.phones import is_contact_line
from ingest.records import LineRange

_NUMBERED = re.compile(r"^\s*(?:[□■]\s*)?(?:\*\*)?(?P<number>\d{1,2}(?:-\d{1,2}){0,2})(?!\d)(?P<dot>\.?)(?P<title>.*)$")


@dataclass(frozen=True, slots=True)
class Numbered:
    """A line such as "1-1-1. 교원 …", its title joined where it broke.

    Attributes:
        number: "1", "1-1" or "1-1-1".
        lines: the line and those its title runs on to.
    """

    number: str
    title: str
    lines: LineRange

    @property
    def depth(self) -> int:
        """1 for an area, 2 for a task, 3 for a programme."""
        return self.number.count("-") + 1

    @property
    def area(self) -> str:
        """Number of the area it belongs to."""
        return self.number.partition("-")[0]


@dataclass(frozen=True, slots=True)
class Outline:
    """What the numbered lines of the main part say.

    Attributes:
        entries: one per number, in the order of the lines.
        areas: lines that open an area (its outline page follows); an area's entry may stand elsewhere.
        headings: lines that head a programme's own text.
        repeats: areas and tasks named once more, above a programme's heading.
    """

    entries: tuple[Numbered, ...]
    areas: tuple[Numbered, ...]
    headings: tuple[Numbered, ...]
    repeats: tuple[Numbered, ...]

    def title(self, number: str) -> str | None:
        """The title the outline gives this number."""
        return next((entry.title for entry in self.entries if entry.number == number), None)

    @property
    def programmes(self) -> tuple[Numbered, ...]:
        """Entries of the deepest level listed."""
        deepest = max((entry.depth for entry in self.entries), default=0)
        return tuple(entry for entry in self.entries if entry.depth == deepest > 1)


def read_outline(source: Source, first: int) -> Outline:
    """Reads the outline from line ``first`` (where the main part begins) on.

    A number's first appearance beside another numbered line lists it; a number that was listed already, or that
    stands alone, heads a programme.
    """
    found = _numbered_lines(source, first)
    by_line = {line for item in found for line in range(item.lines.first, item.lines.last + 1)}
    programme_depth = max((item.depth for item in found), default=0)
    entries: dict[str, Numbered] = {}
    areas: list[Numbered] = []
    headings: list[Numbered] = []
    repeats: list[Numbered] = []
    for place, item in enumerate(found):
        following = found[place + 1] if place + 1 < len(found) else None
        if item.depth == 1:
            adjacent = following is not None and source.after(item.lines.last) == following.lines.first
            opens = adjacent and following is not None and following.depth > 1 and following.area == item.area
            if opens and item.number not in {area.number for area in areas}:
                areas.append(item)
            elif item.number in entries:
                repeats.append(item)
            entries.setdefault(item.number, item)
            continue
        beside = source.before(item.lines.first) in by_line or source.after(item.lines.last) in by_line
        if item.number not in entries and beside:
            entries[item.number] = item
        elif item.depth == programme_depth:
            headings.append(item)
        else:
            repeats.append(item)
    known = {item.area for item in (*entries.values(), *headings) if item.depth > 1}
    listed = tuple(item for item in entries.values() if item.depth > 1 or item.number in known)
    return Outline(listed, tuple(areas), tuple(headings), tuple(repeats))


def _numbered_lines(source: Source, first: int) -> list[Numbered]:
    found = []
    for line in source.filled(first):
        match = _NUMBERED.match(source[line]) if "\t" not in source[line] else None
        if match is None or is_contact_line(source[line]):
            continue
        deep = "-" in match["number"]
        if not deep and not match["dot"]:
            continue
        title, last = match["title"], line
        if not title.strip(" *"):
            below = source.after(line)
            if not deep or below is None or not _is_plain(source, below):
                continue
            title, last = source[below], below
        while last < len(source) and source[last + 1].strip() and _is_plain(source, last + 1):
            last += 1
            title += " " + source[last]
        found.append(Numbered(match["number"], clean(title.lstrip(".")), LineRange(line, last)))
    return found


def _is_plain(source: Source, line: int) -> bool:
    """Whether a line could carry on a title: no mark, number, table row, heading or contact."""
    text = source[line]
    return not (
        "\t" in text
        or marked(text).mark
        or _NUMBERED.match(text)
        or is_contact_line(text)
        or part_of(text)
        or aspect_heading(source, line)
    )
