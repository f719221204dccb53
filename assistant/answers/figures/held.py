"""A question for courses that are held in one way in ("원격으로 하는 과정", "1박 2일 과정"); their rows out.

How a course is held stands in a cell of words beside its figures. Rows that share such a cell are picked by it, and
what the question says of it is no topic any more.
"""

import re
from collections.abc import Callable
from dataclasses import replace

from assistant.entries import Entry
from assistant.knowledge import Knowledge
from assistant.question import Question
from assistant.text import bare


def held_so(
    knowledge: Knowledge, question: Question, fewest: int = 2
) -> tuple[Question, Callable[[Entry], bool] | None]:
    """``question`` without the way of holding that it names, and what tells whether a line is held so; None where it
    names none that as many rows say."""
    text = bare(question.text)
    shared = (word for word, rows in knowledge.held.items() if word in text and len(rows) >= fewest)
    named = [word for word in shared if _said_apart(word, question.text)]
    word = max(named, key=len, default="")
    if not word:
        return question, None
    lines = knowledge.held[word]
    terms = {term: meanings for term, meanings in question.terms.items() if bare(term) not in word}

    def is_held(entry: Entry) -> bool:
        return entry.lines in lines or word in bare(f"{entry.label} {entry.tag or ''}")

    return replace(question, terms=terms, tags=tuple(tag for tag in question.tags if tag not in word)), is_held


def _said_apart(word: str, text: str) -> bool:
    """Whether ``text`` says ``word`` by itself, not as a piece of a name: "원격 과정", no 교원원격연수."""
    letters = r"\s?".join(map(re.escape, word))
    return re.search(rf"(?<![가-힣\d]){letters}(?=(?:으?로|인|형|이|은)?(?:[\s,.?]|$)|으?로|과정)", text) is not None
