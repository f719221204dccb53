"""A text in; every figure, date, telephone and section number in it out, as values that can be compared."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from assistant.numerals import with_digits
from ingest.headings import full_year
from ingest.numbers import UNITS_IN_WON, amount_to_won, figures


class ClaimKind(StrEnum):
    """What a piece of a text states."""

    FIGURE = "숫자"
    PHONE = "전화번호"
    DATE = "날짜"
    SECTION = "번호"  # "1-1-1", "8-9", "10:30": compared as they are printed
    PERSON = "이름"
    CITATION = "인용 번호"


@dataclass(frozen=True, slots=True)
class Claim:
    """One piece of a text that needs support.

    Attributes:
        text: as printed.
        value: of a figure, in the printed unit, scale letters counted.
        unit: the counter of a figure ("명", "%", "천원") where it is one that tells figures apart, else "".
        date: year, month, day of a date, None for each that is not printed.
        digits: a telephone number as "02-555-8111", a section number as "1-1-1".
    """

    kind: ClaimKind
    text: str
    value: Decimal = Decimal(0)
    unit: str = ""
    date: tuple[int | None, int | None, int | None] = (None, None, None)
    digits: str = ""

    @property
    def won(self) -> Decimal | None:
        """The value in won, None for anything but money."""
        return amount_to_won(self.value, self.unit) if self.unit in UNITS_IN_WON else None


# Counters that tell figures apart, and what each is compared as; 개, 건, 가지 and the like may count anything. One of a
# single syllable counts only right behind the figure and with no more than a particle behind it: "30명을", not
# "30 편의시설" of two cells.
_LONG = "개교|학교|과정|차시|시간|기관|개월|학점|분기|주년|학급|학년|%p|%|㎡"
_SHORT = "명인교회편급년일층쪽"
_COUNTER = re.compile(rf"(?P<long>{_LONG})|[{_SHORT}](?=[^가-힣]|[은는이가을를의에로과와도만씩까입으보당]|$)")
_SAME = {"개교": "교", "학교": "교", "인": "명", "%p": "%"}
_PHONE = re.compile(r"(?:\(0\d{1,2}\)|(?<!\d)0\d{1,2}[-.)\s])\s*\d{3,4}\s*[-.]\s*\d{3,5}|(?<!\d)1[568]\d\d-\d{4}(?!\d)")
_DASHED = re.compile(r"(?<![\d.,-])\d{1,3}(?:[-:]\d{1,3})+(?![\d-]|[.,]\d)")
_WIDE = re.compile(r"[！-～]+")
_BETWEEN = re.compile(r"[\t\n|│┃｜]+|(?<=\S)\s+[−–-]\s+(?=[\d△])")
_YEAR = r"(?:(?P<year{0}>(?:19|20)\d\d)|['’‘](?P<short{0}>\d\d))"
_MONTH = r"(?P<month{0}>1[0-2]|0?[1-9])"
_DAY = r"(?P<day{0}>3[01]|[12]\d|0?[1-9])"
_DATE = re.compile(
    "|".join(
        form.format(place)
        for place, form in enumerate(
            (
                rf"{_YEAR}\.\s?{_MONTH}(?:\.\s?{_DAY}(?!\d|,\d|\.\d\d)|\.)",  # 1975. 5. 12. and '26.7.1 and 2016. 12.
                rf"{_YEAR}\s?(?:년|학년도|\.)\s?{_MONTH}\s?월(?:\s?{_DAY}\s?일)?",  # 2026년 3월 5일, '26년 3월
                rf"(?P<year{{0}}>(?:19|20)\d\d)-{_MONTH}-{_DAY}(?!\d)",
                rf"(?<![\d.,]){_MONTH}\s?월(?!급)(?:\s?{_DAY}\s?일)?",
                r"(?<![\d.,])(?P<year{0}>(?:19|20)\d\d)\s?(?:년|학년도)",
                # '26, but no figure in quotation marks
                r"['’‘](?P<short{0}>\d\d)(?!\d|[.,]\d|%|\s?(?:명|과정|개|건|회|차|종|편|교|기))",
            )
        )
    )
)


def normalised(text: str) -> str:
    """``text`` as claims are read from it: full-width forms narrow, numbers in words as digits, cells of a table and
    minus signs between two figures as marks."""
    narrow = _WIDE.sub(lambda match: unicodedata.normalize("NFKC", match.group()), text)
    return _BETWEEN.sub(" ; ", with_digits(narrow))


def claims(text: str) -> Iterator[Claim]:
    """The claims of a normalised text: telephone numbers and dates first, then whatever digits are left."""
    rest = text
    for pattern, read in ((_PHONE, _phone), (_DATE, _date), (_DASHED, _dashed)):
        for match in pattern.finditer(rest):
            yield read(match)
        rest = pattern.sub("\x00", rest)  # a mark that no figure spans
    for figure in figures(rest):
        bare = figure.text.removesuffix(figure.unit)
        word = figure.unit + re.match(r"[가-힣]*", rest[figure.end :]).group()  # type: ignore[union-attr]
        unit = figure.unit if figure.unit in UNITS_IN_WON else _counter(word, glued=bare == bare.rstrip())
        yield Claim(ClaimKind.FIGURE, f"{bare}{unit}".rstrip(), figure.value, _SAME.get(unit, unit))


def _counter(word: str, glued: bool) -> str:
    match = _COUNTER.match(word)
    return match.group() if match and (glued or match["long"]) else ""


def _phone(match: re.Match[str]) -> Claim:
    digits = "-".join(re.findall(r"\d+", match.group()))
    return Claim(ClaimKind.PHONE, match.group(), digits=digits)


def _dashed(match: re.Match[str]) -> Claim:
    return Claim(ClaimKind.SECTION, match.group(), digits=match.group())


def _date(match: re.Match[str]) -> Claim:
    found = {re.sub(r"\d", "", name): text for name, text in match.groupdict().items() if text}
    year = full_year(found.get("year") or found.get("short"))
    month, day = (int(found[name]) if name in found else None for name in ("month", "day"))
    return Claim(ClaimKind.DATE, match.group(), date=(year, month, day))
