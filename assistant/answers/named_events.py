"""A question in; the events of the history that it names out, and what it says of them with their names taken out.

An event may be called by much of its text (see `assistant.called`), or by a few words of it on either side of a word
that joins two things.
"""

import re
import unicodedata
from dataclasses import dataclass, replace
from itertools import chain
from typing import NamedTuple

from assistant.answers.gate import explains
from assistant.answers.history import history
from assistant.answers.moments import event_date
from assistant.called import short_names
from assistant.entries import Entry, Kind
from assistant.knowledge import Knowledge
from assistant.question import Ask, Question
from assistant.text import compact

EVENT = "◇"  # stands for an event in the patterns of [history] in lexicon.toml
_PARTICLE = "(?:의|을|를|이|가|은|는|에|으로|로)?"  # between the words of a name
_TOWARDS = re.compile(r"(?<=.{3})(?:으로|로)$")  # "신청사 이전" of "신청사로 이전"
_LONGER = re.compile(r"식|비용|비(?=[가는를\s])|자[가는의\s]|률|율|금")  # 개관식, 공사비: another thing's name goes on
_TIMELY = re.compile(r"이?[전후](?:인|이|에|의|부터|까지)|뒤|다음|때")  # "수상 전인지", which may look like a noun
_OF = re.compile(r"[’”'\"』」)\]]*\s?(?:의\s)?\s?")
# Where the first event named may end: "개원부터 이전까지", "이전한 뒤 준공", "A와 B 사이", "A는 B한 지 몇 년".
_JOINTS = re.compile(
    r"부터|에서|(?:전|뒤|후)에\s|(?:한|된)\s?(?:뒤|후|다음|지\s)|(?:와|과|이랑|랑|하고|보다)\s|[은는이가]\s|,\s| 및 "
    r"|만에\s| (?:to|and|or|until|before|after|than|versus|vs\.?) "
)
_FEWEST_OF_TWO = 4  # words that name two events
_AS_GOOD = 0.95  # of the best score: an event that the same words mean as well
_CUTS = 16  # tried in a question, from its end: more joints stand only in a long text before it
# Behind an event this says that another came next to it.
_NEXT = re.compile(r"[을를이가은는]?\s?(?:[한된은]\s)?(?:바로\s|그\s)?(?:다음|뒤|이후|직후|이전|직전|후에|전에|이어)")

# A clause before any event that only says why somebody asks: "역사를 정리 중인데, …", "달력에 적어 두려고요. …".
_ASIDE = re.compile(r"^.*(?:인데|는데|니까|거든|라서|려고|려는데|아서|어서|해서|고)요?[,.]\s", re.DOTALL)

Span = tuple[int, int]


class _Meant(NamedTuple):
    """An event, where the words stand that mean it, and how much of them it explains."""

    span: Span
    entry: Entry
    recall: float


@dataclass(frozen=True, slots=True)
class Named:
    """Events that a question names.

    Attributes:
        mentioned: as they are named, one named twice twice.
        said: the compact question with ``EVENT`` in the place of each.
        beside: topic words outside the names that are none of those by which people speak of a history.
        asks: what is asked for outside the names.
        years: told outside the names.
        in_full: whether each was called by a name of its own, not only by words of it.
    """

    mentioned: tuple[Entry, ...]
    said: str
    beside: frozenset[str]
    asks: tuple[Ask, ...]
    years: frozenset[int]
    in_full: bool

    @property
    def events(self) -> tuple[Entry, ...]:
        """The events, each once, in time."""
        return tuple(sorted(dict.fromkeys(self.mentioned), key=event_date))


def named_events(knowledge: Knowledge, question: Question) -> Named | None:
    """The events that ``question`` calls by a name; None where it calls none so, or beside two means a third."""
    found = sorted(_mentions(knowledge, question.text).items())
    named = _named(knowledge, question, found, in_full=True) if found else None
    several = named is not None and len(named.events) > 1
    return None if several and named and named.beside & _told_by(knowledge) else named


def two_events(knowledge: Knowledge, question: Question) -> Named | None:
    """The two events that the words on both sides of some place in a question mean, cut where these mean them best;
    None where they mean no two."""
    known = _told_by(knowledge)
    cuts = [match.span() for match in _JOINTS.finditer(question.text)][-_CUTS:]
    best: tuple[float, list[tuple[Span, Entry]]] = (0.0, [])
    for cut in cuts:
        found = [_meant(knowledge, question, half, known) for half in ((0, cut[0]), (cut[1], len(question.text)))]
        told = [(one.span, one.entry) for one in found if one is not None]
        surely = sum(one.recall for one in found if one is not None)
        if len(told) > 1 and told[0][1] is not told[1][1] and surely > best[0]:
            best = (surely, told)
    return _named(knowledge, question, best[1], in_full=False) if best[1] else None


def event_before(knowledge: Knowledge, question: Question) -> Named | None:
    """The event meant by the words before what says that another came next, or before it ("대상을 받은 다음에"); None
    where these mean none."""
    joint = _NEXT.search(question.text)
    meant = _meant(knowledge, question, (0, joint.start()), _told_by(knowledge)) if joint else None
    return _named(knowledge, question, [(meant.span, meant.entry)], in_full=False) if meant else None


def event_meant(knowledge: Knowledge, question: Question, part: Span) -> Entry | None:
    """The event that a part of a question means ("대상을 받은" of "대상을 받은 해에"); None where it means none."""
    meant = _meant(knowledge, question, part, _told_by(knowledge))
    return meant.entry if meant else None


