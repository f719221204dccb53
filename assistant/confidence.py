"""A question and the citations of its answer in; how much of the question they explain out, taken for certainty."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from assistant.answer import Citation, Composer
from assistant.clauses import asked_again
from assistant.draft import Reply
from assistant.knowledge import Knowledge
from assistant.operations import OF_TWO, SUMS
from assistant.question import Question
from assistant.text import bare

_SURE = 0.7  # of an answer to other words; with one loose word alone it may be an answer to something else

_SAYS_WHAT = 5.0  # weight of words that tell one line from most: 본원, 지원 + 센터, not 직무 + 연수
_DESCRIBED = 0.5  # share of a clause that the programme answered of must say
_NAMED = 0.6  # … and how much, beside it, what it describes must say by itself: no "연수" or "공사" alone


def is_sure(knowledge: Knowledge, reply: Reply) -> bool:
    """Whether the lines of an answer to a question in other words explain enough of it."""
    return explained(knowledge, reply.focus.question, reply.citations) > _SURE


def is_meant(knowledge: Knowledge, reply: Reply) -> bool:
    """Whether the answer to a question with other words for its topic is one to what was asked.

    Its lines explain enough of it, and nothing is added up, where one thing taken for another would not be seen. A
    word that the briefing has is exchanged only beside others that stay, and for a value, no line to be quoted.
    """
    asked = reply.focus.question
    if not is_sure(knowledge, reply) or (asked.operations & SUMS and not asked.operations & OF_TWO):
        return False
    taken = [word for word, _ in read_as(asked, reply.citations)]
    unheard = any(word not in knowledge.index.words for word in taken)
    return unheard or (reply.composer is not Composer.QUOTED and len(taken) < len(asked.terms))


def explained(knowledge: Knowledge, question: Question, citations: Iterable[Citation]) -> float:
    """Share of the question's topic that the cited lines and the headings above them hold, 0 to 1.

    Each topic word counts by its rarity in the briefing, and by how surely the word found is what was meant. A question
    without a topic word ("8173 누구?") is explained by whatever its slots led to: 1.
    """
    text = _told(citations)
    total = held = 0.0
    for term, meanings in question.terms.items():
        words = meanings or {term: 1.0}
        weight = max(map(knowledge.index.weight, words))
        total += weight
        held += weight * max((surely for word, surely in words.items() if bare(word) in text), default=0.0)
    return min(held / total, 1.0) if total else 1.0


def is_described(knowledge: Knowledge, reply: Reply, clause: Mapping[str, Mapping[str, float]]) -> bool:
    """Whether the programmes that an answer stands in say most of a ``clause`` (its terms) before what is asked about:
    it then only describes that, and asks for nothing else."""
    sections = (knowledge.briefing.section_at(citation.lines.first) for citation in reply.citations)
    numbers = {section.programme for section in sections}
    if None in numbers or not is_sure(knowledge, reply):
        return False
    told = bare(" ".join(knowledge.briefing.quote(knowledge.programme(number).lines) for number in numbers if number))
    said = {term: meanings for term, meanings in clause.items() if any(bare(word) in told for word in meanings)}
    whole, named = _weight(knowledge, clause), _weight(knowledge, reply.focus.question.terms)
    return _weight(knowledge, said) > _DESCRIBED * whole and named >= _NAMED * whole


def names_something(knowledge: Knowledge, reply: Reply) -> bool:
    """Whether what an answer is to says by itself what it is about: more than a tag and words that most lines hold."""
    asked = reply.focus.question
    named = {term: meanings for term, meanings in asked.terms.items() if term not in knowledge.vocabulary.tags}
    return is_sure(knowledge, reply) and (not asked.terms or _weight(knowledge, named) > _SAYS_WHAT)


def _weight(knowledge: Knowledge, terms: Mapping[str, Mapping[str, float]]) -> float:
    """How rare these terms are in the briefing, taken together."""
    return sum(max(map(knowledge.index.weight, (term, *meanings))) for term, meanings in terms.items())


def read_as(question: Question, citations: Iterable[Citation]) -> tuple[tuple[str, str], ...]:
    """Topic words that the cited lines do not say, each with the word it was taken for there."""
    text = _told(citations)
    unsaid = ((term, meanings) for term, meanings in question.terms.items() if bare(term) not in text)
    taken = ((term, [word for word in meanings if bare(word) in text]) for term, meanings in unsaid)
    return tuple((term, words[0]) for term, words in taken if words)


def with_corrections(reply: Reply, taken: Sequence[tuple[str, str]]) -> Reply:
    """``reply`` to a question that says which of its words were read as others."""
    asked = reply.focus.question
    asked = replace(asked, corrections=(*asked.corrections, *taken))
    return replace(reply, focus=replace(reply.focus, question=asked))


def _told(citations: Iterable[Citation]) -> str:
    """The cited lines and the headings above them, in letters and digits."""
    parts = (
        part
        for cited in citations
        for part in (cited.quote, cited.section, cited.title, *cited.path, *cited.row, *cited.column)
    )
    return " ".join(map(bare, parts))


def tells_half(question: Question, reply: Reply) -> bool:
    """Whether "A는 몇 명이고 B는 몇 명" is answered by a line that does not say all of A and B."""
    if not asked_again(question) or len(reply.focus.entries) > 1:
        return False
    told = bare(" ".join(citation.quote for citation in reply.citations)).lower()
    return not all(any(bare(word) in told for word in meanings) for meanings in question.terms.values())
