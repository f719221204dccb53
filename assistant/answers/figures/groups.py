"""Course lines that share words with a question in; the lines of the bullet group that it means out.

A bullet group is what stands under one heading bullet of one section. A word is explained by a line's own text, by its
heading bullet or by the titles above, so that "회복력 지원 연수" takes every line under that heading, and "그중 원격"
only some. Where several sections share the words, the group whose heading, title or lines say little else is meant.
"""

import re
from collections import defaultdict
from dataclasses import replace

from assistant.answers.figures.tags import CALLED, covers, of_tags, span_of_tags, tag_of, tags_left_out, tags_named
from assistant.entries import Entry, Kind
from assistant.knowledge import Knowledge
from assistant.numerals import NATIVE_WORDS, small_number
from assistant.operations import SUMS
from assistant.question import Question
from assistant.ranking import PRECISION_SHARE, Ranked, compounds
from assistant.text import bare
from assistant.vocabulary import SCHOOL_LEVELS

# Groups that explain a question nearly as well as the best, and lines as well as the best of their group, are meant …
_OF_SIZE = 0.75  # … a group of just as many lines as are told may be worse than this share of the best
_SHORT_COMPOUND = 4  # syllables
_SUMMED = 0.94  # … by a sum, which must not take in a neighbour,
_LISTED = 0.85  # … and by a list or a comparison.
_LONG_NAME = 7  # letters of a heading that a question is sure to mean when it repeats it
_SHORTEST_NAME = 5  # … or, where it says nothing else
_MINIMUM = 0.5  # so much of the question must a line explain that stands in for a tag named
_SIZE = re.compile(
    rf"(?<![\d가-힣])({NATIVE_WORDS}|\d{{1,2}}(?=\s?(?:가지|줄|갈래|항목)))\s?"
    r"(?:가지|과정|개|건|줄|갈래|항목|사업|연수|교육)(?!\s?(?:이상|이하|미만|초과|넘))(?=[을를은는이가의]?\s|$)"
)
_IS_MEANT = 0.4  # share of a heading's words that a question repeats when it means this heading and no other
_LEVELS_LISTED = re.compile(r"(?<![가-힣])[유초중](?:\s?[·ㆍ,]\s?[유초중고])+")
# Say nothing of which line is meant, only of what sort: every [원격] is a 과정.
GENERIC = frozenset({"과정", "연수", "교육", "강좌", "항목", "사업", "추진", "course", "courses", "training"})
_ENDINGS = frozenset({"자", "생", "형", "별", "용"})  # leave a word's thing what it is
_REMARK = re.compile(r"\s*\([^()]*\)$")  # "학부모 열린강좌 (비예산)"
_OVER_ALL = frozenset({"sum", "altogether", "count"})
_ByPlace = dict[tuple[int, str | None], list[Ranked]]


def says_which(knowledge: Knowledge, question: Question) -> bool:
    """Whether the terms of a question say more than of what sort something is: 강좌 of 열린강좌 is part of a name, and
    연수 of 집합 연수 where a line is called so."""
    if question.terms_but(GENERIC):
        return True
    return any(_ends_a_name(knowledge, question.text[: question.places.get(term, 0)], term) for term in question.terms)


def _ends_a_name(knowledge: Knowledge, ahead: str, sort: str) -> bool:
    if ahead[-1:].isalnum():
        return True
    called = f"{bare(ahead.split()[-1])}{sort}" if ahead.endswith(" ") and ahead.strip() else ""
    return bool(called) and any(called in bare(entry.label) for entry in knowledge.of_kind(Kind.COURSE, Kind.CELL))


