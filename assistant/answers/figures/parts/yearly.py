"""Several things compared in each of two years ("2025년과 2026년에 각각 초등과 중등 중 어디가"): once for each year."""

from dataclasses import replace

from assistant.answers.figures.movement import moves
from assistant.answers.figures.parts.several import answer_several
from assistant.draft import Reply, joined
from assistant.knowledge import Knowledge
from assistant.question import Family, Question

_YEARS = 2


def compare_each_year(knowledge: Knowledge, question: Question, family: Family) -> Reply | None:
    """Which of the things named is more, year by year; None where a change is asked for, or not two things are named.

    The years themselves are coordinated too, so a part that adds no word to what all parts share is none of the things.
    """
    of_two = len(question.years) == _YEARS and "compare" in question.operations
    if not of_two or "growth" in question.operations or moves(knowledge, question):
        return None
    shared = set.intersection(*(set(part.terms) for part in question.parts)) if question.parts else set()
    things = tuple(part for part in question.parts if set(part.terms) - shared)
    if len(things) < 2 or not shared:
        return None
    told = []
    for year in question.years:
        parts = tuple(replace(part, years=(year,)) for part in things)
        told.append(answer_several(knowledge, replace(question, years=(year,), parts=parts), family, (year,)))
    replies = [reply for reply in told if reply is not None]
    return together(knowledge, question, replies) if len(replies) == _YEARS else None


def together(knowledge: Knowledge, question: Question, replies: list[Reply]) -> Reply:
    """Replies to parts of one question as one, which is about all of it."""
    one = joined(knowledge.briefing, replies)
    return replace(one, focus=replace(one.focus, question=question))


def of_each_year(question: Question) -> bool:
    """Whether 각각 is said of two years of one thing, not of several things: "지난해와 올해 각각 얼마"."""
    words = {mention.words for mention in question.words.get("operations", ()) if mention.value == "list"}
    return words == {"각각"} and len(question.years) == 2 and bool(question.terms) and not question.parts
