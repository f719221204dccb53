"""Difference and growth: between years or quarters, of one thing, of everything, or of whatever grew or shrank."""

import re
from collections import Counter
from dataclasses import replace

from assistant.answers.figures.meant import Years, matching
from assistant.answers.figures.movement import compare, compare_each, keeps, premise_of, rate_of, steps_of
from assistant.answers.figures.operations.total import say_sum
from assistant.answers.figures.overall import stated_totals
from assistant.answers.figures.pairs import Pair, changes, pairs_of, two_years
from assistant.answers.figures.parts.quarterly import spread_evenly
from assistant.answers.figures.say import (
    added_up,
    cite,
    cite_each,
    compute,
    name_of,
    placed_name,
    terms_added,
    total_words,
    value_words,
)
from assistant.answers.figures.scope import of_whole_year, one_fact
from assistant.answers.figures.select import Found, candidates, enumerated_tags, sum_of
from assistant.answers.gate import explains
from assistant.draft import Draft, Reply, reply_about
from assistant.entries import Entry, Kind, code_of
from assistant.knowledge import Knowledge
from assistant.operations import EXTREMES, LISTING
from assistant.question import VALUES, Family, Question
from assistant.refusals import refuse
from assistant.text import bare, with_particle
from assistant.vocabulary import budget_code
from assistant.wording import how_many, number, percent, spaced, worded
from ingest.numbers import UNITS_IN_WON
from ingest.records import BudgetRow

_ARE_THERE = re.compile(r"있|없|\bany\b|there")
_TO_SPEND = re.compile(r"예산(?:현액|액)?$")
_BY_SIZE = re.compile(r"순(?:서|으)|많이|크게")


def difference(knowledge: Knowledge, question: Question, family: Family, years: Years) -> Reply | None:
    """How much more or less: between two years, or between two quarters of one row."""
    if family not in VALUES or question.operations & EXTREMES:
        return None
    if family is Family.AMOUNT and _is_about_everything(question):
        if question.operations & LISTING:
            return changed(knowledge, question, family)
        return _whole_difference(knowledge, question)
    if family is Family.AMOUNT and (spread := spread_evenly(knowledge, question, years)) is not None:
        return spread
    ranked = candidates(knowledge, question, family, ())
    if not ranked:
        return None
    if not explains(knowledge, question, ranked[0]):
        return refuse(knowledge, question, "figure")
    if len(question.quarters) == 2 and family is Family.AMOUNT:
        facts = matching(ranked[0].entry, question, family, years or (knowledge.briefing.year,))
        found = [Found(ranked[0].entry, fact) for fact in facts if fact.value is not None]
        pairs = [(found[0], found[1])] if len(found) == 2 else []
    else:
        pairs = pairs_of(knowledge, question, family) or _of_two_chapters(knowledge, question, family)
    if not pairs:
        return refuse(knowledge, question, "figure") if family is Family.AMOUNT else None
    return compare_each(knowledge, question, [*pairs, *_of_its_row(knowledge, question, pairs)])


def _of_its_row(knowledge: Knowledge, question: Question, pairs: list[Pair]) -> list[Pair]:
    """The row that has the very name of the programme whose total is compared, of which either may be meant."""
    total = pairs[0][1].entry
    of_whole = question.total or question.level or question.quarters or "yesno" in question.operations
    if total.kind is not Kind.TOTAL or total.programme is None or of_whole:
        return []
    title = bare(knowledge.programme(total.programme).title)
    rows = [e for e in knowledge.of_kind(Kind.BUDGET) if e.programme == total.programme and bare(e.label) == title]
    if len(rows) != 1 or title not in bare(question.text):
        return []
    told = two_years(knowledge, question, Family.AMOUNT, rows[0])
    same = [one.value for one in told] == [one.value for one in pairs[0]]
    return [(told[0], told[1])] if len(told) == 2 and not same else []


def _of_two_chapters(knowledge: Knowledge, question: Question, family: Family) -> list[Pair]:
    """The total of the one programme named, and what its results say was to be spent the year before ("예산현액"),
    where no table has both years."""
    ranked = candidates(knowledge, question, family, ())
    number = ranked[0].entry.programme if ranked and not ranked[0].unexplained else None
    if family is not Family.AMOUNT or number is None or question.codes or question.quarters:
        return []
    this = knowledge.briefing.year
    here = [e for e in knowledge.of_kind(Kind.TOTAL, Kind.CELL) if e.programme == number]
    before = [e for e in here if _TO_SPEND.search(" ".join(e.column[-1:]))]
    old = [one for e in before if (one := one_fact(e, question, family, (this - 1,))) is not None]
    totals = (one_fact(e, question, family, (this,)) for e in here if e.kind is Kind.TOTAL)
    new = next((one for one in totals if one is not None), None)
    told = ranked[0].entry in (*before, *(e for e in here if e.kind is Kind.TOTAL))
    return [(old[0], new)] if new is not None and len(old) == 1 and told else []


