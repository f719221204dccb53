"""Operations over found facts: difference, growth, sum, count, largest and smallest, above and below a bound.

``_OPERATIONS`` is the table of them; each takes what is asked and returns a reply, or None to pass the question on.
"""

import re
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal

from rapidfuzz import fuzz

from assistant.answer import Composer, Status
from assistant.answers.figures.say import cite, measure_word, name_of, total_words, value_words, when
from assistant.answers.figures.select import Found, candidates, matching, measures, units
from assistant.answers.gate import explains
from assistant.draft import Draft, Focus, Reply
from assistant.entries import Entry, Fact, Kind, Measure
from assistant.knowledge import Knowledge
from assistant.question import Family, Question
from assistant.ranking import Ranked
from assistant.refusals import refuse
from assistant.text import bare, with_particle
from assistant.wording import number, percent, quantity
from ingest.numbers import UNITS_IN_WON
from ingest.records import Cell, Course

Years = tuple[int, ...]
_SAME_NAME, _SAME_GROUP = 60, 80  # likeness of names and of headings, 0 to 100, between two years
_CLEARLY = 0.06  # a lead of this score means that one entry is meant
_GENERIC = frozenset({"과정", "연수", "교육", "항목", "사업", "추진", "course", "courses", "training"})
_SUMMED = 0.88  # a sum must not take in a neighbour
_SAME_TOPIC = 0.8  # entries whose recall reaches this share of the best belong to the topic of a sum or a list


def operate(knowledge: Knowledge, question: Question, family: Family, years: Years) -> Reply | None:
    """The reply of the first operation that the question asks for, or None where it asks for none."""
    for names, operation in _OPERATIONS:
        if names & question.operations:
            reply = operation(knowledge, question, family, years)
            if reply is not None:
                return reply
    return None


def _main_unit(question: Question, found: Found) -> str:
    return found.fact.unit


def _one_fact(entry: Entry, question: Question, family: Family, years: Years) -> Found | None:
    """The fact that stands for an entry in a computation: people before courses."""
    facts = [f for f in matching(entry, question, family, years) if f.value is not None]
    facts.sort(key=lambda f: (f.unit != "명", f.quarter is not None))
    return Found(entry, facts[0]) if facts else None


def _scope(knowledge: Knowledge, question: Question, family: Family, years: Years) -> list[Found]:
    """All facts that a sum, a list or a comparison runs over, in the order of the lines."""
    question = _without_generic(question)
    if family is Family.AMOUNT and not question.years:
        anywhere = candidates(knowledge, question, family, ())
        if anywhere and anywhere[0].entry.kind is Kind.WORK and question.terms:  # works are done in one year only
            years = ()
    ranked = candidates(knowledge, question, family, years)
    ranked = [r for r in ranked if not (isinstance(r.entry.record, Course) and r.entry.record.detail_of)]
    if family is Family.AMOUNT:
        ranked = _one_level(question, ranked)
    if family is Family.COUNT:
        ranked = [r for r in ranked if r.entry.kind is Kind.COURSE] or ranked
    if question.terms and ranked:
        top = max(r.recall for r in ranked)
        if top < 0.3:
            return []
        same = _SUMMED if question.operations & {"sum", "altogether"} else _SAME_TOPIC
        ranked = [r for r in ranked if r.recall >= same * top]
    found = [one for r in ranked if (one := _one_fact(r.entry, question, family, years)) is not None]
    return sorted(found, key=lambda one: one.entry.lines)


def _without_generic(question: Question) -> Question:
    """Where a place is named, words such as 과정 say only what sort of line is meant."""
    if not (question.programmes or question.tasks or question.areas):
        return question
    return replace(question, terms={t: m for t, m in question.terms.items() if t not in _GENERIC})


