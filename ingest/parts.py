"""Lines in, the parts of a briefing out: 일반 현황, 주요업무 and whatever else its Roman numbers list."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from ingest.headings import (
    GENERAL,
    KEY,
    MAIN,
    Heading,
    aspect_heading,
    aspect_of,
    named_part,
    ordinal,
    part_of,
    part_title,
)
from ingest.lines import HEADING_MARKS, LEADER, LETTERS, Source, compact, marked
from ingest.outline import Numbered
from ingest.phones import is_contact_line
from ingest.records import Aspect, LineRange, SectionKind
from ingest.restarted import TITLE

_DEEP_NUMBER = re.compile(
    rf"^\s*(?:[□■]\s*)?(?:\d{{1,2}}|[Ⅰ-Ⅹ])\s?-\s?(?:\d{{1,2}}(?!\d)|[①-⑳]|[{LETTERS}](?=[.)\s]))(?!\s*[-~\d])"
)
_APPENDIX_ALONE = re.compile(r"\s*[\[［<〈【〔]?\s*(?:붙임|별첨|참고|부록|별지)\s*\d{0,2}\s*[\]］>〉】〕]?[.:]?\s*")

_LISTED = re.compile(
    rf"(?P<indent>\s*)(?P<title>.*?)(?:\s*{LEADER}|\s+/)\s*\d+\s*"
)  # in a table of contents, with its page
_DIGITS = re.compile(r"제?\s?(\d{1,2})")
_JOINED = "주요업무"  # what parts that are areas are together
_FEWEST_JOINED = 2
_FEWEST_LISTED = 3
_SEVERAL = 4  # standard sub-headings of programmes in a part


@dataclass(frozen=True, slots=True)
class Part:
    """A part and all its lines.

    Attributes:
        key: GENERAL, KEY or MAIN for the parts of the genre, the compact title for any other.
        areas: the parts that are areas of this one.
    """

    heading: Heading
    key: str
    lines: LineRange
    areas: tuple[Numbered, ...] = ()


def read_parts(source: Source) -> list[Part]:
    """The parts in order; the one with the programmes is MAIN.

    A heading printed twice (divider page, then page) begins at the first; one that is directly followed by another
    part's heading is a line of a table of contents.
    """
    headings = _behind_contents(source, _headings(source, _keys(source)))
    ends = [*(heading.line - 1 for heading, _ in headings[1:]), len(source)]
    parts = [Part(h, key, LineRange(h.line, ends[place])) for place, (h, key) in enumerate(headings)]
    if len(parts) > 1 and parts[0].key == MAIN and (not _tells(source, parts[0]) or _is_outdone(source, parts)):
        parts = parts[1:]  # the title on the cover
    return parts if any(part.key == MAIN for part in parts) else _with_main(source, parts)


def _behind_contents(source: Source, headings: list[tuple[Heading, str]]) -> list[tuple[Heading, str]]:
    """The headings of parts without those of the cover and the table of contents: what stands before the last general
    part; where that closes the briefing, as standard sub-headings stand mostly before it, any other general one."""
    general = [heading.line for heading, key in headings if key == GENERAL]
    if not general:
        return headings
    said = [n for n in source.filled(headings[0][0].line) if _is_aspect(source, n)]
    if 2 * sum(n < general[-1] for n in said) > len(said):
        return [(heading, key) for heading, key in headings if key != GENERAL or heading.line == general[-1]]
    return [(heading, key) for heading, key in headings if heading.line >= general[-1]]


def _tells(source: Source, part: Part) -> bool:
    """Whether a part has a programme's number or a standard sub-heading."""
    return any(
        _DEEP_NUMBER.match(source[n]) or _is_aspect(source, n)
        for n in source.filled(part.heading.own[-1] + 1, part.lines.last)
    )


def _is_outdone(source: Source, parts: Sequence[Part]) -> bool:
    """Whether another part has so many more standard sub-headings that the first is but a table of contents."""
    first, *others = (_headings_in(source, part) for part in parts)
    return max(others) >= _SEVERAL * max(first, 1)


def _keys(source: Source) -> dict[int, str]:
    """The lines that may head a part, each with the part's key. A title that is listed with a Roman number may head
    its part without one, and so may one printed on a divider page and again on the page behind, or one that a table of
    contents without numbers lists; a line that says but "붙임 1" heads a part with the title below it."""
    listed = {title for line in source.filled() if (title := named_part(source[line]))} | _bare_contents(source)
    keys = {}
    for line in source.filled():
        text = source[line]
        if "\t" in text or marked(text).mark or line in keys or _LISTED.fullmatch(text):
            continue
        title = named_part(text) or compact(text)
        key = part_of(text) or (title if title in listed else None)
        if key:
            keys[line] = key
        twice = not key and _on_divider(source, line)
        below = source.after(line) if twice or _APPENDIX_ALONE.fullmatch(text) else None
        if below and "\t" not in source[below] and not marked(source[below]).mark:
            keys[line] = keys[below] = compact(source[below])
    return keys


