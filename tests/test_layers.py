"""The house rules a machine can check: who imports whom, what a bare import loads, who reads the environment."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent

# What each part may import of ours, itself aside.
MAY_IMPORT = {
    "ingest": set[str](),
    "prompts": set[str](),
    "vectorstore": {"ingest"},
    "assistant": {"ingest", "vectorstore", "prompts"},
    "eval": {"ingest", "vectorstore", "assistant"},
    "app": {"ingest", "vectorstore", "assistant", "eval", "prompts", "assembly", "settings", "terminal"},
}
HEAVY = ("chromadb", "gradio", "kiwipiepy", "langchain", "langchain_core", "plotly", "sentence_transformers", "torch")
VAGUE_NAMES = {"utils", "core", "common", "helpers", "manager"}


def sources(part: str) -> list[Path]:
    """The Python files of a part; app is all that lies beside app.py."""
    if part == "app":
        return sorted(ROOT.glob("*.py"))
    return sorted((ROOT / part).rglob("*.py"))


def imported(source: str, package: str) -> Iterator[str]:
    """First names of every import in a source, those inside functions and under TYPE_CHECKING included."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            yield from (alias.name.split(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield package if node.level else (node.module or "").split(".")[0]


def test_imports_inside_functions_are_seen() -> None:
    source = "def f():\n    import eval.cases\n    from . import x\n    from ingest.records import Section\n"
    assert list(imported(source, "vectorstore")) == ["eval", "vectorstore", "ingest"]


@pytest.mark.parametrize("part", MAY_IMPORT)
def test_layers(part: str) -> None:
    """app → eval → assistant → vectorstore → ingest, assistant → prompts, and nothing the other way."""
    assert sources(part), f"no file of {part} was found"
    forbidden = {*MAY_IMPORT, "assembly", "settings", "terminal"} - MAY_IMPORT[part] - {part}
    broken = [
        f"{path.relative_to(ROOT)} imports {name}"
        for path in sources(part)
        for name in imported(path.read_text("utf-8"), part)
        if name in forbidden
    ]
    assert broken == []


@pytest.mark.parametrize("part", sorted(MAY_IMPORT.keys() - {"app"}))
def test_only_the_composition_root_reads_the_environment(part: str) -> None:
    readers = [
        str(path.relative_to(ROOT))
        for path in sources(part)
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Attribute) and node.attr in {"environ", "getenv"}
    ]
    assert readers == []


def test_no_file_has_a_name_that_says_nothing() -> None:
    named = [path for part in MAY_IMPORT for path in sources(part) if VAGUE_NAMES & {path.stem, *path.parts}]
    assert named == []


@pytest.mark.parametrize("part", MAY_IMPORT)
def test_a_bare_import_loads_nothing_heavy(part: str) -> None:
    program = f"import sys, {part}; print(*(name for name in {HEAVY} if name in sys.modules))"
    done = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert done.stdout.split() == []
