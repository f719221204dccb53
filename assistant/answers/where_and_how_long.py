"""Whether a question asks where something is held, or for how long it is, and what a line that tells it holds."""

import re

from assistant.answers.gate import explains
from assistant.entries import Entry, is_prose
from assistant.knowledge import Knowledge
from assistant.question import Question

_LASTS = re.compile(
    r"기간[은이가]?\s?(?:총|모두)?\s?(?:몇|얼마)|(?:몇\s?(?:년|개월|주|달)|며칠)\s?(?:동안|간(?![가-힣]))"
)
HOW_LONG = re.compile(r"\d+\s?(?:년|개월|주|일|박|학기)(?!\s?[전후뒤월째]|도|대|차|생)")
_MINIMUM_RECALL = 0.5  # of a line that says a span and shares a verb with the question …
_MINIMUM_RECALL_WITH_STRANGER = 0.65
_FROM_WHEN = re.compile(r"언제부터\s?언제까지|어디부터\s?어디까지")
SPAN = re.compile(r"[가-힣](?:에서|부터)\s?[가-힣\d]+까지")  # "임용에서 퇴직까지"
# By the kind of place; 현장 is none.
HELD_AT = re.compile(
    r"(?<!현)(?:[가-힣]{1,8}(?:관|실|홀|당|장|원|터|센터|교|층|동|청|구역|마당)|[가-힣A-Z]{2,}\s?교실)"
    r"(?:\([^()]*\))?에서(?!\s?[가-힣\d]+까지)"
    # … or in brackets behind all else: "6회, 450명 (나눔관 대강당)", "(개최지: 은파시)".
    r"|\((?:장소|개최지|곳)\s?[:：]\s?[^()]+\)"
    r"|\((?:[가-힣A-Za-z·]+\s)?[가-힣A-Za-z·]*(?:관|실|홀|강당|센터|캠퍼스|식당|카페|분원|교실|마당|운동장|체험장)"
    r"(?:\s?[가-힣A-Za-z\d·]{1,10}(?:\s\d+)?)?\)(?=\s|$)"
)
_WHERE = re.compile(
    r"(?<!중)(?<!중에)(?<!가운데)\s어디에?서\s?(?:하(?!는\s)|해|했|열|진행|개최|치르|실시)|어느\s(?:건물|장소|곳)에서"
)


def asks_span(question: Question) -> bool:
    """Whether it asks from when to when, which a line may tell in words."""
    return _FROM_WHEN.search(question.text) is not None


def span_in_words(knowledge: Knowledge, question: Question) -> Entry | None:
    """The line that says from when to when without a date ("임용에서 퇴직까지 … 걸친"), by a verb of the question
    ("언제부터 언제까지 걸쳐서"); None where no such is asked for."""
    if not asks_span(question):
        return None
    verbs = question.hints.keys()

    def told(entry: Entry) -> bool:
        spans = is_prose(entry) and question.may_mean(entry.year) and SPAN.search(entry.label) is not None
        return spans and not verbs.isdisjoint(knowledge.index.terms(entry.label))

    ranked = knowledge.search(question, told, 1)
    known = ranked and explains(knowledge, question, ranked[0], _MINIMUM_RECALL, _MINIMUM_RECALL_WITH_STRANGER)
    return ranked[0].entry if known else None


def lasts(question: Question) -> bool:
    """Whether it asks for how long something is, and so for no date: "지정 기간은 몇 년"."""
    return _LASTS.search(question.text) is not None


def asks_where(question: Question) -> bool:
    """Whether it asks where something is held, as departments are asked for as well: "어디에서 하나요"."""
    return _WHERE.search(question.text) is not None
