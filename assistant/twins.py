"""Lines of one briefing in; which of them say the same of two years out.

A pair that is wrong gives a wrong figure, so a line has a twin only where little else can be meant: in the same
programme, under the same tag, called the same or with one name inside the other, each line in one pair at most. What
is called otherwise is paired where it stands alone: the only line of its tag under the same heading in both years.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import pairwise

from rapidfuzz import fuzz

from assistant.entries import Entry, Kind, is_detail
from assistant.facts import Measure
from assistant.text import bare

Terms = Callable[[str], Sequence[str]]
Similarity = Callable[[str, str], float]

_ASIDE = re.compile(r"\([^()]*\)|\[[^\[\]]*\]|:.*$|\s등$")
_IN_BRACKETS = re.compile(r"(?<![가-힣]교)\(([^()]{2,})\)")
_QUOTED = re.compile(r"[「『‘“]([^」』’”]{3,})[」』’”]")
# What a line of courses is anyway; a name is not told apart by it.
_GENERIC = frozenset({"연수", "교육", "과정", "운영", "직무", "실시", "추진", "강화", "등", "및"})
SIBLINGS = 0.68  # likeness of two words of one kind (독일어, 일본어); synonyms (장비, 시설) stay below
_ENOUGH = 0.6  # share of all words of two names that both hold
_SAME_HEADING = 55  # likeness of two headings, 0 to 100, each of which has no better
_EQUAL, _CALLED, _INSIDE, _ALIKE = 4.0, 3.0, 2.0, 1.0


@dataclass(frozen=True, slots=True)
class Twin:
    """The same line of another year.

    Attributes:
        named: called alike; else only standing at the same place.
    """

    entry: Entry
    named: bool


def find_twins(entries: Iterable[Entry], terms: Terms, similarity: Similarity) -> Mapping[int, Twin]:
    """For each entry that has one, by ``id``, its twin. Only entries of one year with a count have any."""
    terms = cache(terms)
    places: dict[object, dict[int, list[Entry]]] = defaultdict(lambda: defaultdict(list))
    for entry in entries:
        counted = any(fact.measure is Measure.COUNT for fact in entry.facts)
        if entry.year is not None and counted and entry.kind in (Kind.COURSE, Kind.STATEMENT):
            places[entry.programme or entry.section.lines][entry.year].append(entry)
    twins: dict[int, Twin] = {}
    for by_year in places.values():
        years = sorted(by_year)
        for old, new in pairwise(years):
            _pair(by_year[old], by_year[new], terms, similarity, twins)
    return twins


def beside_twins(entries: Iterable[Entry], twins: Mapping[int, Twin]) -> tuple[Entry, ...]:
    """``entries``, each line of courses also under the heading of its twin: what one year says of it holds for both."""

    def beside(entry: Entry) -> Entry:
        twin = twins.get(id(entry))
        heading = twin.entry.group if twin is not None and twin.named and entry.kind is Kind.COURSE else None
        if not heading or heading in entry.context:
            return entry
        return replace(entry, context=f"{heading} {entry.context}")

    return tuple(map(beside, entries))


def _pair(old: list[Entry], new: list[Entry], terms: Terms, similarity: Similarity, twins: dict[int, Twin]) -> None:
    """Adds the pairs of two years of one programme to ``twins``: what is called alike, the likest first, then what
    stands alone of its tag under one heading, or in the programme."""
    scored = [(score, a, b) for a in old for b in new if (score := _likeness(a, b, terms, similarity)) >= _ALIKE]
    for _, a, b in sorted(scored, key=lambda found: -found[0]):
        _join(a, b, True, twins)
    old, new = ([e for e in entries if e.kind is Kind.COURSE and not is_detail(e)] for entries in (old, new))
    headings = _headings(old, new)
    for a in old:
        if (under := headings.get(a.group or "")) is not None:
            _join_alone(a, [e for e in old if e.group == a.group], [e for e in new if e.group == under], twins)
    for a in old:
        if a.tag is not None:
            _join_alone(a, old, new, twins)


def _join(a: Entry, b: Entry, named: bool, twins: dict[int, Twin]) -> None:
    if id(a) not in twins and id(b) not in twins:
        twins[id(a)], twins[id(b)] = Twin(b, named), Twin(a, named)


def _join_alone(a: Entry, old: list[Entry], new: list[Entry], twins: dict[int, Twin]) -> None:
    """Pairs ``a`` with the only line of ``new`` that has its tag, where it is the only one of ``old`` itself.

    Of several it is paired with the only one that counts the same as well: 과정 and 명 among lines that count 편.
    """
    beside, here = ([e for e in entries if e.tag == a.tag] for entries in (old, new))
    if len(beside) > 1 or len(here) > 1:
        beside, here = ([e for e in entries if _counters(e) == _counters(a)] for entries in (beside, here))
    if len(beside) == len(here) == 1:
        _join(a, here[0], False, twins)


def _counters(entry: Entry) -> frozenset[str]:
    return frozenset(fact.unit for fact in entry.facts if fact.measure is Measure.COUNT)


def _headings(old: list[Entry], new: list[Entry]) -> dict[str, str]:
    """For headings of the older year those of the newer that are meant: the likest, each once."""
    before, after = ({e.group for e in entries if e.group} for entries in (old, new))
    scored = sorted(((_heading_likeness(a, b), a, b) for a in before for b in after), reverse=True)
    found: dict[str, str] = {}
    for score, a, b in scored:
        if score >= _SAME_HEADING and a not in found and b not in found.values():
            found[a] = b
    return found


def _heading_likeness(a: str, b: str) -> float:
    one, other = bare(a), bare(b)
    return 100.0 if one in other or other in one else fuzz.ratio(one, other)


def _likeness(a: Entry, b: Entry, terms: Terms, similarity: Similarity) -> float:
    """How surely two names mean the same, a little more under the same heading; below 1 where they need not."""
    heading = _heading_likeness(a.group or "", b.group or "") / 200
    if is_detail(a) != is_detail(b) or a.kind is not b.kind:
        return 0.0
    same = _same_name(a, b, terms, similarity) + heading
    if a.tag == b.tag:
        return same
    return same - heading if _tags_agree(a, b) and same >= _EQUAL else 0.0


def _tags_agree(a: Entry, b: Entry) -> bool:
    """Whether one tag only says less: 기평, 기평 원격."""
    one, other = set((a.tag or "").split()), set((b.tag or "").split())
    return bool(one and other) and (one <= other or other <= one)


def _same_name(a: Entry, b: Entry, terms: Terms, similarity: Similarity) -> float:
    if bare(a.label) == bare(b.label):
        return _EQUAL + 0.4
    called, inside = ([frozenset(_pieces(p, e.label, terms)) for e in (a, b)] for p in (_QUOTED, _IN_BRACKETS))
    if called[0] & called[1]:
        return _CALLED
    if inside[0] and inside[1] and not inside[0] & inside[1]:  # 생활교육(안전관리), 생활교육(생활지도)
        return 0.0
    one, other = _words(a, terms), _words(b, terms)
    if not one or not other:
        return 0.0
    if one == other:
        return _EQUAL
    shared = len(one & other) / len(one | other)
    if one <= other or other <= one:
        return _INSIDE + shared if len(min(one, other, key=len)) > 1 else _ALIKE if shared >= _ENOUGH else 0.0
    if shared < _ENOUGH:
        return 0.0
    siblings = any(similarity(word, sibling) >= SIBLINGS for word in one - other for sibling in other - one)
    return 0.0 if siblings else _ALIKE


def _pieces(pattern: re.Pattern[str], label: str, terms: Terms) -> Iterable[str]:
    """What ``pattern`` finds: quoted names as a whole, bracketed words one by one."""
    for found in pattern.findall(label):
        yield from (bare(found),) if pattern is _QUOTED else terms(found)


def _words(entry: Entry, terms: Terms) -> frozenset[str]:
    """The words that a name is known by: without brackets, examples, its tag and what every course is."""
    name = _ASIDE.sub(" ", entry.label)
    return (
        frozenset(terms(name if name.strip() else entry.label)) - _GENERIC - set(re.split(r"[\s·,]+", entry.tag or ""))
    )