def _one_level(question: Question, ranked: list[Ranked]) -> list[Ranked]:
    """Either rows or section totals or works, never mixed: a sum over both would count money twice."""
    if question.codes or question.level == "row":
        wanted = Kind.BUDGET
    elif question.level == "section" or not question.terms:
        wanted = Kind.BUDGET if question.programmes and question.level != "section" else Kind.TOTAL
    else:
        wanted = ranked[0].entry.kind if ranked else Kind.TOTAL
    kept = [r for r in ranked if r.entry.kind is wanted]
    if wanted is Kind.WORK and kept:
        inner = [r for r in kept if r.entry.group and kept[0].entry.label in r.entry.group]
        if inner and len(inner) > 1 and question.operations & {"largest", "smallest", "list", "count"}:
            return inner
        names = {r.entry.label for r in kept}
        kept = [r for r in kept if r.entry.group is None or not any(n in (r.entry.group or "") for n in names)]
    return kept


def _difference(knowledge: Knowledge, question: Question, family: Family, years: Years) -> Reply | None:
    """How much more or less: between two years, or between two quarters of one row."""
    if family not in (Family.AMOUNT, Family.COUNT) or question.operations & {"largest", "smallest"}:
        return None
    whole = question.level == "section" and not question.programmes and not question.terms or _everything(knowledge, question)
    if family is Family.AMOUNT and whole and question.operations & {"count", "list"}:
        return _changed(knowledge, question, family)
    if family is Family.AMOUNT and whole:
        return _whole_difference(knowledge, question)
    ranked = candidates(knowledge, question, family, ())
    if not ranked:
        return None
    if not explains(knowledge, question, ranked[0]):
        return refuse(knowledge, question, "figure")
    entry = ranked[0].entry
    if len(question.quarters) == 2 and family is Family.AMOUNT:
        facts = [f for f in matching(entry, question, family, years or (knowledge.briefing.year,)) if f.value is not None]
        pair = [Found(entry, f) for f in facts]
    else:
        pair = _two_years(knowledge, question, family, entry)
    if len(pair) != 2:
        return refuse(knowledge, question, "figure") if family is Family.AMOUNT else None
    return _compare(knowledge, question, pair[0], pair[1])


def _everything(knowledge: Knowledge, question: Question) -> bool:
    """Whether the question is about the whole briefing's money."""
    return not question.programmes and not question.codes and not question.terms


def _two_years(knowledge: Knowledge, question: Question, family: Family, entry: Entry) -> list[Found]:
    """The older and the newer figure of one thing; for courses the line of the other year most alike."""
    this = knowledge.briefing.year
    old, new = (min(question.years), max(question.years)) if len(question.years) == 2 else (this - 1, this)
    if family is Family.AMOUNT:
        return [one for year in (old, new) if (one := _one_fact(entry, question, family, (year,))) is not None]
    if entry.year is None:
        return []
    other = new if entry.year == old else old
    twin = counterpart(knowledge, question, family, entry, other)
    if twin is None:
        return []
    pair = [_one_fact(e, question, family, ()) for e in sorted((entry, twin), key=lambda e: e.year or 0)]
    return [one for one in pair if one is not None]


def counterpart(knowledge: Knowledge, question: Question, family: Family, entry: Entry, year: int) -> Entry | None:
    """The course line of ``year`` that means the same as ``entry``: same programme and tag, name most alike."""
    def alike(other: Entry) -> float:
        name = fuzz.token_set_ratio(entry.label, other.label) + fuzz.ratio(bare(entry.label), bare(other.label))
        return name / 2 + 0.2 * fuzz.ratio(bare(entry.group or ""), bare(other.group or ""))

    same = [
        e for e in knowledge.index.entries
        if e.kind is entry.kind and e.year == year and e.programme == entry.programme and e.tag == entry.tag
        and matching(e, question, family, ())
    ]  # fmt: skip
    ranked = candidates(knowledge, question, family, (year,)) if question.terms else []
    scores = {id(r.entry): r.score for r in ranked}
    best = max(same, key=lambda e: alike(e) + 60 * scores.get(id(e), 0.0), default=None)
    if best is not None and alike(best) >= _SAME_NAME:
        return best
    grouped = [e for e in same if e.group and fuzz.ratio(bare(e.group), bare(entry.group or "")) >= _SAME_GROUP]
    return grouped[0] if len(grouped) == 1 else None  # the only line of its tag under the same heading


