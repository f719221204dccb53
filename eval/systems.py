"""The name of a system in; the System over one briefing out.

ours             the assistant without a language model
ours-model       the assistant with the configured language model
langchain        LangChain's usual recipe: recursive splitter 1000/200, the same embedder, Chroma, extractive reader
bm25-whitespace  BM25 over the same pieces and words as printed, the same reader
bm25-kiwi        BM25 over sections and morphemes, the same reader
endpoint         any OpenAI-compatible chat endpoint
"""

import tempfile
from collections.abc import Callable, Mapping
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

from eval.baselines import recipe
from eval.baselines.passages import sections, split_recursively
from eval.baselines.rankings import ByWords, at_white_space
from eval.baselines.reader import LineReader, ReadingSystem
from eval.runner import AssistantSystem, System
from ingest.errors import CaseError
from vectorstore.morphemes import forget

if TYPE_CHECKING:
    from langchain_core.language_models import BaseChatModel

    from vectorstore.store import Index

# The least cosine of question and line that counts as an answer. Each is the one with the most full scores over
# eval/datasets/dev.jsonl, and nothing but dev was looked at; tests/eval/baselines/test_thresholds.py finds them again.
THRESHOLDS: Mapping[str, float] = MappingProxyType({"langchain": 0.78, "bm25-whitespace": 0.76, "bm25-kiwi": 0.70})


@dataclass(frozen=True, slots=True)
class Endpoint:
    """Another bot: its model, the seconds it may take, and whether it has to be told the briefing."""

    model: "BaseChatModel"
    timeout_seconds: float
    sends_briefing: bool = False


@dataclass(frozen=True, slots=True)
class Parts:
    """What the systems over one briefing are built from.

    Attributes:
        index: open; its embedder is the baselines' as well.
        stack: closes in the end what a system has opened.
        model: of the assistant; None where none is configured.
        timeout_seconds: that the model may take.
        endpoint: None where none is configured.
    """

    index: "Index"
    stack: ExitStack
    model: "BaseChatModel | None" = None
    timeout_seconds: float = 20.0
    endpoint: Endpoint | None = None


def build(name: str, parts: Parts) -> System:
    """The system of that name.

    Raises:
        CaseError: there is no such system, or what it needs is not configured.
    """
    if name not in BUILDERS:
        raise CaseError(f"평가할 시스템 '{name}'을(를) 모릅니다.", f"있는 이름: {', '.join(BUILDERS)}.")
    forget()  # no system gains from the analyses that another has left behind
    return BUILDERS[name](parts)


def _ours(parts: Parts) -> System:
    return _assistant(parts, None)


def _ours_model(parts: Parts) -> System:
    if parts.model is None:
        raise CaseError("언어 모델이 설정되어 있지 않습니다.", "SETI_MODEL을 지정해 주세요.")
    return _assistant(parts, parts.model)


def _assistant(parts: Parts, model: "BaseChatModel | None") -> System:
    from assistant import build_assistant
    from vectorstore.retriever import HybridRetriever

    index, retriever = parts.index, HybridRetriever(parts.index)
    assistant = build_assistant(index.briefing, index.morphemes, model, parts.timeout_seconds, retriever)
    return AssistantSystem(assistant.ask, retriever, index.briefing.year)


def _endpoint(parts: Parts) -> System:
    from eval.baselines.endpoint import EndpointSystem

    if parts.endpoint is None:
        raise CaseError("평가할 다른 봇의 주소가 없습니다.", "SETI_EVAL_ENDPOINT를 지정해 주세요.")
    bot = parts.endpoint
    return EndpointSystem(parts.index.briefing, bot.model, bot.timeout_seconds, bot.sends_briefing)


def _langchain(parts: Parts) -> System:
    folder = Path(parts.stack.enter_context(tempfile.TemporaryDirectory())) / "recipe"
    recipe.create(folder, parts.index.briefing.lines, parts.index.embedder)
    system = recipe.open_recipe(folder, parts.index.embedder, THRESHOLDS["langchain"])
    parts.stack.callback(system.ranking.close)
    return system


def _bm25_whitespace(parts: Parts) -> System:
    passages = split_recursively(parts.index.briefing.lines)
    return ReadingSystem(passages, ByWords(passages, at_white_space), _reader(parts), THRESHOLDS["bm25-whitespace"])


def _bm25_kiwi(parts: Parts) -> System:
    passages = sections(parts.index.chunks)
    ranking = ByWords(passages, parts.index.morphemes.terms)
    return ReadingSystem(passages, ranking, _reader(parts), THRESHOLDS["bm25-kiwi"])


def _reader(parts: Parts) -> LineReader:
    lines, embedder = parts.index.briefing.lines, parts.index.embedder
    return LineReader(lines, embedder.embed_documents(lines), embedder)


BUILDERS: Mapping[str, Callable[[Parts], System]] = MappingProxyType(
    {
        "ours": _ours,
        "ours-model": _ours_model,
        "langchain": _langchain,
        "bm25-whitespace": _bm25_whitespace,
        "bm25-kiwi": _bm25_kiwi,
        "endpoint": _endpoint,
    }
)
