"""Scored replies go in; how well the system knows what it does not know comes out."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Abstention:
    """Abstaining taken for a search for the questions without an answer; shares 0 to 1, None where undefined.

    Attributes:
        precision: of the abstentions, those on a question without an answer.
        recall: of the questions without an answer, those abstained on.
        f1: harmonic mean of both.
    """

    precision: float | None
    recall: float | None
    f1: float | None


def abstention(pairs: Sequence[tuple[bool, bool]]) -> Abstention:
    """Precision, recall and F1 of (answerable, abstained) pairs."""
    right = sum(abstained and not answerable for answerable, abstained in pairs)
    abstentions = sum(abstained for _, abstained in pairs)
    without = sum(not answerable for answerable, _ in pairs)
    return Abstention(
        precision=right / abstentions if abstentions else None,
        recall=right / without if without else None,
        f1=2 * right / (abstentions + without) if abstentions + without else None,
    )


def crag(*, correct: bool, answerable: bool, abstained: bool) -> int:
    """+1 for a right reply, 0 for abstaining though there is an answer, −1 for anything else.

    The score of the CRAG benchmark (Yang et al. 2024, "CRAG – Comprehensive RAG Benchmark") without its half marks:
    a wrong answer costs more than none. Abstaining where the document is silent is right.
    """
    if correct:
        return 1
    return 0 if answerable and abstained else -1


def risk_coverage(items: Sequence[tuple[float, bool]], total: int) -> list[tuple[float, float]]:
    """The curve of a system that may keep the less certain of its answers to itself (El-Yaniv and Wiener 2010).

    Args:
        items: confidence and whether it was right, of every reply that states something.
        total: all questions, those abstained on included.

    Returns:
        (coverage, risk) for each threshold of confidence, the highest first: share of the questions answered, and
        share of those answers that are wrong. Equal confidences come in together, as no threshold tells them apart.
    """
    curve: list[tuple[float, float]] = []
    wrong = 0
    ranked = sorted(items, key=lambda item: -item[0])
    for answered, (confidence, right) in enumerate(ranked, start=1):
        wrong += not right
        if answered == len(ranked) or ranked[answered][0] != confidence:
            curve.append((answered / total, wrong / answered))
    return curve


def area_under(curve: Sequence[tuple[float, float]]) -> float | None:
    """Mean risk over the coverages that a risk–coverage curve reaches (steps, right ends); None for an empty curve.

    The same wrong answers give a smaller area the later they come in, that is, the better confidence tells them.
    """
    if not curve:
        return None
    starts = (0.0, *(coverage for coverage, _ in curve))
    return sum((coverage - start) * risk for start, (coverage, risk) in zip(starts, curve, strict=False)) / curve[-1][0]
