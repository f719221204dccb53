"""Items of a budget section without a table in, its total and rows out: "10천원(2024년 9천원)", "해당 없음(비예산)"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from ingest.bullets import Item
from ingest.flat import quarters_of
from ingest.headings import full_year
from ingest.numbers import PLAIN, UNITS_IN_WON, parse_number
from ingest.pairs import PAIR, Years
from ingest.periods import YEAR
from ingest.records import Amount, BudgetRow, Section

_UNIT = "|".join(sorted(UNITS_IN_WON, key=len, reverse=True))
_AMOUNT = (
    rf"(?P<value>{PLAIN})\s?(?P<value_unit>{_UNIT})"
    rf"(?:\s*[(（]\s*(?P<year>{YEAR}|전년|작년)\s*년?도?\s*:?\s*(?:금|약)?\s*(?P<before>{PLAIN})\s?(?P<before_unit>{_UNIT})\s*[)）])?"
)
_STATED = re.compile(rf"^(?:총액|총|금|약|합계|소요|예산액?|소요액|사업비|:|\s)*{_AMOUNT}")
# "초등 수업 연수(512. 직무연수 운영): 금21,300천원(2025년 금19,800천원)"
_OF_ITS_OWN = re.compile(
    r"^(?P<name>[^:：]{2,60}?)\s*(?:[(（](?P<code>\d{2,6})(?:\.\s*|\s+|(?=[)）]))(?P<programme>[^()（）]*)[)）])?"
    rf"\s*[:：]\s*(?:약|금)?\s*{_AMOUNT}$"
)
_PAIRED = re.compile(rf"^(?:총|금|약|합계|소요|예산액?|소요액|사업비|:|\s)*{PAIR.pattern}\s?(?P<value_unit>{_UNIT})")
_LISTED = re.compile(
    rf"(?:^|[,/(（·:：]|및)\s*(?P<name>[가-힣][가-힣A-Za-z·\s]{{1,24}}?)\s*[:：]?\s*(?:약|금)?\s*(?P<value>{PLAIN})\s?(?P<unit>{_UNIT})"
    r"(?=\s*(?:$|[,/)）·]|및))"
)
_IS_TOTAL = re.compile(r"(?:총|합|소)?계$|^총|전년|작년|올해|금년|증감|대비")
_FEWEST = 2
_NONE = re.compile(r"^(?:해당\s?(?:사항\s?)?없음|비예산|예산\s?(?:편성\s?)?없음|없음\s*[(（]비예산[)）])")


def read_sum(
    section: Section, items: Sequence[Item], briefing_year: int, pairs: Years | None = None
) -> BudgetRow | None:
    """The total that the first item states, or the words that stand in its place; None for any other item. ``pairs``
    are the years of figures set in pairs ("합계 471,200/494,350천원")."""
    if not items:
        return None
    item = items[0]
    year = section.year or briefing_year
    both = _PAIRED.match(item.text) if pairs else None
    if both and pairs:
        amounts = [Amount(parse_number(both[side]), both[side]) for side in ("now", "was")]
        years = list(zip(reversed(pairs), amounts, strict=True))
        return _row(section, item, "합계", years, both["value_unit"], is_total=True)
    match = _STATED.match(item.text)
    if match:
        years = _years(match, year)
    elif _NONE.match(item.text):
        years = [(year, Amount(None, item.text))]
    else:
        return None
    return _row(section, item, "합계", years, match["value_unit"] if match else "", is_total=True)


def _years(match: re.Match[str], year: int) -> list[tuple[int, Amount]]:
    """What is stated for a year, and for the one before it in the same unit."""
    years = [(year, Amount(parse_number(match["value"]), match["value"]))]
    if match["before"] and match["before_unit"] == match["value_unit"]:
        before = Amount(parse_number(match["before"]), match["before"])
        years.append((full_year(match["year"].strip("전작년")) or year - 1, before))
    return years


def of_both_years(stated: BudgetRow, rows: Sequence[BudgetRow]) -> tuple[BudgetRow, BudgetRow] | None:
    """The total of a section's ``rows`` that a ``stated`` one repeats with the year before, and it with both years;
    None where it says no more than the rows, or another amount."""
    same = [row for row in rows if row.is_total and row.unit == stated.unit and row.years[:1] == stated.years[:1]]
    if not same or len(stated.years) <= len(same[0].years):
        return None
    known = same[0]
    spread = known.spread or (known if any(amount.text for amount in known.quarters) else None)
    return known, replace(known, lines=stated.lines, years=stated.years, spread=spread)


def adds_up(stated: BudgetRow, rows: Sequence[BudgetRow]) -> bool:
    """Whether a ``stated`` total is that of a section's ``rows``, which have none and may print no unit."""
    year, amount = stated.years[0]
    amounts = [told for row in rows for when, told in row.years if when == year]
    summed = sum(((told.value or Decimal(0)) for told in amounts), Decimal(0))
    return not any(row.is_total or row.unit not in ("", stated.unit) for row in rows) and summed == amount.value


def read_amounts(section: Section, items: Sequence[Item], briefing_year: int) -> Iterator[BudgetRow]:
    """What an item lists several of, each with its amount ("강사수당 34,000천원, 교재비 12,000천원"), and the one thing
    that an item is all about, with its budget programme."""
    year = section.year or briefing_year
    for item in items:
        own = _OF_ITS_OWN.match(item.text)
        if own and not _IS_TOTAL.search(own["name"]):
            row = _row(section, item, own["name"], _years(own, year), own["value_unit"], is_total=False)
            yield replace(row, code=own["code"], programme_name=own["programme"] or "")
            continue
        listed = [match for match in _LISTED.finditer(item.text) if not _IS_TOTAL.search(match["name"])]
        if len(listed) < _FEWEST or "=" in item.text or re.search(r"[→⇒]", item.text):
            continue
        for match in listed:
            amount = Amount(parse_number(match["value"]), match["value"])
            yield _row(section, item, match["name"].strip(), [(year, amount)], match["unit"], is_total=False)


def with_quarters_told(rows: Sequence[BudgetRow], items: Sequence[Item]) -> list[BudgetRow]:
    """The rows, the first whose amount an item divides among the quarters with that: "1분기 10천원, 2분기 20천원"."""
    found = list(rows)
    for item in items:
        parts = [Amount(parse_number(text), text) for text in quarters_of(item.text)]
        whole = sum((part.value or Decimal(0) for part in parts), Decimal(0))
        place = next((n for n, row in enumerate(found) if parts and row.years[0][1].value == whole), None)
        if place is not None and not any(part.text for part in found[place].quarters):
            one, two, three, four = parts
            spread = replace(found[place], lines=item.lines, quarters=(one, two, three, four))
            found[place] = replace(found[place], quarters=spread.quarters, spread=spread)
    return found


def _row(
    section: Section, item: Item, name: str, years: Sequence[tuple[int, Amount]], unit: str, is_total: bool
) -> BudgetRow:
    words = Amount(None, "")
    return BudgetRow(
        section=section,
        lines=item.lines,
        code=None,
        programme_name="",
        item=name,
        years=tuple(years),
        plan_year=years[0][0],
        quarters=(words, words, words, words),
        purposes=("", "", "", ""),
        unit=unit,
        page=None,
        remark=None,
        is_total=is_total,
    )
