"""The chat for everybody: axe, light and dark, enlarged to 200 %."""

from pathlib import Path
from typing import Any

import axe_playwright_python
import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, ViewportSize, expect

from tests.page.conftest import PHONE, Open
from tests.page.test_browser import ask

pytestmark = pytest.mark.browser

# The script that ships with the package, so that nothing is fetched.
AXE = Axe.from_file(Path(axe_playwright_python.__file__).parent / "axe.min.js")


def violations(page: Page) -> list[tuple[str, list[str]]]:
    """Serious and critical ones, with the elements that have them."""
    found: list[dict[str, Any]] = AXE.run(page).response["violations"]
    return [
        (one["id"], [node["html"][:160] for node in one["nodes"]])
        for one in found
        if one["impact"] in ("serious", "critical")
    ]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("viewport", [{"width": 1280, "height": 800}, PHONE], ids=["desktop", "phone"])
def test_axe_finds_nothing_serious(open_page: Open, scheme: str, viewport: ViewportSize) -> None:
    page = open_page(viewport, color_scheme=scheme, reduced_motion="reduce")
    assert violations(page) == []
    ask(page, "박은희 선생님 전화번호")
    page.get_by_role("button", name="아쉬워요").click()
    page.locator("#talk .understood summary").click()
    ask(page, "평화교육 2026년 예산은 작년보다 얼마나 늘었나요?")
    expect(page.locator("#chart .bartext")).to_have_count(2)
    page.locator("#talk .cite").last.click()
    expect(page.locator("#source-title")).to_be_focused()
    assert violations(page) == []


def test_dark_follows_the_system(open_page: Open) -> None:
    page = open_page(color_scheme="dark")
    ask(page, "자격연수 2026년 예산 합계")
    marked = page.locator("#source .cited").first
    expect(marked).to_be_visible()
    for element, text in (
        (marked.locator("td").last, marked),
        (page.locator("#scroll"), page.locator(".answer").first),
    ):
        background = element.evaluate("e => getComputedStyle(e.closest('.cited') || e).backgroundColor")
        colour = text.evaluate("e => getComputedStyle(e).color")
        light, dark = ([int(part) for part in told.strip("rgb()").split(",")] for told in (colour, background))
        assert min(light) > 150 > 100 > max(dark)


def test_at_200_percent_nothing_is_lost(open_page: Open) -> None:
    page = open_page({"width": 640, "height": 400})  # what a screen of 1280 × 800 holds at 200 %
    ask(page, "자격연수 2026년 예산 합계")
    assert page.evaluate("document.scrollingElement.scrollWidth") <= 640
    for wanted in (page.locator("#question textarea"), page.locator("#talk .cite").first):
        wanted.scroll_into_view_if_needed()
        expect(wanted).to_be_in_viewport()
    page.locator("#talk .cite").first.click()
    expect(page.locator("#source-title")).to_be_focused()
    expect(page.locator("#source .cited").first).to_be_in_viewport()
