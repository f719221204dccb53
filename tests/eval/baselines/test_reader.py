"""The reader and the rankings on lines and vectors written down here."""

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest

from eval.baselines.passages import Passage
from eval.baselines.rankings import ByMeaning, ByWords, at_white_space
from eval.baselines.reader import LINES_READ, REFUSAL, LineReader, ReadingSystem
from ingest.records import LineRange
from vectorstore.embedder import Floats

WORDS = ("연수", "예산", "식당", "버스")
LINES = ("연수 일정", "- 연수 예산\t연수 1,200천원", "식당 안내", "버스 안내", "식당 예산")


class WordEmbedder:
    """One dimension a word of WORDS."""

    fingerprint = "words"

    def embed_documents(self, texts: Sequence[str]) -> Floats:
        return np.stack([self.embed_query(text) for text in texts])

    def embed_query(self, text: str) -> Floats:
        vector = np.array([text.count(word) for word in WORDS], dtype=np.float32)
        return vector / np.float32(max(float(np.linalg.norm(vector)), 1e-12))


PASSAGES = (
    Passage("\n".join(LINES[:2]), LineRange(1, 2)),
    Passage("\n".join(LINES[2:4]), LineRange(3, 4)),
    Passage(LINES[4], LineRange(5, 5)),
)


class Everything:
    """Ranks nothing: all passages in their order."""

    def best(self, question: str, limit: int) -> list[int]:
        return list(range(len(PASSAGES)))[:limit]

    def close(self) -> None:
        pass


@pytest.fixture
def reader() -> LineReader:
    embedder = WordEmbedder()
    return LineReader(LINES, embedder.embed_documents(LINES), embedder)


def test_the_nearest_lines_are_read_with_the_passages_they_stand_in(reader: LineReader) -> None:
    reading = reader.read("버스 식당", PASSAGES)
    assert reading is not None
    assert reading.lines == (3, 4, 5)  # cosines 0.71, 0.71, 0.5
    assert len(reading.lines) == LINES_READ
    assert reading.score == pytest.approx(1 / np.sqrt(2))
    assert reading.citations == (LineRange(3, 4), LineRange(5, 5))


def test_lines_are_shown_without_bullets_and_tabs(reader: LineReader) -> None:
    reading = reader.read("연수 예산", PASSAGES[:1])
    assert reading is not None
    assert reader.text(reading) == "연수 예산 | 연수 1,200천원\n연수 일정"


def test_nothing_found_is_nothing_read(reader: LineReader) -> None:
    assert reader.read("연수", ()) is None


def test_below_the_threshold_a_system_abstains(reader: LineReader) -> None:
    sure = ReadingSystem(PASSAGES, Everything(), reader, threshold=0.7).reply("버스 식당", ())
    unsure = ReadingSystem(PASSAGES, Everything(), reader, threshold=0.72).reply("버스 식당", ())
    assert (sure.abstained, sure.citations[0]) == (False, LineRange(3, 4))
    assert (unsure.abstained, unsure.text, unsure.citations) == (True, REFUSAL, ())


def test_a_follow_up_is_asked_with_the_question_before_it(reader: LineReader) -> None:
    system = ReadingSystem(PASSAGES, Everything(), reader, threshold=0.0)
    assert system.reply("그럼 예산은?", ("버스?", "식당?")).text.startswith("식당 예산")


def test_words_rank_passages_and_unknown_words_find_none() -> None:
    ranking = ByWords(PASSAGES, at_white_space)
    assert ranking.best("식당 안내", 2) == [1, 2]
    assert ranking.best("없는 말", 2) == []


def test_meaning_ranks_passages_and_can_be_opened_again(tmp_path: Path) -> None:
    made = ByMeaning.create(tmp_path, PASSAGES, WordEmbedder())
    assert made.best("버스", 1) == [1]
    made.close()
    opened = ByMeaning.open(tmp_path, WordEmbedder())
    assert opened.best("버스", 3) == [1, 0, 2]
    opened.close()
