"""A case and the line ranges that a reply cites go in; how exactly they are the evidence's lines comes out."""

from collections.abc import Iterable

from eval.cases import Case
from ingest.records import LineRange


def _lines(ranges: Iterable[LineRange]) -> set[int]:
    return {line for cited in ranges for line in cited}


def line_precision(case: Case, citations: Iterable[LineRange]) -> float | None:
    """Share of the cited lines that are evidence, 0 to 1; None where the case has no evidence or nothing is cited."""
    cited, evidence = _lines(citations), _lines((*case.evidence, *case.evidence_all))
    return len(cited & evidence) / len(cited) if cited and evidence else None


def line_recall(case: Case, citations: Iterable[LineRange]) -> float | None:
    """Share of the evidence's lines that are cited, 0 to 1; None where the case has no evidence.

    Of evidence_all every line counts; of evidence, whose places each suffice, those of the place that is cited most.
    A block of eight lines of which one is cited has a recall of 1/8, though that line may be all it takes: a high
    recall beside a low precision tells of wide citations, the reverse of narrow ones.
    """
    cited = _lines(citations)
    wanted = [_lines(case.evidence_all)] if case.evidence_all else [_lines([place]) for place in case.evidence]
    return max((len(cited & lines) / len(lines) for lines in wanted), default=None)


def widest(citations: Iterable[LineRange]) -> int:
    """Length of the longest citation in lines, 0 for none."""
    return max((len(cited) for cited in citations), default=0)
