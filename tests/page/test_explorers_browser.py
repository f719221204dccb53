"""The tabs over the records as a person meets them: filter, export, ask about a row, search the document."""

import csv
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Locator, Page, Route, expect

from assistant.page.explorers.budget import BudgetFilters, by_section, money_rows
from assistant.page.explorers.contacts import ContactFilters, contact_rows
from assistant.page.explorers.courses import CourseFilters, course_rows
from ingest import Briefing, read_briefing
from tests.page.conftest import DESKTOP, PHONE, Open
from tests.page.small_server import running, write_datasets

pytestmark = pytest.mark.browser

TABS = ("contacts", "courses", "budget", "document")


@pytest.fixture(scope="module")
def shipped(briefing_file: Path) -> Briefing:
    """What the server reads."""
    return read_briefing(briefing_file)


def open_tab(page: Page, key: str) -> Locator:
    """Shows a tab; returns where its rows stand."""
    page.locator(f"#tab-{key}-button").dispatch_event("click")  # on a narrow screen it may be in a menu
    rows = page.locator("#document" if key == "document" else f"#{key}-rows")
    expect(rows).to_be_visible()
    if key == "budget":
        expect(page.locator("#tab-budget .js-plotly-plot .bars path").first).to_be_visible()
    return rows


def exported(page: Page, key: str, folder: Path) -> list[dict[str, str]]:
    with page.expect_download() as download:
        page.locator(f"#{key}-form [data-export]").click()
    file = folder / download.value.suggested_filename
    download.value.save_as(file)
    assert file.read_bytes().startswith(b"\xef\xbb\xbf")  # by it Excel knows UTF-8
    with file.open(encoding="utf-8-sig", newline="") as lines:
        return list(csv.DictReader(lines))


def test_a_person_is_found_by_initials_called_and_exported(open_page: Open, shipped: Briefing, tmp_path: Path) -> None:
    page = open_page()
    rows = open_tab(page, "contacts")
    everybody = contact_rows(shipped, ContactFilters())
    expect(rows.locator("tbody tr")).to_have_count(len(everybody))
    assert [row["이름"] for row in exported(page, "contacts", tmp_path)] == [row.name for row in everybody]
    page.locator("#contacts-words").fill("ㄹㅂㅇ")
    expect(rows.locator("tbody tr")).to_have_count(1)
    expect(rows.locator("mark")).to_have_text("류별아")
    expect(rows.get_by_role("link")).to_have_attribute("href", "tel:02-3019-8075")
    (row,) = exported(page, "contacts", tmp_path)
    assert (row["이름"], row["내선"]) == ("류별아", "8075")


def test_courses_are_filtered_sorted_summed_and_exported(open_page: Open, shipped: Briefing, tmp_path: Path) -> None:
    page = open_page()
    rows = open_tab(page, "courses")
    expect(rows.locator("tbody tr")).to_have_count(len(course_rows(shipped, CourseFilters(year=str(shipped.year)))))
    page.locator("#courses-section").select_option("1-1-1")
    page.locator("#courses-tag").select_option("초등")
    page.locator("#courses-sort").select_option("people")
    expected = course_rows(shipped, CourseFilters("", str(shipped.year), "초등", "1-1-1", "people"))
    expect(rows.locator("tbody tr")).to_have_count(len(expected))
    expect(rows.locator("tbody tr").first).to_contain_text(expected[0].course.name)
    people = sum(int(row.this.count("명") or 0) for row in expected if row.this)
    expect(rows.get_by_role("status")).to_contain_text(f"{people:,}명")
    found = exported(page, "courses", tmp_path)
    assert [row["연수과정"] for row in found] == [row.course.name for row in expected]
    assert sum(int(row[f"{shipped.year} 명"]) for row in found) == people


