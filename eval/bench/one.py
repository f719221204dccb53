"""One briefing and one contender: tasks for `probe`. `measure` says what is given; JSON values are found."""

import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from statistics import median
from typing import Any

from eval.bench.contenders import CONTENDERS, Answering
from eval.bench.gauges import folder_mib, resident_mib, seconds

Given = dict[str, Any]
Found = dict[str, Any]
Tick = Callable[[int, int], None]
Asked = tuple[str, list[str]]


def ingest(given: Given, tick: Tick) -> Found:
    """Reads the file several times in a process that has done it once."""
    read, file = CONTENDERS[given["system"]].read, Path(given["file"])
    read(file)
    times = []
    for done in range(given["repeats"]):
        times.append(seconds(lambda: read(file)))
        tick(done + 1, given["repeats"])
    lines = len(file.read_text(encoding="utf-8").splitlines())
    return {"ingest_s": median(times), "lines": lines}


def build(given: Given, tick: Tick) -> Found:
    """Reads the file and builds the index, with everything that has to be loaded for it."""
    folder = Path(given["folder"])
    taken = seconds(lambda: CONTENDERS[given["system"]].build(Path(given["file"]), folder, given["embedder"]))
    return {"build_s": taken, "index_mib": folder_mib(folder), "build_peak_mib": resident_mib(peak=True)}


def ask(given: Given, tick: Tick) -> Found:
    """One question from a cold start; the whole process is timed from outside."""
    _open(given)(given["question"], ())
    return {}


def serve(given: Given, tick: Tick) -> Found:
    """Opens the index, answers every question once, then all of them by several threads.

    Latencies are those of questions that were not asked before, after one of each kind to warm up.
    """
    opened: list[Answering] = []
    open_s = seconds(lambda: opened.append(_open(given)))
    answer = opened[0]
    asked: dict[str, list[Asked]] = {}
    for kind, question, history in given["questions"]:
        asked.setdefault(kind, []).append((question, history))
    everything = [pair for pairs in asked.values() for pair in pairs]
    first_ms = 1000 * seconds(lambda: answer(*everything[0]))
    for pairs in asked.values():
        answer(*pairs[0])
    _forget()
    total = len(everything) * (1 + len(given["threads"]))
    latencies: dict[str, list[float]] = {}
    for kind, pairs in asked.items():
        latencies[kind] = [1000 * seconds(lambda pair=pair: answer(*pair)) for pair in pairs]  # type: ignore[misc]
        tick(sum(map(len, latencies.values())), total)
    rates = {}
    for number, threads in enumerate(given["threads"], start=2):
        _forget()
        rates[str(threads)] = _rate(answer, everything, threads)
        tick(number * len(everything), total)
    peak = resident_mib(peak=True)
    return {"open_s": open_s, "first_ms": first_ms, "latency_ms": latencies, "rates": rates, "serve_peak_mib": peak}


def _open(given: Given) -> Answering:
    return CONTENDERS[given["system"]].open(Path(given["file"]), Path(given["folder"]), given["embedder"])


def _rate(answer: Answering, everything: list[Asked], threads: int) -> float:
    """Answers a second."""
    started = time.perf_counter()
    with ThreadPoolExecutor(threads) as pool:
        list(pool.map(lambda pair: answer(*pair), everything))
    return len(everything) / (time.perf_counter() - started)


def _forget() -> None:
    """A question asked again must be as much work as a new one."""
    from vectorstore.morphemes import forget

    forget()
