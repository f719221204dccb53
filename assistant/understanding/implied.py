"""A question as far as read; what it wants without saying so: that one of several is picked, that money is meant."""

import re
from collections.abc import Collection

from assistant.lexicon import Lexicon
from assistant.operations import COMPARING
from assistant.question import VALUES, Question
from assistant.text import compact
from assistant.understanding.findings import Findings
from assistant.vocabulary import Vocabulary

_COMPUTED = frozenset({"difference", "growth", "share", "sum", "compare"})
_COUNTED = re.compile("실적|인원|계획")  # a total of these is of people and courses
_PEOPLE = re.compile("인원|참여자|참가자|수강생|연수생|교육생|이수자|사람|듣는")  # what a share is of, and no money
_TOTALS = ("총", "합계", "전체")  # "총액 기준으로 뭐가 큰가": of each of them, and nothing is added up


def chooses(question: Question, lexicon: Lexicon) -> bool:
    """Whether of several things named the one with more is asked for, in words that of one thing compare nothing:
    "뭐가 큰가", "택일"."""
    if not VALUES & set(question.families) or question.each or question.operations & COMPARING:
        return False
    added = (said.words for said in question.words.get("operations", ()) if said.value == "sum")
    asked = lexicon.words["chooses"].search(compact(question.text).text)
    return asked is not None and all(words.startswith(_TOTALS) for words in added)


def means_money(named: Collection[str], text: str, wanted: Findings, vocabulary: Vocabulary, lexicon: Lexicon) -> bool:
    """Whether something is computed of a name that budget rows alone bear ("스마트연수 운영 증가율"), or the total of a
    programme is asked for ("작년 총계"). ``named`` are the names that the compact ``text`` tells in full."""
    counted = [name for name in named if name not in vocabulary.paid]
    paid = [name for name in vocabulary.paid if name in text and not any(name in other for other in counted)]
    beside = re.sub("|".join(map(re.escape, paid)), " ", text) if paid else text
    if _COMPUTED & set(wanted.of("operations", str)) and paid and not _PEOPLE.search(beside):
        return True
    titled = any(compact(section.title).text in named for section in vocabulary.programmes.values())
    return titled and not _COUNTED.search(text) and lexicon.words["stated_total"].search(text) is not None