def _is_about_everything(question: Question) -> bool:
    """Whether the question is about the money of the whole briefing, or of all programmes of an area."""
    return not (question.programmes or question.terms or question.entries)


def _whole_difference(knowledge: Knowledge, question: Question) -> Reply | None:
    """All section totals of one year against the other's, of those that state both; None without any."""
    this = knowledge.briefing.year
    draft = Draft(knowledge.briefing)
    totals = [e for e in knowledge.of_kind(Kind.TOTAL) if knowledge.inside(question, e)]
    subject = "세부 사업별 예산 합계"
    narrowed = question.codes or question.areas or question.tasks
    if question.codes:
        rows = knowledge.of_kind(Kind.BUDGET)
        totals = [e for e in rows if knowledge.inside(question, e) and _code(e) in question.codes]
        stated = [e for e in totals if knowledge.sums_up(e)]  # never with what it sums up
        totals = stated if {_code(e) for e in stated} == set(question.codes) else [e for e in totals if e not in stated]
        subject = " · ".join(dict.fromkeys(code_of(e.record) for e in totals if isinstance(e.record, BudgetRow)))
    every, totals = totals, [e for e in totals if all(of_whole_year([e], year) for year in (this - 1, this))]
    compared = {e.programme for e in totals}
    left_out = [e for e in every if e.programme and e.programme not in compared]
    terms = {year: of_whole_year(totals, year) for year in (this - 1, this)}
    units = Counter(one.fact.unit for found in terms.values() for one in found)
    if not units:
        return None
    unit = units.most_common(1)[0][0]  # of a sum over two units: won are added
    old, new = (compute(draft, sum_of(found), unit) for found in terms.values())
    change = new - old
    delta = total_words(compute(draft, abs(change), unit), unit)
    rate = rate_of(draft, question, change, old)
    premise = premise_of(knowledge, question, change > 0)
    by = f"{delta}{f' ({rate})' if rate else ''}"
    moved = "늘었습니다" if change > 0 else "줄었습니다"
    korean = f"{premise}{with_particle(subject, '은')} {this - 1}년보다 {this}년에 {by} {moved}."
    english = f"{subject} {'increased' if change > 0 else 'decreased'} from {this - 1} to {this} by {by}."
    marks = "".join(draft.cite(e.lines, column=(str(this - 1), str(this))) for e in totals)
    draft.say(f"{worded(question, korean, english)} {marks}")
    for year, value in ((this - 1, old), (this, new)):
        if len(units) > 1:  # each in its own unit
            say_sum(draft, question, f"{year}년 {subject}", terms[year])
            continue
        several = len(terms[year]) > 1
        steps = f"{added_up(terms[year])} = " if several else ""
        counted = f" ({draft.count(terms[year])}개를 더함)" if several else ""
        draft.say(f"- {year}년: {steps}{total_words(value, unit)}{counted}")
    scale = UNITS_IN_WON.get(unit, 1)
    draft.say(steps_of(old / scale, new / scale, unit, rate))
    if not narrowed and [o.size for y, o in sorted(stated_totals(knowledge).items()) if y in terms] == [old, new]:
        overview = stated_totals(knowledge)[this]
        draft.say(f"- 한눈에 보는 표의 합계와 같습니다({name_of(overview.entry)}). {cite(draft, overview)}")
    if left_out:
        draft.say(f"- 두 해의 금액이 모두 적힌 것만 견주었습니다. 한 해만 적힌 것: {draft.count(left_out)}개")
    _note_findings(knowledge, draft, totals)
    return reply_about(draft, question, totals)


def _code(entry: Entry) -> str:
    return budget_code(entry.record) if isinstance(entry.record, BudgetRow) else ""


def _note_findings(knowledge: Knowledge, draft: Draft, totals: list[Entry]) -> None:
    """Names the totals that disagree with their rows."""
    for finding in knowledge.briefing.findings:
        if "분기" not in finding.column and any(e.lines == finding.lines for e in totals):
            draft.compute(finding.computed)
            budgets = [r for r in knowledge.briefing.budgets if r.section == finding.section and not r.is_total]
            rows = [row.lines for row in budgets]
            steps = terms_added(budgets, finding.column)
            added = spaced(f"{steps} =" if steps else "", f"{number(finding.computed)}{finding.unit}")
            stated = with_particle(f"{number(finding.stated)}{finding.unit}", "으로")
            draft.say(
                f"- 참고: {finding.section.programme}의 {finding.column}년 합계는 {stated} 적혀 있으나 "
                f"행을 더하면 {added}입니다. "
                f"{draft.cite(finding.lines)}{draft.cite_all(rows)}"
            )


