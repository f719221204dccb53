"""Replies once given, kept by what they depend on, so that a run goes on where it stopped and repeats nothing.

A file holds the replies of one system, briefing, code and setting, a JSON line each; its name is the hash of all that.
"""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

from eval.cases import Case
from eval.metrics import Reply
from eval.runner import Attempt
from ingest.records import LineRange


class ReplyCache:
    """The replies of one system over one briefing.

    Args:
        folder: where the files are; made when the first reply is kept.
        identity: all that a reply depends on besides the question, as JSON values.
    """

    def __init__(self, folder: Path, identity: Mapping[str, Any]) -> None:
        told = json.dumps(identity, sort_keys=True, default=str)
        self._path = folder / f"{hashlib.sha256(told.encode()).hexdigest()[:32]}.jsonl"
        self._known: dict[str, Attempt] = {}
        try:
            for line in self._path.read_text("utf-8").splitlines():
                self._read(line)
        except OSError:
            pass  # nothing kept yet

    def get(self, case: Case) -> Attempt | None:
        """The reply to the same question after the same history, if it was kept."""
        return self._known.get(_key(case))

    def keep(self, case: Case, attempt: Attempt) -> None:
        """Adds a reply to the file at once; a crash is not kept, so that it is tried again."""
        if attempt.reply is None:
            return
        self._path.parent.mkdir(parents=True, exist_ok=True)
        with self._path.open("a", encoding="utf-8") as file:
            # The line end comes first, so that a line cut off earlier does not spoil this one.
            file.write("\n" + json.dumps({"key": _key(case), **asdict(attempt)}, ensure_ascii=False))

    def _read(self, line: str) -> None:
        try:
            told = json.loads(line)
            reply, hits = dict(told.pop("reply")), told.pop("hits")
            reply["citations"] = _ranges(reply["citations"])
            reply["unsupported"] = tuple(reply["unsupported"])
            key = told.pop("key")
            found = Attempt(Reply(**reply), None if hits is None else _ranges(hits), **told)
            self._known[key] = replace(found, cached=True)
        except (KeyError, TypeError, ValueError):
            pass  # a line cut off, or the empty first one


def _ranges(pairs: list[dict[str, int]]) -> tuple[LineRange, ...]:
    return tuple(LineRange(**pair) for pair in pairs)


def _key(case: Case) -> str:
    return hashlib.sha256(json.dumps([case.question, *case.history]).encode()).hexdigest()[:32]
