"""What one of something costs, which a table prints among its remarks: "1식 5,200원", "차시당 1,500천원".

The sum of the same row is another figure; it is not told where the price of one is asked for.
"""

import re
from dataclasses import replace

from assistant.answer import Composer
from assistant.answers.figures.meant import matching
from assistant.answers.figures.say import say_facts
from assistant.answers.gate import explains
from assistant.draft import Draft, Reply, reply_about
from assistant.entries import Entry, Kind
from assistant.facts import Measure
from assistant.knowledge import Knowledge
from assistant.question import Family, Question
from assistant.ranking import Ranked
from assistant.refusals import refuse
from assistant.text import compact

_COUNTERS = "식|끼|인|명|사람|박|차시|시간|회|교|팀|대|권|편|가족|기|과정|개|부"
_SAME = {"끼": "식", "인": "명", "사람": "명"}
_ASKED = re.compile(
    rf"(?:(?<!\d)1|한)(?P<one>{_COUNTERS})(?:당|에는?|에게는?|마다|의?단가)?(?=(?:[가-힣]{{0,6}})(?:얼마|금액|비용|몇))"
    rf"|(?P<per>{_COUNTERS})당(?=[가-힣]{{0,8}}(?:얼마|금액|비용|단가|몇(?:천|만)?원))|단가"
)
_REMARKS = (Measure.TEXT, Measure.REMARK, Measure.COLUMN)
_SUM = r"\d[\d,.]*\s?(?:천|만|백만)?원"
_PRICE = re.compile(
    rf"(?:1\s?(?P<one>{_COUNTERS})당?|(?P<per>{_COUNTERS})당|단가)\s?(?:[가-힣]{{2,4}}\s)?{_SUM}"
    rf"|\d[\d,]*\s?(?P<of>{_COUNTERS})\s?[×xX*]\s?{_SUM}|{_SUM}\s?[×xX*]\s?\d[\d,]*\s?(?P<by>{_COUNTERS}|조|실)"
)
_SAYS_SO = frozenset({"단가", "당", "1", *_COUNTERS.split("|")})


def answer_unit_price(knowledge: Knowledge, question: Question) -> Reply | None:
    """The remark that gives the price of one; None where none is asked for, or no remark near it gives any."""
    asked = _ASKED.search(compact(question.text).text)
    if asked is None or Family.AMOUNT not in question.families or question.operations - {"yesno"}:
        return None
    terms = question.terms_but(_SAYS_SO)
    focus = question.focus if question.focus in terms else None
    question = replace(question, terms=terms, focus=focus)
    ranked = knowledge.search(question, lambda entry: _price(entry) is not None, 1) if terms else []
    if not ranked or not explains(knowledge, question, ranked[0]) or not _is_it(knowledge, question, ranked[0]):
        return None
    entry = ranked[0].entry
    price = _price(entry) or ""
    if (counter := _counter(asked)) and counter != _counter(_PRICE.search(price)):
        return refuse(knowledge, question, "figure")
    draft = Draft(knowledge.briefing)
    if entry.kind is Kind.BUDGET and len([ask for ask in question.asks if ask.family is Family.AMOUNT]) > 1:
        years = question.years or (knowledge.briefing.year,)  # "얼마가 들고, 한 대에 얼마"
        say_facts(draft, question, entry, matching(entry, question, Family.AMOUNT, years))
    name = " ".join(entry.row) if entry.kind is Kind.CELL else entry.label
    place = entry.programme or entry.section.path[-1]
    draft.say(f"{name}: {price} ({place}) {draft.cite(entry.lines)}")
    return reply_about(draft, question, (entry,), composer=Composer.QUOTED)


def _is_it(knowledge: Knowledge, question: Question, found: Ranked) -> bool:
    """Whether nothing else explains the question better: the price stands in the row of what is asked about."""
    anything = knowledge.search(question, lambda _: True, 1)
    return not anything or anything[0].recall <= found.recall


def _price(entry: Entry) -> str | None:
    """The remark of a row that gives the price of one of something."""
    if entry.kind not in (Kind.CELL, Kind.BUDGET):
        return None
    remarks = (fact.text for fact in entry.facts if fact.measure in _REMARKS)
    return next((text for text in remarks if _PRICE.search(text)), None)


def _counter(match: re.Match[str] | None) -> str:
    """What one of is priced; "" where a price of one is asked for or given, and not of what."""
    if match is None:
        return ""
    told = match.groupdict()
    counter = next((told[name] for name in ("one", "per", "of", "by") if told.get(name)), "")
    return _SAME.get(counter, counter)
