"""Sums in two years in, of one topic, of several things named or of a whole place; how far they are apart out."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace

from assistant.answers.figures.meant import units
from assistant.answers.figures.movement import premise_of, rate_of, steps_of
from assistant.answers.figures.operations.total import PICKS, say_sum
from assistant.answers.figures.overall import stated_totals
from assistant.answers.figures.pairs import two_years
from assistant.answers.figures.parts.changes import over_years
from assistant.answers.figures.parts.fitting import best_of_parts
from assistant.answers.figures.say import (
    added_up,
    cite,
    compute,
    name_of,
    placed_name,
    terms_added,
    total_words,
    value_words,
)
from assistant.answers.figures.scope import of_whole_year, scope_of
from assistant.answers.figures.select import Found, sum_of
from assistant.answers.figures.tags import tags_named
from assistant.answers.figures.total_rows import rows_of_totals, say_total_row
from assistant.draft import Draft, Reply, reply_about
from assistant.entries import Entry, Kind, code_of
from assistant.facts import Measure
from assistant.knowledge import Knowledge
from assistant.operations import CHANGES
from assistant.question import Family, Question
from assistant.refusals import refuse
from assistant.text import with_particle
from assistant.vocabulary import budget_code
from assistant.wording import number, percent, spaced, worded
from ingest.numbers import UNITS_IN_WON
from ingest.records import BudgetRow


def compared_sums(knowledge: Knowledge, question: Question, family: Family) -> Reply | None:
    """How much a sum of course lines changed from one year to the other: "초등과 중등을 합쳐 작년보다 몇 명"."""
    ops = question.operations
    if family is not Family.COUNT or not ops & CHANGES or ops & PICKS:
        return None
    if "sum" not in ops:
        question = replace(question, operations=ops | {"sum"})
        whole = len(question.programmes) == 1 and units(question) in (("명",), ("과정",)) and not question.bounds
        alone = not (question.terms or question.entries or question.parts or question.tags)
        if not (whole and alone) and "altogether" not in ops and not _means_a_heading(knowledge, question):
            return None
    this = knowledge.briefing.year
    years = tuple(sorted(question.years)) if len(question.years) == 2 else (this - 1, this)
    unit = (units(question) or ("명",))[0]
    sums: list[tuple[int, list[Found]]] = []
    for year in years:
        scope = scope_of(knowledge, question, family, (year,))
        counts = [Found(one.entry, f) for one in scope for f in one.entry.facts if f.unit == unit]
        counted = [one for one in counts if one.fact.measure is Measure.COUNT]
        sums.append((year, rows_of_totals(knowledge, counted)))
    if any(len(counts) < 2 for _, counts in sums):
        return refuse(knowledge, question, "figure") if len(tags_named(knowledge, question)) > 1 else None
    draft = Draft(knowledge.briefing)
    old, new = (sum_of(counts) for _, counts in sums)
    change = compute(draft, abs(new - old), unit)
    rate = f"({draft.compute(percent(change, old, question.decimals))}%) " if "growth" in ops and old else ""
    moved = "늘었습니다" if new > old else "줄었습니다"
    korean = f"합계는 {total_words(change, unit)} {rate}{moved}." if change else "합계는 변동이 없습니다."
    english = f"The sum changed by {total_words(new - old, unit)}."
    draft.say(worded(question, korean, english))
    for year, counts in sums:
        say_sum(draft, question, f"{year}년 합계", counts)
        terms = added_up(counts)
        draft.say(f"- 계산: {terms} = {total_words(sum_of(counts), unit)}")
        say_total_row(knowledge, draft, question, counts)
    draft.say(f"- 계산: {number(max(old, new))} − {number(min(old, new))} = {total_words(change, unit)}")
    return reply_about(draft, question, (one.entry for _, counts in sums for one in counts))


def _means_a_heading(knowledge: Knowledge, question: Question) -> bool:
    """Whether a question names a heading bullet and no single line below it: "회복력 지원 연수는 얼마나 늘었나"."""
    if question.parts or tags_named(knowledge, question) or not question.terms:
        return False
    scope = scope_of(knowledge, question, Family.COUNT, (knowledge.briefing.year,))
    groups = {(one.entry.section.lines, one.entry.group) for one in scope}
    if len(groups) != 1 or len(scope) < 2:
        return False
    place = scope[0].entry
    heading = place.group if place.programme else " ".join((*place.section.path, place.group or ""))
    if heading is None:
        return False
    wanted = [set(meanings) for meanings in question.terms.values()]

    def says_all(text: str) -> bool:
        words = set(knowledge.index.terms(text))
        return all(meanings & words for meanings in wanted)

    return says_all(heading) and sum(says_all(one.entry.label) for one in scope) != 1


def summed_parts(knowledge: Knowledge, question: Question, family: Family) -> Reply | None:
    """How much the money of several things named together changed from one year to the other: "1-1-1과 1-1-2의 예산을
    더하면 작년보다". None where these are not added up."""
    ops = question.operations
    adds = "sum" in ops and not (question.each or question.quarters or ops & PICKS)
    if family is not Family.AMOUNT or not adds or len(question.parts) < 2 or not over_years(knowledge, question):
        return None
    if not (question.terms or question.codes):
        return whole_difference(knowledge, question)
    now = (knowledge.briefing.year,)
    asked = replace(question, parts=tuple(replace(part, years=now) for part in question.parts))
    entries = {id(found.entry): found.entry for found in best_of_parts(knowledge, asked, family, now)}
    totals = {entry.programme for entry in entries.values() if entry.kind is Kind.TOTAL}
    if any(entry.kind is not Kind.TOTAL and entry.programme in totals for entry in entries.values()):
        return None  # a row is in the total of its programme: "협력교육 공유 및 확산 연수" is one title
    pairs = [two_years(knowledge, question, family, entry) for entry in entries.values()]
    if len(pairs) < len(question.parts) or any(len(pair) < 2 for pair in pairs):
        return None
    draft = Draft(knowledge.briefing)
    terms = {when[0].fact.year or 0: list(when) for when in zip(*pairs, strict=True)}
    say_apart(knowledge, draft, question, f"{draft.count(pairs)}개를 더한 금액", terms)
    for old, new in pairs:
        draft.say(f"- {placed_name(new.entry)}: {value_words(old.fact)} → {value_words(new.fact)} {cite(draft, new)}")
    return reply_about(draft, question, (new.entry for _, new in pairs))


