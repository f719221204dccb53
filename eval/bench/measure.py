"""A briefing's file, an embedder and questions in; everything that was measured, as JSON values, out.

The single measurements stand in `probe`; here is which of them are made, and with what.
"""

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from statistics import median
from typing import Any

from eval.bench.gauges import seconds
from eval.bench.variants import Variants
from eval.cases import Case
from ingest import read_briefing
from ingest.errors import CaseError

ROOT = Path(__file__).resolve().parents[2]
SYSTEMS = ("ours", "langchain")
_SHARE = 1000  # parts into which the bar divides each measurement

Tick = Callable[[int, int], None]
Found = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Plan:
    """How much is measured.

    Attributes:
        per_kind: questions of each category, None for all.
        repeats: how often an ingest, a build and a cold start are repeated; the median counts.
        threads: that ask at once.
        marks: numbers of briefings at which growth is told; the last is how many there are.
        pools: numbers of briefings that are put into one index.
        asked: questions put to each of many briefings.
        limit_s: seconds after which each measurement of growth ends, complete or not.
    """

    per_kind: int | None
    repeats: int
    threads: tuple[int, ...]
    marks: tuple[int, ...]
    pools: tuple[int, ...]
    asked: int
    limit_s: float


FULL = Plan(None, 5, (1, 8, 32), marks=(1, 10, 100, 1000), pools=(1, 10, 100), asked=5, limit_s=450)
QUICK = Plan(1, 1, (1, 8, 32), marks=(1, 2), pools=(2,), asked=2, limit_s=60)


@dataclass(frozen=True, slots=True)
class Subject:
    """What is measured.

    Attributes:
        file: the briefing.
        embedder: folder of the one built from Kiwi, or a sentence-transformers model.
        cases: questions about the briefing.
        ask: the command that answers a question from the folder of an index: [..., question, "--index", folder].
    """

    file: Path
    embedder: str
    cases: Sequence[Case]
    ask: Sequence[str]


def measure(subject: Subject, plan: Plan, tick: Tick = lambda done, total: None) -> Found:
    """Makes all measurements of a plan.

    Raises:
        CaseError: when one of them breaks.
    """
    load = [os.getloadavg()[0]]
    questions = _questions(subject.cases, plan.per_kind)
    bar = _Bar(len(SYSTEMS) * (3 + 2 * plan.repeats) + 3 + len(SYSTEMS) * len(plan.pools), tick)
    with tempfile.TemporaryDirectory(prefix="bench-") as temporary:
        folder = Path(temporary)
        found = {system: _contender(system, subject, plan, questions, folder, bar) for system in SYSTEMS}
        texts = [question for _, question, history in questions if not history][: plan.asked]
        growth = _growth(subject, plan, texts, folder, bar)
    kinds = {kind: sum(asked[0] == kind for asked in questions) for kind in dict.fromkeys(q[0] for q in questions)}
    load.append(os.getloadavg()[0])
    return {"plan": asdict(plan), "load": load, "questions": kinds, "contenders": found, "growth": growth}


def _questions(cases: Sequence[Case], per_kind: int | None) -> list[tuple[str, str, tuple[str, ...]]]:
    kinds: dict[str, list[Case]] = {}
    for case in cases:
        kinds.setdefault(case.category, []).append(case)
    return [(kind, case.question, case.history) for kind in sorted(kinds) for case in kinds[kind][:per_kind]]


def _contender(
    system: str, subject: Subject, plan: Plan, questions: Sequence[Any], temporary: Path, bar: "_Bar"
) -> Found:
    """One system over the one briefing: ingest, builds, cold starts, answers."""
    given = {"system": system, "file": str(subject.file), "embedder": subject.embedder}
    found = bar.probe("ingest", given | {"repeats": 5 * plan.repeats})
    builds = []
    for number in range(plan.repeats):
        given["folder"] = str(temporary / f"{system}-{number}")
        builds.append(bar.probe("build", given))
    found |= {name: median(build[name] for build in builds) for name in builds[0]}
    question = questions[0][1]
    colds = []
    for _ in range(plan.repeats):
        if system == "ours":
            command = [*subject.ask, question, "--index", given["folder"]]
            colds.append(bar.command(command))
        else:
            colds.append(seconds(lambda: bar.probe("ask", given | {"question": question})))
    found |= bar.probe("serve", given | {"questions": questions, "threads": plan.threads}, steps=2)
    return found | {"cold_s": median(colds)}


def _growth(subject: Subject, plan: Plan, texts: list[str], temporary: Path, bar: "_Bar") -> Found:
    """Invented briefings, one index each, and all in one index."""
    variants = Variants(read_briefing(subject.file))
    files = []
    for number in range(1, plan.marks[-1] + 1):
        path = temporary / f"{number:05d}.txt"
        path.write_text(variants.text(number), encoding="utf-8")
        files.append(str(path))
    given = {"files": files, "marks": plan.marks, "limit_s": plan.limit_s, "embedder": subject.embedder}
    given |= {"folder": str(temporary / "many"), "questions": texts}
    found: Found = {task: bar.probe(task, given) for task in ("ingest-many", "build-many", "turns")}
    found["pooled"] = []
    for system in SYSTEMS:
        for pool in plan.pools:
            pooled = {"system": system, "files": files[:pool], "folder": str(temporary / f"pool-{system}-{pool}")}
            found["pooled"].append({"system": system, "briefings": pool, **bar.probe("one-index", given | pooled)})
    return found


class _Bar:
    """Starts measurements one after the other and moves one bar along.

    Raises:
        CaseError: from each method, when the process it started breaks.
    """

    def __init__(self, steps: int, tick: Tick) -> None:
        self._total, self._tick = steps * _SHARE, tick
        self._done = 0

    def probe(self, task: str, given: Found, steps: int = 1) -> Found:
        """What a task of `probe` finds."""
        command = [sys.executable, "-m", "eval.bench.probe", task]
        with (
            tempfile.TemporaryFile("w+", encoding="utf-8") as errors,
            subprocess.Popen(
                command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=errors, encoding="utf-8"
            ) as process,
        ):
            assert process.stdin is not None and process.stdout is not None
            process.stdin.write(json.dumps(given))
            process.stdin.close()
            told: Found = {}
            for line in process.stdout:
                told = json.loads(line)
                if "done" in told:
                    self._tick(self._done + steps * _SHARE * told["done"] // told["total"], self._total)
            if process.wait() or "result" not in told:
                errors.seek(0)
                raise _broken(task, errors.read())
        self._advance(steps)
        return dict(told["result"])

    def command(self, command: Sequence[str]) -> float:
        """Seconds that a command takes from start to end."""
        done: list[subprocess.CompletedProcess[str]] = []
        taken = seconds(lambda: done.append(subprocess.run(command, capture_output=True, text=True, check=False)))
        if done[0].returncode:
            raise _broken("ask", done[0].stderr)
        self._advance(1)
        return taken

    def _advance(self, steps: int) -> None:
        self._done += steps * _SHARE
        self._tick(self._done, self._total)


def _broken(task: str, errors: str) -> CaseError:
    last = (errors.strip().splitlines() or ["까닭을 알 수 없음"])[-1]
    return CaseError(f"'{task}' 측정이 멈추었습니다: {last}", "같은 명령을 다시 실행해 주세요.")
