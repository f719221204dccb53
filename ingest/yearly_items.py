"""Items of a list that tell each of two years on a line of its own below their name in, tables like any other out.

"● 초등 자격연수 – 초등연수부, 7~8월 / 2027년 3과정 159명 수료 / 2028년 4과정 204명 예정": what a row of a table says in
its columns; a last item may say what all of them add up to ("● 모두 더하면 2027년 15과정 605명, 2028년 …").
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ingest.counts import UNITS
from ingest.headings import full_year
from ingest.lines import Source, clean, marked
from ingest.moments import tells_when
from ingest.named import UNIT
from ingest.numbers import PLAIN
from ingest.periods import YEAR
from ingest.records import LineRange
from ingest.tables import Row, Table

_ITEM = re.compile(r"(?P<name>\S.*?)(?:\s+[–—-]\s+|\s*[:：]\s+|\s+[/／|]\s+)(?P<facts>[^:：]+)$")
_ONE = rf"(?:{PLAIN})\s?(?:개\s?)?(?:{UNITS})"
_COUNTS = rf"{_ONE}(?:[\s,·/]+{_ONE})*"
_OF_YEAR = re.compile(rf"(?P<year>{YEAR})년?도?\s*[:：]?\s*(?P<counts>{_COUNTS})\s*(?P<said>[가-힣]{{2,4}})?\s*$")
_SUM = re.compile(
    r"^.*(?:모두|전부|다)?\s?(?:더하면|합하면|합치면)\s*|^.*(?:합계|총계|소계)\s*[:：]?\s*(?=20\d\d|['’‘]\d\d)"
)
_COUNTED_AS = {"과정": "과정 수", "기": "기수", "회": "횟수", "강좌": "강좌 수", "교": "학교 수", "팀": "팀 수"}
_DEPARTMENT, _WHEN, _MORE = "담당 부서", "시기", "내용"
_FEWEST = 2  # items below each other; one alone is prose with its details


@dataclass(frozen=True, slots=True)
class _Item:
    """An item: its name, what stands behind that, and what it counts by year and unit."""

    lines: LineRange
    name: str
    facts: dict[str, str]
    counts: dict[tuple[str, str], str]


def yearly_tables(source: Source, taken: Sequence[LineRange]) -> list[Table]:
    """Such lists outside the lines ``taken``, as tables with a column for each year and unit; a page may end between
    two items."""
    inside = {line for lines in taken for line in lines}
    runs: list[list[_Item]] = []
    line = source.after(0)
    while line:
        item = None if line in inside else _item(source, line) or (_sum(source, line) if runs else None)
        if item:
            adjacent = bool(runs) and source.before(line) == runs[-1][-1].lines.last
            if adjacent:
                runs[-1].append(item)
            elif item.name:
                runs.append([item])
        line = source.after(item.lines.last if item else line)
    return [_table(source, run) for run in runs if len(run) >= _FEWEST]


def _item(source: Source, line: int) -> _Item | None:
    """The item that a marked line names and the lines below it count; None of any other line."""
    here = marked(source[line])
    named = _ITEM.fullmatch(clean(here.body)) if here.mark else None
    counts: dict[tuple[str, str], str] = {}
    last, below = line, source.after(line)
    while named and below == last + 1 and marked(source[below]).indent > here.indent:
        told = _OF_YEAR.fullmatch(clean(marked(source[below]).body))
        if told is None:
            break
        counts |= _counted(told)
        last, below = below, source.after(below)
    if named is None or last < line + _FEWEST:
        return None
    return _Item(LineRange(line, last), named["name"], _facts(named["facts"]), counts)


def _counted(told: re.Match[str]) -> dict[tuple[str, str], str]:
    """What a year counts, by the year and what its column would be called."""
    year, said = f"{full_year(told['year'])}년", told["said"] or ""
    found = {}
    for text in re.findall(_ONE, told["counts"]):
        unit = re.sub(r"^[\d,.\s]+(?:개\s)?", "", text)
        head = f"{said} 인원".strip() if unit in ("명", "인") else _COUNTED_AS.get(unit, unit)
        found[year, head] = text
    return found


def _facts(text: str) -> dict[str, str]:
    """What stands behind a name, by what it tells: who is in charge, when, or anything else."""
    found: dict[str, list[str]] = {}
    for part in filter(None, re.split(r"\s*,\s*(?![^()（）]*[)）])", text)):
        unit = re.fullmatch(rf"{UNIT}(?:\s{UNIT})?", part)
        found.setdefault(_WHEN if tells_when(part) else _DEPARTMENT if unit else _MORE, []).append(part)
    return {head: ", ".join(said) for head, said in found.items()}


def _sum(source: Source, line: int) -> _Item | None:
    """What a line says that all items before it add up to; None of any other line."""
    here = marked(source[line])
    opened = _SUM.match(clean(here.body)) if here.mark else None
    if opened is None:
        return None
    parts = re.split(rf"\s*[,/]\s*(?={YEAR})", clean(here.body)[opened.end() :])
    told = [_OF_YEAR.fullmatch(part) for part in parts]
    counts: dict[tuple[str, str], str] = {}
    for match in told:
        counts |= _counted(match) if match else {}
    return _Item(LineRange(line, line), "", {}, counts) if all(told) else None


def _table(source: Source, items: Sequence[_Item]) -> Table:
    """The items as rows below heads of their own; the total has whatever heads count the same unit."""
    named = [item for item in items if item.name]
    facts = [head for head in (_DEPARTMENT, _WHEN, _MORE) if any(head in item.facts for item in named)]
    heads = list(dict.fromkeys(head for item in named for head in item.counts))
    rows = [
        Row(
            item.lines,
            (item.name or "합계", *(item.facts.get(h, "") for h in facts), *(_count(item, head) for head in heads)),
        )
        for item in items
    ]
    lines = LineRange(items[0].lines.first, items[-1].lines.last)
    above = source.before(lines.first)
    while above and marked(source[above]).mark:
        above = source.before(above)
    header = LineRange(above or lines.first, above or lines.first)
    return Table(lines, header, (("과정",), *((head,) for head in facts), *heads), tuple(rows))


def _count(item: _Item, head: tuple[str, str]) -> str:
    """What an item counts below a head; a total may leave out what was done ("인원" below "수료 인원")."""
    year, name = head
    ends = name.rpartition(" ")[2] if name.endswith("인원") else name
    near = (text for (of, said), text in item.counts.items() if of == year and said.endswith(ends))
    return item.counts.get(head) or next(near, "")
