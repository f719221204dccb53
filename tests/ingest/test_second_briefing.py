"""The invented second briefing reads as its expected records say; they were written without the rules."""

import json
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest

from ingest import Amount, Briefing, LineRange, Record, SectionKind

Fact = dict[str, Any]


@pytest.fixture(scope="module")
def expected(root: Path) -> dict[str, Any]:
    stated: dict[str, Any] = json.loads((root / "tests/briefings/gangbyeol-2027.expected.json").read_text("utf-8"))
    return stated


def _bare(value: object) -> object:
    """Without white space: cells hold line-break spaces that need not be kept."""
    if isinstance(value, str):
        return "".join(value.split())
    if isinstance(value, (list, tuple)):
        return tuple(_bare(item) for item in value)
    return value


def _touch(record: Record, fact: Fact) -> bool:
    return record.lines.touches(LineRange(fact["lines"]["first"], fact["lines"]["last"]))


def _compare(
    facts: Sequence[Fact], records: Sequence[Record], stated: Callable[[Fact], object], read: Callable[[Any], object]
) -> None:
    """Every fact has a record of its own at its lines that says the same, and no record is left over."""
    rest = list(records)
    for fact in facts:
        match = next((r for r in rest if _touch(r, fact) and _bare(read(r)) == _bare(stated(fact))), None)
        near = [_bare(read(r)) for r in records if _touch(r, fact)]
        assert match is not None, f"{fact['lines']}: {_bare(stated(fact))} not among {near}"
        rest.remove(match)
    assert [(r.lines, read(r)) for r in rest] == []


def test_the_cover_and_the_counts(second: Briefing, expected: dict[str, Any]) -> None:
    assert (second.title, second.institution, second.year) == tuple(
        expected[k] for k in ("title", "institution", "year")
    )
    assert len(second.lines) == expected["counts"]["lines"]
    assert len(second.programmes) == expected["counts"]["programmes"]
    assert len(second.people) == expected["counts"]["people"]
    assert len({person.name for person in second.people}) == expected["counts"]["names"]
    assert second.warnings == ()


def test_the_sections(second: Briefing, expected: dict[str, Any]) -> None:
    read = [s for s in second.sections if s.kind not in (SectionKind.ASPECT, SectionKind.COVER)]
    for section, fact in zip(read, expected["sections"], strict=True):
        assert (_bare(section.title), section.kind) == (_bare(fact["title"]), fact["kind"])
        assert section.lines.first == fact["line"]
        if "number" not in fact.get("open", ()):
            assert section.number == fact["number"]
    aspects = [(s.programme, s.aspect, s.year, s.lines.first) for s in second.sections if s.kind is SectionKind.ASPECT]
    assert aspects == [(f["programme"], f["aspect"], f["year"], f["line"]) for f in expected["aspects"]]


def test_the_outline(second: Briefing, expected: dict[str, Any]) -> None:
    read = {(entry.number, _bare(entry.title)) for entry in second.outline}
    assert read == {(fact["number"], _bare(fact["title"])) for fact in expected["outline"]}
    assert len(second.outline) == len(read)


def test_the_contacts(second: Briefing, expected: dict[str, Any]) -> None:
    keys = ("name", "role", "department", "phone", "extension", "email")
    _compare(
        expected["contacts"],
        second.contacts,
        lambda f: [*(f[k] for k in keys), f["programme"]],
        lambda r: [*(getattr(r, k) for k in keys), r.section.programme],
    )


def test_the_courses(second: Briefing, expected: dict[str, Any]) -> None:
    """A line that counts one unit twice is one fact there and several courses here: they are compared by line."""
    by_line: dict[int, list[Any]] = {}
    for course in second.courses:
        by_line.setdefault(course.lines.first, []).append(course)
    for fact in expected["courses"]:
        courses = by_line.pop(fact["lines"]["first"])
        counts = [(float(count.value), count.unit) for course in courses for count in course.counts]
        assert counts == [(float(count["value"]), count["unit"]) for count in fact["counts"]]
        for key in {"name", "tag", "group", "year", "phase", "detail_of"} - set(fact.get("open", ())):
            if key != "name" or len(courses) == 1:
                assert _bare(getattr(courses[0], key)) == _bare(fact[key]), fact["lines"]
        assert courses[0].section.programme == fact["programme"]
    assert set(by_line) <= set(expected["optional_course_lines"])


def _amounts(amounts: Sequence[Amount]) -> list[object]:
    return [(None if a.value is None else float(a.value), a.text) for a in amounts]


def _stated(amounts: Sequence[Fact]) -> list[object]:
    return [(None if a["value"] is None else float(a["value"]), a["text"]) for a in amounts]


def test_the_budgets(second: Briefing, expected: dict[str, Any]) -> None:
    keys = ("code", "programme_name", "item", "plan_year", "purposes", "unit", "page", "remark", "is_total")
    _compare(
        expected["budgets"],
        second.budgets,
        lambda f: [
            *(f[k] for k in keys),
            f["programme"],
            [year for year, _ in f["years"]],
            _stated([amount for _, amount in f["years"]]),
            _stated(f["quarters"]),
        ],
        lambda r: [
            *(getattr(r, k) for k in keys),
            r.section.programme,
            [year for year, _ in r.years],
            _amounts([amount for _, amount in r.years]),
            _amounts(r.quarters),
        ],
    )


def test_the_findings(second: Briefing, expected: dict[str, Any]) -> None:
    _compare(
        expected["findings"],
        second.findings,
        lambda f: [f["column"], float(f["stated"]), float(f["computed"]), f["unit"], f["programme"]],
        lambda r: [r.column, float(r.stated), float(r.computed), r.unit, r.section.programme],
    )


def test_the_cells(second: Briefing, expected: dict[str, Any]) -> None:
    _compare(
        expected["cells"],
        second.cells,
        lambda f: [
            f["table"],
            f["row"],
            f["column"],
            f["text"],
            f["value"],
            f["unit"],
            list(f["header_lines"].values()),
        ],
        lambda r: [
            r.table,
            r.row,
            r.column,
            r.text,
            None if r.value is None else float(r.value),
            r.unit,
            [r.header_lines.first, r.header_lines.last],
        ],
    )


@pytest.mark.parametrize(
    ("kind", "keys"),
    [
        ("events", ("year", "month", "day", "date_text", "text")),
        ("definitions", ("term", "text")),
        ("duties", ("division", "department", "text")),
        ("works", ("name", "cost", "unit", "year", "group")),
    ],
)
def test_the_rest(kind: str, keys: tuple[str, ...], second: Briefing, expected: dict[str, Any]) -> None:
    _compare(
        expected[kind],
        getattr(second, kind),
        lambda f: [f[k] for k in keys],
        lambda r: [getattr(r, k) for k in keys],
    )


def test_amounts_that_are_no_cost_are_no_works(second: Briefing, expected: dict[str, Any]) -> None:
    assert not {work.lines.first for work in second.works} & set(expected["not_works"])
