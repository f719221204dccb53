"""Addresses of pages go in; many users ask there at once, as a browser does, and how fast they are answered comes out.

Beside the page stands a bare one that says back what it is told, measured by the same users on the same machine: what
matters is the ratio, as the seconds depend on the machine.
"""

import asyncio
import json
import secrets
import socket
import subprocess
import time
from collections import Counter
from collections.abc import AsyncIterator, Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from itertools import cycle, islice
from statistics import quantiles
from typing import TYPE_CHECKING, Any

from ingest.errors import ServeError

if TYPE_CHECKING:
    import httpx

# After so many questions a user begins a new conversation.
TURNS = 5

PATIENCE_SECONDS = 60
STARTING_SECONDS = 300


@dataclass
class Measured:
    """What users met.

    Attributes:
        seconds: how long they asked.
        milliseconds: of each answer, from sending the question to the end of the answer.
        errors: how often each thing went wrong.
    """

    seconds: float = 0.0
    milliseconds: list[float] = field(default_factory=list)
    errors: Counter[str] = field(default_factory=Counter)

    @property
    def per_second(self) -> float:
        """Answers a second, of all users together."""
        return len(self.milliseconds) / self.seconds if self.seconds else 0.0

    def percentile(self, percent: int) -> float:
        """Milliseconds within which so many percent of the answers came; 0 for fewer than two answers."""
        cuts = quantiles(self.milliseconds, n=100) if len(self.milliseconds) > 1 else [0.0] * 99
        return cuts[percent - 1]

    def __add__(self, other: "Measured") -> "Measured":
        return Measured(
            self.seconds + other.seconds, self.milliseconds + other.milliseconds, self.errors + other.errors
        )


def compared(
    page: str, bare: str, questions: Sequence[str], users: int = 32, seconds: float = 60.0
) -> tuple[Measured, Measured]:
    """The page, and the bare page for a quarter as long before and after it, as a machine's speed drifts.

    Args:
        page: address of the page under test.
        bare: address of the page it is compared with.
        questions: asked in turn.
        users: so many at once.
        seconds: how long the page is asked without a break.
    """

    async def measured() -> tuple[Measured, Measured]:
        before = await drive(bare, questions, users, seconds / 4)
        under_load = await drive(page, questions, users, seconds)
        return under_load, before + await drive(bare, questions, users, seconds / 4)

    return asyncio.run(measured())


def rows(page: Measured, bare: Measured) -> list[dict[str, str]]:
    """Both measurements and their ratio, as rows of a table."""

    def row(name: str, value: Callable[[Measured], float], form: str) -> dict[str, str]:
        ours, theirs = value(page), value(bare)
        ratio = f"{ours / theirs:.2f}" if theirs else "-"
        return {"": name, "이 페이지": format(ours, form), "빈 페이지": format(theirs, form), "비율": ratio}

    return [
        row("답변", lambda measured: len(measured.milliseconds), ",.0f"),
        row("오류", lambda measured: measured.errors.total(), ",.0f"),
        row("초당 답변", lambda measured: measured.per_second, ",.1f"),
        row("절반이 받는 시간(ms)", lambda measured: measured.percentile(50), ",.0f"),
        row("95 %가 받는 시간(ms)", lambda measured: measured.percentile(95), ",.0f"),
    ]


