"""A results document goes in; a short Markdown summary for a pull request comes out."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from eval.compare import Comparison

SHOWN = 10  # changed cases named

Document = Mapping[str, Any]


def summary_table(document: Document, comparison: Comparison | None = None, problems: Sequence[str] = ()) -> str:
    """Headline, a row a dataset, what the gate says, and which cases changed."""
    return "\n".join(_lines(document, comparison, problems)) + "\n"


def _lines(document: Document, comparison: Comparison | None, problems: Sequence[str]) -> Iterator[str]:
    scores = document["scores"]
    commit = (document["commit"] or "")[:9] + (" + 변경" if document["dirty"] else "")
    yield f"### 평가: 통과 {_percent(scores['full'])} ({scores['n']}문항, {commit})"
    yield ""
    yield from (f"- ❌ {problem}" for problem in problems)
    if document["unscored"] or document["crashed"]:
        yield f"- ❌ 채점하지 못한 문항 {document['unscored']}건, 오류 {document['crashed']}건"
    yield f"- 근거 없는 숫자 {scores['unsupported']}건, CRAG {_figure(scores['crag'], '+.2f')}"
    yield ""
    difference = " | 차이 (95 % 구간)" if comparison else ""
    yield f"| 문항 파일 | 문항 | 통과 % | 95 % 구간 | 정답 % | 인용 % | 거절 판단 %{difference} |"
    yield "| --- | ---: | ---: | ---: | ---: | ---: | ---:" + (" | ---: |" if comparison else " |")
    for group in document["groups"]:
        if group["by"] in ("dataset", "all"):
            yield _row(group, comparison)
    for kind, name in (("lost", "나빠진 문항"), ("gained", "좋아진 문항")):
        changed = (
            [f"`{c.new['dataset']}:{c.new['id']}`" for c in comparison.changes if c.kind == kind] if comparison else []
        )
        if changed:
            more = f" 그 밖에 {len(changed) - SHOWN}건" if len(changed) > SHOWN else ""
            yield f"\n{name} {len(changed)}건: {', '.join(changed[:SHOWN])}{more}"


def _row(group: Mapping[str, Any], comparison: Comparison | None) -> str:
    name = group["value"] or "**전체**"
    interval = f"{_figure(group['full_low'], '.1f')}–{_figure(group['full_high'], '.1f')}"
    cells = [name, str(group["n"]), _figure(group["full"], ".1f"), interval]
    cells += [_figure(group[key], ".1f") for key in ("correct", "cited", "abstention_right")]
    if comparison:
        pair = comparison.by_dataset.get(group["value"]) if group["value"] else comparison.total
        low, high = (100 * pair.interval.low, 100 * pair.interval.high) if pair else (0.0, 0.0)
        cells.append(f"{100 * pair.difference:+.1f} ({low:+.1f} ~ {high:+.1f})" if pair else "–")
    return "| " + " | ".join(cells) + " |"


def _percent(value: float | None) -> str:
    return "–" if value is None else f"{value:.1f} %"


def _figure(value: float | None, form: str) -> str:
    return "–" if value is None else format(value, form)
