"""Whether a question asks for how long something is, and what a line that tells it holds."""

import re

from assistant.question import Question

_LASTS = re.compile(
    r"기간[은이가]?\s?(?:총|모두)?\s?(?:몇|얼마)|(?:몇\s?(?:년|개월|주|달)|며칠)\s?(?:동안|간(?![가-힣]))"
)
HOW_LONG = re.compile(r"\d+\s?(?:년|개월|주|일|박|학기)(?!\s?[전후뒤월째]|도|대|차|생)")


def lasts(question: Question) -> bool:
    """Whether it asks for how long something is, and so for no date: "지정 기간은 몇 년"."""
    return _LASTS.search(question.text) is not None
