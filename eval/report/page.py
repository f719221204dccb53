"""A results document, and one to compare it with, go in; one self-contained HTML page comes out. It asks for nothing
from outside, and whatever questions, answers or the briefing hold is escaped.
"""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from eval.compare import Comparison
from eval.report import charts
from eval.report.terminal import COLUMNS
from eval.summary import GROUPINGS

SHOWN = 30  # changed answers of a kind

Document = Mapping[str, Any]


def page(
    document: Document,
    old: Document | None = None,
    comparison: Comparison | None = None,
    problems: Sequence[str] = (),
) -> str:
    """The report as HTML.

    Args:
        document: from `eval.results.document`.
        old: the run it is compared with.
        comparison: of the two.
        problems: what the gate has against the run.
    """
    from jinja2 import Environment, FileSystemLoader, StrictUndefined
    from markupsafe import Markup

    loader = FileSystemLoader(Path(__file__).parent)
    environment = Environment(loader=loader, autoescape=True, undefined=StrictUndefined)
    environment.filters |= {"share": _share, "figure": _figure, "points": _points}
    return environment.get_template("page.html").render(
        document=document,
        scores=document["scores"],
        quotes=document["quotes"],
        tiles=list(_tiles(document["scores"])),
        failures=[case for case in document["cases"] if not case["full"] and "question" in case],
        hidden=[dataset["name"] for dataset in document["datasets"] if dataset["measure_only"]],
        groupings=GROUPINGS,
        columns=COLUMNS,
        charts={name: Markup(drawing) for name, drawing in _charts(document)},  # escaped where it is drawn
        old=old,
        comparison=comparison,
        problems=problems,
        shown=SHOWN,
        provenance=list(_provenance(document)),
    )


def _share(percent: float | None) -> str:
    return "–" if percent is None else f"{percent:.1f} %"


def _figure(value: float | None, decimals: int) -> str:
    return "–" if value is None else f"{value:.{decimals}f}"


def _points(share: float) -> str:
    return f"{100 * share:+.1f}점"


def _tiles(scores: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Headings and figures below the headline."""
    yield "정답", _share(scores["correct"])
    yield "근거 인용", _share(scores["cited"])
    yield "좁은 인용", _share(scores["tight"])
    yield "인용 줄 정밀도", _share(scores["line_precision"])
    yield "인용 줄 재현율", _share(scores["line_recall"])
    yield "없는 답 거절", _share(scores["refused_unanswerable"])
    yield "있는 답 거절", _share(scores["refused_answerable"])
    yield "거절 F1", _share(scores["abstention_f1"])
    yield "근거 없는 숫자", f"{scores['unsupported']}건"
    yield "CRAG (−1 ~ +1)", _figure(scores["crag"], 3)
    yield f"같은 사실 {scores['repeated']}개를 늘 통과", _share(scores["consistent"])
    if scores["retrieved"]:
        yield "검색 hit@1 / hit@5", f"{_figure(scores['hit_at_1'], 2)} / {_figure(scores['hit_at_5'], 2)}"
        yield "검색 MRR / nDCG@10", f"{_figure(scores['mrr'], 2)} / {_figure(scores['ndcg'], 2)}"


def _charts(document: Document) -> Iterator[tuple[str, str]]:
    for field, name in GROUPINGS.items():
        rows = [group for group in document["groups"] if group["by"] == field]
        yield field, charts.intervals(rows, f"{name}별 통과율과 95 % 구간") if rows else ""
    yield "risk", charts.risk_coverage(document["risk_coverage"], "답하는 비율에 따른 위험")
    latencies = [case["reply"]["latency_ms"] for case in document["cases"] if case.get("reply")]
    yield "latency", charts.histogram(latencies, "응답 시간의 분포")


def _provenance(document: Document) -> Iterator[tuple[str, str]]:
    yield "커밋", f"{document['commit'] or '없음'}{' (변경 있음)' if document['dirty'] else ''}"
    yield "코드 해시", document["code_sha256"]
    for dataset in document["datasets"]:
        yield f"문항 파일 {dataset['name']} ({dataset['cases']}문항)", dataset["sha256"]
    for name, value in document["system"].items():
        for part, told in value.items() if isinstance(value, Mapping) else ((None, value),):
            yield f"{name} {part}" if part else name, "없음" if told is None else str(told)
    yield "걸린 시간", f"{document['seconds']:.1f}초 (프로세스 {document['processes']}개)"
    yield "기계", ", ".join(f"{name} {value}" for name, value in document["machine"].items())
