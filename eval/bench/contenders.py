"""The two systems that are timed side by side: each reads a briefing's file into a folder and answers from both.

"ours" is the assistant without a language model, wired as app.py does it; "langchain" is the usual recipe with the same
embedder, which needs no more of the file than its lines.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from ingest.records import Briefing
from vectorstore.embedder import Embedder

# What is left of a system for timing it: a question and the earlier ones in, whatever it answers out.
Answering = Callable[[str, Sequence[str]], object]


@dataclass(frozen=True, slots=True)
class Contender:
    """How one system is read into a folder and opened.

    Attributes:
        read: what it makes of the file before anything is embedded: the ingest.
        build: writes all that its answers need into a folder. The last argument names the embedder: the folder of the
            one built from Kiwi, or any sentence-transformers model.
        open: what it answers with, from the file, the folder and the embedder.
    """

    read: Callable[[Path], object]
    build: Callable[[Path, Path, str], None]
    open: Callable[[Path, Path, str], Answering]


def embedder_for(model: str, briefing: Briefing | None = None) -> Embedder:
    """The embedder that a name stands for; the one from Kiwi with the words of a briefing."""
    from vectorstore.embedder import SentenceTransformerEmbedder, StaticEmbedder
    from vectorstore.kiwi_embedder import is_built
    from vectorstore.morphemes import Morphemes, user_words

    if is_built(Path(model)):
        return StaticEmbedder(Path(model), Morphemes(user_words(briefing) if briefing else ()))
    return SentenceTransformerEmbedder(model)


def _read(file: Path) -> Briefing:
    from ingest import read_briefing

    return read_briefing(file)


def _build(file: Path, folder: Path, model: str) -> None:
    from vectorstore.store import build_index

    briefing = _read(file)
    build_index(briefing, folder, embedder_for(model, briefing))


def _open(file: Path, folder: Path, model: str) -> Answering:
    from assistant import build_assistant
    from vectorstore.retriever import HybridRetriever
    from vectorstore.store import open_index

    briefing = _read(file)
    index = open_index(briefing, folder, embedder_for(model, briefing))
    return build_assistant(briefing, index.morphemes, retriever=HybridRetriever(index)).ask


def _lines(file: Path) -> list[str]:
    from ingest.reader import read_text

    return read_text(file)[0].split("\n")


def _split(file: Path) -> object:
    from eval.baselines.passages import split_recursively

    return split_recursively(_lines(file))


def _build_recipe(file: Path, folder: Path, model: str) -> None:
    from eval.baselines.recipe import create

    create(folder, _lines(file), embedder_for(model))


def _open_recipe(file: Path, folder: Path, model: str) -> Answering:
    from eval.baselines.recipe import open_recipe
    from eval.systems import THRESHOLDS

    return open_recipe(folder, embedder_for(model), THRESHOLDS["langchain"]).reply


CONTENDERS = {"ours": Contender(_read, _build, _open), "langchain": Contender(_split, _build_recipe, _open_recipe)}
