"""Found facts in; sentences with citations out."""

from decimal import Decimal

from assistant.answers.figures.select import Found
from assistant.draft import Draft
from assistant.entries import Entry, Fact, Kind, Measure
from assistant.question import Question
from assistant.text import with_particle
from assistant.wording import amount, number, quantity
from ingest.numbers import UNITS_IN_WON, render_won
from ingest.records import BudgetRow, Cell, Course, Phase


def name_of(entry: Entry) -> str:
    """What an answer calls the entry."""
    record = entry.record
    if isinstance(record, BudgetRow):
        if record.is_total:
            return f"{entry.programme} {entry.label}" if entry.programme else entry.label
        code = f"{record.code}. {record.programme_name}" if record.code else record.programme_name
        return f"{record.item}({code})" if code else record.item
    if isinstance(record, Course):
        return f"[{record.tag}] {record.name}" if record.tag else record.name
    if isinstance(record, Cell):
        return " · ".join((*record.row, *record.column))
    return entry.label


def when(fact: Fact, entry: Entry) -> str:
    """ "2026년 1분기", "2025년 실적", "" """
    year = fact.year if fact.year is not None else entry.year
    words = f"{year}년" if year is not None else ""
    if fact.quarter is not None:
        words += f" {fact.quarter}분기"
    record = entry.record
    phase = getattr(record, "phase", None)
    if isinstance(phase, Phase):
        words += f" {phase.value}"
    return words.strip()


_MEASURE_WORDS = {
    Measure.AMOUNT: "예산액", Measure.USE: "집행내용", Measure.PAGE: "사업별 설명자료 쪽수", Measure.REMARK: "비고",
    Measure.CODE: "예산 사업",
}  # fmt: skip


def measure_word(found: Found) -> str:
    """What the figure is called: 예산 합계, 집행예정액, 금액 …"""
    if found.fact.measure is Measure.AMOUNT:
        if found.entry.kind is Kind.TOTAL:
            return "집행예정액 합계" if found.fact.quarter else "예산 합계"
        if found.entry.kind is Kind.BUDGET:
            return "집행예정액" if found.fact.quarter else "예산액"
        return "금액"
    return _MEASURE_WORDS.get(found.fact.measure, "")


def value_words(fact: Fact) -> str:
    """The value; where the briefing prints words instead, those words and what they mean."""
    if fact.value is not None:
        return amount(fact.value, fact.unit) if fact.unit.endswith("원") else quantity(fact, "ko")
    if fact.measure is Measure.AMOUNT and fact.text in ("", "-"):
        return "‘-’(편성된 금액이 없음)"
    if fact.measure is Measure.USE and fact.text in ("", "-"):
        return "‘-’(적힌 내용이 없음)"
    return f"‘{fact.text}’" if fact.measure is Measure.AMOUNT else fact.text


def say_facts(draft: Draft, question: Question, entry: Entry, facts: tuple[Fact, ...]) -> None:
    """One sentence for one entry's facts, or a list where several years or quarters are asked."""
    found = [Found(entry, fact) for fact in facts]
    english = question.language == "en"
    if entry.kind is Kind.COURSE or found[0].fact.measure is Measure.COUNT:
        _say_counts(draft, entry, english)
        return
    if len(found) == 1:
        draft.say(_sentence(draft, found[0], english))
        return
    draft.say(f"{name_of(entry)}:")
    for one in found:
        words = " ".join(filter(None, (when(one.fact, entry), measure_word(one))))
        draft.say(f"- {words}: {value_words(one.fact)} {cite(draft, one)}")


def cite(draft: Draft, found: Found) -> str:
    """The mark for a fact's lines."""
    return draft.cite(found.entry.lines, found.fact.row, found.fact.column)


def _sentence(draft: Draft, found: Found, english: bool) -> str:
    entry, fact = found.entry, found.fact
    mark = cite(draft, found)
    if english:
        return f"{name_of(entry)} — {' '.join(filter(None, (when(fact, entry), measure_word(found))))}: {value_words(fact)} {mark}"
    subject = " ".join(
        filter(None, (name_of(entry) + ("의" if measure_word(found) else ""), when(fact, entry), measure_word(found)))
    )
    if fact.measure is Measure.AMOUNT and fact.value is None:
        return f"{with_particle(subject, '은')} {value_words(fact)}로 적혀 있어 금액이 없습니다. {mark}"
    if entry.kind is Kind.CELL:
        subject = name_of(entry)
    return f"{with_particle(subject, '은')} {value_words(fact)}입니다. {mark}"


def _say_counts(draft: Draft, entry: Entry, english: bool) -> None:
    """A course with all its counts, or the line of prose that holds the count."""
    record = entry.record
    mark = draft.cite(entry.lines)
    if isinstance(record, Course):
        counts = ", ".join(f"{number(c.value)}{c.unit}" for c in record.counts)
        label = f"{record.year}년 {record.phase.value}"
        if english:
            draft.say(f"{name_of(entry)} — {label}: {counts} {mark}")
        else:
            draft.say(f"{with_particle(name_of(entry), '은')} {label} {counts}입니다. {mark}")
    else:
        draft.say(f"{next((f.text for f in entry.facts if f.measure is Measure.TEXT), entry.label)} {mark}")


def total_words(value: Decimal, unit: str) -> str:
    """A computed value: money (in won) in 천원 and 억/만, other counters as they are."""
    if unit not in UNITS_IN_WON:
        return f"{number(value)}{unit}"
    thousand = UNITS_IN_WON["천원"]
    shown = UNITS_IN_WON[unit] if value % UNITS_IN_WON[unit] == 0 else thousand
    name = unit if shown == UNITS_IN_WON[unit] else "천원"
    return f"{number(value / shown)}{name}({render_won(value)})"
