"""A question that sets things side by side in; where each of them stands in its text out."""

import re
from itertools import pairwise

from assistant.operations import COMPARING, SUMS
from assistant.question import Family, Question
from assistant.text import bare, compact
from assistant.vocabulary import SCHOOL_LEVELS, Vocabulary
from vectorstore.morphemes import Morphemes

CONJUNCTIONS = frozenset({"와", "과", "이랑", "랑", "하고", "보다", "및", "또는", "이나", "대"})
SIDE_BY_SIDE = COMPARING | SUMS
DOT = re.compile(r"(?<=[가-힣]{2})\s?[·ㆍ]\s?(?=[가-힣]{2})")  # not that of 초·중등
_OR = frozenset({"나", "이나"})
_JOINING = frozenset({"JC", "JKB", "MAJ", "MAG", "JX"})
_HOW_MANY = re.compile(r"(?:몇\s?[가-힣]{1,2}|얼마)$")
_OF_ONE = frozenset({"growth", "share"})  # beside one thing, a programme that holds it is where it stands
_ENGLISH_CUTS = frozenset({"vs", "and", "or", "than", "exceed", "exceeds", "exceeded", "plus"})
_GLOSS = re.compile(r"[(‘'“\"]((?:[^()‘’'“”\"]|\([^()]*\))*[가-힣](?:[^()‘’'“”\"]|\([^()]*\))*)[)’'”\"]")
_JOINT = re.compile(r"\b(?:and|or|than|vs|versus|exceeds?|exceeded)\b|^[,/&]", re.IGNORECASE)
# "A 설치공사 B 설치공사 금액 합산": works named one after the other, each by a word that ends a name.
_SIDE_BY_SIDE = re.compile(r"(?<=공사)\s(?=(?:[가-힣·]+\s)+[가-힣]*공사(?:\s|$))")
_OUT_OF = re.compile(r"(?<=[가-힣)])\s?(?:가운데|중)(?:에서|에)?(?=[\s,])")  # "A·B 가운데 10만 명을 넘는 것"


def pieces_of(question: Question, against: bool, morphemes: Morphemes, vocabulary: Vocabulary) -> list[tuple[int, int]]:
    """Spans of the things that a question sets side by side, or, with ``against``, against each other; fewer than two
    where it does not."""
    small = compact(question.text)
    names = [small.span(*span) for span in vocabulary.names_in(small.text)]
    if not question.operations & COMPARING:
        names += [(start, end) for _, _, start, end in vocabulary.variants_in(question.text)]
    apart = _glosses(question.text) if question.english else _alternatives(question, morphemes, vocabulary, names)
    pieces = apart or _pieces(question.text, morphemes, names, against)
    counts = "sum" in question.operations and set(question.families) == {Family.COUNT}
    several = question.each or (counts and not vocabulary.joins(question.text))
    if len(pieces) < 2 and several:  # "교장·교감의 인원을 각각"
        pieces = _between(question.text, [m.span() for m in DOT.finditer(question.text)], names)
    if len(pieces) < 2 and "sum" in question.operations:
        side_by_side = [(m.start(), m.start() + 1) for m in _SIDE_BY_SIDE.finditer(question.text)]
        pieces = _between(question.text, side_by_side or _repeated(question), names)
    return pieces


def told_in_full(question: Question, vocabulary: Vocabulary) -> list[tuple[int, int]]:
    """Spans of the things set beside each other that are told in full, each with a tag before it, whatever stands
    between them; empty where there are not two.

    Beside two things told so, the title of a programme says where they stand.
    """
    small = compact(question.text)
    spans = vocabulary.names_in(small.text)
    things = sorted(one for one in spans if not any(o != one and o[0] <= one[0] and one[1] <= o[1] for o in spans))
    titled = {span: number for number, span in vocabulary.titled_in(small.text)}
    rows = [_standing(small.text, thing, vocabulary) for thing in things if thing not in titled]
    things = [thing for thing in things if thing not in titled or not any(titled[thing] in row for row in rows)]
    if len(things) > 2 or _OF_ONE & question.operations:
        things = [thing for thing in things if not _holds_the_others(small.text, thing, things, vocabulary)]
    apart = all(one[1] <= other[0] for one, other in pairwise(things))
    beside = (question.operations & SIDE_BY_SIDE and "share" not in question.operations) or question.each
    if not beside or len(things) < 2 or not apart:
        return []
    return [_with_tag(question.text, *small.span(*thing), vocabulary) for thing in things]


def _standing(text: str, thing: tuple[int, int], vocabulary: Vocabulary) -> frozenset[str]:
    """Numbers of the programmes in which a course or a row of the name at ``thing`` stands."""
    return vocabulary.told.get(bare(text[slice(*thing)]), frozenset())


