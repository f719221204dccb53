"""What the quarters of a budget row are spent on, in time: which of two comes first, what comes next."""

import re
from dataclasses import replace

from assistant.answer import Composer
from assistant.answers.figures.meant import Years
from assistant.answers.figures.say import cite, name_of
from assistant.answers.figures.select import Found, candidates
from assistant.answers.gate import explains
from assistant.draft import Draft, Reply, reply_about
from assistant.entries import Entry, Kind
from assistant.facts import Measure
from assistant.knowledge import Knowledge
from assistant.operations import BEFORE_OR_AFTER, FIRST_OR_LAST
from assistant.question import Family, Question
from assistant.ranking import Ranked
from assistant.wording import worded

_PURPOSE_NAMED = 0.6  # share of the words of a purpose that a question for its quarter says
_SPENT = re.compile(r"집행|쓰|나가|사용|지출|분기|spen[dt]")
_Quarters = list[Found]  # the purposes of one row, in the order of the quarters


def purposes_in_time(knowledge: Knowledge, question: Question, family: Family, years: Years) -> Reply | None:
    """Which of several purposes is spent on first or last, or what the quarter before or after one is for."""
    del years  # purposes are printed for one year only
    if family is not Family.AMOUNT or len(question.quarters) > 1:
        return None
    if question.quarters and not (question.asks_for("use") and question.operations & BEFORE_OR_AFTER):
        return None
    anywhen = replace(question, quarters=())
    found = next((r for r in candidates(knowledge, anywhen, family, ()) if r.entry.kind is Kind.BUDGET), None)
    if found is None or not explains(knowledge, question, found):
        return None
    quarters = [Found(found.entry, fact) for fact in found.entry.facts if fact.measure is Measure.USE and fact.text]
    if len(question.parts) > 1:
        return _order(knowledge, question, found, quarters)
    if question.quarters:
        here = next((one for one in quarters if one.fact.quarter == question.quarters[0]), None)
    else:
        here = _quarter_of(knowledge, question, quarters)
    if here is None:
        return None
    step = 1 if "after" in question.operations else -1
    there = next((q for q in quarters if q.fact.quarter == (here.fact.quarter or 0) + step), None)
    if there is None or not question.operations & BEFORE_OR_AFTER:
        return None
    draft = Draft(knowledge.briefing)
    side = "다음" if step > 0 else "앞"
    _say(draft, question, found.entry, here, "")
    _say(draft, question, found.entry, there, f"그 {side} 분기는 ")
    return reply_about(draft, question, (found.entry,), found.entry.programme, Composer.LOOKUP)


def quarter_of_purpose(knowledge: Knowledge, question: Question) -> Reply | None:
    """In which quarter a row's money is spent on what the question names; None where no purpose is named."""
    if not question.every_quarter or question.asks or question.quarters or question.operations - {"yesno"}:
        return None
    said = set(knowledge.index.terms(question.text))
    best: tuple[float, Entry, _Quarters] | None = None
    for entry in knowledge.of_kind(Kind.BUDGET):
        if not knowledge.inside(question, entry):
            continue
        quarters = [Found(entry, fact) for fact in entry.facts if fact.measure is Measure.USE and fact.text]
        found = _quarters_of(knowledge, question, quarters)
        if not found:
            continue
        told = set(knowledge.index.terms(f"{entry.label} {found[0].fact.text}"))
        purpose = set(knowledge.index.terms(found[0].fact.text))
        left = [term for term, meanings in question.terms.items() if not told & set(meanings)]
        share = len(said & purpose) / (len(purpose) or 1) - len(left)
        if share >= _PURPOSE_NAMED and (best is None or share > best[0]):
            best = share, entry, found
    if best is None:
        return None
    draft = Draft(knowledge.briefing)
    _, entry, found = best
    for one in found:
        korean = f"{one.fact.year}년 {one.fact.quarter}분기입니다(집행내용 ‘{one.fact.text}’, {name_of(entry)})."
        english = f"Quarter {one.fact.quarter}: {one.fact.text} ({name_of(entry)})."
        draft.say(f"{worded(question, korean, english)} {cite(draft, one)}")
    return reply_about(draft, question, (entry,), entry.programme, Composer.LOOKUP)


