"""Whether a question asks for how long something is, and what a line that tells it holds."""

import re

from assistant.question import Question

_LASTS = re.compile(
    r"기간[은이가]?\s?(?:총|모두)?\s?(?:몇|얼마)|(?:몇\s?(?:년|개월|주|달)|며칠)\s?(?:동안|간(?![가-힣]))"
)
HOW_LONG = re.compile(r"\d+\s?(?:년|개월|주|일|박|학기)(?!\s?[전후뒤월째]|도|대|차|생)")
_FROM_WHEN = re.compile(r"언제부터\s?언제까지|어디부터\s?어디까지")
SPAN = re.compile(r"[가-힣](?:에서|부터)\s?[가-힣\d]+까지")  # "임용에서 퇴직까지"


def asks_span(question: Question) -> bool:
    """Whether it asks from when to when, which a line may tell in words."""
    return _FROM_WHEN.search(question.text) is not None


def lasts(question: Question) -> bool:
    """Whether it asks for how long something is, and so for no date: "지정 기간은 몇 년"."""
    return _LASTS.search(question.text) is not None
