"""Datasets and a way to open a system go in, a Run comes out: several processes, the order kept, known replies reused.

The processes are started afresh, not forked: search threads and database handles do not outlive a fork. To open a
briefing takes as long as to answer some hundred cases over it, so that only one with many cases is opened by several.
"""

import multiprocessing
import os
import signal
import time
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed
from contextlib import AbstractContextManager, ExitStack, contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TypeVar

from eval.cache import ReplyCache
from eval.cases import Case, Dataset
from eval.runner import Attempt, Run, System, Tick, attempt, graded

Prepared = TypeVar("Prepared")
# Opens a system over a briefing file, None for the shipped one; has to be picklable to be opened in other processes.
OpenSystem = Callable[[Path | None], AbstractContextManager[System]]

FEW = 150  # cases that one process is done with before others have started
FEW_FILES = 4  # briefings that are prepared before another process has started
MANY = 500  # cases over one briefing that are worth opening it in every process
AT_A_TIME = 8  # of these, handed to a process at once


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


def prepare_all(
    files: Sequence[Path | None],
    prepare: Callable[[Path | None], Prepared],
    workers: int | None = None,
    on_file: Tick = lambda done, total: None,
) -> dict[Path | None, Prepared]:
    """Each briefing prepared: the first in this process, as all need what it builds, many others by one on each core.

    Args:
        files: of briefings; None is the shipped one.
        prepare: has to be picklable where there are many files.
        workers: processes; None for as many as there are cores. One stays in this process.
        on_file: called with the files done and their total.
    """
    found: dict[Path | None, Prepared] = {}
    here = files if len(files) < FEW_FILES or workers == 1 else files[:1]
    for file in here:
        found[file] = prepare(file)
        on_file(len(found), len(files))
    if rest := files[len(here) :]:
        with _pool(workers or os.cpu_count() or 1) as pool:
            for file, prepared in zip(rest, pool.map(prepare, rest), strict=True):
                found[file] = prepared
                on_file(len(found), len(files))
    return found


@contextmanager
def _pool(processes: int, open_system: OpenSystem | None = None) -> Iterator[ProcessPoolExecutor]:
    """So many processes, each with a worker where a system is to be opened; what is left when it ends is dropped."""
    spawned = multiprocessing.get_context("spawn")
    pool = ProcessPoolExecutor(processes, mp_context=spawned, initializer=_start, initargs=(open_system,))
    try:
        yield pool
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


_workers: list[_Worker] = []  # the one of this process


def _start(open_system: OpenSystem | None) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the process that collects
    if open_system is not None:
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
    attempts = {place: found for place, found in enumerate(known) if found is not None}
    pending = [place for place, found in enumerate(known) if found is None]
    on_case(len(attempts), len(work))
    processes = 1 if len(pending) < FEW else workers or os.cpu_count() or 1
    asked = {place: (work[place][0].briefing, work[place][1]) for place in pending}
    try:
        for place, tried in _tried(asked, open_system, processes):
            dataset, case = work[place]
            if dataset.name in caches:
                caches[dataset.name].keep(case, tried)
            attempts[place] = tried
            on_case(len(attempts), len(work))
    except KeyboardInterrupt:
        pass
    outcomes = tuple(graded(*work[place], attempts[place]) for place in sorted(attempts))
    return Run(outcomes, len(work), time.perf_counter() - started, processes)


def _tried(
    asked: Mapping[int, tuple[Path | None, Case]], open_system: OpenSystem, processes: int
) -> Iterator[tuple[int, Attempt]]:
    """An attempt at each case with the place of the case, as they come."""
    if processes == 1:
        worker = _Worker(open_system)
        with worker.stack:
            yield from ((place, worker.attempt(briefing, case)) for place, (briefing, case) in asked.items())
        return
    with _pool(processes, open_system) as pool:
        places = {pool.submit(_attempts, [asked[place] for place in part]): part for part in _parts(asked)}
        for future in as_completed(places):
            yield from zip(places.pop(future), future.result(), strict=True)


def _parts(asked: Mapping[int, tuple[Path | None, Case]]) -> list[list[int]]:
    """Places of the cases that one process is given at a time; the small parts come last, so that all end together."""
    over = defaultdict[Path | None, list[int]](list)
    for place, (briefing, _) in asked.items():
        over[briefing].append(place)
    many = [places for places in over.values() if len(places) > MANY]
    few = [places for places in over.values() if len(places) <= MANY]
    return few + [places[start : start + AT_A_TIME] for places in many for start in range(0, len(places), AT_A_TIME)]
