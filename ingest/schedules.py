"""What is planned when in, Events out: steps joined by arrows, lists that begin with months, calendars by month."""

import re
from collections.abc import Iterator, Sequence

from ingest.bullets import Item
from ingest.events import chronicle
from ingest.lines import DASH_MARKS, DOT_MARKS, GROUP_MARKS, clean, marked
from ingest.moments import Moment, bracketed, moment, tells_when
from ingest.records import Aspect, Cell, Event, LineRange, Section
from ingest.statements import year_of
from ingest.tables import DAY_HEAD, Table

_ARROW = re.compile(r"\s*[→⇒➡▷▶➔]\s*")
_BESIDE = re.compile(r"주관|주최|부서|담당|팀$|기관|장소|^(?:여는\s?)?곳$|비고")
_FEWEST = 2
_LABEL = re.compile(r"^[^:：→]{2,12}[:：]\s*(?=\S)")
_NAMED = re.compile(r"^(?P<name>[^:：→]{2,40})[:：]\s+(?=\S)")
_TIME = re.compile(r"기간|시기|일시|일정|날짜|기한|때$")
_PLANNED = re.compile(r"(?:일정|행사|내용|사항|업무|사업|과제|활동)(?:명|내용|계획)?$|^일$")
# between entries, not within the brackets or the quoted name of one
_COMMA = re.compile(r",(?!\d)\s*(?![^()（）]*[)）])(?![^‘’]*’(?!\d))(?![^“”]*”)(?![^「」]*」)")
_EACH_DATED = re.compile(r"(?<=[)）])\s*(?:및|·)\s*(?=[^()（）]+[(（][^()（）]*[)）]$)")
_MARKED = re.compile(rf"\s+[{re.escape(DASH_MARKS + DOT_MARKS + GROUP_MARKS)}/]\s+(?![^()（）]*[)）])")


def read_steps(section: Section, items: Sequence[Item], briefing_year: int) -> Iterator[Event]:
    """The steps of items that list some ("2월 모집 → 3월 개강"), and the items that begin with a month where most of
    those beside them do."""
    year = year_of(section, briefing_year) or briefing_year
    for item in items:
        pieces = [_step(piece, year) for piece in _ARROW.split(_LABEL.sub("", item.text))]
        steps = [found for found in pieces if found and found.rest]
        if len(steps) >= _FEWEST and len(steps) * 2 > len(pieces):
            yield from (_event(section, item.lines, step) for step in steps)
        elif section.aspect is Aspect.PLAN and (found := _labelled(item.text, year)):
            yield _event(section, item.lines, found)
    for beside in _siblings(items):
        if told := chronicle(section, [(item.lines, item.text) for item in beside], briefing_year):
            yield from told
            continue
        dated = [(item, found) for item in beside if (found := moment(item.text, year)) and found.rest]
        if len(dated) > _FEWEST and len(dated) * 2 > len(beside) and "→" not in beside[0].text:
            yield from (_event(section, item.lines, one) for item, found in dated for one in _on_days(found))


def _on_days(found: Moment) -> list[Moment]:
    """What is planned in a month, each with its own day where every piece begins with one: "2월: 2월 7일(월)부터 연수,
    2월 22일(화) 입교식"; of any other text the one moment."""
    pieces = [moment(piece, found.year) for piece in _COMMA.split(found.rest)] if found.day is None else []
    told = [one for one in pieces if one and one.day and one.rest and one.month == found.month]
    return told if told and len(told) == len(pieces) else [found]


def _labelled(text: str, year: int) -> Moment | None:
    """When something named before a colon is, where one of the pieces behind it says nothing else: "축제: 9월 12일,
    가족 40팀"; None where it names but the time ("기간: 3월~5월")."""
    label = _NAMED.match(text)
    if label is None or _TIME.search(label["name"]) or _COMMA.search(label["name"]):
        return None
    told = (moment(piece.strip(), year) for piece in _COMMA.split(text[label.end() :]))
    found = next((one for one in told if one and not one.rest.strip()), None)
    return found._replace(rest=label["name"].strip()) if found else None


