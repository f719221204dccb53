"""The systems under comparison, over the briefing that ships, built once in a run."""

from collections.abc import Iterator
from contextlib import ExitStack, closing
from pathlib import Path

import pytest

from eval.systems import Parts
from ingest import read_briefing
from vectorstore.embedder import StaticEmbedder
from vectorstore.morphemes import Morphemes, user_words
from vectorstore.store import ensure_index


@pytest.fixture(scope="session")
def parts(briefing_file: Path, kiwi_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Parts]:
    """What the systems are built from."""
    briefing, folder = read_briefing(briefing_file), tmp_path_factory.mktemp("systems")
    morphemes = Morphemes(user_words(briefing))
    index = ensure_index(briefing, folder / "index", StaticEmbedder(kiwi_folder, morphemes))
    with closing(index.dense), ExitStack() as stack:
        yield Parts(index, stack)
