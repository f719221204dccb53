"""The web application: its headers, what it refuses, and that an address in use is told."""

import asyncio
import socket
from collections.abc import Iterator

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient

from assistant.page.guard import LARGEST_BODY_BYTES
from assistant.page.server import create_app, listen
from ingest.errors import ServeError
from tests.page.conftest import FakeAssistant, small_briefing


@pytest.fixture(scope="module")
def client() -> Iterator[TestClient]:
    async def inside_a_loop() -> FastAPI:
        """Where it finds no running loop, Gradio makes some and never closes them."""
        briefing = small_briefing()
        return create_app(briefing, FakeAssistant(briefing).ask)

    with TestClient(asyncio.run(inside_a_loop())) as client:
        yield client


def test_the_page_names_no_other_host(client: TestClient) -> None:
    page = client.get("/")
    assert page.status_code == 200
    assert "별빛연수원 주요업무보고" in page.text
    assert "default-src 'self'" in page.headers["content-security-policy"]
    assert page.headers["x-content-type-options"] == "nosniff"
    assert page.headers["x-frame-options"] == "DENY"


@pytest.mark.parametrize("method", ["GET", "POST", "PUT", "DELETE", "OPTIONS"])
@pytest.mark.parametrize(
    "path",
    [
        "/gradio_api/upload",
        "/gradio_api/file=/etc/passwd",
        "/gradio_api/proxy=http://example.org",
        "/gradio_api/component_server",
        "/gradio_api/run/predict",
        "/gradio_api/call/predict",
        "/gradio_api/runs",
        "/gradio_api/heartbeat/../upload",
        "/monitoring",
        "/docs",
        "/openapi.json",
        "/login",
        "/logout",
    ],
)
def test_what_the_page_does_not_use_is_closed(client: TestClient, method: str, path: str) -> None:
    reply = client.request(method, path, data={"files": "x"})
    assert reply.status_code == 403
    assert reply.headers["x-content-type-options"] == "nosniff"


def test_another_site_can_have_nothing_sent(client: TestClient) -> None:
    reply = client.post("/gradio_api/queue/join", json={}, headers={"Sec-Fetch-Site": "cross-site"})
    assert reply.json() == {"detail": "이 기능은 쓰지 않습니다."}


@pytest.mark.parametrize("in_pieces", [False, True])
def test_a_body_that_is_too_large_is_refused(client: TestClient, in_pieces: bool) -> None:
    body = b"x" * (LARGEST_BODY_BYTES + 1)
    pieces = (body[start : start + 1000] for start in range(0, len(body), 1000))
    reply = client.post("/gradio_api/queue/join", content=pieces if in_pieces else body)
    assert reply.status_code == 413
    assert "너무 깁니다" in reply.json()["detail"]


def test_no_event_can_be_called_from_outside_the_page(client: TestClient) -> None:
    assert client.get("/gradio_api/info").json()["named_endpoints"] == {}


def test_a_port_in_use_is_one_sentence() -> None:
    with listen("127.0.0.1", 0) as taken:
        port = taken.getsockname()[1]
        with pytest.raises(ServeError, match=f"{port}번 포트"), listen("127.0.0.1", port):
            pass
    with listen("127.0.0.1", port) as again:
        assert isinstance(again, socket.socket)


def test_an_unknown_host_is_one_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    def unknown(*_: object, **__: object) -> None:
        raise socket.gaierror

    monkeypatch.setattr(socket, "getaddrinfo", unknown)
    with pytest.raises(ServeError, match="--host"), listen("no.such.host", 0):
        pass
