"""What holds for every briefing that is read: nothing is lost, nothing is read twice, lines are exact."""

import re
from collections import Counter
from itertools import pairwise
from pathlib import Path

import pytest

from ingest import Aspect, Briefing, SectionKind, read_briefing


@pytest.fixture(params=["seti", "second"])
def briefing(request: pytest.FixtureRequest) -> Briefing:
    read: Briefing = request.getfixturevalue(request.param)
    return read


@pytest.fixture(params=["gaon-2027", "daon-2025", "saenaru-2026", "haeoreum-2026"])
def invented(request: pytest.FixtureRequest, root: Path) -> Briefing:
    return read_briefing(root / "tests" / "briefings" / f"{request.param}.txt")


def _filled(briefing: Briefing) -> list[int]:
    return [n for n, line in enumerate(briefing.lines, start=1) if line.strip()]


def test_every_line_stands_in_exactly_one_innermost_section(briefing: Briefing) -> None:
    for line in _filled(briefing):
        holding = [s for s in briefing.sections if line in s.lines]
        assert holding, line
        for outer, inner in pairwise(holding):
            assert outer.lines.first <= inner.lines.first <= inner.lines.last <= outer.lines.last
        assert briefing.section_at(line) is holding[-1]


def test_a_path_names_the_enclosing_sections(briefing: Briefing) -> None:
    for section in briefing.sections:
        around = [s for s in briefing.sections if section.lines.first in s.lines and len(s.path) <= len(section.path)]
        assert tuple(s.path[-1] for s in around) == section.path


def test_every_record_stands_in_its_section(briefing: Briefing) -> None:
    for record in briefing.records():
        assert record.section is briefing.section_at(record.lines.last)
        assert record.lines.last <= len(briefing.lines)


def test_nothing_is_left_unread(briefing: Briefing) -> None:
    assert briefing.warnings == ()


def test_no_line_of_prose_is_two_statements(briefing: Briefing) -> None:
    lines = Counter(
        n for s in briefing.statements for n in range(s.lines.first, s.lines.last + 1) if briefing.lines[n - 1]
    )
    assert not [line for line, times in lines.items() if times > 1]


def test_the_words_of_a_statement_are_those_of_its_lines(briefing: Briefing) -> None:
    def bare(text: str) -> str:
        return re.sub(r"[\s*]", "", text)

    for statement in briefing.statements:
        assert bare(statement.text) in re.sub(r"\n-", "", bare(briefing.quote(statement.lines)).replace("-및", "및"))


def test_every_line_that_counts_courses_and_people_is_a_course(briefing: Briefing) -> None:
    """Found without the rules: "N과정, N명" anywhere in results and plans."""
    read: dict[int, list[str]] = {}
    for course in briefing.courses:
        for count in course.counts:
            read.setdefault(course.lines.last, []).append(f"{count.value}{count.unit}")
    checked = 0
    for number, line in enumerate(briefing.lines, start=1):
        for courses, people in re.findall(r"(\d[\d,]*)과정, (\d[\d,]*)명", line):
            assert f"{courses.replace(',', '')}과정" in read[number]
            assert f"{people.replace(',', '')}명" in read[number]
            checked += 1
    assert checked > 100


def test_every_number_beside_a_telephone_sign_is_a_contact(briefing: Briefing) -> None:
    for number, line in enumerate(briefing.lines, start=1):
        for numbers in re.findall(r"☎\s*([\d\-, ]+)", line):
            for extension in re.findall(r"\d{4}", numbers.rpartition("-")[2]):
                assert any(c.extension == extension and number in c.lines for c in briefing.contacts), (
                    number,
                    extension,
                )


def test_every_amount_of_a_budget_table_is_in_a_row(briefing: Briefing) -> None:
    rows = {n: row for row in briefing.budgets for n in range(row.lines.first, row.lines.last + 1)}
    checked = 0
    for section in briefing.sections:
        if section.aspect is not Aspect.BUDGET:
            continue
        for number in range(section.lines.first, section.lines.last + 1):
            line = briefing.lines[number - 1]
            if "\t" not in line or "사업명" in line or "분기\t" in line:
                continue
            row = rows[number]
            printed = {cell.split(" ")[0] for cell in line.split("\t")[2:8] if re.match(r"\d", cell)}
            read = {amount.text for _, amount in row.years} | {amount.text for amount in row.quarters}
            assert printed <= read, number
            checked += len(printed)
    assert checked > 100


def test_codes_pages_and_figures_are_printed_on_their_lines(briefing: Briefing) -> None:
    for row in briefing.budgets:
        quote = briefing.quote(row.lines).replace(",", "")
        assert row.code is None or row.code in quote
        assert row.page is None or row.page in quote
    for course in briefing.courses:
        for count in course.counts:
            assert re.search(
                rf"(?<!\d){count.value}", briefing.quote(course.lines).replace(",", "").replace("만", "0000")
            )


def test_an_invented_briefing_is_read_to_the_last_line(invented: Briefing) -> None:
    """Every line below a heading belongs to a record; what is left are cover, headings, captions and table headers."""
    assert invented.warnings == ()
    read = {n for record in invented.records() for n in range(record.lines.first, record.lines.last + 1)}
    read |= {n for cell in invented.cells for n in range(cell.header_lines.first, cell.header_lines.last + 1)}
    for section in invented.sections:
        own = [n for n in range(section.lines.first, section.lines.last + 1) if invented.section_at(n) is section]
        own = [n for n in own if invented.lines[n - 1].strip() and not re.fullmatch(r"- \d+ -", invented.lines[n - 1])]
        left = [n for n in own if n not in read and "\t" not in invented.lines[n - 1]]
        headings = 4 if section.kind is not SectionKind.COVER else len(own)
        assert len(left) <= headings, [invented.lines[n - 1] for n in left]


def test_every_amount_printed_in_an_invented_budget_is_in_a_row(invented: Briefing) -> None:
    checked = 0
    for row in invented.budgets:
        printed = {cell.split(" ")[0] for cell in re.split(r"[\t\n]", invented.quote(row.lines))}
        read = {amount.text for amount in (*dict(row.years).values(), *row.quarters, *dict(row.extras).values())}
        amounts = {cell for cell in printed if re.fullmatch(r"△?\d{1,3}(?:,\d{3})+", cell)}
        assert amounts <= read, row
        checked += len(amounts)
    assert checked > 60


def test_sections_come_outer_before_inner(briefing: Briefing) -> None:
    starts = [(s.lines.first, -s.lines.last) for s in briefing.sections]
    assert starts == sorted(starts)
    assert briefing.sections[0].kind is SectionKind.COVER
