"""Requests go in; those too large or for what the page does not use are refused; replies get security headers."""

import re
from collections.abc import Collection
from http import HTTPStatus

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import JSONResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

# A question has at most 1,000 characters; this leaves room for what Gradio sends around it.
LARGEST_BODY_BYTES = 64 * 1024

# Gradio starts itself with inline scripts and compiles templates in the browser, hence the two "unsafe" words;
# nothing may come from, or go to, another host.
HEADERS = {
    "Content-Security-Policy": (
        "default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval'; style-src 'self' 'unsafe-inline'; "
        "img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self'; worker-src 'self' blob:; "
        "object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'"
    ),
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=(), payment=(), usb=()",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
}

# All that the page asks for. Gradio has more: uploads, calls that pass by the queue, profiling, a proxy …
_READ = re.compile(
    r"/(config|theme\.css|favicon\.ico|manifest\.json|robots\.txt|healthz|(assets|static|svelte)/.+"
    r"|gradio_api/(info|startup-events|queue/data|heartbeat/\w+))?"
)
_WRITTEN = re.compile(r"/gradio_api/(queue/join|cancel|reset)")

_BODY = "assistant.body"


def body_of(scope: Scope) -> bytes:
    """The whole body of a request that passed the Guard."""
    body: bytes = scope[_BODY]
    return body


class Guard:
    """ASGI middleware.

    Args:
        app: what is behind it.
        also: further paths that are used.
    """

    def __init__(self, app: ASGIApp, also: Collection[str] = ()) -> None:
        self._app = app
        self._also = frozenset(also)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "lifespan":
            await self._app(scope, receive, send)
            return
        if scope["type"] != "http":  # a WebSocket, which the page does not use
            await send({"type": "websocket.close", "code": 1008})
            return

        async def send_guarded(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in HEADERS.items():
                    headers.setdefault(name, value)
            await send(message)

        if not self._is_used(scope):
            await _refusal("이 기능은 쓰지 않습니다.", HTTPStatus.FORBIDDEN)(scope, receive, send_guarded)
            return
        body = await _read_body(receive)
        if body is None:
            told = "보낸 내용이 너무 깁니다. 줄여서 다시 보내 주세요."
            await _refusal(told, HTTPStatus.REQUEST_ENTITY_TOO_LARGE)(scope, receive, send_guarded)
            return
        await self._app({**scope, _BODY: body}, _replay(body, receive), send_guarded)

    def _is_used(self, scope: Scope) -> bool:
        """Whether the page asks for this; what another site has the browser send, it does not."""
        path, is_reading = scope["path"], scope["method"] in ("GET", "HEAD")
        from_elsewhere = Headers(scope=scope).get("sec-fetch-site") in ("cross-site", "same-site")
        if scope["method"] not in ("GET", "HEAD", "POST") or (from_elsewhere and not is_reading):
            return False
        return path in self._also or (_READ if is_reading else _WRITTEN).fullmatch(path) is not None


def _refusal(told: str, status: HTTPStatus) -> JSONResponse:
    return JSONResponse({"detail": told}, status)


async def _read_body(receive: Receive) -> bytes | None:
    """The whole body, or None where it is larger than allowed, whatever its Content-Length says."""
    body = b""
    more = True
    while more:
        message = await receive()
        body += message.get("body", b"")
        more = message.get("more_body", False)
        if len(body) > LARGEST_BODY_BYTES:
            return None
    return body


def _replay(body: bytes, receive: Receive) -> Receive:
    """Hands the body on once, then whatever else comes (a disconnect)."""
    pending: list[Message] = [{"type": "http.request", "body": body, "more_body": False}]

    async def replayed() -> Message:
        return pending.pop() if pending else await receive()

    return replayed