def _compare(knowledge: Knowledge, question: Question, old: Found, new: Found) -> Reply:
    """old → new: the difference, and in percent where asked; says so when the question assumed the other direction."""
    draft = Draft(knowledge.briefing)
    assert old.value is not None and new.value is not None
    delta = draft.compute(abs(new.value - old.value))
    unit = new.fact.unit
    if unit in UNITS_IN_WON:
        draft.compute(abs(new.value - old.value) / UNITS_IN_WON[unit])
    grown = new.value > old.value
    english = question.language == "en"
    direction = ("increased" if grown else "decreased") if english else ("늘었" if grown else "줄었")
    rate = ""
    if "growth" in question.operations and old.value:
        share = draft.compute(abs(percent(new.value - old.value, old.value)))
        rate = f" ({'+' if grown else '-'}{share}%)"
    subject = f"{name_of(new.entry)} {measure_word(new)}".strip()
    marks = "".join(dict.fromkeys((cite(draft, old), cite(draft, new))))
    if old.value == new.value:
        same = "did not change" if english else "변동이 없습니다"
        draft.say(f"{with_particle(subject, '은')} {same}: {quantity(new.fact, 'ko')} {marks}")
    elif english:
        draft.say(f"{subject} {direction} by {total_words(delta, unit)}{rate}. {marks}")
    else:
        premise = _premise(question, grown)
        draft.say(f"{premise}{with_particle(subject, '은')} {total_words(delta, unit)}{rate} {direction}습니다. {marks}")
    for one in (old, new):
        draft.say(f"- {when(one.fact, one.entry)}: {name_of(one.entry)} {value_words(one.fact)} {cite(draft, one)}")
    high, low = (new, old) if grown else (old, new)
    draft.say(f"- 계산: {number(high.fact.value or Decimal(0))} − {number(low.fact.value or Decimal(0))} = {number((high.fact.value or 0) - (low.fact.value or 0))}{unit}" + (f", {number((high.fact.value or 0) - (low.fact.value or 0))} ÷ {number(old.fact.value or Decimal(0))} = {rate.strip(' ()').lstrip('+-')}" if rate else ""))
    return draft.reply(Status.ANSWERED, Composer.COMPUTED, Focus(question, (new.entry, old.entry), (), new.entry.programme))


def _premise(question: Question, grown: bool) -> str:
    """ "아닙니다. " where the question takes for granted that it went the other way."""
    text = question.text
    said_up = re.search(r"늘었|늘어|증가|많아|불어|커졌|올랐|확대", text) is not None
    said_down = re.search(r"줄었|줄어|감소|적어|축소|깎|낮아", text) is not None
    if said_up == said_down:
        return ""
    return "" if said_up == grown else ("늘어난 것이 아니라 줄었습니다. " if said_up else "줄어든 것이 아니라 늘었습니다. ")


def _whole_difference(knowledge: Knowledge, question: Question) -> Reply:
    """All section totals of one year against the other's."""
    this = knowledge.briefing.year
    draft = Draft(knowledge.briefing)
    sums: dict[int, Decimal] = {}
    totals = [e for e in knowledge.of_kind(Kind.TOTAL) if knowledge.inside(question, e)]
    for year in (this - 1, this):
        facts = [Found(e, f) for e in totals for f in e.facts if f.measure is Measure.AMOUNT and f.quarter is None and f.year == year]
        sums[year] = draft.compute(sum((one.value for one in facts if one.value is not None), Decimal(0)))
    delta = draft.compute(abs(sums[this] - sums[this - 1]))
    grown = sums[this] > sums[this - 1]
    rate = ""
    if "growth" in question.operations and sums[this - 1]:
        rate = f" ({'+' if grown else '-'}{draft.compute(abs(percent(sums[this] - sums[this - 1], sums[this - 1])))}%)"
    unit = totals[0].facts[0].unit
    draft.say(
        f"{_premise(question, grown)}세부 사업별 예산 합계를 모두 더한 금액은 {this - 1}년보다 {this}년에 {total_words(delta, unit)}{rate} "
        f"{'늘었' if grown else '줄었'}습니다. {draft.cite_all(e.lines for e in totals)}"
    )
    for year in (this - 1, this):
        draft.say(f"- {year}년: {total_words(sums[year], unit)} (합계 {len(totals)}개를 더함)")
    draft.compute(Decimal(len(totals)))
    _note_findings(knowledge, draft, totals)
    return draft.reply(Status.ANSWERED, Composer.COMPUTED, Focus(question, tuple(totals)))


