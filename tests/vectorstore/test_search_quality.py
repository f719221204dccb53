"""How often the first five hits touch lines that prove the answer, by words, by meaning, and by both."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from ingest import read_briefing
from ingest.records import LineRange
from vectorstore.embedder import StaticEmbedder
from vectorstore.morphemes import Morphemes, user_words
from vectorstore.retriever import HybridRetriever
from vectorstore.store import Index, ensure_index


@pytest.fixture(scope="module")
def shipped(briefing_file: Path, kiwi_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Index]:
    briefing = read_briefing(briefing_file)
    embedder = StaticEmbedder(kiwi_folder, Morphemes(user_words(briefing)))
    index = ensure_index(briefing, tmp_path_factory.mktemp("shipped"), embedder)
    yield index
    index.dense.close()


def hit_rate(retriever: HybridRetriever, dataset: Path, limit: int = 5) -> float:
    """Share of the answerable questions without history whose evidence one of the first hits touches."""
    cases = [json.loads(line) for line in dataset.read_text(encoding="utf-8").splitlines()]
    found = []
    for case in cases:
        proof = [LineRange(*lines) for lines in case["evidence"] or case.get("evidence_all", ())]
        if case["answerable"] and proof and not case.get("history"):
            hits = retriever.search(case["question"], limit)
            found.append(any(hit.chunk.lines.touches(lines) for hit in hits for lines in proof))
    return sum(found) / len(found)


def test_words_and_meaning_together_find_more_than_either(shipped: Index, root: Path) -> None:
    dataset = root / "eval" / "datasets" / "dev.jsonl"
    words = hit_rate(HybridRetriever(shipped, lexical=1, dense=0), dataset)
    meaning = hit_rate(HybridRetriever(shipped, lexical=0, dense=1), dataset)
    both = hit_rate(HybridRetriever(shipped), dataset)
    print(f"hit@5: words {words:.1%}, meaning {meaning:.1%}, both {both:.1%}")
    assert both >= words > meaning
    assert both > 0.85
