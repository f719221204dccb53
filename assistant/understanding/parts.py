"""A question that coordinates several things ("A와 B 중", "A보다 B가") in; one question for each of them out."""

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from itertools import pairwise

from assistant.entries import POSTS
from assistant.numerals import SMALL, small_number
from assistant.question import Family, Question
from assistant.understanding.pieces import CONJUNCTIONS, DOT, pieces_of, told_in_full
from assistant.vocabulary import SCHOOL_LEVELS, Vocabulary
from vectorstore.morphemes import Morphemes

Terms = Mapping[str, Mapping[str, float]]

_POSTS = frozenset(POSTS)  # "A의 정원과 현원" asks for both of A
_MEASURED = _POSTS | {"과정", "연수", "교육"}  # beside other things these name no thing of their own
_NAMES = re.compile(r"(?:이름|명단|명칭|성명|업체|단가)(?:을|를|은|는|도|이|가)?")
_AS_MUCH = re.compile(r"\s?(?:똑같|같|동일하|동일한|동일합)(?:나요|은가|은지|습니까|ㄴ가|가|니까|아요)")  # "B와 같나요"
_TOPICS = frozenset({"은", "는", "이라도", "라도"})
_AUDIENCE = re.compile(r"\S\s?대상(?:의|으로)?\s")
_WHOM_OR_WHERE = re.compile(r"(?:for|among|in|at|within)\s[^,?]*,\s*", re.IGNORECASE)
_HEAD_NOUN = re.compile(r"(?<=\s)[가-힣]{2,}(?:연수|교육|훈련)(?![가-힣]{2})")
_SPOKEN_JOINT = re.compile(r"(?:이?랑|하고)\s?")
_THING = re.compile(r"(?<![가-힣])(?:것|거|건)$")
_SUMMED_UP = re.compile(rf"\s*(?:이|그)?\s?({SMALL})\s?(?:개의?|가지|곳의?)?\s(?=[가-힣])")
_MAX_PARTS = 6


def coordinated(
    question: Question, read: Callable[[str], Question], morphemes: Morphemes, vocabulary: Vocabulary
) -> tuple[Question, ...]:
    """The things coordinated, each as a question of its own with what it shares with the others; empty if none are.

    ``read`` reads one part without looking for parts again.
    """
    numbered = _numbered(question)
    if numbered:
        return numbered
    against = _compares_things(question.text, read, morphemes)
    in_full = told_in_full(question, vocabulary)
    pieces = in_full or pieces_of(question, against, morphemes, vocabulary)
    if not 2 <= len(pieces) <= _MAX_PARTS:
        return ()
    parts = [_with_terms_of(read(question.text[start:end]), question, start, end) for start, end in pieces]
    if any(ask.family is Family.PLACE for ask in question.asks):
        parts = [_with_setting(_as_place(part, morphemes), _of_each(question, pieces)) for part in parts]
    scene: Terms = {}
    if question.english and _WHOM_OR_WHERE.fullmatch(question.text, 0, pieces[1][0]):  # says of what all the others are
        scene, pieces, parts = parts[0].terms, pieces[1:], parts[1:]
    if (said := _summed_up(question.text, pieces)) is not None:
        scene, pieces, parts = parts[said].terms_but(_MEASURED), pieces[:said], parts[:said]
    elif "sum" in question.operations and _sets_the_scene(question.text, pieces, parts):
        scene, pieces, parts = parts[0].terms, pieces[1:], parts[1:]
    named = [part for part in parts if part.terms or part.programmes or part.areas or part.codes or part.departments]
    if len(named) == 1:  # "2026년 예산이랑 1분기 금액": the same thing, another quarter
        named = [part for part in parts if part in named or (part.asks and part.quarters)]
    things = [part for part in named if not part.terms or part.terms.keys() - _MEASURED]
    named = things if len(things) > 1 else named  # "A가 B보다 정원이 몇 명 더", "A와 B는 몇 명이고 과정은 몇 개"
    picks = len(things) < 2 and "moved" in question.operations  # "A 가운데 작년보다 적게 잡힌 과정": one thing
    if len(named) < 2 or picks or _asks_elsewhere(named):
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
    if len(completed) > 2 and "compare" in question.operations and _is_setting_of(completed[0], completed[1:]):
        completed = completed[1:]
    shared = {**scene, **_setting(question, pieces[0], morphemes), **_head(question, pieces, vocabulary.tags)}
    return tuple(_with_setting(part, shared) for part in completed)


def _is_setting_of(first: Question, others: list[Question]) -> bool:
    """Whether all the others are kinds of the first: "직무연수 예산, 초등이랑 중등 중에" compares two things."""
    return all(first.terms.keys() < other.terms.keys() for other in others)


def _numbered(question: Question) -> tuple[Question, ...]:
    """Programmes, areas or tasks that a question names by their numbers and nothing else, each as one of its own."""
    if question.terms or len(question.programmes or question.areas or question.tasks) < 2:
        return ()
    if question.programmes:
        return tuple(replace(question, programmes=(number,)) for number in question.programmes)
    if question.areas:
        return tuple(replace(question, areas=(number,)) for number in question.areas)
    return tuple(replace(question, tasks=(number,)) for number in question.tasks)


