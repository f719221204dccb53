"""What part of a whole a figure is: a quarter of the year's amount, a job of all staff, a section of all sections."""

import re
from dataclasses import replace
from decimal import Decimal

from assistant.answers.figures.meant import Years, matching
from assistant.answers.figures.overview import say_in_overview
from assistant.answers.figures.say import (
    added_up,
    cite_each,
    compute,
    name_of,
    total_words,
    value_words,
    when,
)
from assistant.answers.figures.scope import is_sum_cell, of_whole_year, one_fact, scope_of
from assistant.answers.figures.select import Found, candidates, sum_of
from assistant.answers.gate import explains
from assistant.draft import Draft, Reply, reply_about
from assistant.entries import SUBTOTALS, Entry, Kind
from assistant.facts import Measure
from assistant.knowledge import Knowledge
from assistant.question import Family, Question
from assistant.text import bare
from assistant.wording import percent, spaced, verdict, worded
from ingest.records import Course

_RATIO = r"몇\s?(?:퍼센트|%|프로)|비율|비중|구성비|점유율"
# "A는 B 가운데 몇 퍼센트": the part is told before the mark of the topic, the whole behind it.
_OF_WHOLE = re.compile(
    r"(?P<part>.+?[가-힣)’'\"][은는이가])\s(?P<whole>(?!(?:[^?]*?[은는이가]\s)?(?:전체|총|모든|합계)).+?)\s?(?:전체)?(?:의|가운데|중(?:에서?)?|에서|대비)\s"
    rf"(?:(?:차지하는|대략|약)\s)?(?:{_RATIO}|어느\s?정도)"
)
# "B 가운데 A의 비율": the whole first.
_WHOLE_FIRST = re.compile(
    r"^(?P<whole>(?!(?:전체|총|모든|합계)).+?)\s(?:가운데|중(?:에서?)?)\s(?P<part>(?!몇|얼마).+?)(?:[은는이가의]|\s)\s?"
    rf"(?:차지하는\s)?(?:{_RATIO})"
)
# "그 과정이 속한 세부사업 전체에서": the programme that the part stands in.
_ITS_OWN = re.compile(r"(?:속한|속해\s?있는|소속된|포함된|들어\s?있는)\s(?:세부\s?)?(?:사업|과제)")
_LEAST_OF_WHOLE = 2  # lines that are a whole together; one line is told by itself


def share(knowledge: Knowledge, question: Question, family: Family, years: Years) -> Reply | None:
    """The share in percent with both terms, or None where there is no whole to compare with."""
    years = years or (knowledge.briefing.year,)
    if family is Family.AMOUNT and not question.terms and (question.areas or question.tasks or question.codes):
        return _share_of_many(knowledge, question, years)
    of_part, of_whole = divided(replace(question, total=False))  # it is the whole's: "총액 가운데 …"
    part = _part(knowledge, of_part, family, years) or (
        _part(knowledge, of_part, family, ()) if not question.years else None  # works are done in one year only
    )
    if part is None:
        return None
    own = part.entry.programme
    of_its_own = own is not None and not question.programmes and _ITS_OWN.search(question.text)
    within = replace(question, programmes=(own,)) if own and of_its_own else question
    if part.entry.kind is Kind.COURSE and within.programmes == (own,):
        whole = _of_programme(knowledge, within, family, part)
    elif of_whole is None or of_whole.programmes == (own,):
        whole = _whole(knowledge, part, of_all=question.total and not (question.programmes or question.entries))
    else:
        whole = _named(knowledge, of_whole, family, part)
    total = sum_of(whole)
    if not total or total < part.size:
        return None
    draft = Draft(knowledge.briefing)
    rate = draft.compute(percent(part.size, total, question.decimals))
    marks = cite_each(draft, (part, *whole))
    subject = spaced(name_of(part.entry), when(part))
    korean, english = "전체", "the whole"
    if len(whole) == 1 and whole[0].entry != part.entry:
        korean = english = name_of(whole[0].entry)
    said = worded(question, f"{subject}의 비중은 {korean}의 {rate}%입니다.", f"{subject}: {rate}% of {english}.")
    draft.say(f"{spaced(_whether(draft, question, rate), said)} {marks}")
    unit = part.fact.unit
    summed = compute(draft, total, unit)
    terms = f" (= {added_up(whole)})" if len(whole) > 1 else ""
    draft.say(f"- {value_words(part.fact)} ÷ {total_words(summed, unit)}{terms} = {rate}%")
    return reply_about(draft, question, (part.entry,), part.entry.programme)


