"""Whether a line that would be quoted says that there is what somebody looks for."""

import re

from assistant.answers.texts.quoted import words_of
from assistant.entries import Kind
from assistant.knowledge import Knowledge
from assistant.question import Question
from assistant.ranking import Ranked
from assistant.text import bare

_EXISTENCE = frozenset({"yesno", "list"})  # operations of "… 있나요"
_SORT = re.compile("연수|과정|교육|강좌|훈련|프로그램")
_OF_COURSES = re.compile(rf"(?:{_SORT.pattern})(?:[이가은는도]|들이)?\s?있")


def is_there(knowledge: Knowledge, question: Question, found: Ranked) -> bool:
    """True where the question is not whether there is something. Else not by a word that the briefing lacks, and not
    of a course where the line is about none: a 수영장 is no 수영 연수."""
    if not question.operations >= _EXISTENCE:
        return True
    if any(not knowledge.holds(question.terms[term]) for term in found.unexplained):
        return False
    is_course = found.entry.kind is Kind.COURSE or _SORT.search(bare(words_of(found.entry)))
    return bool(is_course or not _OF_COURSES.search(question.text))