def _step(text: str, year: int) -> Moment | None:
    """A step with its moment before or, in brackets, behind it."""
    return moment(text, year) or bracketed(text, year)


def _siblings(items: Sequence[Item]) -> Iterator[list[Item]]:
    parents = dict.fromkeys(id(item.parent) for item in items)
    for parent in parents:
        yield [item for item in items if id(item.parent) == parent and not item.is_note]


def is_calendar(table: Table) -> bool:
    """Whether a table says without a header what happens in which month, or on which days of each quarter."""
    return (
        not any(table.columns)
        and len(table.columns) in (_FEWEST, _FEWEST + 1)
        and all(tells_when(clean(cell)) for row in table.rows for cell in row.cells[:-1])
    )


def read_calendar(table: Table, section: Section, briefing_year: int) -> Iterator[Event]:
    """One Event per entry of a row; its lines begin with the row's first, which prints the month."""
    year = section.year or briefing_year
    for row in table.rows:
        month = moment(clean(row.cells[-2]), year)
        printed = row.cells[-1].split("\n")
        for place, line in enumerate(printed):
            last = row.lines.first + place if len(printed) > 1 else row.lines.last
            if month:
                entries = [clean(marked(piece).body) for piece in _MARKED.split(f" {clean(line)}")]
                yield from _in_month(section, LineRange(row.lines.first, last), month, entries, ())


def planned(row: Sequence[Cell]) -> Cell | None:
    """The cell of a row that says what happens then, where the row begins with a month and nothing else."""
    dated = any(DAY_HEAD.fullmatch(cell.head) for cell in row)  # says it more closely
    if len(row[0].row) != 1 or not tells_when(row[0].row[0]) or dated:
        return None
    return next((cell for cell in row if cell.value is None and _PLANNED.search(cell.head)), None)


def read_planned(row: Sequence[Cell], year: int) -> Iterator[Event]:
    """What the row of a table with a header says of the month it begins with: "10월 | 재물조사, 축제 | 재무과"."""
    month, told = moment(row[0].row[0], year), planned(row)
    if month and told and not month.rest:
        beside = [_listed(cell.text) for cell in row if cell.value is None and _BESIDE.search(cell.head)]
        yield from _in_month(told.section, told.lines, month, _listed(told.text), beside)


def _listed(cell: str) -> list[str]:
    """What a cell lists, each without its mark; commas within brackets and figures divide nothing."""
    pieces = (part for line in cell.split("\n") for piece in _MARKED.split(f" {line}") for part in _COMMA.split(piece))
    return [clean(marked(text).body) for text in pieces if text.strip()]


def _in_month(
    section: Section, lines: LineRange, month: Moment, entries: Sequence[str], beside: Sequence[Sequence[str]]
) -> Iterator[Event]:
    """One Event per entry for a month, with the day in its brackets and its own of what stands beside it."""
    for place, text in ((place, one) for place, entry in enumerate(entries) for one in _each_dated(entry, month.year)):
        exact = bracketed(text, month.year)
        own = exact if exact and exact.month == month.month and exact.day != month.day else None
        day, when, what = (own.day, own.printed, own.rest) if own else (month.day, month.printed, text)
        named = ", ".join(held[place] if len(held) == len(entries) else ", ".join(held) for held in beside)
        if text:
            rest = f"{what}({named})" if named else what
            yield _event(section, lines, month._replace(day=day, printed=when, rest=rest))


def _each_dated(entry: str, year: int) -> list[str]:
    """The things of one entry that each have a date of their own; the second, of one word, goes by the first word of
    the first: "선발 시험(12. 11.) 및 수료식(12. 18.)"."""
    first, *second = _EACH_DATED.split(entry, maxsplit=1)
    if not second or not bracketed(first, year) or not bracketed(second[0], year):
        return [entry]
    whose, _, named = first.partition(" ")
    single = named.count(" ") and " " not in re.sub(r"[(（].*", "", second[0]).strip()
    return [first, f"{whose} {second[0]}" if single else second[0]]


def _event(section: Section, lines: LineRange, found: Moment) -> Event:
    return Event(section, lines, found.year, found.month, found.day, found.printed, found.rest, scheduled=True)
