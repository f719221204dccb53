"""Lines in, the programmes' headings out where no numbering tells them: lines of whatever shape that stand again and
again above the standard sub-headings."""

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from itertools import pairwise

from ingest.headings import Heading, aspect_heading, is_caption, part_of
from ingest.lines import LETTERS, Source, clean, compact, marked
from ingest.outline import Numbered
from ingest.records import Aspect, LineRange, SectionKind

_LABEL = re.compile(
    r"^(?:[\[(（<〈【《]\s*)?(?:(?:세부|추진|핵심|중점|주요|실천|단위)?\s?(?:과제|사업|업무|전략)\s*)?"
    rf"(?P<number>[ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ①-⑳㉠-㉻A-Z\d{LETTERS}](?:[-–.]?[\d①-⑳{LETTERS}])*)"
    r"\s*(?:[\])）>〉】》.:]+|(?=\s))\s*"
)
_CLOSES = "])）>〉】》"
_LONGEST = 60
_FEWEST = 2


def standing_headings(
    source: Source, main: LineRange, blocks: Sequence[LineRange], areas: Sequence[Numbered]
) -> list[Heading]:
    """The headings: lines right above the one standard sub-heading that most often has a title above it.

    There are none unless standard sub-headings of two kinds stand in the main part, the one at least twice. A number is
    the printed one, within its area ("1-가"); without any, or where it comes twice, they are counted.
    """
    in_block = {line for block in blocks for line in block}
    above: dict[str, list[int]] = defaultdict(list)
    kinds: set[Aspect] = set()
    for line in source.filled(main.first, main.last):
        heading = aspect_heading(source, line)
        if heading is None or heading.aspect is None:
            continue
        kinds.add(heading.aspect)
        titled = _titled(source, line, main, in_block)
        if titled:
            above[re.sub(r"[\W\d]|년도?|학년도", "", compact(heading.title))].append(titled)
    lines = max(above.values(), key=len, default=[])
    if len(kinds) < _FEWEST or len(lines) < _FEWEST:
        return []
    lines = sorted({*lines, *_again(source, main, lines, in_block)})
    labels = [_LABEL.match(_body(source, line)) for line in lines]
    titles = [_title(source, line, label) for line, label in zip(lines, labels, strict=True)]
    numbers = _numbers(lines, titles, labels, areas)
    return [
        Heading(line, SectionKind.PROGRAMME, title, number, own=(line,))
        for line, title, number in zip(lines, titles, numbers, strict=True)
    ]


def _again(source: Source, main: LineRange, lines: Sequence[int], in_block: set[int]) -> list[int]:
    """Where the same titles head once more, as in a chapter of results: above people or a standard sub-heading."""
    told = Counter(compact(_body(source, line)) for line in lines)
    said = {title for title, times in told.items() if times == 1}  # what stands above several is no title
    same = [line for line in source.filled(main.first, main.last) if compact(_body(source, line)) in said]

    def heads(line: int) -> bool:
        below = source.after(line)
        heading = None if below is None else aspect_heading(source, below)
        return below in in_block or (heading is not None and heading.aspect is not None)

    return list(filter(heads, same))


def opened_areas(found: Sequence[Numbered], headings: Sequence[Heading]) -> list[Numbered]:
    """The numbered lines that head no programme but stand above some: right after each comes one of ``headings``."""
    lines = {heading.line for heading in headings}
    places = sorted((*lines, *(item.lines.first for item in found)))
    following = dict(pairwise(places))
    return [item for item in found if item.depth == 1 and following.get(item.lines.first) in lines - {item.lines.first}]


def _numbers(
    lines: Sequence[int], titles: Sequence[str], labels: Sequence[re.Match[str] | None], areas: Sequence[Numbered]
) -> list[str]:
    """The printed numbers, where each stands for one title, which may come again; else they are counted."""
    printed = [label["number"] if label else "" for label in labels]
    one_to_one = len(set(printed)) == len(set(titles)) == len(set(zip(printed, titles, strict=True)))
    counted = [str(place) for place in range(1, len(lines) + 1)]
    if areas:
        front = [next((a.number for a in reversed(areas) if a.lines.first < line), "0") for line in lines]
        within = [f"{area}-{number}" for area, number in zip(front, printed, strict=True)]
        return (
            within
            if all(printed) and len(set(within)) == len(within)
            else [f"{area}-{front[: place + 1].count(area)}" for place, area in enumerate(front)]
        )
    return printed if all(printed) and one_to_one else counted


def _titled(source: Source, line: int, main: LineRange, in_block: set[int]) -> int | None:
    """The line above that may head a programme; a contact block and bullets on what it is for may stand between."""
    above = source.before(line)
    while above and above in main and (above in in_block or (marked(source[above]).mark and not _boxed(source, above))):
        if aspect_heading(source, above):
            return None
        above = source.before(above)
    if above is None or above <= main.first:
        return None
    text = _body(source, above)
    said = re.search(r"(?:[.!?,:;)]|\d|다|음|함|임|됨)$", _LABEL.sub("", text)) is not None and not _LABEL.match(text)
    wrong = "\t" in text or len(text) > _LONGEST or aspect_heading(source, above) or is_caption(text) or part_of(text)
    return None if said or wrong else above


def _boxed(source: Source, line: int) -> bool:
    """Whether a line behind a mark is numbered as well: no bullet."""
    return _LABEL.match(marked(source[line]).body) is not None


def _body(source: Source, line: int) -> str:
    return marked(source[line]).body.replace("**", "")


def _title(source: Source, line: int, label: re.Match[str] | None) -> str:
    text = _body(source, line)
    rest = text[label.end() :] if label else text
    return clean(rest.strip(_CLOSES + "[(（<〈【《 ") if label is None or text[:1] in "[(（<〈【《" else rest) or clean(
        text
    )
