"""The compact question in; the measures and operations it asks for out, by the patterns of lexicon.toml."""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from decimal import Decimal

from assistant.bounds import Threshold
from assistant.lexicon import AskPattern, Lexicon
from assistant.numerals import NATIVE, NATIVE_WORDS, SCALED, SMALL, money_in, small_number
from assistant.question import Ask, Family
from assistant.understanding.findings import Findings
from ingest.numbers import parse_number

_ENGLISH_UNITS = {
    "schools": "교", "sessions": "회", "times": "회", "institutions": "기관", "hours": "시간", "episodes": "편",
    "credits": "학점", "points": "점", "percent": "%", "items": "개", "institutes": "기관", "departments": "부서",
    "programmes": "과제", "programs": "과제", "often": "회", "pieces": "편", "families": "가족", "teams": "팀",
}  # fmt: skip
SAME_UNIT = {
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


_MINUTES = re.compile(r"시간(?:[은이가을도의]|$)|걸[리렸려]|길[었이]|짧")  # "몇 분" counts people or minutes
_PEOPLE = re.compile(r"이?께서|이?(?:나|서)?(?:참여|참석|참가|신청|수강|이수|오[셨시]|계[시셨]|있|일하|근무)")


def find_asks(text: str, lexicon: Lexicon, counts: Callable[[int, int], bool]) -> tuple[Ask, ...]:
    """Measures asked for in order; where patterns overlap the longer match wins. Faint words ask where no others do.

    ``text`` is the compact question; ``counts`` tells of a span of it whether it can ask, since a pattern inside a
    longer word does not.
    """
    clear, faint = (tuple(p for p in lexicon.asks if p.faint is degree) for degree in (False, True))
    return _asked(text, clear, counts) or _asked(text, faint, counts)


def _asked(text: str, patterns: Sequence[AskPattern], counts: Callable[[int, int], bool]) -> tuple[Ask, ...]:
    found: list[Ask] = []
    for pattern in patterns:
        for expression in pattern.patterns:
            for match in expression.finditer(text):
                if not counts(*match.span()):
                    continue
                unit = pattern.unit
                if unit == "*":
                    caught = match.groupdict().get("unit") or ("횟수" if match.group() == "횟수" else "")
                    unit = _ENGLISH_UNITS.get(caught, SAME_UNIT.get(caught, caught))
                minutes = match.group() == "몇분" and _MINUTES.search(text) and not _PEOPLE.match(text, match.end())
                measure, unit = ("counted", "분") if minutes else (pattern.measure, unit)
                ask = Ask(measure, Family(pattern.family), unit, match.group(), *match.span())
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


# "1천만원넘게줄어든", "감소액이5천만원을넘는": the bound is on the change.
_MOVED = r"(?:늘[어었은린]|줄[어었은인]|준|증가|감소|증액|감액|삭감|깎[인였은]|오른|올[라랐]|불어|빠[진졌]|뛴|뛰어)"
_OF_CHANGE = re.compile(rf"(?:{_MOVED}[가-힣]{{0,2}}(?:액|금액|폭|예산|인원)|증감액|증감|차액|차이)(?:이|가|은|는)$")
_COUNTERS = r"천원|백만원|만원|원|명|과정|회|교|기관|편|건|종|팀|권|대|점|차시|시간|퍼센트|%|프로|㎡|m2"
_COUNTED_IN = rf"{_COUNTERS}|(?<=억)|(?<=[천백]만)"  # "1억", "3천만" count money
# "1억 원 또는 그보다 많이", "보다 적지 않은", "에 이르거나 넘는": no less, in many words; and no more.
_NO_LESS = (
    r"(?:또는|이?거나|혹은)(?:그이상|그?보다(?:더)?[많크큰높])|(?:이르|달하|도달하)거나(?:넘|그보다)|넘거나(?:딱|꼭)?(?:그만큼|같|그)"
    r"|부터(?:그)?(?:위|이상)|(?:적|작|낮|못하|모자라|못미치|밑돌|내려가|미달하|하회하|떨어지|뒤지)지(?:는|도)?(?:않|아니)|↑"
)
_NO_MORE = (
    r"(?:또는|이?거나|혹은)(?:그이하|그?보다(?:더)?[적작낮])|↓"
    r"|(?:많|크|높|웃돌|상회하|초과하|벗어나)지(?:는|도)?(?:않|아니)"
)
_FEW = f"(?:{NATIVE_WORDS})(?=명|과정|회|교|기관|편)"  # "네 명 이상"
_BOUND = re.compile(
    rf"(?<!\d)(?<!\d,)(?P<number>{SCALED}|{_FEW})(?P<unit>{_COUNTED_IN})(?:을|를|이|가|보다|은|는|에)?(?:도)?(?:채)?"
    rf"(?P<sense>{_NO_LESS}|{_NO_MORE}|(?<=보다)더(?=뽑|받|모집|선발)|넘기?지|이상|미달|모자라|모자란|넘|초과|웃도|웃돈|웃돌|상회|더?많|만은|더?큰|이하|미만|아래|못미[치친쳤]|(?:미치|이르|달하|닿|채우)지(?:는|도)?(?:않|못)|못채우|못되|안되|되지않|안넘|안든"
    r"|안드는|들지않|안쓰|쓰지않|안나가|밑도|밑돈|밑돌|하회|더?적|더?작)"
    rf"(?P<moved>(?:게|씩|이|나)?(?:(?:예산|금액|사업비|인원)(?:액|수)?[이가은는]?)?(?:더)?{_MOVED})?"
)
# "최소 1천만 원은 받는", "많아야 30명": the sense before the figure, where none stands behind it.
_LEAST_OR_MOST = re.compile(
    rf"(?:(?P<least>최소한?|적어도|못해도)|많아야|기껏해야|최대(?!한))(?P<number>{SCALED})(?P<unit>{_COUNTED_IN})"
)
_RANGE = re.compile(
    rf"(?<!\d)(?<!\d,)(?P<number>{SCALED})(?P<unit>{_COUNTED_IN})(?:에서|부터|이상|~|와|과)(?P<second>{SCALED})(?P<same>{_COUNTED_IN})"
    r"(?:사이|까지|의?범위)"
)
# "한 사람씩뿐인 직종", "정원이 5명인 직종": just so many.
_JUST = re.compile(
    rf"(?<!\d)(?<!\d,)(?P<number>{SCALED}|{SMALL})(?P<unit>명|사람|분|과정|회|교|편)"
    r"(?:씩)?(?:뿐인|만(?:있는|인)|밖에(?:없는|안되는)|짜리|(?:씩)?인)(?=세부|추진|과제|부서|직종|직급|직렬|직위|과정|연수|교육|사업|것|곳|줄|데(?=[가를는은도]|에서?|어디)|칸)"
)
# "절반 넘게 줄어든" is a change of half, "2배 이상" one of a whole.
_HALVED = re.compile(
    r"절반(?:을|도|이)?(?:넘|이상|초과|이하로|아래로|밑으로|(?:에)?(?:채)?(?:안되|못되|못미치)게)|반토막(?:도안|도못|이하|아래)?"
)
_OVER_HALF = re.compile(r"넘|[안못](?:되|미치)|도[안못]")  # "반 토막도 안 되게": more than half is gone
_TIMES = re.compile(
    rf"(?<![\d.])(?<!\d,)(?P<times>{SMALL})배(?:를|을|가|이|도)?(?P<sense>이상|넘|초과|로(?:늘|커|불|뛰|증가|됐|되)|(?:됐|되었|된|돼))"
)
_AROUND = re.compile(
    rf"(?<!\d)(?<!\d,)(?P<number>{SCALED})(?P<unit>{_COUNTED_IN})대(?=[인의는로가이에를도만였,(]|$|행별|추진|세부|사업|과제|항목)"
)
_ENGLISH_SMALL = {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
                  "ten": 10, "half": 0.5}  # fmt: skip
_ENGLISH_FIGURE = (
    rf"(?:(?P<{{0}}>{SCALED}|{'|'.join(_ENGLISH_SMALL)}(?=hundred|thousand|million|billion|hundredmillion))"
    r"(?P<{0}_scale>a?(?:hundred)?(?:thousand|million|billion)|hundred)?)"
)
_ENGLISH_UNIT = r"(?P<unit>won|원|명|krw|people|participants|trainees|planned|courses|percent|%)?(?:\({gloss}원?\))?"
_ENGLISH_BOUND = re.compile(
    r"(?P<sense>(?:not|no)(?:below|lessthan|under|fewerthan)|(?:not|no)(?:morethan|above|over|exceeding)"
    r"|morethan|greaterthan|over|above|exceed(?:s|ing)?|atleast|lessthan|under|below|fewerthan|atmost)"
    + _ENGLISH_FIGURE.format("number") + _ENGLISH_UNIT.format(gloss=SCALED)
)  # fmt: skip
_ENGLISH_BOUND_BEHIND = re.compile(
    _ENGLISH_FIGURE.format("number") + _ENGLISH_UNIT.format(gloss=SCALED)
    + r"(?P<sense>(?:or|and)(?:more|above|over|higher|up|upwards)|(?:or|and)(?:less|below|under|fewer|lower))"
)  # fmt: skip
_ENGLISH_RANGE = re.compile(
    r"between" + _ENGLISH_FIGURE.format("number") + r"(?:won|원)?and" + _ENGLISH_FIGURE.format("second")
    + _ENGLISH_UNIT.format(gloss=SCALED)
)  # fmt: skip
_TWO_YEARS = re.compile(r"between(?:19|20)\d\dand(?:19|20)\d\d")
_BELOW = (
    "채우",
    "못채",
    "이하",
    "미만",
    "미달",
    "모자",
    "아래",
    "못미",
    "미치지",
    "이르지",
    "달하지",
    "닿지",
    "못되",
    "안되",
    "되지않",
    "안드",
    "안든",
    "들지않",
    "안쓰",
    "쓰지않",
    "안나가",
    "안넘",
    "넘지",  # 넘지 않는
    "넘기지",
    "밑도",
    "밑돈",
    "밑돌",
    "하회",
    "적",
    "작",
    "less",
    "under",
    "below",
    "fewer",
    "atmost",
)
_INCLUSIVE = ("이상", "이하", "안넘", "넘지", "넘기지", "atleast", "atmost", "no", "or", "and")
_BELOW_BEHIND = ("less", "below", "under", "fewer", "lower")
_ENGLISH_UNITS_OF_BOUND = {"won": "원", "원": "원", "krw": "원", "courses": "과정", "percent": "%", "%": "%"}
_ENGLISH_SCALES = {"hundred": 100, "thousand": 10**3, "million": 10**6, "billion": 10**9}


def find_bounds(text: str) -> Findings:
    """Bounds named in the compact question ("4억원을넘는", "100명미만", "3억원대").

    Money is in won, percentages in "%".
    """
    found = Findings()
    for match in _BOUND.finditer(text):
        value, unit = _measured(match["number"], match["unit"])
        sense = match["sense"].removeprefix("더")
        in_words = re.match(f"(?P<less>{_NO_LESS})|{_NO_MORE}", match["sense"])
        above = in_words["less"] is not None if in_words else not sense.startswith(_BELOW)
        of_change = match["moved"] is not None or _OF_CHANGE.search(text, 0, match.start()) is not None
        strict = in_words is None and not sense.startswith(_INCLUSIVE)
        found.add("bounds", Threshold(value, unit, above, strict, of_change), (match.start(), match.end("sense")))
    for match in _LEAST_OR_MOST.finditer(text):
        if not found.covers(match.start("number")):
            value, unit = _measured(match["number"], match["unit"])
            found.add("bounds", Threshold(value, unit, match["least"] is not None, strict=False), match.span())
    for match in _AROUND.finditer(text):
        value, unit = _measured(match["number"], match["unit"])
        digits = str(int(value))  # "1억 5천만 원대" is 10 million wide
        step = Decimal(10) ** (len(digits) - len(digits.rstrip("0")))
        found.add("bounds", Threshold(value, unit, True, False), match.span())
        found.add("bounds", Threshold(value + step, unit, False, True), match.span())
    for match in _RANGE.finditer(text):
        for name, above in (("number", True), ("second", False)):
            value, unit = _measured(match[name], match["unit"] or match["same"])
            found.add("bounds", Threshold(value, unit, above, strict=False), match.span())
    for match in _JUST.finditer(text):
        value, unit = _measured(match["number"], {"사람": "명", "분": "명"}.get(match["unit"], match["unit"]))
        for above in (True, False):
            found.add("bounds", Threshold(value, unit, above, strict=False), match.span())
    for match in _HALVED.finditer(text):
        found.add(
            "bounds",
            Threshold(Decimal(50), "%", above=True, strict=_OVER_HALF.search(match.group()) is not None),
            match.span(),
        )
    for match in _TIMES.finditer(text):
        grown = Decimal(100 * (small_number(match["times"]) - 1))
        found.add("bounds", Threshold(grown, "%", above=True, strict=match["sense"] in ("넘", "초과")), match.span())
    _find_english_bounds(text, found)
    return found


def _find_english_bounds(text: str, found: Findings) -> None:
    """Adds bounds named in English ("at least 300 million won")."""
    for match in _ENGLISH_BOUND.finditer(text):
        value, unit = _english(match, "number")
        denied = match["sense"].startswith("no")
        above = match["sense"].removeprefix("not").removeprefix("no").startswith(_BELOW) is denied
        found.add("bounds", Threshold(value, unit, above, not match["sense"].startswith(_INCLUSIVE)), match.span())
    for match in _ENGLISH_BOUND_BEHIND.finditer(text):
        value, unit = _english(match, "number")
        found.add(
            "bounds", Threshold(value, unit, not match["sense"].endswith(_BELOW_BEHIND), strict=False), match.span()
        )
    for match in _ENGLISH_RANGE.finditer(text):
        if _TWO_YEARS.fullmatch(match.group()):
            continue
        for name, above in (("number", True), ("second", False)):
            value, unit = _english(match, name)
            found.add("bounds", Threshold(value, unit, above, strict=False), match.span())


def _english(match: re.Match[str], name: str) -> tuple[Decimal, str]:
    """Value and unit of a bound in an English question: "one billion won", "300 million", "3억"."""
    said, scale = match[name], match[f"{name}_scale"] or ""
    number = _ENGLISH_SMALL.get(said)
    value = parse_number(said) or Decimal(0) if number is None else Decimal(str(number))
    for word, times in _ENGLISH_SCALES.items():
        value *= times if word in scale else 1
    money = "원" if scale not in ("", "hundred") or said[-1] in "만억" else "명"
    return value, _ENGLISH_UNITS_OF_BOUND.get(match["unit"] or "", money if not match["unit"] else "명")


def _measured(number: str, unit: str) -> tuple[Decimal, str]:
    """Value and unit of a bound: money in won, percent as "%"."""
    if not unit or unit.endswith("원"):  # "1억 이상" is a sum of money
        money, _ = money_in(number + (unit or "원"))
        return money or Decimal(0), "원"
    if number in NATIVE:
        return Decimal(small_number(number)), unit
    return parse_number(number) or Decimal(0), {"퍼센트": "%", "프로": "%", "m2": "㎡"}.get(unit, unit)
