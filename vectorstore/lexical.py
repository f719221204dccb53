"""Index terms of all chunks in; a BM25 index that can be saved and asked for the score of every chunk out."""

from collections.abc import Iterable
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from bm25s import BM25


# The values of Anserini (Yang et al. 2018) suit short, uneven texts: hit@5 86 % against 84 % with 1.5 and 0.75.
K1 = 0.9
B = 0.4


class LexicalIndex:
    """BM25 (Lucene's variant) over lists of morphemes; chunks are known by their position.

    It is read at the first search.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    @cached_property
    def _bm25(self) -> "BM25":
        from bm25s import BM25

        return BM25.load(self._folder, show_progress=False)

    @classmethod
    def create(cls, folder: Path, documents: Iterable[list[str]]) -> "LexicalIndex":
        """Writes the terms of each chunk into ``folder``, as arrays and JSON; nothing is pickled.

        At least one chunk must have a term.
        """
        from bm25s import BM25

        bm25 = BM25(k1=K1, b=B)
        bm25.index(list(documents), show_progress=False)
        bm25.save(folder, show_progress=False)
        return cls(folder)

    def scores(self, terms: list[str]) -> NDArray[np.float32]:
        """BM25 of every chunk [n], 0 where no term occurs; terms that the briefing lacks count nothing."""
        known = [term for term in terms if term in self._bm25.vocab_dict]
        if not known:  # bm25s refuses these
            return np.zeros(self._bm25.scores["num_docs"], dtype=np.float32)
        return np.asarray(self._bm25.get_scores(known), dtype=np.float32)
