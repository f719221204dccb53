"""A question that tells a year by the one beside it ("한 해 전", "이듬해") in; the same with that year said out."""

from dataclasses import replace

from assistant.draft import Focus
from assistant.knowledge import Knowledge
from assistant.operations import BEFORE_OR_AFTER
from assistant.question import VALUES, Question


def beside_told(knowledge: Knowledge, question: Question, focus: Focus) -> Question:
    """A year told by the one before it ("한 해 전", "이듬해") in figures."""
    if not question.shift:
        return question
    words = question.words["shift"]
    if any(not any(w.start <= y.start and y.end <= w.end for w in words) for y in question.words.get("years", ())):
        return replace(question, shift=0)  # "그 앞 해, 2024년 거는": the year is said
    told = [entry.year for entry in focus.entries if entry.year]
    year = (*focus.question.years, *told, knowledge.briefing.year)[0]
    told_by = tuple(replace(mention, value=year + question.shift) for mention in question.words["shift"])
    return replace(
        question,
        years=(year + question.shift,),
        operations=question.operations - BEFORE_OR_AFTER,
        words={**question.words, "years": told_by},
    )


def beside_this(knowledge: Knowledge, question: Question) -> Question:
    """A figure of "한 해 전", told from this year where no conversation told another; both where this year is named."""
    this = knowledge.briefing.year
    if question.shift > 0 and question.is_open:  # "이듬해에 어떻게 되나요": the year after whatever it is
        return replace(question, shift=0)
    if not question.shift or not VALUES & set(question.families) or set(question.years) - {this}:
        return question
    meant = this + question.shift
    told_by = tuple(replace(mention, value=meant) for mention in question.words["shift"])
    words = {**question.words, "years": (*question.words.get("years", ()), *told_by)}
    return replace(question, years=(meant, *question.years), shift=0, words=words)
