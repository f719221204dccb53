"""The chat page as a person meets it: app.py's own server, asked in headless Chromium."""

import os
import shutil
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, ViewportSize, expect, sync_playwright

pytestmark = pytest.mark.browser

CHROMIUM = next(
    (path for name in ("chromium", "chromium-browser", "google-chrome") if (path := shutil.which(name))), None
)
FLAGS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
DESKTOP: ViewportSize = {"width": 1280, "height": 800}
PHONE: ViewportSize = {"width": 390, "height": 844}

Open = Callable[..., Page]

expect.set_options(timeout=20_000)  # a machine under load is slow, not wrong


@pytest.fixture(scope="module")
def address(root: Path, app_cache: Path) -> Iterator[str]:
    """Where a fresh server listens."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    environment = {name: value for name, value in os.environ.items() if not name.startswith("SETI_")}
    with subprocess.Popen(
        [sys.executable, "app.py", "serve", "--port", str(port)],
        cwd=root,
        env={**environment, "SETI_CACHE": str(app_cache), "SETI_QUESTIONS_PER_MINUTE": "0"},
        stderr=subprocess.PIPE,
        text=True,
    ) as server:
        assert server.stderr is not None
        told = []
        for line in server.stderr:
            told.append(line)
            if "열렸습니다" in line:
                break
        else:
            pytest.fail("".join(told))
        yield f"http://127.0.0.1:{port}"
        server.terminate()


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    if CHROMIUM is None and not os.environ.get("CI"):
        pytest.skip("no Chromium on this machine (Debian: apt-get install chromium fonts-noto-cjk)")
    assert CHROMIUM is not None, "CI must have a Chromium"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture
def open_page(browser: Browser, address: str) -> Iterator[Open]:
    """Opens the page. However a test ends, no page may have complained or asked another host for anything."""
    complaints: list[str] = []
    contexts = []

    def open_it(viewport: ViewportSize = DESKTOP, **options: Any) -> Page:
        context = browser.new_context(viewport=viewport, locale="ko-KR", **options)
        contexts.append(context)
        page = context.new_page()
        page.on("console", lambda m: complaints.append(m.text) if m.type in ("error", "warning") else None)
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.on(
            "request", lambda r: None if r.url.startswith((address, "data:", "blob:")) else complaints.append(r.url)
        )
        page.goto(address)
        expect(page.locator("#question textarea")).to_be_visible()
        return page

    yield open_it
    for context in contexts:
        context.close()
    assert complaints == []


def ask(page: Page, question: str) -> None:
    box = page.locator("#question textarea")
    box.fill(question)
    box.press("Enter")


def last_answer(page: Page) -> Any:
    return page.locator("#chat .bot.message").last


@pytest.mark.parametrize(
    ("question", "told", "heading", "cited"),
    [
        ("2026년 초등 1급 정교사 자격연수는 몇 과정 몇 명인가요?", ["2과정", "490명"], "1-1-1", "초등 1급 정교사"),
        ("류별아 선생님 내선번호", ["8075"], "2-1-2", "류별아"),
        ("자격연수 2026년 예산 합계", ["1,082,599천원"], "1-1-1", "1,082,599"),
    ],
)
def test_an_answer_comes_with_its_lines_marked(
    open_page: Open, question: str, told: list[str], heading: str, cited: str
) -> None:
    page = open_page()
    ask(page, question)
    for figure in told:
        expect(last_answer(page)).to_contain_text(figure)
    source = page.locator("#source")
    expect(source.locator(".path").first).to_contain_text(heading)
    marked = source.locator(".cited", has_text=cited).first
    expect(marked).to_be_in_viewport()
    assert marked.evaluate("line => getComputedStyle(line).backgroundColor") != "rgba(0, 0, 0, 0)"
    assert source.locator("[data-line]:not(.cited)").count() > 0  # the section around it is shown as well


def test_a_follow_up_refers_to_the_question_before(open_page: Open) -> None:
    page = open_page()
    ask(page, "2026년 초등 1급 정교사 자격연수는 몇 과정 몇 명인가요?")
    expect(last_answer(page)).to_contain_text("490명")
    ask(page, "작년에는?")
    expect(last_answer(page)).to_contain_text("279명")


def test_a_question_back_is_answered_by_a_button(open_page: Open) -> None:
    page = open_page()
    ask(page, "박은희 선생님 전화번호")
    choices = page.locator("#chat .option")
    expect(choices).to_have_count(2)
    choice = choices.first.inner_text()
    choices.first.click()
    expect(page.locator("#chat .user.message").last).to_contain_text(choice)
    expect(page.locator("#chat .user.message")).to_have_count(2)


def test_markup_in_a_question_is_shown_and_not_run(open_page: Open) -> None:
    page = open_page()
    typed = "<script>document.title='x'</script> *별* <img src=x onerror=\"document.title='x'\">"
    ask(page, typed)
    expect(page.locator("#chat .user.message").last).to_have_text(typed)
    expect(last_answer(page)).to_be_visible()
    assert page.title() != "x"


def test_a_question_that_is_too_long_is_told_and_kept(open_page: Open) -> None:
    page = open_page()
    ask(page, "가" * 1001)
    expect(page.get_by_text("1,000자까지")).to_be_visible()
    assert page.locator("#question textarea").input_value() == "가" * 1001
    expect(page.locator("#chat .bot.message")).to_have_count(0)


def test_an_example_is_asked_with_one_click_and_the_chat_can_be_cleared(open_page: Open) -> None:
    page = open_page()
    assert page.evaluate("document.documentElement.lang") == "ko"
    examples = page.locator("#chat .example")
    assert {text.split(" · ")[0].strip() for text in examples.all_inner_texts()} == {"교원", "직원", "평가자"}
    examples.first.click()
    expect(last_answer(page)).to_be_visible()
    expect(page.locator("#source .cited").first).to_be_visible()
    page.get_by_label("Clear").or_(page.get_by_title("지우기")).first.click()
    expect(page.locator("#source .empty")).to_be_visible()
    expect(page.locator("#chat .bot.message")).to_have_count(0)


def test_on_a_phone_nothing_is_wider_than_the_screen(open_page: Open) -> None:
    page = open_page(PHONE)
    ask(page, "자격연수 2026년 예산 합계")
    expect(page.locator("#source .cited").first).to_be_visible()
    assert page.evaluate("document.scrollingElement.scrollWidth") <= PHONE["width"]


def test_dark_follows_the_system(open_page: Open) -> None:
    page = open_page(color_scheme="dark")
    ask(page, "자격연수 2026년 예산 합계")
    marked = page.locator("#source .cited").first
    expect(marked).to_be_visible()
    light, dark = (
        [int(part) for part in colour.strip("rgb()").split(",")]
        for colour in marked.evaluate("e => [getComputedStyle(e).color, getComputedStyle(e).backgroundColor]")
    )
    assert min(light) > 150 > 100 > max(dark)
