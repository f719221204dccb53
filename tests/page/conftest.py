"""A small invented briefing and an assistant whose answers are written down here; a server and a browser to meet it."""

import os
import shutil
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, ViewportSize, expect, sync_playwright

from assistant.answer import Answer, Citation, Composer, Status
from ingest.records import Briefing, LineRange, Section, SectionKind

LINES = (
    "주요업무보고",  # 1
    "",
    "1-1-1 새싹 연수",  # 3
    "□ 2027년 추진 계획",  # 4
    "- [초등] <b>새싹</b> 연수 3과정, 75명",  # 5
    "",
    "□ 예산 집행 계획",  # 7
    "사업\t'27\t'26",  # 8
    "새싹 연수\t1,200\t<i>900</i>",  # 9
    "합계\t1,200\t900",  # 10
    '총무과\t<ul style="x"> ○ 문서 ○ 인사',  # 11
)


def _section(number: str | None, title: str, path: tuple[str, ...], first: int, last: int) -> Section:
    return Section(number, title, path, LineRange(first, last), SectionKind.TOPIC)


def small_briefing() -> Briefing:
    programme = ("주요업무", "1-1-1 새싹 연수")
    sections = (
        _section(None, "주요업무", ("주요업무",), 1, 11),
        _section("1-1-1", "새싹 연수", programme, 3, 11),
        _section(None, "2027년 추진 계획", (*programme, "2027년 추진 계획"), 4, 6),
        _section(None, "예산 <집행> 계획", (*programme, "예산 <집행> 계획"), 7, 11),
    )
    nothing: Any = dict.fromkeys(("contacts", "courses", "budgets", "cells", "events", "definitions", "duties"), ())
    nothing |= dict.fromkeys(("works", "statements", "outline", "findings"), ())
    return Briefing("주요업무보고", "별빛연수원", 2027, LINES, sections, **nothing, sha256="0" * 64)


@pytest.fixture
def briefing() -> Briefing:
    return small_briefing()


def answer(*places: tuple[int, int], text: str = "답 [1]", status: Status = Status.ANSWERED) -> Answer:
    """An answer that cites these line ranges."""
    cited = tuple(
        Citation(number, "1-1-1", "새싹 연수", ("주요업무",), LineRange(first, last), "")
        for number, (first, last) in enumerate(places, start=1)
    )
    return Answer(text, status, cited, Composer.LOOKUP, "과정 · 새싹_연수", suggestions=("다음 질문",))


class FakeAssistant:
    """Cites line 5; breaks on "crash"; remembers what it was asked."""

    def __init__(self, briefing: Briefing) -> None:
        self.briefing = briefing
        self.asked: list[tuple[str, tuple[str, ...]]] = []

    def ask(self, question: str, history: Sequence[str] = ()) -> Answer:
        self.asked.append((question, tuple(history)))
        if question == "crash":
            raise RuntimeError("broken")
        return answer((5, 5))


@pytest.fixture
def assistant(briefing: Briefing) -> FakeAssistant:
    return FakeAssistant(briefing)


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


@pytest.fixture(scope="session")
def address(root: Path, app_cache: Path) -> Iterator[str]:
    """Where app.py listens; one server for all browser tests."""
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


@pytest.fixture(scope="module")  # while it is open no test of another module can run an event loop of its own
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
