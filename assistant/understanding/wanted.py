"""The compact question in; what it wants out: measures, operations, bounds, claims, level, with the words for each."""

import re
from collections.abc import Callable, Iterable
from dataclasses import replace
from decimal import Decimal

from assistant.bounds import Claim, Threshold
from assistant.lexicon import Lexicon
from assistant.numerals import SMALL, money_in, small_number
from assistant.operations import CHANGES
from assistant.question import ON_PEOPLE, Ask, Family
from assistant.understanding.asks import find_asks, find_bounds, find_operations
from assistant.understanding.findings import Findings, Found, Span, joined

_CHANGING = ("grew", "shrank", "last_year", "year_before")
# "예산 중에 … 몇 퍼센트", "총액에서 … 백분율로": behind what a part is taken from.
_OF_A_WHOLE = re.compile(r"중에서?|중(?![등학심앙장점요복증국고])|가운데|에서|전체|총예산|총액|합계|토탈|\bof")
_ROWS = frozenset({"", "건", "개", "곳"})  # counters of rows
# Before a second thing that is asked for.
_JOINED = re.compile(r"(?:[고며및,·]|에걸쳐서?|에나눠서?)(?:[가-힣\d]{1,3}당)?$")
_WHETHER = re.compile(r"(?:나요|까요?|가요|습니까|ㅂ니까|지요|죠|나|니)[?]*$|[?]$")
_INTERROGATIVE = re.compile(
    r"누구|누가|뭐|뭔|무엇|무슨|어디|언제|몇|얼마|어떤|어느|어떻|왜|뭘|what|who|when|where|which|how|why|numberof|^list"
)
_CLAIMED = re.compile(
    r"(?<![\d.제])(?<!\d,)(\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?)"
    r"(명|과정|교|기관|회|편|종|개|㎡|차시|%|people|participants|trainees|teachers|courses|schools)"
)
# "1년에 두 번이라던데", "한 해 세 차례": how often, said in words.
_CLAIMED_OFTEN = re.compile(rf"(?:(?:1|일|한)[년해]에?|연간?)({SMALL})(?:번|차례|회)(?!째)")
# "작년에 두 번 했나": how often, with what was done behind.
_CLAIMED_TIMES = re.compile(rf"({SMALL})(?:번|차례)(?=했|하였|열렸|열었|실시|운영|진행|개최|있었)")
_ENGLISH_COUNTERS = {"courses": "과정", "schools": "교"}  # the others count people
# "예산을 짜고 결산하는 과의 팀장": what stands before tells what somebody does, and asks for nothing.
_WHO_DOES = re.compile(
    r"(?:[하맡보쓰짜주내다루리키우]는|맡은|담당인)(?:과|부서|부|팀)"
    r"(?=의|에|에서|은|는|이|가|을|를|들|과장|팀장|부장|담당|실무|책임|연락|전화|번호|내선|누구|어디|[?]|$)"
)
# "… 예산, 그리고 이를 소관하는 팀": what it does is what was just asked of, and not that itself.
_IT_DOES = re.compile(r"(?:이(?:를|것을|걸)|그(?:것을|걸)|(?:[이그]|해당|동)(?:사업|과제|업무|일)[을를])[가-힣]{0,4}$")
# But "예산이 가장 큰 사업을 맡은 부서": what it does is picked out by a figure.
_PLACES = re.compile(r"정원|좌석|(?<!빈)자리|몇명")  # beside these "몇 명" is of the same
_HEARD = re.compile(r"(?:얼마나|얼마쯤|어느정도)(?:많이)?들[었으](?!어[가오와왔간])")
# "How will trainees get feedback": whom something is for, not how many.
_ENGLISH_OPEN = re.compile(
    r"^(?:how(?!many|much|long|often|far|large|big)|why|inwhatway"
    r"|what(?!is|are|was|were|number|total|percent|share)[a-z]{4,20}for(?:the)?(?:trainees|participants))"
)
_WHOM = frozenset({"trainees", "participants"})
# A rate by its name (집행률), which is stated as it is; a rate of change or a share is computed.
_OWN_RATE = re.compile(
    r"(?!(?:증감|증가|감소|신장|성장|변화|변동)[률율])[가-힣]{2}(?<![비자법규효선조음운])[률율](?=[은는이가을를의도,?]|$)"
)
_RATED = re.compile(rf"의?(?:[가-힣]{{2,4}}(?<![과와및랑고며는은이가을를도]))?{_OWN_RATE.pattern}")
_AGAINST = re.compile(r"보다|대비|에비[해하교]|견[주줘]")
_PICKED_OUT = re.compile(r"(?:가장|제일|젤)[가-힣\d]{1,12}?(?:사업|과제|과정|연수|교육)[을를]?[가-힣]{0,3}$")


