"""Numbered lines in, the outline out: which lines list areas, tasks and programmes, and which head them."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from ingest.behind import people_behind
from ingest.headings import aspect_heading, aspect_of, ordinal, part_of
from ingest.lines import BOX_MARKS, HEADING_MARKS, LEADER, LETTERS, Source, clean, compact, marked
from ingest.named import UNIT
from ingest.phones import is_contact_line
from ingest.records import LineRange

KINDS = r"(?:큰|작은|추진|정책|핵심|중점|주요|세부|실천|실행|역점)"
_INNER, _OUTER = "과제|사업|업무", "전략|목표|방향|분야|영역|정책|시책|부문"
_WORD = rf"\[?\s*(?:{KINDS}\s?)?(?:{_INNER}|{_OUTER})\s*(?=[\dⅠ-Ⅹ]|[A-H](?![A-Za-z])|[{LETTERS}][.)]\s)"
_NUMBERED = re.compile(
    rf"^\s*(?:[{HEADING_MARKS}{BOX_MARKS}▶►▷]\s*)?(?:\*\*)?(?P<word>{_WORD})?(?:[\[【〔<〈](?=[\dA-H{LETTERS}]{{1,2}}\s?-[^\]】〕>〉]{{1,4}}[\]】〕>〉]))?"
    rf"(?P<number>(?:\d{{1,2}}|[Ⅰ-Ⅹ](?=\s?-)|[A-H](?=\s?-\s?\d|\s)|[{LETTERS}](?:(?=\s?-\s?\d)|(?(word)(?=[.)]\s)|(?!))))"
    r"(?:\s?-\s?(?:\d{1,2}|[①-⑳]|[가-하](?=[.)\]】〕\s]|$))){0,2})(?!\d)(?P<dot>[.)\]】〕>〉:]?)(?P<title>.*)$"
)
_DIVIDER_WORD = re.compile(rf"\s*\[?\s*{KINDS}?\s?(?:{_OUTER})\s?\d")
_PROGRAMME_WORD = re.compile(rf"\s*\[?\s*{KINDS}?\s?(?:{_INNER})\s?\d")
_TOO_MANY = 3  # areas with a heading of the same words: it heads a part of each programme, and is none
_LETTERED = re.compile(rf"^\s*(?P<letter>[{LETTERS}])(?P<sign>[.)])\s+(?P<title>[^:：\t]{{2,60}})$")
_BESIDE = re.compile(r"\s*[/／|,·]\s*(?=\d{1,2}\s?-\s?\d{1,2}[.)]?\s)")
# below a title: "담당 총무과 과장 홍길동", "주관: 초등연수부, 중등연수부"
_IN_CHARGE = re.compile(
    rf"\s*(?:담\s?당(?:자|부서)?\s+{UNIT}\s|(?:주관|소관|담당|추진)(?:\s?부서)?\s*[:：]\s*{UNIT}(?:\s*,\s*{UNIT})*\s*$)"
)
_LEADER = re.compile(rf"\s*{LEADER}\s*\d*\s*$")
_BRACKET = re.compile(r"\s*\d{1,2}\)")
_FEWEST_LISTED = 3
_NUMBERED_BY_WORD = re.compile(rf"\s*{_WORD}")


@dataclass(frozen=True, slots=True)
class Numbered:
    """A line such as "1-1-1. 교원 …", its title joined where it broke.

    Attributes:
        number: "1", "1-1" or "1-1-1"; of "1-①" likewise "1-1".
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
        return tuple(entry for entry in self.entries if entry.depth == deepest)


def read_outline(source: Source, main: LineRange, first: int, known: Sequence[Numbered] = ()) -> Outline:
    """Reads the outline of the main part; lines such as "과제 1 …" may list its areas from line ``first`` on.

    A number's first appearance beside another numbered line lists it; a number that was listed already, that stands
    alone, or that is the only programme among such lines and comes but once heads a programme. ``known`` are the
    numbered lines where they are known already.
    """
    found = known or _without_dividers(source, _numbered_lines(source, main, first))
    entries = {item.number: item for item in _tabled(source, main)}
    depth = max((item.depth for item in (*found, *entries.values())), default=0)
    areas: list[Numbered] = []
    headings: list[Numbered] = []
    repeats: list[Numbered] = []
    for run in _runs(source, found):
        for place, item in enumerate(run):
            following = run[place + 1] if place + 1 < len(run) else None
            listed = item.number in entries
            if item.depth == 1 < depth:
                if headings and _BRACKET.match(source[item.lines.first]):
                    continue  # "1) …" within a programme
                opens = following is not None and following.depth > 1 and following.area == item.area
                if opens and item.number not in {area.number for area in areas}:
                    areas.append(item)
                elif listed:
                    repeats.append(item)
            elif item.depth == depth and (listed or len(run) == 1 or _sole(item, run, found)):
                headings.append(item)
            elif listed:
                repeats.append(item)
            entries.setdefault(item.number, item)
    entries |= {area.number: area for area in areas if not _same(area, entries[area.number])}
    for bare in _bare_areas(source, found, {area.number for area in areas}):
        areas.append(bare)
        entries.setdefault(bare.number, bare)
    parents = {item.area for item in entries.values() if item.depth > 1}
    kept = tuple(item for item in entries.values() if item.depth > 1 or depth == 1 or item.number in parents)
    return Outline(kept, tuple(sorted(areas, key=lambda area: area.lines)), tuple(headings), tuple(repeats))


