"""A row with a cell that tells how many of it are where ("본원 40대, 관측소 20대") in; the parts asked for out."""

import re

from assistant.answer import Composer
from assistant.answers.figures.meant import units
from assistant.draft import Draft, Reply, reply_about
from assistant.knowledge import Knowledge
from assistant.question import Family, Question
from assistant.text import bare, by_commas

_PART = re.compile(r"(?P<what>[가-힣A-Za-z][가-힣A-Za-z0-9·() ]*?)\s?(?P<count>\d[\d,]*\s?(?P<unit>[가-힣]{1,2}))")
_SIMPLE = frozenset({"list", "yesno"})


def answer_parts_of_cell(knowledge: Knowledge, question: Question) -> Reply | None:
    """How many of a row named in full belong to the parts that a question names; None where it names no part, or
    anything that is neither."""
    if set(question.families) != {Family.COUNT} or question.operations - _SIMPLE or not question.terms:
        return None
    asked, text = units(question), bare(question.text)
    for entry, row, _ in knowledge.named_cells:
        cell = entry.cell
        if row not in text or cell.value is not None:
            continue
        parts = [_PART.fullmatch(part) for part in by_commas(cell.text)]
        named = [part for part in parts if part and part["unit"] in asked and bare(part["what"]) in text]
        said = bare(" ".join((*cell.row, *(part["what"] for part in named))))
        if len(parts) < 2 or not all(parts) or not named or not all(bare(term) in said for term in question.terms):
            continue
        draft = Draft(knowledge.briefing)
        mark = draft.cite(cell.lines)
        for part in named:
            draft.say(f"{cell.row[-1]} · {part['what']}: {part['count']} {mark}")
        return reply_about(draft, question, (entry,), entry.programme, Composer.LOOKUP)
    return None