def _bare_contents(source: Source) -> set[str]:
    """The outermost titles, compact, of a table of contents that numbers none of these."""
    rows = [row for line in source.filled() if (row := _LISTED.fullmatch(source[line]))]
    outermost = min((len(row["indent"]) for row in rows), default=0)
    titles = [row["title"] for row in rows if len(row["indent"]) == outermost]
    numbered = any(named_part(title) or ordinal(title) or marked(title).mark for title in titles)
    return set() if numbered or len(titles) < _FEWEST_LISTED else {compact(title) for title in titles}


def _on_divider(source: Source, line: int) -> bool:
    """Whether a line stands alone, is printed again below blank lines, and then a topic (□) begins."""
    again = source.after(line)
    topic = source.after(again) if again else None
    if again is None or topic is None or again == line + 1 or source[again].strip() != source[line].strip():
        return False
    title = re.search(r"[가-힣]", source[line]) and ":" not in source[line]  # no name or number of a contact block
    begun = marked(source[topic]).mark
    return bool(title) and bool(begun) and begun in HEADING_MARKS and ordinal(source[line]) is None


def _headings(source: Source, keys: dict[int, str]) -> list[tuple[Heading, str]]:
    found: list[tuple[Heading, str]] = []
    for line, key in keys.items():
        if keys.get(source.after(line) or 0, key) != key:
            continue
        title = part_title(source[line])
        if found and found[-1][1] == key:
            last = found[-1][0]
            if source.before(line) == last.own[-1]:
                found[-1] = (replace(last, title=title, own=(*last.own, line)), key)
            continue
        aspect, year = aspect_of(title)
        if key in (GENERAL, KEY, MAIN) or aspect not in (Aspect.RESULTS, Aspect.PLAN):
            aspect = None
        found.append((Heading(line, SectionKind.PART, title, aspect=aspect, year=year, own=(line,)), key))
    return found


def _with_main(source: Source, parts: Sequence[Part]) -> list[Part]:
    """The parts where none has a title of the genre: those that head programmes are MAIN together; else the one with
    numbers such as 1-1, else the one with the standard sub-headings of several programmes, else the last."""
    if joined := _joined(source, parts):
        return joined
    numbered = [sum(bool(_DEEP_NUMBER.match(source[n])) for n in source.filled(*_span(part))) for part in parts]
    headed = [_headings_in(source, part) for part in parts]
    told = numbered if any(numbered) else headed if max(headed, default=0) >= _SEVERAL else []
    main = told.index(max(told)) if told else len(parts) - 1
    return [replace(part, key=MAIN) if place == main and part.key != KEY else part for place, part in enumerate(parts)]


def _joined(source: Source, parts: Sequence[Part]) -> list[Part]:
    """The parts with those in a row that head programmes as one, which has no heading: they are its areas ("Ⅳ. 꿈을
    펼치는 예술교육 / 1. 학생 공연 운영" and "Ⅴ. 생각을 키우는 독서교육 / 1. 도서관 지원"); [] without two of them."""
    heads = [part.key not in (GENERAL, KEY) and _heads_programmes(source, part) for part in parts]
    runs = [list(run) for told, run in groupby(range(len(parts)), heads.__getitem__) if told]
    run = max(runs, key=len, default=[])
    if len(run) < _FEWEST_JOINED:
        return []
    first, last = parts[run[0]], parts[run[-1]]
    heading = Heading(first.heading.line, SectionKind.PART, _JOINED)
    areas = tuple(_area(source, parts[place], count) for count, place in enumerate(run, start=1))
    main = Part(heading, MAIN, LineRange(first.lines.first, last.lines.last), areas)
    return [*parts[: run[0]], main, *parts[run[-1] + 1 :]]


def _area(source: Source, part: Part, count: int) -> Numbered:
    """A part as an area: by its Roman number, that of its chapter, or as it is counted."""
    text = source[part.heading.line].strip()
    digits = _DIGITS.match(text)
    number = "ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ".find(text[:1]) + 1 or (int(digits[1]) if digits else count)
    own = part.heading.own
    return Numbered(str(number), part.heading.title, LineRange(own[0], own[-1]))


def _heads_programmes(source: Source, part: Part) -> bool:
    """Whether numbered titles stand right above the people and the standard sub-headings of a part."""

    def heads(line: int) -> bool:
        below = next((n for n in source.filled(line + 1, part.lines.last) if not is_contact_line(source[n])), None)
        opening = aspect_heading(source, below) if below else None
        return opening is not None and opening.aspect is not None

    numbered = (n for n in source.filled(*_span(part)) if "\t" not in source[n] and TITLE.fullmatch(source[n]))
    return _headings_in(source, part) > 1 and any(heads(n) for n in numbered if not aspect_heading(source, n))


def _headings_in(source: Source, part: Part) -> int:
    """How many standard sub-headings a part has."""
    return sum(_is_aspect(source, n) for n in source.filled(*_span(part)))


def _is_aspect(source: Source, line: int) -> bool:
    heading = aspect_heading(source, line)
    return heading is not None and heading.aspect is not None


def _span(part: Part) -> tuple[int, int]:
    return part.lines.first, part.lines.last
