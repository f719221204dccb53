"""Whether a total that the briefing states is what its rows, or the four quarters beside it, add up to; both are told,
with how far they are apart."""

import re
from dataclasses import replace

from assistant.answers.figures.meant import Years
from assistant.answers.figures.operations.places import placed
from assistant.answers.figures.overall import stated_totals
from assistant.answers.figures.parts.quarterly import quarters_of
from assistant.answers.figures.say import (
    added_up,
    cite,
    compute,
    name_of,
    placed_name,
    say_line,
    total_words,
    when,
    when_and_what,
)
from assistant.answers.figures.scope import is_sum_cell, of_whole_year
from assistant.answers.figures.select import Found, sum_of
from assistant.draft import Draft, Reply, reply_about
from assistant.entries import Entry, Kind
from assistant.knowledge import Knowledge
from assistant.question import Family, Question
from assistant.text import compact, with_particle
from assistant.wording import number, verdict, worded
from ingest.numbers import UNITS_IN_WON

_ADDED = r"(?:더하|더한|더해|합치|합친|합하|합한|합산)"
_STATED = r"(?:합계|총계|소계|총액|총합|적[힌혀]|쓰[인여]|표시|기재)"
_ALIKE = r"(?:같|똑같|맞|일치|틀[리린립]|다[른르릅]|차이|어긋)"
# "행을 더하면 적힌 합계와 같은가", "합계가 행을 더한 값과 맞나".
_AGREES = re.compile(rf"(?:{_ADDED}.*{_STATED}|{_STATED}.*{_ADDED}).*{_ALIKE}|{_STATED}.*{_ALIKE}.*{_ADDED}")
_ROWS = re.compile(r"(?<![가-힣])행(?=[을이들])|예산표|분기")  # which no courses have
_OF_QUARTERS = rf"분기.*(?:{_ADDED}|합계|총합|합(?=[이을은과]))"
_OF_YEAR = r"(?:예산|총액|연간)"
# "네 분기를 더하면 예산액과 같은가", "예산액이 분기 합계보다 큰가".
_QUARTERS_AGREE = re.compile(
    rf"(?:{_OF_QUARTERS}.*{_OF_YEAR}|{_OF_YEAR}.*{_OF_QUARTERS}).*(?:{_ALIKE}|보다(?:더)?(?:크|큰|작|많|적))"
)


def agrees(knowledge: Knowledge, question: Question, family: Family, years: Years) -> Reply | None:
    """Whether the stated total of a programme, or of the overview of the budget, is the sum of its rows; None where
    that is not asked, or nothing states both."""
    small = compact(question.text).text
    of_rows = not question.asks and bool(question.programmes) and _ROWS.search(question.text) is not None
    if question.english or not (family is Family.AMOUNT or of_rows):
        return None
    if _QUARTERS_AGREE.search(small):
        return _quarters_agree(knowledge, question, years)
    if not _AGREES.search(small):
        return None
    year = years[0] if years else knowledge.briefing.year
    total = _total(knowledge, placed(knowledge, question, Family.AMOUNT), year)
    rows = _rows_of(knowledge, total) if total is not None else []
    if total is None or len(rows) < 2:
        return None
    return _told(knowledge, question, total, rows)


def _quarters_agree(knowledge: Knowledge, question: Question, years: Years) -> Reply | None:
    """Whether the amount of a row or total for the year is what its quarters add up to; None where it has no two."""
    year = years[0] if years else knowledge.briefing.year
    asked = replace(question, quarters=(), years=(year,), columns=())
    quarters = [one for one in quarters_of(knowledge, asked, (year,)) if one.fact.value is not None]
    whole = _of_year(quarters[0].entry, year) if len(quarters) > 1 else []
    return _told(knowledge, question, whole[0], quarters) if whole else None


def _told(knowledge: Knowledge, question: Question, total: Found, rows: list[Found]) -> Reply:
    """Whether ``rows`` add up to ``total``, with both and how far they are apart."""
    draft = Draft(knowledge.briefing)
    unit, of_quarters = total.fact.unit, rows[0].entry is total.entry
    what, stated_as = ("네 분기를", "예산액은") if of_quarters else ("행을", "합계는")
    added = compute(draft, sum_of(rows), unit)
    sum_words, stated = total_words(added, unit), total_words(compute(draft, total.size, unit), unit)
    lead = verdict(question, added == total.size, "네, 같습니다.") if "yesno" in question.operations else ""
    if added == total.size:
        same = f"{lead} {when(total)} {what} 더한 값도, 적힌 {stated_as[:-1]}도 {stated}입니다."
        draft.say(f"{same} {cite(draft, total)}".strip())
    else:
        gap = total_words(compute(draft, abs(added - total.size), unit), unit)
        apart = f"적힌 {stated_as} {with_particle(stated, '으로')}, {gap} 다릅니다."
        other = f"{lead} {when(total)} {what} 더하면 {with_particle(sum_words, '이')}지만 {apart}"
        draft.say(f"{other} {cite(draft, total)}".strip())
    for one in rows:
        say_line(draft, one, when_and_what(one) if of_quarters else placed_name(one.entry))
    steps = added_up(rows)
    draft.say(worded(question, f"- 계산: {steps} = {sum_words}", f"- Sum: {steps} = {sum_words}"))
    draft.say(f"- 적힌 {stated_as[:-1]}({name_of(total.entry)}): {stated} {cite(draft, total)}")
    if added != total.size:
        less, more = (number(size / UNITS_IN_WON.get(unit, 1)) for size in sorted((added, total.size)))
        draft.say(f"- 차이: {more} − {less} = {gap}")
    return reply_about(draft, question, (total.entry, *(one.entry for one in rows)), total.entry.programme)


def _total(knowledge: Knowledge, question: Question, year: int) -> Found | None:
    """The total meant: of the one programme named, else of the overview."""
    if len(question.programmes) > 1 or question.areas or question.tasks or question.codes:
        return None
    if not question.programmes:
        return stated_totals(knowledge).get(year)
    totals = [entry for entry in knowledge.of_kind(Kind.TOTAL) if entry.programme == question.programmes[0]]
    return next((one for entry in totals for one in _of_year(entry, year)), None)


def _of_year(entry: Entry, year: int | None) -> list[Found]:
    """The figure that an entry states for a whole year."""
    return [one for one in of_whole_year([entry], year) if one.value is not None]


def _rows_of(knowledge: Knowledge, total: Found) -> list[Found]:
    """The rows below the same head that ``total`` sums up."""
    kinds = (Kind.CELL,) if total.entry.kind is Kind.CELL else (Kind.BUDGET,)
    rows = [e for e in knowledge.of_kind(*kinds) if e.section == total.entry.section and not is_sum_cell(e)]
    found = (one for entry in rows for one in _of_year(entry, total.fact.year))
    return [one for one in found if one.fact.column == total.fact.column and one.fact.unit == total.fact.unit]
