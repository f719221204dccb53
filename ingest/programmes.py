"""The outline and the contact blocks in, one heading per programme out, those that lost theirs included."""

import re
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace

from ingest.headings import GROUND, Heading, aspect_heading, ordinal
from ingest.lines import Source, compact, marked
from ingest.outline import Numbered, Outline
from ingest.records import Aspect, LineRange, SectionKind

UNTITLED = "제목 없는 사업"


def programme_headings(source: Source, main: LineRange, outline: Outline, blocks: Sequence[LineRange]) -> list[Heading]:
    """One heading per programme of the main part, in order.

    A programme begins at its own heading; where that is lost, at its contact block, or (the block lost too) where what
    it is for is headed once more. A lost heading's number and title are the next ones the outline lists.
    """
    numbering = _Numbering(outline)
    starts = _starts(source, main, outline, blocks)
    areas = {item.lines.first: item.area for item in outline.areas}
    found = []
    for line in sorted({*starts, *areas}):
        if line in areas:
            numbering.area = numbering.area or areas[line]
        if line in starts:
            found.append(_with_repeats(source, outline, numbering.heading(line, starts[line])))
    return found


def _with_repeats(source: Source, outline: Outline, heading: Heading) -> Heading:
    """The heading together with the area and task named again right above it."""
    repeats = {item.lines.last: item.lines for item in outline.repeats}
    while above := repeats.get(source.before(heading.line) or 0):
        own = (*source.filled(above.first, above.last), *heading.own)
        heading = replace(heading, line=above.first, own=own)
    return heading


def _starts(
    source: Source, main: LineRange, outline: Outline, blocks: Sequence[LineRange]
) -> dict[int, Numbered | None]:
    """Where programmes begin: the heading there, or None where it is lost."""
    starts: dict[int, Numbered | None] = {item.lines.first: item for item in outline.headings}
    titled = {compact(entry.title): entry for entry in outline.programmes}
    headed = {item.lines.last for item in outline.headings}
    within = [block for block in blocks if block.first in main and not _is_headed(source, block.first, headed)]
    for block in () if _close(source, main, outline, within) else within:
        if block.first in starts:  # the people stand behind the title
            continue
        above = source.before(block.first)
        entry = titled.get(compact(source[above])) if above and not marked(source[above]).mark else None
        if above and entry and above not in _lines_of(outline):
            starts[above] = Numbered(entry.number, entry.title, LineRange(above, above))
        else:
            starts[block.first] = None
    for line in _purposes_again(source, LineRange(min(starts, default=main.last), main.last), starts):
        starts[line] = None
    return starts


def _is_headed(source: Source, line: int, headed: Collection[int]) -> bool:
    """Whether a heading stands right above a block, or only facts with their labels do between the two."""
    above = source.before(line)
    while above and above not in headed and "\t" in source[above] and not marked(source[above]).mark:
        above = source.before(above)
    return above in headed


def _close(source: Source, main: LineRange, outline: Outline, blocks: Sequence[LineRange]) -> bool:
    """Whether contact blocks close programmes here instead of opening them: most stand right above the next heading,
    or below the standard sub-headings of their programme and above none of these."""
    numbered = (*outline.headings, *outline.areas, *outline.repeats)
    ends = {None, *(item.lines.first for item in numbered)}
    below = [source.after(block.last) for block in blocks]
    closing = sum(line in ends or (line or 0) > main.last for line in below)
    return 2 * closing > len(blocks) or 2 * sum(_ends(source, main, outline, block) for block in blocks) > len(blocks)


def _ends(source: Source, main: LineRange, outline: Outline, block: LineRange) -> bool:
    """Whether the standard sub-headings of a headed programme stand above a block, and none below it."""
    starts = sorted(item.lines.first for item in (*outline.headings, *outline.areas))
    above = max((start for start in starts if start < block.first), default=block.first)
    below = min((start for start in starts if start > block.last), default=main.last + 1)
    standard = [n for n in source.filled(above, below - 1) if (h := aspect_heading(source, n)) and h.aspect]
    return bool(standard) and max(standard) < block.first


def _purposes_again(source: Source, within: LineRange, starts: Collection[int]) -> Iterator[int]:
    """Where a programme is given a purpose that it has already: the same ground once more ("목적", but not "근거" after
    "목적"), or any after its budget."""
    grounds: set[str] = set()
    spent, style = False, None
    opening = _opening(source, starts)
    for line in source.filled(within.first, within.last):
        if line in starts:
            grounds, spent = set(), False
        heading = aspect_heading(source, line)
        if heading and compact(heading.title) == opening:
            if grounds:
                yield line
            grounds, spent = {opening}, False
        elif heading and heading.aspect is Aspect.PURPOSE:
            if grounds and ordinal(source[line]) != style:
                continue  # "가. 목적" below "1. 목적 및 근거" goes on with it
            said, style = set(re.findall(GROUND, heading.title)), ordinal(source[line])
            if said & grounds or (spent and grounds):
                yield line
                grounds, spent = set(), False
            grounds |= said
        elif heading and heading.aspect is Aspect.BUDGET:
            spent = True


def _opening(source: Source, starts: Collection[int]) -> str:
    """The sub-heading of unknown words that most programmes begin with, compact; "" without any."""
    first = (next((h for n in source.filled(line) if (h := aspect_heading(source, n))), None) for line in starts)
    titles = Counter(compact(heading.title) for heading in first if heading and not heading.aspect)
    title, times = next(iter(titles.most_common(1)), ("", 0))
    return title if times > 1 and 2 * times > len(starts) else ""


def _lines_of(outline: Outline) -> set[int]:
    return {line for entry in outline.entries for line in entry.lines}


@dataclass
class _Numbering:
    """Which programme of the outline comes next.

    Attributes:
        area: the first area whose page stands between the last programme and the next one.
    """

    outline: Outline
    area: str | None = None
    last: str | None = None

    def heading(self, line: int, item: Numbered | None) -> Heading:
        """The heading at a line; ``item`` is None where it is lost."""
        area, self.area = self.area, None
        if item is not None:
            self.last = item.number
            title = item.title or self.outline.title(item.number) or item.number
            own = tuple(item.lines)
            return Heading(line, SectionKind.PROGRAMME, title, item.number, own=own)
        entry = self._next(area)
        number = entry.number if entry else self._inferred(line)
        self.last = number or self.last
        return Heading(line, SectionKind.PROGRAMME, entry.title if entry else UNTITLED, number)

    def _next(self, area: str | None) -> Numbered | None:
        """The programme listed next that has no heading of its own."""
        listed = self.outline.programmes
        headed = {item.number for item in self.outline.headings}
        numbers = [entry.number for entry in listed]
        rest = listed[numbers.index(self.last) + 1 :] if self.last in numbers else listed
        rest = tuple(entry for entry in rest if entry.number not in headed)
        here = [entry for entry in rest if entry.area == area]
        return next(iter(here or rest), None)

    def _inferred(self, line: int) -> str | None:
        """The number right before that of the next heading, where no other programme has it: 3-1 before 3-2."""
        following = next((item.number for item in self.outline.headings if item.lines.first > line), None)
        if following is None or "-" not in following:
            return None
        outer, _, last = following.rpartition("-")
        if not last.isdigit():
            return None
        number = f"{outer}-{int(last) - 1}"
        taken = {item.number for item in self.outline.headings} | {self.last}
        return number if int(last) > 1 and number not in taken else None
