"""Citations by line, abstention, risk and coverage, retrieval: each against an example worked out by hand."""

import math

import pytest

from eval.cases import Case
from eval.metrics import (
    Reply,
    abstention,
    area_under,
    crag,
    grade,
    line_precision,
    line_recall,
    retrieval,
    risk_coverage,
    widest,
)
from ingest.records import LineRange


def case(*evidence: tuple[int, int], every: tuple[tuple[int, int], ...] = (), answerable: bool = True) -> Case:
    """A case with these places of evidence."""
    fields = {"category": "budget", "style": "direct", "persona": "staff", "question": "?", "must": (("1",),)}
    places = {"evidence": tuple(map(list, evidence)), "evidence_all": tuple(map(list, every))}
    return Case(**(fields | places | {"id": "x", "answerable": answerable}))  # type: ignore[arg-type]


def cite(*pairs: tuple[int, int]) -> tuple[LineRange, ...]:
    return tuple(LineRange(first, last) for first, last in pairs)


@pytest.mark.parametrize(
    ("asked", "cited", "precision", "recall"),
    [
        (case((10, 13)), cite((10, 13)), 1, 1),
        (case((10, 13)), cite((12, 12)), 1, 1 / 4),
        (case((10, 13)), cite((8, 17)), 4 / 10, 1),
        (case((10, 13)), cite((12, 15), (14, 15)), 2 / 4, 2 / 4),  # a line cited twice is one line
        (case((10, 13)), cite((1, 2)), 0, 0),
        (case((10, 13)), (), None, 0),
        (case((10, 13), (30, 30)), cite((30, 30)), 1, 1),  # one place suffices
        (case((10, 13), (30, 30)), cite((30, 30), (10, 10)), 1, 1),
        (case(every=((10, 11), (30, 31))), cite((10, 11)), 1, 2 / 4),
        (case(every=((10, 11), (30, 31))), cite((9, 11), (31, 31)), 3 / 4, 3 / 4),
        (case(answerable=False), cite((1, 2)), None, None),
    ],
)
def test_citations_by_line(
    asked: Case, cited: tuple[LineRange, ...], precision: float | None, recall: float | None
) -> None:
    assert (line_precision(asked, cited), line_recall(asked, cited)) == (precision, recall)
    score = grade(asked, Reply("1", False, cited))
    assert (score.precision, score.recall) == (precision, recall)


def test_the_widest_citation() -> None:
    assert widest(cite((3, 3), (10, 13))) == 4
    assert widest(()) == 0


def test_abstention_is_a_search_for_questions_without_an_answer() -> None:
    # Ten questions, four without an answer: three of those refused, and two others.
    pairs = [(False, True)] * 3 + [(False, False)] + [(True, True)] * 2 + [(True, False)] * 4
    told = abstention(pairs)
    assert (told.precision, told.recall) == (3 / 5, 3 / 4)
    assert told.f1 == pytest.approx(2 * (3 / 5) * (3 / 4) / (3 / 5 + 3 / 4))


def test_abstention_that_cannot_be_measured_is_none() -> None:
    never = abstention([(True, False)])
    assert (never.precision, never.recall, never.f1) == (None, None, None)
    assert abstention([(False, False)]) == type(never)(None, 0.0, 0.0)


@pytest.mark.parametrize(
    ("correct", "answerable", "abstained", "score"),
    [(True, True, False, 1), (True, False, True, 1), (False, True, True, 0), (False, True, False, -1)],
)
def test_crag(correct: bool, answerable: bool, abstained: bool, score: int) -> None:
    assert crag(correct=correct, answerable=answerable, abstained=abstained) == score


def test_crag_of_an_invented_answer_is_minus_one() -> None:
    assert grade(case(answerable=False), Reply("1", False)).crag == -1
    assert grade(case((1, 1)), Reply("없습니다", True)).crag == 0


def test_risk_and_coverage_step_by_step() -> None:
    # Five questions, four answered: the surest right, the next two equally sure, one of them wrong, the last wrong.
    items = [(0.9, True), (0.5, True), (0.5, False), (0.1, False)]
    curve = risk_coverage(items, total=5)
    assert curve == [(1 / 5, 0), (3 / 5, 1 / 3), (4 / 5, 2 / 4)]
    assert area_under(curve) == pytest.approx((1 / 5 * 0 + 2 / 5 * (1 / 3) + 1 / 5 * (1 / 2)) / (4 / 5))


def test_a_confidence_that_tells_right_from_wrong_has_the_smaller_area() -> None:
    rights = [True] * 8 + [False] * 2
    knowing = area_under(risk_coverage(list(zip(range(10, 0, -1), rights, strict=True)), 10))
    unknowing = area_under(risk_coverage(list(zip(range(10), rights, strict=True)), 10))
    assert knowing is not None and unknowing is not None and knowing < unknowing
    assert area_under(risk_coverage([], 3)) is None


def test_retrieval_by_hand() -> None:
    asked = [
        (case((10, 12), (40, 40)), cite((1, 2), (12, 20), (40, 40))),  # found at rank 2; one place suffices
        (case(every=((10, 10), (50, 50))), cite((50, 50), (3, 3), (10, 10))),  # both, at ranks 1 and 3
        (case((7, 7)), cite((1, 1))),  # never
        (case(answerable=False), cite((1, 1))),  # not measured
    ]
    told = retrieval(asked)
    assert told is not None and told.n == 3
    assert told.hit_at == {
        1: pytest.approx(1 / 3),
        3: pytest.approx(2 / 3),
        5: pytest.approx(2 / 3),
        10: pytest.approx(2 / 3),
    }
    assert told.mrr == pytest.approx((1 / 2 + 1 + 0) / 3)
    second = (1 + 1 / math.log2(4)) / (1 + 1 / math.log2(3))
    assert told.ndcg == pytest.approx((1 / math.log2(3) + second + 0) / 3)


def test_hits_beyond_the_tenth_do_not_count() -> None:
    told = retrieval([(case((99, 99)), cite(*((n, n) for n in range(1, 11)), (99, 99)))])
    assert told is not None and (told.mrr, told.hit_at[10]) == (0, 0)
    assert retrieval([]) is None
