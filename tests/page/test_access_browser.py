"""Logging in and out, and a server that restarts, as a person meets them in headless Chromium."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from assistant.page import accounts
from tests.page.conftest import DESKTOP, PHONE
from tests.page.small_server import SLOW, running

pytestmark = pytest.mark.browser

PASSWORD = "correct horse"


@pytest.fixture(scope="module")
def users(tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("access") / "users.toml"
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(accounts, "COST_LOG2", 10)
        accounts.add(file, "나그네", "viewer", PASSWORD)
    return file


@pytest.fixture(scope="module")
def guarded(users: Path) -> Iterator[str]:
    with running(users=users) as address:
        yield address


def opened(browser: Browser, address: str, **options: Any) -> Page:
    page = browser.new_context(locale="ko-KR", **{"viewport": DESKTOP, **options}).new_page()
    page.goto(address)
    return page


def log_in(page: Page, password: str = PASSWORD) -> None:
    """By the keyboard alone; the first field has the focus."""
    expect(page.get_by_label("사용자 이름")).to_be_focused()
    page.keyboard.type("나그네")
    page.keyboard.press("Tab")
    expect(page.get_by_label("비밀번호")).to_be_focused()
    page.keyboard.type(password)
    page.keyboard.press("Enter")


@pytest.mark.parametrize(
    "options", [{}, {"viewport": PHONE}, {"color_scheme": "dark"}], ids=["desktop", "phone", "dark"]
)
def test_the_login_is_accessible_and_fits(browser: Browser, guarded: str, options: dict[str, Any]) -> None:
    page = opened(browser, guarded, **options)
    expect(page).to_have_url(f"{guarded}/login")
    log_in(page, "wrong")
    expect(page.get_by_role("alert")).to_have_text("사용자 이름이나 비밀번호가 맞지 않습니다.")
    expect(page.get_by_label("사용자 이름")).to_have_value("나그네")
    expect(page.get_by_label("비밀번호")).to_be_focused()
    assert Axe().run(page).response["violations"] == []
    assert page.evaluate("document.scrollingElement.scrollWidth <= innerWidth")
    page.context.close()


def test_logging_in_asking_and_out(browser: Browser, guarded: str) -> None:
    page = opened(browser, guarded)
    log_in(page)
    box = page.locator("#question textarea")
    box.fill("몇 명?")
    box.press("Enter")
    expect(page.locator("#source .cited")).to_be_visible()
    expect(page.locator("#account")).to_contain_text("나그네 님")
    page.reload()
    expect(box).to_be_visible()
    page.get_by_role("button", name="로그아웃").click()
    expect(page).to_have_url(f"{guarded}/login")
    page.go_back()
    expect(page.get_by_label("비밀번호")).to_be_visible()
    page.context.close()


def test_a_session_that_ended_is_told_where_a_question_is_sent(browser: Browser, guarded: str) -> None:
    page = opened(browser, guarded)
    log_in(page)
    box = page.locator("#question textarea")
    expect(box).to_be_visible()
    page.context.clear_cookies()
    box.fill("몇 명?")
    box.press("Enter")
    expect(page.get_by_text("로그인이 필요합니다. 페이지를 새로 고쳐 로그인해 주세요.")).to_be_visible()
    page.reload()
    expect(page).to_have_url(f"{guarded}/login")
    page.context.close()


def test_a_restart_during_an_answer_is_told_in_every_tab_and_a_reload_helps(browser: Browser) -> None:
    with running() as address:
        page = opened(browser, address)
        other = page.context.new_page()
        other.goto(address)
        for tab in (other, page):
            expect(tab.locator("#question textarea")).to_be_visible()
        box = page.locator("#question textarea")
        with page.expect_request(re.compile("queue/data")):
            box.fill(SLOW)
            box.press("Enter")
    for tab in (page, other):
        tab.bring_to_front()
        expect(tab.get_by_role("alert")).to_contain_text("서버와 연결이 끊겼습니다.")
    with running(port=int(address.rsplit(":", 1)[1])):
        for tab in (page, other):
            tab.bring_to_front()
            expect(tab.locator("#connection")).to_contain_text("새로 고친 뒤 질문을 다시 보내 주세요.")
            expect(tab.get_by_text("Connection", exact=False)).not_to_be_visible()
            tab.get_by_role("button", name="새로 고침").click()
            expect(tab.locator("#connection")).to_have_count(0)
            expect(tab.locator("#question textarea")).to_be_visible()
        page.bring_to_front()
        box.fill("몇 명?")
        box.press("Enter")
        expect(page.locator("#source .cited")).to_be_visible()
        page.goto("about:blank")
        page.go_back()
        box.fill("누구?")
        box.press("Enter")
        expect(page.locator("#source .cited")).to_be_visible()
        page.context.close()
