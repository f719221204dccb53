"""Reports go in; what the 평가 tab shows of them comes out: progress, scores as table and chart, failures."""

from collections.abc import Sequence
from html import escape
from typing import TYPE_CHECKING

from assistant.page.evaluation.reports import Cited, Comparison, Evaluator, Failure, Report, Score
from assistant.page.explorers.form import Choice, Field
from assistant.page.explorers.sheet import Column, opening, table

if TYPE_CHECKING:
    from plotly.graph_objects import Figure

_COLOURS = ("#8fb3d9", "#1f5fa8")  # the earlier run, this run
NONE = ""


def fields(evaluator: Evaluator) -> tuple[Field, ...]:
    """What can be chosen: a dataset to run, a run to look at, a run to compare with."""
    datasets = tuple(
        (one.name, f"{one.name} ({one.cases:,}문항{', 문항 비공개' if one.is_hidden else ''})")
        for one in evaluator.datasets()
    )
    runs = tuple(evaluator.earlier())
    return (
        Choice("dataset", "문항", datasets, datasets[0][0] if datasets else NONE),
        Choice("run", "볼 결과", ((NONE, "고르지 않음"), *runs)),
        Choice("earlier", "견줄 결과", ((NONE, "견주지 않음"), *runs)),
    )


def form(chosen: Sequence[tuple[Field, str]]) -> str:
    """The form, with what is chosen now."""
    inner = "".join(field.html("evaluation", value) for field, value in chosen)
    return f'<form class="filters" aria-label="평가">{inner}<button type="submit">평가 시작</button></form>'


def progress(done: int, total: int) -> str:
    """How far a run is."""
    told = f"{total:,}문항 가운데 {done:,}문항을 풀었습니다." if total else "준비하고 있습니다…"
    bar = f'<progress value="{done}" max="{total}" aria-label="평가 진행">' if total else "<progress>"
    stop = '<button type="button" class="ask" data-stop>멈추기</button>'
    return f'<div class="running">{bar}</progress><p role="status">{told}</p>{stop}</div>'


def problem(message: str) -> str:
    """A sentence on what went wrong."""
    return f'<p class="problem" role="alert">{escape(message)}</p>'


EMPTY = '<p class="nothing">문항을 골라 평가를 시작하거나, 이전 결과를 골라 보세요.</p>'


def report_html(report: Report, comparison: Comparison | None = None) -> str:
    """All of a report."""
    return (
        f"<h2>{escape(report.title)}</h2>{_headline(report)}{_compared(comparison)}"
        f"{_scores(report, comparison)}{_failures(report)}"
    )


def _headline(report: Report) -> str:
    total = report.total
    figures = [
        ("모두 맞음", f"{total.full:.1f}%"),
        ("답이 맞음", f"{total.correct:.1f}%"),
        ("근거를 댐", f"{total.cited:.1f}%"),
        ("문항", f"{total.cases:,}"),
        ("걸린 시간", f"{report.seconds:,.1f}초"),
    ]
    if report.unscored:
        figures.append(("채점하지 못함", f"{report.unscored:,}"))
    told = "".join(f"<div><dt>{name}</dt><dd>{value}</dd></div>" for name, value in figures)
    return f'<div role="status"><dl class="headline">{told}</dl></div>'


def _compared(comparison: Comparison | None) -> str:
    if comparison is None:
        return ""
    sure = "우연으로 보기 어려운 차이입니다." if comparison.is_certain else "우연일 수 있는 차이입니다."
    ids = ", ".join(comparison.lost_ids)
    lost = f" 새로 틀린 문항: {escape(ids)}." if ids else ""
    return (
        f'<p class="compared">‘{escape(comparison.earlier.title)}’과 함께 있는 {comparison.cases:,}문항에서 '
        f"새로 맞은 문항 <b>{comparison.gained:,}</b>, 새로 틀린 문항 <b>{comparison.lost:,}</b>. {sure}{lost}</p>"
    )


