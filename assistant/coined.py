"""A Briefing in; the names it coined out, in which the analyser finds no noun: 한입배움, 해온터, 배움길.

Without them such a name says nothing in a question, and what is asked of it is taken for a question about nothing.
"""

import re
from collections.abc import Container

from ingest.records import Briefing
from vectorstore.morphemes import Morphemes

_QUOTED = re.compile(r"[‘“「『]([^’”」』]{2,20})[’”」』]")
_WORD = re.compile(r"[가-힣]{3,}")
_SHORT = re.compile(r"[‘“「『]([가-힣]{2})[’”」』]")  # names nothing but where it is quoted: ‘온숨’
_NOUNS = frozenset({"NNG", "NNP", "NNB", "XSN"})
_NAMING = _NOUNS | {"MAG"}  # an adverb that names a course: ‘나란히 연수’
_NOMINALISED = "\u11b7"  # the ending ㅁ of 배움, 울림


def coined_names(briefing: Briefing, morphemes: Morphemes) -> tuple[str, ...]:
    """Words of headings, boxes and quoted names that end as a noun or an adverb does, and hold no noun of two syllables
    or more."""
    quoted = (name for line in briefing.lines for name in _QUOTED.findall(line))
    printed = (*(s.title for s in briefing.sections), *(d.term for d in briefing.definitions), *quoted)
    short = {name for line in briefing.lines for name in _SHORT.findall(line)}
    short = {name for name in short if [t.known for t in morphemes.analyse(name)] != [True]}
    words = {word for text in printed for word in _WORD.findall(text)}
    return tuple(sorted(short | {word for word in words if _is_coined(word, morphemes)}))


def _is_coined(word: str, morphemes: Morphemes) -> bool:
    tokens = morphemes.analyse(word)
    ends_as_noun = bool(tokens) and (tokens[-1].tag in _NAMING or tokens[-1].form == _NOMINALISED)
    return ends_as_noun and not any(t.tag.startswith("NN") and len(t.form) > 1 for t in tokens)


def taken_apart(word: str, known: Container[str]) -> tuple[str, ...]:
    """The known words, of two syllables or more, that one written together is made of, the longest first: 청렴 + 서울 +
    교육; empty where it is not made of such."""
    for end in range(len(word), 1, -1):
        if word[:end] in known and (end == len(word) or (rest := taken_apart(word[end:], known))):
            return (word[:end], *rest) if end < len(word) else (word,)
    return ()
