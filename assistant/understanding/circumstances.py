"""Words of a topic that only tell the circumstances: who asks, and what something named in full is like."""

import re
from collections.abc import Collection, Iterable, Mapping
from itertools import pairwise

from assistant.question import Question
from assistant.text import compact
from assistant.understanding.topic import Topic
from assistant.vocabulary import SCHOOL_LEVELS, Vocabulary
from vectorstore.morphemes import Morphemes

_BRACKET = re.compile(r"\s?\(([^()]+)\)")
_TOPIC = frozenset({"terms", "hints", "language", "tags"})  # slots that a clause which only describes may fill
_OPENING = " ‘'“\"「『《"  # what may stand before a name told in full
_LEADS_UP = re.compile(r"[을를]\s[가-힣]{1,4}는$")  # "장터를 여는", where the analyser takes the verb for nouns
_OURS = re.compile(r"(?<![가-힣])(?:저희|우리)\s?")

# "우리 업체도 지정받고 싶은데": whoever they are.
_OF_OURS = re.compile(
    r"(?P<who>(?:저희|우리)\s?[가-힣]+?(?:도|[은는이가]|에서도?)\s)[^.?!]{2,40}?(?:고\s?싶|려고|려는|려\s?합|고자|[하되]려)"
)
_WISHING = re.compile(
    r"\s*(?:[가-힣]+\s){0,2}?(?P<head>[가-힣]{2,}?)(?:이|가|에서)\s[^.?!]{2,40}?(?:고\s?싶|려고|려는|려\s?합|고자|[하되]려)"
)
# "정보공개를 청구하려는 시민입니다.": whoever wishes to
_WISHES = re.compile(
    r"[^.?!]{2,40}?(?:려는|려고\s?하는|고\s?싶은|고자\s?하는)\s(?P<who>[가-힣]+(?:\s[가-힣]+)?)"
    r"(?:인데|이에요|예요|에요|입니다|이라서?|라서|이?거든)(?![가-힣]*\?)"
)


def undescribed(question: Question, morphemes: Morphemes) -> tuple[str, dict[str, Mapping[str, float]]] | None:
    """The text of ``question`` without a clause that leads up to what it asks about ("승진자를 가르치는 기본교육"), and
    the terms of that clause; None where there is none, or more than terms is said in it."""
    text = question.text
    tokens = morphemes.analyse(text)
    for token, noun in pairwise(tokens):
        if token.tag != "ETM" or noun.tag not in ("NNG", "NNP") or not text[token.end : noun.start].isspace():
            continue
        start = max(text.rfind(mark, 0, token.end) for mark in ",.?!") + 1
        said = {t: m for t, m in question.terms.items() if start <= question.places.get(t, -1) < token.end}
        slots = (mention for slot, found in question.words.items() if slot not in _TOPIC for mention in found)
        filled = any(start <= mention.start < token.end for mention in slots)
        rest = question.terms.keys() - said.keys()
        return (text[:start] + text[token.end :], said) if len(said) > 1 and rest and not filled else None
    return None


def whoever_asks(text: str, topic: Topic, known: Collection[str]) -> set[str]:
    """Words, none of those ``known``, for whoever asks: 단체 of "저희 단체를 등록하고 싶은데", with what stands before
    it 합창단 of "마을 합창단이 강당을 빌리고 싶습니다"."""
    ours = {match.end() for match in _OURS.finditer(text)}
    strange = {w for w, m in topic.required.items() if not any(word in known for word in m)}
    wishing = _WISHING.match(text)
    heads = {w for w in strange if wishing and wishing.start("head") <= topic.places[w] < wishing.end("head")}
    theirs = {w for w in topic.required if wishing and heads and topic.places[w] < wishing.end("head")}
    if own := _OF_OURS.match(text):
        theirs |= {w for w in topic.required if topic.places[w] < own.end("who")}
    if one := _WISHES.match(text):
        theirs |= {w for w in topic.required if one.start("who") <= topic.places[w] < one.end("who")}
    return theirs | {w for w in strange if topic.places[w] in ours}


def describing(text: str, topic: Topic, vocabulary: Vocabulary, morphemes: Morphemes) -> set[str]:
    """Words of a clause before a name told in full, which only describe it: "새내기 교사가 듣는 성장교실".

    A tag or a school level may tell lines of one name apart, and stays.
    """
    small = compact(text)
    starts = (small.span(*span)[0] for span in vocabulary.names_in(small.text))
    tells_apart = vocabulary.tags | SCHOOL_LEVELS
    before = _of_clause_before(starts, text, topic, morphemes)
    return {word for word in before if not tells_apart & set(topic.required[word])}


def describing_numbered(
    starts: Iterable[int], text: str, topic: Topic, morphemes: Morphemes, known: Collection[str]
) -> set[str]:
    """Words of a clause before a programme told by its number, one of ``starts``: "중견 인력을 키우는 2-2-2".

    Where none of the nouns is ``known`` it is asked for something else: "드론을 가르치는 2-2-2".
    """
    before = _of_clause_before(starts, text, topic, morphemes)
    nouns = {token.start for token in morphemes.analyse(text) if token.tag[0] == "N"}
    is_known = any(topic.places[word] in nouns and word in known for word in before)
    return before if is_known else set()


def glossing(text: str, topic: Topic, ends: Iterable[int], title: Collection[str]) -> set[str]:
    """Words in brackets behind a programme's number, one of ``ends``, that only say its title, the words ``title``, in
    another language: "4-1-1 (remote training)"."""
    spans = [match.span(1) for end in ends if (match := _BRACKET.match(text, end))]
    inside = {word for word in topic.required if any(a <= topic.places[word] < z for a, z in spans)}
    return inside if all(not {*topic.required[word]}.isdisjoint(title) for word in inside) else set()


def _of_clause_before(starts: Iterable[int], text: str, topic: Topic, morphemes: Morphemes) -> set[str]:
    """Words that stand before the last of ``starts`` to which a verb leads up."""
    ends = {token.end for token in morphemes.analyse(text) if token.tag == "ETM"}
    before = ((start, text[:start].rstrip(_OPENING)) for start in starts)
    named_at = max((start for start, said in before if len(said) in ends or _LEADS_UP.search(said)), default=0)
    return {word for word in topic.required if topic.places[word] < named_at}
