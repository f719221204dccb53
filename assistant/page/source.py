"""An answer and one of its citations go in, the HTML of the source panel comes out: its section, its lines marked."""

import re
from collections.abc import Collection, Iterator, Sequence
from html import escape

from assistant.answer import Answer, Citation, Figure
from assistant.page.paper import Lighting, Paper
from assistant.page.prose import lines_of
from ingest.budget_columns import amount_columns
from ingest.records import Briefing, LineRange, Section
from ingest.tables import Table, is_budget

# Of a long section, so many lines before the first and after the last cited line are shown.
CONTEXT_LINES = 25

EMPTY = (
    '<div class="empty"><p>답변이 인용한 원문이 여기에 표시됩니다.</p>'
    "<p>답변 속 <b>[1]</b>을 누르면 그 근거가 보입니다.</p></div>"
)


def panel(paper: Paper, answer: Answer | None, turn: int = 0, number: int = 1) -> str:
    """HTML for the source panel; a sentence in place of a source where there is none to show.

    Args:
        paper: of the briefing.
        answer: whose source it is.
        turn: 0-based place of the answer in its conversation.
        number: of the citation.
    """
    cited = next((c for c in answer.citations if c.number == number), None) if answer else None
    if answer is None or cited is None:
        return EMPTY
    section = enclosing(paper.briefing, cited.lines)
    path = "".join(f"<li>{escape(title)}</li>" for title in section.path)
    lines = paper.html(_window(section, cited.lines), Lighting(frozenset(cited.lines), _cells(paper, answer, cited)))
    return (
        f'<article aria-labelledby="source-title"><header>{_navigation(answer, turn, number)}'
        f'<h2 id="source-title" tabindex="-1"><span class="place">[{number}] {lines_of(cited)}</span> '
        f'{escape(section.title)}</h2><ol class="path" aria-label="문서에서의 위치">{path}</ol></header>'
        f'<div class="lines">{lines}</div><footer><button type="button" class="whole" '
        f'data-lines="{cited.lines.first}-{cited.lines.last}">전체 문서에서 보기</button></footer></article>'
    )


def enclosing(briefing: Briefing, lines: LineRange) -> Section:
    """The innermost section that holds all of ``lines``; the first section where none does."""
    holding = [s for s in briefing.sections if lines.first in s.lines and lines.last in s.lines]
    return min(holding, key=lambda section: len(section.lines), default=briefing.sections[0])


def _navigation(answer: Answer, turn: int, number: int) -> str:
    """Previous and next citation, the way back to the answer, and for a drawer the way out."""
    numbers = [cited.number for cited in answer.citations]
    place = numbers.index(number)

    def step(to: int, label: str, sign: str) -> str:
        if not 0 <= to < len(numbers):
            return f'<button type="button" class="step" disabled aria-label="{label}">{sign}</button>'
        data = f'data-turn="{turn}" data-cite="{numbers[to]}"'
        return f'<button type="button" class="step" {data} aria-label="{label}">{sign}</button>'

    return (
        f'<nav aria-label="근거 넘기기">{step(place - 1, "이전 근거", "‹")}'
        f'<span class="count">근거 {place + 1} / {len(numbers)}</span>{step(place + 1, "다음 근거", "›")}'
        f'<button type="button" class="back" data-back="{turn}-{number}">답변으로</button></nav>'
    )


def _window(section: Section, cited: LineRange) -> LineRange:
    first = max(section.lines.first, cited.first - CONTEXT_LINES)
    return LineRange(first, max(first, min(section.lines.last, cited.last + CONTEXT_LINES)))


def _cells(paper: Paper, answer: Answer, cited: Citation) -> dict[int, Collection[int]]:
    """The table cells that the citation means, by line."""
    found: dict[int, Collection[int]] = {}
    for number in cited.lines:
        table = paper.tables.get(number)
        if table is not None and number not in table.header_lines:
            cells = paper.briefing.rows[number - 1].split("\t")
            figures = [f for f in answer.figures if f.lines == cited.lines and number == cited.lines.first]
            meant = {i for i in _meant(paper.briefing, table, figures, cited, cells) if cells[i : i + 1] != [""]}
            if meant:
                found[number] = meant
    return found


def _meant(
    briefing: Briefing, table: Table, told: Sequence[Figure], cited: Citation, cells: list[str]
) -> Iterator[int]:
    """Columns of a line: where the amounts told stand, else under the headers that the citation names."""
    if not is_budget(table):
        yield from (i for i, chain in enumerate(table.columns) if chain and chain == cited.column)
        return
    columns = amount_columns(table, briefing.year)
    for figure in told:
        index = columns.get((figure.year or 0, figure.quarter))
        if index is not None and index < len(cells) and figure.text in cells[index]:
            yield index
        else:  # a line that lost its leading tabs
            yield from (i for i, cell in enumerate(cells) if figure.value is not None and cell.startswith(figure.text))
    if told:
        return
    quarters = [int(match[1]) for header in cited.column if (match := re.fullmatch(r"([1-4])분기", header))]
    yield from (index for (_, quarter), index in columns.items() if quarter in quarters and index < len(cells))
