"""A question that is not answered as it stands in; the same without a clause before it that says why it is asked.

"공문 발송을 위하여 본원 소재지를 확인하고자 합니다" asks for "본원 소재지". What a clause tells of the thing asked
about stays: a year, a person, a programme, a word of the briefing.
"""

import re
from collections.abc import Collection, Iterator

from assistant.question import Question
from vectorstore.morphemes import Morphemes

# Where a clause or sentence ends that another one follows; "예산 중" picks a part, "작성 중" does not.
_END = re.compile(
    r"(?<=[가-힣])(?:(?:[은는인한던된운]데|니까?|라서?|[아어여해]서|려고|고자|(?<=재)차|다\s?보니|\s?위(?:하여|해서?)"
    r"|(?<=작성|준비|검토|정리|협의|통화|확인|점검|조사|분석|수립|심의)\s?중)(?:요|는|도)?,?"
    r"|[.!]|(?<=[요죠]))\s+"
)
# What somebody wishes for is what the question is about: "드론을 배우고 싶은데 …".
_WISH = re.compile(r"싶|려[고는]|고자")
# "기념 책자에 넣을 원고인데": what it is written for.
_WHY = re.compile(
    r"(?:위하여|위해서?|필요[가-힣]*|차|중[가-힣]*|합니다|드립니다|드려요|[가-힣][을는]\s[가-힣]{2,4}인데요?)[,.]?\s*$"
)
_MERELY = frozenset({"terms", "hints", "language", "tags", "asks", "operations", "total", "kind", "phase", "level"})


def without_preface(
    question: Question, morphemes: Morphemes, clerical: Collection[str], known: Collection[str]
) -> Iterator[str]:
    """The text of ``question`` from where it may really begin, the longest clause left out first.

    Args:
        question: as it was read.
        morphemes: what tells the nouns of a clause.
        clerical: nouns of an office's own work (작성, 제출).
        known: words of the briefing; a clause that holds others of them may be what is asked about.
    """
    text = question.text
    filled = [mention.end for slot, found in question.words.items() if slot not in _MERELY for mention in found]
    for match in reversed([*_END.finditer(text)]):
        clause = text[: match.end()]
        if any(end <= match.end() for end in filled):
            continue
        nouns = [token.form for token in morphemes.analyse(clause) if token.tag.startswith("NN")]
        of_office = _WHY.search(clause) is not None and any(noun in clerical for noun in nouns[-2:])
        if of_office or (not _WISH.search(clause) and all(n in clerical or n not in known for n in nouns)):
            yield text[match.end() :]
