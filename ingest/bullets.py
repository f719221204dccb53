"""Lines of prose in, items out: each bullet or paragraph joined over broken lines, with its place in the nesting."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import dropwhile, pairwise

from ingest.headings import caption_year
from ingest.lines import (
    BOX_MARKS,
    DASH_MARKS,
    DOT_MARKS,
    GROUP_MARKS,
    LETTERS,
    NOTE_MARKS,
    Marked,
    Source,
    clean,
    marked,
)
from ingest.records import LineRange

_TAG = re.compile(r"^[\[［〔【]\s*(?P<tag>[^\]］〕】]{1,20}?)\s*[\]］〕】]\s*(?=\S)")
# A "bullet" that opens with a conjunction is the rest of the bullet above, broken over a page.
_CARRIES_ON = re.compile(r"^(?:및|또는|혹은|등)\s")
_NUMBERED = re.compile(rf"^(?:\d{{1,2}}|[{LETTERS}])[.)]\s+(?=\S)|^[①-⑳]\s*(?=\S)")
_INNER = re.compile(rf"^[(（](?:\d{{1,2}}|[{LETTERS}])[)）]\s*(?=\S)")
_CAPTIONED = re.compile(r"[^:]{2,12}:\s")  # "주요 개선: …" says all of it
_LONGEST_HEAD = 20  # letters of a line that says what the items below it are
_BARE_GROUP = re.compile(r"(?:사업|추진)?\s*(?:목적|배경|근거|필요성)")


@dataclass(eq=False, slots=True)
class Item:
    """A bullet or paragraph.

    Attributes:
        mark: its bullet mark, "" for a plain paragraph.
        text: cleaned and without the tag.
        level: 0 for ○, ◇ and paragraphs, 1 for the bullets below, 2 for theirs …
        parent: the item it stands under.
        dash: whether the mark itself stands behind a dash ("- ◇ …").
        gap: whether a blank line stands before it.
        apart: whether it begins anew outside the ○ or ◇ line above.
        repaired: whether its indent was lost and has been put back.
    """

    lines: LineRange
    mark: str
    indent: int
    dash: bool
    text: str
    tag: str | None
    gap: bool
    apart: bool = False
    level: int = 0
    parent: "Item | None" = None
    children: list["Item"] = field(default_factory=list)
    repaired: bool = False

    @property
    def is_head(self) -> bool:
        """Whether it is a ○ or ◇ line."""
        return bool(self.mark) and self.mark in GROUP_MARKS + BOX_MARKS

    @property
    def is_box(self) -> bool:
        """Whether it is a ◇ line."""
        return bool(self.mark) and self.mark in BOX_MARKS

    @property
    def is_note(self) -> bool:
        """Whether it is a ※ line."""
        return bool(self.mark) and self.mark in NOTE_MARKS


def read_items(source: Source, lines: Sequence[int], glued: dict[int, str]) -> list[Item]:
    """The items of one section, in order and nested.

    Args:
        source: all lines.
        lines: the numbers of the section's lines of prose.
        glued: for a line that also holds the section's heading, the text after the heading.
    """
    items: list[Item] = []
    numbering = _Numbering()
    for line in lines:
        text = glued.get(line, source[line])
        here = numbering.placed(_bullet(text), text)
        last = items[-1] if items else None
        adjacent = last is not None and last.lines.last == line - 1
        open_ = last is not None and (not _starts_alone(last) or (last.lines.first in glued and here.indent > 0))
        if last and ((adjacent and not here.mark and open_) or _CARRIES_ON.match(here.body)):
            last.text = f"{last.text} {clean(here.body)}"
            last.lines = LineRange(last.lines.first, line)
            continue
        tag, body = tagged(here.body.replace("**", ""))
        gap = line > 1 and not source[line - 1].strip()
        mark = "○" if not here.mark and _BARE_GROUP.fullmatch(clean(here.body)) else here.mark
        items.append(
            Item(
                LineRange(line, line),
                mark,
                here.indent,
                here.dash,
                clean(body),
                tag,
                gap,
            )
        )
    _put_below(source, items)
    _nest(items, _out_of_box(source, items))
    return items


def _put_below(source: Source, items: Sequence[Item]) -> None:
    """Puts ①, ② … below the short line right above the first of them that says what they are ("운영 방향")."""
    headed = False
    for above, item in pairwise(items):
        circled = re.match(r"\s*([①-⑳])", source[item.lines.first])
        if circled and circled[1] == "①":
            adjacent = above.lines.last == item.lines.first - 1
            headed = adjacent and not above.mark and len(above.text) <= _LONGEST_HEAD and not above.text.endswith(".")
        headed = headed and circled is not None
        if headed:
            item.mark = "-"


def tagged(text: str) -> tuple[str | None, str]:
    """The tag in front of a text ("[초등] …") and the text without it."""
    match = _TAG.match(text)
    return (clean(match["tag"]), text[match.end() :]) if match else (None, text)


@dataclass
class _Numbering:
    """How the lines above are numbered, outermost first, each with its indent: "가." below "1." where it stands in."""

    open: list[tuple[str, int]] = field(default_factory=list)

    def placed(self, here: Marked, text: str) -> Marked:
        """A numbered line with the mark of its depth; any other line as it is."""
        style = _style(text)
        if here.mark != "○" or style is None:
            self.open = self.open if here.mark else []
            return here
        styles = [open_style for open_style, _ in self.open]
        if style in styles:
            self.open = self.open[: styles.index(style) + 1]
        elif self.open and here.indent > self.open[-1][1]:
            self.open.append((style, here.indent))
        else:
            self.open = [(style, here.indent)]
        return replace(here, mark=("○", "-", "·")[min(len(self.open), 3) - 1])


def _bullet(text: str) -> Marked:
    """A line taken apart; what is numbered ("가. …", "1) …") is a ○ line, and "(1) …" stands below it as a dot does."""
    here = marked(text)
    inner = None if here.mark else _INNER.match(here.body)
    if inner:
        return Marked(here.indent, False, "·", here.body[inner.end() :])
    number = None if here.mark else _NUMBERED.match(here.body)
    return Marked(here.indent, False, "○", here.body[number.end() :]) if number else here


def _style(text: str) -> str | None:
    """How a line is numbered ("1)", "가.", "①"); None of any other line."""
    here = marked(text)
    number = None if here.mark else _NUMBERED.match(here.body)
    if not number:
        return None
    return re.sub(r"[①-⑳]", "①", re.sub(r"[가-하]", "가", re.sub(r"\d+", "1", number[0].strip())))


def _starts_alone(item: Item) -> bool:
    return not item.mark or (item.is_head and _BARE_GROUP.fullmatch(item.text) is not None)


def _out_of_box(source: Source, items: Sequence[Item]) -> Item | None:
    """The first bullet that stands below a box of improvements and not in it: where nothing but the box would be left
    of the section, and its lines have no details but those set further in than what follows ("달라지는 점 / ◈ 공방을
    마련 / ‣ 숲학교 66회 / ‣ 캠프 5기")."""
    above = source.before(items[0].lines.first) if items else None
    told = [item for item in items if not item.is_note]
    last = max((place for place, item in enumerate(told) if item.is_box), default=-1)
    inside, rest = told[: last + 1], told[last + 1 :]
    outer = max((item.indent for item in inside if item.is_box), default=0)
    details = [item for item in inside if not item.is_box]
    further = all(item.indent > outer for item in details)
    if above is None or not caption_year(source[above])[0] or not inside or not further:
        return None
    rest = list(dropwhile(lambda item: item.indent > outer, rest)) if details else rest
    return rest[0] if len(rest) > 1 and rest[0].mark and not any(item.is_head for item in rest) else None


def _nest(items: list[Item], outside: Item | None) -> None:
    """Sets level, parent and children of all items; ``outside`` begins what stands in no box."""
    _set_levels(items)
    open_items: list[Item] = []
    for place, item in enumerate(items):
        if item.is_note:
            above = items[place - 1] if place else None
            item.parent, item.level = above, (above.level + 1 if above else 0)
            if above and above.is_note:
                item.parent, item.level = above.parent, above.level
            continue
        if item.apart or item is outside:
            open_items.clear()
        _repair(item, items, place, open_items)
        while open_items and open_items[-1].level >= item.level:
            open_items.pop()
        _promote(item, items, place, open_items)
        if open_items:
            item.parent = open_items[-1]
            open_items[-1].children.append(item)
        open_items.append(item)


def _set_levels(items: list[Item]) -> None:
    """Levels by mark and indent, before any repair. Dots of another kind further in stand below the dots before."""
    base: int | None = None
    dots: list[Item] = []  # open ones, outermost first
    above = 0  # level of the last ○ or dash bullet
    head: Item | None = None
    for place, item in enumerate(items):
        dash = bool(item.mark) and item.mark in DASH_MARKS
        outermost = dash and head is None and base is None and bool(dots)  # dots stand where ○ lines do elsewhere
        if not outermost and (not item.mark or item.mark not in DOT_MARKS + NOTE_MARKS):
            dots.clear()
        if item.is_head:
            item.level, base, above, head = 0, None, 0, item
        elif outermost and dots[0].indent <= item.indent:
            item.level = dots[0].level + 1
        elif dash:
            complete = head is not None and (head.dash or (item.gap and _CAPTIONED.match(head.text) is not None))
            if head and head.is_box and complete and item.indent <= head.indent:
                item.apart, base, head = True, item.indent, None
            base = item.indent if base is None else min(base, item.indent)
            item.level = above = 1 if item.indent <= base else 2
        elif item.mark and item.mark in DOT_MARKS:
            while dots and dots[-1].indent >= item.indent:
                dots.pop()
            item.level = dots[-1].level + 1 if dots else above + 1
            dots.append(item)
        elif not item.mark:
            following = items[place + 1] if place + 1 < len(items) else None
            if following and following.mark and not following.is_head and not following.is_note:
                item.mark, base, head = "○", None, item  # a ○ line that lost its mark
            item.level = above = 0


def _repair(item: Item, items: list[Item], place: int, open_items: list[Item]) -> None:
    """Puts back an indent lost at a page break: a bullet after a gap that looks like the inner bullets before it
    (tagged as they are, and a leaf or tagged) goes on with them, and so do the bullets that follow it."""
    if item.level != 1 or not open_items or open_items[-1].level < 2:
        return
    previous = items[place - 1]
    following = items[place + 1] if place + 1 < len(items) else None
    leaf = following is None or following.level <= 1 or following.is_note
    if not (item.gap or previous.repaired or item.tag) or not (leaf or item.tag):
        return
    for candidate in reversed(open_items):
        alike = (candidate.tag is None) == (item.tag is None)
        alike = alike and (item.mark not in DOT_MARKS or candidate.mark == item.mark)
        under_plain = candidate.parent is not None and candidate.parent.tag is None
        if candidate.level >= 2 and alike and (item.gap or previous.repaired or under_plain):
            shift = candidate.level - item.level
            item.level, item.repaired = candidate.level, True
            for inner in items[place + 1 :]:
                if inner.level <= 1 or inner.is_note:
                    break
                inner.level += shift
                inner.repaired = True
            return


def _promote(item: Item, items: list[Item], place: int, open_items: list[Item]) -> None:
    """A "-" line that heads bullets of its own is a ○ line that lost its mark where it stands among leaves under a ○
    line, or under a ◇ line."""
    following = items[place + 1] if place + 1 < len(items) else None
    heads = following is not None and following.level == 2 and not following.is_note
    if item.level != 1 or item.tag or not heads or len(open_items) != 1:
        return
    siblings = open_items[0].children
    if open_items[0].is_box or (siblings and not siblings[0].children):
        open_items.clear()
