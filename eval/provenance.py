"""What a run was made with: code, commit, machine. Nothing goes in but a folder."""

import hashlib
import os
import platform
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
_PARTS = ("assistant", "eval", "ingest", "prompts", "vectorstore")
_SUFFIXES = {".py", ".toml", ".md"}  # code, lexicon, prompts


def code_sha256(root: Path = ROOT) -> str:
    """Hash of all in the source tree that an answer depends on, committed or not, the pinned libraries included."""
    digest = hashlib.sha256()
    for path in _sources(root):
        digest.update(path.relative_to(root).as_posix().encode() + b"\0")
        digest.update(hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()


def _sources(root: Path) -> Iterator[Path]:
    yield from sorted(path for path in (root / "requirements.lock", root / "app.py") if path.is_file())
    for part in _PARTS:
        for path in sorted((root / part).rglob("*")):
            if path.suffix in _SUFFIXES and "datasets" not in path.parts:
                yield path


def commit(folder: Path = ROOT) -> dict[str, Any]:
    """Commit and whether tracked files differ from it; both None outside a checkout."""

    def git(*arguments: str) -> str | None:
        try:
            done = subprocess.run(["git", "-C", folder, *arguments], capture_output=True, text=True, check=False)
        except OSError:
            return None
        return done.stdout.strip() if done.returncode == 0 else None

    changes = git("status", "--porcelain", "--untracked-files=no")
    return {"commit": git("rev-parse", "HEAD"), "dirty": None if changes is None else bool(changes)}


def machine() -> dict[str, Any]:
    """System, Python, cores and memory."""
    return {
        "platform": platform.platform(),
        "python": platform.python_version(),
        "cores": os.cpu_count(),
        "memory_gib": round(os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30, 1),
    }
