"""From an answer to its source and back: by mouse, by keyboard, and on a phone."""

import re

import pytest
from playwright.sync_api import Page, ViewportSize, expect

from tests.page.conftest import DESKTOP, PHONE, Open
from tests.page.test_browser import ask

pytestmark = pytest.mark.browser

SEVERAL = "1-1-1 담당자들의 전화번호와 2026년 예산 합계를 알려 주세요."


def cited_lines(page: Page) -> list[int]:
    lines = page.locator("#source .cited").evaluate_all("lines => lines.map(line => Number(line.dataset.line))")
    return [int(line) for line in lines]


def told_lines(page: Page) -> list[int]:
    """The lines that the panel's own heading names."""
    first, last = re.findall(r"(\d+)(?:–(\d+))?행", page.locator("#source .place").inner_text())[0]
    return list(range(int(first), int(last or first) + 1))


def test_each_mark_opens_exactly_its_lines(open_page: Open) -> None:
    page = open_page()
    ask(page, SEVERAL)
    for number in (2, 3, 1):
        page.locator(f"#talk .cite[data-cite='{number}']").first.click()
        expect(page.locator("#source .place")).to_contain_text(f"[{number}]")
        wanted = told_lines(page)
        filled = [line for line in wanted if page.locator(f"#source [data-line='{line}']").count()]
        assert cited_lines(page) == filled
        expect(page.locator("#source-title")).to_be_focused()
        expect(page.locator("#source .cited").first).to_be_in_viewport()


def test_citations_are_leafed_through(open_page: Open) -> None:
    page = open_page()
    ask(page, SEVERAL)
    expect(page.get_by_role("button", name="이전 근거")).to_be_disabled()
    page.get_by_role("button", name="다음 근거").click()
    expect(page.locator("#source .count")).to_have_text("근거 2 / 3")
    page.get_by_role("button", name="이전 근거").click()
    expect(page.locator("#source .count")).to_have_text("근거 1 / 3")


def test_an_earlier_answer_leads_to_its_own_source(open_page: Open) -> None:
    page = open_page()
    ask(page, "류별아 선생님 내선번호")
    ask(page, "자격연수 2026년 예산 합계")
    expect(page.locator("#source .cited").first).to_contain_text("합계")
    page.locator("#talk .turn").first.locator(".cite").click()
    expect(page.locator("#source .cited").first).to_contain_text("류별아")


def test_the_keyboard_alone_leads_from_the_question_to_its_source_and_back(open_page: Open) -> None:
    page = open_page()
    page.keyboard.type("자격연수 2026년 예산 합계")  # the question box has the focus from the start
    page.keyboard.press("Enter")
    expect(page.locator("#more .actions")).to_be_visible()
    for _ in range(40):
        page.keyboard.press("Shift+Tab")
        if page.evaluate("document.activeElement.classList.contains('cite')"):
            break
    outline = page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
    assert outline == "solid"
    page.keyboard.press("Enter")
    expect(page.locator("#source-title")).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator("#talk .cite").first).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("#source-title")).to_be_focused()
    for _ in range(5):
        page.keyboard.press("Shift+Tab")
        if page.evaluate("document.activeElement.classList.contains('back')"):
            break
    page.keyboard.press("Enter")
    expect(page.locator("#talk .cite").first).to_be_focused()


@pytest.mark.parametrize("viewport", [DESKTOP, PHONE], ids=["desktop", "phone"])
def test_the_whole_document_opens_at_the_lines_and_back_leads_to_the_chat(
    open_page: Open, viewport: ViewportSize
) -> None:
    page = open_page(viewport)
    ask(page, "자격연수 2026년 예산 합계")
    page.locator("#talk .cite").first.click()
    expect(page.locator("#source-title")).to_be_focused()
    cited = cited_lines(page)
    page.get_by_role("button", name="전체 문서에서 보기").click()
    marked = page.locator("#document .cited")
    expect(marked).to_have_count(len(cited))
    expect(marked.first).to_be_in_viewport()
    assert [int(line.get_attribute("data-line") or 0) for line in marked.all()] == cited
    page.go_back()
    expect(page.locator("#talk .turn")).to_be_visible()
    expect(page.locator("#question textarea")).to_be_in_viewport()


def test_on_a_phone_the_source_is_a_drawer(open_page: Open) -> None:
    page = open_page(PHONE)
    ask(page, "자격연수 2026년 예산 합계")
    side = page.locator("#side")
    expect(side).to_be_hidden()
    page.locator("#talk .cite").first.click()
    expect(side).to_be_visible()
    expect(page.locator("#source .cited").first).to_be_in_viewport()
    expect(page.locator("#source-title")).to_be_focused()
    page.get_by_role("button", name="답변으로").click()
    expect(side).to_be_hidden()
    expect(page.locator("#talk .cite").first).to_be_focused()


def test_on_a_phone_the_back_button_closes_the_drawer_and_keeps_the_conversation(open_page: Open) -> None:
    page = open_page(PHONE)
    ask(page, "자격연수 2026년 예산 합계")
    page.locator("#talk .cite").first.click()
    expect(page.locator("#side")).to_be_visible()
    page.go_back()
    expect(page.locator("#side")).to_be_hidden()
    expect(page.locator("#talk .turn")).to_have_count(1)
    ask(page, "작년에는?")
    expect(page.locator("#talk .turn")).to_have_count(2)


@pytest.mark.parametrize("question", ["", "자격연수 2026년 예산 합계", "류별아 선생님 내선번호", SEVERAL])
def test_on_a_phone_nothing_is_wider_than_the_screen(open_page: Open, question: str) -> None:
    page = open_page(PHONE)
    if question:
        ask(page, question)
    assert page.evaluate("document.scrollingElement.scrollWidth") <= PHONE["width"]
    expect(page.locator("#question textarea")).to_be_in_viewport()
    expect(page.get_by_role("button", name="새 대화")).to_be_in_viewport()
