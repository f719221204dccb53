"""Which quarters of a budget row have no money, beside what the year has; and which rows have none in a quarter."""

import re
from dataclasses import replace

from assistant.answer import Composer
from assistant.answers.figures.meant import Years, matching
from assistant.answers.figures.parts.quarterly import quarters_of
from assistant.answers.figures.say import (
    cite_each,
    name_of,
    placed_name,
    say_line,
    value_words,
    when_and_what,
)
from assistant.answers.figures.select import QUARTERS_OF_HALF, Found
from assistant.draft import Draft, Reply, reply_about
from assistant.entries import BUDGETED, Kind
from assistant.knowledge import Knowledge
from assistant.question import Family, Question
from assistant.wording import how_many, programme, verdict, worded

_QUARTER = re.compile(r"분기|quarter", re.IGNORECASE)
_OR = re.compile(r"분기?(?:나|이나|\s?또는|\s?혹은)\s")


def empty(knowledge: Knowledge, question: Question, family: Family, years: Years) -> Reply | None:
    """The quarters for which a row or a total prints no amount; None where no row is meant."""
    if family is not Family.AMOUNT:
        return None
    years = years or (knowledge.briefing.year,)
    asked = question.quarters or tuple(q for half in question.halves for q in QUARTERS_OF_HALF[half])
    if asked and not question.terms:
        return _empty_rows(knowledge, replace(question, quarters=asked, halves=()), years)
    if not question.terms and not question.programmes and not _QUARTER.search(question.text):
        return _without_budget(knowledge, question, years)
    quarters = quarters_of(knowledge, question, years)
    if not quarters:
        return None
    entry = quarters[0].entry
    none = [one for one in quarters if one.fact.value == 0 or one.fact.text in ("", "-")]  # 재배정 is no nothing
    draft = Draft(knowledge.briefing)
    names = ", ".join(f"{one.fact.quarter}분기" for one in none)
    korean = f"집행예정액이 없는 분기는 {names}입니다" if none else "집행예정액이 없는 분기는 없습니다"
    numbers = ", ".join(str(one.fact.quarter) for one in none)
    english = f"No amount is printed for quarter {numbers}" if none else "Every quarter has an amount"
    mark = cite_each(draft, quarters)
    if question.quarters and "yesno" in question.operations and not question.picks_out:
        empty_ones = {one.fact.quarter for one in none}
        draft.say(verdict(question, empty_ones.issuperset(question.quarters)))
    draft.say(f"{worded(question, korean, english)}({name_of(entry)}). {mark}")
    whole = matching(entry, replace(question, every_quarter=False, quarters=()), family, years)
    for one in (*(Found(entry, fact) for fact in whole), *quarters):
        say_line(draft, one, when_and_what(one))
    return reply_about(draft, question, (entry,), entry.programme, Composer.LOOKUP)


def _without_budget(knowledge: Knowledge, question: Question, years: Years) -> Reply | None:
    """The programmes whose budget table has no money in the year; None where all have some."""
    found = []
    for section in knowledge.vocabulary.programmes.values():
        rows = [e for e in knowledge.of_kind(*BUDGETED) if e.programme == section.number]
        amounts = [f for e in rows for f in matching(e, question, Family.AMOUNT, years)]
        if rows and not any(fact.value for fact in amounts):
            found.append(rows[0])
    if not found:
        return None
    draft = Draft(knowledge.briefing)
    subject = f"{years[0]}년 예산이 없는 세부 사업"
    draft.say(how_many(question, draft.count(found), english="programmes without a budget", subject=subject))
    for entry in found:
        name = programme(knowledge.programme(entry.programme or ""))
        draft.say(f"- {name} {draft.cite(entry.lines)}")
    return reply_about(draft, question, found)


def _empty_rows(knowledge: Knowledge, question: Question, years: Years) -> Reply | None:
    """The rows with money in the year that print none for any quarter asked about, or for one of those set side by
    side with 나; None without rows."""
    whole = replace(question, quarters=())
    rows = [
        e for e in knowledge.of_kind(Kind.BUDGET)
        if knowledge.inside(question, e) and any(f.value for f in matching(e, whole, Family.AMOUNT, years))
    ]  # fmt: skip
    enough = 1 if _OR.search(question.text) else len(question.quarters)
    found, looked_at = [], []
    for entry in rows:
        asked = [fact for fact in matching(entry, question, Family.AMOUNT, years) if fact.quarter]
        looked_at += [Found(entry, fact) for fact in asked]
        none = [Found(entry, fact) for fact in asked if fact.value == 0 or fact.text in ("", "-")]
        found += [none] if len(none) >= enough else []
    if not rows:
        return None
    draft = Draft(knowledge.briefing)
    if not found:
        marks = draft.cite_all(one.lines for one in looked_at)
        draft.say(f"{worded(question, '집행예정액이 없는 추진 사업은 없습니다.', 'Every row has an amount.')} {marks}")
        return reply_about(draft, question, rows)
    draft.say(how_many(question, draft.count(found), english="rows", subject="집행예정액이 없는 추진 사업"))
    for none in found:
        first, *others = none
        also = "".join(f", {one.fact.quarter}분기 {value_words(one.fact)}" for one in others)
        say_line(draft, first, f"{placed_name(first.entry)} {when_and_what(first)}", also)
        cite_each(draft, others)  # the columns of the other quarters
    return reply_about(draft, question, (none[0].entry for none in found))