def _note_findings(knowledge: Knowledge, draft: Draft, totals: list[Entry]) -> None:
    """Names the totals that disagree with their rows."""
    for finding in knowledge.briefing.findings:
        if "분기" not in finding.column and any(e.lines == finding.lines for e in totals):
            draft.compute(finding.computed)
            rows = [r.lines for r in knowledge.briefing.budgets if r.section == finding.section and not r.is_total]
            draft.say(
                f"- 참고: {finding.section.programme}의 {finding.column}년 합계는 {number(finding.stated)}{finding.unit}으로 적혀 있으나 "
                f"행을 더하면 {number(finding.computed)}{finding.unit}입니다. {draft.cite(finding.lines)}{draft.cite_all(rows)}"
            )


def _extreme(knowledge: Knowledge, question: Question, family: Family, years: Years) -> Reply | None:
    """The largest or smallest of the figures in question, or of their changes from year to year."""
    if question.every_quarter and family is Family.AMOUNT:
        return _extreme_quarter(knowledge, question, years)
    this = knowledge.briefing.year
    largest = "largest" in question.operations
    changes = question.operations & {"difference", "growth"}
    if changes:
        pairs = _changes(knowledge, question, family)
        if not pairs:
            return None
        share = "growth" in question.operations
        def change(pair: tuple[Found, Found]) -> Decimal:
            old, new = pair[0].value or Decimal(0), pair[1].value or Decimal(0)
            return (new - old) / old if share and old else new - old
        fall = re.search(r"줄|감소|적어|축소|decreas|fell", question.text) is not None
        best = min(pairs, key=change) if fall else max(pairs, key=change)
        return _compare(knowledge, question, *best)
    scope = _scope(knowledge, question, family, years or ((this,) if family is not Family.STAFF else ()))
    scope = [one for one in scope if not _is_sum_cell(one.entry)]
    if family is Family.COUNT and scope:
        unit = (units(question) or ("명",))[0]
        scope = [one for one in scope if one.fact.unit == unit]
    if len(scope) < 2:
        return None
    values = sorted({one.value for one in scope if one.value is not None}, reverse=largest)
    if question.rank > len(values):
        return None
    best_value = values[question.rank - 1]
    winners = [one for one in scope if one.value == best_value]
    draft = Draft(knowledge.briefing)
    ordinal = {1: "가장 ", 2: "두 번째로 ", 3: "세 번째로 "}[question.rank]
    word = ordinal + ("큰" if largest else "작은")
    if family in (Family.COUNT, Family.STAFF):
        word = ordinal + ("많은" if largest else "적은")
    for one in winners:
        label = f"{one.entry.programme} " if one.entry.programme and one.entry.kind is not Kind.TOTAL else ""
        if question.language == "en":
            draft.say(f"The {'largest' if largest else 'smallest'} is {label}{name_of(one.entry)}: {when(one.fact, one.entry)} {value_words(one.fact)} {cite(draft, one)}")
        else:
            draft.say(
                f"{when(one.fact, one.entry)} {measure_word(one) or '인원'}이 {word} 것은 {label}{with_particle(name_of(one.entry), '으로')}, "
                f"{value_words(one.fact)}입니다. {cite(draft, one)}".strip()
            )
    draft.compute(Decimal(len(scope)))
    draft.say(f"(비교한 항목: {len(scope)}개)" if question.language != "en" else f"(compared: {len(scope)})")
    return draft.reply(Status.ANSWERED, Composer.COMPUTED, Focus(question, tuple(w.entry for w in winners), (), winners[0].entry.programme))