async def drive(address: str, questions: Sequence[str], users: int, seconds: float) -> Measured:
    """Have ``users`` ask at ``address`` for ``seconds``, each the next question when the one before is answered."""
    import httpx

    measured = Measured(seconds)
    limits = httpx.Limits(max_connections=None, max_keepalive_connections=None)
    async with httpx.AsyncClient(base_url=address, timeout=PATIENCE_SECONDS, limits=limits) as client:
        event = Event.of((await client.get("/config")).raise_for_status().json())
        end = time.perf_counter() + seconds
        shares = (islice(cycle(questions), start * len(questions) // users, None) for start in range(users))
        await asyncio.gather(*(_ask_until(end, client, event, share, measured) for share in shares))
    return measured


@dataclass(frozen=True, slots=True)
class Event:
    """What is sent when somebody enters a question: the number of the event, its inputs, and which is the question."""

    number: int
    inputs: tuple[Any, ...]
    question: int

    @classmethod
    def of(cls, config: Mapping[str, Any]) -> "Event":
        """The submit event of the text box whose id is "question".

        Raises:
            LookupError: the page has none.
        """
        components = {component["id"]: component for component in config["components"]}
        for event in config["dependencies"]:
            for target, name in event["targets"]:
                if name == "submit" and components[target]["props"].get("elem_id") == "question":
                    inputs = (components[number]["props"].get("value") for number in event["inputs"])
                    return cls(event["id"], tuple(inputs), event["inputs"].index(target))
        raise LookupError("no question box")

    def body(self, question: str, session: str) -> dict[str, Any]:
        """What the page's own client would send."""
        data = [question if place == self.question else value for place, value in enumerate(self.inputs)]
        return {"data": data, "fn_index": self.number, "session_hash": session, "event_data": None, "trigger_id": None}


async def _ask_until(
    end: float, client: "httpx.AsyncClient", event: Event, questions: Iterator[str], measured: Measured
) -> None:
    session = ""
    for turn, question in enumerate(questions):
        started = time.perf_counter()
        if started >= end:
            return
        if turn % TURNS == 0:
            session = secrets.token_hex(6)
        problem = await _asked(client, event.body(question, session), session)
        if problem:
            measured.errors[problem] += 1
            await asyncio.sleep(0.1)  # a server that refuses at once is not to be flooded
        else:
            measured.milliseconds.append((time.perf_counter() - started) * 1000)


async def _asked(client: "httpx.AsyncClient", body: dict[str, Any], session: str) -> str | None:
    """What went wrong with a question; None where it was answered."""
    import httpx

    try:
        joined = await client.post("/gradio_api/queue/join", json=body)
        if joined.status_code != 200:
            return f"{joined.status_code} {joined.text[:100]}"
        async with client.stream("GET", "/gradio_api/queue/data", params={"session_hash": session}) as stream:
            async for message in _messages(stream):
                if message["msg"] == "process_completed":
                    return None if message["success"] else str(message["output"].get("error"))[:100]
                if message["msg"] == "unexpected_error":
                    return str(message["message"])[:100]
    except httpx.HTTPError as error:
        return type(error).__name__
    return "the stream ended early"


async def _messages(stream: "httpx.Response") -> AsyncIterator[dict[str, Any]]:
    async for line in stream.aiter_lines():
        if line.startswith("data:"):
            yield json.loads(line.removeprefix("data:"))


def free_port() -> int:
    """A local port that nobody uses."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        port: int = free.getsockname()[1]
    return port


@contextmanager
def served(command: Sequence[str], port: int, environment: Mapping[str, str]) -> Iterator[str]:
    """The address of a page that a command serves at a local port, once it answers; the command is ended at the end.

    Raises:
        ServeError: it ends by itself, or does not answer in time.
    """
    import httpx

    address = f"http://127.0.0.1:{port}"
    with subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
        try:
            for _ in range(STARTING_SECONDS * 10):
                with suppress(httpx.TransportError):
                    if httpx.get(f"{address}/config").is_success:
                        break
                if process.poll() is not None:
                    raise ServeError("재어 볼 페이지가 열리지 않습니다.", "app.py serve로 열리는지 먼저 확인해 주세요.")
                time.sleep(0.1)
            else:
                raise ServeError("재어 볼 페이지가 너무 늦게 열립니다.", "app.py ingest로 색인을 먼저 만들어 주세요.")
            yield address
        finally:
            process.terminate()


def serve_bare(port: int) -> None:
    """A page of Gradio's own making at a local port, that says back what it is told; until the process ends."""
    import gradio as gr

    def echo(question: str, shown: list[dict[str, str]] | None) -> tuple[str, list[dict[str, str]]]:
        return "", [*(shown or ()), {"role": "user", "content": question}, {"role": "assistant", "content": question}]

    with gr.Blocks(analytics_enabled=False) as page:
        chat = gr.Chatbot()
        box = gr.Textbox(elem_id="question")
        box.submit(echo, [box, chat], [box, chat], concurrency_limit=None)
    page.launch(server_name="127.0.0.1", server_port=port, quiet=True, share=False, run_history=False, ssr_mode=False)