def _whether(draft: Draft, question: Question, rate: Decimal) -> str:
    """Whether the share is as large as a yes/no question says ("절반이 넘나요"); nothing for any other."""
    bounds = [bound for bound in question.bounds if bound.unit == "%"]
    if "yesno" not in question.operations or not bounds:
        return ""
    draft.computed += [bound.value for bound in bounds]
    return verdict(question, all(bound.holds(rate) for bound in bounds), "네, 그렇습니다.")


def _part(knowledge: Knowledge, question: Question, family: Family, years: Years) -> Found | None:
    """The figure that the question names best; None where none is what it means."""
    ranked = candidates(knowledge, question, family, years)
    if not ranked or not explains(knowledge, question, ranked[0]):
        return None
    rows = (r.entry for r in ranked if r.entry.kind is Kind.BUDGET)
    called = [row for row in rows if bare(row.label) in bare(question.phrase)]  # in full, beside its programme's title
    best = max(called, key=lambda entry: len(entry.label), default=ranked[0].entry)
    return one_fact(best, question, family, years)


def divided(question: Question) -> tuple[Question, Question | None]:
    """What is asked of the part, and of the whole where it is told in words of its own: "A는 B 가운데 몇 퍼센트"."""
    match = _OF_WHOLE.search(question.text) or _WHOLE_FIRST.search(question.text)
    if match is None:
        return question, None
    part, whole = (_told_in(question, *match.span(name)) for name in ("part", "whole"))
    return (part, whole) if part.terms and (whole.terms or whole.programmes) else (question, None)


def _told_in(question: Question, start: int, end: int) -> Question:
    """``question`` with the terms and tags of a stretch of its text alone; what else it says holds of both."""

    def inside(slot: str) -> set[object]:
        return {mention.value for mention in question.words.get(slot, ()) if start <= mention.start < end}

    terms = inside("terms")
    again = {t: m for t, m in question.terms.items() if t in terms or t in question.text[start:end]}
    tags, programmes = inside("tags"), inside("programmes")
    return replace(
        question,
        terms=again,
        tags=tuple(tag for tag in question.tags if tag in tags),
        programmes=tuple(number for number in question.programmes if number in programmes),
        parts=(),
        phrase=question.text[start:end],
        asks=question.asks[-1:],  # "상시과정 인원 가운데 … 인원의 비율": of people, of no courses
    )


def _named(knowledge: Knowledge, question: Question, family: Family, part: Found) -> list[Found]:
    """The whole that ``question`` names: one figure, or all lines that it means, ``part`` among them."""
    years = (part.fact.year,) if part.fact.year else ()
    for one in candidates(knowledge, replace(question, quarters=()), family, years)[:1]:
        named = [Found(one.entry, f) for f in matching(one.entry, question, family, years) if f.unit == part.fact.unit]
        heads = bool(part.entry.group) and str(part.entry.group) in one.entry.label
        detail_of = part.entry.record.detail_of if isinstance(part.entry.record, Course) else None
        broken_down = detail_of is not None and bare(detail_of) == bare(one.entry.label)
        if one.entry != part.entry and (heads or broken_down or one.entry.kind is Kind.TOTAL):
            return named[:1]
    lines = scope_of(knowledge, replace(question, total=False), family, years)
    lines = [one for one in lines if not is_sum_cell(one.entry)]  # whose parts stand beside it
    here = [one for one in lines if one.entry.section == part.entry.section]
    lines = here if len(here) >= _LEAST_OF_WHOLE else lines
    held = any(one.entry == part.entry for one in lines)
    return lines if held and len(lines) >= _LEAST_OF_WHOLE else []