def _is_sum_cell(entry: Entry) -> bool:
    """Whether a table cell is a subtotal or total of others."""
    return isinstance(entry.record, Cell) and entry.record.column[-1] in ("소계", "총계", "합계", "계")


def _changes(knowledge: Knowledge, question: Question, family: Family) -> list[tuple[Found, Found]]:
    """(older, newer) of everything in scope that has both."""
    this = knowledge.briefing.year
    pairs = []
    for one in _scope(knowledge, question, family, (this,)):
        pair = _two_years(knowledge, question, family, one.entry)
        if len(pair) == 2:
            pairs.append((pair[0], pair[1]))
    return pairs


def _extreme_quarter(knowledge: Knowledge, question: Question, years: Years) -> Reply | None:
    """In which quarter most or least is planned for one row or total."""
    wide = "sum" in question.operations
    ranked = candidates(knowledge, replace(question, total=question.total or wide), Family.AMOUNT, ())
    if not ranked or not explains(knowledge, question, ranked[0]):
        return None
    entry = ranked[0].entry
    found = [Found(entry, f) for f in matching(entry, question, Family.AMOUNT, ()) if f.value is not None]
    if not found:
        return None
    pick = max if "largest" in question.operations else min
    best = pick(one.value for one in found if one.value is not None)
    draft = Draft(knowledge.briefing)
    word = "가장 많은" if pick is max else "가장 적은"
    for one in (one for one in found if one.value == best):
        if question.language == "en":
            draft.say(f"Quarter {one.fact.quarter} ({one.fact.quarter}분기): {name_of(entry)} {value_words(one.fact)} {cite(draft, one)}")
        else:
            draft.say(f"{name_of(entry)}의 집행예정액이 {word} 분기는 {one.fact.year}년 {one.fact.quarter}분기로, {value_words(one.fact)}입니다. {cite(draft, one)}")
    return draft.reply(Status.ANSWERED, Composer.LOOKUP, Focus(question, (entry,), (), entry.programme))


def _bound(knowledge: Knowledge, question: Question, family: Family, years: Years) -> Reply | None:
    """Everything within the bounds named."""
    bounds = question.bounds
    if all(bound.unit == "%" for bound in bounds):
        return _changed(knowledge, question, family)
    scope = _scope(knowledge, question, family, years or ((knowledge.briefing.year,) if family is not Family.STAFF else ()))
    if bounds[0].unit != "원":
        scope = _with_unit(knowledge, question, scope, bounds[0].unit)
    kept = [one for one in scope if one.value is not None and all(bound.holds(one.value) for bound in bounds)]
    if len(scope) == 1 and (question.terms or question.programmes):
        return _yes_or_no(knowledge, question, scope[0], bool(kept))
    draft = Draft(knowledge.briefing)
    draft.compute(Decimal(len(kept)))
    draft.computed += [bound.value for bound in bounds]
    english = question.language == "en"
    if not kept:
        if not scope:
            return None
        draft.say(("None." if english else "해당하는 것이 없습니다.") + " " + draft.cite_all(one.entry.lines for one in scope[:12]))
    else:
        draft.say(f"{len(kept)} found:" if english else f"해당하는 것은 {len(kept)}개입니다.")
    for one in kept:
        label = f"{one.entry.programme} " if one.entry.programme and one.entry.kind is not Kind.TOTAL else ""
        draft.say(f"- {label}{name_of(one.entry)}: {when(one.fact, one.entry)} {value_words(one.fact)} {cite(draft, one)}")
    return draft.reply(Status.ANSWERED, Composer.COMPUTED, Focus(question, tuple(one.entry for one in kept)))


