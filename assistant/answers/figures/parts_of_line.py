"""A line of prose that counts several parts ("초등 12교 128과정, 중등 13교 76과정") and a question for all of it in;
the parts added up out."""

import re
from decimal import Decimal

from assistant.answers.figures.say import compute, reply_about, total_words
from assistant.answers.figures.select import candidates, default_years, units
from assistant.answers.gate import explains
from assistant.draft import Draft, Reply
from assistant.entries import Kind
from assistant.facts import Measure
from assistant.knowledge import Knowledge
from assistant.question import Family, Question
from assistant.ranking import Ranked, compounds
from assistant.text import bare
from assistant.vocabulary import SCHOOL_LEVELS
from assistant.wording import number, worded

_OVER_ALL = frozenset({"sum", "altogether"})
_OF_SOME = frozenset({"difference", "growth", "compare", "largest", "smallest", "bound", "share"})
_NOT_PARTS = re.compile(r"총|합계|모두|→|대비|중 |가운데|이상|이하|내외")  # a whole beside its parts, or a change


def add_up_line(knowledge: Knowledge, question: Question) -> Reply | None:
    """The sum of what one line counts in the unit asked for; None where a part is meant, or the line tells no parts."""
    counted = units(question)
    if not question.operations & _OVER_ALL or question.operations & _OF_SOME or len(counted) != 1 or not question.terms:
        return None
    ranked = candidates(knowledge, question, Family.COUNT, default_years(knowledge, question))
    ranked = _called_so(question, ranked) or ranked
    if not ranked or ranked[0].entry.kind is not Kind.STATEMENT or not explains(knowledge, question, ranked[0]):
        return None
    entry = ranked[0].entry
    if _NOT_PARTS.search(entry.label) or len(question.halves) == 1 or _of_one_part(question, entry.label):
        return None
    parts = [fact for fact in entry.facts if fact.measure is Measure.COUNT and fact.unit == counted[0]]
    values = [fact.value for fact in parts if fact.value is not None]
    total = sum(values, Decimal(0))
    if len(values) < 2 or any(2 * value == total for value in values):  # one is what the others come to
        return None
    draft = Draft(knowledge.briefing)
    said = total_words(compute(draft, total, counted[0]), counted[0])
    steps, mark = " + ".join(map(number, values)), draft.cite(entry.lines)
    draft.say(f"{worded(question, f'모두 {said}입니다({steps}).', f'{said} in all ({steps}).')} {mark}")
    draft.say(f"- 근거: {entry.label} {mark}")
    return reply_about(draft, question, (entry,), entry.programme)


def _called_so(question: Question, ranked: list[Ranked]) -> list[Ranked]:
    """Those that hold the compounds of a question unbroken: 연수협력학교 is no 연수 of 협력 at a 학교."""
    named = compounds(question.terms, question.phrase)
    texts = [(found, bare(f"{found.entry.label} {found.entry.context}")) for found in ranked]
    return [found for found, text in texts if named and all(word in text for word in named)]


def _of_one_part(question: Question, label: str) -> bool:
    """Whether it names some, but not all, of the school levels that the line tells apart."""
    told = {level for level in SCHOOL_LEVELS if level in label}
    named = told & question.terms.keys()
    return bool(named) and named != told
