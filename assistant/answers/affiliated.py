"""A question for where those who take part come from; the line that says how many belong where out, quoted."""

import re
from dataclasses import replace

from assistant.answers.texts import quote
from assistant.clauses import asks_affiliation
from assistant.draft import Reply
from assistant.entries import Entry, Kind, is_prose
from assistant.knowledge import Knowledge
from assistant.question import Question
from assistant.refusals import refuse

_BELONGS = re.compile(r"\d\s?명(?:[은이의]|이?며)?\s[^,.;()]{2,24}\s?소속")  # "20명 가운데 2명은 바다광역시교육청 소속"
_OTHERS = re.compile(r"(?:다른|타)\s?[가-힣·]{1,8}\s?소속")
_MINIMUM_RECALL = 0.6


def answer_affiliated(knowledge: Knowledge, question: Question) -> Reply | None:
    """The line that says of the people of a course where some belong. Where none surely does, other counts are no
    answer for those of other institutions; None for a question of anything else."""
    if not asks_affiliation(question):
        return None

    def tells(entry: Entry) -> bool:
        prose = entry.kind is Kind.STATEMENT or is_prose(entry)
        return prose and _BELONGS.search(knowledge.briefing.quote(entry.lines)) is not None

    terms = question.terms_but(question.tags)  # what a box explains bears no tag there
    ranked = knowledge.search(replace(question, terms=terms or question.terms), tells, 1)
    if ranked and ranked[0].recall >= _MINIMUM_RECALL and question.focus not in ranked[0].unexplained:
        return quote(knowledge, question, [ranked[0].entry])
    return refuse(knowledge, question, "figure") if _OTHERS.search(question.text) else None