def _with_unit(knowledge: Knowledge, question: Question, scope: list[Found], unit: str) -> list[Found]:
    """The same entries by the counter of the bound; subtotals of a table are left out."""
    return [
        Found(one.entry, fact) for one in scope if not _is_sum_cell(one.entry)
        for fact in one.entry.facts if fact.unit == unit and fact.value is not None
    ]  # fmt: skip


def _changed(knowledge: Knowledge, question: Question, family: Family) -> Reply | None:
    """Everything that grew or shrank from one year to the next, within bounds in percent where named."""
    whole = replace(question, level=question.level or "section")
    text = question.text
    fall = re.search(r"줄|감소|적어|축소|decreas|fell", text) is not None
    kept: list[tuple[Found, Found, Decimal]] = []
    for old, new in _changes(knowledge, whole, family):
        change = (new.value or Decimal(0)) - (old.value or Decimal(0))
        if change == 0 or (change < 0) != fall or not old.value:
            continue
        rate = abs(change) / old.value * 100
        if all(bound.holds(rate) for bound in question.bounds):
            kept.append((old, new, change))
    if not kept:
        return None
    draft = Draft(knowledge.briefing)
    draft.computed += [bound.value for bound in question.bounds]
    count = draft.compute(Decimal(len(kept)))
    word = "줄어든" if fall else "늘어난"
    draft.say(f"{count} found:" if question.language == "en" else f"전년보다 {word} 것은 모두 {count}개입니다.")
    for old, new, change in kept:
        rate = draft.compute(abs(percent(change, old.value or Decimal(1))))
        delta = draft.compute(abs(change))
        draft.say(
            f"- {name_of(new.entry)}: {value_words(old.fact)} → {value_words(new.fact)}, {total_words(delta, new.fact.unit)}, {rate}% {cite(draft, new)}"
        )
    return draft.reply(Status.ANSWERED, Composer.COMPUTED, Focus(question, tuple(new.entry for _, new, _ in kept)))


def _yes_or_no(knowledge: Knowledge, question: Question, one: Found, right: bool) -> Reply:
    """Whether one figure keeps to the bound that the question names."""
    draft = Draft(knowledge.briefing)
    draft.computed += [bound.value for bound in question.bounds]
    lead = ("Yes." if right else "No.") if question.language == "en" else ("네, 그렇습니다." if right else "아닙니다.")
    subject = " ".join(filter(None, (name_of(one.entry), when(one.fact, one.entry), measure_word(one))))
    draft.say(f"{lead} {with_particle(subject, '은')} {value_words(one.fact)}입니다. {cite(draft, one)}")
    return draft.reply(Status.ANSWERED, Composer.COMPUTED, Focus(question, (one.entry,), (), one.entry.programme))


def _sum(knowledge: Knowledge, question: Question, family: Family, years: Years) -> Reply | None:
    """The sum over everything in scope; a single section's stated total is looked up instead."""
    if family is Family.STAFF or (family is Family.AMOUNT and measures(question, family) != (Measure.AMOUNT,)):
        return None
    year = years or (knowledge.briefing.year,)
    if family is Family.AMOUNT and (len(question.quarters) > 1 or question.halves):
        return _sum_quarters(knowledge, question, year)
    if "sum" not in question.operations:  # "모두 몇 명" adds up only where no single line is meant
        ranked = candidates(knowledge, question, family, year)
        if ranked and (len(ranked) < 2 or ranked[0].score - ranked[1].score > _CLEARLY):
            return None
    if family is Family.AMOUNT and question.total and not question.codes and (question.programmes or question.terms):
        ranked = [r for r in candidates(knowledge, question, family, year) if r.entry.kind in (Kind.TOTAL, Kind.BUDGET)]
        if ranked and ranked[0].entry.kind is Kind.TOTAL and explains(knowledge, question, ranked[0]):
            return None
    if family is Family.AMOUNT and (question.tasks or question.areas):
        question = replace(question, terms={})
    scope = _scope(knowledge, question, family, year)
    if family is Family.COUNT:
        return _sum_counts(knowledge, question, scope)
    if len(scope) < 2:
        return None
    draft = Draft(knowledge.briefing)
    total = draft.compute(sum((one.value for one in scope if one.value is not None), Decimal(0)))
    unit = scope[0].fact.unit
    subject = _sum_subject(question, scope)
    _say_sum(draft, question, f"{subject} {when(scope[0].fact, scope[0].entry)}".strip(), total, unit, scope)
    return draft.reply(Status.ANSWERED, Composer.COMPUTED, Focus(question, tuple(one.entry for one in scope)))


