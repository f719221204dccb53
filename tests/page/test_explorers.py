"""What the explorers show, without a page: rows for filters, tables, CSV, marks."""

import csv
import io
import itertools
import re
from dataclasses import replace
from decimal import Decimal
from html import unescape
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.page.explorers import budget, budget_view, contacts, courses, document
from assistant.page.explorers.budget import BudgetFilters, money_rows
from assistant.page.explorers.contacts import ContactFilters, contact_rows
from assistant.page.explorers.courses import NO_TAG, CourseFilters, course_rows, total
from assistant.page.explorers.explorer import Explorer
from assistant.page.explorers.form import Choice, Search, form, read
from assistant.page.explorers.search import LONGEST_SEARCH, finds_all, marked, patterns
from assistant.page.explorers.sheet import Column, csv_text, harmless, table
from ingest import Briefing, read_briefing
from ingest.export import rows as exported_rows


@pytest.fixture(scope="module", params=["data/seti-2026.txt", "tests/briefings/gangbyeol-2027.txt"])
def briefing(request: pytest.FixtureRequest, root: Path) -> Briefing:
    """Each of the two briefings."""
    return read_briefing(root / request.param)


def parsed(text: str) -> list[dict[str, str]]:
    assert text.startswith("\ufeff")
    return list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"))))


# search


@pytest.mark.parametrize(
    ("typed", "text"),
    [
        ("홍길동", "홍길동"),
        ("ㅎㄱㄷ", "홍길동"),
        ("홍ㄱㄷ", "홍길동"),
        ("초등교장", "초등 교장 자격연수"),
        ("30198001", "02-3019-8001"),
        ("연수 초등", "초등 교원 연수"),
        ("ai", "AI 활용"),
        ("ㅃ", "빠른"),
    ],
)
def test_what_was_typed_is_found(typed: str, text: str) -> None:
    assert finds_all(patterns(typed), text)


@pytest.mark.parametrize(
    ("typed", "text"), [("홍길동", "홍길순"), ("ㅎㄱㅅ", "홍길동"), ("ㅂ", "빠른"), ("초등 중등", "초등")]
)
def test_what_was_not_typed_is_not_found(typed: str, text: str) -> None:
    assert not finds_all(patterns(typed), text)


@given(st.text(max_size=200), st.text(max_size=60))
def test_marking_keeps_the_text_and_escapes_it(text: str, typed: str) -> None:
    html = marked(text, patterns(typed))
    assert unescape(re.sub(r"</?mark>", "", html)).replace("\r", "") == text.replace("\r", "")
    assert "<" not in re.sub(r"</?mark>", "", html)


def test_finds_that_overlap_are_one_mark() -> None:
    assert marked("초등교원 <b>", patterns("초등교 등교원")) == "<mark>초등교원</mark> &lt;b&gt;"


# forms


FIELDS = (Search("words", "찾기", "낱말"), Choice("year", "연도", (("", "모든 해"), ("2027", "2027년")), "2027"))


@pytest.mark.parametrize(
    ("sent", "taken"),
    [
        ({}, {"words": "", "year": "2027"}),
        ({"words": "가", "year": ""}, {"words": "가", "year": ""}),
        ({"words": ["가"], "year": 2027, "more": "x"}, {"words": "", "year": "2027"}),
        ({"words": "가" * 10_000, "year": "1900"}, {"words": "가" * LONGEST_SEARCH, "year": "2027"}),
    ],
)
def test_only_what_the_fields_allow_is_taken(sent: dict[str, object], taken: dict[str, str]) -> None:
    assert read(FIELDS, sent) == taken


def test_every_field_of_a_form_has_a_label() -> None:
    html = form("x", "제목", FIELDS)
    assert len(re.findall(r"<label[^>]*><span>[^<]+</span><(?:input|select)", html)) == len(FIELDS)
    assert '<option value="2027" selected>' in html


# tables


WORDS: Column[str] = Column("낱말", lambda row: row)
LENGTH: Column[str] = Column("길이", lambda row: str(len(row)), kind="number")
AMOUNT: Column[str] = Column("수", lambda row: row, kind="number")


