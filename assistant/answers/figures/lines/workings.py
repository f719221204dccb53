"""How an amount was worked out ("산출내역"), from the lines that print it so: "숙식비 110,000원×405명=44,550천원"."""

import re

from assistant.answers.gate import explains
from assistant.answers.texts.passages import quote
from assistant.draft import Reply
from assistant.entries import Entry, Kind
from assistant.knowledge import Knowledge
from assistant.question import Question

_ASKED = re.compile(r"산출\s?(?:내역|기초|근거|식)|어떻게\s?(?:계산|산출|산정)")
_WORKED_OUT = re.compile(r"\d[\d,.]*\s?(?:천|만|백만)?원?\s?[×x*]\s?\d.*=")
_MOST = 12


def answer_workings(knowledge: Knowledge, question: Question) -> Reply | None:
    """The lines that work out what is asked about, all of them where the question names what stands above them."""
    if not _ASKED.search(question.text) or not question.terms or question.quarters:
        return None
    ranked = knowledge.search(question, _is_worked_out, None)
    if not ranked or ranked[0].unexplained or not explains(knowledge, question, ranked[0]):
        return None
    best = ranked[0]
    meant = [found for found in ranked if found.recall >= best.recall and found.entry.place == best.entry.place]
    return quote(knowledge, question, sorted((found.entry for found in meant), key=lambda e: e.lines)[:_MOST])


def _is_worked_out(entry: Entry) -> bool:
    return entry.kind is Kind.STATEMENT and _WORKED_OUT.search(entry.label) is not None
