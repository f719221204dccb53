"""An Index and a question in; the chunks that fit best, ranked by words and by meaning together, out."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from ingest.chunks import Chunk
from vectorstore.store import Index

if TYPE_CHECKING:
    from langchain_core.retrievers import BaseRetriever

# hit@5 by lines on the 124 answerable single questions of eval/datasets/dev.jsonl: words alone 86 %, meaning alone
# 67 %, together 88 % anywhere from 0.55/0.45 to 0.2/0.8. tests/vectorstore/test_search_quality.py measures it.
LEXICAL_WEIGHT = 0.5
DENSE_WEIGHT = 0.5
CANDIDATES = 200  # chunks that each ranking puts forward; with 50 the cosines cut off cost what meaning brings


@dataclass(frozen=True, slots=True)
class Hit:
    """A chunk found.

    Attributes:
        score: fused, 0 to 1; comparable within one search only.
        lexical_rank: 1-based rank by words; None where no word of the question occurs.
        dense_rank: 1-based rank by meaning; None beyond the candidates.
    """

    chunk: Chunk
    score: float
    lexical_rank: int | None
    dense_rank: int | None


class HybridRetriever:
    """Searches an Index. The weights need not be changed; they are arguments so that each ranking can be measured."""

    def __init__(self, index: Index, lexical: float = LEXICAL_WEIGHT, dense: float = DENSE_WEIGHT) -> None:
        self._index = index
        self._weights = lexical, dense

    def search(self, query: str, limit: int) -> list[Hit]:
        """The best ``limit`` chunks, the best first, equals in the order of ``Index.chunks``; empty for no content.

        The score is the weighted sum of BM25, as a share of the best chunk's, and the cosine, 0 where negative. Sums
        of scores keep how much better one chunk is than the next, which sums of reciprocal ranks forget.
        """
        index = self._index
        words = index.lexical.scores(index.morphemes.terms(query, correct_typos=True))
        by_words = [int(i) for i in np.argsort(-words, kind="stable")[:CANDIDATES] if words[i] > 0]
        nearest = index.dense.nearest(index.embedder.embed_query(query), min(CANDIDATES, len(index.chunks)))
        meaning = {i: cosine for i, cosine in nearest if cosine > 0}
        lexical_ranks = {i: rank for rank, i in enumerate(by_words, start=1)}
        dense_ranks = {i: rank for rank, i in enumerate(meaning, start=1)}

        floor = min(meaning.values(), default=0.0)  # beyond the candidates the cosine is at most this
        best = max(float(words.max(initial=0)), 1e-9)
        lexical, dense = self._weights
        scores = {i: lexical * float(words[i]) / best + dense * meaning.get(i, floor) for i in {*by_words, *meaning}}
        ranked = sorted((i for i in scores if scores[i] > 0), key=lambda i: (-scores[i], i))[:limit]
        return [Hit(index.chunks[i], scores[i], lexical_ranks.get(i), dense_ranks.get(i)) for i in ranked]


def langchain_retriever(retriever: HybridRetriever, limit: int) -> "BaseRetriever":
    """The same search as a LangChain Runnable: a question in, Documents with the lines in their metadata out."""
    from langchain_core.callbacks import CallbackManagerForRetrieverRun
    from langchain_core.documents import Document
    from langchain_core.retrievers import BaseRetriever

    class BriefingRetriever(BaseRetriever):
        def _get_relevant_documents(self, query: str, *, run_manager: CallbackManagerForRetrieverRun) -> list[Document]:
            return [
                Document(
                    hit.chunk.text,
                    id=hit.chunk.id,
                    metadata={
                        "kind": hit.chunk.kind,
                        "section": hit.chunk.section.number or hit.chunk.section.title,
                        "start_line": hit.chunk.lines.first,
                        "end_line": hit.chunk.lines.last,
                        "score": hit.score,
                    },
                )
                for hit in retriever.search(query, limit)
            ]

    return BriefingRetriever()
