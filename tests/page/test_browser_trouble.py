"""An answer that does not come: stopped by the reader, or lost with its server."""

import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.page.test_browser import last_answer

pytestmark = pytest.mark.browser

Start = Callable[[], subprocess.Popen[str]]


@pytest.fixture
def port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as free:
        return int(free.getsockname()[1])


@pytest.fixture
def start(root: Path, port: int) -> Iterator[Start]:
    """Starts a server with a slow assistant on the port, once it is free."""
    started: list[subprocess.Popen[str]] = []

    def begin() -> subprocess.Popen[str]:
        server = subprocess.Popen(
            [sys.executable, "-m", "tests.page.slow_server", str(port)], cwd=root, stdout=subprocess.PIPE, text=True
        )
        started.append(server)
        assert server.stdout is not None
        assert str(port) in server.stdout.readline()
        return server

    yield begin
    for server in started:
        server.kill()
        server.wait()
        assert server.stdout is not None
        server.stdout.close()


def test_a_stopped_answer_says_what_to_do(browser: Browser, start: Start, port: int) -> None:
    start()
    page = browser.new_page(locale="ko-KR")
    page.goto(f"http://127.0.0.1:{port}")
    box = page.locator("#question textarea")
    box.fill("느린 질문")
    box.press("Enter")
    expect(last_answer(page)).to_contain_text("찾고 있습니다")
    page.get_by_role("button", name="멈추기").click()
    expect(last_answer(page)).to_contain_text("멈추었습니다")
    page.get_by_role("button", name="질문 고치기").click()
    expect(box).to_have_value("느린 질문")
    box.fill("빠른 질문")
    box.press("Enter")
    expect(last_answer(page)).to_contain_text("답")
    expect(page.locator("#talk .turn")).to_have_count(1)
    page.close()


def test_a_restart_in_the_middle_is_told_and_the_page_comes_back(browser: Browser, start: Start, port: int) -> None:
    server = start()
    page = browser.new_page(locale="ko-KR")
    page.goto(f"http://127.0.0.1:{port}")
    box = page.locator("#question textarea")
    box.fill("느린 질문")
    box.press("Enter")
    expect(last_answer(page)).to_contain_text("찾고 있습니다")
    server.kill()
    server.wait()
    expect(page.get_by_text("서버와 연결이 끊겼습니다")).to_be_visible()
    start()
    expect(page.locator("#talk .welcome")).to_be_visible()
    box.fill("빠른 질문")
    box.press("Enter")
    expect(page.locator("#talk .cite")).to_be_visible()
    page.close()