def test_money_is_shown_as_chart_and_table_with_what_does_not_add_up(
    open_page: Open, shipped: Briefing, tmp_path: Path
) -> None:
    page = open_page()
    rows = open_tab(page, "budget")
    groups = by_section(shipped, money_rows(shipped, BudgetFilters()))
    expect(rows.locator("tbody tr")).to_have_count(len(groups))
    expect(rows.locator(".findings li")).to_have_count(len(shipped.findings))
    page.locator("#budget-view").select_option("row")
    page.locator("#budget-code").select_option("459")
    kept = money_rows(shipped, BudgetFilters(code="459"))
    expect(rows.locator("tbody tr")).to_have_count(len(kept))
    expect(rows.locator(".findings")).to_have_count(0)
    found = exported(page, "budget", tmp_path)
    assert [row["추진 사업"] for row in found] == [row.row.item for row in kept]
    amounts = [row.this.value for row in kept if row.this]
    assert [int(row[f"{shipped.year} 예산"]) for row in found] == amounts


@pytest.mark.parametrize(
    ("key", "words", "told"),
    [
        ("contacts", "8075", "8075"),
        ("courses", "유치원원장", "35명"),
        ("budget", "중등 자격연수", "1,082,599"),
    ],
)
def test_a_row_is_asked_about_in_the_chat(open_page: Open, key: str, words: str, told: str) -> None:
    page = open_page()
    rows = open_tab(page, key)
    page.locator(f"#{key}-words").fill(words)
    expect(rows.locator("tbody tr")).to_have_count(1)
    rows.locator("tbody [data-ask]").click()
    expect(page.locator("#chat .answer .text").last).to_contain_text(told)


def test_what_was_chosen_last_is_shown_however_fast_it_followed(open_page: Open, shipped: Briefing) -> None:
    """A second choice made while the first is on its way takes its place, not the first one again."""
    page = open_page()
    rows = open_tab(page, "contacts").locator("tbody tr")
    expect(rows.nth(1)).to_be_visible()
    words, on_the_way = page.locator("#contacts-words"), "**/queue/join*"
    first, last = shipped.people[0].name, shipped.people[-1].name
    held: list[Route] = []
    page.route(on_the_way, lambda route: held.append(route), times=1)
    with page.expect_request(on_the_way):
        words.fill(first)
        words.press("Enter")
    words.fill(last)
    words.press("Enter")
    held[0].continue_()
    expect(rows).to_have_count(1)
    expect(rows.first).to_contain_text(last)


def test_a_row_opens_the_document_at_its_line(open_page: Open, shipped: Briefing) -> None:
    page = open_page()
    rows = open_tab(page, "courses")
    row = course_rows(shipped, CourseFilters(year=str(shipped.year)))[-1]
    rows.locator(f'[data-lines="{row.course.lines.first}-{row.course.lines.last}"]').click()
    line = page.locator(f'#document [data-line="{row.course.lines.first}"]')
    expect(line).to_be_in_viewport()
    expect(line).to_have_class("cited")


def test_the_document_marks_what_is_looked_for_and_goes_to_a_line(open_page: Open, shipped: Briefing) -> None:
    page = open_page()
    text = open_tab(page, "document")
    name = shipped.people[-1].name
    page.locator("#document-words").fill(name)
    marks = text.locator("mark")
    expect(marks.first).to_have_text(name)
    expect(marks.first).to_be_in_viewport()
    lines = [number for number, line in enumerate(shipped.lines, start=1) if name in line]
    expect(page.locator("#document-finds [data-lines]")).to_have_count(len(lines))
    page.locator("#document-finds [data-lines]").last.click()
    expect(text.locator(f'[data-line="{lines[-1]}"]')).to_be_in_viewport()
    page.get_by_label("행 번호").fill("231")
    page.get_by_label("행 번호").press("Enter")
    expect(text.locator('[data-line="231"]')).to_be_in_viewport()
    expect(text.locator('[data-line="231"]')).to_be_focused()
    page.locator("#document-outline [data-lines]").nth(1).click()
    expect(text.locator('[data-line="22"]')).to_be_in_viewport()


