"""The page over the small briefing in a process of its own, which can be stopped and started again."""

import multiprocessing
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from multiprocessing.connection import Connection
from pathlib import Path

from assistant.answer import Answer
from assistant.page import Terms, listen, serve
from assistant.page.accounts import read
from tests.page.conftest import FakeAssistant, small_briefing

SLOW = "천천히"


def _run(port: int, users: Path | None, questions_per_minute: int, ready: Connection) -> None:
    briefing = small_briefing()
    assistant = FakeAssistant(briefing)

    def ask(question: str, history: Sequence[str] = ()) -> Answer:
        if question == SLOW:
            time.sleep(9)  # a server waits for its threads when it ends
        return assistant.ask(question, history)

    terms = Terms(read(users) if users else None, questions_per_minute=questions_per_minute)
    with listen("127.0.0.1", port) as listening:
        serve(briefing, ask, listening, ready.send, terms)


@contextmanager
def running(port: int = 0, users: Path | None = None, questions_per_minute: int = 0) -> Iterator[str]:
    """The address of a server, which is interrupted at the end as by Ctrl-C.

    Raises:
        AssertionError: it does not end by itself.
    """
    spawn = multiprocessing.get_context("spawn")
    told, telling = spawn.Pipe()
    process = spawn.Process(target=_run, args=(port, users, questions_per_minute, telling), daemon=True)
    process.start()
    try:
        assert told.poll(60), "the server did not start"
        yield told.recv()
    finally:
        process.terminate()  # uvicorn takes it as it takes Ctrl-C
        process.join(timeout=10)
        has_ended = process.exitcode is not None
        process.kill()
        process.join()
    assert has_ended, "the server did not end"
