"""An open question and the lines quoted for it; whether they tell anything that the question does not say itself.

"청렴 워크숍에서는 무엇을 배웠나요" is not answered by "맞춤형 청렴 워크숍 운영", nor by a line that only counts a course.
"""

import re

from assistant.answer import Composer
from assistant.draft import Reply
from assistant.entries import Entry, Kind
from assistant.knowledge import Knowledge
from assistant.question import Question
from assistant.text import bare, compact

_QUOTED = frozenset({Kind.COURSE, Kind.STATEMENT})
# What a list of lines answers: "어떤 연수를 하나요", "무엇이 있나요".
_WHICH_LINES = re.compile(
    r"(?:어떤|무슨)(?:[가-힣]{2,4})?(?:연수|교육|과정|강좌|프로그램|사업|활동|일|행사|과제)|(?:무엇|뭐|뭘|어떤것|어떤게)[이가]?(?:들이)?(?:있|하|해|운영|추진|했)"
    r"|(?:하|했|있|추진한|운영한)(?:는|은|던)?(?:것|게|일)[은이]?(?:무엇|뭐)"
)
# What a line that counts a course never tells: "우면공방에서는 무엇을 만드나요".
_DONE = re.compile(r"(?:무엇을|뭘|뭐를|무엇으로|무얼|어디로|왜|어떻게(?!되|진행되))(?=[가-힣])")
_LIKEWISE = re.compile(r"어떤가|어때|어떠|어떻게되")  # "중등은 어떤가요" asks what was asked before


def tells_more(knowledge: Knowledge, question: Question, reply: Reply) -> bool:
    """Whether the lines quoted to an open question tell more than its own words."""
    entries = reply.focus.entries
    quoted = reply.composer is Composer.QUOTED and entries and all(entry.kind in _QUOTED for entry in entries)
    if not quoted or not question.is_open or question.asks:
        return True
    text = compact(question.text).text
    if _LIKEWISE.search(text):
        return True
    counted = {course.lines for course in knowledge.briefing.courses}
    if _DONE.search(text) and all(entry.lines in counted for entry in entries):
        return _WHICH_LINES.search(text) is not None
    return any(_news(knowledge, question, entry) for entry in entries)


def _news(knowledge: Knowledge, question: Question, entry: Entry) -> set[str]:
    """The words of an entry that the question does not say."""
    lexicon = knowledge.lexicon
    said = {word for meanings in (*question.terms.values(), *question.hints.values()) for word in meanings}
    empty = lexicon.stop | lexicon.actions | lexicon.held | lexicon.counted
    told = {word for word in knowledge.index.terms(entry.label) if len(word) > 1 and not word.isdigit()}
    asked = bare(question.text).lower()
    return {word for word in told - said - empty if word not in asked}
