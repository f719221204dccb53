"""What a line lists in brackets right behind the noun asked of ("기본역량에는 어떤 것들이 있나요"), quoted with it."""

import re

from assistant.answers.texts.passages import quote
from assistant.draft import Reply
from assistant.entries import Entry, Kind, is_prose
from assistant.knowledge import Knowledge
from assistant.operations import PLAIN
from assistant.question import Question
from assistant.text import bare

_LISTED = re.compile(r"(?P<name>[가-힣A-Za-z·]{2,})\s?\((?P<items>[^()\d]*,[^()\d]*)\)")
_KIND = r"(?:형태|종류|형식|유형|방식)"
_ASKED_OF = re.compile(
    r"(?P<of>[가-힣A-Za-z·]{2,20}?)(?:에는|에|으?로는|으?로|[은는이가])\s(?:주로\s|각각\s)?"
    rf"(?:(?:어떤|무슨)\s?(?:것|게|건|점|{_KIND})|무엇|뭐|뭘)"
    rf"|(?:어떤|무슨)\s?{_KIND}의\s(?:[가-힣]+\s)?(?P<kind_of>[가-힣A-Za-z·]{{2,20}}?)(?:[을를은는이가]|으?로)\s"
)


def answer_bracketed(knowledge: Knowledge, question: Question) -> Reply | None:
    """The line of prose that lists what the noun right before the asking is made up of, and holds with its headings
    all that is named; None where no line does, or lines of both years do."""
    asked = _ASKED_OF.search(question.text)
    if asked is None or question.asks or question.operations - PLAIN or not question.terms:
        return None
    of = bare(asked["of"] or asked["kind_of"])
    found = [entry for entry in knowledge.of_kind(Kind.STATEMENT) if _lists(entry, of) and _holds(question, entry)]
    found = [e for e in found if not question.years or e.year in (None, *question.years)]
    return quote(knowledge, question, found) if len(found) == 1 else None


def _lists(entry: Entry, of: str) -> bool:
    return is_prose(entry) and any(bare(match["name"]).endswith(of) for match in _LISTED.finditer(entry.label))


def _holds(question: Question, entry: Entry) -> bool:
    said = bare(" ".join((entry.label, entry.group or "", entry.section.title, *entry.section.path)))
    return all(any(bare(word) in said for word in (term, *m)) for term, m in question.terms.items())
