"""Settings in; what a command works with out: a briefing's index, an assistant over it, a system to be evaluated."""

from collections.abc import Iterator
from contextlib import ExitStack, closing, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from rich.markup import escape

from ingest.errors import IndexFolderError
from terminal import ERR, progress

if TYPE_CHECKING:
    from langchain_core.language_models import BaseChatModel

    from assistant import Assistant
    from eval.runner import System
    from ingest import Briefing
    from settings import Settings
    from vectorstore.embedder import Embedder
    from vectorstore.morphemes import Morphemes
    from vectorstore.store import Index


def read_settings() -> "Settings":
    """The settings of this process; raises AssistantError where one does not fit."""
    import settings

    return settings.read()


@contextmanager
def open_system(name: str, file: Path | None) -> "Iterator[System]":
    """A system to be evaluated, by name."""
    from assistant.model import load_model
    from eval.systems import Endpoint, Parts, build

    settings, bot = read_settings(), None
    if settings.eval_endpoint:
        seconds, key = settings.eval_endpoint_timeout_seconds, settings.eval_endpoint_key
        model = load_model(
            settings.eval_endpoint_model, settings.eval_endpoint, key.get_secret_value() if key else None, seconds
        )
        bot = Endpoint(model, seconds, settings.eval_endpoint_sends_briefing)
    with ExitStack() as stack:
        index = stack.enter_context(open_index(settings, file, None))
        yield build(name, Parts(index, stack, chat_model(settings), settings.model_timeout_seconds, bot))


def prepare(file: Path | None) -> "tuple[Briefing, str]":
    """A briefing whose index is built, and the fingerprint of its embedder."""
    with open_index(read_settings(), file, None) as opened:
        return opened.briefing, opened.embedder.fingerprint


@contextmanager
def open_assistant(
    settings: "Settings", file: Path | None = None, index: Path | None = None
) -> "Iterator[tuple[Briefing, Assistant]]":
    """A briefing and an assistant over it."""
    from assistant import build_assistant
    from vectorstore.retriever import HybridRetriever

    model = chat_model(settings)
    with open_index(settings, file, index) as opened:
        seconds, retriever = settings.model_timeout_seconds, HybridRetriever(opened)
        yield opened.briefing, build_assistant(opened.briefing, opened.morphemes, model, seconds, retriever)


def chat_model(settings: "Settings") -> "BaseChatModel | None":
    """The configured chat model, None for answers without one."""
    if settings.model is None:
        return None
    from assistant.model import load_model

    key = settings.model_key.get_secret_value() if settings.model_key else None
    return load_model(settings.model, settings.model_base_url, key, settings.model_timeout_seconds)


@contextmanager
def open_index(settings: "Settings", file: Path | None, folder: Path | None) -> "Iterator[Index]":
    """The index of a briefing, built first where needed.

    A folder given by hand remembers its briefing, so that `ask --index` answers from what `ingest --index` read.
    """
    from ingest import read_briefing
    from vectorstore.morphemes import Morphemes, user_words
    from vectorstore.store import ensure_index

    remembered = folder / "briefing.txt" if folder else None
    if file is None and remembered and remembered.is_file() and "briefing" not in settings.model_fields_set:
        file = remembered
    briefing = read_briefing(file or settings.briefing)
    place = folder or settings.index or settings.cache / "index" / briefing.sha256[:16]
    embedder = embedder_for(settings, Morphemes(user_words(briefing)))
    with progress("색인") as tick:
        index = ensure_index(briefing, place, embedder, notify=lambda told: ERR.print(escape(told)), progress=tick)
    if remembered and file != remembered:
        remembered.write_bytes((file or settings.briefing).read_bytes())
    with closing(index.dense):
        yield index


def embedder_for(settings: "Settings", morphemes: "Morphemes") -> "Embedder":
    """The configured model, or else the one built from Kiwi, which is built now where it is not there yet."""
    from vectorstore.embedder import SentenceTransformerEmbedder, StaticEmbedder
    from vectorstore.kiwi_embedder import build, is_built
    from vectorstore.morphemes import Morphemes

    if settings.embedder:
        return SentenceTransformerEmbedder(settings.embedder)
    folder = settings.cache / "embedder"
    if not is_built(folder):
        ERR.print("한 번만 하는 준비로, 한국어 임베딩 모델을 만듭니다.")
        try:
            with progress("임베딩 모델") as tick:
                build(folder, Morphemes().kiwi, tick)
        except OSError as error:
            raise IndexFolderError(
                f"임베딩 모델을 '{folder}'에 쓸 수 없습니다.", "쓸 수 있는 폴더를 SETI_CACHE로 지정해 주세요."
            ) from error
    return StaticEmbedder(folder, morphemes)
