"""Several counters asked of one topic, each with words of its own, in; one question for each counter out.

"과정 수가 가장 많은 데는 어디고 인원이 가장 많은 데는" picks twice, and "과정 수는 늘었는데 인원은 줄었다" claims two
things, so that one operation over all of it would answer half.
"""

from dataclasses import replace

from assistant.operations import EXTREMES
from assistant.question import Ask, Family, Mention, Question

_OF_SEVERAL = frozenset({"list", "count", "compare", "difference"})  # "각각", "어느 쪽", said of what is picked


def picked_by_each(question: Question) -> tuple[Question, ...]:
    """One question for each counter that the largest or smallest is picked by; empty where it is not by several."""
    ends = question.operations & EXTREMES
    told = {mention.start: mention for mention in question.words.get("operations", ()) if mention.value in ends}
    picks: list[tuple[Ask, str]] = []
    start = 0
    for end in sorted(told.values(), key=lambda mention: mention.start):
        picks += [(ask, str(end.value)) for ask, mention in _counted(question) if start <= mention.start < end.start]
        start = end.end
    if len({ask.unit for ask, _ in picks}) < 2:
        return ()
    plain = question.operations - EXTREMES - _OF_SEVERAL
    return tuple(replace(question, asks=(ask,), operations=plain | {end}) for ask, end in picks)


def said_of_each(question: Question) -> dict[str, str]:
    """By counter the words behind it, up to the next; where these end the question they stand for all before as well:
    "기수도 인원도 다 줄었나"."""
    counted = _counted(question)
    ends = [mention.start for _, mention in counted] + [len(question.text)]
    return {ask.unit: question.text[m.start : end] for (ask, m), end in zip(counted, ends[1:], strict=True)}


def _counted(question: Question) -> list[tuple[Ask, Mention]]:
    """The counters asked for, in the order of the text."""
    asks = sorted(question.words.get("asks", ()), key=lambda mention: mention.start)
    return [
        (m.value, m) for m in asks
        if isinstance(m.value, Ask) and m.value.family is Family.COUNT and m.value.unit and m.value in question.asks
    ]  # fmt: skip
