"""What several things to be added are said to be of: "퇴직을 앞둔 사람의 교육은 교원 쪽과 행정직원 쪽을 합하면"."""

import re
from collections.abc import Sequence

from assistant.question import Question
from assistant.ranking import Ranked
from assistant.text import bare

_SETTING = re.compile(
    r".+?[가-힣]{2}[은는]\s(?=.*(?:[와과]|이랑|하고)\s)"
)  # what stands before is said of all the parts


def lacks_the_setting(question: Question, fitting: Sequence[Ranked]) -> bool:
    """Whether one of the entries found for the parts is of what they all are of, and another is not."""
    marked = _SETTING.match(question.text)
    end = marked.end() if marked else 0
    setting = [term for term in question.terms if question.places.get(term, end) < end]
    explained = [
        {term for term in setting if any(word in _told(one) for word in question.terms[term])} for one in fitting
    ]
    return any(told != explained[0] for told in explained)


def _told(one: Ranked) -> str:
    return bare(f"{one.entry.label} {one.entry.context}")
