import subprocess
import sys
from pathlib import Path

import numpy as np

from vectorstore.retriever import HybridRetriever, langchain_retriever
from vectorstore.store import Index


def test_a_question_finds_the_line_that_says_it(index: Index) -> None:
    hits = HybridRetriever(index).search("나눔 리더십 직무연수는 몇 명?", 2)
    assert all(7 in hit.chunk.lines for hit in hits)
    assert "course" in {hit.chunk.kind for hit in hits}
    assert {hit.lexical_rank for hit in hits} == {1, 2}


def test_hits_come_in_falling_order_and_no_more_than_asked(index: Index) -> None:
    hits = HybridRetriever(index).search("도서관 전자책", 4)
    assert len(hits) == 4
    assert [hit.score for hit in hits] == sorted((hit.score for hit in hits), reverse=True)


def test_weights_of_zero_leave_the_other_ranking(index: Index) -> None:
    question = "리더십 연수"
    words = HybridRetriever(index, lexical=1, dense=0).search(question, 3)
    assert [hit.lexical_rank for hit in words] == [1, 2, 3]
    meaning = HybridRetriever(index, lexical=0, dense=1).search(question, 3)
    exact = index.embedder.embed_documents([c.text for c in index.chunks]) @ index.embedder.embed_query(question)
    assert [hit.dense_rank for hit in meaning] == [1, 2, 3]
    assert np.allclose([hit.score for hit in meaning], sorted(exact, reverse=True)[:3], atol=1e-5)


def test_nothing_to_go_by_finds_nothing(index: Index) -> None:
    assert HybridRetriever(index, lexical=1, dense=0).search("뷁쉛뷁", 5) == []
    assert HybridRetriever(index).search("", 5) == []


def test_langchain_gets_the_same_hits_with_their_lines(index: Index) -> None:
    retriever = HybridRetriever(index)
    documents = langchain_retriever(retriever, 3).invoke("도서관 야간 개방")
    hits = retriever.search("도서관 야간 개방", 3)
    assert [document.id for document in documents] == [hit.chunk.id for hit in hits]
    assert documents[0].metadata["start_line"] == hits[0].chunk.lines.first
    assert documents[0].metadata["section"] == "1-1-1"


def test_importing_loads_nothing_heavy(root: Path) -> None:
    program = (
        "import sys, vectorstore, vectorstore.retriever, vectorstore.kiwi_embedder;"
        "heavy = {'chromadb', 'torch', 'kiwipiepy', 'langchain_core', 'bm25s', 'sentence_transformers', 'tiktoken'};"
        "print(sorted(heavy & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", program], cwd=root, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
