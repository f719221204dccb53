"""Items in, Statements out: what each bullet or paragraph of prose is for."""

import re
from collections.abc import Iterator, Sequence

from ingest.bullets import Item
from ingest.headings import caption_year, relative_year
from ingest.lines import clean, compact
from ingest.records import Aspect, Phase, Section, Statement, StatementKind
from ingest.tables import Table

PHASES = {Aspect.RESULTS: Phase.RESULT, Aspect.PLAN: Phase.PLAN}
CLOSING_COST = re.compile(r"\s*[(（][^()（）]*\d\s*[백천만억]*원\s*[)）]$")
_BOTH = re.compile(r"(?:실적|성과|결과)(?:과|와|및|·|,).*계획|계획(?:과|및|·|,).*(?:실적|성과|결과)")
_FELL_SHORT = re.compile(r"문제|[보개][완선](?:할|이\s?필요)|미흡|부족|아쉬|지적|한계|애로|드러난")
_NOTED = re.compile(r"\s*[*※]+\s*(?=\S)")
_BASIS = re.compile(
    r"^[(（\[]?\s*(?:(?:추진|법적|사업|관련)?\s*근거(?:\s*법령)?|관련\s*(?:법령|법규|규정)|바탕(?=$|\s*[:：]))"
)


def year_of(section: Section, briefing_year: int) -> int | None:
    """The year a section of results or plans is about, from its heading or the briefing's year; of both the one
    planned."""
    if section.aspect not in PHASES:
        return section.year
    if _tells_both(section):
        return briefing_year
    usual = briefing_year - 1 if section.aspect is Aspect.RESULTS else briefing_year
    return section.year or relative_year(section.title, briefing_year) or usual


def told_of(section: Section, text: str, briefing_year: int) -> tuple[int | None, Phase | None]:
    """The year and phase that a line of a section tells of. Under a heading of both results and plans it tells what
    is planned, unless it names the last year and not in brackets, to compare with."""
    if not _tells_both(section):
        return year_of(section, briefing_year), PHASES.get(section.aspect) if section.aspect else None
    last = rf"(?:{briefing_year - 1}|['’‘]{(briefing_year - 1) % 100:02})\s?(?:년|학년)(?!도?\s?(?:대비|보다|에\s?비))"
    if re.search(last, re.sub(r"[(（][^()（）]*[)）]", "", text)):
        return briefing_year - 1, Phase.RESULT
    return briefing_year, Phase.PLAN


def _tells_both(section: Section) -> bool:
    return section.aspect in PHASES and _BOTH.search(compact(section.title)) is not None


def group_of(item: Item) -> str | None:
    """The text of the heading bullet an item stands under, without the cost that may close it.

    A note stands where the bullet before it does.
    """
    parent = item.parent
    if item.is_note and parent and not parent.children and parent.parent:
        parent = parent.parent
    return CLOSING_COST.sub("", parent.text) if parent else None


def read_statements(section: Section, items: Sequence[Item], briefing_year: int) -> Iterator[Statement]:
    """One Statement per item; under a heading of improvements all but the notes are such."""
    headed = caption_year(section.title)[0]
    boxes = {id(item) for item in items if not item.is_note} if headed else _improvements(items)
    for item in items:
        year, phase = told_of(section, item.text, briefing_year)
        yield Statement(
            section=section,
            lines=item.lines,
            kind=StatementKind.IMPROVEMENT if id(item) in boxes else _kind(section, item),
            text=item.text,
            tag=item.tag,
            group=group_of(item),
            depth=item.level,
            year=year if phase else None,
            phase=phase,
        )


def read_notes(table: Table, section: Section) -> Iterator[Statement]:
    """What stands under the rows of a table as a note to them ("* 파견 2명은 정원 외"), of a table without tabs."""
    for row in table.rows:
        noted = _NOTED.match(row.cells[0])
        if noted and not any(row.cells[1:]):
            text = clean(row.cells[0][noted.end() :])
            yield Statement(section, row.lines, StatementKind.NOTE, text, None, None, 1, None, None)


def said_in_names(table: Table) -> list[Item]:
    """What the first cell of each row says, where its head says that it tells what fell short and it gives a figure:
    "문제점 | 개선 과제"."""
    if not table.columns or not table.columns[0] or not _FELL_SHORT.search(table.columns[0][-1]):
        return []
    told = ((row.lines, clean(row.cells[0])) for row in table.rows)
    return [Item(lines, "", 0, False, text, None, False) for lines, text in told if re.search(r"\d", text)]


def _improvements(items: Sequence[Item]) -> set[int]:
    """Identities of the ◇ items and of the bullets that belong to them."""
    found: set[int] = set()
    for item in items:
        if item.is_box or (item.parent is not None and id(item.parent) in found):
            found.add(id(item))
    return found


def _kind(section: Section, item: Item) -> StatementKind:
    if item.is_note and not (section.aspect is Aspect.PURPOSE and _BASIS.match(item.text)):
        return StatementKind.NOTE
    if section.aspect is Aspect.PURPOSE:
        if item.is_note:
            return StatementKind.BASIS
        if item.is_head and item.children:
            return StatementKind.GROUP
        top = item
        while top.parent:
            top = top.parent
        of_basis = _BASIS.match(top.text) or _BASIS.fullmatch(compact(section.title))
        return StatementKind.BASIS if of_basis else StatementKind.PURPOSE
    return StatementKind.GROUP if item.children else StatementKind.BULLET
