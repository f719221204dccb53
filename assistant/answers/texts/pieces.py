"""A line that states one kind of value several times in; the one that a question picks by its year or label out."""

import re
from collections.abc import Sequence

from assistant.question import Question
from assistant.text import bare

_VALUE = r"(?P<value>(?<![\d,.])\d[\d,.]*\s?(?:%|㎡|[가-힣]{1,3}(?![가-힣])))"
_OF_A_YEAR = re.compile(rf"(?P<label>(?:19|20)\d\d)년\s*[:은는]?\s*{_VALUE}")
_IN_BRACKETS = re.compile(r"\(([^()]*\d[^()]*[,;·/][^()]*\d[^()]*)\)")
_LABELLED = re.compile(rf"\s*(?P<label>[가-힣A-Za-z][가-힣A-Za-z0-9· ]*?)\s*:?\s*{_VALUE}\s*")


def piece_asked(question: Question, text: str, kinds: Sequence[re.Pattern[str]]) -> tuple[str, str] | None:
    """Label and value of the piece of ``text`` asked for.

    Args:
        question: which names one year, or what the labels inside a bracket name.
        text: a line such as "2023년 88.1점 → 2024년 90.6점" or "총 14억원(도비 9억원, 시비 5억원)".
        kinds: patterns of the kinds of value wanted.

    Returns:
        None where the line states one value only, or the question does not tell its pieces apart.
    """
    years = [(match["label"], match["value"].strip()) for match in _OF_A_YEAR.finditer(text)]
    if len(years) > 1:
        named = [
            (f"{year}년", value) for year, value in years if len(question.years) == 1 and int(year) in question.years
        ]
    else:
        listed = re.split(r",\s(?!\d{3}(?!\d))", text.partition(": ")[2]) if ": " in text else []
        parts = listed if len(listed) > 1 else []
        parts += [part for inside in _IN_BRACKETS.findall(text) for part in re.split(r",\s|[;/]", inside)]
        labelled = [match for part in parts if (match := _LABELLED.fullmatch(part))]
        asked = bare(question.text)
        told = [(match["label"], match["value"].strip()) for match in labelled]
        named = [(label, value) for label, value in told if all(word in asked for word in label.split())]
        named = named if len(told) > 1 else []
    fitting = [one for one in named if all(kind.search(one[1]) for kind in kinds)]
    return fitting[0] if len(fitting) == 1 else None
