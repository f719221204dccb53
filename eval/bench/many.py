"""Many briefings: tasks for `probe`. Each goes on until all are done or the time given is over, whichever comes first.

What is found is told at the marks (1, 10, 100 …) that were reached; a mark out of reach is left out, not estimated.
"""

import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from eval.bench.contenders import CONTENDERS
from eval.bench.gauges import folder_mib, resident_mib, seconds

Given = dict[str, Any]
Found = dict[str, Any]
Tick = Callable[[int, int], None]


def ingest(given: Given, tick: Tick) -> Found:
    """Reads one briefing after the other."""
    marks, number = [], 0
    for number, file, elapsed in in_time(given, tick):
        CONTENDERS["ours"].read(file)
        if number in given["marks"]:
            marks.append({"briefings": number, "seconds": elapsed(), "mib": resident_mib()})
    return {"marks": marks, "done": number}


def build(given: Given, tick: Tick) -> Found:
    """Builds the index of one briefing after the other, each in a folder of its own."""
    marks, number, folder = [], 0, Path(given["folder"])
    for number, file, elapsed in in_time(given, tick):
        CONTENDERS["ours"].build(file, folder / file.stem, given["embedder"])
        if number in given["marks"]:
            size = {"index_mib": folder_mib(folder), "mib": resident_mib()}
            marks.append({"briefings": number, "seconds": elapsed(), **size})
    return {"marks": marks, "done": number}


def turns(given: Given, tick: Tick) -> Found:
    """Opens one briefing after the other in one process and asks each the same questions."""
    marks, folder = [], Path(given["folder"])
    opens: list[float] = []
    latencies: list[float] = []
    for number, file, elapsed in in_time(given, tick):
        if not (folder / file.stem).is_dir():  # the time for building ended here
            break
        started = time.perf_counter()
        answer = CONTENDERS["ours"].open(file, folder / file.stem, given["embedder"])
        opens.append(time.perf_counter() - started)
        latencies += timed_ms(lambda asked: answer(asked, ()), given["questions"])  # noqa: B023
        if number in given["marks"]:
            found = {"open_s": list(opens), "latency_ms": list(latencies), "mib": resident_mib()}
            marks.append({"briefings": number, "seconds": elapsed(), **found})
    return {"marks": marks, "done": len(opens)}


def in_time(given: Given, tick: Tick) -> Iterator[tuple[int, Path, Callable[[], float]]]:
    """The files with their numbers from 1 and a clock, as long as the time is not over."""
    started = time.perf_counter()
    for number, name in enumerate(given["files"], start=1):
        if time.perf_counter() - started > given["limit_s"]:
            return
        yield number, Path(name), lambda: time.perf_counter() - started
        tick(number, len(given["files"]))


def timed_ms(answer: Callable[[str], object], questions: list[str]) -> list[float]:
    """Milliseconds that each question takes."""
    return [1000 * seconds(lambda asked=asked: answer(asked)) for asked in questions]  # type: ignore[misc]
