"""An application goes in, the same comes out with its open streams known, so that they can be ended before it is.

A page keeps a stream open for as long as it is looked at.
"""

import asyncio
from typing import Any

from starlette.datastructures import Headers
from starlette.types import ASGIApp, Message, Receive, Scope, Send


class Streams:
    """ASGI middleware."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app
        self._open: set[asyncio.Task[Any]] = set()

    def end(self) -> None:
        """End all streams of events, for their readers as if they were complete."""
        for task in tuple(self._open):
            task.cancel()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        task = asyncio.current_task()
        is_complete = False

        async def send_known(message: Message) -> None:
            nonlocal is_complete
            if message["type"] == "http.response.body":
                is_complete = not message.get("more_body", False)
            elif message["type"] == "http.response.start" and task and _is_stream(message):
                self._open.add(task)
            await send(message)

        try:
            await self._app(scope, receive, send_known)
        except asyncio.CancelledError:
            if task is None or task not in self._open:
                raise
            task.uncancel()
            if not is_complete:
                await send({"type": "http.response.body"})
        finally:
            if task:
                self._open.discard(task)


def _is_stream(message: Message) -> bool:
    return Headers(raw=message["headers"]).get("content-type", "").startswith("text/event-stream")