def changed(knowledge: Knowledge, question: Question, family: Family) -> Reply | None:
    """Everything that grew or shrank over the year, within bounds, in percent or of the change, where named."""
    fall = knowledge.says(question, "shrank")
    level = question.level or (_level(question) if "moved" in question.operations else "section")
    kept: list[tuple[Found, Found]] = []
    pairs = _of_each_part(knowledge, question, family) or changes(knowledge, replace(question, level=level), family)
    for old, new in pairs:
        change = new.size - old.size
        moved = old.size and (change < 0 if fall else change > 0)
        if moved and all(keeps(bound, old, change) for bound in question.bounds):
            kept.append((old, new))
    if question.top != 1 or _BY_SIZE.search(question.text):
        kept.sort(key=lambda pair: -abs(pair[1].size - pair[0].size))
    picks = question.operations & LISTING or _ARE_THERE.search(question.text)
    if len(pairs) == 1 and "yesno" in question.operations and not picks:
        return compare(knowledge, question, *pairs[0])
    if not kept:
        several = "moved" in question.operations or len(pairs) > 1
        return _none_moved(knowledge, question, fall, pairs) if several else None
    return told_changes(knowledge, question, kept, fall)


def _of_each_part(knowledge: Knowledge, question: Question, family: Family) -> list[Pair]:
    """What has both years in each of several places named ("A, B의 표에서 … 줄어드는 것을 모두"), each once; empty
    where no list is asked for, or a part has nothing."""
    if len(question.parts) < 2 or not {"moved", "list"} <= question.operations or enumerated_tags(knowledge, question):
        return []
    asked = (replace(part, operations=question.operations, years=question.years) for part in question.parts)
    by_part = [changes(knowledge, part, family) for part in asked]
    each = {(new.entry.lines, new.entry.label): (old, new) for pairs in by_part for old, new in pairs}
    return list(each.values()) if all(by_part) else []


def told_changes(knowledge: Knowledge, question: Question, kept: list[tuple[Found, Found]], fall: bool) -> Reply:
    """The (older, newer) figures that moved one way, with how much, one a line."""
    draft = Draft(knowledge.briefing)
    draft.computed += [bound.value for bound in question.bounds]
    subject = f"전년보다 {'줄어든' if fall else '늘어난'} 것"
    draft.say(how_many(question, draft.count(kept), english="found", subject=subject))
    for old, new in kept:
        change = new.size - old.size
        rate = draft.compute(abs(percent(change, old.size, question.decimals)))
        delta = total_words(compute(draft, abs(change), new.fact.unit), new.fact.unit)
        before_after = f"{value_words(old.fact)} → {value_words(new.fact)}"
        marks = cite_each(draft, (old, new))
        draft.say(f"- {name_of(new.entry)}: {before_after}, {delta}, {rate}% {marks}")
    return reply_about(draft, question, (new.entry for _, new in kept))


def _none_moved(knowledge: Knowledge, question: Question, fall: bool, pairs: list[tuple[Found, Found]]) -> Reply | None:
    """That nothing of what was looked at grew, or shrank; None where nothing was."""
    if not pairs:
        return None
    draft = Draft(knowledge.briefing)
    marks = draft.cite_all(new.lines for _, new in pairs)
    far = "그만큼 " if question.bounds else ""
    korean = f"전년보다 {far}{'줄어든' if fall else '늘어난'} 것은 없습니다."
    draft.say(f"{worded(question, korean, 'None.')} {marks}")
    return reply_about(draft, question, (new.entry for _, new in pairs))


def moved(knowledge: Knowledge, question: Question, family: Family, years: Years) -> Reply | None:
    """Which of several things grew or shrank; None where the question is about how much one thing did."""
    if family not in VALUES or not (family is Family.AMOUNT or question.asks or question.terms):
        return None
    return changed(knowledge, question, family)


def unchanged(knowledge: Knowledge, question: Question, family: Family, years: Years) -> Reply | None:
    """Everything whose figure is the same in both years, with what was compared where nothing is."""
    if family not in VALUES:
        return None
    pairs = changes(knowledge, replace(question, level=question.level or _level(question)), family)
    if len(pairs) < 2:
        return None
    kept = [new for old, new in pairs if old.size == new.size]
    draft = Draft(knowledge.briefing)
    if not kept and question.level is None and _level(question) == "section":  # no programme, but maybe rows of some
        return unchanged(knowledge, replace(question, level="row"), family, years)
    if not kept:
        marks = draft.cite_all(new.lines for _, new in pairs)
        draft.say(f"{worded(question, '전년과 같은 것이 없습니다.', 'None stayed the same.')} {marks}")
        return reply_about(draft, question, (new.entry for _, new in pairs))
    draft.say(how_many(question, draft.count(kept), english="unchanged", subject="전년과 같은 것"))
    for one in kept:
        draft.say(f"- {placed_name(one.entry)}: {value_words(one.fact)} {cite(draft, one)}")
    return reply_about(draft, question, (one.entry for one in kept))


def _level(question: Question) -> str:
    """Rows where a place or a topic is named, else section totals."""
    return "row" if question.programmes or question.terms else "section"
