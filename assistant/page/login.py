"""Name and password go in, a session cookie comes out; attempts are throttled by client and by name."""

import math
from functools import cached_property
from http import HTTPStatus
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import parse_qs

from anyio import CapacityLimiter
from anyio.to_thread import run_sync
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response
from starlette.routing import Route

from assistant.page.accounts import LONGEST_NAME, LONGEST_PASSWORD, Accounts
from assistant.page.limits import Bucket
from assistant.page.sessions import COOKIE, Sessions

if TYPE_CHECKING:
    from jinja2 import Template

PATH, LEAVE_PATH = "/login", "/logout"

# Failed attempts alone count: a whole office may stand behind one address.
FAILURES_BY_CLIENT, FAILURES_BY_NAME = 20, 10
FAILURES_PER_MINUTE = 2

# A check takes 32 MiB, so that not any number may run at a time.
CHECKS_AT_A_TIME = 2

_POLICY = "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"


class Login:
    """The login page and what its forms do."""

    def __init__(self, accounts: Accounts, sessions: Sessions, institution: str, title: str) -> None:
        self._accounts = accounts
        self._sessions = sessions
        self._names = {"institution": institution, "title": title}
        self._buckets = (
            Bucket(FAILURES_BY_CLIENT, FAILURES_PER_MINUTE),
            Bucket(FAILURES_BY_NAME, FAILURES_PER_MINUTE),
        )

    @property
    def routes(self) -> list[Route]:
        """Where they are."""
        return [
            Route(PATH, self._show),
            Route(PATH, self._enter, methods=["POST"]),
            Route(LEAVE_PATH, self._leave, methods=["POST"]),
        ]

    async def _show(self, request: Request) -> Response:
        if self._sessions.user(request.cookies.get(COOKIE, "")):
            return _home()
        return self._page()

    async def _enter(self, request: Request) -> Response:
        typed = parse_qs((await request.body()).decode(errors="replace"), max_num_fields=10)
        name = typed.get("name", [""])[0].strip()[:LONGEST_NAME]
        password = typed.get("password", [""])[0][: LONGEST_PASSWORD + 1]
        keys = (request.client.host if request.client else "", name)
        # Taken before the check and given back after, as many attempts may come at once.
        wait = max(bucket.take(key) for bucket, key in zip(self._buckets, keys, strict=True))
        if wait:
            return self._too_often(name, math.ceil(wait))
        user = await run_sync(self._accounts.check, name, password, limiter=self._checks)
        if user is None:
            return self._page("사용자 이름이나 비밀번호가 맞지 않습니다.", name, HTTPStatus.UNAUTHORIZED)
        for bucket, key in zip(self._buckets, keys, strict=True):
            bucket.give_back(key)
        reply = _home()
        reply.set_cookie(
            COOKIE, self._sessions.begin(user), httponly=True, samesite="lax", secure=request.url.scheme == "https"
        )
        return reply

    async def _leave(self, request: Request) -> Response:
        self._sessions.end(request.cookies.get(COOKIE, ""))
        reply = RedirectResponse(PATH, HTTPStatus.SEE_OTHER)
        reply.delete_cookie(COOKIE, httponly=True, samesite="lax")
        return reply

    def _too_often(self, name: str, seconds: int) -> Response:
        problem = f"로그인에 여러 번 실패했습니다. {seconds}초 뒤에 다시 시도해 주세요."
        return self._page(problem, name, HTTPStatus.TOO_MANY_REQUESTS, {"Retry-After": str(seconds)})

    def _page(
        self,
        problem: str = "",
        name: str = "",
        status: HTTPStatus = HTTPStatus.OK,
        headers: dict[str, str] | None = None,
    ) -> HTMLResponse:
        shown = self._template.render(**self._names, problem=problem, name=name)
        return HTMLResponse(shown, status, {"Content-Security-Policy": _POLICY, **(headers or {})})

    @cached_property
    def _template(self) -> "Template":
        from jinja2 import Environment

        file = Path(__file__).parent / "login.html"
        return Environment(autoescape=True).from_string(file.read_text(encoding="utf-8"))

    @cached_property
    def _checks(self) -> CapacityLimiter:
        return CapacityLimiter(CHECKS_AT_A_TIME)


def _home() -> RedirectResponse:
    return RedirectResponse("/", HTTPStatus.SEE_OTHER)
