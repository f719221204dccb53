"""The metric against examples worked out by hand from the rules of the known-answer format."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eval.cases import Case
from eval.metrics import Reply, forbidden, grade, holds, missing, normalise, percent, proves, quantile
from ingest.records import LineRange


def case(**changes: object) -> Case:
    """A case whose right answer names 490 people, not 279, and cites line 10 to 12."""
    fields: dict[str, object] = {
        "id": "x",
        "category": "course",
        "style": "direct",
        "persona": "teacher",
        "question": "몇 명인가요?",
        "must": (("490", "사백구십"), ("명",)),
        "must_not": ("279",),
        "evidence": (LineRange(10, 12),),
        "answerable": True,
    }
    return Case.model_construct(**(Case.model_construct().model_dump() | fields | changes))


def cite(*pairs: tuple[int, int]) -> tuple[LineRange, ...]:
    return tuple(LineRange(first, last) for first, last in pairs)


@pytest.mark.parametrize(
    ("text", "normal"),
    [
        ("1,082,599 천원", "1082599천원"),
        ("1,08,599", "1,08599"),
        ("1,0825", "1,0825"),
        ("3, 400", "3,400"),
        ("2025 2026", "2025_2026"),
        ("12 과정", "12과정"),
        ("A Ｂ１", "ab1"),
        ("41,114.33㎡", "41114.33m2"),
        ("줄\n바꿈\t칸", "줄바꿈칸"),
        ("", ""),
    ],
)
def test_normalise(text: str, normal: str) -> None:
    assert normalise(text) == normal


@pytest.mark.parametrize(
    ("text", "wanted", "found"),
    [
        ("총 490명", "490", True),
        ("총 1,490명", "490", False),
        ("총 4,900명", "490", False),
        ("490.5명", "490", False),
        ("3.490", "490", False),
        ("490.", "490", True),
        ("490,5", "490", True),
        ("02-3019-8075", "8075", True),
        ("1 490", "490", True),  # two numbers beside each other stay two
        ("1490", "490", False),
        ("37.3%", "37.3", True),
        ("37.32%", "37.3", False),
        ("37.32%", "37", False),
        ("1,082,599천원", "1,082,599", True),
        ("1 082 599", "1082599", False),
        ("초등 교장", "초등교장", True),
        ("SETI 포럼", "seti", True),
        ("490명", "490 명", True),
        ("1490명", "490명", True),  # with a counter it is a plain string
    ],
)
def test_holds(text: str, wanted: str, found: bool) -> None:
    assert holds(normalise(text), wanted) is found


@pytest.mark.parametrize(
    ("reply", "expected"),
    [  # correct, cited, tight, abstention right, full
        (Reply("490명입니다", False, cite((11, 11))), (True, True, True, True, True)),
        (Reply("사백구십 명", False, cite((1, 10))), (True, True, True, True, True)),
        (Reply("490명입니다", False, cite((1, 20))), (True, True, False, True, True)),
        (Reply("490명입니다", False, cite((1, 141))), (True, True, False, True, True)),
        (Reply("490명입니다", False, cite((1, 142))), (True, False, False, True, False)),
        (Reply("490명입니다", False, cite((1, 142), (12, 40))), (True, True, False, True, True)),
        (Reply("490명입니다", False, cite((13, 14))), (True, False, False, True, False)),
        (Reply("490명입니다", False), (True, False, False, True, False)),
        (Reply("490명입니다. 작년은 279명", False, cite((11, 11))), (False, True, True, True, False)),
        (Reply("명수는 모릅니다", False, cite((11, 11))), (False, True, True, True, False)),
        (Reply("490명입니다", True, cite((11, 11))), (False, True, True, False, False)),
        (Reply("", False), (False, False, False, True, False)),
    ],
)
def test_grade_where_there_is_an_answer(reply: Reply, expected: tuple[bool, ...]) -> None:
    score = grade(case(), reply)
    assert (score.correct, score.cited, score.tight, score.abstention_right, score.full) == expected
    assert score.full is (score.reasons == ())


@pytest.mark.parametrize(
    ("reply", "full"),
    [
        (Reply("문서에 없습니다", True), True),
        (Reply("문서에 없습니다", True, cite((11, 11))), True),
        (Reply("문서에 없지만 작년은 279명", True), False),
        (Reply("490명입니다", False, cite((11, 11))), False),
    ],
)
def test_grade_where_there_is_no_answer(reply: Reply, full: bool) -> None:
    score = grade(case(answerable=False), reply)
    assert score.full is full is score.correct
    assert score.cited and score.tight
    assert score.abstention_right is reply.abstained


def test_every_place_of_evidence_all_must_be_touched() -> None:
    both = case(evidence_all=(LineRange(1, 2), LineRange(30, 31)))
    assert proves(both, cite((2, 5), (31, 31)), 15)
    assert not proves(both, cite((2, 5)), 15)
    assert not proves(both, cite((11, 11)), 15)  # plain evidence no longer counts
    assert proves(both, cite((1, 31)), 141)
    assert not proves(both, cite((1, 31)), 15)


def test_what_is_missing_and_what_is_forbidden_is_named() -> None:
    reply = Reply("279개", False)
    assert missing(case(), reply) == [("490", "사백구십"), ("명",)]
    assert forbidden(case(), reply) == ["279"]
    assert grade(case(), reply).reasons == (
        "있으면 안 되는 말: 279",
        "빠진 말: 490 | 사백구십",
        "빠진 말: 명",
        "근거 줄을 인용하지 않음",
    )


@given(st.integers(0, 10**12), st.integers(0, 9))
def test_a_longer_number_never_counts_for_a_shorter(number: int, digit: int) -> None:
    assert holds(normalise(f"값은 {number:,}원"), str(number))
    assert not holds(normalise(f"값은 {number}{digit}원"), str(number))
    assert number == 0 or not holds(normalise(f"값은 {digit + 1}{number}원"), str(number))


def test_shares_and_quantiles() -> None:
    assert percent([True, False, True, True]) == 75
    assert math.isnan(percent([]))
    assert quantile([4.0, 1.0, 3.0, 2.0], 0.5) == 3.0
    assert quantile([4.0, 1.0, 3.0, 2.0], 0.95) == 4.0
    assert quantile([1.0], 1) == 1.0
    assert math.isnan(quantile([], 0.5))