def test_the_keyboard_alone_leads_from_a_search_to_an_answer(open_page: Open) -> None:
    page = open_page()
    page.locator("#tab-chat-button").focus()
    page.keyboard.press("Tab")
    page.locator("#tab-contacts-button").focus()
    page.keyboard.press("Enter")
    page.locator("#contacts-words").focus()
    page.keyboard.type("8075")
    expect(page.locator("#contacts-rows tbody tr")).to_have_count(1)
    for _ in range(10):  # department, export, number, line, question
        page.keyboard.press("Tab")
        if page.evaluate("'ask' in document.activeElement.dataset"):
            break
    page.keyboard.press("Enter")
    expect(page.locator("#chat .answer .text").last).to_contain_text("8075")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_tab_has_a_serious_barrier(open_page: Open, scheme: str) -> None:
    page = open_page(color_scheme=scheme)
    for key in TABS:
        open_tab(page, key)
        found = Axe().run(page).response["violations"]
        assert [v["id"] for v in found if v["impact"] in ("serious", "critical")] == [], key


def test_on_a_phone_no_tab_is_wider_than_the_screen(open_page: Open) -> None:
    page = open_page(PHONE)
    for key in TABS:
        open_tab(page, key)
        assert page.evaluate("document.scrollingElement.scrollWidth") <= PHONE["width"], key
        found = Axe().run(page).response["violations"]
        assert [v["id"] for v in found if v["impact"] in ("serious", "critical")] == [], key


@pytest.fixture(scope="module")
def evaluating(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Where a server of the small briefing listens, with two tiny datasets."""
    folder = tmp_path_factory.mktemp("datasets")
    write_datasets(folder)
    with running(datasets=folder) as address:
        yield address


@pytest.mark.parametrize("options", [{}, {"viewport": PHONE, "color_scheme": "dark"}], ids=["desktop", "dark phone"])
def test_a_dataset_is_run_looked_into_and_compared(browser: Browser, evaluating: str, options: dict[str, Any]) -> None:
    page = browser.new_context(locale="ko-KR", **{"viewport": DESKTOP, **options}).new_page()
    complaints: list[str] = []
    page.on("console", lambda told: complaints.append(told.text) if told.type in ("error", "warning") else None)
    page.goto(evaluating)
    page.locator("#tab-evaluation-button").dispatch_event("click")
    report = page.locator("#evaluation-report")
    for dataset in ("hidden", "tiny"):
        page.locator("#evaluation-dataset").select_option(dataset)
        page.get_by_role("button", name="평가 시작").click()
        expect(report.get_by_role("heading", level=2)).to_contain_text(dataset)
    expect(report.locator(".headline")).to_contain_text("50.0%")
    expect(page.locator("#tab-evaluation .js-plotly-plot .bars path").first).to_be_visible()
    report.locator("summary", has_text="몇 <명>?").click()
    expect(report.locator("details[open]")).to_contain_text("아니다")
    assert Axe().run(page).response["violations"] == []
    assert page.evaluate("document.scrollingElement.scrollWidth <= innerWidth")
    hidden = page.locator("#evaluation-earlier option", has_text="hidden").first.get_attribute("value")
    page.locator("#evaluation-earlier").select_option(hidden)
    expect(report.get_by_role("alert")).to_contain_text("함께 있는 문항이 없습니다")
    page.locator("#evaluation-earlier").select_option(index=0)
    expect(report.locator("details")).to_have_count(2)
    page.locator("#evaluation-run").select_option(index=2)
    expect(report).to_contain_text("문항을 보이지 않는 실패가 1건")
    page.locator("#evaluation-run").select_option(index=1)
    report.locator('[data-lines="5-5"]').first.dispatch_event("click")
    expect(page.locator('#document [data-line="5"]')).to_have_class("cited")
    assert complaints == []
    page.context.close()