def _scores(report: Report, comparison: Comparison | None) -> str:
    before = {(score.by, score.kind): score for score in comparison.earlier.scores} if comparison else {}

    def change(score: Score) -> str:
        old = before.get((score.by, score.kind))
        return "" if old is None else f"{old.full:.1f}"

    columns: list[Column[Score]] = [
        Column("갈래", lambda score: score.kind),
        Column("문항", lambda score: f"{score.cases:,}", kind="number"),
        Column("모두 맞음(%)", lambda score: f"{score.full:.1f}", kind="number"),
        Column("답이 맞음(%)", lambda score: f"{score.correct:.1f}", kind="number"),
        Column("근거를 댐(%)", lambda score: f"{score.cited:.1f}", kind="number"),
        Column("견준 결과(%)", change, kind="number", shown=bool(before)),
    ]
    tables = []
    for by in dict.fromkeys(score.by for score in report.scores):
        rows = [score for score in report.scores if score.by == by]
        tables.append(f"<section><h3>{escape(by)}</h3>{table(columns, rows, f'{by}별 점수')}</section>")
    return f'<div class="scores">{"".join(tables)}</div>'


def _failures(report: Report) -> str:
    hidden = (
        f"<p>문항을 보이지 않는 실패가 {report.hidden_failures:,}건 더 있습니다.</p>" if report.hidden_failures else ""
    )
    if not report.failures:
        return hidden or "<p>모든 문항을 맞혔습니다.</p>"
    items = "".join(_failure(failure) for failure in report.failures)
    return f"<section><h3>틀린 문항 {len(report.failures):,}건</h3>{hidden}{items}</section>"


def _failure(failure: Failure) -> str:
    before = "".join(f"<li>{escape(question)}</li>" for question in failure.history)
    rows = [
        ("앞선 질문", f"<ol>{before}</ol>" if before else ""),
        ("기대한 답", _expected(failure.expected)),
        ("답변", f'<p class="said">{escape(failure.answer)}</p>' if failure.answer else ""),
        ("인용한 줄", "".join(map(_cited, failure.cited))),
        ("틀린 까닭", "".join(f"<p>{escape(reason)}</p>" for reason in failure.reasons)),
    ]
    inner = "".join(f"<dt>{name}</dt><dd>{value}</dd>" for name, value in rows if value)
    return (
        f"<details><summary><span>{escape(failure.question)}</span><small>{escape(failure.id)} · "
        f"{escape(failure.kind)}</small></summary><dl>{inner}</dl></details>"
    )


def _expected(groups: Sequence[Sequence[str]]) -> str:
    if not groups:
        return "<p>보고서에 없다고 답해야 합니다.</p>"
    return "".join(f"<p>{' 또는 '.join(map(escape, group))}</p>" for group in groups)


def _cited(cited: Cited) -> str:
    first, last = cited.lines.first, cited.lines.last
    place = opening(cited.lines) if cited.is_here else f"{first}행" if first == last else f"{first}–{last}행"
    return f"<blockquote>{place} {escape(cited.text)}</blockquote>"


def chart(report: Report, comparison: Comparison | None = None) -> "Figure":
    """Shares of full answers by kind, beside those of the earlier run; the tables hold the same figures."""
    import plotly.graph_objects as go

    runs = [(comparison.earlier, "견준 결과", _COLOURS[0])] if comparison else []
    figure = go.Figure()
    for run, name, colour in (*runs, (report, "이 결과", _COLOURS[1])):
        figure.add_bar(
            name=name,
            x=[[score.by for score in run.scores], [score.kind for score in run.scores]],
            y=[score.full for score in run.scores],
            customdata=[score.cases for score in run.scores],
            hovertemplate="%{x}<br>%{y:.1f}% (%{customdata}문항)",
            marker_color=colour,
        )
    figure.update_layout(
        barmode="group",
        height=320,
        margin={"l": 8, "r": 8, "t": 32, "b": 8},
        legend={"orientation": "h", "y": 1.15, "x": 0},
        showlegend=bool(runs),
        xaxis={"automargin": True, "tickangle": -35},
        yaxis={"title": "모두 맞음(%)", "range": [0, 100], "automargin": True},
        paper_bgcolor="rgba(0,0,0,0)",
        plot_bgcolor="rgba(0,0,0,0)",
    )
    return figure
