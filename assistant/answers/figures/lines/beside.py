"""Two things compared that one line counts side by side ("초등학교 13교, 중학교 8교"), in; which is more, out."""

import re
from decimal import Decimal

from assistant.answers.figures.claims import claims_order, holds_in_order
from assistant.answers.figures.meant import units
from assistant.answers.gate import explains
from assistant.draft import Draft, Reply, reply_about
from assistant.entries import Entry, Kind
from assistant.facts import Measure
from assistant.knowledge import Knowledge
from assistant.question import Family, Question
from assistant.text import with_particle
from assistant.understanding.asks import SAME_UNIT
from assistant.wording import number, verdict, worded
from ingest.numbers import parse_number

_COUNTED = r"\s?(?:은|는|이|가|:)?\s?((?:\d[\d,]*\s?[가-힣]{1,2}(?![가-힣])[\s,]*)+)"
_COUNT = re.compile(r"(\d[\d,]*)\s?([가-힣]{1,2})")
_COUNTED_NOUN = re.compile(r"(과정|학교|기관)(?:들|\s?수)?(?:은|는|이|가|을|를|에서|의)(?=\s)")
_YEAR = re.compile(r"(?<!\d)20\d\d(?!\d)")
_KINDS = (Kind.DEFINITION, Kind.STATEMENT, Kind.COURSE)
_ALL_BUT = 0.8  # recall of the line meant, whose other words may tell of the year or of what was done


def compare_beside(knowledge: Knowledge, question: Question) -> Reply | None:
    """Which of two things has more, or whether it is as a yes/no question says; None where no one line counts both."""
    claims = claims_order(knowledge, question)
    if set(question.families) - {Family.COUNT} or question.quarters or question.halves:
        return None
    if knowledge.told_in_full(question):  # each by a line of its own
        return None
    if not claims and ("compare" not in question.operations or len(question.parts) != 2):
        return None
    wanted = _wanted(question)
    ranked = knowledge.search(question, lambda e: e.kind in _KINDS and len(_counts(e, question, wanted)) == 2)
    ranked = [found for found in ranked if _in_years(question, found.entry)]
    if not ranked or ranked[0].recall < _ALL_BUT or not explains(knowledge, question, ranked[0]):
        return None
    entry = ranked[0].entry
    counts = _counts(entry, question, wanted)
    first, second = sorted(counts, key=lambda term: question.places.get(term, 0))
    right = holds_in_order(knowledge, question, counts[first][0], counts[second][0], own=second)
    if right is None and claims:
        return None
    draft = Draft(knowledge.briefing)
    (a, unit), (b, _) = counts[first], counts[second]
    more, less = (first, second) if a >= b else (second, first)
    gap = f"{number(draft.compute(abs(a - b)))}{unit}"
    told = f"{with_particle(more, '이')} {less}보다 {gap} 더 많습니다" if a != b else "두 수가 같습니다"
    english = f"{more} has {gap} more than {less}" if a != b else "They are equal"
    both = ", ".join(f"{term} {number(counts[term][0])}{unit}" for term in (more, less))
    lead = "" if right is None else f"{verdict(question, right, '네, 그렇습니다.')} "
    draft.say(f"{lead}{worded(question, told, english)}({both}). {draft.cite(entry.lines)}")
    if a != b:
        draft.say(f"- 계산: {number(max(a, b))} − {number(min(a, b))} = {gap}")
    return reply_about(draft, question, (entry,))


def _in_years(question: Question, entry: Entry) -> bool:
    """Whether the line is of a year asked for, and says no other itself: "2026 연수협력학교 … 지정" is done in 2025,
    and tells of the schools of 2026."""
    said, asked = {int(year) for year in _YEAR.findall(entry.label)}, set(question.years)
    return not asked or said == asked or (entry.year in (None, *asked) and said <= asked)


def _wanted(question: Question) -> tuple[str, ...]:
    """The counter compared: that asked for, else that of the last thing named before a particle ("연 과정은")."""
    nouns = _COUNTED_NOUN.findall(question.text)
    return units(question) or ((SAME_UNIT.get(nouns[-1], nouns[-1]),) if nouns else ())


def _counts(entry: Entry, question: Question, wanted: tuple[str, ...]) -> dict[str, tuple[Decimal, str]]:
    """For each word of the question that the line counts, how many and in which unit; empty where units differ."""
    text = " ".join((entry.label, *(fact.text for fact in entry.facts if fact.measure is Measure.TEXT)))
    found: dict[str, tuple[Decimal, str]] = {}
    for term in question.terms:
        behind = re.search(rf"(?<![가-힣]){re.escape(term)}{_COUNTED}", text)
        for digits, unit in _COUNT.findall(behind[1]) if behind else ():
            value = parse_number(digits)
            if value is not None and unit in (wanted or (unit,)):
                found.setdefault(term, (value, unit))
    return found if len({unit for _, unit in found.values()}) == 1 else {}