def _of_programme(knowledge: Knowledge, question: Question, family: Family, part: Found) -> list[Found]:
    """All lines of the programme of a line of courses, ``part`` among them; empty where they are no whole of it."""
    year = part.entry.year
    of_all = replace(question, terms={}, hints={}, phrase="", tags=(), total=False, parts=())
    of_all = replace(of_all, operations=frozenset({"sum"}))
    lines = scope_of(knowledge, of_all, family, (year,) if year else ())
    lines = [one for one in lines if one.fact.unit == part.fact.unit]
    held = any(one.entry == part.entry for one in lines)
    return lines if held and len(lines) >= _LEAST_OF_WHOLE else []


def _share_of_many(knowledge: Knowledge, question: Question, years: Years) -> Reply | None:
    """The share that an area, a task or a budget programme has of all section totals, or of its programme's."""
    asked = replace(question, total=False, quarters=())
    parts = scope_of(knowledge, asked, Family.AMOUNT, years[:1])
    totals = [e for e in knowledge.of_kind(Kind.TOTAL) if not question.programmes or knowledge.inside(question, e)]
    whole = of_whole_year(totals, parts[0].fact.year) if parts else []
    some, total = (sum_of(found) for found in (parts, whole))
    if not total:
        return None
    draft = Draft(knowledge.briefing)
    unit = parts[0].fact.unit
    rate = draft.compute(percent(some, total, question.decimals))
    part_marks, whole_marks = (cite_each(draft, found) for found in (parts, whole))
    draft.say(f"{worded(question, f'{years[0]}년 예산 합계의 {rate}%입니다.', f'{rate}% of the whole.')} {part_marks}")
    sums = [compute(draft, value, unit) for value in (some, total)]
    for found, value, marks in zip((parts, whole), sums, (part_marks, whole_marks), strict=True):
        terms, count = added_up(found), draft.count(found)
        summed = worded(question, f"{count}개 항목의 합", f"the sum of {count} items")
        draft.say(f"- {total_words(value, unit)}: {summed}, {terms} {marks}")
    draft.say(f"- 계산: {total_words(sums[0], unit)} ÷ {total_words(sums[1], unit)} = {rate}%")
    say_in_overview(knowledge, draft, question, some)
    return reply_about(draft, question, (one.entry for one in parts))


def _whole(knowledge: Knowledge, part: Found, of_all: bool) -> list[Found]:
    """What ``part`` is a part of: its row's year, its table's total, the works below a heading, or all section totals,
    which money is ``of_all`` of where the whole budget is said.

    Empty where nothing of its unit is stated.
    """
    entry = part.entry
    if part.fact.quarter is not None:
        return of_whole_year([entry], part.fact.year)
    if entry.kind is Kind.CELL:
        row = [e for e in knowledge.of_kind(Kind.CELL) if e.row == entry.row and is_sum_cell(e, grand=True)]
        return [Found(e, e.facts[0]) for e in row[-1:] or _below(knowledge, entry)]
    if part.fact.measure is not Measure.AMOUNT:
        return []
    totals = knowledge.of_kind(Kind.TOTAL)
    if entry.kind is Kind.BUDGET and not of_all:
        totals = [e for e in totals if e.section == entry.section]
    return of_whole_year(totals, part.fact.year)


def _below(knowledge: Knowledge, entry: Entry) -> list[Entry]:
    """The sum of its own column in the table of a cell, in a row of sums."""
    return [
        e for e in knowledge.of_kind(Kind.CELL)
        if e.cell.header_lines == entry.cell.header_lines and e.column == entry.column
        and bare(e.row[-1]) in SUBTOTALS and e is not entry
    ][-1:]  # fmt: skip
