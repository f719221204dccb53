"""Items of a budget section without a table in, its total out: "10천원(2024년 9천원)", "해당 없음(비예산)"."""

import re
from collections.abc import Sequence

from ingest.bullets import Item
from ingest.headings import full_year
from ingest.numbers import PLAIN, UNITS_IN_WON, parse_number
from ingest.records import Amount, BudgetRow, Section

_UNIT = "|".join(sorted(UNITS_IN_WON, key=len, reverse=True))
_STATED = re.compile(
    rf"^(?:총|금|약|합계|예산액?|소요액|사업비|:|\s)*(?P<value>{PLAIN})\s?(?P<value_unit>{_UNIT})"
    rf"(?:\s*[(（]\s*(?P<year>20\d\d|['’‘]\d\d)\s*년?도?\s*:?\s*(?P<before>{PLAIN})\s?(?P<before_unit>{_UNIT})\s*[)）])?"
)
_NONE = re.compile(r"^(?:해당\s?(?:사항\s?)?없음|비예산|예산\s?(?:편성\s?)?없음)")


def read_sum(section: Section, items: Sequence[Item], briefing_year: int) -> BudgetRow | None:
    """The total that the first item states, or the words that stand in its place; None for any other item."""
    if not items:
        return None
    item, words = items[0], Amount(None, "")
    year = section.year or briefing_year
    match = _STATED.match(item.text)
    if match:
        years = [(year, Amount(parse_number(match["value"]), match["value"]))]
        if match["before"] and match["before_unit"] == match["value_unit"]:
            before = Amount(parse_number(match["before"]), match["before"])
            years.append((full_year(match["year"]) or year - 1, before))
    elif _NONE.match(item.text):
        years = [(year, Amount(None, item.text))]
    else:
        return None
    return BudgetRow(
        section=section,
        lines=item.lines,
        code=None,
        programme_name="",
        item="합계",
        years=tuple(years),
        plan_year=year,
        quarters=(words, words, words, words),
        purposes=("", "", "", ""),
        unit=match["value_unit"] if match else "",
        page=None,
        remark=None,
        is_total=True,
    )
