"""Korean figures keep their value through parsing and rendering."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.numbers import UNITS_IN_WON, amount_to_won, figures, parse_number, render_won


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1,082,599", 1082599),
        ("1, 200", 1200),
        ("△1,234", -1234),
        ("-5", -5),
        ("3.27", "3.27"),
        ("60만", 600000),
        ("1.5억", 150000000),
        ("10억 8,259만 9천", 1082599000),
        ("1억2천만", 120000000),
        ("이천이십육", 2026),
        ("십억", 1000000000),
        ("일억이천", 100002000),
        ("만오천", 15000),
    ],
)
def test_one_number(text: str, value: int | str) -> None:
    assert parse_number(text) == Decimal(value)


@pytest.mark.parametrize("text", ["", "-", "재배정", "가", "12a", "2,5", "1만2억", "2026. 2.", "△"])
def test_no_number(text: str) -> None:
    assert parse_number(text) is None


@given(st.integers(-(10**15), 10**15))
def test_a_rendered_amount_keeps_its_value(won: int) -> None:
    assert parse_number(render_won(Decimal(won)).removesuffix("원")) == won


@given(st.integers(0, 10**12), st.sampled_from(sorted(UNITS_IN_WON)))
def test_units_of_money(value: int, unit: str) -> None:
    assert amount_to_won(Decimal(value), unit) == value * UNITS_IN_WON[unit]


def test_amounts_as_they_are_said() -> None:
    assert render_won(amount_to_won(Decimal(1082599), "천원")) == "10억 8,259만 9천원"
    assert render_won(Decimal(9500)) == "9,500원"
    assert render_won(Decimal(0)) == "0원"
    with pytest.raises(ValueError, match="명"):
        amount_to_won(Decimal(1), "명")


def test_the_figures_of_a_sentence() -> None:
    text = "공사 2건(금45,870천원), 약 60만명 이수, 3.27% 달성, 총 3만 5천원, 제42조"
    assert [(str(f.value), f.unit) for f in figures(text)] == [
        ("2", "건"),
        ("45870", "천원"),
        ("600000", "명"),
        ("3.27", "%"),
        ("35000", "원"),
        ("42", "조"),
    ]


@given(st.integers(0, 10**9))
def test_every_plain_figure_is_found_where_it_stands(value: int) -> None:
    text = f"예산은 {value:,}천원이다"
    (figure,) = figures(text)
    assert figure.value == value
    assert text[figure.start : figure.end].strip() == figure.text
