"""Wide tables keep in sight what names a row: in a source and an answer its name, in the document its line."""

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.page.conftest import PHONE, Open
from tests.page.test_browser import ask

pytestmark = pytest.mark.browser

# Scrolls a table to its end; how far the cell stands from where the table begins, and how far it was scrolled.
TO_THE_END = """(cell) => {
  const place = cell.closest(".scroll");
  place.scrollLeft = place.scrollWidth;
  return [cell.getBoundingClientRect().left - place.getBoundingClientRect().left, place.scrollLeft];
}"""


def assert_stays(cell: Locator) -> None:
    left, moved = cell.evaluate(TO_THE_END)
    assert moved > 0, "the table is not wide"
    width = cell.evaluate("cell => cell.closest('.scroll').clientWidth")
    assert -2 <= left < width / 4
    assert cell.evaluate("cell => cell.getBoundingClientRect().width") < width * 0.6, "no room for the values"


def cited_name(page: Page) -> Locator:
    """The name of the row cited, in the source."""
    cell = page.locator("#source tr.cited th[scope=row]").last
    expect(cell).to_be_attached()
    return cell


def test_names_of_rows_stay_while_a_source_is_scrolled(open_page: Open) -> None:
    page = open_page(PHONE)
    ask(page, "평화교육 2026년 예산은 작년보다 얼마나 늘었나요?")
    page.locator("#talk .cite").last.click()
    expect(page.locator("#source-title")).to_be_focused()
    assert_stays(cited_name(page))


def test_numbers_of_lines_stay_while_the_document_is_scrolled(open_page: Open) -> None:
    page = open_page(PHONE)
    page.locator("#tab-document-button").dispatch_event("click")
    expect(page.locator("#document [data-line]").first).to_be_visible()  # two looks at once take long on a busy machine
    page.locator("#document-words").fill("평화교육")
    row = page.locator("#document tr.find").last
    expect(row).to_be_visible()
    assert_stays(row.locator("th"))


def test_names_of_rows_stay_while_the_table_of_an_answer_is_scrolled(open_page: Open) -> None:
    page = open_page({"width": 320, "height": 640})
    ask(page, "예산 합계가 전년보다 줄어든 세부과제는 몇 개인가요?")
    cell = page.locator("#talk .figures tbody th").first
    expect(cell).to_be_visible()
    assert_stays(cell)