def test_a_table_escapes_and_heads_its_rows() -> None:
    html = table([WORDS, LENGTH], ["<i>"], "모두 & 하나")
    assert "<i>" not in html
    assert '<th role="rowheader" scope="row" class="words" data-title="낱말">&lt;i&gt;</th>' in html
    assert "<caption>모두 &amp; 하나</caption>" in html


@pytest.mark.parametrize("cell", ["=1+1", "+82 2", "-1+1", "@SUM(A1)", "\tx", "\r=1", "-가"])
def test_no_exported_cell_is_a_formula(cell: str) -> None:
    assert harmless(cell) == f"'{cell}"
    (row,) = parsed(csv_text([WORDS], [cell]))
    assert row["낱말"] == f"'{cell}"


@pytest.mark.parametrize("cell", ["", "-", "-5", "-1,234.5", "가-나", "02-123-4567", "1=1"])
def test_harmless_cells_stay_as_they_are(cell: str) -> None:
    assert harmless(cell) == cell


def test_exported_numbers_can_be_added_up() -> None:
    (row,) = parsed(csv_text([AMOUNT, WORDS], ["1,234"]))
    assert row == {"수": "1234", "낱말": "1,234"}


# contacts


def test_everybody_is_there_once(briefing: Briefing) -> None:
    rows = contact_rows(briefing, ContactFilters())
    expected = exported_rows(briefing, "contacts")
    assert [(row.name, row.extension, row.phone) for row in rows] == [
        (row["name"], row["extension"], row["phone"]) for row in expected
    ]