def meant_lines(knowledge: Knowledge, question: Question, ranked: list[Ranked]) -> list[Ranked]:
    """Those of ``ranked`` (course lines) that have a tag named and stand in the group or groups meant."""
    by_place: _ByPlace = defaultdict(list)
    span = span_of_tags(knowledge, question)
    if span is not None:
        ends = {word for tag in span for word in tag.split()}
        question = replace(question, terms=question.terms_but(ends))
    for found in ranked:
        by_place[found.entry.place].append(found)
    named = {place: group for place, group in by_place.items() if is_named(question, place[1])}
    places = named or _of_compounds(question, by_place) or by_place
    by_tags = question.terms.keys() <= knowledge.vocabulary.tags | GENERIC  # no topic: one reading for all
    printed = _told_apart(by_place) if by_tags else None
    tagged = [
        lines for place, group in places.items()
        if (lines := group if place in named and _tags_in(question, place[1] or "")
            else of_tags(knowledge, question, group, span, printed))
    ]  # fmt: skip
    groups = tagged or list(places.values())
    if named and all(_says_all(knowledge, question, place[1] or "") for place in named):
        return [found for group in groups for found in group]
    if by_tags:
        return [found for group in groups for found in group]
    nearly = _SUMMED if question.operations & _OVER_ALL else _LISTED
    kept = [_best_lines(knowledge, question, group, nearly) for group in groups]
    scores = [_score(knowledge, question, lines) for lines in kept]
    told = stated_size(question)
    if told is not None and (just := _of_size(told, kept, scores)):
        return just
    by_tag = bool(tagged) and bool(tags_named(knowledge, question))
    if by_tag and (together := _of_one_section(knowledge, question, kept, scores, told)):
        return together
    enough = nearly * max(scores, default=0.0)
    best = [found for lines, score in zip(kept, scores, strict=True) if score >= enough for found in lines]
    if question.operations & SUMS or question.each:
        best += _of_tags_left_out(knowledge, question, best, by_place)
    if "list" in question.operations and question.programmes:
        best += _described(best, [found for lines in kept for found in lines if found not in best])
    return best


def _of_compounds(question: Question, by_place: _ByPlace) -> _ByPlace:
    """Where something is to be added up, the places whose heading or lines hold the compounds of the question unbroken:
    평화교육 is no 교육 beside a heading that says 평화로운."""
    said = compounds(question.terms, question.phrase, _SHORT_COMPOUND) if question.operations & SUMS else ()

    def holds(place: tuple[int, str | None], group: list[Ranked]) -> bool:
        told = bare(" ".join((place[1] or "", *(found.entry.label for found in group))))
        return all(word in told for word in said)

    return defaultdict(list, {place: group for place, group in by_place.items() if said and holds(place, group)})


def _told_apart(by_place: _ByPlace) -> set[frozenset[str]]:
    """The tags that some group prints beside a longer one of theirs: 교행 beside 교행 원격, 원격 beside no other."""
    tags = [{tag_of(found.entry) for found in group} for group in by_place.values()]
    return {part for printed in tags for part in printed if part and any(part < tag for tag in printed)}


def stated_size(question: Question) -> int | None:
    """How many things a question says to be meant: 3 for "세 과정을 더하면"; None where it says none."""
    found = _SIZE.search(question.text)
    return small_number(found[1]) if found else None


def _of_size(told: int, groups: list[list[Ranked]], scores: list[float]) -> list[Ranked]:
    """The lines of the best group, if nearly as good as any, that has just so many; empty where none has."""
    fitting = [(score, lines) for lines, score in zip(groups, scores, strict=True) if len(lines) == told]
    best, lines = max(fitting, key=lambda one: one[0], default=(0.0, []))
    return lines if best >= _OF_SIZE * max(scores, default=0.0) else []


def _of_one_section(
    knowledge: Knowledge, question: Question, groups: list[list[Ranked]], scores: list[float], told: int | None
) -> list[Ranked]:
    """The lines of a tag below several headings of the section of the best, where each explains the question fully:
    중등 자격연수 are three, one a heading. Empty where one heading is meant."""
    best = groups[scores.index(max(scores))][0].entry
    if coverage(knowledge, question, best.group or "") >= _IS_MEANT:
        return []
    section = best.section
    lines = [
        found for group in groups for found in group
        if found.entry.section == section and _explained(knowledge, question, found) >= 1
    ]  # fmt: skip
    several = len({found.entry.place for found in lines}) > 1
    return lines if several and (len(lines) == told or question.operations & _OVER_ALL) else []


def is_named(question: Question, heading: str | None) -> bool:
    """Whether the question repeats a heading bullet letter by letter."""
    name = bare(heading or "")
    return len(name) >= _LONG_NAME and name in bare(f"{question.text} {question.phrase}")


def names_all_of(knowledge: Knowledge, question: Question, heading: str | None) -> bool:
    """Whether it repeats a heading bullet, a remark in brackets aside, and names no tag or other thing of it."""
    name = _REMARK.sub("", heading or "")
    if len(bare(name)) < _SHORTEST_NAME or bare(name) not in bare(question.text):
        return False
    tags = {*question.tags, *(term for term in question.terms if term in SCHOOL_LEVELS)}
    beside = bare(question.text).replace(bare(name), " ")
    return _says_all(knowledge, question, name) and not any(bare(tag) in beside for tag in tags)


