"""LangChain's usual recipe over one briefing, kept in a folder: splitter 1000/200, Chroma, top 4, extractive reader.

Chroma is used through our own `DenseIndex`, whose search is exact, so that the recipe misses nothing it could find.
"""

import json
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from eval.baselines.passages import Passage, split_recursively
from eval.baselines.rankings import ByMeaning
from eval.baselines.reader import LineReader, ReadingSystem
from ingest.records import LineRange
from vectorstore.embedder import Embedder

_TEXTS = "texts.json"
_VECTORS = "lines.npy"
_CHROMA = "chroma"


def create(folder: Path, lines: Sequence[str], embedder: Embedder) -> None:
    """Splits and embeds the lines of a briefing into ``folder``, which is made and must not hold a recipe yet."""
    passages = split_recursively(lines)
    (folder / _CHROMA).mkdir(parents=True)
    ByMeaning.create(folder / _CHROMA, passages, embedder).close()
    np.save(folder / _VECTORS, embedder.embed_documents(lines))
    told = {"lines": lines, "passages": [(p.text, p.lines.first, p.lines.last) for p in passages]}
    (folder / _TEXTS).write_text(json.dumps(told, ensure_ascii=False), encoding="utf-8")


def open_recipe(folder: Path, embedder: Embedder, threshold: float) -> ReadingSystem:
    """Opens what ``create`` wrote."""
    told = json.loads((folder / _TEXTS).read_text(encoding="utf-8"))
    passages = tuple(Passage(text, LineRange(first, last)) for text, first, last in told["passages"])
    reader = LineReader(told["lines"], np.load(folder / _VECTORS), embedder)
    return ReadingSystem(passages, ByMeaning.open(folder / _CHROMA, embedder), reader, threshold)
