"""Measurements go in, three files come out: bench.json with all of it, bench.md to read, bench.svg in that page."""

import json
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from eval import provenance
from eval.bench.page import page
from eval.bench.plot import plot
from ingest.errors import CaseError


def document(measured: Mapping[str, Any], seconds: float) -> dict[str, Any]:
    """The measurements with when, where and by which code they were made.

    Args:
        measured: from `measure`.
        seconds: that all of it took.
    """
    finished = datetime.now(UTC).isoformat(timespec="seconds")
    made = {"finished": finished, "seconds": round(seconds, 1), **provenance.commit()}
    return {**made, "machine": provenance.machine(), **measured}


def write(found: Mapping[str, Any], folder: Path) -> Path:
    """Writes the files into a folder, which is made where missing; the page is told.

    Raises:
        CaseError: when the folder cannot be written to.
    """
    files = {
        "bench.json": json.dumps(found, ensure_ascii=False, indent=1) + "\n",
        "bench.svg": plot(found["growth"]) + "\n",
        "bench.md": page(found),
    }
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for name, text in files.items():
            (folder / name).write_text(text, encoding="utf-8")
    except OSError as error:
        raise CaseError(
            f"측정 결과를 '{folder}'에 쓸 수 없습니다.", "다른 폴더를 --output으로 지정해 주세요."
        ) from error
    return folder / "bench.md"
