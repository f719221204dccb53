"""The compact question in; what it wants out: measures, operations, bounds, claims, level, with the words for each."""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from decimal import Decimal

from assistant.lexicon import Lexicon
from assistant.numerals import money_in
from assistant.question import Ask, Family, Threshold
from assistant.understanding.asks import find_asks, find_bounds, find_operations

Span = tuple[int, int]
_WHETHER = re.compile(r"(?:나요|까요?|가요|습니까|ㅂ니까|지요|죠|나|니)[?]*$|[?]$")
_INTERROGATIVE = re.compile(
    r"누구|누가|뭐|무엇|무슨|어디|언제|몇|얼마|어떤|어느|어떻|왜|뭘|what|who|when|where|which|how|why"
)
_CLAIMED = re.compile(
    r"(?<![\d.,])(\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?)"
    r"(명|과정|교|기관|회|편|종|개|㎡|차시|%|people|participants|trainees|teachers|courses|schools)"
)
_ENGLISH_COUNTERS = {"courses": "과정", "schools": "교"}  # the others count people
# "예산을 짜고 결산하는 과의 팀장": what stands before tells what somebody does, and asks for nothing.
_WHO_DOES = re.compile(
    r"(?:[하맡보쓰짜주내다루리키우]는|맡은|담당인)(?:과|부서|부|팀)"
    r"(?=의|에|에서|은|는|이|가|을|를|들|과장|팀장|부장|담당|실무|책임|연락|전화|번호|내선|누구|어디|[?]|$)"
)


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a question wants.

    Attributes:
        level: "row", "section", "code" or "area" where it names one.
        asked: spans of the words for measures and operations.
        taken: spans of all words that are used up; those for staff stay, since they also name a row.
    """

    asks: tuple[Ask, ...]
    operations: frozenset[str]
    bounds: tuple[Threshold, ...]
    claims: tuple[tuple[Decimal, str], ...]
    level: str | None
    asked: tuple[Span, ...]
    taken: tuple[Span, ...]


def find_wanted(text: str, lexicon: Lexicon, counts: Callable[[int, int], bool]) -> Wanted:
    """What the compact question ``text`` wants; a pattern counts only where ``counts`` says so of its span."""
    asks = _without_duties(text, find_asks(text, lexicon, counts))
    operations, operation_spans = find_operations(text, lexicon, counts)
    bounds, bound_spans = find_bounds(text)
    if bounds:
        operations |= {"bound"}
    if "empty" in operations:  # "돈이 나가지 않는 분기는 언제": which quarter, no day
        asks = tuple(ask for ask in asks if ask.family is not Family.DATE)
    if _WHETHER.search(text) and not _INTERROGATIVE.search(text):
        operations |= {"yesno"}
    claims, claim_spans = _claims(text) if "yesno" in operations else ((), ())
    levels = [(m.start(), level, m.span()) for level, p in lexicon.levels.items() for m in p.finditer(text)]
    ask_spans = tuple((ask.start, ask.end) for ask in asks)
    kept = tuple(span for ask in asks if ask.family is not Family.STAFF for span in _spans(ask))
    return Wanted(
        asks=_without_repeats(asks),
        operations=operations,
        bounds=bounds,
        claims=claims,
        level=min(levels)[1] if levels else None,
        asked=(*operation_spans, *ask_spans),
        taken=(*bound_spans, *claim_spans, *(span for _, _, span in levels), *kept, *operation_spans),
    )


def _spans(ask: Ask) -> tuple[Span, ...]:
    """Where the words stand that only ask."""
    start, end = ask.gap or (ask.end, ask.end)
    return tuple(span for span in ((ask.start, start), (end, ask.end)) if span[0] < span[1])


def _without_duties(text: str, asks: tuple[Ask, ...]) -> tuple[Ask, ...]:
    """``asks`` without those that say what a department does of which somebody is asked for."""
    told = _WHO_DOES.search(text)
    people = (Family.CONTACT, Family.DUTY)
    if told is None or not any(ask.family in people and ask.end > told.start() for ask in asks):
        return asks
    return tuple(ask for ask in asks if ask.end > told.start() or ask.family in people)


def _claims(text: str) -> tuple[tuple[tuple[Decimal, str], ...], tuple[tuple[int, int], ...]]:
    """Figures that a yes/no question states itself ("30교 맞나요"), money in won, and their spans."""
    found, spans = [], []
    money, span = money_in(text)
    if money is not None:
        found.append((money, "원"))
        spans.append(span)
    for match in _CLAIMED.finditer(text):
        unit = _ENGLISH_COUNTERS.get(match[2], "명") if match[2].isascii() and match[2].isalpha() else match[2]
        found.append((Decimal(match[1].replace(",", "")), unit))
        spans.append(match.span())
    return tuple(found), tuple(spans)


def _without_repeats(asks: tuple[Ask, ...]) -> tuple[Ask, ...]:
    """Asks that only repeat another: "정원은 몇 명" is about staff, "과정 수 합이 얼마" about no money."""
    if any(ask.family is Family.COUNT for ask in asks):
        asks = tuple(ask for ask in asks if not (ask.family is Family.AMOUNT and ask.words.startswith("얼마")))
    if not any(ask.family is Family.STAFF for ask in asks):
        return asks
    return tuple(replace(ask, measure="staff", family=Family.STAFF) if ask.measure == "people" else ask for ask in asks)
