"""What a process can say of itself and of files: seconds, MiB in memory, MiB on disk."""

import re
import time
from collections.abc import Callable
from pathlib import Path


def seconds(work: Callable[[], object]) -> float:
    """How long ``work`` takes."""
    started = time.perf_counter()
    work()
    return time.perf_counter() - started


def resident_mib(peak: bool = False) -> float:
    """Resident memory of this process, now or at its highest since it was started (Linux).

    ``getrusage`` would not do: a process inherits the highest value of the one that started it.
    """
    status = Path("/proc/self/status").read_text(encoding="ascii")
    found = re.search(rf"^{'VmHWM' if peak else 'VmRSS'}:\s+(\d+) kB", status, re.MULTILINE)
    return int(found[1]) / 1024 if found else float("nan")


def folder_mib(folder: Path) -> float:
    """Size of all files below ``folder``."""
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file()) / 2**20
