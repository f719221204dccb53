"""Lines in, the same lines out with the usual marks before sub-headings and groups, where others set them apart."""

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from ingest.headings import OTHER_MARKS, aspect_heading, aspect_of, is_caption, ordinal, without_ordinal, without_units
from ingest.labels import label_length
from ingest.lines import BOX_MARKS, DASH_MARKS, DOT_MARKS, GROUP_MARKS, HEADING_MARKS, LETTERS, Source, marked

_BRACKETED = re.compile(
    r"[\[<〈【〔《]\s*(?P<title>[^\[\]<>〈〉【】〔〕《》\t]{2,40}?)\s*[\]>〉】〕》](?P<rest>\s*(?:(?:[\[(<（]|단위).*)?)"
)

_LEVELS = "유초등|유초|유·초등|초·중등|유아|유치원|초등|중등|특수|공통|교행|원격|집합"  # "- 초등: …"
_ROUND_TAG = re.compile(
    rf"(?P<mark>\s*[{DASH_MARKS}{DOT_MARKS}{GROUP_MARKS}]\s*|(?=[(（][^\t]+\t))"
    rf"(?:[(（<＜〈](?P<tag>[가-힣·]{{1,8}}(?: [가-힣·]{{1,6}})?)[)）>＞〉]|(?P<level>{_LEVELS})\s?[:：])\s+(?=\S)"
)
_FEWEST = 3  # dots right below headings, bullets with a tag, tags


# "Ⅲ. 1. 가. 제목": a heading that says the numbers of all that it stands in before its own.
_CHAIN = re.compile(
    rf"\s*[Ⅰ-Ⅹ]\s?[.]\s*(?P<area>\d{{1,2}}[.]\s*(?=\d|[{LETTERS}]))?(?=(?:\d{{1,2}}|[{LETTERS}])[.)]\s*[^\s\d])"
)


def with_own_numbers(lines: Sequence[str]) -> tuple[str, ...]:
    """The lines, headings with nothing but their own number before the title ("Ⅲ. 1. 가. 제목" is "가. 제목"); the
    second of two digits is one within the first ("1-2.")."""
    told = []
    for line in lines:
        chain = _CHAIN.match(line)
        own = line[chain.end() :] if chain else line
        area = re.sub(r"\D", "", chain["area"] or "") if chain and own[:1].isdigit() else ""
        number = re.match(r"[^.)]*[.)]", own) if chain else None
        told.append(f"{area}{'-' * bool(area)}{number[0]} {own[number.end() :].strip()}" if number else line)
    return tuple(told)


def with_topic_marks(lines: Sequence[str]) -> tuple[str, ...]:
    """The lines, with □ for another mark ("▷ 지나온 길") of a briefing that has no □: one that stands at the margin
    alone, again and again, with what it heads further in."""
    told = [marked(line) for line in lines]
    signs = {here.mark for here in told if here.mark in (*OTHER_MARKS,)}
    if any(here.mark in (*HEADING_MARKS,) for here in told):
        return tuple(lines)
    for sign in signs:
        filled = list(pairwise(here for here in told if here.body))
        below = [lower for upper, lower in filled if upper.mark == sign]
        margin = all(here.indent == 0 and not re.search(r"[:：]", here.body) for here in told if here.mark == sign)
        if margin and len(below) >= _FEWEST and all(here.indent > 0 for here in below):
            lines = [f"{HEADING_MARKS[0]} {h.body}" if h.mark == sign else x for x, h in zip(lines, told, strict=True)]
    return tuple(lines)


