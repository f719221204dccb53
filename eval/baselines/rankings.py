"""Passages in; the few that fit a question best out, by meaning (Chroma) or by words (BM25)."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Protocol

import numpy as np

from eval.baselines.passages import Passage
from vectorstore.dense import DenseIndex
from vectorstore.embedder import Embedder


class Ranking(Protocol):
    """Finds passages by their position."""

    def best(self, question: str, limit: int) -> list[int]:
        """Positions of the ``limit`` best passages, the best first; fewer where fewer fit at all."""

    def close(self) -> None:
        """Lets go of what is open."""


class ByMeaning:
    """The cosine nearest, from a Chroma collection in a folder."""

    def __init__(self, dense: DenseIndex, embedder: Embedder) -> None:
        self._dense = dense
        self._embedder = embedder

    @classmethod
    def create(cls, folder: Path, passages: Sequence[Passage], embedder: Embedder) -> "ByMeaning":
        """Embeds the passages and writes them into ``folder``."""
        vectors = embedder.embed_documents([passage.text for passage in passages])
        return cls(DenseIndex.create(folder, vectors), embedder)

    @classmethod
    def open(cls, folder: Path, embedder: Embedder) -> "ByMeaning":
        """Opens what ``create`` wrote."""
        return cls(DenseIndex.open(folder), embedder)

    def best(self, question: str, limit: int) -> list[int]:
        """See ``Ranking``."""
        return [position for position, _ in self._dense.nearest(self._embedder.embed_query(question), limit)]

    def close(self) -> None:
        """See ``Ranking``."""
        self._dense.close()


class ByWords:
    """BM25 with the library's own values over whatever ``terms`` makes of a text; kept in memory."""

    def __init__(self, passages: Sequence[Passage], terms: Callable[[str], list[str]]) -> None:
        from bm25s import BM25

        self._terms = terms
        self._bm25 = BM25()
        self._bm25.index([terms(passage.text) for passage in passages], show_progress=False)

    def best(self, question: str, limit: int) -> list[int]:
        """See ``Ranking``."""
        known = [term for term in self._terms(question) if term in self._bm25.vocab_dict]
        if not known:  # bm25s refuses these
            return []
        scores = self._bm25.get_scores(known)
        return [int(i) for i in np.argsort(-scores, kind="stable")[:limit] if scores[i] > 0]

    def close(self) -> None:
        """See ``Ranking``; nothing is open."""


def at_white_space(text: str) -> list[str]:
    """The words of a text as they are printed, lower-cased."""
    return text.lower().split()
