"""A question and ranked passages in; their lines nearest to the question, with their places, out: extractive RAG.

This is the reader of all baselines that rank passages, so that they differ in how they find, not in how they read.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from eval.baselines.passages import Passage
from eval.baselines.rankings import Ranking
from eval.metrics import Reply
from ingest.records import LineRange
from vectorstore.embedder import Embedder, Floats

PASSAGES_READ = 4  # what LangChain's retrievers hand on unless told otherwise
LINES_READ = 3  # full scores over dev with 1, 2, 3, 5 lines: 34, 40, 43, 44 % for BM25 over morphemes, others likewise
_HITS = 10  # as many as retrieval is measured by
REFUSAL = "보고서에서 답을 찾지 못했습니다."


@dataclass(frozen=True, slots=True)
class Reading:
    """What was read off.

    Attributes:
        lines: the nearest lines, the nearest first; at least one.
        score: cosine of the question and the first of them, -1 to 1.
        citations: the passages they stand in, each once.
    """

    lines: tuple[int, ...]
    score: float
    citations: tuple[LineRange, ...]


class LineReader:
    """Reads lines of which it knows the vectors.

    Args:
        lines: of the briefing.
        vectors: of each line [lines, d], by ``embedder``.
        embedder: for the questions.
    """

    def __init__(self, lines: Sequence[str], vectors: Floats, embedder: Embedder) -> None:
        self._lines = lines
        self._vectors = vectors
        self._embedder = embedder

    def read(self, question: str, passages: Sequence[Passage]) -> Reading | None:
        """The nearest lines of the passages, of equals the one ranked higher; None without passages."""
        found: dict[int, LineRange] = {}
        for passage in passages:
            for line in passage.lines:
                found.setdefault(line, passage.lines)
        if not found:
            return None
        lines, asked = list(found), self._embedder.embed_query(question)
        scores = dict(zip(lines, self._vectors[[line - 1 for line in lines]] @ asked, strict=True))
        nearest = sorted(lines, key=lambda line: -scores[line])[:LINES_READ]
        citations = tuple(dict.fromkeys(found[line] for line in nearest))
        return Reading(tuple(nearest), float(scores[nearest[0]]), citations)

    def text(self, reading: Reading) -> str:
        """The lines as they are shown: without bullets, the cells of a table set apart."""
        return "\n".join(self._shown(self._lines[line - 1]) for line in reading.lines)

    @staticmethod
    def _shown(line: str) -> str:
        cells = [cell.strip() for cell in line.strip(" \t-○□◇·").split("\t")]
        return " | ".join(cell for cell in cells if cell)


@dataclass(frozen=True, slots=True)
class ReadingSystem:
    """Ranks, reads, and abstains below a threshold: a System as eval.runner has it.

    Attributes:
        threshold: the least score of a reading that is taken for an answer.
    """

    passages: Sequence[Passage]
    ranking: Ranking
    reader: LineReader
    threshold: float

    def reading(self, question: str, history: Sequence[str]) -> Reading | None:
        """What is read off for a question; the one before it is asked along, for what a follow-up leaves out."""
        asked = " ".join((*history[-1:], question))
        return self.reader.read(asked, [self.passages[i] for i in self.ranking.best(asked, PASSAGES_READ)])

    def answer(self, reading: Reading | None) -> Reply:
        """The lines, quoted, with the lines of their passages; or a refusal."""
        if reading is None or reading.score < self.threshold:
            return Reply(REFUSAL, abstained=True)
        text = self.reader.text(reading)
        return Reply(text, abstained=False, citations=reading.citations, confidence=max(reading.score, 0.0))

    def reply(self, question: str, history: Sequence[str]) -> Reply:
        """The answer to a question."""
        return self.answer(self.reading(question, history))

    def hits(self, question: str) -> list[LineRange]:
        """Lines of the passages found for a question, the best first."""
        return [self.passages[i].lines for i in self.ranking.best(question, _HITS)]
