"""How many lines of a place bear a mark that a question quotes ("끝에 '(연중)'이라고 적힌 일은 몇 가지"), and which."""

import re

from assistant.answer import Composer, Status
from assistant.answers.texts.quoted import words_of
from assistant.draft import Draft, Focus, Reply
from assistant.entries import Entry, Kind, is_prose
from assistant.knowledge import Knowledge
from assistant.operations import LISTING
from assistant.question import Question
from assistant.wording import how_many

_MARK = re.compile(
    r"['‘“\"「『]\s?(?P<mark>[^'‘’“”\"「」『』]{1,16}?)\s?['’”\"」』]\s?(?:이?라고|으?로|이?라는\s?(?:말|표시|글자)[이가]?|[이가])?\s?"
    r"(?:적힌|적혀|쓰인|쓰여|표시된|표기된|붙은|달린|끝나는|적은|들어간|들어\s?있는)"
)
_GENERIC = frozenset({"추진", "사업", "과제", "업무", "활동", "과정"})  # what any line of a programme is


def answer_marked(knowledge: Knowledge, question: Question) -> Reply | None:
    """The lines of the programmes or areas named that hold the quoted mark; None where no place or mark is named."""
    quoted = _MARK.search(question.text)
    placed = question.programmes or question.tasks or question.areas
    if quoted is None or not placed or not question.operations & LISTING:
        return None
    own = set(knowledge.index.terms(quoted["mark"])) | _GENERIC
    if not question.terms.keys() <= own:
        return None
    mark = _unspaced(quoted["mark"])

    def bears(entry: Entry) -> bool:
        in_year = not question.years or entry.year in question.years
        prose = entry.kind is Kind.STATEMENT and is_prose(entry)
        return prose and in_year and knowledge.inside(question, entry) and mark in _unspaced(entry.label)

    found = [entry for entry in knowledge.index.entries if bears(entry)]
    if not found:
        return None
    draft = Draft(knowledge.briefing)
    draft.say(how_many(question, draft.count(found), "건", "lines"))
    for entry in found:
        draft.say(f"- {words_of(entry)} {draft.cite_entry(entry)}")
    return draft.reply(Status.ANSWERED, Composer.COMPUTED, Focus(question, tuple(found)))


def _unspaced(text: str) -> str:
    return re.sub(r"\s", "", text)
