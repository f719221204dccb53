"""A question for what all get together, of a line that says what each gets ("20팀(팀당 60만원)") in, the product out.

What one alone gets would be another figure.
"""

import re
from decimal import Decimal

from assistant.answers.figures.say import compute, total_words
from assistant.answers.gate import explains
from assistant.draft import Draft, Reply, reply_about
from assistant.entries import Entry, Kind
from assistant.knowledge import Knowledge
from assistant.operations import SUMS
from assistant.question import Family, Question
from assistant.wording import worded
from ingest.numbers import PLAIN, amount_to_won, parse_number, render_won

_EACH = re.compile(
    rf"(?P<one>팀|학교|교|기관|과정|기|회|반|실|명|인)당\s?(?:[가-힣]+\s){{0,2}}?(?P<amount>{PLAIN})\s?(?P<unit>(?:천|만|백만|억)?원)"
)
_OF_ONE = re.compile(r"당|마다|씩|한 (?:팀|학교|명|사람|곳|반)")
_COUNTED = {"학교": "(?:개\\s?)?(?:학교|교)", "인": "(?:명|인)"}


def answer_of_each(knowledge: Knowledge, question: Question) -> Reply | None:
    """The product of how many a line counts and what it says each gets; None where it does not say both."""
    asked = question.operations & SUMS and set(question.families) == {Family.AMOUNT} and question.terms
    if not asked or _OF_ONE.search(question.text) or question.codes or question.quarters:
        return None
    years = question.years or (knowledge.briefing.year,)
    ranked = knowledge.search(
        question, lambda e: (e.year is None or e.year in years) and _terms(knowledge, e) is not None, 1
    )
    anything = knowledge.search(question, lambda _: True, 1)
    if not ranked or not explains(knowledge, question, ranked[0]) or ranked[0].recall < anything[0].recall:
        return None
    entry = ranked[0].entry
    terms = _terms(knowledge, entry)
    assert terms is not None
    counted, each = terms
    times, price = (parse_number(re.sub(r"[^\d.]", "", text)) or Decimal(0) for text in (counted, each["amount"]))
    draft = Draft(knowledge.briefing)
    won = compute(draft, amount_to_won(price, each["unit"]) * times, each["unit"])
    total = render_won(won) if each["unit"] == "만원" else total_words(won, each["unit"])
    one = f"{each['amount']}{each['unit']}"
    korean = f"모두 {total}입니다({counted} × {one})."
    draft.say(f"{worded(question, korean, f'{total} in all ({counted} × {one}).')} {draft.cite(entry.lines)}")
    return reply_about(draft, question, (entry,), entry.programme)


def _terms(knowledge: Knowledge, entry: Entry) -> tuple[str, re.Match[str]] | None:
    """How many a line counts, and what it says each of them gets; None where it counts them several times."""
    each = _EACH.search(entry.label) if entry.kind in (Kind.COURSE, Kind.STATEMENT) and "당" in entry.label else None
    if each is None:
        return None
    text = knowledge.briefing.text_of(entry.lines)
    counter = _COUNTED.get(each["one"], each["one"])
    counted = re.findall(rf"(?<![\d.,])(\d[\d,]*\s?{counter})(?!당|에서)", text)
    return (counted[0], each) if len(counted) == 1 else None