def order_of_purposes(knowledge: Knowledge, question: Question) -> Reply | None:
    """Which of two purposes is spent on first or last, where no row is named; None where not one row has both."""
    if question.asks or not question.operations & FIRST_OR_LAST or not _SPENT.search(question.text):
        return None
    said = set(knowledge.index.terms(question.text))
    if set(question.terms) - said:
        return None
    rows: list[tuple[Entry, _Quarters]] = []
    for entry in knowledge.of_kind(Kind.BUDGET):
        if not knowledge.inside(question, entry):
            continue
        told: dict[str, Found] = {}
        for fact in entry.facts:
            if fact.measure is Measure.USE and fact.text and set(knowledge.index.terms(fact.text)) <= said:
                told.setdefault(fact.text, Found(entry, fact))
        if len(told) == 2:
            rows.append((entry, list(told.values())))
    if not rows or len({tuple(one.fact.text for one in quarters) for _, quarters in rows}) > 1:
        return None
    draft = Draft(knowledge.briefing)
    _say_order(draft, question, *rows[0])
    return reply_about(draft, question, (rows[0][0],), rows[0][0].programme, Composer.LOOKUP)


def _order(knowledge: Knowledge, question: Question, found: Ranked, quarters: _Quarters) -> Reply | None:
    """The purposes named, by quarter, the one asked for first."""
    named = [quarter for part in question.parts if (quarter := _quarter_of(knowledge, part, quarters)) is not None]
    if len({one.fact.quarter for one in named}) < 2:
        return None
    draft = Draft(knowledge.briefing)
    _say_order(draft, question, found.entry, named)
    return reply_about(draft, question, (found.entry,), found.entry.programme, Composer.LOOKUP)


def _say_order(draft: Draft, question: Question, entry: Entry, named: _Quarters) -> None:
    """A sentence for each, the one asked for first."""
    order = sorted(named, key=lambda one: one.fact.quarter or 0, reverse="last" in question.operations)
    lead = "나중" if "last" in question.operations else "먼저"
    _say(draft, question, entry, order[0], f"{lead}인 것은 ")
    for one in order[1:]:
        _say(draft, question, entry, one, "- ")


def _quarter_of(knowledge: Knowledge, part: Question, quarters: _Quarters) -> Found | None:
    """The quarter whose purpose the part names most completely; None where it names none, or several as much."""
    fitting = _quarters_of(knowledge, part, quarters)
    return fitting[0] if len(fitting) == 1 else None


def _quarters_of(knowledge: Knowledge, part: Question, quarters: _Quarters) -> _Quarters:
    """The quarters whose one purpose the part names most completely; none where it names none, or different ones, or
    what is done in all of them."""
    said = set(knowledge.index.terms(part.text))
    named = [_share_named(knowledge, said, quarter.fact.text) for quarter in quarters]
    best = max(named, default=0.0)
    fitting = [quarter for quarter, share in zip(quarters, named, strict=True) if share == best]
    same = len({quarter.fact.text for quarter in fitting}) == 1 and len(fitting) < len(quarters)
    return fitting if best and (same or len(fitting) == 1) else []


def _share_named(knowledge: Knowledge, said: set[str], purpose: str) -> float:
    """Share of the weight of a purpose's words that is said."""
    weights = {word: knowledge.index.weight(word) for word in knowledge.index.terms(purpose)}
    return sum(weights[word] for word in said & set(weights)) / (sum(weights.values()) or 1.0)


def _say(draft: Draft, question: Question, entry: Entry, one: Found, lead: str) -> None:
    """One sentence: "먼저인 것은 2026년 1분기의 ‘지원단 구성’입니다(…)."."""
    korean = f"{lead}{one.fact.year}년 {one.fact.quarter}분기의 ‘{one.fact.text}’입니다({name_of(entry)})."
    english = f"Quarter {one.fact.quarter}: {one.fact.text} ({name_of(entry)})."
    draft.say(f"{worded(question, korean, english)} {cite(draft, one)}")
