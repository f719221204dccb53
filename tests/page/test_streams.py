"""Streams that pages hold open end with the server, and without a word on the terminal."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import httpx
import pytest

from eval.load import Event
from tests.page.small_server import SLOW, running


def test_ctrl_c_during_an_answer_ends_all_streams_as_if_complete(capfd: pytest.CaptureFixture[str]) -> None:
    opened = Barrier(3, timeout=30)

    def lines(address: str) -> Iterator[str]:
        with httpx.stream("GET", address, timeout=60) as stream:
            opened.wait()
            yield from stream.iter_lines()

    with ThreadPoolExecutor() as readers:
        with running() as address, httpx.Client(base_url=address) as client:
            event = Event.of(client.get("/config").json())
            client.post("/gradio_api/queue/join", json=event.body(SLOW, "abc")).raise_for_status()
            paths = ("queue/data?session_hash=abc", "heartbeat/abc")
            read = [readers.submit(lambda at: list(lines(at)), f"{address}/gradio_api/{path}") for path in paths]
            opened.wait()
        told, alive = (future.result(timeout=30) for future in read)
    assert any("estimation" in line for line in told) and any("ALIVE" in line for line in alive)
    assert capfd.readouterr().err == ""
