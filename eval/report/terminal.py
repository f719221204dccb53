"""A Run goes in, what a person reads in the terminal comes out: tables by kind of question and the failures."""

import math

from rich.console import Group, RenderableType
from rich.markup import escape
from rich.table import Table
from rich.text import Text

from eval.runner import Run
from eval.summary import GROUPINGS, groups, summary

# Heading of each column and the figure it shows.
COLUMNS = (
    ("정답", "correct"),
    ("인용", "cited"),
    ("좁은 인용", "tight"),
    ("거절 판단", "abstention_right"),
    ("통과", "full"),
)


def table(run: Run) -> Table:
    """Scores by dataset, category, style and operation, in percent of the scored cases."""
    shown = Table(title="평가 결과 (%)", title_justify="left")
    shown.add_column("구분")
    shown.add_column("값")
    for heading in ("문항", *(heading for heading, _ in COLUMNS), "95 % 구간"):
        shown.add_column(heading, justify="right")
    found = groups(run)
    for field, name in {**GROUPINGS, "all": "전체"}.items():
        for group in (group for group in found if group["by"] == field):
            interval = f"{group['full_low']:.1f}–{group['full_high']:.1f}"
            figures = (f"{group[key]:.1f}" for _, key in COLUMNS)
            shown.add_row(name, escape(group["value"]), str(group["n"]), *figures, interval)
        shown.add_section()
    return shown


def failures(run: Run, most: int) -> RenderableType:
    """The first ``most`` cases that did not get a full score, with question, expectation, answer and reasons.

    Datasets that are for measuring only are left out.
    """
    failed = [
        (outcome, score.reasons if score else (f"오류: {outcome.error}",))
        for outcome in run.outcomes
        if not ((score := outcome.score) and score.full) and not outcome.dataset.card.measure_only
    ]
    lines: list[Text] = []
    for outcome, reasons in failed[:most]:
        case, reply = outcome.case, outcome.reply
        asked = " → ".join((*case.history, case.question))
        wanted = " & ".join("|".join(group) for group in case.must) if case.answerable else "(문서에 없음)"
        places = ", ".join(f"{place.first}-{place.last}" for place in case.evidence_all or case.evidence)
        cited = ", ".join(f"{place.first}-{place.last}" for place in reply.citations) if reply else ""
        lines += [
            Text(f"\n✗ {case.id} {case.category}/{case.style}: {'; '.join(reasons)}", style="bold"),
            Text(f"  질문  {asked}"),
            Text(f"  기대  {wanted}  [{places}행]"),
            Text(f"  답변  {' '.join(reply.text.split()) if reply else '없음'}  [{cited}행]"),
        ]
    if len(failed) > most:
        lines.append(Text(f"\n… 그 밖에 {len(failed) - most}건이 더 있습니다(결과 파일에 모두 있습니다)."))
    return Group(*lines)


def headline(run: Run) -> str:
    """One line: the headline figures, and what was not scored."""
    figures = summary(run)
    told = [f"통과 {figures['full']:.1f} % ({figures['n']}문항)"]
    if figures["n"]:
        told[0] += f", 95 % 구간 {figures['full_low']:.1f}–{figures['full_high']:.1f} %"
    shares = (("refused_unanswerable", "없는 답 거절"), ("refused_answerable", "있는 답 거절"))
    told += [f"{name} {figures[key]:.1f} %" for key, name in shares if not math.isnan(figures[key])]
    if figures["n"]:
        told.append(f"근거 없는 숫자가 있는 답 {figures['unsupported']}건")
        told.append(f"CRAG {figures['crag']:+.2f}")
        told.append(f"응답 시간 p50 {figures['latency_ms_p50']:.1f} ms, p95 {figures['latency_ms_p95']:.1f} ms")
    if figures["cached"]:
        told.append(f"이전 실행에서 가져온 답 {figures['cached']}건")
    if run.crashed:
        told.append(f"오류 {len(run.crashed)}건")
    if run.unscored:
        told.append(f"채점하지 못한 문항 {run.unscored}건")
    return ", ".join(told)
