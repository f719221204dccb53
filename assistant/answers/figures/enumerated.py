"""Lines that are added up for a question that lists them one by one in; just those that it lists out."""

import re

from assistant.answers.figures.select import Found
from assistant.entries import Entry, Kind
from assistant.knowledge import Knowledge
from assistant.question import Question
from assistant.text import by_commas
from ingest.levels import levels_joined

_LISTED = re.compile(r"(?:[^,?()]{2,40},\s){2,}[^,?()]{2,40}")
_BEFORE = re.compile(r"^.*[를을은는의에]\s")  # what stands before the first of them: "방학 캠프를 초등 영어"
_BEHIND = re.compile(r"(?:까지|을|를|의|만|은|는|이|가)(?:\s.*)?$")
_FEWEST = 3
_IN_BRACKETS = re.compile(r"(?:\d+|두|세|네|다섯|여섯)\s?(?:건|개|과정|가지|곳|사업)\s?\(([^()]*,[^()]*)\)")


def with_listed(knowledge: Knowledge, question: Question, counts: list[Found]) -> list[Found]:
    """``counts`` with the one line beside them that each further thing means that a question lists ("초등 영어, 중등
    영어, 초등 중국어까지"); as they are where it lists none, or one of these means no line or several."""
    listed = _LISTED.search(question.text)
    if listed is None or not counts:
        return counts
    first, *others, last = listed.group().split(", ")
    pieces = [_BEFORE.sub("", first), *others, _BEHIND.sub("", last)]
    named = [words for piece in pieces if (words := set(knowledge.index.terms(piece)))]
    untold = [words for words in named if not any(words <= _said(knowledge, one.entry) for one in counts)]
    if len(named) < _FEWEST or len(untold) == len(named):
        return counts
    place, unit = counts[0].entry, counts[0].fact.unit
    beside = [e for e in knowledge.of_kind(Kind.COURSE) if (e.programme, e.year) == (place.programme, place.year)]
    added = []
    for words in untold:
        meant = [e for e in beside if words <= _said(knowledge, e)]
        facts = [fact for e in meant for fact in e.facts if fact.unit == unit]
        if len(meant) != 1 or len(facts) != 1:
            return counts
        added.append(Found(meant[0], facts[0]))
    return sorted([*counts, *added], key=lambda one: one.entry.lines)


def only_listed(knowledge: Knowledge, question: Question, found: list[Found]) -> list[Found]:
    """Those of ``found`` that a question lists in brackets behind how many they are ("공사 네 건(옥상 방수, …)"); all
    where it lists none, or one of these means none of them or several."""
    listed = _IN_BRACKETS.search(question.text)
    if listed is None:
        return found
    chosen: list[Found] = []
    for piece in by_commas(listed[1]):
        words = set(knowledge.index.terms(piece))
        meant = [one for one in found if words and words <= _said(knowledge, one.entry)]
        if len(meant) != 1:
            return found
        chosen += meant
    return chosen


def _said(knowledge: Knowledge, entry: Entry) -> set[str]:
    """The words of a line and of its tag."""
    tag = entry.tag or ""
    return {*knowledge.index.terms(f"{entry.label} {tag}"), *levels_joined(tag)}
