"""A Briefing in; an Assistant out, with everything it learns from the briefing."""

import re
from collections.abc import Iterable

from assistant.engine import Assistant
from assistant.knowledge import Knowledge
from assistant.lexicon import Lexicon, load_lexicon
from assistant.spelling import Speller
from assistant.understanding import Reader
from assistant.understanding.topic import TopicFinder
from ingest.records import Briefing
from vectorstore.morphemes import Morphemes, user_words


def build_assistant(briefing: Briefing, morphemes: Morphemes | None = None) -> Assistant:
    """An assistant over ``briefing``."""
    morphemes = morphemes or Morphemes(user_words(briefing))
    knowledge = Knowledge.of(briefing, morphemes)
    lexicon = load_lexicon()
    speller = Speller(_words(knowledge), _asking(lexicon), morphemes, knowledge.vocabulary.people)
    topic = TopicFinder(knowledge.index.words, morphemes, lexicon)
    return Assistant(knowledge, Reader(knowledge.vocabulary, lexicon, morphemes, speller, topic))


def _words(knowledge: Knowledge) -> Iterable[str]:
    """Words of the briefing that a slip of typing may have meant."""
    for entry in knowledge.index.entries:
        yield from re.findall(r"[가-힣]{2,10}", f"{entry.label} {entry.context}")
    yield from (word for word in knowledge.index.words if len(word) > 1)
    yield from (*knowledge.vocabulary.departments, *knowledge.vocabulary.roles)


def _asking(lexicon: Lexicon) -> Iterable[str]:
    """Words that people ask with."""
    for pattern in (p for _, patterns in lexicon.operations for p in patterns):
        yield from re.findall(r"(?<![가-힣\\[])[가-힣]{3,}(?![가-힣\\]?])", pattern.pattern)
    for pattern in (p for ask in lexicon.asks for p in ask.patterns):
        yield from re.findall(r"(?<![가-힣\[])[가-힣]{2,}(?![가-힣\]?])", pattern.pattern)
    for pattern in lexicon.words.values():
        yield from re.findall(r"[가-힣]{2,}", pattern.pattern)
    yield from (word for word in lexicon.stop if len(word) > 1)