def _sum_quarters(knowledge: Knowledge, question: Question, years: Years) -> Reply | None:
    """Several quarters of one row or total, added."""
    quarters = question.quarters or tuple(q for half in question.halves for q in ((1, 2) if half == 1 else (3, 4)))
    asked = replace(question, quarters=quarters, every_quarter=False)
    ranked = candidates(knowledge, asked, Family.AMOUNT, years)
    if not ranked or not explains(knowledge, asked, ranked[0]):
        return None
    entry = ranked[0].entry
    found = [Found(entry, f) for f in matching(entry, asked, Family.AMOUNT, years) if f.value is not None]
    if not found:
        return None
    draft = Draft(knowledge.briefing)
    total = draft.compute(sum((one.value for one in found if one.value is not None), Decimal(0)))
    _say_sum(draft, question, f"{name_of(entry)} {years[0]}년 {'·'.join(map(str, quarters))}분기 집행예정액", total, found[0].fact.unit, found)
    return draft.reply(Status.ANSWERED, Composer.COMPUTED, Focus(question, (entry,), (), entry.programme))


def _sum_subject(question: Question, scope: list[Found]) -> str:
    if question.codes:
        record = scope[0].entry.record
        return f"{getattr(record, 'code', '')}. {getattr(record, 'programme_name', '')}"
    if scope[0].entry.kind is Kind.TOTAL:
        return "세부 사업별 예산 합계를 모두 더한 금액"
    return "합한 금액"


def _say_sum(draft: Draft, question: Question, subject: str, total: Decimal, unit: str, scope: list[Found]) -> None:
    count = draft.compute(Decimal(len(scope)))
    if unit in UNITS_IN_WON:
        draft.compute(total / UNITS_IN_WON[unit])
    if question.language == "en":
        draft.say(f"Total ({subject}): {total_words(total, unit)}, the sum of {number(count)} items.")
    else:
        draft.say(f"{with_particle(subject, '은')} {number(count)}개 항목을 더해 모두 {total_words(total, unit)}입니다.")
    for one in scope:
        label = f"{one.entry.programme} " if one.entry.programme and one.entry.kind is not Kind.TOTAL else ""
        part = f" {one.fact.quarter}분기" if one.fact.quarter else ""
        draft.say(f"- {label}{name_of(one.entry)}{part}: {value_words(one.fact)} {cite(draft, one)}")


def _sum_counts(knowledge: Knowledge, question: Question, scope: list[Found]) -> Reply | None:
    """Sums of people and of courses over several lines."""
    if len(scope) < 2:
        return None
    draft = Draft(knowledge.briefing)
    wanted = units(question) or ("명",)
    shown: list[Found] = []
    for unit in wanted:
        facts = [
            Found(one.entry, fact) for one in scope for fact in one.entry.facts
            if fact.measure is Measure.COUNT and fact.unit == unit
        ]  # fmt: skip
        if facts:
            total = sum((fact.value for fact in facts if fact.value is not None), Decimal(0))
            words = when(facts[0].fact, facts[0].entry)
            _say_sum(draft, question, f"{words} 합계", draft.compute(total), unit, facts)
            shown += facts
    if not shown:
        return None
    return draft.reply(Status.ANSWERED, Composer.COMPUTED, Focus(question, tuple(dict.fromkeys(one.entry for one in shown)), (), shown[0].entry.programme))


