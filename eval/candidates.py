"""A CSV or JSON lines of cases, of candidates, or of users' feedback go in; complete and right cases are added to a
dataset, the rest is kept beside it, in candidates/, with what a person has yet to fill in.

CSV columns are the fields of a Case: "|" between alternatives and lines of a history, ";" between groups and places
("490|사백구십; 명", "231-231; 240"). A feedback line: {"time", "question", "history", "answer", "status", "citations":
[[first, last]], "verdict": "up" | "down", "reason"}. What a user says is right or wrong is no known answer yet: from
feedback come only candidates.
"""

import csv
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from assistant.answer import Status
from eval.cases import Case, parse_case
from eval.check import case_problems
from ingest.errors import CaseError
from ingest.records import Briefing

TODO = "todo"  # what has to be done before a candidate is a case
SEEN = "seen"  # what a user saw, for whoever completes the candidate

_NESTED = ("must",)
_LISTS = ("must_not", "section", "computed")
_PLACES = ("evidence", "evidence_all")
_YES_NO = {"예": True, "true": True, "1": True, "아니오": False, "false": False, "0": False}

Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Added:
    """What became of the rows: complete ones, those waiting for a person, those asked before."""

    cases: int
    candidates: int
    repeated: int


def add(source: Path, dataset: Path, briefing: Briefing) -> Added:
    """Adds the rows of ``source`` to the file of a dataset, which is made where missing.

    Run on its own file of candidates, it moves those that have been completed.

    Raises:
        CaseError: when a file cannot be read or written, or the source is neither CSV nor JSON lines.
    """
    waiting = dataset.parent / "candidates" / dataset.name
    rows = read_rows(source)
    kept = [] if source.resolve() == waiting.resolve() else _stored(waiting)
    known = [*_stored(dataset), *kept]
    ids, asked = {row.get("id") for row in known}, {_asked(row) for row in known}
    complete: list[Row] = []
    repeated = 0
    for row in rows:
        if _asked(row) in asked:
            repeated += 1
            continue
        asked.add(_asked(row))
        if not row.get("id"):
            row["id"] = next(name for n in range(1, len(ids) + 2) if (name := f"new{n:03d}") not in ids)
        ids.add(row["id"])
        todo = list(problems(row, briefing))
        if todo:
            kept.append({**row, TODO: todo})
        else:
            complete.append({name: value for name, value in row.items() if name in Case.model_fields})
    _append(dataset, complete)
    _write(waiting, kept)
    return Added(len(complete), len(kept), repeated)


def problems(row: Mapping[str, Any], briefing: Briefing) -> Iterator[str]:
    """What keeps a row from being a case, in Korean."""
    if SEEN in row:
        yield f"답을 확인해 항목을 채운 뒤 '{SEEN}'을 지워 주세요."
    told = {name: value for name, value in row.items() if name not in (TODO, SEEN) and value is not None}
    try:
        case = parse_case(json.dumps(told, ensure_ascii=False), "후보")
    except CaseError as error:
        yield error.message
        return
    yield from case_problems(case, briefing)


def read_rows(path: Path) -> list[Row]:
    """The rows of a CSV (".csv") or of JSON lines, each with the fields of a Case that it has.

    Raises:
        CaseError: naming the line that is none.
    """
    try:
        text = path.read_text("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise CaseError(f"'{path}'을(를) 읽을 수 없습니다.", "경로와 UTF-8 인코딩을 확인해 주세요.") from error
    if path.suffix.lower() == ".csv":
        return [_from_csv(row) for row in csv.DictReader(text.splitlines())]
    rows: list[Row] = []
    for number, line in enumerate(text.split("\n"), start=1):
        if not line.strip():
            continue
        try:
            told = json.loads(line)
            rows.append(_from_feedback(told) if "verdict" in told else {n: v for n, v in told.items() if n != TODO})
        except (ValueError, TypeError, KeyError, AttributeError) as error:
            raise CaseError(
                f"{path.name} {number}행을 읽을 수 없습니다.", "문항이나 의견을 한 줄에 JSON 객체 하나로 적어 주세요."
            ) from error
    return rows


def _from_csv(row: Mapping[str | None, Any]) -> Row:
    told: Row = {}
    for name, cell in row.items():
        text = cell.strip() if isinstance(cell, str) else ""
        if not name or not text:
            continue
        if name in _NESTED:
            told[name] = [_parts(group, "|") for group in _parts(text, ";")]
        elif name in _LISTS:
            told[name] = _parts(text, ";")
        elif name in _PLACES:
            told[name] = [_place(part) for part in _parts(text, ";")]
        elif name == "history":
            told[name] = _parts(text, "|")
        elif name == "answerable":
            told[name] = _YES_NO.get(text.lower(), text)
        else:
            told[name] = text
    return told


def _parts(text: str, separator: str) -> list[str]:
    return [part.strip() for part in text.split(separator) if part.strip()]


def _place(text: str) -> list[int] | str:
    """ "231-233" or "231"; anything else is left for the check to complain about."""
    first, _, last = text.partition("-")
    return [int(first), int(last or first)] if first.strip().isdigit() and (last or first).strip().isdigit() else text


def _from_feedback(told: Mapping[str, Any]) -> Row:
    """A candidate: the lines that a user found right are proposed as evidence, everything else is for a person."""
    praised = told["verdict"] == "up"
    seen = {name: told.get(name) for name in ("time", "verdict", "reason", "answer", "citations")}
    return {
        "category": None,
        "style": None,
        "persona": None,
        "question": told["question"],
        "must": [],
        "evidence": told.get("citations", []) if praised else [],
        "answerable": not Status(told["status"]).abstains if praised else None,
        "why": told.get("reason") or "",
        **({"history": told["history"]} if told.get("history") else {}),
        SEEN: seen,
    }


def _asked(row: Mapping[str, Any]) -> tuple[str, ...]:
    return str(row.get("question", "")), *row.get("history", ())


def _stored(path: Path) -> list[Row]:
    return read_rows(path) if path.exists() else []


def _append(path: Path, rows: Iterable[Row]) -> None:
    added = "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
    if added:
        before = path.read_text("utf-8") if path.exists() else ""
        _save(path, before + ("\n" if before and not before.endswith("\n") else "") + added)


def _write(path: Path, rows: Iterable[Row]) -> None:
    text = "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
    if text or path.exists():
        _save(path, text)


def _save(path: Path, text: str) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    except OSError as error:
        raise CaseError(f"'{path}'을(를) 쓸 수 없습니다.", "쓰기 권한을 확인해 주세요.") from error