def find_wanted(text: str, lexicon: Lexicon, counts: Callable[[int, int], bool]) -> Findings:
    """What the compact question ``text`` wants; a pattern counts only where ``counts`` says so of its span.

    Fills asks, operations, bounds, claims and level ("row", "section", "code" or "area"); "repeats" are asks that
    only say another one again. Words for staff are not used up, since they also name a row.
    """
    asks = _without_rated(text, _without_duties(text, find_asks(text, lexicon, counts)))
    bounds = find_bounds(text)
    operations = _rates(text, find_operations(text, lexicon, counts), lexicon, counts)
    heights = [one for one in operations.records if one.value == "percent"]
    operations = Findings([one for one in operations.records if one not in heights])
    asks = (*asks, *(Ask("counted", Family.COUNT, "%", text[h.start : h.end], h.start, h.end) for h in heights))
    found = joined((bounds, _beside(bounds, operations)))
    if "empty" in found.of("operations", str):  # "돈이 나가지 않는 분기는 언제": which quarter, no day
        asks = tuple(ask for ask in asks if ask.family is not Family.DATE)
    if {"growth", "share"} & set(found.of("operations", str)):  # "by what percentage" counts nothing
        asks = tuple(ask for ask in asks if ask.unit != "%")
    levels = [(match.start(), level, match) for level, p in lexicon.levels.items() for match in p.finditer(text)]
    levels = [one for one in levels if counts(*one[2].span()) or not one[2].group().isascii()]  # no row in "growth"
    if any(bound.unit == "원" for bound in found.of("bounds", Threshold)):  # "1억 원 이상 건수": of what has so much
        rows = _ROWS if "count" in found.of("operations", str) else frozenset()
        asks = tuple(a for a in asks if not (a.words.startswith("몇이") or (a.measure == "counted" and a.unit in rows)))
    if _ENGLISH_OPEN.search(text):
        asks = tuple(ask for ask in asks if ask.words not in _WHOM)
    kept = {ask.start: ask for ask in _without_repeats(asks, text)}
    for ask in asks:
        slot = "asks" if ask.start in kept else "repeats"
        used = ask.family is not Family.STAFF and ask.gap is None
        found.add(slot, kept.get(ask.start, ask), (ask.start, ask.end), used=used)
        for span in _around(ask):
            found.pass_over(span)
    for span in found.spans("bounds"):
        found.add("operations", "bound", span, used=False)
    whether = _WHETHER.search(text)
    if whether and not _INTERROGATIVE.search(text):
        found.add("operations", "yesno", whether.span(), used=False)
    if "yesno" in found.of("operations", str):
        _claims(text, found)
    for _, level, match in sorted(levels, key=lambda told: (not told[2].group().startswith("행"), *told[:2])):
        found.add("level", level, match.span())
    return found


def _rates(text: str, operations: Findings, lexicon: Lexicon, counts: Callable[[int, int], bool]) -> Findings:
    """``operations`` with a rate of no sort ("몇 퍼센트") as the share of a whole told before it, else as that of
    a change; where it says how high a rate told before is ("집행률은 몇 퍼센트") it stays one of no sort."""
    rates = [one for one in operations.records if one.value == "percent"]
    said = {one.value for one in operations.records}
    moved = (match for name in _CHANGING for match in lexicon.words[name].finditer(text))
    changes = said & CHANGES or any(counts(*match.span()) for match in moved)
    of_whole = any(_OF_A_WHOLE.search(text, 0, one.start) for one in rates)
    against = said & CHANGES or _AGAINST.search(text)
    if not against and any(_OWN_RATE.search(text, 0, one.start) for one in rates):
        return operations
    sort = "share" if "share" in said or (of_whole and not changes) else "growth"
    return Findings([replace(one, value=sort) if one in rates else one for one in operations.records])


def _without_rated(text: str, asks: tuple[Ask, ...]) -> tuple[Ask, ...]:
    """``asks`` without the money that a rate is of: 예산 of "예산 집행률", "예산의 신속집행률"."""
    return tuple(ask for ask in asks if not (ask.family is Family.AMOUNT and _RATED.match(text, ask.end)))


def _beside(bounds: Findings, operations: Findings) -> Findings:
    """``operations`` without the emptiness that only ends a bound: "3천만원도 안 쓰는 분기" has some money."""
    spans = bounds.spans("bounds")
    kept = Findings()
    for one in operations.records:
        ends = one.value == "empty" and any(start < one.end and one.start < end for start, end in spans)
        kept.records += [] if ends else [one]
    return kept


