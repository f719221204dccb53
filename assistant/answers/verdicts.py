"""A question in English that claims something of what it names in Korean in; whether the lines told speak of it out.

"Is there a shuttle bus for 신규 임용자 교육?" names a course in full, and only its English words say what is claimed of
it. A line that has the name and nothing of these answers another question.
"""

import re

from assistant.knowledge import Knowledge
from assistant.question import Question
from assistant.text import compact

_CLAIMS = re.compile(
    r"^\W*(?:is|are|was|were|does|do|did|can|could|will|would|may|must|should|has|have)\b", re.IGNORECASE
)
_NAMED_IN_KOREAN = re.compile(r"[가-힣]")
_WORD = re.compile(r"(?<![\w가-힣·-])[a-z]{3,}(?![\w가-힣·-])")
# What is done with a topic by whoever tells of it: "Could you describe …".
_TELLING = frozenset({
    "describe", "explain", "summarize", "summarise", "introduce", "detail", "details", "information", "info", "share",
    "overview", "help", "provide", "exist", "exists", "mention", "mentioned", "mentions", "include", "included",
    "includes", "find", "explained", "stated", "state", "true", "correct",
})  # fmt: skip


def speaks_of_the_claim(knowledge: Knowledge, question: Question, told: str) -> bool:
    """Whether ``told`` holds something for each English word of a claim; True for any other question."""
    claims = _CLAIMS.search(question.text) and _NAMED_IN_KOREAN.search(question.text)
    if not claims or question.asks or question.years or question.operations - {"yesno"}:
        return True
    lexicon = knowledge.lexicon
    idle = lexicon.english_stop | lexicon.history_words | _TELLING
    words = [word for word in _WORD.findall(question.text.lower()) if word not in idle]
    return all(any(compact(one).text in told for one in (word, *lexicon.english.get(word, ()))) for word in words)
