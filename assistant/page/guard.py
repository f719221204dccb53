"""Requests go in; those too large or for what the page does not use are refused; replies get security headers."""

from starlette.datastructures import MutableHeaders
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
    "Permissions-Policy": "camera=(), microphone=(), geolocation=()",
}

_CLOSED = ("/gradio_api/upload", "/gradio_api/component_server", "/gradio_api/file", "/monitoring")


class Guard:
    """ASGI middleware."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return

        async def send_guarded(message: Message) -> None:
            if message["type"] == "http.response.start":
                MutableHeaders(scope=message).update(HEADERS)
            await send(message)

        if scope["path"].startswith(_CLOSED):
            refusal = JSONResponse({"error": "이 기능은 쓰지 않습니다."}, status_code=403)
            await refusal(scope, receive, send_guarded)
            return
        body = await _read_body(receive)
        if body is None:
            refusal = JSONResponse({"error": "보낸 내용이 너무 깁니다. 줄여서 다시 보내 주세요."}, status_code=413)
            await refusal(scope, receive, send_guarded)
            return
        await self._app(scope, _replay(body, receive), send_guarded)


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
