"""A question that coordinates several things ("A와 B 중", "A보다 B가") in; one question for each of them out."""

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from itertools import pairwise

from assistant.question import Family, Question
from assistant.text import Compact, bare, compact
from assistant.vocabulary import SCHOOL_LEVELS, Vocabulary
from vectorstore.morphemes import Morphemes

Terms = Mapping[str, Mapping[str, float]]

_POSTS = frozenset({"정원", "현원"})  # "A의 정원과 현원" asks for both of A
_MEASURED = _POSTS | {"과정", "연수", "교육"}  # beside other things these name no thing of their own
_CONJUNCTIONS = frozenset({"와", "과", "이랑", "랑", "하고", "보다", "및", "또는", "이나", "대"})
_OR = frozenset({"나", "이나"})
COMPARING = frozenset({"compare", "difference", "largest", "smallest"})  # these tell apart what others take as one
_OF_ONE = frozenset({"growth", "share"})  # beside one thing, a programme that holds it is where it stands
SIDE_BY_SIDE = COMPARING | {"sum", "altogether"}
_ENGLISH_CUTS = frozenset({"vs", "and", "or", "than", "exceed", "exceeds", "exceeded", "plus"})
_GLOSS = re.compile(r"[(‘'“\"]((?:[^()‘’'“”\"]|\([^()]*\))*[가-힣](?:[^()‘’'“”\"]|\([^()]*\))*)[)’'”\"]")
_JOINT = re.compile(r"\b(?:and|or|than|vs|versus|exceeds?|exceeded)\b|^[,/&]", re.IGNORECASE)
_NAMES = re.compile(r"(?:이름|명단|명칭|성명|업체|단가)(?:을|를|은|는|도|이|가)?")
_DOT = re.compile(r"(?<=[가-힣]{2})\s?[·ㆍ]\s?(?=[가-힣]{2})")  # not that of 초·중등
# "A 설치공사 B 설치공사 금액 합산": works named one after the other, each by a word that ends a name.
_SIDE_BY_SIDE = re.compile(r"(?<=공사)\s(?=(?:[가-힣·]+\s)+[가-힣]*공사(?:\s|$))")
_AS_MUCH = re.compile(r"\s?(?:똑같|같|동일하|동일한|동일합)(?:나요|은가|은지|습니까|ㄴ가|가|니까|아요)")  # "B와 같나요"
_TOPICS = frozenset({"은", "는", "이라도", "라도"})
_OUT_OF = re.compile(r"(?<=[가-힣)])\s?(?:가운데|중)(?:에서|에)?(?=[\s,])")  # "A·B 가운데 10만 명을 넘는 것"
_HEAD_NOUN = re.compile(r"(?<=\s)[가-힣]{2,}(?:연수|교육|훈련)(?![가-힣]{2})")
_SPOKEN_JOINT = re.compile(r"(?:이?랑|하고)\s?")
_THING = re.compile(r"(?<![가-힣])(?:것|거|건)$")
_MAX_PARTS = 6


def coordinated(
    question: Question, read: Callable[[str], Question], morphemes: Morphemes, vocabulary: Vocabulary
) -> tuple[Question, ...]:
    """The things coordinated, each as a question of its own with what it shares with the others; empty if none are.

    ``read`` reads one part without looking for parts again.
    """
    numbers = question.programmes or question.areas or question.tasks
    if len(numbers) > 1 and not question.terms:
        if question.programmes:
            return tuple(replace(question, programmes=(number,)) for number in numbers)
        if question.areas:
            return tuple(replace(question, areas=(number,)) for number in numbers)
        return tuple(replace(question, tasks=(number,)) for number in numbers)
    small = compact(question.text)
    names = [small.span(*span) for span in vocabulary.names_in(small.text)]
    if not question.operations & COMPARING:
        names += [(start, end) for _, _, start, end in vocabulary.variants_in(question.text)]
    against = _compares_things(question.text, read, morphemes)
    in_full = _told_in_full(question, small, vocabulary)
    pieces = in_full or (
        (_glosses(question.text) if question.english else _alternatives(question, morphemes, vocabulary, names))
        or _pieces(question.text, morphemes, names, against)
    )  # fmt: skip
    counts = "sum" in question.operations and set(question.families) == {Family.COUNT}
    several = question.each or (counts and not vocabulary.joins(question.text))
    if len(pieces) < 2 and several:  # "교장·교감의 인원을 각각"
        pieces = _between(question.text, [m.span() for m in _DOT.finditer(question.text)], names)
    if len(pieces) < 2 and "sum" in question.operations:
        side_by_side = [(m.start(), m.start() + 1) for m in _SIDE_BY_SIDE.finditer(question.text)]
        pieces = _between(question.text, side_by_side or _repeated(question), names)
    if not 2 <= len(pieces) <= _MAX_PARTS:
        return ()
    parts = [_with_terms_of(read(question.text[start:end]), question, start, end) for start, end in pieces]
    scene: Terms = {}
    if "sum" in question.operations and _sets_the_scene(question.text, pieces, parts):
        scene, pieces, parts = parts[0].terms, pieces[1:], parts[1:]
    named = [part for part in parts if part.terms or part.programmes or part.areas or part.codes or part.departments]
    if len(named) == 1:  # "2026년 예산이랑 1분기 금액": the same thing, another quarter
        named = [part for part in parts if part in named or (part.asks and part.quarters)]
    things = [part for part in named if not part.terms or part.terms.keys() - _MEASURED]
    named = things if len(things) > 1 else named  # "A가 B보다 정원이 몇 명 더", "A와 B는 몇 명이고 과정은 몇 개"
    if len(named) < 2 or _asks_elsewhere(named):
        return ()
    if against:  # what stands before the two compared is their setting
        named = named[-2:]
    fullest = max(named, key=lambda part: len(part.terms))
    if all(term in vocabulary.tags for term in fullest.terms):
        fullest = question
    by_quarter = any(part.quarters for part in named) and len(named) > 1 and not all(part.quarters for part in named)
    if in_full and any(part.programmes for part in named):  # one of them is a programme, not where all of them stand
        question = replace(question, programmes=())
    completed = [
        _completed(part, part if in_full else fullest, part is named[-1], question, vocabulary, by_quarter)
        for part in named
    ]
    shared = {**scene, **_setting(question, pieces[0], morphemes), **_head(question, pieces, vocabulary.tags)}
    return tuple(_with_setting(part, shared) for part in completed)


