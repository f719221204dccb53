"""The last noun of an open question, which says what is wanted (교재, 장소), where the line that fits best has none."""

import re

from assistant.entries import Kind
from assistant.knowledge import Knowledge
from assistant.postings import IMPLIED
from assistant.question import Question
from assistant.ranking import Ranked

_ANYTHING = frozenset(f"{IMPLIED[Kind.PROGRAMME]} {IMPLIED[Kind.DUTY]}".split())  # every line is about them: 교육, 관리
_HOW_USED = re.compile(r"(?:어떻게|어디에|무엇에)\s?(?:활용|사용|이용|쓰이|쓰여)")
_MEANS = re.compile(r"통한|통해|통하여|바탕으로|토대로|기반으로|이용한|이용해")
_FAR_AHEAD = 0.12  # in recall, of every line that stands elsewhere


def last_word_unexplained(knowledge: Knowledge, question: Question, best: Ranked) -> str | None:
    """That noun; None where the line holds it, or where it only says that something is done about what the line alone
    is about: "외국어 해설은 어떤 언어로 제공"."""
    last = max(question.places, key=lambda term: question.places[term], default=None)
    if last not in best.unexplained or last in _ANYTHING:
        return None
    if _HOW_USED.search(question.text) and _MEANS.search(best.entry.label):
        return None  # "어떻게 활용되나요": what is done by means of it tells it
    lexicon = knowledge.lexicon
    if last in lexicon.actions | lexicon.held | lexicon.handled:
        elsewhere = knowledge.search(question, lambda entry: entry.section != best.entry.section, 1)
        if not elsewhere or best.recall - elsewhere[0].recall >= _FAR_AHEAD:
            return None
    return last