def as_headed(text: str, wanted: Findings, row_words: Iterable[str]) -> Findings:
    """``wanted`` with the words by which the briefing's own budget tables call a row (세부사업) meaning a row."""
    spans = [match.span() for word in row_words for match in re.finditer(re.escape(word), text)]

    def headed(one: Found) -> Found:
        around = next((span for span in spans if span[0] <= one.start and one.end <= span[1]), None)
        if one.slot != "level" or around is None:
            return one
        return replace(one, value="row", start=around[0], end=around[1])

    return Findings([headed(one) for one in wanted.records])


def of_courses(text: str, wanted: Findings, counts: Callable[[int, int], bool]) -> Findings:
    """``wanted`` of a question that names what is taught: the 정원 and the 자리 of a course count its people, also
    where nothing says how many ("자리가 많은 건", "자리를 모으면 얼마")."""

    def counted(one: Found) -> Found:
        ask = one.value
        if not isinstance(ask, Ask) or ask.family is not Family.STAFF or not _PLACES.search(ask.words):
            return one
        return replace(one, value=replace(ask, measure="people", family=Family.COUNT, unit="명"), used=True)

    found = Findings([counted(one) for one in wanted.records])
    for match in _PLACES.finditer(text):
        if counts(*match.span()) and not found.covers(match.start()):
            found.add("asks", Ask("people", Family.COUNT, "명", match.group(), *match.span()), match.span())
    asks = _without_repeats(found.of("asks", Ask), text)
    return Findings([one for one in found.records if one.slot != "asks" or one.value in asks])


def of_listeners(text: str, wanted: Findings) -> Findings:
    """``wanted`` of a question that names a course: "얼마나 들었나" asks how many heard it (듣다), where nothing says
    that money went into it (들다)."""
    asks = wanted.of("asks", Ask)
    heard = _HEARD.search(text)
    if heard is None or any(not heard.start() <= ask.start < heard.end() for ask in asks):
        return wanted
    people = Ask("people", Family.COUNT, "명", heard.group(), *heard.span())
    kept = Findings([one for one in wanted.records if one.slot not in ("asks", "repeats")])
    kept.add("asks", people, heard.span())
    return kept


def _around(ask: Ask) -> tuple[Span, ...]:
    """Where the words stand that only ask, for an ask with others amid them."""
    return ((ask.start, ask.gap[0]), (ask.gap[1], ask.end)) if ask.gap else ()


def _without_duties(text: str, asks: tuple[Ask, ...]) -> tuple[Ask, ...]:
    """``asks`` without those that say what a department does of which somebody is asked for."""
    told = _WHO_DOES.search(text)
    if told is None or _PICKED_OUT.search(text, 0, told.start()):
        return asks
    if not any(ask.family in ON_PEOPLE and ask.end > told.start() for ask in asks):
        return asks
    if _IT_DOES.search(text, 0, told.start()):
        return asks
    return tuple(ask for ask in asks if ask.end > told.start() or ask.family in ON_PEOPLE)


def _claims(text: str, found: Findings) -> None:
    """Notes the figures that a yes/no question states itself ("30교 맞나요")."""
    money, span = money_in(text)
    if money is not None:
        found.add("claims", Claim(money, "원"), span)
    for match in _CLAIMED.finditer(text):
        unit = _ENGLISH_COUNTERS.get(match[2], "명") if match[2].isascii() and match[2].isalpha() else match[2]
        found.add("claims", Claim(Decimal(match[1].replace(",", "")), unit), match.span())
    for match in (*_CLAIMED_OFTEN.finditer(text), *_CLAIMED_TIMES.finditer(text)):
        if not found.covers(match.end(1)):
            found.add("claims", Claim(Decimal(small_number(match[1])), "회"), match.span())


def _without_repeats(asks: tuple[Ask, ...], text: str) -> tuple[Ask, ...]:
    """Asks that only repeat another: "정원은 몇 명" is about staff, "과정 수 합이 얼마" about no money.

    "몇 번 하고 얼마 썼나" asks for both.
    """
    if any(ask.family in (Family.COUNT, Family.PLACE, Family.STAFF) for ask in asks):
        asks = tuple(
            ask for ask in asks
            if not (ask.family is Family.AMOUNT and ask.words.startswith("얼마")) or _JOINED.search(text, 0, ask.start)
        )  # fmt: skip
    if not any(ask.family is Family.STAFF for ask in asks):
        return asks
    return tuple(replace(ask, measure="staff", family=Family.STAFF) if ask.measure == "people" else ask for ask in asks)
