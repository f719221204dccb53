"""The text of an answer goes in, its HTML comes out: citation marks as buttons, telephone numbers as links.

All HTML is made here: whatever the text itself holds of it is shown and not run.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from html import escape
from itertools import groupby
from typing import TYPE_CHECKING, Any

from assistant.answer import Citation
from ingest.records import Briefing

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.rules_core import StateCore

_BULLET = re.compile(r"- (.+)")
_ROW = re.compile(r"(.+?): (.+?)\s*((?:\[\d+\])*)")
_NUMBERED = re.compile(r"^(\s*\d+)([.)])", re.MULTILINE)
_EXTENSION = r"(?:내선|extension)\s?\d{2,5}"


@dataclass(frozen=True)
class Phones:
    """The telephone numbers of a briefing, for links.

    Attributes:
        full: every number as printed.
        extensions: an extension to its full number, only where it is that of one number alone.
    """

    full: frozenset[str]
    extensions: Mapping[str, str]

    @staticmethod
    def of(briefing: Briefing) -> "Phones":
        """Those of its contacts."""
        numbers: dict[str, set[str]] = {}
        for contact in briefing.contacts:
            if contact.phone:
                numbers.setdefault(contact.extension, set()).add(contact.phone)
        full = frozenset(phone for phones in numbers.values() for phone in phones)
        return Phones(full, {ext: next(iter(phones)) for ext, phones in numbers.items() if len(phones) == 1})

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """Matches a number of the briefing, or an extension with the word before it."""
        known = "|".join(map(re.escape, sorted(self.full, key=len, reverse=True)))
        return re.compile(rf"(?<![\d-])(?:{known})(?![\d-])|{_EXTENSION}" if known else _EXTENSION)

    @cached_property
    def pattern_or_mark(self) -> re.Pattern[str]:
        """Matches a citation mark, its number as group 1, or what ``pattern`` matches as group 2."""
        return re.compile(rf"\[(\d{{1,3}})\]|({self.pattern.pattern})")

    def link(self, found: str, text: str) -> str:
        """HTML for a match of ``pattern`` in ``text``: a link, but for an extension behind its own full number."""
        full = found if found in self.full else self.extensions.get(re.sub(r"\D", "", found))
        if full is None or (full != found and full in text):
            return escape(found)
        digits = re.sub(r"\D", "", full)
        return f'<a class="phone" href="tel:{digits}">{escape(found)}</a>'

    def linked(self, text: str) -> str:
        """Escaped text with its numbers as links."""
        parts = re.split(f"({self.pattern.pattern})", text)
        return "".join(self.link(part, text) if at % 2 else escape(part) for at, part in enumerate(parts))


@dataclass(frozen=True)
class Marks:
    """What the citation marks of one answer lead to.

    Attributes:
        turn: 0-based place of the answer in its conversation.
        citations: of the answer.
    """

    turn: int
    citations: Sequence[Citation]

    def button(self, number: int) -> str:
        """HTML of the mark "[n]"; plain text where the answer has no such citation."""
        cited = next((citation for citation in self.citations if citation.number == number), None)
        if cited is None:
            return f"[{number}]"
        label = escape(f"[{number}] 근거 보기: {cited.section} {lines_of(cited)}")
        data = f'data-turn="{self.turn}" data-cite="{number}"'
        return f'<button type="button" class="cite" {data} aria-label="{label}">[{number}]</button>'


def lines_of(citation: Citation) -> str:
    """Where a citation stands: "231행", "231–233행"."""
    first, last = citation.lines.first, citation.lines.last
    return f"{first}행" if first == last else f"{first}–{last}행"


def html(text: str, marks: Marks, phones: Phones) -> str:
    """An answer as HTML: paragraphs, lists, and lists of "label: value" as tables.

    Args:
        text: Markdown as `Answer.text` has it.
        marks: for its citation marks.
        phones: for its telephone numbers.
    """
    return "".join(_blocks(text, {"marks": marks, "phones": phones}))


def scrolled(table: str) -> str:
    """A table that scrolls by itself where it is wider than its place, by keyboard too."""
    return f'<div class="scroll" tabindex="0" role="group" aria-label="표">{table}</div>'


def _blocks(text: str, env: dict[str, Any]) -> Iterator[str]:
    """Runs of bullets as lists or tables, what stands between them as Markdown."""
    for is_list, lines in groupby(text.split("\n"), key=lambda line: _BULLET.fullmatch(line) is not None):
        if is_list:
            yield _list([line.removeprefix("- ") for line in lines], env)
        else:
            # "460. 직무연수" is a name, no numbered list.
            yield _markdown().render(_NUMBERED.sub(r"\1\\\2", "\n".join(lines)), env)


def _list(items: list[str], env: dict[str, Any]) -> str:
    rows = [match for item in items if (match := _ROW.fullmatch(item))]
    if len(rows) < 2 or len(rows) < len(items):
        return f"<ul>{''.join(f'<li>{_inline(item, env)}</li>' for item in items)}</ul>"
    labels = [match[1].split(" · ") for match in rows]
    if {len(label) for label in labels} != {2}:  # a name and an office, a row and a column
        labels = [[match[1]] for match in rows]
    shown = "".join(_row(label, match[2], match[3], env) for label, match in zip(labels, rows, strict=True))
    return scrolled(f"<table>{shown}</table>")


def _row(label: list[str], value: str, marks: str, env: dict[str, Any]) -> str:
    first, *others = label
    cells = "".join(f"<td>{_inline(cell, env)}</td>" for cell in (*others, value))
    return f'<tr><th scope="row">{_inline(first, env)}</th>{cells}<td class="marks">{_inline(marks, env)}</td></tr>'


def _inline(text: str, env: dict[str, Any]) -> str:
    return str(_markdown().renderInline(text, env))


@cache
def _markdown() -> "MarkdownIt":
    """Only what composers and models write; no HTML, no links and no images."""
    from markdown_it import MarkdownIt

    markdown = MarkdownIt("zero", {"breaks": True}).enable(["newline", "escape", "emphasis", "table", "list"])
    markdown.core.ruler.push("marks", _link_marks)
    return markdown


def _link_marks(state: "StateCore") -> None:
    """Cuts citation marks and telephone numbers out of text, as HTML of ours."""
    from markdown_it.token import Token

    marks, phones = state.env["marks"], state.env["phones"]

    def made(content: str) -> Token:
        return Token("html_inline", "", 0, content=content)

    def cut(text: str) -> Iterator[Token]:
        end = 0
        for match in phones.pattern_or_mark.finditer(text):
            yield Token("text", "", 0, content=text[end : match.start()])
            yield made(marks.button(int(match[1])) if match[1] else phones.link(match[2], text))
            end = match.end()
        yield Token("text", "", 0, content=text[end:])

    for token in state.tokens:
        if token.children:
            token.children = [
                new for old in token.children for new in (cut(old.content) if old.type == "text" else (old,))
            ]
