"""An answer goes in, the HTML of its sources comes out: cited sections with heading path and the cited lines marked."""

from collections.abc import Iterable, Iterator
from html import escape
from itertools import groupby
from re import sub

from assistant.answer import Answer, Citation
from ingest.records import Briefing, LineRange, Section

# Of a long section, so many lines before the first and after the last cited line are shown.
CONTEXT_LINES = 25

EMPTY = '<p class="empty">답변이 인용한 원문이 여기에 표시됩니다.</p>'


def panel(briefing: Briefing, answer: Answer | None) -> str:
    """HTML for the source panel; a sentence in place of sources where nothing is cited."""
    if answer is None or not answer.citations:
        return EMPTY
    cited: dict[LineRange, tuple[Section, list[Citation]]] = {}
    for citation in answer.citations:
        section = enclosing(briefing, citation.lines)
        cited.setdefault(section.lines, (section, []))[1].append(citation)
    return "".join(_article(briefing, section, citations) for section, citations in cited.values())


def enclosing(briefing: Briefing, lines: LineRange) -> Section:
    """The innermost section that holds all of ``lines``; the first section where none does."""
    holding = [s for s in briefing.sections if lines.first in s.lines and lines.last in s.lines]
    return min(holding, key=lambda section: len(section.lines), default=briefing.sections[0])


def _article(briefing: Briefing, section: Section, citations: list[Citation]) -> str:
    path = "".join(f"<li>{escape(title)}</li>" for title in section.path)
    places = " ".join(
        f'<span class="place"><b>[{c.number}]</b> {c.lines.first}–{c.lines.last}행</span>'
        if len(c.lines) > 1
        else f'<span class="place"><b>[{c.number}]</b> {c.lines.first}행</span>'
        for c in citations
    )
    blocks = "".join(_blocks(briefing, _window(section, citations), {n for c in citations for n in _numbers(c.lines)}))
    return f'<article><header><ol class="path">{path}</ol>{places}</header>{blocks}</article>'


def _numbers(lines: LineRange) -> range:
    return range(lines.first, lines.last + 1)


def _window(section: Section, citations: list[Citation]) -> LineRange:
    wanted = LineRange.spanning(citation.lines for citation in citations)
    first = max(section.lines.first, wanted.first - CONTEXT_LINES)
    return LineRange(first, max(first, min(section.lines.last, wanted.last + CONTEXT_LINES)))


def _blocks(briefing: Briefing, window: LineRange, cited: set[int]) -> Iterator[str]:
    """Lines as paragraphs, neighbouring lines with tabs as one table; blank lines are left out."""
    numbered = [(n, briefing.lines[n - 1]) for n in _numbers(window)]
    for is_table, lines in groupby(numbered, key=lambda line: "\t" in line[1]):
        shown = [(number, text) for number, text in lines if text.strip()]
        if is_table:
            yield f'<div class="scroll"><table>{"".join(_rows(shown, cited))}</table></div>'
        else:
            yield from (f"<p{_marked(n, cited)}><span>{n}</span>{_inline(text, n in cited)}</p>" for n, text in shown)


def _rows(lines: Iterable[tuple[int, str]], cited: set[int]) -> Iterator[str]:
    for number, text in lines:
        cells = "".join(f"<td>{_inline(cell, number in cited)}</td>" for cell in text.split("\t"))
        yield f'<tr{_marked(number, cited)}><th scope="row">{number}</th>{cells}</tr>'


def _marked(number: int, cited: set[int]) -> str:
    return f' class="cited" data-line="{number}"' if number in cited else f' data-line="{number}"'


def _inline(text: str, is_cited: bool) -> str:
    """Escaped text; of a table cell that holds a list, the layout tags go and each ○ item begins on a new line."""
    shown = escape(sub(r"</?[a-z]+(?: [^<>]*)?>", "", text).strip())
    if shown.count("○") > 1:
        shown = sub(r"\s*○", "<br>○", shown).removeprefix("<br>")
    return f"<mark>{shown}</mark>" if is_cited and shown else shown