def _without_dividers(source: Source, found: Sequence[Numbered]) -> list[Numbered]:
    """The numbered lines without those that divide programmes numbered all through: "전략 2" above "과제 05"."""
    inner = [item for item in found if _PROGRAMME_WORD.match(source[item.lines.first])]
    outer = [item for item in found if _DIVIDER_WORD.match(source[item.lines.first])]
    through = len({item.number for item in inner}) > len({item.number for item in outer}) > 1
    apart = through and all(item.depth == 1 for item in found)
    return [item for item in found if item not in outer] if apart else list(found)


def _bare_areas(source: Source, found: Sequence[Numbered], headed: set[str]) -> Iterator[Numbered]:
    """Areas without a page of their own, numbered without a dot ("1 배움 연수"): a line set apart, with nothing but
    bullets down to the first number within the area."""
    seen: set[str] = set()
    above = 0
    for item in found:
        if item.depth > 1 and item.area not in seen | headed:
            seen.add(item.area)
            for line in reversed(list(source.filled(above + 1, item.lines.first - 1))):
                match = re.match(rf"\s*{item.area}[.)]?\s+(?P<title>\D.*)", source[line])
                if match and "\t" not in source[line] and not (source.lines[line - 2 : line - 1] or ("",))[0].strip():
                    yield Numbered(item.area, clean(match["title"]), LineRange(line, line))
                if not marked(source[line]).mark:
                    break
        above = item.lines.last if item.depth > 1 else above


def _tabled(source: Source, main: LineRange) -> Iterator[Numbered]:
    """Programmes, and the areas in the cell before them, that a table lists ("이어가기 | 1-1 | 자격연수의 내실화")."""
    rows: list[tuple[int, list[str]]] = []
    for line in source.filled(main.first, main.last):
        cells = [clean(cell) for cell in source[line].split("\t")]
        if (at := _place_of_number(cells)) is None:
            continue
        rows.append((line, cells[max(0, at - 1) : at + 2] if at else ["", *cells[:2]]))
    whole = [row for row in rows if any(abs(row[0] - other[0]) == 1 for other in rows)]
    for line, (area, number, title) in whole if len(whole) >= _FEWEST_LISTED else ():
        lines = LineRange(line, line)
        number = re.sub(r"\s", "", number)
        if area and not re.search(r"\d", area):
            yield Numbered(number.partition("-")[0], area, lines)
        yield Numbered(number, title, lines)


def _place_of_number(cells: Sequence[str]) -> int | None:
    """Which cell numbers a programme, with its title in the next one; None where none does."""
    for place, cell in enumerate(cells[:-1]):
        if re.fullmatch(r"\d{1,2}\s?-\s?\d{1,2}", cell) and re.match(r"[^\d△▲-].*[가-힣]{2}", cells[place + 1]):
            return place
    return None


def _same(area: Numbered, entry: Numbered) -> bool:
    """Whether an entry names the area of its number, not some item of a list numbered so ("2) …")."""
    return compact(area.title) == compact(entry.title)


def _runs(source: Source, found: Sequence[Numbered]) -> list[list[Numbered]]:
    """Numbered lines that follow each other without other text between."""
    runs: list[list[Numbered]] = []
    for item in found:
        above = runs[-1][-1].lines.last if runs else 0
        if runs and (above == item.lines.first or source.after(above) == item.lines.first):
            runs[-1].append(item)
        else:
            runs.append([item])
    return runs


