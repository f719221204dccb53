"""Formulas: worked out from the evidence's own numbers, and from nothing else."""

import re
from decimal import Decimal

import pytest

from eval.formulas import FormulaError, evaluate, numbers, states

PLACES = ("초등\t596,139\t593,548", "중등\t486,460\n○ 가 ○ 나 ○ 다")


@pytest.mark.parametrize(
    ("formula", "value"),
    [
        ("596139+486460", "1082599"),
        ("596139-593548", "2591"),
        ("596139−593548", "2591"),
        ("(596139-593548)/593548*100", "0.44"),
        ("486460*1000", "486460000"),
        ("places", "2"),
        ("places-1", "1"),
        ('count("○")', "3"),
        ('count("○", 1)', "0"),
        ('count("초등")+count("중등")', "2"),
    ],
)
def test_a_formula_is_worked_out(formula: str, value: str) -> None:
    assert evaluate(formula, PLACES).quantize(Decimal(value)) == Decimal(value)


@pytest.mark.parametrize(
    ("formula", "told"),
    [
        ("596139+7", "7이(가) 근거 줄에 없습니다"),
        ("596139.0001", "근거 줄에 없습니다"),
        ("True+1", "셈할 수 없습니다"),
        ("596139/(486460-486460)", "셈할 수 없습니다"),
        ("596139**486460", "쓸 수 없는 식"),
        ("-596139", "쓸 수 없는 식"),
        ("__import__('os').getcwd()", "쓸 수 없는 식"),
        ("count('')", "쓸 수 없는 식"),
        ("count('○', 3)", "3번째 근거가 없습니다"),
        ("lines", "쓸 수 없는 식"),
        ("596139+", "읽을 수 없습니다"),
        ("(" * 1000, "읽을 수 없습니다"),
    ],
)
def test_anything_else_is_refused(formula: str, told: str) -> None:
    with pytest.raises(FormulaError, match=re.escape(told)):
        evaluate(formula, PLACES)


def test_numbers_are_read_whole() -> None:
    assert numbers("1,082,599천원 35.5%, 2026. 1. 10.") == list(map(Decimal, ("1082599", "35.5", "2026", "1", "10")))


@pytest.mark.parametrize(
    ("text", "value", "told"),
    [
        ("2591", "2591", True),
        ("2,591천원", "2591", True),
        ("2590", "2591", False),
        ("37.3", "37.3227", True),
        ("37.4", "37.35", True),
        ("37.3", "37.35", True),  # cut off
        ("37.2", "37.35", False),
        ("37%", "37.3227", True),
        ("16명 줄었습니다", "-16", True),
        ("5억7890만", "5", False),  # mixed units are left to the alternatives beside them
        ("없습니다", "0", False),
        ("1과정, 2명", "2", False),
    ],
)
def test_a_text_states_a_value(text: str, value: str, told: bool) -> None:
    assert states(text, Decimal(value)) is told
