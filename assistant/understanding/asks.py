"""The compact question in; the measures and operations it asks for out, by the patterns of lexicon.toml."""

import re
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal

from assistant.lexicon import Lexicon
from assistant.numerals import NATIVE, SCALED, SMALL, money_in, small_number
from assistant.question import Ask, Family, Threshold
from assistant.understanding.findings import Findings
from ingest.numbers import parse_number

_ENGLISH_UNITS = {
    "schools": "교", "sessions": "회", "times": "회", "institutions": "기관", "hours": "시간", "episodes": "편",
    "credits": "학점", "points": "점", "percent": "%", "items": "개", "institutes": "기관", "departments": "부서",
    "programmes": "과제", "programs": "과제",
}  # fmt: skip
_SAME_UNIT = {
    "횟수": "회",
    "학교": "교",
    "개교": "교",
    "퍼센트": "%",
    "차례": "회",
    "번": "회",
    "개": "",
    "가지": "",
    "곳": "",
    "건": "건",
    "기수": "기",
}


def find_asks(text: str, lexicon: Lexicon, counts: Callable[[int, int], bool]) -> tuple[Ask, ...]:
    """Measures asked for in order; where patterns overlap the longer match wins.

    ``text`` is the compact question; ``counts`` tells of a span of it whether it can ask, since a pattern inside a
    longer word does not.
    """
    found: list[Ask] = []
    for pattern in lexicon.asks:
        for expression in pattern.patterns:
            for match in expression.finditer(text):
                if not counts(*match.span()):
                    continue
                unit = pattern.unit
                if unit == "*":
                    caught = match.groupdict().get("unit") or ("횟수" if match.group() == "횟수" else "")
                    unit = _ENGLISH_UNITS.get(caught, _SAME_UNIT.get(caught, caught))
                ask = Ask(pattern.measure, Family(pattern.family), unit, match.group(), *match.span())
                found.append(replace(ask, gap=match.span("gap")) if match.groupdict().get("gap") else ask)
    found.sort(key=lambda ask: (ask.start - ask.end, ask.start))
    kept: list[Ask] = []
    for ask in found:
        if all(ask.end <= other.start or other.end <= ask.start for other in kept):
            kept.append(ask)
    return tuple(sorted(kept, key=lambda ask: ask.start))


def find_operations(text: str, lexicon: Lexicon, counts: Callable[[int, int], bool]) -> Findings:
    """Operations asked for."""
    found = Findings()
    for name, patterns in lexicon.operations:
        for expression in patterns:
            for match in expression.finditer(text):
                if counts(*match.span()):
                    found.add("operations", name, match.span())
    return found


_COUNTERS = r"천원|백만원|만원|원|명|과정|회|교|기관|편|퍼센트|%|프로|㎡|m2"
_BOUND = re.compile(
    rf"(?<![\d,])(?P<number>{SCALED})(?P<unit>{_COUNTERS}|(?<=억)|(?<=[천백]만))(?:을|를|이|가|보다|은|는|에)?(?:도)?"
    r"(?P<sense>넘지|이상|넘|초과|웃도|더?많|더?큰|이하|미만|아래|못미치|안되|안넘|밑도|더?적|더?작)"
)
_RANGE = re.compile(
    rf"(?<![\d,])(?P<number>{SCALED})(?P<unit>{_COUNTERS})(?:에서|부터|이상|~)(?P<second>{SCALED})(?P=unit)(?:사이|까지|의?범위)"
)
# "한 사람씩뿐인 직종", "정원이 5명인 직종": just so many.
_JUST = re.compile(
    rf"(?<![\d,])(?P<number>{SCALED}|{SMALL})(?P<unit>명|사람|분|과정|회|교|편)"
    r"(?:씩)?(?:뿐인|만(?:있는|인)|밖에(?:없는|안되는)|짜리|(?:씩)?인)(?=직종|직급|직렬|직위|과정|연수|교육|사업|것|곳|줄|데|칸)"
)
# "절반 넘게 줄어든" is a change of half, "2배 이상" one of a whole.
_HALVED = re.compile(r"절반(?:을|도|이)?(?:넘|이상|초과|이하로|아래로|밑으로)|반토막")
_TIMES = re.compile(rf"(?<![\d,.])(?P<times>{SMALL})배(?:를|가|도)?(?P<sense>이상|넘|초과)")
_AROUND = re.compile(rf"(?<![\d,])(?P<number>{SCALED})(?P<unit>{_COUNTERS})대(?=인|의|는|로|가|이|$)")
_ENGLISH_BOUND = re.compile(
    r"(?P<sense>morethan|over|above|exceed(?:s|ing)?|atleast|lessthan|under|below|fewerthan|atmost)"
    r"(?P<number>\d[\d,]*(?:\.\d+)?)(?P<scale>thousand|million|billion)?(?P<unit>won|people|participants|trainees|planned|courses|percent|%)?"
)
_BELOW = (
    "이하",
    "미만",
    "아래",
    "못미치",
    "안되",
    "안넘",
    "넘지",  # 넘지 않는
    "밑도",
    "적",
    "작",
    "less",
    "under",
    "below",
    "fewer",
    "atmost",
)
_INCLUSIVE = ("이상", "이하", "안넘", "넘지", "atleast", "atmost")
_ENGLISH_UNITS_OF_BOUND = {"won": "원", "courses": "과정", "percent": "%", "%": "%"}
_ENGLISH_SCALES = {"thousand": 10**3, "million": 10**6, "billion": 10**9}


