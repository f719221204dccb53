"""What the tests of the assistant share: both briefings, and an assistant over each, built once in a run."""

from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest

from assistant import Assistant, build_assistant
from assistant.knowledge import Knowledge
from assistant.spelling import Speller
from assistant.understanding import Reader
from ingest import Briefing, read_briefing
from vectorstore.morphemes import Morphemes, user_words


@pytest.fixture(scope="session")
def seti(briefing_file: Path) -> Briefing:
    """The briefing that ships."""
    return read_briefing(briefing_file)


@pytest.fixture(scope="session")
def second(second_briefing_file: Path) -> Briefing:
    """The invented briefing of another institution."""
    return read_briefing(second_briefing_file)


@pytest.fixture(scope="session")
def morphemes(seti: Briefing) -> Morphemes:
    """Analyses with the vocabulary of the briefing that ships; building takes 1.5 s."""
    return Morphemes(user_words(seti))


@pytest.fixture(scope="session")
def assistant(seti: Briefing, morphemes: Morphemes) -> Assistant:
    """Answers over the briefing that ships."""
    return build_assistant(seti, morphemes)


@pytest.fixture(scope="session")
def second_assistant(second: Briefing) -> Assistant:
    """Answers over the invented briefing."""
    return build_assistant(second)


@pytest.fixture(scope="session")
def assistant_over(root: Path) -> Callable[[str], Assistant]:
    """Answers over a briefing of ``tests/briefings/`` by its name; each is read once in a run."""
    return cache(lambda name: build_assistant(read_briefing(root / "tests" / "briefings" / f"{name}.txt")))


@pytest.fixture(scope="session")
def over(assistant: Assistant, assistant_over: Callable[[str], Assistant]) -> Callable[[str], Assistant]:
    """Answers over a briefing by its name, that which ships ("seti-2026") included."""
    return lambda name: assistant if name == "seti-2026" else assistant_over(name)


@pytest.fixture(scope="session")
def knowledge(assistant: Assistant) -> Knowledge:
    """What the assistant knows of the briefing that ships."""
    return assistant.knowledge


@pytest.fixture(scope="session")
def reader(assistant: Assistant) -> Reader:
    """What understands its questions. The readers and the speller alone reach into the assistant."""
    return assistant._reader


@pytest.fixture(scope="session")
def second_reader(second_assistant: Assistant) -> Reader:
    """What understands questions over the invented briefing."""
    return second_assistant._reader


@pytest.fixture(scope="session")
def speller(reader: Reader) -> Speller:
    """What reads slips of typing as the words meant."""
    return reader._speller
