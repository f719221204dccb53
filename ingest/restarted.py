"""Numbers that start anew in every area in ("과제 1)" below "Ⅲ-2."), or go on in the next ("과제 3" below "전략 Ⅱ"),
numbers of the whole outline out ("2-1", "2-3")."""

import re
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from ingest.headings import aspect_heading
from ingest.lines import BOX_MARKS, HEADING_MARKS, LETTERS, Source, clean, compact
from ingest.outline import KINDS, Numbered
from ingest.records import Aspect, LineRange

_MARKS = rf"(?P<mark>[{HEADING_MARKS}{BOX_MARKS}▶►▷])?\s*(?:\*\*)?(?P<open>[\[〔【<〈]?)\s*"
_LOCAL = re.compile(
    rf"\s*{_MARKS}(?P<word>{KINDS}?\s?(?:과제|사업|업무))?\s*(?P<number>\d{{1,2}}|[{LETTERS}])"
    r"(?P<sign>[.)\]〕】>〉:]*)\s+(?P<title>\S.*)"
)
# … or with the number of its area before its own ("Ⅳ-1. 제목")
TITLE = re.compile(_LOCAL.pattern.replace("(?P<number>", r"(?P<part>(?:[Ⅰ-Ⅹ]|\d{1,2})\s?-\s?)?(?P<number>", 1))
_AREA = re.compile(
    rf"\s*{_MARKS}(?P<word>{KINDS}?\s?(?:과제|사업|업무|전략|목표|방향|분야|영역))?\s*(?P<part>[Ⅰ-Ⅹ]\s?-\s?)?"
    r"(?P<number>\d{1,2}|[Ⅰ-Ⅹ](?!\s?-))(?P<sign>[.)\]〕】>〉:]*)\s+(?P<title>\S.*)"
)
_FEWEST = 2  # areas whose programmes are numbered on and on
_ROMAN = "ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ"


class _Line(NamedTuple):
    """A numbered line: how it is numbered, its number as a digit, and its title."""

    style: tuple[str, ...]
    number: int
    title: str


def restarted(source: Source, main: LineRange, blocks: Sequence[LineRange]) -> list[Numbered]:
    """The areas and programmes of a main part whose programmes are numbered anew in each area, or on from the area
    before where either is called by a word of its own; [] where they are not.

    A programme is headed by a line right above its contact block or, without any, its purpose. So most of them tell how
    programmes are numbered, and the lines above the first ones how areas are; the lists of either likewise.
    """
    local = _lines(source, main, _LOCAL)
    opens = {block.first for block in blocks}
    heads = {line for line in local if source.after(line) in opens and not aspect_heading(source, line)}
    heads = heads or {line for line in local if _states_purpose(source, line)}
    style = next(iter(Counter(local[line].style for line in heads).most_common(1)), ((), 0))[0]
    local = {line: item for line, item in local.items() if item.style == style}
    heads &= local.keys()
    repeated = len(heads) > len({local[line].number for line in heads})
    areas = _areas(source, main, local, heads, repeated) if repeated or (style and style[2]) else {}
    return _whole(source, local, heads, areas) if areas else []


def within_areas(
    source: Source, main: LineRange, blocks: Sequence[LineRange], areas: Sequence[Numbered]
) -> list[Numbered]:
    """The ``areas``, which are known, and their programmes, however those are numbered within."""
    local = {line: item for line, item in _lines(source, main, TITLE).items() if not aspect_heading(source, line)}
    opens = {block.first for block in blocks}
    heads = {line for line in local if source.after(line) in opens or _states_purpose(source, line)}
    style = next(iter(Counter(local[line].style for line in heads).most_common(1)), ((), 0))[0]
    local = {line: item for line, item in local.items() if item.style == style}
    known = {area.lines.first: _Line((), int(area.number), area.title) for area in areas}
    return _whole(source, local, heads & local.keys(), known)


def _lines(source: Source, main: LineRange, pattern: re.Pattern[str]) -> dict[int, _Line]:
    found = {}
    for line in source.filled(main.first, main.last):
        match = None if "\t" in source[line] else pattern.fullmatch(source[line])
        if match and (match["word"] or match["sign"] or match.groupdict().get("part")):
            number = match["number"]
            kind = "가" if number in LETTERS else "Ⅰ" if number in _ROMAN else "1"
            value = int(number) if kind == "1" else (LETTERS if kind == "가" else _ROMAN).index(number) + 1
            part = "-" if match.groupdict().get("part") else ""
            style = (match["mark"] or "", match["open"], compact(match["word"] or ""), part, kind, match["sign"])
            found[line] = _Line(style, value, clean(match["title"]))
    return found


def _states_purpose(source: Source, line: int) -> bool:
    """Whether a purpose is headed right below a line that is no sub-heading itself and stands below none."""
    above, below = source.before(line), source.after(line)
    inner = aspect_heading(source, line) or (above and aspect_heading(source, above))
    heading = None if below is None or inner else aspect_heading(source, below)
    return heading is not None and heading.aspect is Aspect.PURPOSE


def _areas(source: Source, main: LineRange, local: dict[int, _Line], heads: set[int], anew: bool) -> dict[int, _Line]:
    """The lines that name an area: numbered as those right above a first programme are, and followed by a programme or
    called as such a one is. Where the programmes' numbers do not begin ``anew``, any may be the first of its area, and
    the areas are several and called by a word."""
    lines = {line: item for line, item in _lines(source, main, _AREA).items() if line not in local}
    opening = (line for line in heads if local[line].number == 1) if anew else local
    above = [n for line in opening if (n := source.before(line)) in lines and (anew or lines[n].style[2])]
    if not anew and len(above) < _FEWEST:
        return {}
    style = next(iter(Counter(lines[line].style for line in above).most_common(1)), ((), 0))[0]
    lines = {line: item for line, item in lines.items() if item.style == style}
    titles = {compact(item.title) for line, item in lines.items() if source.after(line) in local}
    return {line: item for line, item in lines.items() if compact(item.title) in titles}


def _whole(source: Source, local: dict[int, _Line], heads: set[int], areas: dict[int, _Line]) -> list[Numbered]:
    """Areas and programmes in order; of other lines numbered as programmes are those listed below their area."""
    titles = {compact(local[line].title) for line in heads}
    found: list[Numbered] = []
    area = 0
    for line in sorted({*local, *areas}):
        if line in areas:
            area = areas[line].number
            found.append(Numbered(str(area), areas[line].title, LineRange(line, line)))
            continue
        listed = bool(found) and source.before(line) == found[-1].lines.last
        if area and (line in heads or listed or compact(local[line].title) in titles):
            found.append(Numbered(f"{area}-{local[line].number}", local[line].title, LineRange(line, line)))
    return found
