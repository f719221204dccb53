"""The page over the small briefing in a process of its own, which can be stopped and started again."""

import json
import multiprocessing
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

from assistant.answer import Answer, Ask
from assistant.page import Terms, listen, serve
from assistant.page.accounts import read
from assistant.page.evaluation import evaluation_tab
from eval.page import PageEvaluator
from ingest.records import Briefing
from tests.page.conftest import FakeAssistant, small_briefing

SLOW = "천천히"


def _run(port: int, users: Path | None, questions_per_minute: int, datasets: Path | None, ready: Connection) -> None:
    briefing = small_briefing()
    assistant = FakeAssistant(briefing)

    def ask(question: str, history: Sequence[str] = ()) -> Answer:
        if question == SLOW:
            time.sleep(9)  # a server waits for its threads when it ends
        return assistant.ask(question, history)

    terms = Terms(
        read(users) if users else None,
        evaluation_tab(evaluator(briefing, ask, datasets)) if datasets else None,
        evaluation_is_open=True,
        questions_per_minute=questions_per_minute,
    )
    with listen("127.0.0.1", port) as listening:
        serve(briefing, ask, listening, ready.send, terms)


def write_datasets(folder: Path) -> None:
    """ "tiny" has a case right, one wrong and one that breaks; "hidden" has a wrong one that may not be shown."""
    tiny = [_case("c1", "답"), _case("c2", "아니다"), _case("c3", "답", "crash")]
    for name, cases in (("tiny", tiny), ("hidden", [_case("h1", "비밀")])):
        lines = "".join(json.dumps(one, ensure_ascii=False) + "\n" for one in cases)
        (folder / f"{name}.jsonl").write_text(lines, encoding="utf-8")
    (folder / "hidden.toml").write_text("measure_only = true\n", encoding="utf-8")


def _case(name: str, must: str, question: str = "몇 <명>?") -> dict[str, Any]:
    told = {"id": name, "category": "course", "style": "direct", "persona": "teacher", "answerable": True}
    return {**told, "question": question, "must": [[must]], "evidence": [[5, 5]]}


def evaluator(briefing: Briefing, ask: Ask, folder: Path) -> PageEvaluator:
    """Over the datasets in a folder, beside which the results are kept; no other briefing can be read."""

    def none(*_: object) -> Any:
        raise AssertionError("no dataset here is about another briefing")

    return PageEvaluator(briefing, ask, none, {}, folder / "results", sorted(folder.glob("*.jsonl")))


@contextmanager
def running(
    port: int = 0, users: Path | None = None, questions_per_minute: int = 0, datasets: Path | None = None
) -> Iterator[str]:
    """The address of a server, which is interrupted at the end as by Ctrl-C.

    Args:
        port: 0 for any.
        users: file of those who may enter; None for anybody.
        questions_per_minute: 0 for no limit.
        datasets: folder of what can be evaluated; None for no evaluation.

    Raises:
        AssertionError: it does not end by itself.
    """
    spawn = multiprocessing.get_context("spawn")
    told, telling = spawn.Pipe()
    process = spawn.Process(target=_run, args=(port, users, questions_per_minute, datasets, telling), daemon=True)
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
