"""Lines in, the same lines out with the usual mark before the standard sub-headings, where another sets them apart."""

import re
from collections.abc import Sequence

from ingest.headings import aspect_heading, aspect_of, is_caption, without_ordinal, without_units
from ingest.lines import BOX_MARKS, GROUP_MARKS, HEADING_MARKS, Source, marked
from ingest.phones import label_length

_BRACKETED = re.compile(
    r"[\[<〈【〔《]\s*(?P<title>[^\[\]<>〈〉【】〔〕《》\t]{2,40}?)\s*[\]>〉】〕》](?P<rest>\s*(?:(?:[\[(<（]|단위).*)?)"
)


def with_heading_marks(lines: Sequence[str]) -> tuple[str, ...]:
    """The lines, with □ for what sets the standard sub-headings of a briefing apart which has no usual ones: another
    mark ("● 추진 목적"), brackets ("[추진 목적]") or a number in a circle, from the first of them on."""
    set_apart = [_set_apart(line) for line in lines]
    usual = sum(bool((found := aspect_heading(Source((line,)), 1)) and found.aspect) for line in lines)
    headed: dict[str, list[int]] = {}
    for place, (sign, title) in enumerate(set_apart):
        if sign and aspect_of(without_ordinal(without_units(title)))[0]:
            headed.setdefault(sign, []).append(place)
    sign, places = max(headed.items(), key=lambda item: len(item[1]), default=("", []))
    if len(places) <= max(2, 2 * usual):
        return tuple(lines)
    indent = max(marked(lines[place]).indent for place in places)
    labels = (n for n, (other, title) in enumerate(set_apart) if other == sign and _labels(title))
    told = list(lines)
    for place in range(min((places[0], *labels)), len(lines)):
        if set_apart[place][0] == sign and marked(lines[place]).indent <= indent:
            told[place] = f"{HEADING_MARKS[0]} {set_apart[place][1]}"
    return tuple(told)


def _labels(title: str) -> bool:
    """Whether what is set apart opens a contact block, or says a sub-heading and, behind a colon, what it heads."""
    head, colon, _ = title.replace("：", ":").partition(":")
    return bool(label_length(f"□ {title}") or (colon and aspect_of(head)[0]))


def _set_apart(line: str) -> tuple[str, str]:
    """What sets a line apart that might head others ("●", "[" or "①") and what it says; ("", "") of any other line."""
    here, stripped = marked(line), line.strip()
    if here.mark:
        return (here.mark, here.body) if here.mark in GROUP_MARKS + BOX_MARKS else ("", "")
    bracketed = None if is_caption(stripped) else _BRACKETED.fullmatch(stripped)
    if bracketed:
        return stripped[0], f"{bracketed['title']} {bracketed['rest']}".strip()
    return ("①", stripped[1:].strip()) if re.match(r"[①-⑳]\s*\S", stripped) and "\t" not in line else ("", "")
