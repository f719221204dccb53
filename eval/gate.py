"""A results document and the stored reference go in; why the run must not pass comes out, in Korean; nothing if it may.

A run fails when

- it is incomplete: a case crashed or was never scored, or a case of the reference is gone;
- a reply states a figure that its quotes do not hold;
- its share of full scores is at least one point below the reference's and the bootstrap interval over facts says that
  this is no chance;
- any case that the reference has full is not full any more. The answers are deterministic, so that a single case lost
  is a change somebody made, not noise; who means it writes the reference anew (`--accept REASON`), and the reason and
  the cases given up stand in the reference from then on.
"""

import hashlib
import json
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from eval.results import of_schema
from eval.statistics import paired
from ingest.errors import CaseError

REFERENCE = Path(__file__).parent / "reference.json"
SCHEMA = 1
LEAST_DROP = 0.01  # of the share of full scores
SHOWN = 10  # lost cases named

Document = Mapping[str, Any]


def gate(found: Document, reference: Mapping[str, Any]) -> list[str]:
    """Everything that keeps a run from passing, the gravest first; empty where it passes."""
    return [*_incomplete(found, reference), *_unsupported(found), *_dropped(found, reference), *_lost(found, reference)]


def _incomplete(found: Document, reference: Mapping[str, Any]) -> Iterator[str]:
    if found["unscored"]:
        yield f"채점하지 못한 문항이 {found['unscored']}건 있습니다."
    if found["crashed"]:
        yield f"오류가 난 문항이 {found['crashed']}건 있습니다."
    covered = [dataset["name"] for dataset in found["datasets"]]
    present = {_hash(case) for case in found["cases"]}
    gone = sum(len(_known(reference, name).keys() - present) for name in covered)
    if gone and not found["unscored"]:
        yield f"기준에 있던 문항 {gone}건이 없어졌습니다."
    new = [name for name in covered if not _known(reference, name)]
    if new:
        yield f"기준에 없는 문항 파일입니다: {', '.join(new)}. --accept로 기준에 넣어 주세요."


def _unsupported(found: Document) -> Iterator[str]:
    number = found["scores"]["unsupported"]
    if number:
        named = [
            f"{case['dataset']}:{case['id']} ({', '.join(case['reply']['unsupported'])})"
            for case in found["cases"]
            if (case.get("reply") or {}).get("unsupported")
        ]
        yield f"인용한 줄에 없는 숫자를 말한 답이 {number}건 있습니다: {'; '.join(named[:SHOWN])}"


def _dropped(found: Document, reference: Mapping[str, Any]) -> Iterator[str]:
    pairs = [(verdict, case) for verdict, case in _both(found, reference) if case["full"] is not None]
    if not pairs:
        return
    told = paired([old for old, _ in pairs], [case["full"] for _, case in pairs], [case["fact"] for _, case in pairs])
    if told.difference <= -LEAST_DROP and told.significant:
        low, high = 100 * told.interval.low, 100 * told.interval.high
        yield (
            f"통과율이 기준보다 {-100 * told.difference:.1f}점 낮습니다"
            f"(95 % 구간 {low:.1f} ~ {high:.1f}점, McNemar p = {told.p:.2g})."
        )


def _lost(found: Document, reference: Mapping[str, Any]) -> Iterator[str]:
    lost = [case for verdict, case in _both(found, reference) if verdict and case["full"] is False]
    if lost:
        named = [f"{case['dataset']}:{case['id']}" for case in lost if "question" in case]
        hidden = len(lost) - len(named)
        told = named[:SHOWN] + ([f"그 밖에 {len(named) - SHOWN}건"] if len(named) > SHOWN else [])
        told += [f"측정 전용 {hidden}건"] if hidden else []
        yield f"기준에서 통과하던 문항 {len(lost)}건이 통과하지 못합니다: {', '.join(told)}"


def _both(found: Document, reference: Mapping[str, Any]) -> Iterator[tuple[bool, Mapping[str, Any]]]:
    """The cases that the reference knows, with its verdict."""
    for case in found["cases"]:
        verdict = _known(reference, case["dataset"]).get(_hash(case))
        if verdict is not None:
            yield verdict, case


def _known(reference: Mapping[str, Any], dataset: str) -> dict[str, bool]:
    """Verdicts of a dataset by the hash of each case."""
    stored = reference["datasets"].get(dataset, {"full": [], "not_full": []})
    return dict.fromkeys(stored["full"], True) | dict.fromkeys(stored["not_full"], False)


def _hash(case: Mapping[str, Any]) -> str:
    return hashlib.sha256(f"{case['dataset']}:{case['id']}".encode()).hexdigest()[:10]


def read_reference(path: Path = REFERENCE) -> dict[str, Any]:
    """The stored reference.

    Raises:
        CaseError: when there is none, or one of another schema.
    """
    if (found := of_schema(path, SCHEMA)) is not None:
        return found
    raise CaseError(f"평가 기준 '{path}'을(를) 읽을 수 없습니다.", "--accept로 기준을 먼저 만들어 주세요.")


def accept(found: Document, reason: str, path: Path = REFERENCE) -> None:
    """Makes a run the reference for its datasets, and notes which cases it gives up and why.

    Raises:
        CaseError: for an incomplete run, or a file that cannot be written.
    """
    if found["unscored"] or found["crashed"]:
        raise CaseError("끝나지 않은 평가는 기준이 될 수 없습니다.", "모든 문항을 채점한 뒤 다시 해 주세요.")
    old = read_reference(path) if path.exists() else {"accepted": [], "datasets": {}}
    lost = [_hash(case) for verdict, case in _both(found, old) if verdict and not case["full"]]
    noted = {"reason": reason, "commit": found["commit"], "date": found["finished"][:10], "lost": lost}
    verdicts = {dataset["name"]: _verdicts(found, dataset["name"]) for dataset in found["datasets"]}
    written = {
        "schema": SCHEMA,
        "accepted": [*old["accepted"], noted],
        "datasets": dict(sorted({**old["datasets"], **verdicts}.items())),
    }
    try:
        path.write_text(json.dumps(written, ensure_ascii=False, indent=1) + "\n", "utf-8")
    except OSError as error:
        raise CaseError(f"평가 기준 '{path}'을(를) 쓸 수 없습니다.", "쓰기 권한을 확인해 주세요.") from error


def _verdicts(found: Document, dataset: str) -> dict[str, Sequence[str]]:
    cases = [case for case in found["cases"] if case["dataset"] == dataset]
    return {
        "full": sorted(_hash(case) for case in cases if case["full"]),
        "not_full": sorted(_hash(case) for case in cases if not case["full"]),
    }