def find_bounds(text: str) -> Findings:
    """Bounds named in the compact question ("4억원을넘는", "100명미만", "3억원대").

    Money is in won, percentages in "%".
    """
    found = Findings()
    for match in _BOUND.finditer(text):
        value, unit = _measured(match["number"], match["unit"])
        sense = match["sense"].removeprefix("더")
        above = not sense.startswith(_BELOW)
        found.add("bounds", Threshold(value, unit, above, sense not in _INCLUSIVE), match.span())
    for match in _AROUND.finditer(text):
        value, unit = _measured(match["number"], match["unit"])
        step = Decimal(10) ** (len(str(int(value))) - 1)
        found.add("bounds", Threshold(value, unit, True, False), match.span())
        found.add("bounds", Threshold(value + step, unit, False, True), match.span())
    for match in _RANGE.finditer(text):
        for name, above in (("number", True), ("second", False)):
            value, unit = _measured(match[name], match["unit"])
            found.add("bounds", Threshold(value, unit, above, strict=False), match.span())
    for match in _JUST.finditer(text):
        number = str(small_number(match["number"])) if match["number"] in NATIVE else match["number"]
        value, unit = _measured(number, {"사람": "명", "분": "명"}.get(match["unit"], match["unit"]))
        for above in (True, False):
            found.add("bounds", Threshold(value, unit, above, strict=False), match.span())
    for match in _HALVED.finditer(text):
        found.add("bounds", Threshold(Decimal(50), "%", above=True, strict="넘" in match.group()), match.span())
    for match in _TIMES.finditer(text):
        grown = Decimal(100 * (small_number(match["times"]) - 1))
        found.add("bounds", Threshold(grown, "%", above=True, strict=match["sense"] != "이상"), match.span())
    for match in _ENGLISH_BOUND.finditer(text):
        unit = _ENGLISH_UNITS_OF_BOUND.get(match["unit"] or "", "원" if match["scale"] else "명")
        value = Decimal(match["number"].replace(",", "")) * _ENGLISH_SCALES.get(match["scale"] or "", 1)
        bound = Threshold(value, unit, not match["sense"].startswith(_BELOW), match["sense"] not in _INCLUSIVE)
        found.add("bounds", bound, match.span())
    return found


def _measured(number: str, unit: str) -> tuple[Decimal, str]:
    """Value and unit of a bound: money in won, percent as "%"."""
    if not unit or unit.endswith("원"):  # "1억 이상" is a sum of money
        money, _ = money_in(number + (unit or "원"))
        return money or Decimal(0), "원"
    return parse_number(number) or Decimal(0), {"퍼센트": "%", "프로": "%", "m2": "㎡"}.get(unit, unit)
