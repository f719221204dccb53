"""What a yes/no question says of two figures ("A는 B보다 많은가요", "같나요") in; whether it is so out."""

import re
from decimal import Decimal

from assistant.answers.figures.select import Found
from assistant.knowledge import Knowledge
from assistant.question import Question
from assistant.text import compact

SAME = re.compile(
    r"같|동일|그대로|(?:변동|변함|변화|차이)[이가]?\s?없|(?:다르|달라지|바뀌|변하)지\s?않|균등|고르게|\bsame\b|equal|unchanged",
    re.IGNORECASE,
)
HOW_MUCH = re.compile(r"얼마|몇|how (?:many|much)|by what", re.IGNORECASE)
_WHICH = re.compile(r"어느|어떤|무엇|뭐|누가|어디|\b(?:which|what)\b", re.IGNORECASE)
_THAN = "보다"  # English names what is compared with last
# What is taken for granted before figures are asked for: "고등학교가 중학교보다 더 많던데, 각각 몇 군데죠?"
_GRANTED = re.compile(
    r"보다\s?(?P<far>[^,.?]{0,24}?)(?:많|적|크|컸|높|낮|작|넓|좁)[가-힣\s]{0,8}?"
    r"(?:던데|는데|은데|다던데|다면서|다며|다고\s?(?:하|들|알|보)[가-힣]{1,5}|더라고|더니|거든|지요|죠|지)(?:요)?[,.?]?\s(?=.*(?:몇|얼마|각각|각기))"
)


def claims_order(knowledge: Knowledge, question: Question) -> bool:
    """Whether it says that one thing has more, less, or as much as another, and asks no figure or name for it; or takes
    the order of two for granted."""
    granted = _GRANTED.search(question.text)
    if granted is not None and not HOW_MUCH.search(granted["far"]) and _more(knowledge, question) is not None:
        return True
    if "yesno" not in question.operations or HOW_MUCH.search(question.text) or _WHICH.search(question.text):
        return False
    return _more(knowledge, question) is not None or same_claimed(knowledge, question) is not None


def same_claimed(knowledge: Knowledge, question: Question) -> bool | None:
    """Whether two figures are said to be the same (True) or to differ (False); None where neither is, or both are."""
    same, other = SAME.search(question.text) is not None, knowledge.says(question, "different")
    return None if same == other else same


def order_holds(knowledge: Knowledge, question: Question, found: list[Found]) -> bool | None:
    """Whether it is as the question says of ``found``, two figures as named; None where it says nothing of them."""
    if len(found) != 2 or not claims_order(knowledge, question):
        return None
    return holds_in_order(knowledge, question, found[0].size, found[1].size)


def holds_in_order(
    knowledge: Knowledge, question: Question, first: Decimal, second: Decimal, own: str | None = None
) -> bool | None:
    """Whether the figures of what is named first and second keep the order claimed; None where none is.

    Args:
        knowledge: of the briefing.
        question: with the claim.
        first: of what the question names first.
        second: of what it names second.
        own: the word for the second; else its part of the question tells where it stands.
    """
    if not claims_order(knowledge, question):
        return None
    more = _more(knowledge, question)
    if more is None:
        return (first == second) == same_claimed(knowledge, question)
    if _than_first(question, own):
        first, second = second, first
    return first > second if more else first < second


def _more(knowledge: Knowledge, question: Question) -> bool | None:
    """Whether more is claimed, or less; None where neither is."""
    small = compact(question.text).text
    for more, words in ((True, "more_than"), (False, "less_than")):
        if knowledge.lexicon.words[words].search(small):
            return more
    return None


def _than_first(question: Question, own: str | None) -> bool:
    """Whether what is compared with stands first ("B보다 A가 많은가요"), so that the other is what is claimed of."""
    than = question.text.find(_THAN)
    if own is not None:
        return 0 <= than < question.places.get(own, 0)
    if than < 0 or len(question.parts) != 2:
        return False
    first, second = question.parts
    places = [place for term, place in question.places.items() if term in second.terms and term not in first.terms]
    places += [question.text.find(number) for number in second.programmes if number not in first.programmes]
    begins = min((place for term, place in question.places.items() if term in first.terms), default=0)
    beside = [place for place in places if place >= begins]  # what stands before both says only where: "상시과정은 …"
    return bool(beside) and min(beside) > than
