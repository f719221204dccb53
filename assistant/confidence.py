"""A question and the citations of its answer in; how much of the question they explain out, taken for certainty."""

from collections.abc import Iterable

from assistant.answer import Citation
from assistant.knowledge import Knowledge
from assistant.question import Question
from assistant.text import bare


def explained(knowledge: Knowledge, question: Question, citations: Iterable[Citation]) -> float:
    """Share of the question's topic that the cited lines and the headings above them hold, 0 to 1.

    Each topic word counts by its rarity in the briefing, and by how surely the word found is what was meant. A question
    without a topic word ("8173 누구?") is explained by whatever its slots led to: 1.
    """
    parts = (
        part
        for cited in citations
        for part in (cited.quote, cited.section, cited.title, *cited.path, *cited.row, *cited.column)
    )
    text = " ".join(map(bare, parts))
    total = held = 0.0
    for term, meanings in question.terms.items():
        words = meanings or {term: 1.0}
        weight = max(map(knowledge.index.weight, words))
        total += weight
        held += weight * max((surely for word, surely in words.items() if bare(word) in text), default=0.0)
    return min(held / total, 1.0) if total else 1.0
