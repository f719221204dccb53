"""A question about the programme that holds something named in; the same question about that programme out."""

import re
from dataclasses import replace

from assistant.answers.gate import explains
from assistant.knowledge import Knowledge
from assistant.question import Family, Question

_HOLDS = re.compile(
    r"(?:들어\s?(?:있는|간)|포함(?:된|되는|되어\s?있는|하는|한)|담긴|담고\s?있는|속한|속해\s?있는|나오는|나온|실린|있는)\s?"
    r"(?:세부\s?)?(?:사업|과제|절)(?=[의은는이가을를]?\s)"
)
_OF_A_PROGRAMME = {Family.AMOUNT, Family.ASPECT}


def of_holder(knowledge: Knowledge, question: Question) -> Question | None:
    """``question`` about the programme itself, where what stands before only says which: "열린강좌가 들어 있는 사업의
    예산"; None where it says no such thing."""
    held = _HOLDS.search(question.text)
    if held is None or question.programmes or question.amount_word or not set(question.families) & _OF_A_PROGRAMME:
        return None
    before = {t: m for t, m in question.terms.items() if question.places.get(t, held.end()) < held.start()}
    about = replace(question, terms=before, asks=(), operations=frozenset())
    ranked = knowledge.search(about, lambda entry: entry.programme is not None, 1) if before else []
    if not ranked or not explains(knowledge, about, ranked[0]):
        return None
    rest = {term: meanings for term, meanings in question.terms.items() if term not in before}
    return replace(question, programmes=(ranked[0].entry.programme or "",), terms=rest, hints={}, phrase="")
