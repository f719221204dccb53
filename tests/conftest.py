"""What all tests share: where the project and its two briefings lie."""

import os
from collections.abc import Callable
from pathlib import Path

import hypothesis
import pytest

from vectorstore.kiwi_embedder import build
from vectorstore.morphemes import Morphemes

# The same examples each time where a change is judged; new ones wherever somebody works on it.
hypothesis.settings.register_profile("ci", derandomize=True)
if os.environ.get("CI"):
    hypothesis.settings.load_profile("ci")

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


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Has the tests over one briefing run one after the other in one process, and all others by their file.

    An analyser with the words of a briefing takes two seconds to build and 330 MB, so a process keeps only two.
    """
    houses = {file.stem for file in (ROOT / "tests" / "briefings").glob("*.txt")}

    def group(item: pytest.Item) -> str:
        told = item.callspec.params.values() if isinstance(item, pytest.Function) and hasattr(item, "callspec") else ()
        return next((one for one in told if isinstance(one, str) and one in houses), item.nodeid.split("::")[0])

    for item in items:
        item.add_marker(pytest.mark.xdist_group(group(item)))
    items.sort(key=group)


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[str, str], None]:
    """Compares a text with the golden file of a name, or writes the file when asked to."""

    def compare(name: str, text: str) -> None:
        file = ROOT / "tests" / "golden" / name
        if request.config.getoption("--update-golden"):
            file.write_text(text, encoding="utf-8")
        assert text == file.read_text(encoding="utf-8")

    return compare


@pytest.fixture(scope="session")
def second_briefing_file() -> Path:
    """The invented briefing of another institution."""
    return ROOT / "tests" / "briefings" / "gangbyeol-2027.txt"


@pytest.fixture(scope="session")
def app_cache(pytestconfig: pytest.Config) -> Path:
    """Where app.py keeps models and indexes in tests; it outlives the run, as building the embedder takes 15 s."""
    assert pytestconfig.cache is not None
    return pytestconfig.cache.mkdir("app")


@pytest.fixture
def settings(monkeypatch: pytest.MonkeyPatch, app_cache: Path) -> pytest.MonkeyPatch:
    """No setting but the cache, whatever the environment of the tests says; further ones can be set on it."""
    for name in [name for name in os.environ if name.startswith("SETI_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("SETI_CACHE", str(app_cache))
    return monkeypatch


@pytest.fixture(scope="session")
def kiwi_folder(pytestconfig: pytest.Config) -> Path:
    """Building takes 15 s, so the folder outlives the run; it is rebuilt when its recipe changes."""
    assert pytestconfig.cache is not None
    folder = pytestconfig.cache.mkdir("kiwi-embedder") / "model"
    build(folder, Morphemes().kiwi)
    return folder
