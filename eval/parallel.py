"""Datasets and a way to open a system go in, a Run comes out: several processes, the order kept, known replies reused.

The processes are started afresh, not forked: search threads and database handles do not outlive a fork.
"""

import multiprocessing
import os
import signal
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import AbstractContextManager, ExitStack
from dataclasses import dataclass, field, replace
from pathlib import Path

from eval.cache import ReplyCache
from eval.cases import Case, Dataset
from eval.runner import Attempt, Outcome, Run, System, Tick, attempt, graded

# Opens a system over a briefing file, None for the shipped one; has to be picklable to be opened in other processes.
OpenSystem = Callable[[Path | None], AbstractContextManager[System]]

FEW = 150  # cases that one process is done with before others have started
AT_A_TIME = 8  # cases handed to a process at once


@dataclass
class _Worker:
    """Opens each briefing's system when its first case comes."""

    open_system: OpenSystem
    stack: ExitStack = field(default_factory=ExitStack)
    systems: dict[Path | None, System] = field(default_factory=dict)

    def attempt(self, briefing: Path | None, case: Case) -> Attempt:
        if briefing in self.systems:
            return attempt(case, self.systems[briefing])
        started = time.perf_counter()
        self.systems[briefing] = self.stack.enter_context(self.open_system(briefing))
        tried = attempt(case, self.systems[briefing])
        return replace(tried, cold_start_seconds=round(time.perf_counter() - started, 3))


_workers: list[_Worker] = []  # the one of this process


def _start(open_system: OpenSystem) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the process that collects
    _workers.append(_Worker(open_system))


def _attempts(work: Sequence[tuple[Path | None, Case]]) -> list[Attempt]:
    return [_workers[0].attempt(briefing, case) for briefing, case in work]


def run_parallel(
    datasets: Sequence[Dataset],
    open_system: OpenSystem,
    caches: Mapping[str, ReplyCache],
    workers: int | None = None,
    on_case: Tick = lambda done, total: None,
) -> Run:
    """Run every case of every dataset.

    Ctrl-C ends the run early; what was not reached is unscored, what was reached is in the caches.

    Args:
        datasets: in the order of the outcomes.
        open_system: each process opens its own.
        caches: by name of the dataset; one without is asked anew each time.
        workers: processes; None for as many as there are cores. Few cases, or one worker, stay in this process.
        on_case: called with the cases done and their total.
    """
    started = time.perf_counter()
    work = [(dataset, case) for dataset in datasets for case in dataset.cases]
    known = [caches[dataset.name].get(case) if dataset.name in caches else None for dataset, case in work]
    pending = [pair for pair, found in zip(work, known, strict=True) if found is None]
    done = len(work) - len(pending)
    on_case(done, len(work))
    processes = 1 if len(pending) < FEW else workers or os.cpu_count() or 1
    fresh: list[Attempt] = []
    try:
        for (dataset, case), tried in zip(pending, _tried(pending, open_system, processes), strict=True):
            if dataset.name in caches:
                caches[dataset.name].keep(case, tried)
            fresh.append(tried)
            on_case(done + len(fresh), len(work))
    except KeyboardInterrupt:
        pass
    return Run(tuple(_outcomes(work, known, fresh)), len(work), time.perf_counter() - started, processes)


def _outcomes(
    work: Sequence[tuple[Dataset, Case]], known: Sequence[Attempt | None], fresh: Sequence[Attempt]
) -> Iterator[Outcome]:
    """In the order of the cases; those never reached are left out."""
    asked = iter(fresh)
    for (dataset, case), found in zip(work, known, strict=True):
        tried = found or next(asked, None)
        if tried is not None:
            yield graded(dataset, case, tried)


def _tried(pending: Sequence[tuple[Dataset, Case]], open_system: OpenSystem, processes: int) -> Iterator[Attempt]:
    """An attempt at each case, in their order."""
    asked = [(dataset.briefing, case) for dataset, case in pending]
    if processes == 1:
        worker = _Worker(open_system)
        with worker.stack:
            yield from (worker.attempt(briefing, case) for briefing, case in asked)
        return
    spawned = multiprocessing.get_context("spawn")
    pool = ProcessPoolExecutor(processes, mp_context=spawned, initializer=_start, initargs=(open_system,))
    parts = [asked[start : start + AT_A_TIME] for start in range(0, len(asked), AT_A_TIME)]
    try:
        for future in [pool.submit(_attempts, part) for part in parts]:
            yield from future.result()
    finally:
        pool.shutdown(wait=True, cancel_futures=True)
