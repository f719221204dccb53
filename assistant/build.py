"""A Briefing in; an Assistant out, with everything it learns from the briefing."""

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING

from assistant.engine import Assistant
from assistant.knowledge import Knowledge
from assistant.known_words import KnownWords
from assistant.lexicon import Lexicon, load_lexicon
from assistant.model import ModelWriter
from assistant.spelling import Speller
from assistant.understanding import Reader
from assistant.understanding.strangers import Strangers
from assistant.understanding.topic import TopicFinder
from ingest.records import Briefing
from vectorstore.morphemes import Morphemes, user_words

if TYPE_CHECKING:
    from langchain_core.language_models import BaseChatModel

    from vectorstore.retriever import HybridRetriever


def build_assistant(
    briefing: Briefing,
    morphemes: Morphemes | None = None,
    model: "BaseChatModel | None" = None,
    timeout_seconds: float = 20.0,
    retriever: "HybridRetriever | None" = None,
) -> Assistant:
    """An assistant over ``briefing``.

    Args:
        briefing: what it answers from.
        morphemes: with the briefing's words; made where none is given.
        model: words the answers, from `assistant.model.load_model`; None for answers without a language model.
        timeout_seconds: after which an answer is given without the model.
        retriever: of the briefing's index, finds what the model reads besides.
    """
    morphemes = morphemes or Morphemes(user_words(briefing))
    knowledge = Knowledge.of(briefing, morphemes)
    lexicon = load_lexicon()
    printed = re.findall(r"[가-힣]+", " ".join(briefing.lines))
    people = knowledge.vocabulary.people
    known = KnownWords(_words(knowledge), _asking(lexicon), morphemes, people, knowledge.compact, printed)
    speller = Speller(known)
    names = {header for cell in briefing.cells for header in (*cell.row, *cell.column)}  # each of one thing
    headers = {word for name in names for word in re.findall(r"[가-힣]+", name)}
    names |= {word for event in briefing.events for word in event.text.split()}
    joined = (word for word in printed if word not in names)
    topic = TopicFinder(knowledge.index.words, morphemes, lexicon, knowledge.coined, joined, headers)
    strangers = Strangers(knowledge.vocabulary, morphemes, knowledge.index.words, knowledge.compact)
    reader = Reader(knowledge.vocabulary, lexicon, morphemes, speller, topic, strangers)
    wider = Reader(knowledge.vocabulary, lexicon, morphemes, speller, topic.with_thesaurus(), strangers)
    morphemes.keep()
    writer = ModelWriter(briefing, model, timeout_seconds) if model is not None else None
    return Assistant(knowledge, reader, writer, retriever, wider)


_SHORT = re.compile(r"(?<!\S)([가-힣])\s([가-힣]{2,4})(?![가-힣])")
_LONE = frozenset("및등중수외내각전후총또이그저")  # these belong to no name


def _words(knowledge: Knowledge) -> Iterable[str]:
    """Words of the briefing that a slip of typing may have meant; short ones are written together: 숲 산책, 숲산책."""
    for entry in knowledge.index.entries:
        yield from (first + second for first, second in _SHORT.findall(entry.label) if first not in _LONE)
        yield from re.findall(r"[가-힣]{2,}", f"{entry.label} {entry.context}")
    yield from (word for word in knowledge.index.words if len(word) > 1)
    vocabulary = knowledge.vocabulary
    for name in (knowledge.briefing.institution, *vocabulary.departments, *vocabulary.roles):
        yield from re.findall(r"[가-힣]{2,}", name)


def _asking(lexicon: Lexicon) -> Iterable[str]:
    """Words that people ask with."""
    for pattern in (p for _, patterns in lexicon.operations for p in patterns):
        yield from re.findall(r"(?<![가-힣\\[])[가-힣]{3,}(?![가-힣\\]?])", pattern.pattern)
    for pattern in (p for ask in lexicon.asks for p in ask.patterns):
        yield from re.findall(r"(?<![가-힣\[])[가-힣]{2,}(?![가-힣\]?])", pattern.pattern)
    for pattern in lexicon.words.values():
        yield from re.findall(r"[가-힣]{2,}", pattern.pattern)
    yield from (word for word in lexicon.stop if len(word) > 1)
    for wording in lexicon.wordings:
        yield from re.findall(r"[가-힣]{2,}", wording.means)