def _holds_the_others(text: str, thing: tuple[int, int], things: list[tuple[int, int]], vocabulary: Vocabulary) -> bool:
    """Whether ``thing`` is the title of a programme in which all the others stand, be it that of a row as well."""
    title = bare(text[slice(*thing)])
    numbers = {number for number, section in vocabulary.programmes.items() if bare(section.title) == title}
    others = [_standing(text, other, vocabulary) for other in things if other != thing]
    return any(all(number in standing for standing in others) for number in numbers)


def _with_tag(text: str, start: int, end: int, vocabulary: Vocabulary) -> tuple[int, int]:
    before = text[:start].rstrip()
    word = re.split(r"[\s,(\[]", before)[-1]
    tagged = word in vocabulary.tags | SCHOOL_LEVELS
    return (len(before) - len(word), end) if tagged else (start, end)


def _alternatives(
    question: Question, morphemes: Morphemes, vocabulary: Vocabulary, names: list[tuple[int, int]]
) -> list[tuple[int, int]]:
    """Spans of the kinds of things that what keeps to a bound is picked from ("원격연수·원격교육 가운데"); empty where
    there is no bound, or only one kind is named."""
    out_of = _OUT_OF.search(question.text) if question.bounds else None
    if out_of is None:
        return []
    named = question.text[: out_of.start()]
    dots = [] if vocabulary.joins(named) else [match.span() for match in DOT.finditer(named)]
    pieces = _between(named, dots, names)
    return pieces if len(pieces) > 1 else _pieces(named, morphemes, names, against=False)


def _repeated(question: Question) -> list[tuple[int, int]]:
    """Where each of several things begins that begin with one word: "신규 공무원 신규 행정직원 신규 공무직원"."""
    first = min(question.places, key=lambda term: question.places[term], default="")
    starts = [match.start() for match in re.finditer(re.escape(first), question.text)] if len(first) > 1 else []
    apart = len(starts) > 1 and all(other - one > len(first) + 1 for one, other in pairwise(starts))
    return [(start, start) for start in starts[1:]] if apart else []


def _glosses(text: str) -> list[tuple[int, int]]:
    """Spans of the Korean names that an English question sets side by side; empty where it does not."""
    names = list(_GLOSS.finditer(text))
    between = [text[one.end() : other.start()] for one, other in pairwise(names)]
    return [name.span(1) for name in names] if between and all(map(_JOINT.search, between)) else []


def _pieces(text: str, morphemes: Morphemes, names: list[tuple[int, int]], against: bool) -> list[tuple[int, int]]:
    """Spans of ``text`` between its conjunctions and commas, and where things are set ``against`` each other between
    subjects; those within one of ``names`` join no two things."""
    picks = re.search(r"중|가운데|먼저|나중|합치|합하|합한|더하|더한", text) is not None
    tokens = morphemes.analyse(text)
    verbs = {token.start for token in tokens if token.tag in ("VV", "VA", "VX")}  # "손보고 바꾸는 데": one thing
    cuts = [
        (token.start, token.end)
        for token in tokens
        if (token.tag in _JOINING and token.form in CONJUNCTIONS and not _joins_none(text, token.start, token.form))
        or (token.tag == "JC" and token.form in _OR)
        or (against and token.tag in ("JX", "JKS") and token.form in ("은", "는", "이", "가"))
        or (against and token.tag == "VCP" and text[token.end : token.end + 1].isspace())  # "쓰는 돈이", misread
        or (token.tag == "EC" and token.form == "고" and picks and _next_word(text, token.end) not in verbs)
        or (token.tag in ("SP", "SW") and text[token.start : token.end] in ",/&")
        or (token.tag == "SL" and token.form.lower() in _ENGLISH_CUTS)
    ]
    return _between(text, cuts, names)


def _next_word(text: str, end: int) -> int:
    """Where the word behind ``end`` begins."""
    return len(text) - len(text[end:].lstrip())


def _joins_none(text: str, start: int, form: str) -> bool:
    """Whether "이나" says that it is many, and joins no two things: "몇 명이나 달라지나요"."""
    return form in _OR and _HOW_MANY.search(text, 0, start) is not None


def _between(text: str, cuts: list[tuple[int, int]], names: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Spans of ``text`` between ``cuts``, those within one of ``names`` aside."""
    cuts = [(begin, end) for begin, end in cuts if not any(first < begin and end < last for first, last in names)]
    starts = (0, *(end for _, end in cuts))
    ends = (*(begin for begin, _ in cuts), len(text))
    return [(start, end) for start, end in zip(starts, ends, strict=True) if text[start:end].strip()]
