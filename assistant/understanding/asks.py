"""The compact question in; the measures and operations it asks for out, by the patterns of lexicon.toml."""

import re
from collections.abc import Callable
from decimal import Decimal

from assistant.lexicon import Lexicon
from assistant.question import Ask, Family, Threshold
from assistant.numerals import money_in

_ENGLISH_UNITS = {
    "schools": "교", "sessions": "회", "times": "회", "institutions": "기관", "hours": "시간", "episodes": "편",
    "credits": "학점", "points": "점", "percent": "%", "items": "개", "institutes": "기관", "departments": "부서",
    "programmes": "과제", "programs": "과제",
}  # fmt: skip
_SAME_UNIT = {"학교": "교", "개교": "교", "퍼센트": "%", "차례": "회", "번": "회", "개": "", "가지": "", "곳": "", "건": "건", "기수": "기"}


def find_asks(text: str, lexicon: Lexicon, begins_word: Callable[[int], bool]) -> tuple[Ask, ...]:
    """Measures asked for in order; where patterns overlap the longer match wins.

    Args:
        text: the compact question.
        begins_word: whether a word begins at an offset of it; a pattern inside a longer word does not count.
    """
    found: list[Ask] = []
    for pattern in lexicon.asks:
        for expression in pattern.patterns:
            for match in expression.finditer(text):
                if not begins_word(match.start()):
                    continue
                unit = pattern.unit
                if unit == "*":
                    caught = match.groupdict().get("unit") or ""
                    unit = _ENGLISH_UNITS.get(caught, _SAME_UNIT.get(caught, caught))
                found.append(Ask(pattern.measure, Family(pattern.family), unit, match.group(), match.start(), match.end()))
    found.sort(key=lambda ask: (ask.start - ask.end, ask.start))
    kept: list[Ask] = []
    for ask in found:
        if all(ask.end <= other.start or other.end <= ask.start for other in kept):
            kept.append(ask)
    return tuple(sorted(kept, key=lambda ask: ask.start))


def find_operations(
    text: str, lexicon: Lexicon, begins_word: Callable[[int], bool]
) -> tuple[frozenset[str], tuple[tuple[int, int], ...]]:
    """Operations asked for, and the spans of the words that say so."""
    names: set[str] = set()
    spans: list[tuple[int, int]] = []
    for name, patterns in lexicon.operations:
        for expression in patterns:
            for match in expression.finditer(text):
                if not begins_word(match.start()):
                    continue
                names.add(name)
                spans.append(match.span())
    return frozenset(names), tuple(spans)


_BOUND = re.compile(
    r"(?P<number>\d[\d,]*)(?P<unit>명|과정|회|교|기관|편)(?:을|를|이|가|보다)?(?:넘|이상|초과|이하|미만|많|적|못미치|안되|밑도)"
)
_ENGLISH_BOUND = re.compile(r"(?:morethan|over|above|exceed(?:s|ing)?|atleast|lessthan|under|below|fewerthan|atmost)(?P<number>\d[\d,]*)(?P<unit>people|participants|courses|thousandwon|millionwon|billionwon|won)?")
_ENGLISH_MEASURES = {"people": "명", "participants": "명", "courses": "과정"}
_ENGLISH_WON = {"thousandwon": "천원", "millionwon": "백만원", "won": "원"}


def find_threshold(text: str, operations: frozenset[str]) -> tuple[Threshold | None, tuple[int, int]]:
    """The bound in the question and its span, where it asks for more or less than a number."""
    if not operations & {"above", "below"}:
        return None, (0, 0)
    above = "above" in operations and not ("below" in operations and re.search(r"이하|미만|아래|lessthan|below|under", text))
    strict = not re.search(r"이상|이하|atleast|atmost", text)
    match = _BOUND.search(text)
    if match:
        return Threshold(_plain(match["number"]), match["unit"], above, strict), match.span()
    match = _ENGLISH_BOUND.search(text)
    if match and match["unit"] in _ENGLISH_MEASURES:
        return Threshold(_plain(match["number"]), _ENGLISH_MEASURES[match["unit"]], above, strict), match.span()
    if match:
        money, _ = money_in(match["number"] + _ENGLISH_WON.get(match["unit"] or "won", "원"))
        span = match.span()
    else:
        money, span = money_in(text)
    return (Threshold(money, "원", above, strict) if money is not None else None), span


def _plain(number: str) -> Decimal:
    return Decimal(number.replace(",", ""))

