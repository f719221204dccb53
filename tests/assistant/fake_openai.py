"""A small OpenAI-compatible chat server on the loopback that can be made slow, broken, endless or lying."""

import json
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

Send = Callable[[bytes], None]
# Sends whatever it likes as the body of one reply; `closing` is set when the server shuts down.
Behaviour = Callable[[Send, threading.Event], None]


def event(text: str) -> bytes:
    """One piece of a streamed reply."""
    choice = {"index": 0, "delta": {"role": "assistant", "content": text}, "finish_reason": None}
    chunk = {"id": "1", "object": "chat.completion.chunk", "created": 0, "model": "fake", "choices": [choice]}
    return b"data: " + json.dumps(chunk).encode() + b"\n\n"


END = b"data: [DONE]\n\n"


def says(text: str) -> Behaviour:
    """A well-behaved model that always says this, in pieces."""

    def behave(send: Send, closing: threading.Event) -> None:
        for start in range(0, len(text), 7):
            send(event(text[start : start + 7]))
        send(END)

    return behave


def silent(send: Send, closing: threading.Event) -> None:
    """Takes the question and says nothing."""
    closing.wait(60)


def trickling(send: Send, closing: threading.Event) -> None:
    """Sends a letter of an answer now and then, for ever."""
    while not closing.wait(0.05):
        send(event("네"))


def commenting(send: Send, closing: threading.Event) -> None:
    """Keeps the connection alive with comments that are no piece of an answer."""
    while not closing.wait(0.05):
        send(b": wait\n\n")


def endless(send: Send, closing: threading.Event) -> None:
    """Talks on as fast as it can."""
    while not closing.is_set():
        send(event("490명입니다. [1] " * 20))


def broken(send: Send, closing: threading.Event) -> None:
    """Sends what is no JSON."""
    send(b"data: {this is no JSON\n\n")


class FakeServer(ThreadingHTTPServer):
    """Answers every chat completion by its ``behaviour``, and keeps what it was asked.

    Attributes:
        status: of every reply; the behaviour follows for 200 only.
        requests: bodies and the Authorization header of every request.
    """

    daemon_threads = True
    block_on_close = False

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.behaviour: Behaviour = says("")
        self.status = 200
        self.requests: list[tuple[dict[str, Any], str]] = []
        self.closing = threading.Event()

    @property
    def base_url(self) -> str:
        """What a client is given."""
        return f"http://127.0.0.1:{self.server_address[1]}/v1"

    @property
    def prompts(self) -> list[str]:
        """The messages of every request, joined."""
        return ["\n".join(message["content"] for message in body["messages"]) for body, _ in self.requests]


class _Handler(BaseHTTPRequestHandler):
    server: FakeServer

    def do_POST(self) -> None:
        body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        self.server.requests.append((body, self.headers.get("Authorization", "")))
        self.send_response(self.server.status)
        self.send_header("Content-Type", "text/event-stream")
        self.send_header("Connection", "close")
        self.end_headers()
        if self.server.status == 200:
            self.server.behaviour(self._send, self.server.closing)
        self.close_connection = True

    def _send(self, data: bytes) -> None:
        self.wfile.write(data)
        self.wfile.flush()

    def handle(self) -> None:
        with suppress(OSError):  # the client went away, as it should
            super().handle()

    def log_message(self, *arguments: object) -> None:
        pass


@contextmanager
def fake_openai() -> Iterator[FakeServer]:
    """A running server, stopped in the end with every reply it still sends."""
    server = FakeServer()
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    try:
        yield server
    finally:
        server.closing.set()
        server.shutdown()
        server.server_close()
        thread.join()