def side_by_side(knowledge: Knowledge, question: Question) -> list[Entry]:
    """Two events whose dates are asked for with no word between them: "A 준공 B 개관 날짜"; each explains all the
    words on its side of a place between, and none explains all. Empty where they mean no two."""
    if not question.asks_for("date") or question.operations or question.parts or len(question.terms) < _FEWEST_OF_TWO:
        return []
    words = sorted(question.terms, key=lambda term: question.places.get(term, 0))

    def meant(side: list[str]) -> Entry | None:
        named = replace(question, terms={term: question.terms[term] for term in side}, hints={}, focus=None)
        ranked = knowledge.search(
            named, lambda e: e.kind is Kind.EVENT and (not question.years or e.year in question.years), 2
        )
        alone = len(ranked) == 1 or (len(ranked) > 1 and ranked[1].score < _AS_GOOD * ranked[0].score)
        return ranked[0].entry if alone and not ranked[0].unexplained else None

    for cut in range(2, len(words) - 1):
        first, other = meant(words[:cut]), meant(words[cut:])
        if first and other and first is not other and meant(words) is None:
            return sorted((first, other), key=event_date)
    return []


def _told_by(knowledge: Knowledge) -> frozenset[str]:
    """The words by which any event is told."""
    labels = (entry.label for entry in knowledge.of_kind(Kind.EVENT))
    return frozenset(word for label in labels for word in knowledge.index.terms(label))


def _named(knowledge: Knowledge, question: Question, found: list[tuple[Span, Entry]], in_full: bool) -> Named | None:
    """What is said of the events at these spans; None where a longer name goes on behind one: "개관 기념식"."""
    spans = [span for span, _ in found]

    aside = _ASIDE.search(question.text[: spans[0][0]])

    def apart(place: int) -> bool:
        return not any(start <= place < end for start, end in spans) and not (aside and place < aside.end())

    outside = {term: place for term, place in question.places.items() if apart(place)}
    beside = frozenset(t for t, p in outside.items() if not _TIMELY.match(question.text, p))
    beside -= knowledge.lexicon.history_words
    for _, end in spans if in_full else ():
        behind = _OF.match(question.text, end)
        at = behind.end() if behind else end
        goes_on = any(outside[term] == at and not term.isascii() for term in beside)
        if goes_on or _LONGER.match(question.text, end):
            return None
    pieces = zip((0, *(end for _, end in spans)), (*(start for start, _ in spans), len(question.text)), strict=True)
    said = compact(EVENT.join(question.text[start:end] for start, end in pieces)).text
    asks = tuple(
        told.value for told in question.words.get("asks", ()) if apart(told.start) and told.value in question.asks
    )
    told_years = (told for told in question.words.get("years", ()) if apart(told.start))
    years = frozenset(told.value for told in told_years if isinstance(told.value, int))
    return Named(tuple(entry for _, entry in found), said, beside, asks, years, in_full)


def _mentions(knowledge: Knowledge, text: str) -> dict[Span, Entry]:
    """Where ``text`` calls events by a name, none within another."""
    letters, origin = _letters(text)
    events = {entry.label: entry for entry in history(knowledge)}
    names = short_names(tuple(events))
    rows = ((row, events[label]) for label in events for row in names[label] if row[-1] in letters)
    found: dict[Span, Entry] = {}
    for row, entry in sorted(rows, key=lambda told: -len("".join(told[0]))):
        for match in re.finditer(_PARTICLE.join(re.escape(_TOWARDS.sub("", word)) for word in row), letters):
            start, end = origin[match.start()], origin[match.end() - 1] + 1
            if not any(start < other_end and other < end for other, other_end in found):
                found[start, end] = entry
    return found


def _letters(text: str) -> tuple[str, list[int]]:
    """Letters and digits of ``text`` as in `assistant.text.bare`, and where each stands."""
    normal = ((c, place) for place, typed in enumerate(text) for c in unicodedata.normalize("NFKC", typed).lower())
    kept = [(c, place) for c, place in normal if c.isalnum()]
    return "".join(c for c, _ in kept), [place for _, place in kept]


def _meant(knowledge: Knowledge, question: Question, half: Span, known: frozenset[str]) -> _Meant | None:
    """The event that a part of the question means by words of which any event is told, and where these stand."""
    piece = question.text[slice(*half)]
    said = {**question.hints, **question.terms}
    words = [word for word in knowledge.index.terms(piece) if word in known or word in question.terms]
    terms = {word: said.get(word) or {word: 1.0} for word in words if len(word) > 1}
    if not terms:
        return None
    part = replace(question, terms=terms, hints={}, focus=None, phrase=piece, text=piece)
    years = {told.value for told in question.words.get("years", ()) if half[0] <= told.start < half[1]}
    ranked = knowledge.search(part, lambda e: e.kind is Kind.EVENT and (not years or e.year in years), 2)
    alone = bool(years) and len(ranked) == 1 and len(ranked[0].unexplained) < len(terms)  # nothing else was then
    if not ranked or not (alone or explains(knowledge, part, ranked[0])):
        return None
    places = list(
        chain.from_iterable((m.span() for m in re.finditer(re.escape(w), piece, re.IGNORECASE)) for w in terms)
    )
    first, last = min(places, default=(0, len(piece))), max(places, default=(0, len(piece)))
    return _Meant((half[0] + first[0], half[0] + last[1]), ranked[0].entry, ranked[0].recall)
