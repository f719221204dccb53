"""Requests go in; without a session only the way in is open. What passes carries its user."""

from collections.abc import Collection
from http import HTTPStatus

from starlette.datastructures import MutableHeaders
from starlette.requests import HTTPConnection
from starlette.responses import JSONResponse, RedirectResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from assistant.page.accounts import User
from assistant.page.login import PATH as LOGIN_PATH
from assistant.page.sessions import COOKIE, Sessions

_USER = "assistant.user"


def user_of(scope: Scope) -> User | None:
    """Who asks; None where the page is open to all."""
    user: User | None = scope.get(_USER)
    return user


class Access:
    """ASGI middleware that refuses by default.

    Args:
        app: what is behind it.
        sessions: tells whose token it is.
        open_paths: what anybody may ask for.
    """

    def __init__(self, app: ASGIApp, sessions: Sessions, open_paths: Collection[str]) -> None:
        self._app = app
        self._sessions = sessions
        self._open = frozenset(open_paths)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "lifespan" or (scope["type"] == "http" and scope["path"] in self._open):
            await self._app(scope, receive, send)
            return
        user = self._sessions.user(HTTPConnection(scope).cookies.get(COOKIE, ""))
        if user is None:
            await _refusal(scope)(scope, receive, send)
            return

        async def send_private(message: Message) -> None:
            """After logging out, the back button must not bring the page back."""
            if message["type"] == "http.response.start" and scope["path"] in ("/", "/config"):
                MutableHeaders(scope=message)["Cache-Control"] = "no-store"
            await send(message)

        await self._app({**scope, _USER: user}, receive, send_private)


def _refusal(scope: Scope) -> Response:
    """To the login where a person opens the page; a plain word for everything else."""
    if scope["type"] == "http" and scope["path"] == "/" and scope["method"] in ("GET", "HEAD"):
        return RedirectResponse(LOGIN_PATH, HTTPStatus.SEE_OTHER)
    told = "로그인이 필요합니다. 페이지를 새로 고쳐 로그인해 주세요."
    return JSONResponse({"detail": told}, HTTPStatus.UNAUTHORIZED)
