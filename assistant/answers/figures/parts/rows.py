"""Which of the two rows of one place has more, or of its two programmes ("4-2-2의 두 추진 사업 중 더 많은 것")."""

from assistant.answers.figures.meant import Years
from assistant.answers.figures.parts.changes import over_years
from assistant.answers.figures.parts.several import compared
from assistant.answers.figures.scope import one_fact
from assistant.draft import Reply
from assistant.entries import Kind
from assistant.knowledge import Knowledge
from assistant.question import Family, Question


def compare_two_rows(knowledge: Knowledge, question: Question, family: Family, years: Years) -> Reply | None:
    """The two rows of the one programme named, or the two totals of a task or an area, set against each other; None
    where it has not just two, or something else is compared."""
    places = (*question.programmes, *question.tasks, *question.areas)
    within = question.level == ("row" if question.programmes else "section") and len(places) == 1
    narrowed = question.terms or question.parts or question.bounds or question.entries or question.codes
    if family is not Family.AMOUNT or "compare" not in question.operations or not within or narrowed:
        return None
    if over_years(knowledge, question):
        return None
    kind = Kind.BUDGET if question.programmes else Kind.TOTAL
    here = [entry for entry in knowledge.of_kind(kind) if knowledge.inside(question, entry)]
    told = (one_fact(entry, question, family, years or (knowledge.briefing.year,)) for entry in here)
    found = [one for one in told if one is not None]
    return compared(knowledge, question, found) if len(found) == len(here) == 2 else None
