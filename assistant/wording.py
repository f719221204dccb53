"""Values in; how they are said out, in Korean and in English."""

import re
from decimal import ROUND_HALF_UP, Decimal

from assistant.facts import Fact
from assistant.question import Question
from assistant.text import with_particle
from ingest.numbers import UNITS_IN_WON, amount_to_won, render_won
from ingest.records import Event, Section

HALVES = {1: "상반기", 2: "하반기"}
# What answers put before a line, or before an extension, and its English; it is no part of a line quoted.
_LABELS = {"계산": "Calculation", "근거": "From", "차이": "Difference"}
_LABEL = re.compile(rf"^- ({'|'.join(_LABELS)})(?=: )", re.MULTILINE)
_EXTENSION = re.compile(r"(?<=\d \()내선 (?=\d{2,5}\))|(?<=: )내선 (?=\d{2,5} \[)")
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


def quantity(fact: Fact) -> str:
    """A fact's value with its unit, or the words printed in its place."""
    if fact.value is None:
        return fact.text
    return amount(fact.value, fact.unit) if fact.unit.endswith("원") else f"{number(fact.value)}{fact.unit}"


def percent(part: Decimal, whole: Decimal, decimals: int = 1) -> Decimal:
    """``part`` of ``whole`` in percent, halves rounded up."""
    return (part / whole * 100).quantize(Decimal(1).scaleb(-decimals), rounding=ROUND_HALF_UP)


def programme(section: Section) -> str:
    """ "1-1-1 교원 자격단계별 …"."""
    return f"{section.number} {section.title}" if section.number else section.title


def spaced(*words: str) -> str:
    """The words that are not empty, with spaces between."""
    return " ".join(filter(None, words))


def worded(question: Question, korean: str, english: str) -> str:
    """The wording in the question's language."""
    return english if question.english else korean


def labelled(question: Question, text: str) -> str:
    """An answer with its labels in the question's language: "- 계산: …", "(내선 8021)"."""
    if not question.english:
        return text
    return _EXTENSION.sub("extension ", _LABEL.sub(lambda label: f"- {_LABELS[label[1]]}", text))


def verdict(question: Question, right: bool, yes: str = "네, 맞습니다.") -> str:
    """Whether it is so."""
    return worded(question, yes, "Yes.") if right else worded(question, "아닙니다.", "No.")


def how_many(question: Question, count: int, counter: str = "개", english: str = "items", subject: str = "") -> str:
    """The line above a list: "모두 3개입니다.", with a subject "추진 사업은 모두 3개입니다."."""
    lead = f"{with_particle(subject, '은')} " if subject else ""
    total = number(Decimal(count))
    return worded(question, f"{lead}모두 {total}{counter}입니다.", f"{total} {english}:")


def spoken_date(event: Event) -> str:
    """The date in words and as printed: "2007년 12월 20일(2007. 12. 20.)"."""
    month, day = f"{event.month}월" if event.month else "", f"{event.day}일" if event.day else ""
    return f"{spaced(f'{event.year}년', month, day)}({event.date_text})"
