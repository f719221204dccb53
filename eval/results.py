"""A Run and what it was made with go in, a JSON document (and a file of it) comes out."""

import json
import math
import os
import platform
import subprocess
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from eval.cases import Dataset
from eval.runner import Outcome, Run
from eval.summary import summary
from ingest.errors import CaseError
from ingest.records import LineRange

SCHEMA = 1


def document(run: Run, datasets: Sequence[Dataset], system: Mapping[str, Any]) -> dict[str, Any]:
    """Everything needed to read, compare and repeat a run.

    Args:
        run: its outcomes.
        datasets: those it covers.
        system: what answered: briefing hashes, embedder, model … as the caller names them.
    """
    return {
        "schema": SCHEMA,
        "finished": datetime.now(UTC).isoformat(timespec="seconds"),
        "seconds": round(run.seconds, 2),
        **_commit(Path(__file__).parent),
        "machine": _machine(),
        "system": dict(system),
        "datasets": [{"name": d.name, "sha256": d.sha256, "cases": len(d.cases)} for d in datasets],
        "planned": run.planned,
        "unscored": run.unscored,
        "crashed": len(run.crashed),
        "scores": {name: _or_null(value) for name, value in summary(run).items()},
        "cases": [_outcome(outcome) for outcome in run.outcomes],
    }


def write(found: Mapping[str, Any], folder: Path) -> Path:
    """Write a document into a folder, which is made where missing, under a name of time and commit.

    Raises:
        CaseError: when the folder cannot be written to.
    """
    stamp = found["finished"].replace(":", "").replace("+0000", "Z")
    path = folder / f"{stamp}-{(found['commit'] or 'no-commit')[:9]}.json"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        path.write_text(json.dumps(found, ensure_ascii=False, indent=1) + "\n", "utf-8")
    except OSError as error:
        raise CaseError(
            f"평가 결과를 '{folder}'에 쓸 수 없습니다.", "다른 폴더를 --results로 지정해 주세요."
        ) from error
    return path


def _commit(folder: Path) -> dict[str, Any]:
    """Commit and whether tracked files differ from it; both None outside a checkout."""

    def git(*arguments: str) -> str | None:
        try:
            done = subprocess.run(["git", "-C", folder, *arguments], capture_output=True, text=True, check=False)
        except OSError:
            return None
        return done.stdout.strip() if done.returncode == 0 else None

    changes = git("status", "--porcelain", "--untracked-files=no")
    return {"commit": git("rev-parse", "HEAD"), "dirty": None if changes is None else bool(changes)}


def _machine() -> dict[str, Any]:
    return {
        "platform": platform.platform(),
        "python": platform.python_version(),
        "cores": os.cpu_count(),
        "memory_gib": round(os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30, 1),
    }


def _or_null(value: float) -> float | None:
    """JSON knows no nan: null says that there was nothing to measure."""
    return None if math.isnan(value) else round(value, 2)


def _outcome(outcome: Outcome) -> dict[str, Any]:
    def pairs(lines: Sequence[LineRange]) -> list[list[int]]:
        return [[place.first, place.last] for place in lines]

    case, reply, score = outcome.case, outcome.reply, outcome.score
    told: dict[str, Any] = {"dataset": outcome.dataset.name, "id": case.id}
    if outcome.dataset.card.measure_only:
        return told | {"full": score.full if score else None}
    told |= {
        **case.model_dump(exclude={"evidence", "evidence_all"}),
        "evidence": pairs(case.evidence),
        "evidence_all": pairs(case.evidence_all),
        "error": outcome.error,
    }
    if reply is not None and score is not None:
        told["reply"] = {
            "answer": reply.text,
            "abstained": reply.abstained,
            "citations": pairs(reply.citations),
            "understood": reply.understood,
            "composer": reply.composer,
            "unsupported": list(reply.unsupported),
            "latency_ms": round(outcome.latency_ms or 0.0, 2),
        }
        told["score"] = {
            "full": score.full,
            "correct": score.correct,
            "cited": score.cited,
            "tight": score.tight,
            "abstention_right": score.abstention_right,
            "reasons": list(score.reasons),
        }
    return told
