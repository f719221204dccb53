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
    speller = Speller(_words(knowledge, lexicon), morphemes, knowledge.vocabulary.people)
    topic = TopicFinder(knowledge.index.words, morphemes, lexicon)
    return Assistant(knowledge, Reader(knowledge.vocabulary, lexicon, morphemes, speller, topic))


def _words(knowledge: Knowledge, lexicon: Lexicon) -> Iterable[str]:
    """Words that a slip of typing may have meant: of the briefing's labels, its parts, and the lexicon."""
    for entry in knowledge.index.entries:
        yield from re.findall(r"[가-힣]{2,10}", f"{entry.label} {entry.context}")
    yield from knowledge.index.words
    yield from (*knowledge.vocabulary.departments, *knowledge.vocabulary.roles)
    for ask in lexicon.asks:
        yield from (p.pattern for p in ask.patterns if re.fullmatch(r"[가-힣]+", p.pattern))
    for pattern in lexicon.words.values():
        yield from re.findall(r"[가-힣]{2,}", pattern.pattern)
    yield from lexicon.stop
