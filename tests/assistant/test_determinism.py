"""The same question gets the same answer, byte for byte: twice in a run, and whatever order Python gives its sets."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

# Asks every n-th question of a file of cases over a briefing twice; prints all of every answer but the time it took.
PROGRAM = """
import json, sys
from dataclasses import asdict
from pathlib import Path
from assistant import build_assistant
from ingest import read_briefing
questions = []
for briefing, cases, step in zip(sys.argv[1::3], sys.argv[2::3], sys.argv[3::3], strict=True):
    assistant = build_assistant(read_briefing(Path(briefing)))
    asked = [json.loads(line) for line in Path(cases).read_text("utf-8").splitlines()][:: int(step)]
    for run in (1, 2):
        for case in asked:
            answer = asdict(assistant.ask(case["question"], case.get("history", ())))
            del answer["latency_ms"], answer["topic"]
            print(json.dumps([run, case["id"], answer], ensure_ascii=False, default=str))
"""


@pytest.fixture(scope="module")
def arguments(root: Path, briefing_file: Path, second_briefing_file: Path) -> list[str]:
    datasets = root / "eval" / "datasets"
    return [
        *(str(briefing_file), str(datasets / "dev.jsonl"), "6"),
        *(str(second_briefing_file), str(datasets / "second.jsonl"), "5"),
    ]


def printed(root: Path, arguments: list[str], seed: str) -> str:
    """What a process of its own prints under this PYTHONHASHSEED."""
    environment = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONUTF8": "1"}
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, *arguments], cwd=root, env=environment, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_answers_do_not_depend_on_the_run_or_the_hash_seed(root: Path, arguments: list[str]) -> None:
    first = printed(root, arguments, "0")
    runs: dict[int, list[tuple[str, object]]] = {1: [], 2: []}
    for line in first.splitlines():
        run, case, answer = json.loads(line)
        runs[run].append((case, answer))
    assert runs[1] == runs[2]
    assert len(runs[1]) >= 39
    assert printed(root, arguments, "4242") == first