def _tags_in(question: Question, heading: str) -> bool:
    """Whether a heading that a question repeats lists several levels, and no tag is named beside it: all lines of
    "유·초·중등 교장 자격연수" are meant, not those of [중등]."""
    beside = bare(question.text).replace(bare(heading), " ")
    tags = {*question.tags, *(term for term in question.terms if term in SCHOOL_LEVELS)}
    return _LEVELS_LISTED.search(heading) is not None and not any(bare(tag) in beside for tag in tags)


def _says_all(knowledge: Knowledge, question: Question, heading: str) -> bool:
    """Whether a question says nothing but a heading and tags: "… 가운데 영어회화" picks lines below it."""
    words = {*knowledge.index.terms(heading), *knowledge.vocabulary.tags, *SCHOOL_LEVELS}
    return all(
        not words.isdisjoint(meanings) or bare(term) in bare(heading) for term, meanings in question.terms.items()
    )


def _described(best: list[Ranked], others: list[Ranked]) -> list[Ranked]:
    """Those of ``others`` in a named place that explain what ``best`` does not: its lines are described, not picked."""
    missing = set.intersection(*(set(found.unexplained) for found in best)) if best else set()
    return [found for found in others if missing - set(found.unexplained)]


def _of_tags_left_out(knowledge: Knowledge, question: Question, best: list[Ranked], by_place: _ByPlace) -> list[Ranked]:
    """For each tag named that no line of ``best`` has, the likeliest line of the same group: for 유·초·중등 교감 the
    원감 of the 유치원."""
    more: list[Ranked] = []
    places = dict.fromkeys(found.entry.place for found in best)
    for tag in tags_left_out(knowledge, question, [found.entry for found in best]):
        here = [f for place in places for f in by_place[place] if covers(knowledge, f.entry, tag) and f not in best]
        best_share = max((_explained(knowledge, question, found) for found in here), default=0.0)
        if best_share >= _MINIMUM:
            more += [found for found in here if _explained(knowledge, question, found) == best_share][:1]
    return more


def _explained(knowledge: Knowledge, question: Question, found: Ranked) -> float:
    """Share of the question's term weight that the line, its heading or its titles explain at all."""
    weights = {
        term: max((knowledge.index.weight(word) for word in meanings), default=knowledge.index.weight(term))
        for term, meanings in question.terms.items()
    }
    heading = [word for word in knowledge.index.terms(found.entry.group or "") if len(word) > 1]
    # 예정 explains 예정자, but 교육 no 교육공무직원 and 자격 no 자격증.
    begun = {t for t in found.unexplained if any(t.removeprefix(w) in _ENDINGS for w in heading)}
    listed = {term for term in question.terms if term in SCHOOL_LEVELS or term in CALLED}
    listed |= {"학교"} if "특수" in listed and "특수학교" in bare(question.text) else set()
    if len(listed) > 1 and not listed <= set(found.unexplained):  # "초등·중등": each line is of one of them
        begun |= listed
    unexplained = [term for term in found.unexplained if term not in begun]
    return 1 - sum(weights[term] for term in unexplained) / sum(weights.values())


def _best_lines(knowledge: Knowledge, question: Question, group: list[Ranked], nearly: float) -> list[Ranked]:
    """The lines of one group that explain as much as its best line."""
    explained = [_explained(knowledge, question, found) for found in group]
    return [found for found, share in zip(group, explained, strict=True) if share >= nearly * max(explained)]


def _score(knowledge: Knowledge, question: Question, lines: list[Ranked]) -> float:
    entry = lines[0].entry
    by_line = sum(coverage(knowledge, question, found.entry.label) for found in lines) / len(lines)
    above = (coverage(knowledge, question, text) for text in (entry.group or "", _title(knowledge, entry)))
    precision = max(by_line, *above)
    return _explained(knowledge, question, lines[0]) * (1 - PRECISION_SHARE + PRECISION_SHARE * precision)


def _title(knowledge: Knowledge, entry: Entry) -> str:
    """Title of the programme the entry stands in."""
    return knowledge.programme(entry.programme).title if entry.programme else entry.section.title


def coverage(knowledge: Knowledge, question: Question, text: str) -> float:
    """Share of the weight of the words of ``text``, tags aside, that the question names; 0 for no words."""
    named = question.meant.union(*question.hints.values())
    words = [word for word in knowledge.index.terms(text) if word not in knowledge.vocabulary.tags]
    total = sum(map(knowledge.index.weight, words))
    return sum(knowledge.index.weight(word) for word in words if word in named) / total if total else 0.0
