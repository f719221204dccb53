"""A line of prose in; the values that it states out. A fact is what every look-up, comparison and sum runs over."""

import re
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from ingest.records import LineRange


class Measure(StrEnum):
    """What a fact measures; the names are those of lexicon.toml."""

    AMOUNT = "amount"  # money: a budget row, a total, the cost of a work
    USE = "use"  # what a quarter's money is spent on
    PAGE = "page"
    REMARK = "remark"
    CODE = "code"  # number and name of the budget programme
    COUNT = "count"  # a number with its counter: 과정, 명, 교 …
    STAFF = "staff"
    ADDRESS = "address"
    AREA = "area"
    DATE = "date"
    COLUMN = "column"  # a further column of a budget table, named by its header
    TEXT = "text"


@dataclass(frozen=True, slots=True)
class Fact:
    """One value a record states.

    Attributes:
        value: the number; None where the briefing prints words ("재배정", "-") or the fact is words anyway.
        text: as printed.
        unit: "천원", "명", "과정", "㎡" … or "".
        quarter: 1 to 4 for a quarter's figure, None for a year's.
        row, column: headers of the cell, for a table.
        lines: where it stands, if not on the lines of its entry.
    """

    measure: Measure
    value: Decimal | None
    text: str
    unit: str
    year: int | None
    quarter: int | None = None
    row: tuple[str, ...] = ()
    column: tuple[str, ...] = ()
    lines: LineRange | None = None


_FIGURE = re.compile(r"(?<![\d.,~’'])(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?\s?([가-힣%㎡]+)?")
DATE = re.compile(  # 연수시설 holds no 수시
    r"['’‘]\d\d\.\s?\d[\d~.·월]*|\d{4}\.\s?\d[\d~.·월]*|\d+월|연중|(?<![가-힣])수시|상반기|하반기|매[월주]|요일"
    r"|\d+(?:분|시간|일|주|개월)\s?(?:전|후|뒤|이내|안에)"  # relative to something: "개강 7일 전까지", "10일 안에"
)
# Longer counters first.
_COUNTERS = (
    "과정", "기관", "학교", "차시", "시간", "학점", "개월", "회", "편", "종", "교", "명", "건", "점", "개", "%",
    "천원", "만원", "주년", "급", "권", "대", "층", "부", "과", "년", "일", "위", "호",
)  # fmt: skip
_AREA = re.compile(r"([가-힣]*)\s?(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?\s?(?:㎡|m²|제곱미터)")
_STREET = re.compile(r"[시군구읍면]\s\S{1,10}(?:로|길)\s?\d")


def prose_facts(text: str, year: int | None) -> tuple[Fact, ...]:
    """Every figure with a counter in a line of prose, and the line itself."""
    facts = [Fact(Measure.TEXT, None, text, "", year)]
    for whole, fraction, word in _FIGURE.findall(text):
        unit = next((counter for counter in _COUNTERS if word.startswith(counter)), None)
        if unit is None:
            continue
        value = Decimal(whole.replace(",", "") + fraction)
        money = unit.endswith("원")
        facts.append(Fact(Measure.AMOUNT if money else Measure.COUNT, value, whole + fraction + unit, unit, year))
    for of_what, whole, fraction in _AREA.findall(text):  # "부지 48,210㎡, 건물 13,764㎡"
        value = Decimal(whole.replace(",", "") + fraction)
        facts.append(
            Fact(Measure.AREA, value, f"{whole}{fraction}㎡", "㎡", year, column=(of_what,) if of_what else ())
        )
    if _STREET.search(text):
        facts.append(Fact(Measure.ADDRESS, None, text.partition(": ")[2] or text, "", year))  # "본원: …로 12"
    facts += [Fact(Measure.DATE, None, date, "", year) for date in DATE.findall(text)]
    return tuple(facts)
