"""A question that asks several things at once in; the questions it is made of out.

"…의 인원과 …의 예산, 그리고 담당자 번호" is cut where one family of asks ends and the next begins; each part then
takes over what it leaves open from the one before, as a follow-up does.
"""

import re
from itertools import pairwise

from assistant.question import Question
from assistant.text import compact

# Where one thing asked for ends and the next begins.
_JOINT = re.compile(
    r",\s*(?:and\s+)?(?:그리고\s*)?|\s*그리고\s*|(?<=[가-힣])(?:과|와|이랑|랑|[고며]),?\s+|\s+(?:및|또는|and)\s+|;\s*|[?.!]\s+"
)
_NEXT_QUESTION = re.compile(r"and(?:how(?:many|much)|what|who|when)|그중|그가운데|그안에서")
# "가장 많이 늘어난 사업의 담당자": what is picked out comes first, then what is asked of it.
_PICKED = re.compile(r"(?:은|는|ㄴ|[가-힣])\s(?:세부\s?)?(?:사업|과제|부서|과|과정|연수|교육|절)(?:의|을|를|에서)\s")


def clauses(question: Question) -> tuple[str, ...]:
    """The parts of ``question``; itself alone where it asks for one family of things."""
    groups = _groups(question)
    if len(groups) < 2:
        return (question.text,)
    origin = compact(question.text).origin
    parts: list[str] = []
    start = 0
    for (_, end), (begin, _) in pairwise(groups):
        gap_start, gap_end = origin[end - 1] + 1, origin[begin]
        joint = _joint(question, gap_start, gap_end)
        if joint is None:  # one breath ("횟수 비용"): left together
            continue
        parts.append(question.text[start : joint[0]])
        start = joint[1]
    return (*parts, question.text[start:])


def _joint(question: Question, start: int, end: int) -> tuple[int, int] | None:
    """Where to cut between two asks: at a conjunction, or after something picked out by largest or smallest."""
    match = _JOINT.search(question.text, start, end)
    if match:
        return match.span()
    picked = list(_PICKED.finditer(question.text, start, end)) if question.operations & {"largest", "smallest"} else []
    return (picked[-1].end(), picked[-1].end()) if picked else None


def _groups(question: Question) -> list[tuple[int, int]]:
    """Spans, in the compact text, of neighbouring asks of one family."""
    groups: list[tuple[int, int]] = []
    family = None
    text = compact(question.text).text
    for ask in question.asks:
        apart = groups and ask.measure != "phone" and _NEXT_QUESTION.search(text, groups[-1][1], ask.start + 8)
        if ask.family == family and (not apart or question.of_year_too):
            groups[-1] = (groups[-1][0], ask.end)
        else:
            groups.append((ask.start, ask.end))
            family = ask.family
    return groups


def head_and_rest(question: Question) -> tuple[str, str] | None:
    """What is asked up to the first joint behind an ask, and the rest; None where nothing follows."""
    if not question.asks:
        return None
    origin = compact(question.text).origin
    joint = _JOINT.search(question.text, origin[question.asks[0].end - 1] + 1)
    return (question.text[: joint.start()], question.text[joint.end() :]) if joint else None
