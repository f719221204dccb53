"""Lines in, the same lines out with the marks of items for the boxes below sub-headings that are numbered.

"2) 지난해 실적 / □ 실험교실 / ○ 초등 12회 300명": where numbers head what □ heads elsewhere, □ opens the groups, ○
stands below it as a dash does elsewhere, and a dash as a dot does.
"""

import re
from collections.abc import Container, Sequence

from ingest.headings import aspect_heading, family_of, named_part, ordinal, without_ordinal
from ingest.labels import label_length
from ingest.lines import DASH_MARKS, DOT_MARKS, GROUP_MARKS, HEADING_MARKS, Source, marked
from ingest.records import Aspect

_FEWEST_KINDS = 2  # of standard sub-headings, numbered alike …
_FEWEST = 4  # … and so many of them
_BELOW = {**dict.fromkeys(HEADING_MARKS, GROUP_MARKS[0]), **dict.fromkeys(GROUP_MARKS, DASH_MARKS[0])}
_BELOW |= dict.fromkeys(DASH_MARKS, DOT_MARKS[0])


_FIRST = re.compile(r"\s*[(（]?(?:1|가)[.)）]")
_NUMBERED = re.compile(r"\d{1,2}(?:-\d{1,2})*[.)]?\s+[^\s\d]")  # "□ 1-2 제목"


def with_boxed_items(lines: Sequence[str]) -> tuple[str, ...]:
    """The lines; a box that is a standard sub-heading of another kind ("□ 소요 예산" below "1) 개요") stays one, and so
    does one that heads the numbered ones."""
    source = Source(tuple(lines))
    standard = {n: found for n in source.filled() if (found := aspect_heading(source, n)) and found.aspect}
    styles: dict[str, list[Aspect]] = {}
    for line, heading in standard.items():
        if heading.aspect:
            styles.setdefault(ordinal(lines[line - 1]) or "", []).append(heading.aspect)
    boxed = len(styles.pop("□", ()))
    style, heads = max(styles.items(), key=lambda item: len(item[1]), default=("", []))
    if not style or len(set(heads)) < _FEWEST_KINDS or len(heads) <= max(boxed, _FEWEST - 1):
        return tuple(lines)
    told, inside, shifted, below = list(lines), False, False, None
    for line in source.filled(min(n for n in standard if ordinal(source[n]) == style)):
        text = source[line]
        here = marked(text)
        if (not here.mark and (ordinal(text) or named_part(text))) or label_length(text):
            inside, shifted = ordinal(text) == style and not label_length(text), False
            below = standard[line].aspect if line in standard else family_of(without_ordinal(text))
        elif inside and here.mark in (*HEADING_MARKS,):
            kept = line in standard and standard[line].aspect not in (None, below)
            shifted = not (kept or _NUMBERED.match(here.body) or _heads(source, line, style, standard))
            inside = shifted
        if inside and shifted and here.mark in _BELOW and "\t" not in text:
            told[line - 1] = f"{' ' * here.indent}{_BELOW[here.mark]} {here.body}"
    return tuple(told)


def _heads(source: Source, line: int, style: str, standard: Container[int]) -> bool:
    """Whether a numbered sub-heading stands right below a line."""
    below = source.after(line)
    return (
        below is not None
        and below in standard
        and ordinal(source[below]) == style
        and _FIRST.match(source[below]) is not None
    )
