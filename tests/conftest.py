"""What all tests share: where the project and its two briefings lie."""

from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="session")
def root() -> Path:
    """The project's folder."""
    return ROOT


@pytest.fixture(scope="session")
def briefing_file() -> Path:
    """The briefing that ships."""
    return ROOT / "data" / "seti-2026.txt"
