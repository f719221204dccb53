"""A Briefing in; the names it coined out, in which the analyser finds no noun: 한입배움, 해온터, 배움길.

Without them such a name says nothing in a question, and what is asked of it is taken for a question about nothing.
"""

import re
from collections import defaultdict
from collections.abc import Collection, Container

from ingest.records import Briefing
from vectorstore.morphemes import Morphemes

_QUOTED = re.compile(r"[‘“「『]([^’”」』]{2,20})[’”」』]")
_WORD = re.compile(r"[가-힣]{3,}")
_SHORT = re.compile(r"[‘“「『]([가-힣]{2})[’”」』]")  # names nothing but where it is quoted: ‘온숨’
_NOUNS = frozenset({"NNG", "NNP", "NNB", "XSN"})
_NAMING = _NOUNS | {"MAG"}  # an adverb that names a course: ‘나란히 연수’
_SYLLABLES, _FINALS, _FINAL_M = 0xAC00, 28, 16  # of Unicode: syllables in the order of their final consonants
_NOMINALISED = "\u11b7"  # the ending ㅁ of 배움, 울림


def coined_names(briefing: Briefing, morphemes: Morphemes) -> tuple[str, ...]:
    """Words of headings, boxes and quoted names that end as a noun or an adverb does, and hold no noun of two syllables
    or more; of other lines those that are made of a verb and a noun."""
    quoted = (name for line in briefing.lines for name in _QUOTED.findall(line))
    printed = (*(s.title for s in briefing.sections), *(d.term for d in briefing.definitions), *quoted)
    short = {name for line in briefing.lines for name in _SHORT.findall(line)}
    short = {name for name in short if [t.known for t in morphemes.analyse(name)] != [True]}
    words = {word for text in printed for word in _WORD.findall(text)}
    others = {word for line in briefing.lines for word in _WORD.findall(line)}
    words |= {word for word in others if _of_a_nominalised(word, morphemes)}
    rows = {cell.row[-1] for cell in briefing.cells if cell.row and _WORD.fullmatch(cell.row[-1])}
    return tuple(sorted(short | {word for word in words if _is_coined(word, morphemes)} | _of_a_size(rows, morphemes)))


def _of_a_size(rows: Collection[str], morphemes: Morphemes) -> set[str]:
    """The names of rows that only a first letter tells from another row's, which the analyser drops: 중강의실 beside
    소강의실."""
    kinds: dict[str, set[str]] = defaultdict(set)
    for name in rows:
        tokens = morphemes.analyse(name)
        if len(tokens) == 2 and tokens[0].end == 1 and tokens[1].tag.startswith("NN"):
            kinds[tokens[1].form].add(name)
    return {name for names in kinds.values() if len(names) > 1 for name in names}


def _of_a_nominalised(word: str, morphemes: Morphemes) -> bool:
    """Whether a word is a verb made a noun with a noun of one syllable behind it: 배움선, 나눔터."""
    if not any((ord(syllable) - _SYLLABLES) % _FINALS == _FINAL_M for syllable in word[:-1]):
        return False
    return [token.tag[:2] for token in morphemes.analyse(word)] == ["VV", "ET", "NN"] and _is_coined(word, morphemes)


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
