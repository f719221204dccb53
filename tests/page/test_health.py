"""Ready, or why not: of the running page, and before it runs."""

import json
import socket
import tomllib
from collections.abc import Callable
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import urlopen

import pytest
from fastapi.testclient import TestClient
from starlette.applications import Starlette

import assistant
from assistant.page import listen, preparing
from assistant.page.health import Health


def told(health: Health) -> tuple[int, dict[str, object]]:
    app = Starlette()
    app.add_route("/healthz", health.endpoint)
    reply = TestClient(app).get("/healthz")
    return reply.status_code, reply.json()


def test_ready_says_how_much_and_which(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("assistant.page.health.time.time", lambda: 1234.5)
    told_status = {"ready": True, "status": "질문에 답할 준비가 되었습니다."}
    assert told(Health(12, "1.2")) == (200, {**told_status, "records": 12, "version": "1.2", "started": 1234})


def crash() -> str:
    raise OSError("/secret/path")


@pytest.mark.parametrize(
    ("problem", "status"),
    [
        (lambda: "색인이 비었습니다.", "색인이 비었습니다."),
        (crash, "색인을 읽을 수 없습니다. 프로그램을 다시 시작해 주세요."),
    ],
)
def test_not_ready_says_why_and_nothing_else(problem: Callable[[], str], status: str) -> None:
    assert told(Health(12, "1.2", problem)) == (503, {"ready": False, "status": status})


def test_many_who_ask_cost_one_look() -> None:
    looks: list[None] = []
    health = Health(1, "", lambda: looks.append(None))
    assert [told(health)[0] for _ in range(3)] == [200] * 3
    assert len(looks) == 1


def refusal(address: str) -> tuple[int, str]:
    with pytest.raises(HTTPError) as error:
        urlopen(address, timeout=10)
    with error.value as reply:
        return reply.code, reply.read().decode()


def test_while_the_index_is_made_everything_says_so() -> None:
    with listen("127.0.0.1", 0) as listening:
        address = f"http://127.0.0.1:{listening.getsockname()[1]}"
        with preparing(listening):
            code, page = refusal(address)
            assert code == 503 and 'http-equiv="refresh"' in page and "준비되면 페이지가 저절로 열립니다" in page
            code, health = refusal(f"{address}/healthz")
            assert code == 503 and json.loads(health)["ready"] is False
        with socket.create_connection(listening.getsockname()):  # still taken, for who serves the page next
            listening.accept()[0].close()


def test_a_build_that_fails_ends_the_waiting() -> None:
    with listen("127.0.0.1", 0) as listening, pytest.raises(RuntimeError, match="broken"), preparing(listening):
        raise RuntimeError("broken")


def test_the_version_is_that_of_the_package(root: Path) -> None:
    assert assistant.__version__ == tomllib.loads((root / "pyproject.toml").read_text("utf-8"))["project"]["version"]