def _sets_the_scene(text: str, pieces: list[tuple[int, int]], parts: list[Question]) -> bool:
    """Whether the first piece says of what all the others are ("새 것, 공모작이랑 …"), which do not end as it does."""
    joints = [text[one[1] : other[0]] for one, other in pairwise(pieces)]
    said = [text[start:end].strip() for start, end in pieces]
    alike = any(said[0].split()[-1] in other for other in said[1:])
    if len(joints) < 2 or not joints[0].startswith(",") or len(parts[0].terms) < 2 or alike:
        return False
    spoken = len(joints) > 2 and all(map(_SPOKEN_JOINT.match, joints[1:]))
    return spoken or (bool(_THING.search(said[0])) and not any(map(_THING.search, said[1:])))


def _summed_up(text: str, pieces: list[tuple[int, int]]) -> int | None:
    """Which piece says what all before it are, by their number ("A와 B, 두 내실화 사업 가운데"); None without one."""
    for place, piece in enumerate(pieces[2:], 2):
        said = _SUMMED_UP.match(text, piece[0])
        if said is not None and small_number(said[1]) == place:
            return place
    return None


def _terms_in(question: Question, start: int, end: int) -> Terms:
    return {t: m for t, m in question.terms.items() if start <= question.places.get(t, -1) < end}


def _asks_elsewhere(named: list[Question]) -> bool:
    """Whether the last part wants something that has no name here: "공사비와 업체 이름" is no two things' 공사비."""
    last = named[-1]
    return not last.asks and any(part.asks for part in named[:-1]) and _NAMES.search(last.text) is not None


def _setting(question: Question, piece: tuple[int, int], morphemes: Morphemes) -> Terms:
    """Terms that say where all the things coordinated stand, or what they are: those in the first piece before 에서, or
    before 은 where a thing follows there ("외국어 교육은 교원 쪽과 행정 쪽 중"), or those that say whom all are for.
    """
    tokens = [token for token in morphemes.analyse(question.text) if piece[0] < token.start < piece[1]]
    ends = [token.start for token in tokens if token.form == "에서" and token.tag == "JKB"]
    last = max((place for place in question.places.values() if piece[0] <= place < piece[1]), default=0)
    ends += [t.start for t in tokens if t.tag in ("JX", "EC") and t.form in _TOPICS and t.start < last]
    ends += [audience.end() for audience in _AUDIENCE.finditer(question.text, *piece) if audience.end() <= last]
    end = max(ends, default=0)
    return {term: meanings for term, meanings in question.terms.items() if question.places.get(term, end) < end}


def _head(question: Question, pieces: list[tuple[int, int]], tags: frozenset[str]) -> Terms:
    """Terms that words listed with dots share: 중등 and 자격연수 in "중등의 정교사·교장·교감 자격연수".

    What follows the last of them is shared where they are single words, a tag before the first where no other follows.
    """
    text = question.text
    if not all(DOT.match(text, end) for _, end in pieces[:-1]):
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


def _of_each(question: Question, pieces: list[tuple[int, int]]) -> Terms:
    """What the last place is asked for and the others are as well: 대지 of "본원과 분원의 대지 면적"."""
    of = question.text.rfind("의 ", *pieces[-1])
    alone = of >= 0 and not any("의 " in question.text[start:end] for start, end in pieces[:-1])
    return _terms_in(question, of + 1, pieces[-1][1]) if alone else {}


def _as_place(part: Question, morphemes: Morphemes) -> Question:
    """A part that names nothing but a unit, as the place that the unit has: "본원과 분원의 면적"."""
    if part.terms or len(part.departments) != 1:
        return part
    words = morphemes.terms(part.departments[0])
    return replace(part, departments=(), terms={word: {word: 1.0} for word in words})


def _with_terms_of(part: Question, whole: Question, start: int, end: int) -> Question:
    """``part`` with the terms that the whole question, analysed in full, has in this span; foreign words that say
    nothing in the whole ("gets more money") say nothing in a part."""
    inside = _terms_in(whole, start, end)
    own = {t: m for t, m in part.terms.items() if not t.isascii() or not t.isalpha() or t in whole.terms}
    return replace(part, terms={**inside, **own})


def _compares_things(text: str, read: Callable[[str], Question], morphemes: Morphemes) -> bool:
    """Whether one thing is said to be more than another, or as much; "작년보다" compares one thing with itself."""
    for token in morphemes.analyse(text):
        as_much = token.form in CONJUNCTIONS and _AS_MUCH.match(text, token.end)
        if token.tag == "JKB" and (token.form == "보다" or as_much):
            word = read(text[: token.start].split()[-1])
            if word.terms or not (word.years or word.shift):
                return True
    return False


def _completed(
    part: Question, fullest: Question, last: bool, whole: Question, vocabulary: Vocabulary, split_by_quarter: bool
) -> Question:
    """``part`` with what only the whole or the fullest part says: what is asked, the year, the head noun."""
    terms = part.terms or fullest.terms
    levels = vocabulary.tags | SCHOOL_LEVELS
    if part is not fullest and part.terms and all(term in levels or term in _POSTS for term in part.terms):
        terms = {**fullest.terms_but(levels), **part.terms}
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