def _sole(item: Numbered, run: Sequence[Numbered], found: Sequence[Numbered]) -> bool:
    """Whether an item closes its run, is the only one of its depth there, and its number comes nowhere else."""
    alone = [other for other in run if other.depth == item.depth] == [item]
    return run[-1] is item and alone and sum(other.number == item.number for other in found) == 1


def _numbered_lines(source: Source, main: LineRange, first: int) -> list[Numbered]:
    found: list[Numbered] = []
    for line in source.filled(first, main.last):
        numbered = _numbered(source, line)
        if numbered and (line in main or _NUMBERED_BY_WORD.match(source[line])):
            found += _each(numbered)
    if any(item.depth > 1 for item in found):
        return found
    return sorted([*found, *_lettered(source, main, found)], key=lambda item: item.lines.first)


def _each(item: Numbered) -> Iterator[Numbered]:
    """The entries of a line that lists several side by side ("1-1 가 / 1-2 나")."""
    first, *others = _BESIDE.split(item.title)
    yield replace(item, title=first)
    for other in others:
        number, title = re.split(r"(?<=\d)[.)]?\s+", re.sub(r"^(\d+)\s?-\s?", r"\1-", other), maxsplit=1)
        yield Numbered(number, title, item.lines)


def _lettered(source: Source, main: LineRange, areas: Sequence[Numbered]) -> list[Numbered]:
    """Programmes that are lettered within their area ("가. 제목" below "1. 영역" is 1-가), and the lists of them: a
    sub-heading or contact block follows the programme itself."""
    starts = {item.lines.first: item.number for item in areas}
    found: list[tuple[str, Numbered]] = []
    headed: set[str] = set()
    area = ""
    for line in source.filled(main.first, main.last):
        match, below = _LETTERED.match(people_behind(source[line])[0]), source.after(line)
        area = starts.get(line, area)
        if match and area:
            number = f"{area}-{match['letter']}"
            said = f"{number}{match['sign']}{compact(match['title'])}"
            found.append((said, Numbered(number, clean(match["title"]), LineRange(line, line))))
            if below and (_is_sub_heading(source, below) or is_contact_line(source[below])):
                headed.add(said)
    areas_of: dict[str, set[str]] = {}
    for _, item in found:
        areas_of.setdefault(compact(item.title), set()).add(item.area)
    headed -= {said for said, item in found if len(areas_of[compact(item.title)]) >= _TOO_MANY}  # "가. 왜 하나요"
    first = next((said for said, _ in found if said in headed), "")
    sign = "." if re.match(r"\d+-.\.", first) else ")"
    return [item for said, item in found if said in headed and re.match(rf"\d+-.\{sign}", said)]


def _numbered(source: Source, line: int) -> Numbered | None:
    match = _NUMBERED.match(people_behind(source[line])[0])
    if match is None or is_contact_line(match[0]):
        return None
    deep = "-" in match["number"]
    if "\t" in source[line] and not (match["word"] and source[line].count("\t") == 1):
        return None
    if match["word"] and not deep and not (match["dot"] or not match["title"][:1].strip()):
        return None  # "목표 80% 대비" numbers nothing
    if not deep and not match["word"] and (not match["dot"] or aspect_heading(source, line)):
        return None
    title, last = _LEADER.sub("", match["title"]), line
    listed = title != match["title"]
    if not title.strip(" *"):
        below = source.after(line)
        if not deep or below is None or not _is_plain(source, below):
            return None
        title, last = source[below], below
    while not listed and last < len(source) and source[last + 1].strip() and _is_plain(source, last + 1):
        last += 1
        title += " " + source[last]
    first, *rest = re.split(r"\s?-\s?", match["number"])
    roman = "ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ".find(first) + 1
    number = unicodedata.normalize("NFKC", "-".join((str(roman) if roman else first, *rest)))
    return Numbered(number, clean(title.lstrip(".")), LineRange(line, last))


def _is_plain(source: Source, line: int) -> bool:
    """Whether a line could carry on a title: no mark, number, table row, heading or contact."""
    text = source[line]
    return not (
        "\t" in text
        or marked(text).mark
        or re.match(r"\s*[①-⑳]", text)
        or ordinal(text)
        or _NUMBERED.match(text)
        or _LETTERED.match(text)
        or is_contact_line(text)
        or _IN_CHARGE.match(text)
        or part_of(text)
        or _is_sub_heading(source, line)
    )


def _is_sub_heading(source: Source, line: int) -> bool:
    """Whether a line is a standard sub-heading; below a title a bare word ("필요성") is one."""
    return aspect_heading(source, line) is not None or aspect_of(source[line])[0] is not None
