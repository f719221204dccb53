"""What a yes/no question says of two figures ("A는 B보다 많은가요", "같나요") in; whether it is so out."""

import re

from assistant.answers.figures.select import Found
from assistant.knowledge import Knowledge
from assistant.question import Question
from assistant.text import compact

SAME = re.compile(r"같|동일|그대로|변동이?\s?없|변함이?\s?없|균등|고르게|\bsame\b|equal|unchanged", re.IGNORECASE)
_HOW_MUCH = re.compile(r"얼마|몇|how (?:many|much)|by what", re.IGNORECASE)
_WHICH = re.compile(r"어느|어떤|무엇|뭐|누가|어디|\b(?:which|what)\b", re.IGNORECASE)
_THAN = re.compile(r"보다|\bthan\b", re.IGNORECASE)


def claims_order(knowledge: Knowledge, question: Question) -> bool:
    """Whether it says that one thing has more, less, or as much as another, and asks no figure or name for it."""
    if "yesno" not in question.operations or _HOW_MUCH.search(question.text) or _WHICH.search(question.text):
        return False
    return _more(knowledge, question) is not None or SAME.search(question.text) is not None


def order_holds(knowledge: Knowledge, question: Question, found: list[Found]) -> bool | None:
    """Whether it is as the question says of ``found``, two figures as named; None where it says nothing of them."""
    if len(found) != 2 or not claims_order(knowledge, question):
        return None
    first, second = found
    more = _more(knowledge, question)
    if more is None:
        return first.size == second.size
    if _than_first(question):
        first, second = second, first
    return first.size > second.size if more else first.size < second.size


def _more(knowledge: Knowledge, question: Question) -> bool | None:
    """Whether more is claimed, or less; None where neither is."""
    small = compact(question.text).text
    for more, words in ((True, "more_than"), (False, "less_than")):
        if knowledge.lexicon.words[words].search(small):
            return more
    return None


def _than_first(question: Question) -> bool:
    """Whether what is compared with stands first ("B보다 A가 많은가요"), so that the other is what is claimed of."""
    than = _THAN.search(question.text)
    if than is None or len(question.parts) != 2:
        return False
    first, second = question.parts
    own = [place for term, place in question.places.items() if term in second.terms and term not in first.terms]
    own += [question.text.find(number) for number in second.programmes if number not in first.programmes]
    return bool(own) and min(own) > than.start() and than.group() == "보다"
