"""What a reply is worth, each measure a pure function: grading, citations, abstention, retrieval, latency."""

from eval.metrics.abstention import Abstention, abstention, area_under, crag, risk_coverage
from eval.metrics.citing import line_precision, line_recall, widest
from eval.metrics.grading import (
    PROVING_LINES,
    TIGHT_LINES,
    Reply,
    Score,
    forbidden,
    grade,
    holds,
    missing,
    normalise,
    percent,
    proves,
    quantile,
)
from eval.metrics.retrieval import DEPTH, Retrieval, retrieval

__all__ = [
    "DEPTH",
    "PROVING_LINES",
    "TIGHT_LINES",
    "Abstention",
    "Reply",
    "Retrieval",
    "Score",
    "abstention",
    "area_under",
    "crag",
    "forbidden",
    "grade",
    "holds",
    "line_precision",
    "line_recall",
    "missing",
    "normalise",
    "percent",
    "proves",
    "quantile",
    "retrieval",
    "risk_coverage",
    "widest",
]
