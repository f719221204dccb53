"""One briefing printed in many house styles: whatever the style, the same records come back."""

import re
from collections.abc import Callable
from decimal import Decimal

import pytest

from ingest import Briefing, Phase, Record, SectionKind, StatementKind, parse_briefing
from ingest.numbers import UNITS_IN_WON
from tests.ingest.house_facts import ADDRESSES, AREAS, DUTIES, GRADES, HISTORY, LAST, PROGRAMMES, STAFF, YEAR
from tests.ingest.house_pages import overview_figures
from tests.ingest.house_styles import Style, combinations, rarer
from tests.ingest.houses import printed

STYLES = combinations(80)
STYLES += rarer(STYLES, 8)
Said = list[tuple[object, ...]]


def _titles(briefing: Briefing) -> Callable[[Record], str]:
    """Which programme a record belongs to."""

    def title(record: Record) -> str:
        inside = (s.title for s in briefing.programmes if record.lines.first in s.lines)
        return next(inside, "")

    return title


def _programmes(briefing: Briefing, style: Style) -> tuple[Said, Said]:
    areas = {area.title for area, _ in PROGRAMMES}
    read: Said = [
        (s.title, *(area for area in areas if any(part.endswith(area) for part in s.path)))
        for s in briefing.sections
        if s.kind is SectionKind.PROGRAMME
    ]
    return read, [(programme.title, area.title) for area, programme in PROGRAMMES]


def _contacts(briefing: Briefing, style: Style) -> tuple[Said, Said]:
    of = _titles(briefing)
    named = style["contacts"] not in ("담당자(☎)",)  # no department is printed there
    read: Said = [(of(c), c.name, c.extension, c.department if named else "") for c in briefing.contacts]
    facts: Said = [
        (p.title, who.name, who.extension, who.department if named else "") for _, p in PROGRAMMES for who in p.people
    ]
    return read, facts


def _courses(briefing: Briefing, style: Style) -> tuple[Said, Said]:
    of = _titles(briefing)
    units = ("기" if style["courses"] in ("colon", "rate", "bare years") else "과정", "명")
    read: Said = [
        (of(c), c.name, c.year, c.phase, *((int(n.value), n.unit) for n in c.counts)) for c in briefing.courses
    ]
    facts: Said = [
        (p.title, taught.name, year, phase, *zip(counts, units, strict=True))
        for _, p in PROGRAMMES
        for taught in p.courses
        for year, phase, counts in ((YEAR, Phase.PLAN, taught.plan), (LAST, Phase.RESULT, taught.result))
    ]
    return sorted(read), sorted(facts)


def _tells_quarters(style: Style, total: bool) -> bool:
    return style["quarters"] != "none" and (total or style["quarters"] != "note")


def _budgets(briefing: Briefing, style: Style) -> tuple[Said, Said]:
    of = _titles(briefing)
    read: Said = []
    for row in briefing.budgets:
        scale = UNITS_IN_WON.get(row.unit, Decimal(0)) / 1_000_000
        years = ((year, int((amount.value or 0) * scale)) for year, amount in row.years)
        quarters = (int((quarter.value or 0) * scale) for quarter in row.quarters)
        read.append((of(row), "" if row.is_total else row.item, *sorted(years), *quarters))
    facts: Said = [
        (
            p.title,
            cost.name,
            *((LAST, cost.result), (YEAR, cost.plan)),
            *(cost.quarters if _tells_quarters(style, cost not in p.costs) else (0, 0, 0, 0)),
        )
        for _, p in PROGRAMMES
        for cost in (*p.costs, p.total)
    ]
    return sorted(read), sorted(facts)


def _history(briefing: Briefing, style: Style) -> tuple[Said, Said]:
    read: Said = [(e.year, e.month, e.day, e.text) for e in briefing.events]
    planned = [taught.name for _, p in PROGRAMMES for taught in p.courses] if "season" in style["courses"] else []
    return read, [*((*date, text) for date, text in HISTORY), *((YEAR, 5, None, name) for name in planned)]


def _general(briefing: Briefing, style: Style) -> tuple[Said, Said]:
    """The staff, the addresses and who does what."""
    read: Said = [(c.row[-1], c.column[-1], c.value) for c in briefing.cells if c.column[-1] in GRADES]
    read += [(c.row[-1], c.text) for c in briefing.cells if c.column[-1] in ("소재지", "연면적")]
    said = {(duty.department, duty.text.strip()) for duty in briefing.duties}
    facts: Said = [(name, grade, n) for name, row in STAFF for grade, n in zip(GRADES, row, strict=True)]
    facts += [(name, text) for name, *texts in ADDRESSES for text in texts]
    read += [(name, d) for name, all_ in DUTIES for d in all_ if any(n == name and d in text for n, text in said)]
    return read, [*facts, *((name, duty) for name, all_ in DUTIES for duty in all_)]


def _grounds(briefing: Briefing, style: Style) -> tuple[Said, Said]:
    """What each programme is for and what it stands on."""
    of = _titles(briefing)
    kinds = (StatementKind.PURPOSE, StatementKind.BASIS)
    read: Said = [
        (of(s), s.kind, re.sub(r"^(?:\(\S+\)|\S+:) ", "", s.text)) for s in briefing.statements if s.kind in kinds
    ]
    both = (StatementKind.PURPOSE, "purpose"), (StatementKind.BASIS, "basis")
    return read, [(p.title, kind, getattr(p, name)) for _, p in PROGRAMMES for kind, name in both]


def _jobs(briefing: Briefing, style: Style) -> tuple[Said, Said]:
    """What a table or brackets behind a name say that somebody does."""
    told = {"slashed table": "안내", "duties table": "운영·안내", "people over lines": "운영·안내"}.get(
        style["contacts"], ""
    )
    return [(c.name, c.duties) for c in briefing.contacts], [(c.name, told) for c in briefing.contacts]


def _overview(briefing: Briefing, style: Style) -> tuple[Said, Said]:
    """How many programmes each area has, what they cost, and how that changed."""
    units = ("개", "백만원", "백만원", "백만원", "%")
    turn = slice(None, None, -1) if style["overview"] == "change last" else slice(None)
    read: Said = [(c.row[-1], c.text, c.unit) for c in briefing.cells if c.table == "정책 영역별 사업 수와 예산"]
    facts: Said = []
    for area in AREAS if style["overview"] != "no" else ():
        figures = list(zip(overview_figures(area), units, strict=True))
        facts += [(area.title, *told) for told in (*figures[:3], *figures[3:][turn])]
    return read, facts


CHECKS = (_overview, _programmes, _contacts, _courses, _budgets, _history, _general, _grounds, _jobs)


@pytest.mark.parametrize("place", range(len(STYLES)))
def test_a_house_style_reads_as_any_other(place: int) -> None:
    style = STYLES[place]
    briefing = parse_briefing(printed(style), "0" * 64)
    for check in CHECKS:
        read, facts = check(briefing, style)
        assert read == facts, (check.__name__, style)
    assert briefing.warnings == (), style
