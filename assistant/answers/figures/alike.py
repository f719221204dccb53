"""The line that fits a question best in; those to be told with it out: the rest of its line, or what is named alike."""

from assistant.answers.figures.groups import tag_of
from assistant.answers.figures.select import enumerated_tags
from assistant.entries import Entry
from assistant.knowledge import Knowledge
from assistant.question import Family, Question
from assistant.ranking import Ranked

_BESIDE = 0.9  # further entries of the same line are shown when they fit nearly as well
_AS_NAMED = 0.97  # of the best score: a question names two lines alike …
_MOST_ALIKE = 3  # … that many beside the best at most, or it names none of them


def told_beside(knowledge: Knowledge, question: Question, family: Family, ranked: list[Ranked]) -> list[Entry]:
    """What is told with the best entry: the rest of its line, or of a table what was asked for each."""
    best = ranked[0]
    if family in (Family.PLACE, Family.STAFF):
        return [r.entry for r in ranked[1:12] if question.each and r.recall >= _BESIDE * best.recall]
    if family is Family.COUNT and (alike := _alike(question, ranked, enumerated_tags(knowledge, question))):
        return alike
    return [
        r.entry
        for r in ranked[1:6]
        if r.entry.lines == best.entry.lines and r.entry.kind is best.entry.kind and r.score >= _BESIDE * best.score
    ]


def _alike(question: Question, ranked: list[Ranked], tags: tuple[str, ...]) -> list[Entry]:
    """The lines of the best one's group and year that the question names as fully: 초등 and 중등 교감 자격연수.

    Where it lists several ``tags``, the lines that have one of them.
    """
    best = ranked[0]
    if best.unexplained or (question.tags and not tags) or "yesno" in question.operations:
        return []

    def fits(found: Ranked) -> bool:
        here = found.entry.section == best.entry.section and found.entry.group == best.entry.group
        same = found.entry.kind is best.entry.kind and found.entry.year == best.entry.year
        named = tag_of(found.entry) <= set(tags) if tags else found.score >= _AS_NAMED * best.score
        return here and same and not found.unexplained and named

    alike = [found.entry for found in ranked[1:] if fits(found)]
    return alike if len(alike) <= _MOST_ALIKE else []
