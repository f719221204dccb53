"""Analyses of texts in; the same ones at the next start of the program out, from a file beside the index.

Only a briefing's own texts are kept, never a question.
"""

import hashlib
import json
import tempfile
from collections.abc import Mapping, Sequence
from contextlib import suppress
from importlib.metadata import version
from pathlib import Path

# text → its morphemes, each (form, tag, start, end, known)
Analyses = dict[str, list[tuple[str, str, int, int, bool]]]

_FORMAT = 1  # raise when a morpheme is told otherwise


def read(path: Path, words: Sequence[tuple[str, str]]) -> Analyses:
    """What was kept for the vocabulary; nothing where there is no file, or one of another vocabulary or analyser."""
    try:
        told = json.loads(path.read_text(encoding="utf-8"))
        return dict(told["analyses"]) if told["made_with"] == _made_with(words) else {}
    except (OSError, ValueError, KeyError, TypeError):
        return {}


def write(path: Path, words: Sequence[tuple[str, str]], analyses: Mapping[str, object]) -> None:
    """Keeps them, in place of what was kept; a folder that cannot be written to costs time at the next start only."""
    told = json.dumps({"made_with": _made_with(words), "analyses": analyses}, ensure_ascii=False)
    with suppress(OSError), tempfile.TemporaryDirectory(dir=path.parent, prefix=".analyses-") as folder:
        made = Path(folder) / path.name
        made.write_text(told, encoding="utf-8")
        made.replace(path)


def _made_with(words: Sequence[tuple[str, str]]) -> list[object]:
    digest = hashlib.sha256(json.dumps(words).encode()).hexdigest()
    return [_FORMAT, version("kiwipiepy"), version("kiwipiepy_model"), digest]
