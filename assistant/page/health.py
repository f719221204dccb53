"""Tells whether the page can answer, or why not: as JSON of /healthz, and in its place while all is being prepared."""

import json
import socket
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any

from anyio.to_thread import run_sync
from starlette.requests import Request
from starlette.responses import JSONResponse

PATH = "/healthz"

# Anybody may ask, so that the index is not asked each time.
FRESH_SECONDS = 5

PREPARING = "색인을 준비하고 있습니다. 잠시만 기다려 주세요."
_RETRY_SECONDS = 3
_PAGE = f"""<!doctype html><html lang="ko"><head><meta charset="utf-8"><title>준비 중</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="refresh" content="{_RETRY_SECONDS}"><style>
:root {{ color-scheme: light dark }} body {{ font: 1.1rem sans-serif; text-align: center; margin: 30vh 1rem }}</style>
</head><body><main><p role="status">{PREPARING}<br>준비되면 페이지가 저절로 열립니다.</p></main></body></html>"""


class Health:
    """Whether questions can be answered.

    Args:
        records: how many the briefing holds.
        version: of this program.
        problem: looks, and tells in a Korean sentence why not; None where all is well. It may raise.
    """

    def __init__(self, records: int, version: str, problem: Callable[[], str | None] = lambda: None) -> None:
        # By `started` an open page sees that it talks to another run, which knows nothing of its conversation.
        self._told = {"records": records, "version": version, "started": int(time.time())}
        self._problem = problem
        self._seen: tuple[float, str | None] = (-FRESH_SECONDS, None)

    async def endpoint(self, _: Request) -> JSONResponse:
        """200, or 503 and the reason."""
        at, problem = self._seen
        if time.monotonic() - at >= FRESH_SECONDS:
            problem = await run_sync(self._look)
            self._seen = (time.monotonic(), problem)
        if problem:
            return JSONResponse({"ready": False, "status": problem}, HTTPStatus.SERVICE_UNAVAILABLE)
        return JSONResponse({"ready": True, "status": "질문에 답할 준비가 되었습니다.", **self._told})

    def _look(self) -> str | None:
        try:
            return self._problem()
        except Exception:  # whatever it is: the page is not well, and the reason is nobody else's business
            return "색인을 읽을 수 없습니다. 프로그램을 다시 시작해 주세요."


@contextmanager
def preparing(listening: socket.socket) -> Iterator[None]:
    """Answer everything at a listening socket with 503 and a page that tries again, until the end of the block."""
    server = ThreadingHTTPServer(listening.getsockname()[:2], _Preparing, bind_and_activate=False)
    server.socket.close()
    server.socket = listening
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
    thread.start()
    try:
        yield
    finally:
        server.shutdown()
        thread.join()


class _Preparing(BaseHTTPRequestHandler):
    timeout = 5  # seconds; one who sends nothing is not waited for

    def do_GET(self) -> None:
        if self.path == PATH:
            kind, body = "application/json", json.dumps({"ready": False, "status": PREPARING}, ensure_ascii=False)
        else:
            kind, body = "text/html; charset=utf-8", _PAGE
        content = body.encode()
        self.send_response(HTTPStatus.SERVICE_UNAVAILABLE)
        headers = {"Content-Type": kind, "Content-Length": str(len(content)), "Retry-After": str(_RETRY_SECONDS)}
        policy = {"Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'"}
        for name, value in (
            headers | policy | {"Cache-Control": "no-store", "X-Content-Type-Options": "nosniff"}
        ).items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(content)

    def version_string(self) -> str:
        return "briefing-assistant"

    def log_message(self, *_: Any) -> None:
        """Nothing is logged."""
