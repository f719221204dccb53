"""The lines of a printed file in, the same lines out without what every page repeats at its top and foot."""

import re
from collections import Counter
from collections.abc import Sequence

from ingest.headings import aspect_of, ordinal, part_of
from ingest.lines import compact, marked

BREAK = "\f"  # a line between two pages
_NUMBER = re.compile(  # "- 12 -", "≪ 12 ≫", "12 / 60", "p. 12", "12쪽"
    r"\s*(?:[-–—]\s*\d{1,3}\s*[-–—]|\d{1,3}\s*/\s*\d{1,3}|[≪«《〈<]\s*\d{1,3}\s*[≫»》〉>]|[pP](?:age)?\.?\s*\d{1,3}|\d{1,3}\s*(?:쪽|페이지))\s*"
)
_COUNTED = re.compile(r"\s*(?P<text>\S.*?)\s+[|│/·-]\s+(?P<page>\d{1,3})\s*")  # "2026 주요업무보고 | 12"
_FEWEST = 3  # pages that repeat a line, of at most so many times as many pages
_LONGEST = 60
_AMOUNT = re.compile(r"\d{1,3}(?:,\d{3})+")


def unpaged(lines: Sequence[str]) -> tuple[str, ...]:
    """The lines with every page's end, its number, the line that most pages begin or end with and the blank lines
    around them, as breaks; unchanged where the pages have no such numbers."""
    numbers = sorted({*(n for n, line in enumerate(lines) if _NUMBER.fullmatch(line)), *_counted(lines)})
    beside = {n: (_next(lines, n, -1), _next(lines, n, 1)) for n in numbers}
    told = Counter(lines[n].strip() for ends in beside.values() for n in ends if n is not None)
    often = {text for text, times in told.items() if times >= _FEWEST and times * _FEWEST >= len(numbers)}
    repeated = {text for text in often if len(compact(text)) <= _LONGEST and "\t" not in text and not _heads(text)}
    found = list(lines)
    for number, ends in beside.items():
        for step, end in zip((-1, 1), ends, strict=True):
            beyond = end is None or lines[end].strip() in repeated
            last = end if end is None or not beyond else _next(lines, end, step)
            edge = (-1 if step < 0 else len(lines)) if last is None else last
            for n in range(number, edge, step):
                found[n] = BREAK
    return tuple(found)


def _counted(lines: Sequence[str]) -> list[int]:
    """The lines that say the same at the end of every page, each with the next page's number behind it."""
    found: dict[str, list[tuple[int, int]]] = {}
    for n, line in enumerate(lines):
        match = _COUNTED.fullmatch(line)
        if match and not marked(line).mark:
            found.setdefault(match["text"], []).append((n, int(match["page"])))
    pages = (told for told in found.values() if len(told) >= _FEWEST)
    runs = (told for told in pages if [page - told[0][1] for _, page in told] == list(range(len(told))))
    return [n for told in runs for n, _ in told]


def _heads(text: str) -> bool:
    """Whether what many pages begin or end with is a heading of what stands on them or a row of a table; what would
    head a part is their title."""
    row = len(_AMOUNT.findall(text)) > 1
    return bool(row or marked(text).mark or ordinal(text) or (aspect_of(text)[0] and not part_of(text)))


def _next(lines: Sequence[str], place: int, step: int) -> int | None:
    """The next line with text above or below one, None without any."""
    edge = -1 if step < 0 else len(lines)
    return next((n for n in range(place + step, edge, step) if lines[n].strip()), None)
