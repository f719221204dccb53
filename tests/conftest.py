"""What all tests share: where the project and its two briefings lie."""

from collections.abc import Callable
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


def pytest_addoption(parser: pytest.Parser) -> None:
    """Adds the flag that writes the golden files anew."""
    parser.addoption("--update-golden", action="store_true", help="write tests/golden anew from what is read now")


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[str, str], None]:
    """Compares a text with the golden file of a name, or writes the file when asked to."""

    def compare(name: str, text: str) -> None:
        file = ROOT / "tests" / "golden" / name
        if request.config.getoption("--update-golden"):
            file.write_text(text, encoding="utf-8")
        assert text == file.read_text(encoding="utf-8")

    return compare
