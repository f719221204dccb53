"""Users that ask all at once, in small: a few for a second, at the page and the bare one. How fast is not judged."""

import asyncio
import os
import sys
from collections import Counter
from pathlib import Path

import pytest

from assistant.page.pages import BURST
from eval.load import Event, Measured, compared, drive, free_port, rows, served
from ingest.errors import ServeError
from tests.page.small_server import running

BARE = "from eval.load import serve_bare; serve_bare({port})"


def test_page_and_bare_page_answer_everybody(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(root)
    port = free_port()
    bare = [sys.executable, "-c", BARE.format(port=port)]
    with running() as address, served(bare, port, os.environ) as bare_address:
        page, echo = compared(address, bare_address, ["몇 명?", "누구?"], users=3, seconds=1)
    assert page.errors == echo.errors == Counter()
    assert len(page.milliseconds) >= 3 and len(echo.milliseconds) >= 3


def test_what_goes_wrong_is_counted_and_no_answer() -> None:
    with running(questions_per_minute=1) as address:
        measured = asyncio.run(drive(address, ["몇 명?"], users=BURST + 1, seconds=1))
    assert len(measured.milliseconds) == BURST
    assert all(told.startswith("429") for told in measured.errors) and measured.errors


def test_a_page_without_a_question_box_cannot_be_measured() -> None:
    box = {"id": 1, "props": {"elem_id": "question", "value": None}}
    state = {"id": 2, "props": {"value": "kept"}}
    event = {"id": 7, "targets": [[1, "submit"]], "inputs": [2, 1]}
    found = Event.of({"components": [box, state], "dependencies": [event]})
    assert found == Event(7, ("kept", None), 1)
    assert found.body("몇 명?", "s")["data"] == ["kept", "몇 명?"]
    with pytest.raises(LookupError):
        Event.of({"components": [box], "dependencies": [{**event, "targets": [[1, "change"]]}]})


def test_a_page_that_does_not_open_is_one_sentence() -> None:
    with (
        pytest.raises(ServeError, match="열리지 않습니다"),
        served([sys.executable, "-c", ""], free_port(), os.environ),
    ):
        pass


def test_what_was_measured_is_compared() -> None:
    page = Measured(2, [float(number) for number in range(1, 101)], Counter({"x": 1}))
    bare = Measured(1, [10.0] * 100) + Measured(1, [10.0] * 100)
    assert (page.per_second, bare.per_second) == (50, 100)
    assert (round(page.percentile(50)), round(page.percentile(95))) == (50, 96)
    table = {row[""]: (row["이 페이지"], row["빈 페이지"], row["비율"]) for row in rows(page, bare)}
    assert table["초당 답변"] == ("50.0", "100.0", "0.50")
    assert table["오류"] == ("1", "0", "-")
    assert Measured().per_second == Measured().percentile(95) == 0
