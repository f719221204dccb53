"""Items in, Works out: pieces of work whose cost closes the line, "지붕 보수 공사(금12,300천원)"."""

import re
from collections.abc import Iterator, Sequence

from ingest.bullets import Item
from ingest.numbers import PLAIN, UNITS_IN_WON, parse_number
from ingest.records import Section, Work
from ingest.statements import group_of, told_of

# "금12,300천원", "2회, 4,500천원", "사업비: 1억 2천만원": nothing but counts and words for money may stand beside it.
_COUNTED = rf"(?:(?:{PLAIN})\s?[가-힣]{{1,3}}\s*,\s*)*"
_LEAD = r"(?:금|약|총|소요|사업비|공사비|예산액?|비용|액|[:：]|\s)*"
_MONEY = rf"(?P<value>(?:(?:{PLAIN})\s?[백천만억조]+\s)*(?:{PLAIN})\s?[백천만억조]*)\s?원"
_WHEN = r"['’‘]?\d{2,4}\s*[.년][\d\s.~∼'’‘년월일∙-]*"
_DONE = r"(?:교체|보수|포장|설치|공사|정비|개선|증축|증설|신축|구축|구입|도입|보강|리모델링)"
_COSTS = (
    re.compile(rf"\s*[(（]\s*{_COUNTED}{_LEAD}{_MONEY}\s*[)）]\s*$"),
    re.compile(rf"\s*[:：]{_LEAD}{_MONEY}\s*$"),
    re.compile(rf"\s*[(（]\s*{_LEAD}{_MONEY}\s*,\s*{_WHEN}[)）]\s*$"),
    re.compile(
        rf"\s*[(（]\s*(?:총\s*)?(?:공사비|사업비|예산액?|소요액|비용)\s*[:：]?\s*{_MONEY}\s*,[^()（）]*[)）]\s*$"
    ),
    re.compile(rf"\s*[:：]\s*{_WHEN},\s*{_LEAD}{_MONEY}\s*$"),
    re.compile(rf"(?P<done>{_DONE}(?:\s?[(（][^()（）]*[)）])?)\s+{_LEAD}{_MONEY}\s*$"),
)
_EACH = re.compile(rf"(?P<name>[^(),]+(?:\([^()]*\)[^(),]*)??)\s*\(\s*{_LEAD}{_MONEY}\s*\)\s*(?:,\s*|$)")


def read_works(section: Section, items: Sequence[Item], briefing_year: int) -> Iterator[Work]:
    """The works of a section; an amount amid other words (savings, a target) is no cost."""
    for item in items:
        for name, number in _named(item.text):
            single = re.fullmatch(rf"({PLAIN})\s?([백천만억조]*)", number)
            unit = f"{single[2]}원" if single else ""
            in_unit = single is not None and unit in UNITS_IN_WON
            cost = parse_number(single[1] if single and in_unit else number)
            if cost is not None:
                yield Work(
                    section=section,
                    lines=item.lines,
                    name=name,
                    cost=cost,
                    unit=unit if in_unit else "원",
                    year=told_of(section, item.text, briefing_year)[0],
                    group=group_of(item),
                )


def _named(text: str) -> list[tuple[str, str]]:
    """What an item names with its cost each, in order: the one that closes it, or all where it is a list of such."""
    several, place = [], 0
    while match := _EACH.match(text, place):
        several.append((match["name"].strip(), match["value"].strip()))
        place = match.end()
    if len(several) > 1 and place == len(text):
        return several
    found = next((found for pattern in _COSTS if (found := pattern.search(text))), None)
    if found is None:
        return []
    start = found.end("done") if "done" in found.groupdict() else found.start()
    return [(text[:start].strip(), found["value"].strip())]