def with_heading_marks(lines: Sequence[str]) -> tuple[str, ...]:
    """The lines, with □ for what sets the standard sub-headings of a briefing apart which has no usual ones: another
    mark ("● 추진 목적"), brackets ("[추진 목적]") or a number in a circle, from the first of them on."""
    set_apart = [_set_apart(line) for line in lines]
    usual = [n for n, line in enumerate(lines) if (found := aspect_heading(Source((line,)), 1)) and found.aspect]
    headed: dict[str, list[int]] = {}
    for place, (sign, title) in enumerate(set_apart):
        if sign and aspect_of(without_ordinal(without_units(title)).partition(":")[0])[0]:
            headed.setdefault(sign, []).append(place)
    sign, places = max(headed.items(), key=lambda item: len(item[1]), default=("", []))
    if len(places) <= max(2, 2 * sum(set_apart[place][0] != sign for place in usual)):
        return tuple(lines)
    indent = max(marked(lines[place]).indent for place in places)
    opening = (n for n, (other, title) in enumerate(set_apart) if other == sign and _opens(title))
    told = list(lines)
    for place in range(min((places[0], *opening)), len(lines)):
        if set_apart[place][0] == sign and marked(lines[place]).indent <= indent:
            told[place] = f"{HEADING_MARKS[0]} {set_apart[place][1]}"
    return tuple(told)


def with_group_marks(lines: Sequence[str]) -> tuple[str, ...]:
    """The lines, with ○ for the dots of a briefing that sets them where others have ○: right below headings and
    mostly above dashes ("□ 추진 계획", "• 자격연수 운영", "- 초등 교감 2과정")."""
    told = [marked(line) for line in lines]
    filled = list(pairwise(here for here in told if here.body))
    below = [here for above, here in filled if above.mark in (*HEADING_MARKS,)]
    dots = [here for here in below if here.mark in (*DOT_MARKS,)]
    if len(dots) < max(_FEWEST, len(below) / 5) or len(dots) <= sum(here.mark in (*GROUP_MARKS,) for here in told):
        return tuple(lines)
    deepest = max(here.indent for here in dots)
    heading = [lower for upper, lower in filled if upper.mark in (*DOT_MARKS,) and upper.indent <= deepest]
    if 2 * sum(here.mark in (*DASH_MARKS,) for here in heading) <= len(heading):
        return tuple(lines)
    return tuple(
        f"{GROUP_MARKS[0]} {here.body}" if here.mark in (*DOT_MARKS,) and here.indent <= deepest else line
        for line, here in zip(lines, told, strict=True)
    )


def with_tag_brackets(lines: Sequence[str]) -> tuple[str, ...]:
    """The lines, with the brackets of tags ("- [중등] …") where bullets, or rows, open with a few words in round ones
    again and again ("- (중등) …")."""
    opening = [_ROUND_TAG.match(line) for line in lines]
    tags = [match["tag"] or match["level"] if match else "" for match in opening]
    times = Counter(filter(None, tags))
    if sum(count >= _FEWEST for count in times.values()) < _FEWEST:
        return tuple(lines)
    beside = [tag and "\t" in line for line, tag in zip(lines, tags, strict=True)]  # a row among rows that have tags
    several = [sum(map(bool, beside[max(0, n - 2) : n + 3])) > 2 for n in range(len(lines))]
    return tuple(
        f"{match['mark']}[{tag}] {line[match.end() :]}" if match and (times[tag] >= _FEWEST or among) else line
        for line, match, tag, among in zip(lines, opening, tags, several, strict=True)
    )


def _opens(title: str) -> bool:
    """Whether what is set apart may stand before the first sub-heading: it opens a contact block, says a sub-heading
    and, behind a colon, what it heads, or is a usual topic ("조직")."""
    head, colon, _ = title.replace("：", ":").partition(":")
    return bool(label_length(f"□ {title}") or (colon and aspect_of(head)[0]) or ordinal(title) == "□")


def _set_apart(line: str) -> tuple[str, str]:
    """What sets a line apart that might head others ("●", "[" or "①") and what it says; ("", "") of any other line."""
    here, stripped = marked(line), line.strip()
    if here.mark:
        return (here.mark, here.body) if here.mark in GROUP_MARKS + BOX_MARKS else ("", "")
    bracketed = None if is_caption(stripped) else _BRACKETED.fullmatch(stripped)
    if bracketed:
        return stripped[0], f"{bracketed['title']} {bracketed['rest']}".strip()
    return ("①", stripped[1:].strip()) if re.match(r"[①-⑳]\s*\S", stripped) and "\t" not in line else ("", "")
