"""A Run and what it was made with go in, a JSON document (and a file of it) comes out: all that a report needs."""

import hashlib
import json
import math
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from eval import provenance
from eval.cases import Dataset
from eval.metrics import Reply, Score
from eval.runner import Outcome, Run
from eval.summary import case_facts, curve, groups, summary
from ingest.errors import CaseError
from ingest.records import Briefing, LineRange

SCHEMA = 2
SHOWN_LINES = 12  # of a citation; a longer one is cut


def document(
    run: Run, datasets: Sequence[Dataset], system: Mapping[str, Any], briefings: Mapping[str, Briefing] | None = None
) -> dict[str, Any]:
    """Everything needed to read, compare and repeat a run.

    Args:
        run: its outcomes.
        datasets: those it covers.
        system: what answered: briefing hashes, embedder, model … as the caller names them.
        briefings: by name of the dataset, so that cited and proving lines can be quoted.
    """
    fact_of = {id(outcome): fact for (outcome, _), fact in zip(run.scored, case_facts(run), strict=True)}
    return {
        "schema": SCHEMA,
        "finished": datetime.now(UTC).isoformat(timespec="milliseconds"),
        "seconds": round(run.seconds, 2),
        "processes": run.processes,
        **provenance.commit(),
        "code_sha256": provenance.code_sha256(),
        "machine": provenance.machine(),
        "system": dict(system),
        "datasets": [
            {"name": d.name, "sha256": d.sha256, "cases": len(d.cases), "measure_only": d.card.measure_only}
            for d in datasets
        ],
        "planned": run.planned,
        "unscored": run.unscored,
        "crashed": len(run.crashed),
        "scores": {name: _or_null(value) for name, value in summary(run).items()},
        "groups": [{name: _or_null(value) for name, value in group.items()} for group in groups(run)],
        "risk_coverage": [[round(coverage, 4), round(risk, 4)] for coverage, risk in curve(run)],
        "cases": [_outcome(outcome, fact_of.get(id(outcome))) for outcome in run.outcomes],
        "quotes": {name: _quotes(run, name, briefing) for name, briefing in (briefings or {}).items()},
    }


def stem(found: Mapping[str, Any]) -> str:
    """Name of a document's files: time, commit and system."""
    stamp = found["finished"].replace(":", "").replace("+0000", "Z")
    name = found["system"].get("name")
    return "-".join(filter(None, (stamp, (found["commit"] or "no-commit")[:9], name)))


def write(found: Mapping[str, Any], folder: Path) -> Path:
    """Write a document into a folder, which is made where missing.

    Raises:
        CaseError: when the folder cannot be written to.
    """
    return write_text(folder / f"{stem(found)}.json", json.dumps(found, ensure_ascii=False, indent=1) + "\n")


def write_text(path: Path, text: str) -> Path:
    """Write a file of results.

    Raises:
        CaseError: when its folder cannot be written to.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    except OSError as error:
        raise CaseError(
            f"평가 결과를 '{path.parent}'에 쓸 수 없습니다.", "다른 폴더를 --results로 지정해 주세요."
        ) from error
    return path


def of_schema(path: Path, schema: int) -> dict[str, Any] | None:
    """The JSON object of a file; None where there is none, or one of another schema."""
    try:
        found = json.loads(path.read_text("utf-8"))
        return dict(found) if found["schema"] == schema else None
    except (OSError, ValueError, TypeError, KeyError):
        return None


def read(path: Path) -> dict[str, Any]:
    """A document written before.

    Raises:
        CaseError: when there is none, or one of another schema.
    """
    if (found := of_schema(path, SCHEMA)) is not None:
        return found
    raise CaseError(f"평가 결과 '{path}'을(를) 읽을 수 없습니다.", "eval이 쓴 JSON 파일의 경로를 확인해 주세요.")


def _or_null(value: Any) -> Any:
    """JSON knows no nan: null says that there was nothing to measure."""
    if not isinstance(value, float):
        return value
    return None if math.isnan(value) else round(value, 4)


def _outcome(outcome: Outcome, fact: str | None) -> dict[str, Any]:
    case, reply, score = outcome.case, outcome.reply, outcome.score
    told: dict[str, Any] = {"dataset": outcome.dataset.name, "id": case.id}
    if outcome.dataset.card.measure_only:
        hidden = hashlib.sha256((fact or "").encode()).hexdigest()[:12]  # a name would tell what is asked
        return told | {"fact": hidden, "full": score.full if score else None}
    told |= {
        **case.model_dump(exclude={"evidence", "evidence_all", "computed"}),
        "fact": fact,
        "evidence": _pairs(case.evidence),
        "evidence_all": _pairs(case.evidence_all),
        "full": score.full if score else None,
        "error": outcome.error,
        "reply": None if reply is None else _reply(reply, outcome.latency_ms),
        "score": None if score is None else _score(score),
    }
    return told


def _reply(reply: Reply, latency_ms: float | None) -> dict[str, Any]:
    return {
        "answer": reply.text,
        "abstained": reply.abstained,
        "citations": _pairs(reply.citations),
        "understood": reply.understood,
        "composer": reply.composer,
        "confidence": None if reply.confidence is None else round(reply.confidence, 3),
        "unsupported": list(reply.unsupported),
        "latency_ms": round(latency_ms or 0.0, 2),
    }


def _score(score: Score) -> dict[str, Any]:
    return {
        "correct": score.correct,
        "cited": score.cited,
        "tight": score.tight,
        "abstention_right": score.abstention_right,
        "crag": score.crag,
        "precision": _or_null(score.precision),
        "recall": _or_null(score.recall),
        "reasons": list(score.reasons),
    }


def _pairs(ranges: Sequence[LineRange]) -> list[list[int]]:
    return [[place.first, place.last] for place in ranges]


def _quotes(run: Run, dataset: str, briefing: Briefing) -> dict[str, str]:
    """The text of each place cited or proving in what may be shown of a dataset, by "first-last"."""
    shown = [o for o in run.outcomes if o.dataset.name == dataset and not o.dataset.card.measure_only]
    places = {
        place
        for o in shown
        for place in (*o.case.evidence, *o.case.evidence_all, *(o.reply.citations if o.reply else ()))
    }
    return {f"{place.first}-{place.last}": _quote(briefing, place) for place in sorted(places)}


def _quote(briefing: Briefing, place: LineRange) -> str:
    lines = briefing.quote(place).split("\n")
    return "\n".join(lines[:SHOWN_LINES]) + ("\n…" if len(lines) > SHOWN_LINES else "")
