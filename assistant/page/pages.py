"""A request that may pass goes in, the page made for its role answers; what it asks for is looked at and counted."""

import json
import math
from collections.abc import Mapping
from http import HTTPStatus
from typing import TYPE_CHECKING, Any

from starlette.responses import JSONResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from assistant.page.access import user_of
from assistant.page.guard import body_of
from assistant.page.limits import Bucket

if TYPE_CHECKING:
    import gradio as gr

JOIN = "/gradio_api/queue/join"

# Events of this queue are questions, see events.py; all others (a filter, a tab) are lighter.
QUESTIONS = "answers"
BURST = 10
LIGHTER = 10


class Pages:
    """ASGI application over the mounted pages.

    An event of the evaluation is not merely hidden from a viewer: it is not in the page that answers to him.

    Args:
        pages: for viewers (False) and evaluators (True), the Blocks and the application that serves them.
        open_to: what somebody without a user gets.
        questions_per_minute: of one user, or of one address where the page is open; 0 for no limit.
    """

    def __init__(
        self, pages: "Mapping[bool, tuple[gr.Blocks, ASGIApp]]", open_to: bool, questions_per_minute: int
    ) -> None:
        self.pages = pages
        self._open_to = open_to
        self._questions = Bucket(BURST, questions_per_minute)
        self._others = Bucket(BURST * LIGHTER, questions_per_minute * LIGHTER)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        user = user_of(scope)
        blocks, app = self.pages[user.role.may_evaluate if user else self._open_to]
        if scope["type"] != "http" or scope["path"] != JOIN or scope["method"] != "POST":
            await app(scope, receive, send)
            return
        event = _event(blocks, body_of(scope))
        if event is None:
            refusal = JSONResponse({"detail": "이 기능을 쓸 권한이 없습니다."}, HTTPStatus.FORBIDDEN)
            await refusal(scope, receive, send)
            return
        bucket = self._questions if event.concurrency_id == QUESTIONS else self._others
        wait = math.ceil(bucket.take(user.name if user else (scope["client"] or ("",))[0]))
        if wait:
            told = f"짧은 시간에 너무 많이 보내셨습니다. {wait}초 뒤에 다시 보내 주세요."
            refusal = JSONResponse({"detail": told}, HTTPStatus.TOO_MANY_REQUESTS, {"Retry-After": str(wait)})
            await refusal(scope, receive, send)
            return
        await app(scope, receive, _told_when_full(scope, receive, send))


def _event(blocks: "gr.Blocks", body: bytes) -> Any | None:
    """The event that a body calls for; None where the page has no such event."""
    try:
        asked = json.loads(body)
        number, session = asked["fn_index"], asked["session_hash"]
        if not isinstance(number, int) or not isinstance(session, str):
            return None
        return blocks.state_holder[session].blocks_config.fns.get(number)
    except (ValueError, KeyError, TypeError):
        return None


def _told_when_full(scope: Scope, receive: Receive, send: Send) -> Send:
    """Gradio's page has an English sentence of its own for 503, the full queue; for others it shows what it is told."""
    is_full = False

    async def told(message: Message) -> None:
        nonlocal is_full
        if message["type"] == "http.response.start" and message["status"] == HTTPStatus.SERVICE_UNAVAILABLE:
            is_full = True
            detail = "지금 질문이 많이 몰려 있습니다. 잠시 뒤에 다시 보내 주세요."
            await JSONResponse({"detail": detail}, HTTPStatus.TOO_MANY_REQUESTS)(scope, receive, send)
        elif not is_full:
            await send(message)

    return told