def _count(knowledge: Knowledge, question: Question, family: Family, years: Years) -> Reply | None:
    """How many rows, totals or lines there are."""
    if family not in (Family.AMOUNT, Family.COUNT) or units(question):
        return None
    if question.amount_word:
        return _worded(knowledge, question)
    year = years or (knowledge.briefing.year,)
    plain = replace(question, asks=tuple(ask for ask in question.asks if ask.measure != "code"))
    if question.codes and family is Family.AMOUNT:  # rows without an amount are rows too
        rows = [r.entry for r in candidates(knowledge, plain, family, year) if r.entry.kind is Kind.BUDGET]
        scope = [Found(e, f) for e in sorted(rows, key=lambda e: e.lines) for f in matching(e, plain, family, year)[:1]]
    else:
        scope = _scope(knowledge, plain, family, year)
    if not scope:
        return None
    draft = Draft(knowledge.briefing)
    count = draft.compute(Decimal(len(scope)))
    draft.say(f"{number(count)} items:" if question.language == "en" else f"모두 {number(count)}개입니다.")
    for one in scope:
        draft.say(f"- {one.entry.programme or ''} {name_of(one.entry)}: {value_words(one.fact)} {cite(draft, one)}")
    return draft.reply(Status.ANSWERED, Composer.COMPUTED, Focus(question, tuple(one.entry for one in scope)))


def _worded(knowledge: Knowledge, question: Question) -> Reply | None:
    """The rows that print a word ("재배정") in place of the year's amount."""
    year = question.years[0] if question.years else knowledge.briefing.year
    rows = [
        Found(e, f) for e in knowledge.of_kind(Kind.BUDGET) if knowledge.inside(question, e) for f in e.facts
        if f.measure is Measure.AMOUNT and f.quarter is None and f.year == year and f.text == question.amount_word
    ]  # fmt: skip
    if not rows:
        return None
    draft = Draft(knowledge.briefing)
    count = draft.compute(Decimal(len(rows)))
    draft.say(f"{number(count)} rows:" if question.language == "en" else f"{year}년 예산액이 ‘{question.amount_word}’인 추진 사업은 모두 {number(count)}개입니다.")
    draft.parts += [f"- {one.entry.programme or ''} {name_of(one.entry)} {cite(draft, one)}" for one in rows]
    return draft.reply(Status.ANSWERED, Composer.COMPUTED, Focus(question, tuple(one.entry for one in rows)))


def _list(knowledge: Knowledge, question: Question, family: Family, years: Years) -> Reply | None:
    """Every line of the topic, with its figures."""
    if question.amount_word and family is Family.AMOUNT:
        return _worded(knowledge, question)
    if family not in (Family.COUNT, Family.AMOUNT) or measures(question, family) not in ((Measure.COUNT,), (Measure.AMOUNT,)):
        return None
    rows = family is Family.AMOUNT and question.level != "section"
    scope = _scope(knowledge, replace(question, level="row") if rows else question, family, years or ((knowledge.briefing.year,) if rows else ()))
    if len(scope) < 2:
        return None
    draft = Draft(knowledge.briefing)
    count = draft.compute(Decimal(len(scope)))
    draft.say(f"{number(count)} found:" if question.language == "en" else f"모두 {number(count)}건입니다.")
    for one in scope:
        record = one.entry.record
        values = ", ".join(f"{number(c.value)}{c.unit}" for c in record.counts) if isinstance(record, Course) else value_words(one.fact)
        draft.say(f"- {name_of(one.entry)}: {when(one.fact, one.entry)} {values} {cite(draft, one)}")
    return draft.reply(Status.ANSWERED, Composer.LOOKUP, Focus(question, tuple(one.entry for one in scope), (), scope[0].entry.programme))


_Operation = Callable[[Knowledge, Question, Family, Years], Reply | None]
_OPERATIONS: tuple[tuple[frozenset[str], _Operation], ...] = (
    (frozenset({"bound"}), _bound),
    (frozenset({"largest", "smallest"}), _extreme),
    (frozenset({"difference", "growth"}), _difference),
    (frozenset({"sum", "altogether"}), _sum),
    (frozenset({"count"}), _count),
    (frozenset({"list"}), _list),
)