def _sets_the_scene(text: str, pieces: list[tuple[int, int]], parts: list[Question]) -> bool:
    """Whether the first piece says of what all the others are ("새 것, 공모작이랑 …"), which do not end as it does."""
    joints = [text[one[1] : other[0]] for one, other in pairwise(pieces)]
    said = [text[start:end].strip() for start, end in pieces]
    alike = any(said[0].split()[-1] in other for other in said[1:])
    if len(joints) < 2 or not joints[0].startswith(",") or len(parts[0].terms) < 2 or alike:
        return False
    spoken = len(joints) > 2 and all(map(_SPOKEN_JOINT.match, joints[1:]))
    return spoken or (bool(_THING.search(said[0])) and not any(map(_THING.search, said[1:])))


def _terms_in(question: Question, start: int, end: int) -> Terms:
    return {t: m for t, m in question.terms.items() if start <= question.places.get(t, -1) < end}


def _told_in_full(question: Question, small: Compact, vocabulary: Vocabulary) -> list[tuple[int, int]]:
    """Spans of the things set beside each other that are told in full, each with a tag before it, whatever stands
    between them; empty where there are not two.

    Beside two things told so, the title of a programme says where they stand.
    """
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
    dots = [] if vocabulary.joins(named) else [match.span() for match in _DOT.finditer(named)]
    pieces = _between(named, dots, names)
    return pieces if len(pieces) > 1 else _pieces(named, morphemes, names, against=False)


def _repeated(question: Question) -> list[tuple[int, int]]:
    """Where each of several things begins that begin with one word: "신규 공무원 신규 행정직원 신규 공무직원"."""
    first = min(question.places, key=lambda term: question.places[term], default="")
    starts = [match.start() for match in re.finditer(re.escape(first), question.text)] if len(first) > 1 else []
    apart = len(starts) > 1 and all(other - one > len(first) + 1 for one, other in pairwise(starts))
    return [(start, start) for start in starts[1:]] if apart else []


def _asks_elsewhere(named: list[Question]) -> bool:
    """Whether the last part wants something that has no name here: "공사비와 업체 이름" is no two things' 공사비."""
    last = named[-1]
    return not last.asks and any(part.asks for part in named[:-1]) and _NAMES.search(last.text) is not None


def _setting(question: Question, piece: tuple[int, int], morphemes: Morphemes) -> Terms:
    """Terms that say where all the things coordinated stand, or what they are: those in the first piece before 에서, or
    before 은 where a thing follows there ("외국어 교육은 교원 쪽과 행정 쪽 중").
    """
    tokens = [token for token in morphemes.analyse(question.text) if piece[0] < token.start < piece[1]]
    ends = [token.start for token in tokens if token.form == "에서" and token.tag == "JKB"]
    last = max((place for place in question.places.values() if piece[0] <= place < piece[1]), default=0)
    ends += [t.start for t in tokens if t.tag in ("JX", "EC") and t.form in _TOPICS and t.start < last]
    end = max(ends, default=0)
    return {term: meanings for term, meanings in question.terms.items() if question.places.get(term, end) < end}


def _head(question: Question, pieces: list[tuple[int, int]], tags: frozenset[str]) -> Terms:
    """Terms that words listed with dots share: 중등 and 자격연수 in "중등의 정교사·교장·교감 자격연수".

    What follows the last of them is shared where they are single words, a tag before the first where no other follows.
    """
    text = question.text
    if not all(_DOT.match(text, end) for _, end in pieces[:-1]):
        return _head_noun(question, pieces)
    first = pieces[0][1] - len(text[: pieces[0][1]].split()[-1])
    named = [term for term in question.terms if term in tags]
    before = set(named) if all(question.places.get(term, first) < first for term in named) else set()
    middle = [text[start:end].split() for start, end in pieces[1:-1]]
    start, end = pieces[-1]
    begin = start + len(text[start:end].split()[0]) if middle and all(len(words) == 1 for words in middle) else end
    shared = {term for term in question.terms if begin < question.places.get(term, -1) < end} | before
    return {term: m for term, m in question.terms.items() if term in shared}


