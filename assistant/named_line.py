"""A question cut short that gives a name in quotes ("그럼 「새 이름」은요?") in; the one line that has that name out.

The line may count in another unit than the question before it asked for: 편 after "몇 과정을 새로 만드나요".
"""

import re

from assistant.answer import Status
from assistant.answers.texts.passages import quote
from assistant.draft import Reply
from assistant.entries import is_prose
from assistant.knowledge import Knowledge
from assistant.question import Family, Question
from assistant.text import bare

_NAMED = re.compile(
    r"\s*(?:(?:그럼|그러면|그렇다면|그리고|또)[,\s]+)?[‘“'\"「『](?P<name>[^‘’“”'\"「」『』]{4,40})[’”'\"」』]"
    r"(?:의\s?경우|\s?쪽)?(?:에?[은는]|도)?(?:요|이?[고라]?요)?[\s.?!]*"
)


def answer_named_line(knowledge: Knowledge, question: Question, before: Question, reply: Reply) -> Reply | None:
    """The one line that counts something by the name that the question is cut short to; None where ``reply`` tells of
    it, or there is no such line."""
    named = _NAMED.fullmatch(question.text)
    if named is None or Family.COUNT not in before.families:
        return None
    name = bare(named["name"])
    if reply.status is Status.ANSWERED and all(name in bare(citation.quote) for citation in reply.citations):
        return None
    counted = re.compile(rf"{re.escape(name)}\D*\d")
    years = before.years if not question.years else question.years
    lines = {
        entry.lines: entry
        for entry in knowledge.index.entries
        if is_prose(entry) and counted.search(bare(entry.label)) and (not years or entry.year in (None, *years))
    }
    return quote(knowledge, question, list(lines.values())) if len(lines) == 1 else None
