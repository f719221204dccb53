"""Items of a budget and the lines that divide each quarter among them in, tables like any other out.

"● 초등 자격연수(과목 801 자격연수): 2028년 206.3, 2027년 187.3" tells what an item costs, "1분기 53.7 = 초등 자격연수
28.4(교재 개발) + 중등 자격연수 25.3(강사 위촉)" what of it is spent when, and for what; what all cost may stand behind
the heading above ("예산(백만원): 2028년 437.0, 2027년 427.9(9.1 늘어남)").
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ingest.headings import full_year
from ingest.lines import Source, clean, marked
from ingest.numbers import PLAIN, UNITS_IN_WON
from ingest.periods import YEAR
from ingest.records import LineRange
from ingest.tables import Row, Table

_MONEY = "|".join(sorted(UNITS_IN_WON, key=len, reverse=True))
_WORDS = r"재배정|미정|미편성|비예산|추경|별도"
_AMOUNT = rf"(?:(?:{PLAIN})\s?(?:{_MONEY})?|(?:{_WORDS})(?:\s?예정)?(?:\s?[(（][^()（）]*[)）])?)"
_ONE_YEAR = rf"(?P<year>{YEAR})년?도?\s*[:：]?\s*(?P<amount>{_AMOUNT})"
_ALL_YEARS = rf"{YEAR}년?도?\s*[:：]?\s*{_AMOUNT}(?:\s*[,/]\s*{YEAR}년?도?\s*[:：]?\s*{_AMOUNT})+"
_CHANGED = rf"(?:\s*[(（]\s*(?P<change>(?:{PLAIN})\s?(?:{_MONEY})?)\s?(?P<way>[가-힣]{{1,4}})[)）])?"
_ITEM = re.compile(
    r"(?P<name>[^:：]+?)\s*(?:[(（](?:(?:예산\s?)?과목\s|목\s)?(?P<code>\d{2,6})[.\s]\s*(?P<programme>[^()（）]+)[)）])?"
    rf"\s*[:：]\s*(?P<years>{_ALL_YEARS}){_CHANGED}$"
)
_HEADING = re.compile(rf"^.*(?:예산|재원|사업비).*?[:：]\s*(?P<years>{_ALL_YEARS}){_CHANGED}$")
_UNIT = re.compile(rf"[(（\[]\s*(?:단위\s*[:：]?\s*)?(?P<unit>{_MONEY})\s*[)）\]]")
_QUARTER = re.compile(
    rf"(?P<quarter>[1-4])(?:/4)?\s?분기\s*[:：]?\s*(?P<whole>(?:{PLAIN})\s?(?:{_MONEY})?)\s*=\s*(?P<parts>\S.*)$"
)
_PART = re.compile(
    rf"(?P<name>\S.*?)\s+(?P<amount>(?:{PLAIN})\s?(?:{_MONEY})?)\s*(?:[(（](?P<purpose>[^()（）]*)[)）])?$"
)
_LESS = re.compile(r"줄|감")


@dataclass(frozen=True, slots=True)
class _Spent:
    """An item, or the total of all: its name, and its amounts as printed by year."""

    line: int
    name: str
    years: dict[str, str]
    change: str = ""


def spent_tables(source: Source, taken: Sequence[LineRange]) -> list[Table]:
    """Such lists outside the lines ``taken``: a table of what the items cost, and one of when that is spent."""
    inside = {line for lines in taken for line in lines}
    runs: list[list[_Spent]] = []
    for line in source.filled():
        item = None if line in inside or not marked(source[line]).mark else _spent(source, line, _ITEM)
        if item and runs and source.before(line) == runs[-1][-1].line:
            runs[-1].append(item)
        elif item:
            runs.append([item])
    return [table for run in runs for table in _tables(source, run)]


def _spent(source: Source, line: int, pattern: re.Pattern[str]) -> _Spent | None:
    match = pattern.match(clean(marked(source[line]).body))
    if match is None:
        return None
    name = match["name"] if "name" in pattern.groupindex else "합계"
    if "code" in pattern.groupindex and match["code"]:
        name += f"({match['code']}. {match['programme'].strip()})"
    years = {f"{full_year(one['year'])}년": one["amount"] for one in re.finditer(_ONE_YEAR, match["years"])}
    change = f"{'△' if _LESS.match(match['way']) else ''}{match['change']}" if match["change"] else ""
    return _Spent(line, name, years, change)


def _tables(source: Source, items: Sequence[_Spent]) -> Iterator[Table]:
    """The items of one list, with the total that the heading above them states, and the quarters below them."""
    above = source.before(items[0].line)
    total = _spent(source, above, _HEADING) if above else None
    header = above if above and total else items[0].line
    told = _UNIT.search(source[header])
    unit = f"({told['unit']})" if told else ""
    printed = [*items, *([total] if total else [])]
    years = list(dict.fromkeys(year for item in printed for year in item.years))
    changes = ["증감"] if any(item.change for item in printed) else []
    rows = [
        Row(
            LineRange(item.line, item.line),
            (item.name, *(item.years.get(year, "") for year in years), *(item.change for _ in changes)),
        )
        for item in printed
    ]
    columns = (("사업명",), *((year + unit,) for year in years), *((head,) for head in changes))
    yield Table(LineRange(items[0].line, items[-1].line), LineRange(header, header), columns, tuple(rows))
    yield from _quarters(source, [item.name for item in items], items[-1].line, unit)


def _quarters(source: Source, names: Sequence[str], last: int, unit: str) -> Iterator[Table]:
    """The table of what is spent in which quarter, where the lines below the items say so."""
    told: dict[int, dict[str, str]] = {}
    first, line = last + 1, source.after(last)
    while line and (quarter := _QUARTER.fullmatch(clean(marked(source[line]).body))):
        parts = [_PART.fullmatch(part) for part in re.split(r"\s+[+＋]\s+", quarter["parts"])]
        spent = {part["name"]: f"{part['amount']} {part['purpose'] or ''}" for part in parts if part}
        told[int(quarter["quarter"])] = {"합계": quarter["whole"], **spent}
        last, line = line, source.after(line)
    if len(told) < 2:
        return
    lines = LineRange(first, last)
    bare = [re.sub(r"\(\d+\. [^()]*\)$", "", name) for name in names]
    rows = [
        Row(lines, (name, *(told.get(n, {}).get(name, "-").strip() for n in range(1, 5))))
        for name in (*bare, "합계")
        if any(name in spent for spent in told.values())
    ]
    columns = (("사업명",), *((f"{n}/4분기{unit}",) for n in range(1, 5)))
    yield Table(lines, LineRange(first, first), columns, tuple(rows))
