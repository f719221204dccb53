"""The amounts that an answer looked up go in; a table of them and a chart of the same numbers come out."""

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from html import escape
from typing import TYPE_CHECKING, Any

from assistant.answer import Answer, Figure
from assistant.page.prose import Marks, scrolled
from assistant.text import without_brackets
from assistant.wording import number
from ingest.numbers import amount_to_won, render_won

if TYPE_CHECKING:
    from plotly.graph_objects import Figure as Chart

_AMOUNT = re.compile(r"\d[\d,.]*\s?(?:천원|만원|백만원|억원|원)")
_LONGEST_NAME = 22  # characters of a name beside its bar
_COLOURS = ("#8fb3d9", "#1f5fa8")  # the year before, this year


def charted(answer: Answer) -> tuple[Figure, ...]:
    """The figures to show as table and chart, each once; empty where the answer has not several amounts."""
    distinct = {(figure.name, figure.year, figure.quarter): figure for figure in answer.figures}
    figures = tuple(distinct.values())
    return figures if sum(figure.value is not None for figure in figures) > 1 else ()


def without(text: str, figures: Sequence[Figure]) -> str:
    """``text`` without the bullets that only state one of ``figures``, as the table tells it."""
    return "\n".join(line for line in text.split("\n") if not _only_states(line, figures))


def _only_states(line: str, figures: Sequence[Figure]) -> bool:
    if not (line.startswith("- ") and re.search(r"\[\d+\]$", line)):
        return False
    told = without_brackets(line)
    amounts = _AMOUNT.findall(told)
    if not amounts:
        return any(figure.value is None and f"‘{figure.text or '-'}’" in told for figure in figures)
    return len(amounts) == 1 and any(amounts[0] == _words(figure, bare=False) for figure in figures)


def table(figures: Sequence[Figure], answer: Answer, marks: Marks) -> str:
    """HTML of a table: a line for each name and a column for each time, or for one name a line for each time."""
    names, times = _names(figures), _times(figures)
    values = {(figure.name, _time(figure)): figure for figure in figures}
    units = {figure.unit for figure in figures}
    unit = f" (단위: {escape(units.pop())})" if len(units) == 1 else ""
    if len(names) == 1:
        caption = names[0]
        rows = [_line(time, [values[names[0], time]], answer, marks, bool(unit)) for time in times]
        header = ""
    else:
        caption = times[0] if len(times) == 1 else ""
        rows = [_line(name, [values.get((name, t)) for t in times], answer, marks, bool(unit)) for name in names]
        columns = "".join(f'<th scope="col">{escape(time)}</th>' for time in times)
        header = f"<thead><tr><td></td>{columns}<td></td></tr></thead>" if len(times) > 1 else ""
    body = f"<caption>{escape(caption)}{unit}</caption>{header}<tbody>{''.join(rows)}</tbody>"
    return scrolled(f'<table class="figures">{body}</table>')


def chart(figures: Sequence[Figure]) -> "Chart":
    """Bars of the same numbers: upright ones over time, lying ones for several names."""
    import plotly.graph_objects as go

    if len({figure.unit for figure in figures}) > 1:
        figures = [_in_won(figure) for figure in figures]
    names, times = _names(figures), _times(figures)
    unit = next(figure.unit for figure in figures if figure.value is not None)
    upright = len(names) == 1
    shared = {"texttemplate": "%{text:,}", "textposition": "outside", "cliponaxis": False}
    shared["hovertemplate"] = f"%{{text:,}}{unit}<extra></extra>"
    if upright:
        heights = [_number(figure.value) for figure in figures]
        width = min(0.5, 0.2 * len(times))
        bars = [go.Bar(x=times, y=heights, text=heights, marker_color=_COLOURS[1], width=width, **shared)]
    else:
        labels = _labels(names)
        bars = []
        for time, colour in zip(times, _COLOURS[-len(times) :] * len(times), strict=False):
            shown = [figure for figure in figures if _time(figure) == time]
            sizes = [_number(figure.value) for figure in shown]
            at = [labels[figure.name] for figure in shown]
            bars.append(go.Bar(y=at, x=sizes, text=sizes, name=time, orientation="h", marker_color=colour, **shared))
    legend = not upright and len(times) > 1
    return go.Figure(bars, _layout(upright, len(names) * len(times), legend))


def _layout(upright: bool, bars: int, legend: bool) -> dict[str, Any]:
    """No gear and no grid: the numbers stand at the bars."""
    quiet = {"showgrid": False, "zeroline": False, "fixedrange": True, "automargin": True}
    values = {**quiet, "showticklabels": False}
    names = {**quiet, "type": "category"}
    return {
        "template": None,
        "height": 200 if upright else 110 + 26 * bars,
        "margin": {"l": 8, "r": 8 if upright else 70, "t": 24, "b": 8},
        "xaxis": names if upright else values,
        "yaxis": values if upright else {**names, "autorange": "reversed"},
        "showlegend": legend,
        "legend": {"orientation": "h", "y": 1.02, "yanchor": "bottom", "x": 0},
        "plot_bgcolor": "rgba(0,0,0,0)",
        "paper_bgcolor": "rgba(0,0,0,0)",
        "font": {"size": 13, "family": "inherit"},
        "dragmode": False,
    }


def _labels(names: Sequence[str]) -> dict[str, str]:
    """Names short enough to stand beside their bars; those alike without their brackets keep them."""
    plain = [without_brackets(name) for name in names]
    told = [name if plain.count(bare) > 1 else bare for name, bare in zip(names, plain, strict=True)]
    cut = [text if len(text) <= _LONGEST_NAME else f"{text[:_LONGEST_NAME]}…" for text in told]
    return {name: text if cut.count(text) == 1 else full for name, text, full in zip(names, cut, told, strict=True)}


def _names(figures: Sequence[Figure]) -> list[str]:
    return list(dict.fromkeys(figure.name for figure in figures))


def _times(figures: Sequence[Figure]) -> list[str]:
    return list(dict.fromkeys(_time(figure) for figure in figures))


def _time(figure: Figure) -> str:
    year = f"{figure.year}년" if figure.year is not None else ""
    quarter = f"{figure.quarter}분기" if figure.quarter is not None else ""
    return f"{year} {quarter}".strip()


def _line(header: str, cells: Sequence[Figure | None], answer: Answer, marks: Marks, bare: bool) -> str:
    """A line of the table; with ``bare`` the unit stands in the caption."""
    shown = "".join(f"<td>{escape(_words(cell, bare))}{_in_words(cell)}</td>" for cell in cells)
    lines = {cell.lines for cell in cells if cell is not None}
    sources = "".join(marks.button(cited.number) for cited in answer.citations if cited.lines in lines)
    return f'<tr><th scope="row">{escape(header)}</th>{shown}<td class="marks">{sources}</td></tr>'


def _words(figure: Figure | None, bare: bool) -> str:
    if figure is None:
        return ""
    if figure.value is None:
        return figure.text or "-"
    return number(figure.value) if bare else f"{number(figure.value)}{figure.unit}"


def _in_words(figure: Figure | None) -> str:
    """The amount as it is spoken, for those who do not count in thousands."""
    if figure is None or figure.value is None or figure.unit == "원":
        return ""
    return f" <small>{escape(render_won(amount_to_won(figure.value, figure.unit)))}</small>"


def _number(value: Decimal | None) -> float | None:
    return None if value is None else float(value)


def _in_won(figure: Figure) -> Figure:
    value = None if figure.value is None else amount_to_won(figure.value, figure.unit)
    return replace(figure, value=value, unit="원")
