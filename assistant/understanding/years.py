"""What years are meant beside a part of one, or another one: "올해 얼마이고, 그중 2분기에는", "2024년은 전년보다"."""

import re
from dataclasses import replace

from assistant.lexicon import Lexicon
from assistant.operations import SUMS
from assistant.question import Question
from assistant.text import Compact
from assistant.understanding.findings import Findings

# Between the two, in compact form: what is asked for first ends, and what is asked for next begins.
_JOINT = re.compile(r"^[과와]|고|며|,|랑|및|그리고|그중|가운데|and|[.?]")
_COMPUTED = frozenset({"sum", "compare", "share", "growth", "difference", "largest", "smallest"})
_PRINTED = re.compile(r"(?:19|20)\d\d")
_OF_YEAR = re.compile(r"예산|연간|전체|한해|올해|작년|지난해|전년|(?:19|20)\d\d년?|budget|year")
_FROM_TO = re.compile(r"((?:19|20)\d\d)\s?년?도?\s?(?:부터|에서|[~∼–-])\s?((?:19|20)\d\d)\s?년?도?")
_DECADE = re.compile(r"(?<!\d)((?:19|20)\d0)(?:년대|s(?![a-z]))")


def of_decades(text: str) -> Findings:
    """The years of each decade named ("2010년대"), every one with the words for all of them."""
    found = Findings()
    for match in _DECADE.finditer(text):
        for year in range(int(match[1]), int(match[1]) + 10):
            found.add("years", year, match.span(), used=year % 10 == 0)
    return found


def before_the_one_named(text: str, this: int, years: Findings) -> None:
    """Takes 전년, behind a year that is past, for the one before that: "2024년은 전년보다"."""
    named = [told for told in years.records if _PRINTED.match(text, told.start) and told.value != this]
    if len(named) != 1 or not isinstance(before := named[0].value, int):
        return
    years.records = [
        replace(told, value=before - 1) if told.start > named[0].start and text.startswith("전년", told.start) else told
        for told in years.records
    ]


def with_years_between(question: Question) -> Question:
    """``question`` with every year from one to another, where what they held is added up."""
    span = _FROM_TO.search(question.text)
    if span is None or not question.operations & SUMS:
        return question
    first, last = int(span[1]), int(span[2])
    if not {first, last} <= set(question.years):
        return question
    others = tuple(year for year in question.years if not first <= year <= last)
    return replace(question, years=(*range(first, last + 1), *others))


def with_year_too(question: Question, small: Compact, lexicon: Lexicon) -> Question:
    """``question`` marked where one ask for money, apart from that of a quarter or a half, is about the year."""
    named = (*lexicon.quarters.values(), *lexicon.halves.values(), lexicon.words["which_quarter"])
    spans = [m.span() for pattern in named for m in pattern.finditer(small.text)]
    asks = [ask for ask in question.asks if ask.measure == "amount"]
    in_parts = question.quarters or question.halves or question.every_quarter
    if not asks or not in_parts or question.operations & _COMPUTED:
        return question
    first, last = min(spans, default=(0, 0)), max(spans, default=(0, 0))
    before = [ask for ask in asks if ask.end <= first[0]]
    after = [ask for ask in asks if ask.start >= last[1]]
    if before and (joint := _JOINT.search(small.text[before[-1].end : first[0]])):
        of_year, cut = before[-1], before[-1].end + joint.end()
    elif len(after) > 1 and (joint := _JOINT.search(small.text[after[0].end : after[-1].start])):
        of_year, cut = after[-1], after[0].end + joint.end()
        if not _OF_YEAR.search(small.text[cut : after[-1].end]):
            return question
    elif before and before[-1].words == "예산액" and any(ask.start >= last[1] for ask in question.asks):
        of_year, cut = before[-1], first[0]  # the column of the year, and then a quarter's purpose
    else:
        return question
    another = any(place >= small.origin[cut] for place in question.places.values() if cut < len(small.origin))
    if another:  # another thing's money is a part of its own
        return question
    words = tuple(replace(told, value=True) for told in question.words["asks"] if told.value == of_year)
    return replace(question, of_year_too=True, words={**question.words, "of_year_too": words})