def _head_noun(question: Question, pieces: list[tuple[int, int]]) -> Terms:
    """자격연수 of "1급 정교사, 교(원)장, 교(원)감 자격연수", which says of all what they are; none of a pair, which
    may set a post against a course."""
    said = [_HEAD_NOUN.search(question.text, start, end) for start, end in pieces]
    head = said[-1]
    if head is None or any(said[:-1]) or len(pieces) <= 2:
        return {}
    return _terms_in(question, *head.span())


def _with_setting(part: Question, setting: Mapping[str, Mapping[str, float]]) -> Question:
    return replace(part, terms={**setting, **part.terms}) if part.terms else part


def _with_terms_of(part: Question, whole: Question, start: int, end: int) -> Question:
    """``part`` with the terms that the whole question, analysed in full, has in this span; foreign words that say
    nothing in the whole ("gets more money") say nothing in a part."""
    inside = _terms_in(whole, start, end)
    own = {t: m for t, m in part.terms.items() if not t.isascii() or not t.isalpha() or t in whole.terms}
    return replace(part, terms={**inside, **own})


def _glosses(text: str) -> list[tuple[int, int]]:
    """Spans of the Korean names that an English question sets side by side; empty where it does not."""
    names = list(_GLOSS.finditer(text))
    between = [text[one.end() : other.start()] for one, other in pairwise(names)]
    return [name.span(1) for name in names] if between and all(map(_JOINT.search, between)) else []


def _compares_things(text: str, read: Callable[[str], Question], morphemes: Morphemes) -> bool:
    """Whether one thing is said to be more than another, or as much; "작년보다" compares one thing with itself."""
    for token in morphemes.analyse(text):
        as_much = token.form in _CONJUNCTIONS and _AS_MUCH.match(text, token.end)
        if token.tag == "JKB" and (token.form == "보다" or as_much):
            word = read(text[: token.start].split()[-1])
            if word.terms or not (word.years or word.shift):
                return True
    return False


def _pieces(text: str, morphemes: Morphemes, names: list[tuple[int, int]], against: bool) -> list[tuple[int, int]]:
    """Spans of ``text`` between its conjunctions and commas, and where things are set ``against`` each other between
    subjects; those within one of ``names`` join no two things."""
    picks = re.search(r"중|가운데|먼저|나중|합치|합하|합한|더하|더한", text) is not None
    cuts = [
        (token.start, token.end)
        for token in morphemes.analyse(text)
        if (token.tag in ("JC", "JKB", "MAJ", "MAG", "JX") and token.form in _CONJUNCTIONS)
        or (token.tag == "JC" and token.form in _OR)
        or (against and token.tag in ("JX", "JKS") and token.form in ("은", "는", "이", "가"))
        or (token.tag == "EC" and token.form == "고" and picks)
        or (token.tag in ("SP", "SW") and text[token.start : token.end] in ",/&")
        or (token.tag == "SL" and token.form.lower() in _ENGLISH_CUTS)
    ]
    return _between(text, cuts, names)


def _between(text: str, cuts: list[tuple[int, int]], names: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Spans of ``text`` between ``cuts``, those within one of ``names`` aside."""
    cuts = [(begin, end) for begin, end in cuts if not any(first < begin and end < last for first, last in names)]
    starts = (0, *(end for _, end in cuts))
    ends = (*(begin for begin, _ in cuts), len(text))
    return [(start, end) for start, end in zip(starts, ends, strict=True) if text[start:end].strip()]


def _completed(
    part: Question, fullest: Question, last: bool, whole: Question, vocabulary: Vocabulary, split_by_quarter: bool
) -> Question:
    """``part`` with what only the whole or the fullest part says: what is asked, the year, the head noun."""
    terms = part.terms or fullest.terms
    levels = vocabulary.tags | SCHOOL_LEVELS
    if part is not fullest and part.terms and all(term in levels or term in _POSTS for term in part.terms):
        terms = {**{t: m for t, m in fullest.terms.items() if t not in levels}, **part.terms}
    others = levels if levels & terms.keys() else frozenset()  # 유치원 is no help to find 초등
    return replace(
        part,
        terms=terms,
        hints={**{t: m for t, m in fullest.terms.items() if t not in terms and t not in others}, **part.hints},
        language=whole.language,
        asks=whole.asks,
        years=part.years or whole.years,
        quarters=part.quarters or (whole.quarters if not (split_by_quarter and part.asks) else ()),
        halves=part.halves or whole.halves,
        columns=part.columns or (whole.columns if whole.halves else ()),
        codes=part.codes or (whole.codes if len(whole.codes) == 1 else ()),
        programmes=part.programmes or (whole.programmes if len(whole.programmes) == 1 else ()),
        level=part.level or whole.level,
        total=part.total or (whole.total and last),
        phase=part.phase or whole.phase,
    )