def whole_difference(knowledge: Knowledge, question: Question) -> Reply | None:
    """All section totals of one year against the other's, of those that state both; None without any."""
    this = knowledge.briefing.year
    totals = [e for e in knowledge.of_kind(Kind.TOTAL) if knowledge.inside(question, e)]
    subject = "세부 사업별 예산 합계"
    if question.codes:
        rows = knowledge.of_kind(Kind.BUDGET)
        totals = [e for e in rows if knowledge.inside(question, e) and _code(e) in question.codes]
        stated = [e for e in totals if knowledge.sums_up(e)]  # never with what it sums up
        totals = stated if {_code(e) for e in stated} == set(question.codes) else [e for e in totals if e not in stated]
        subject = " · ".join(dict.fromkeys(code_of(e.record) for e in totals if isinstance(e.record, BudgetRow)))
    every, totals = totals, [e for e in totals if all(of_whole_year([e], year) for year in (this - 1, this))]
    terms = {year: of_whole_year(totals, year) for year in (this - 1, this)}
    if not any(terms.values()):
        return None
    draft = Draft(knowledge.briefing)
    say_apart(knowledge, draft, question, subject, terms)
    old, new = (sum_of(found) for found in terms.values())
    narrowed = question.codes or question.areas or question.tasks or question.programmes
    if not narrowed and [o.size for y, o in sorted(stated_totals(knowledge).items()) if y in terms] == [old, new]:
        overview = stated_totals(knowledge)[this]
        draft.say(f"- 한눈에 보는 표의 합계와 같습니다({name_of(overview.entry)}). {cite(draft, overview)}")
    compared = {e.programme for e in totals}
    if left_out := [e for e in every if e.programme and e.programme not in compared]:
        draft.say(f"- 두 해의 금액이 모두 적힌 것만 견주었습니다. 한 해만 적힌 것: {draft.count(left_out)}개")
    for row in (e for e in knowledge.of_kind(Kind.BUDGET) if e.programme in set(question.programmes) - compared):
        draft.say(f"- 두 해의 금액이 적혀 있지 않은 것: {placed_name(row)} {draft.cite(row.lines)}")
    _note_findings(knowledge, draft, totals)
    return reply_about(draft, question, totals)


def say_apart(
    knowledge: Knowledge, draft: Draft, question: Question, subject: str, terms: Mapping[int, Sequence[Found]]
) -> None:
    """How far the sums of ``terms``, by year, the older first, are apart, and what each comes from."""
    units = Counter(one.fact.unit for found in terms.values() for one in found)
    unit = units.most_common(1)[0][0]  # of a sum over two units: won are added
    (before, old), (now, new) = ((year, compute(draft, sum_of(found), unit)) for year, found in terms.items())
    change = new - old
    delta = total_words(compute(draft, abs(change), unit), unit)
    rate = rate_of(draft, question, change, old)
    by = f"{delta}{f' ({rate})' if rate else ''}"
    moved = f"{by} {'늘었' if change > 0 else '줄었'}습니다." if change else "변동이 없습니다."
    premise = premise_of(knowledge, question, change > 0) if change else ""
    korean = f"{premise}{with_particle(subject, '은')} {before}년보다 {now}년에 {moved}"
    english = f"{subject} {'increased' if change > 0 else 'decreased'} from {before} to {now} by {by}."
    english = english if change else f"{subject} did not change from {before} to {now}."
    columns = tuple(map(str, terms))
    entries = dict.fromkeys(one.entry for found in terms.values() for one in found)
    draft.say(f"{worded(question, korean, english)} {''.join(draft.cite(e.lines, column=columns) for e in entries)}")
    for year, found in terms.items():
        if len(units) > 1:  # each in its own unit
            say_sum(draft, question, f"{year}년 {subject}", list(found))
            continue
        several = len(found) > 1
        steps = f"{added_up(found)} = " if several else ""
        counted = f" ({draft.count(found)}개를 더함)" if several else ""
        draft.say(f"- {year}년: {steps}{total_words(compute(draft, sum_of(found), unit), unit)}{counted}")
    scale = UNITS_IN_WON.get(unit, 1)
    draft.say(steps_of(old / scale, new / scale, unit, rate))


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
