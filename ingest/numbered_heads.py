"""Lines in, the same lines out with the marks of items for the boxes below sub-headings that are numbered.

"2) 지난해 실적 / □ 실험교실 / ○ 초등 12회 300명": where numbers head what □ heads elsewhere, □ opens the groups, ○
stands below it as a dash does elsewhere, and a dash as a dot does.
"""

from collections.abc import Sequence

from ingest.headings import aspect_heading, named_part, ordinal
from ingest.lines import DASH_MARKS, DOT_MARKS, GROUP_MARKS, HEADING_MARKS, Source, marked
from ingest.phones import label_length
from ingest.records import Aspect

_FEWEST_KINDS = 3  # of standard sub-headings, numbered alike
_BELOW = {**dict.fromkeys(HEADING_MARKS, GROUP_MARKS[0]), **dict.fromkeys(GROUP_MARKS, DASH_MARKS[0])}
_BELOW |= dict.fromkeys(DASH_MARKS, DOT_MARKS[0])


def with_boxed_items(lines: Sequence[str]) -> tuple[str, ...]:
    """The lines; a box that is a standard sub-heading of another kind ("□ 소요 예산" below "1) 개요") stays one."""
    source = Source(tuple(lines))
    standard = {n: found for n in source.filled() if (found := aspect_heading(source, n)) and found.aspect}
    styles: dict[str, list[Aspect]] = {}
    for line, heading in standard.items():
        if heading.aspect:
            styles.setdefault(ordinal(lines[line - 1]) or "", []).append(heading.aspect)
    boxed = len(styles.pop("□", ()))
    style, heads = max(styles.items(), key=lambda item: len(item[1]), default=("", []))
    if not style or len(set(heads)) < _FEWEST_KINDS or len(heads) <= boxed:
        return tuple(lines)
    told, below, shifted = list(lines), None, False
    for line in source.filled():
        text = source[line]
        here = marked(text)
        if (not here.mark and (ordinal(text) or named_part(text))) or label_length(text):
            found = standard.get(line)
            below, shifted = found.aspect if found and ordinal(text) == style else None, False
        elif below and here.mark in (*HEADING_MARKS,):
            other = standard.get(line)
            below = below if other is None or other.aspect in (None, below) else None
            shifted = below is not None
        if below and shifted and here.mark in _BELOW and "\t" not in text:
            told[line - 1] = f"{' ' * here.indent}{_BELOW[here.mark]} {here.body}"
    return tuple(told)
