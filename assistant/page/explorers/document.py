"""A briefing and what is looked for go in; its outline, its text with the finds marked, and a list of them come out."""

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from itertools import groupby
from re import sub

from assistant.page.explorers.search import Pattern, finds_all, marked, patterns
from assistant.wording import programme
from ingest.records import Briefing, Section, SectionKind

# So many finds are listed; all are marked in the text.
MOST_LISTED = 200

_OUTLINED = (SectionKind.PART, SectionKind.TOPIC, SectionKind.AREA, SectionKind.PROGRAMME)


@dataclass(frozen=True, slots=True)
class Find:
    """A line that holds every word looked for.

    Attributes:
        line: 1-based.
        text: as readers see it, on one line.
        place: title of the nearest outlined section above.
    """

    line: int
    text: str
    place: str


def finds(briefing: Briefing, words: Sequence[Pattern]) -> list[Find]:
    """All lines that hold every word; [] for no words."""
    if not words:
        return []
    read = ((number, _readable(line)) for number, line in enumerate(briefing.lines, start=1))
    return [Find(number, text, _place(briefing, number)) for number, text in read if text and finds_all(words, text)]


def _place(briefing: Briefing, line: int) -> str:
    holding = [section for section in outlined(briefing) if line in section.lines]
    return programme(holding[-1]) if holding else briefing.title


def outlined(briefing: Briefing) -> list[Section]:
    """The sections that the outline lists, outer before inner."""
    return [section for section in briefing.sections if section.kind in _OUTLINED]


def outline_html(briefing: Briefing) -> str:
    """The outline as nested lists of buttons, each of which shows its section's first line."""
    return f'<nav aria-label="차례"><h2>차례</h2>{_nested(outlined(briefing))}</nav>'


def _nested(sections: Sequence[Section]) -> str:
    items = []
    place = 0
    while place < len(sections):
        outer = sections[place]
        inner = [s for s in sections[place + 1 :] if s.lines.first in outer.lines]
        first = outer.lines.first
        button = f'<button type="button" data-lines="{first}">{escape(programme(outer))}</button>'
        items.append(f"<li>{button}{_nested(inner)}</li>")
        place += 1 + len(inner)
    return f"<ul>{''.join(items)}</ul>" if items else ""


def finds_html(found: Sequence[Find], words: Sequence[Pattern]) -> str:
    """How many lines were found, and a list of them; nothing where nothing was looked for."""
    if not words:
        return ""
    if not found:
        return '<p class="nothing" role="status">찾는 말이 있는 줄이 없습니다. 낱말을 줄여 보세요.</p>'
    more = f" 처음 {MOST_LISTED}줄을 보여 드립니다." if len(found) > MOST_LISTED else ""
    listed = "".join(
        f'<li><button type="button" data-lines="{find.line}"><small>{find.line}행 · {escape(find.place)}</small>'
        f"{marked(_around(find.text, words), words)}</button></li>"
        for find in found[:MOST_LISTED]
    )
    told = f"<span><b>{len(found):,}줄</b>을 찾았습니다.{more}</span>"
    return f'<p class="summary" role="status">{told}</p><ul>{listed}</ul>'


def _around(text: str, words: Sequence[Pattern], length: int = 120) -> str:
    """A long line cut around the first find."""
    first = min((found.start() for word in words if (found := word.search(text))), default=0)
    start = max(0, first - length // 3) if len(text) > length else 0
    return ("…" if start else "") + text[start : start + length] + ("…" if start + length < len(text) else "")


def text_html(briefing: Briefing, words: Sequence[Pattern] = ()) -> str:
    """The whole text: headings, paragraphs, and neighbouring lines with tabs as one table; blank lines are left out.

    Line n is the element with ``data-line="n"``; one that holds every word has the class "find".
    """
    found = {find.line for find in finds(briefing, words)}
    headings = _heading_levels(briefing)
    numbered = [(number, line) for number, line in enumerate(briefing.rows, start=1) if line.strip()]
    blocks = []
    for is_table, lines in groupby(numbered, key=lambda line: "\t" in line[1]):
        if is_table:
            blocks.append(_table(list(lines), found, words))
        else:
            blocks += (_paragraph(n, text, headings.get(n), n in found, words) for n, text in lines)
    return "".join(blocks)


def _heading_levels(briefing: Briefing) -> dict[int, int]:
    """Line → level of its heading, 2 to 6; never more than one deeper than the one before, whose own may be lost."""
    levels: dict[int, int] = {}
    level = 1
    for section in briefing.sections:
        is_heading = "\t" not in briefing.rows[section.lines.first - 1] and section.lines.first not in levels
        if is_heading and section.kind is not SectionKind.COVER:
            level = min(len(section.path) + 1, level + 1, 6)
            levels[section.lines.first] = level
    return levels


def _paragraph(number: int, line: str, level: int | None, is_found: bool, words: Sequence[Pattern]) -> str:
    tag = f"h{level}" if level else "p"
    return f"<{tag}{_attributes(number, is_found)}>{_number(number)}{_inline(line, is_found, words)}</{tag}>"


def _table(lines: Sequence[tuple[int, str]], found: set[int], words: Sequence[Pattern]) -> str:
    first, last = lines[0][0], lines[-1][0]
    rows = "".join(
        f'<tr{_attributes(number, number in found)}><th scope="row">{number}</th>'
        + "".join(f"<td>{_inline(cell, number in found, words)}</td>" for cell in line.split("\t"))
        + "</tr>"
        for number, line in lines
    )
    label = f"{first}행부터 {last}행까지의 표"
    return f'<div class="scroll" role="region" tabindex="0" aria-label="{label}"><table>{rows}</table></div>'


def _attributes(number: int, is_found: bool) -> str:
    return f' data-line="{number}"' + (' class="find"' if is_found else "")


def _number(number: int) -> str:
    return f'<span class="number" aria-hidden="true">{number}</span>'


def _inline(line: str, is_found: bool, words: Sequence[Pattern]) -> str:
    text = _readable(line)
    return marked(text, words if is_found else ())


def _readable(line: str) -> str:
    """A line as it is read: without layout tags and emphasis marks, tabs as spaces."""
    return sub(r"\s+", " ", sub(r"</?[a-z]+(?: [^<>]*)?>|\*\*", "", line)).strip()


def search(briefing: Briefing, typed: str) -> tuple[str, str]:
    """(the list of finds, the text with the finds marked)."""
    words = patterns(typed)
    return finds_html(finds(briefing, words), words), text_html(briefing, words)
