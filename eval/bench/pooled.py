"""Many briefings in one index, where the product keeps one for each: how the search alone grows. A task for `probe`."""

import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np

from eval.bench.contenders import embedder_for
from eval.bench.gauges import folder_mib, resident_mib
from eval.bench.many import timed_ms

Given = dict[str, Any]
Tick = Callable[[int, int], None]
Search = Callable[[str], object]
_HITS = 5  # as many as the assistant asks for


class _TimeOverError(Exception):
    """The time given for building is over."""


def one_index(given: Given, tick: Tick) -> dict[str, Any]:
    """Builds one index of all files and asks it each question; finished is False where time did not suffice."""
    clock = _Clock(given["limit_s"], 2 * len(given["files"]), tick)
    try:
        search, texts = {"ours": _hybrid, "langchain": _recipe}[given["system"]](given, clock)
    except _TimeOverError:
        return {"finished": False, "done": clock.done, "of": clock.total}
    build_s = clock.elapsed()
    search(given["questions"][0])
    latencies = timed_ms(search, given["questions"])
    found = {"finished": True, "build_s": build_s, "texts": texts, "latency_ms": latencies}
    return found | {
        "index_mib": folder_mib(Path(given["folder"])),
        "mib": resident_mib(),
        "peak_mib": resident_mib(True),
    }


class _Clock:
    """Counts what is done, and ends it when the time is over.

    Raises:
        _TimeOverError: from ``step``.
    """

    def __init__(self, limit_s: float, total: int, tick: Tick) -> None:
        self.done, self.total = 0, total
        self._limit_s, self._tick = limit_s, tick
        self._started = time.perf_counter()

    def elapsed(self) -> float:
        return time.perf_counter() - self._started

    def step(self) -> None:
        self.done += 1
        self._tick(self.done, self.total)
        if self.done < self.total and self.elapsed() > self._limit_s:
            raise _TimeOverError


def _hybrid(given: Given, clock: _Clock) -> tuple[Search, int]:
    """Our own search: all chunks, with the words of all briefings known to the analyser."""
    from ingest import read_briefing
    from ingest.chunks import Chunk, chunks
    from vectorstore.dense import DenseIndex
    from vectorstore.embedder import StaticEmbedder
    from vectorstore.lexical import LexicalIndex
    from vectorstore.morphemes import Morphemes, user_words
    from vectorstore.retriever import HybridRetriever
    from vectorstore.store import Index

    parts: list[tuple[Chunk, ...]] = []
    words: set[tuple[str, str]] = set()
    for file in given["files"]:
        briefing = read_briefing(Path(file))
        parts.append(chunks(briefing))
        words |= set(user_words(briefing))
        clock.step()
    morphemes = Morphemes(words)
    embedder = embedder_for(given["embedder"])
    if isinstance(embedder, StaticEmbedder):
        embedder = StaticEmbedder(Path(given["embedder"]), morphemes)
    vectors, terms = [], []
    for part in parts:
        vectors.append(embedder.embed_documents([chunk.text for chunk in part]))
        terms += [morphemes.terms(chunk.text) for chunk in part]
        clock.step()
    folder = Path(given["folder"])
    (folder / "dense").mkdir(parents=True)
    lexical = LexicalIndex.create(folder / "lexical", terms)
    dense = DenseIndex.create(folder / "dense", np.concatenate(vectors))
    everything = tuple(chunk for part in parts for chunk in part)
    retriever = HybridRetriever(Index(briefing, everything, morphemes, embedder, lexical, dense))
    return lambda asked: retriever.search(asked, _HITS), len(everything)


def _recipe(given: Given, clock: _Clock) -> tuple[Search, int]:
    """The usual recipe's search: Chroma over all passages."""
    from eval.baselines.passages import split_recursively
    from eval.baselines.rankings import ByMeaning
    from eval.baselines.reader import PASSAGES_READ
    from ingest.reader import read_text
    from vectorstore.dense import DenseIndex

    embedder = embedder_for(given["embedder"])
    texts = []
    for file in given["files"]:
        texts.append([passage.text for passage in split_recursively(read_text(Path(file))[0].split("\n"))])
        clock.step()
    vectors = []
    for part in texts:
        vectors.append(embedder.embed_documents(part))
        clock.step()
    folder = Path(given["folder"]) / "dense"
    folder.mkdir(parents=True)
    ranking = ByMeaning(DenseIndex.create(folder, np.concatenate(vectors)), embedder)
    return lambda asked: ranking.best(asked, PASSAGES_READ), sum(map(len, texts))
