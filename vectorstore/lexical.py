"""Index terms of all chunks in; a BM25 index that can be saved and asked for the score of every chunk out."""

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from bm25s import BM25


class LexicalIndex:
    """BM25 (Lucene's variant, k1 = 1.5, b = 0.75) over lists of morphemes; chunks are known by their position."""

    def __init__(self, bm25: "BM25") -> None:
        self._bm25 = bm25

    @classmethod
    def of(cls, documents: Iterable[list[str]]) -> "LexicalIndex":
        """Indexes the terms of each chunk; at least one chunk must have a term."""
        from bm25s import BM25

        bm25 = BM25()
        bm25.index(list(documents), show_progress=False)
        return cls(bm25)

    def save(self, folder: Path) -> None:
        """Writes the index as a few files of arrays and JSON; nothing is pickled."""
        self._bm25.save(folder, show_progress=False)

    @classmethod
    def load(cls, folder: Path) -> "LexicalIndex":
        """Reads what ``save`` wrote.

        Raises:
            OSError, ValueError: when it is missing or damaged.
        """
        from bm25s import BM25

        return cls(BM25.load(folder, show_progress=False))

    def scores(self, terms: list[str]) -> NDArray[np.float32]:
        """BM25 of every chunk [n], 0 where no term occurs; terms that the briefing lacks count nothing."""
        return np.asarray(self._bm25.get_scores(terms or [""]), dtype=np.float32)
