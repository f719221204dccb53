"""An open question and the lines quoted for it; whether they tell anything that the question does not say itself.

"청렴 워크숍에서는 무엇을 배웠나요" is not answered by "맞춤형 청렴 워크숍 운영", nor by a line that only counts.
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
_NUMBER = re.compile(r"\d[\d,.]*")
_HEADS = "명"
# What a line that counts heads never tells: "우면공방에서는 무엇을 만드나요". How it is held, its figures may tell.
_DONE = re.compile(
    r"(?:무엇을|뭘|뭐를|무엇으로|무얼|어디로|왜|어떻게(?!되|하|운영|진행|추진|실시|편성|계획|구성|지원))(?=[가-힣])"
)
_LIKEWISE = re.compile(r"어떤가|어때|어떠|어떻게되")  # "중등은 어떤가요" asks what was asked before
_OF_IT = re.compile(
    r"([가-힣]의\s[가-힣]+(?:\s[가-힣]+)?)[은는이가]\s?(?:무엇|뭐|뭔|어떤|어떻)|(?:어떤|무슨)\s([가-힣]{2,})"
)
_EMPTY = frozenset({"맞춤", "맞춤형", "추진", "개최", "발송", "시행"})  # that something takes place, and for whom


def tells_more(knowledge: Knowledge, question: Question, reply: Reply) -> bool:
    """Whether the lines quoted to an open question tell more than its own words."""
    entries = reply.focus.entries
    quoted = reply.composer is Composer.QUOTED and entries and all(entry.kind in _QUOTED for entry in entries)
    text = compact(question.text).text
    done = _DONE.search(text) is not None
    if not quoted or question.asks or not (question.is_open or done) or _LIKEWISE.search(text):
        return True
    counted = {one.lines for one in knowledge.briefing.courses if any(count.unit == _HEADS for count in one.counts)}
    if done and all(entry.lines in counted for entry in entries):
        return _WHICH_LINES.search(text) is not None
    labels = bare(" ".join(entry.label for entry in entries))
    part = _OF_IT.search(question.text)  # a name may hold one: "다문화사회의 도래"
    of_it = done or (part is not None and bare(part[1] or part[2]) not in labels)
    return any(
        tells_words(knowledge, question, entry) or (not of_it and tells_figures(question, entry)) for entry in entries
    )


def tells_words(knowledge: Knowledge, question: Question, entry: Entry) -> bool:
    """Whether an entry holds words that the question does not say."""
    lexicon = knowledge.lexicon
    said = question.meant.union(*question.hints.values())
    empty = lexicon.stop | lexicon.actions | lexicon.held | lexicon.counted | _EMPTY
    told = {word for word in knowledge.index.terms(entry.label) if len(word) > 1 and not word[0].isdigit()}
    asked = bare(question.text).lower()
    return any(word not in asked for word in told - said - empty)


def tells_figures(question: Question, entry: Entry) -> bool:
    """Whether an entry states figures that the question does not."""
    return bool({*_NUMBER.findall(entry.label)} - {*_NUMBER.findall(question.text)})
