"""Values in; how they are said out, in Korean and in English."""

from decimal import ROUND_HALF_UP, Decimal

from assistant.entries import Fact
from assistant.text import with_particle
from ingest.numbers import UNITS_IN_WON, amount_to_won, render_won
from ingest.records import Section

_LARGE_WON = 10_000_000  # from here a reader wants 억 and 만 beside the thousands


def number(value: Decimal) -> str:
    """With thousands separators; a fraction only where there is one."""
    return f"{value:,.0f}" if value == value.to_integral_value() else f"{value.normalize():,f}"


def amount(value: Decimal, unit: str) -> str:
    """ "1,082,599천원(10억 8,259만 9천원)"; without the bracket where the amount is small or no money."""
    plain = f"{number(value)}{unit}"
    if unit not in UNITS_IN_WON or unit == "원":
        return plain
    won = amount_to_won(value, unit)
    return f"{plain}({render_won(won)})" if abs(won) >= _LARGE_WON else plain


def quantity(fact: Fact, language: str) -> str:
    """A fact's value with its unit, or the words printed in its place."""
    if fact.value is None:
        return fact.text
    return amount(fact.value, fact.unit) if fact.unit.endswith("원") else f"{number(fact.value)}{fact.unit}"


def percent(part: Decimal, whole: Decimal) -> Decimal:
    """``part`` of ``whole`` in percent, one decimal, halves rounded up."""
    return (part / whole * 100).quantize(Decimal("0.1"), rounding=ROUND_HALF_UP)


def programme(section: Section) -> str:
    """ "1-1-1 교원 자격단계별 …"."""
    return f"{section.number} {section.title}" if section.number else section.title


def topic(words: str) -> str:
    """``words`` with the topic particle."""
    return with_particle(words, "은")
