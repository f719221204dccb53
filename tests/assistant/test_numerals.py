"""Numbers as people say them: spoken years and counts, sums of money in won."""

import re
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.numerals import money_in, with_digits
from assistant.text import compact
from ingest.numbers import render_won

_DIGITS = "영일이삼사오육칠팔구"


def spoken(number: int) -> str:
    """Below ten thousand, as one reads it: 1203 → 천이백삼."""
    words = ""
    for scale, letter in ((1000, "천"), (100, "백"), (10, "십"), (1, "")):
        digit = number // scale % 10
        if digit:
            words += (_DIGITS[digit] if digit > 1 or scale == 1 else "") + letter
    return words


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("이천이십육년 예산", "2026년 예산"),
        ("이천이십오 년 실적", "2025년 실적"),
        ("이공이육년 계획", "2026년 계획"),
        ("예산이 십억 원을 넘는 사업", "예산이 1000000000원을 넘는 사업"),
        ("오천만원 이상", "50000000원 이상"),
        ("삼백명 넘는 과정", "300명 넘는 과정"),
        ("천 명 이상", "1000명 이상"),
        ("천이백명", "1200명"),
        # Words that only look like numbers stay.
        ("일반직공무원 연수", "일반직공무원 연수"),
        ("이사업 담당자", "이사업 담당자"),
        ("오시영 부장님", "오시영 부장님"),
        ("구십도 인사", "구십도 인사"),
        ("몇 년간 이어졌나요", "몇 년간 이어졌나요"),
        ("2026년 490명", "2026년 490명"),
    ],
)
def test_spoken_numbers_before_a_counter_become_digits(text: str, expected: str) -> None:
    assert with_digits(text) == expected


@given(st.integers(20, 9999).filter(lambda number: re.fullmatch("(?!.*[천백십]{2}).{2,}", spoken(number)) is not None))
def test_every_spoken_number_is_read(number: int) -> None:
    assert with_digits(f"{spoken(number)}명 이상인 과정") == f"{number}명 이상인 과정"


@pytest.mark.parametrize(
    ("text", "won"),
    [
        ("4억원을넘는", 400_000_000),
        ("1억5천만원이상", 150_000_000),
        ("15억", None),
        ("3,500천원", 3_500_000),
        ("2백만원", 2_000_000),
        ("25백만원미만", 25_000_000),
        ("1.5억원", 150_000_000),
        ("500,000원", 500_000),
        ("490명", None),
        ("2026년예산", None),
        ("", None),
    ],
)
def test_money_is_read_in_won(text: str, won: int | None) -> None:
    value, (start, end) = money_in(text)
    assert value == (None if won is None else Decimal(won))
    assert (end > start) == (won is not None)


@given(st.integers(1, 10**12))
def test_money_said_aloud_keeps_its_value(won: int) -> None:
    said = compact(render_won(Decimal(won))).text
    value, span = money_in(f"예산이{said}을넘는사업")
    assert value == won
    assert f"예산이{said}을넘는사업"[slice(*span)] == said
