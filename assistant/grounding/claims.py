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
        start, end: in the text, end excluded.
    """

    kind: ClaimKind
    text: str
    start: int
    end: int
    value: Decimal = Decimal(0)
    unit: str = ""
    date: tuple[int | None, int | None, int | None] = (None, None, None)
    digits: str = ""

    @property
    def won(self) -> Decimal | None:
        """The value in won, None for anything but money."""
        return amount_to_won(self.value, self.unit) if self.unit in UNITS_IN_WON else None


# Counters that say what is counted; 개, 건, 가지 and the like may count anything. Longer ones first; each with what it
# is compared as.
_COUNTERS = {
    "개교": "교", "학교": "교", "과정": "과정", "차시": "차시", "시간": "시간", "기관": "기관", "개월": "개월", "학점": "학점",
    "분기": "분기", "주년": "주년", "학급": "학급", "학년": "학년", "쪽": "쪽", "명": "명", "인": "명", "교": "교", "회": "회",
    "편": "편", "급": "급", "년": "년", "일": "일", "층": "층", "%p": "%", "%": "%", "㎡": "㎡",
}  # fmt: skip
_PHONE = re.compile(r"\(0\d{1,2}\)\s*\d{3,4}\s*[-.]\s*\d{3,5}|(?<!\d)0\d{1,2}[-.)\s]\s*\d{3,4}\s*[-.]\s*\d{3,5}|(?<!\d)1[568]\d\d-\d{4}")
_DASHED = re.compile(r"(?<![\d.,-])\d{1,3}(?:[-:]\d{1,3})+(?![\d-]|[.,]\d)")
_WIDE = re.compile(r"[！-～]+")
_BETWEEN = re.compile(r"[\t\n]+|(?<=\S)\s+[−–-]\s+(?=[\d△])")
_YEAR = r"(?:(?P<year{0}>(?:19|20)\d\d)|['’‘](?P<short{0}>\d\d))"
_DATE = re.compile(
    "|".join(
        (
            # 1975. 5. 12. / '26.7.1 / 2016. 12.
            _YEAR.format(1) + r"\.\s?(?P<month1>1[0-2]|0?[1-9])(?:\.\s?(?P<day1>3[01]|[12]\d|0?[1-9])(?!\d|,\d|\.\d\d)|\.)",
            # 2026년 3월 5일 / '26년 3월 / 2026-03-05
            _YEAR.format(2) + r"\s?(?:년|학년도|\.)\s?(?P<month2>1[0-2]|0?[1-9])\s?월(?:\s?(?P<day2>3[01]|[12]\d|0?[1-9])\s?일)?",
            r"(?P<year3>(?:19|20)\d\d)-(?P<month3>0\d|1[0-2])-(?P<day3>[0-3]\d)(?!\d)",
            # 3월 5일 / 3월
            r"(?<![\d.,])(?P<month4>1[0-2]|0?[1-9])\s?월(?!급)(?:\s?(?P<day4>3[01]|[12]\d|0?[1-9])\s?일)?",
            # 2026년 / '26 / '26년
            r"(?<![\d.,])(?P<year5>(?:19|20)\d\d)\s?(?:년|학년도)",
            r"['’‘](?P<short6>\d\d)(?!\d|[.,]\d|%|\s?(?:명|과정|개|건|회|차|종|편|교|기))",
        )
    )
)  # fmt: skip


def normalised(text: str) -> str:
    """``text`` as claims are read from it: full-width forms narrow, numbers in words as digits, cells of a table and
    minus signs between two figures as marks that no figure spans."""
    narrow = _WIDE.sub(lambda match: unicodedata.normalize("NFKC", match.group()), text)
    return _BETWEEN.sub(" ; ", with_digits(narrow))


def claims(text: str) -> Iterator[Claim]:
    """The claims of a normalised text: telephone numbers and dates first, then whatever digits are left."""
    rest = text
    for pattern, read in ((_PHONE, _phone), (_DATE, _date), (_DASHED, _dashed)):
        for match in pattern.finditer(rest):
            yield read(match)
        rest = pattern.sub(lambda match: "\x00" * len(match.group()), rest)
    for figure in figures(rest):
        # NUL keeps offsets; a figure never spans one.
        word = figure.unit + re.match(r"[가-힣]*", rest[figure.end :]).group()  # type: ignore[union-attr]
        unit = figure.unit if figure.unit in UNITS_IN_WON else next((c for c in _COUNTERS if word.startswith(c)), "")
        yield Claim(ClaimKind.FIGURE, figure.text, figure.start, figure.end, figure.value, _COUNTERS.get(unit, unit))


def _phone(match: re.Match[str]) -> Claim:
    digits = "-".join(re.findall(r"\d+", match.group()))
    return Claim(ClaimKind.PHONE, match.group(), match.start(), match.end(), digits=digits)


def _dashed(match: re.Match[str]) -> Claim:
    return Claim(ClaimKind.SECTION, match.group(), match.start(), match.end(), digits=match.group())


def _date(match: re.Match[str]) -> Claim:
    found = {re.sub(r"\d", "", name): text for name, text in match.groupdict().items() if text}
    year = full_year(found["year"]) if "year" in found else full_year(f"'{found['short']}") if "short" in found else None
    month, day = (int(found[name]) if name in found else None for name in ("month", "day"))
    return Claim(ClaimKind.DATE, match.group(), match.start(), match.end(), date=(year, month, day))