def test_a_person_is_found_by_name_initials_number_and_department(briefing: Briefing) -> None:
    for person in briefing.people:
        first = person.contacts[0]
        initials = "".join("ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ"[(ord(c) - ord("가")) // 588] for c in person.name)
        for typed in (person.name, initials, first.phone, f"{first.department} {person.extension}"):
            found = contact_rows(briefing, ContactFilters(typed))
            assert (person.name, person.extension) in [(row.name, row.extension) for row in found], typed


def test_people_are_found_by_a_duty_of_their_department_and_it_is_told(briefing: Briefing) -> None:
    departments = {contact.department for contact in briefing.contacts}
    duty = next(duty for duty in briefing.duties if duty.department in departments)
    rows = contact_rows(briefing, ContactFilters(duty.text[:30]))
    assert rows
    assert all(duty.department in row.departments for row in rows)
    assert all(duty.text in row.reasons for row in rows)


def test_a_department_keeps_only_its_people(briefing: Briefing) -> None:
    department = briefing.contacts[0].department
    rows = contact_rows(briefing, ContactFilters(department=department))
    everybody = {(c.name, c.extension) for c in briefing.contacts if c.department == department}
    assert {(row.name, row.extension) for row in rows} == everybody


def test_a_number_is_a_link_and_a_namesake_is_asked_about_by_department(briefing: Briefing) -> None:
    row = contact_rows(briefing, ContactFilters())[0]
    html = table(contacts.columns(), [row], "연락처")
    assert f'href="tel:{row.phone}"' in html
    assert row.departments[0] not in row.question
    assert row.departments[0] in replace(row, is_namesake=True).question


# courses


def test_every_course_line_is_there_once(briefing: Briefing) -> None:
    rows = course_rows(briefing, CourseFilters())
    lines = [course.lines for row in rows for course in (row.this, row.last) if course]
    assert sorted(lines) == sorted(course.lines for course in briefing.courses)


def test_lines_side_by_side_are_of_two_years_one_section_and_one_tag(briefing: Briefing) -> None:
    pairs = [(row.this, row.last) for row in course_rows(briefing, CourseFilters()) if row.this and row.last]
    assert len(pairs) > len(briefing.courses) / 5
    for this, last in pairs:
        assert (this.year, this.tag, this.section.programme) == (last.year + 1, last.tag, last.section.programme)


def test_a_course_whose_name_did_not_change_stands_beside_itself(briefing: Briefing) -> None:
    this = {(c.section.programme, c.tag, c.name, c.group) for c in briefing.courses if c.year == briefing.year}
    last = {(c.section.programme, c.tag, c.name, c.group) for c in briefing.courses if c.year != briefing.year}
    paired = {
        (row.this.section.programme, row.this.tag, row.this.name, row.this.group)
        for row in course_rows(briefing, CourseFilters())
        if row.this and row.last
    }
    assert this & last and this & last <= paired


@pytest.mark.parametrize("year_back", [0, 1])
def test_sums_are_those_of_the_records(briefing: Briefing, year_back: int) -> None:
    year = briefing.year - year_back
    for unit in ("과정", "명"):
        counted = (c.count(unit) or Decimal(0) for c in briefing.courses if c.year == year and c.detail_of is None)
        assert total(course_rows(briefing, CourseFilters()), year, unit) == sum(counted)


def test_filters_of_courses_narrow_by_year_tag_section_and_words(briefing: Briefing) -> None:
    everything = course_rows(briefing, CourseFilters())
    this_year = course_rows(briefing, CourseFilters(year=str(briefing.year)))
    assert {id(row.this) for row in this_year} == {id(c) for c in briefing.courses if c.year == briefing.year}
    tag = next(course.tag for course in briefing.courses if course.tag)
    tagged, untagged = (course_rows(briefing, CourseFilters(tag=wanted)) for wanted in (tag, NO_TAG))
    assert {row.course.tag for row in tagged} == {tag}
    assert {row.course.tag for row in untagged} == {None}
    section = everything[-1].section
    assert {row.section for row in course_rows(briefing, CourseFilters(section=section))} == {section}
    named = course_rows(briefing, CourseFilters(words=this_year[0].course.name[:60]))
    assert 0 < len(named) < len(everything)


def test_courses_are_sorted_by_people_with_those_that_do_not_say_last(briefing: Briefing) -> None:
    counts = [row.course.count("명") for row in course_rows(briefing, CourseFilters(sort="people"))]
    stated = [count for count in counts if count is not None]
    assert stated == sorted(stated, reverse=True)
    assert counts[: len(stated)] == stated


# budget


def test_every_row_of_the_budget_is_there_and_its_totals_are_not(briefing: Briefing) -> None:
    rows = money_rows(briefing, BudgetFilters())
    assert [row.row for row in rows] == [row for row in briefing.budgets if not row.is_total]


def test_sections_and_programmes_add_up_to_the_same(briefing: Briefing) -> None:
    rows = money_rows(briefing, BudgetFilters())
    by_section, by_programme = budget.by_section(briefing, rows), budget.by_programme(rows)
    assert budget.total(by_section).this == budget.total(by_programme).this > 0
    assert budget.total(by_section).last == budget.total(by_programme).last > 0
    assert sum(group.rows for group in by_programme) == len(rows)


def test_a_stated_total_that_is_wrong_is_told_beside_the_sum(briefing: Briefing) -> None:
    finding = next(f for f in briefing.findings if f.column == str(briefing.year - 1))
    rows = money_rows(briefing, BudgetFilters())
    wrong = [g for g in budget.by_section(briefing, rows) if g.stated_last not in (None, g.last)]
    assert [group.key for group in wrong] == [finding.section.programme]
    html = explored(briefing, section=finding.section.programme or "")
    assert unescape(html).count(finding.message) == 1
    assert f"{finding.stated:,}(으)로 적힘" in html


def test_an_amount_in_words_is_neither_nothing_nor_a_fall(briefing: Briefing) -> None:
    rows = [row for row in money_rows(briefing, BudgetFilters()) if row.this and row.this.value is None]
    (group, *_) = budget.by_section(briefing, rows[:1])
    assert group.change is None and group.rate is None
    assert group.stated_this is None or len(rows) == 1  # a part of a section is not set against its total


def test_a_budget_programme_has_its_whole_name_and_the_filter_keeps_its_rows(briefing: Briefing) -> None:
    rows = money_rows(briefing, BudgetFilters())
    for group in budget.by_programme(rows):
        kept = money_rows(briefing, BudgetFilters(code=group.key))
        assert len(kept) == group.rows
        assert group.title in {row.programme for row in kept}


@pytest.mark.parametrize("view", [budget_view.BY_SECTION, budget_view.BY_PROGRAMME, budget_view.BY_ROW])
def test_what_is_exported_is_what_is_shown(briefing: Briefing, view: str) -> None:
    explorer = budget_view.explorer(briefing)
    chosen = read(explorer.fields, {"view": view})
    shown = re.findall(r'<th role="rowheader"[^>]*>(.*?)(?:<small|</th>)', explorer.show(chosen).split("<tfoot")[0])
    assert [unescape(text) for text in shown] == [next(iter(row.values())) for row in parsed(explorer.export(chosen))]


def test_the_chart_holds_the_figures_of_the_table(briefing: Briefing) -> None:
    explorer = budget_view.explorer(briefing)
    assert explorer.chart is not None
    figure = explorer.chart(read(explorer.fields, {}))
    groups = budget.by_section(briefing, money_rows(briefing, BudgetFilters()))
    assert [list(bars.y) for bars in figure.data] == [
        [float(group.last) for group in groups],
        [float(group.this) for group in groups],
    ]


def explored(briefing: Briefing, **sent: str) -> str:
    explorer = budget_view.explorer(briefing)
    return explorer.show(read(explorer.fields, dict(sent)))


# all explorers


def explorers(briefing: Briefing) -> list[Explorer]:
    return [contacts.explorer(briefing), courses.explorer(briefing), budget_view.explorer(briefing)]


def test_a_row_a_question_and_a_way_to_its_lines(briefing: Briefing) -> None:
    for explorer in explorers(briefing):
        html = explorer.show(read(explorer.fields, {})).partition("<tbody")[2].partition("</tbody>")[0]
        rows = html.count("<tr")
        assert rows == html.count("data-ask=") == html.count("data-lines=") > 5


def test_nothing_found_is_a_sentence(briefing: Briefing) -> None:
    for explorer in explorers(briefing):
        html = explorer.show(read(explorer.fields, {"words": "없을 말 <script>"}))
        assert "<table" not in html and "<script" not in html
        assert 'class="nothing"' in html


# document


def test_the_text_holds_every_line_that_is_not_blank_once_and_in_order(briefing: Briefing) -> None:
    numbers = [int(number) for number in re.findall(r'data-line="(\d+)"', document.text_html(briefing))]
    assert numbers == [n for n, line in enumerate(briefing.lines, start=1) if line.strip()]


def test_exactly_the_lines_that_hold_all_words_are_found_and_marked(briefing: Briefing) -> None:
    words = briefing.contacts[0].name
    listed, text = document.search(briefing, words)
    found = [find.line for find in document.finds(briefing, patterns(words))]
    assert briefing.contacts[0].lines.first in found
    assert [int(line) for line in re.findall(r'data-line="(\d+)" class="find"', text)] == found
    assert f"<b>{len(found):,}줄</b>" in listed
    assert text.count("<mark>") >= len(found)
    assert document.search(briefing, "") == ("", document.text_html(briefing))


def test_headings_deepen_one_level_at_a_time(briefing: Briefing) -> None:
    levels = [int(level) for level in re.findall(r'<h(\d) data-line="', document.text_html(briefing))]
    assert levels[0] == 2
    assert all(after - before <= 1 for before, after in itertools.pairwise(levels))


def test_the_outline_lists_every_programme_inside_its_area(briefing: Briefing) -> None:
    html = document.outline_html(briefing)
    lines = [int(line) for line in re.findall(r'data-lines="(\d+)"', html)]
    assert lines == sorted(lines)
    assert {section.lines.first for section in briefing.programmes} <= set(lines)
    assert html.count("<ul>") == html.count("</ul>") > 2
