"""A text that begins with when something is planned in, that moment and the rest out: "4~11월 단계별 연수"."""

import re
from typing import NamedTuple

from ingest.periods import YEAR

_MONTH, _DAY = r"(?:1[0-2]|0?[1-9])(?!\d)", r"(?:3[01]|[12]\d|0?[1-9])(?!\d)"
_BEFORE, _THIS = r"전년도?|작년|직전\s?연도", r"금년도?|올해|당해\s?연도"
_YEAR = rf"(?:(?P<year>{YEAR})\s*(?:[.]|년도?)\s*|(?P<before>{_BEFORE})\s*|(?:{_THIS})\s*)?"
_POINTS = rf"\s*\.\s*(?={_DAY}\s*[.~∼])|\.\s+(?={_DAY})|/(?={_DAY}(?:[\s~∼()]|$))"  # "3. 9.", "3/9", but not 3.5
_WEEKDAY = r"(?:\s*[(（][월화수목금토일](?:요일)?[)）])?"
_DATE = (
    rf"(?P<month>{_MONTH})(?:\s*월|{_POINTS}|(?=\s*[~∼·,-]\s*{_MONTH}\s*월))"
    rf"\s*(?:(?P<day>{_DAY})\s*[.일]?{_WEEKDAY})?"
)
_ON = (
    rf"(?:\s*[~∼·,/-]\s*(?:다음\s?해\s?|익년\s?)?(?:20\d\d\s*[.년]\s*)?(?:{_MONTH}\s*[월./]\s*)?(?:{_DAY}\s*[.일월]?{_WEEKDAY})?(?=[\s)~∼·,/-]|$))*"
    r"(?:\s*(?:(?:초순?|중순?|하순|말|경|상순)(?:부터|까지)?|부터|까지)(?=[\s,)]|$))?"
)
_WHEN = re.compile(rf"{_YEAR}{_DATE}{_ON}")
_BRACKETED = re.compile(
    rf"[(（]\s*(?:(?P<where>[^\d\s()（）][^\d()（）]{{0,14}}?)[\s:,]+)?(?P<said>{_YEAR}{_DATE}{_ON})\s*[)）]\s*$"
)
_VAGUE = re.compile(
    r"(?:매년|매월|매주|매분기|매일|연중|연간|상시|수시|상반기|하반기|분기별|월별|학기별|[1-4]/?4?\s?분기|미정)(?:[,·/\s~∼()\d회]*(?:상|하)?(?:반기)?)$"
)


class Moment(NamedTuple):
    """When something is: of the year given, as printed, and what the text says besides."""

    year: int
    month: int
    day: int | None
    printed: str
    rest: str


def moment(text: str, year: int) -> Moment | None:
    """The moment that a text begins with, None for any other; ``year`` is that of what stands without one."""
    match = _WHEN.match(text)
    if match is None:
        return None
    digits = re.sub(r"\D", "", match["year"] or "")
    told = int(digits) + (2000 if len(digits) == 2 else 0) if digits else year - bool(match["before"])
    rest = text[match.end() :]
    day = int(match["day"]) if match["day"] else None
    return Moment(told, int(match["month"]), day, match[0].strip(), re.sub(r"^\s*(?:[:：\-–]\s*)?", "", rest))


def bracketed(text: str, year: int) -> Moment | None:
    """The moment in brackets at the end of a text, be it with a place: "입교식(2. 23.)", "축제(본원 10. 22.)"."""
    match = _BRACKETED.search(text)
    found = moment(match["said"], year) if match else None
    where = f"({match['where'].strip()})" if match and match["where"] else ""
    return found._replace(rest=text[: match.start()].strip() + where) if match and found else None


def tells_when(cell: str) -> bool:
    """Whether a cell says nothing but when, be it as vague as 연중."""
    found = moment(cell, 0)
    return (found is not None and not found.rest.strip(" ()")) or _VAGUE.match(cell) is not None
