"""Found facts in; sentences with citations out."""

import re
from collections.abc import Iterable
from decimal import Decimal

from assistant.answer import Figure
from assistant.answers.cited import heading_lines
from assistant.answers.figures.select import Found
from assistant.draft import Draft
from assistant.entries import POSTS, SUBTOTALS, Entry, Kind, code_of
from assistant.facts import Fact, Measure
from assistant.question import Question
from assistant.text import bare, with_particle
from assistant.wording import number, quantity, spaced, worded
from ingest.numbers import UNITS_IN_WON, render_won
from ingest.records import BudgetRow, Cell, Course, Definition, Phase

_MEASURE_WORDS = {
    Measure.USE: "집행내용",
    Measure.PAGE: "사업별 설명자료 쪽수",
    Measure.REMARK: "비고",
    Measure.CODE: "예산 사업",
}
_SAYS_A_YEAR = re.compile(r"20\d\d|['’‘]\d\d|전년|작년|지난해|올해|금년|당해")
_ROW = re.compile(r"\S(?:\t| {2,})\S.*\S(?:\t| {2,})\S")  # of a table
_PLACES = ("가장", "두 번째로", "세 번째로", "네 번째로", "다섯 번째로")
_COUNTER_WORDS = {"명": "인원", "회": "횟수", "교": "학교 수", "개": "개수"}


def name_of(entry: Entry) -> str:
    """What an answer calls the entry."""
    record = entry.record
    if isinstance(record, BudgetRow):
        if record.is_total:
            return spaced(entry.programme or "", entry.label)
        code = code_of(record)
        return f"{entry.label}({code})" if code not in ("", entry.label) else entry.label
    if isinstance(record, Course):
        return f"[{record.tag}] {record.name}" if record.tag else record.name
    if isinstance(record, Cell):
        rows = [head for head in record.row if head != record.table or not re.search(r"\d", head)]  # "최근 3년 현황"
        heads = (*rows, *record.column)
        of_all = SUBTOTALS.issuperset(heads)  # 계 alone says not of what
        return " · ".join((entry.section.title, *heads) if of_all else heads)
    place = next((fact.text for fact in entry.facts if fact.measure is Measure.ADDRESS), "")
    return entry.label.removesuffix(f": {place}") if place else entry.label


def placed_name(entry: Entry) -> str:
    """The name after the number of the programme, which a total's name already begins with."""
    return name_of(entry) if entry.kind is Kind.TOTAL else spaced(entry.programme or "", name_of(entry))


def when(found: Found) -> str:
    """The time of a figure: "2026년 1분기", "2025년 실적", or nothing."""
    year = found.fact.year if found.fact.year is not None else found.entry.year
    phase = getattr(found.entry.record, "phase", None)
    return spaced(
        f"{year}년" if year is not None and _is_stated(found.entry, year) else "",
        f"{found.fact.quarter}분기" if found.fact.quarter is not None else "",
        phase.value if isinstance(phase, Phase) else "",
    )


def _is_stated(entry: Entry, year: int) -> bool:
    """Whether the line of a course or a heading above it says its year; else it is but the briefing's own."""
    record = entry.record
    if not isinstance(record, Course) or record.column or entry.section.year == year:
        return True
    return _SAYS_A_YEAR.search(" ".join((*entry.section.path, entry.label, entry.context))) is not None


def measure_word(found: Found) -> str:
    """What the figure is called (예산 합계, 집행예정액, 금액); nothing where its name says it."""
    if found.fact.measure is Measure.AMOUNT:
        if found.entry.kind is Kind.TOTAL:
            return f"{_spent_word(found)} 합계" if found.fact.quarter else "예산 합계"
        if found.entry.kind is Kind.BUDGET:
            return _spent_word(found) if found.fact.quarter else "예산액"
        return "" if found.entry.kind is Kind.CELL else "금액"
    if found.fact.measure is Measure.COLUMN and found.entry.kind is not Kind.CELL:
        return found.fact.column[-1]
    return _MEASURE_WORDS.get(found.fact.measure, "")


def _spent_word(found: Found) -> str:
    """What a quarter's amount is called; that of a year before the one planned has been spent."""
    record = found.entry.record
    spent = isinstance(record, BudgetRow) and found.fact.year is not None and found.fact.year < record.plan_year
    return "집행액" if spent else "집행예정액"


def when_and_what(found: Found) -> str:
    """The time and the name of a figure: "2026년 1분기 집행예정액"."""
    return spaced(when(found), measure_word(found))


def ranked_by(found: Found) -> str:
    """What is compared where the largest is looked for: 예산액, 면적, 정원, 인원, 과정 수."""
    fact = found.fact
    if fact.measure is Measure.AREA:
        return "면적"
    if fact.measure is Measure.STAFF:
        return next((header for header in (*fact.row, *fact.column) if header in POSTS), "인원")
    if fact.measure is Measure.AMOUNT:
        return measure_word(found) or "금액"
    rate = found.entry.record.column[-1:] if isinstance(found.entry.record, Cell) and fact.unit == "%" else ()
    return measure_word(found) or " ".join(rate) or _COUNTER_WORDS.get(fact.unit, f"{fact.unit} 수")


def value_words(fact: Fact) -> str:
    """The value; where the briefing prints words instead, those words and what they mean."""
    if fact.value is not None:
        return quantity(fact)
    if fact.measure is Measure.AMOUNT and fact.text in ("", "-"):
        return "‘-’(편성된 금액이 없음)"
    if fact.measure is Measure.USE and fact.text in ("", "-"):
        return "‘-’(적힌 내용이 없음)"
    return f"‘{fact.text}’" if fact.measure is Measure.AMOUNT else fact.text


def total_words(value: Decimal, unit: str) -> str:
    """A computed value: money (in won) in 천원 and 억/만, other counters as they are."""
    if unit not in UNITS_IN_WON:
        return f"{number(value)}{unit}"
    shown = unit if value * 10 % UNITS_IN_WON[unit] == 0 else "천원"  # a tenth is printed so: "430.1백만원"
    return f"{number(value / UNITS_IN_WON[shown])}{shown}({render_won(value)})"


def counts_of(course: Course) -> str:
    """All that is counted of a course: "3과정, 120명"."""
    return ", ".join(f"{number(count.value)}{count.unit}" for count in course.counts)


def told_of(found: Found) -> str:
    """All that is counted of a course; the value of anything else."""
    record = found.entry.record
    return counts_of(record) if isinstance(record, Course) and record.counts else value_words(found.fact)


def cite_each(draft: Draft, found: Iterable[Found]) -> str:
    """The marks for the lines of several facts, each once, in order."""
    return "".join(dict.fromkeys(cite(draft, one) for one in found))


def cite(draft: Draft, found: Found) -> str:
    """The mark for a fact's lines, and for the heading that it is called after; an amount of money is noted as told."""
    fact, lines = found.fact, found.lines
    if fact.measure is Measure.AMOUNT:
        name = placed_name(found.entry)
        draft.figures.append(Figure(name, fact.year, fact.quarter, fact.value, fact.text, fact.unit, lines))
    return draft.cite(lines, fact.row, fact.column) + _cite_name(draft, found.entry)


def _cite_name(draft: Draft, entry: Entry) -> str:
    """The mark for the heading with a number that a course is called after; "" where its own line names it."""
    called_after = entry.kind is Kind.COURSE and entry.label.startswith(entry.group or "\0")
    return draft.cite_all(heading_lines(draft.briefing, entry)) if called_after else ""


def say_facts(draft: Draft, question: Question, entry: Entry, facts: tuple[Fact, ...]) -> None:
    """One sentence for one entry's facts, or a list where several years or quarters are asked."""
    found = [Found(entry, fact) for fact in facts]
    if entry.kind is Kind.COURSE or (entry.kind is not Kind.CELL and found[0].fact.measure is Measure.COUNT):
        _say_counts(draft, question, entry)
    elif len(found) == 1:
        draft.say(_sentence(draft, question, found[0]))
    else:
        draft.say(f"{name_of(entry)}:")
        told = (question.of_year_too or question.every_quarter) and all(
            one.fact.measure is not Measure.USE for one in found
        )
        for one in found:
            say_line(draft, one, when_and_what(one), _purpose(one) if told else "")


def say_line(draft: Draft, found: Found, label: str, remark: str = "") -> None:
    """A line of a list; ``remark`` follows the value."""
    draft.say(f"- {label}: {value_words(found.fact)}{remark} {cite(draft, found)}")


def compute(draft: Draft, value: Decimal, unit: str) -> Decimal:
    """Notes a computed value, money in won and in the unit it is said in."""
    if unit in UNITS_IN_WON:
        draft.compute(value / UNITS_IN_WON[unit])
    return draft.compute(value)


def place_words(draft: Draft, rank: int) -> str:
    """Which place in an order, from 1: "가장", "두 번째로"; beyond the fifth a figure, which is noted as computed."""
    return _PLACES[rank - 1] if rank <= len(_PLACES) else f"{draft.compute(Decimal(rank))}번째로"


def _sentence(draft: Draft, question: Question, found: Found) -> str:
    entry, fact = found.entry, found.fact
    value, mark = value_words(fact), cite(draft, found)
    if question.english:
        subject = " — ".join(filter(None, (name_of(entry), when_and_what(found))))
        return f"{subject}: {value} {mark}"
    owner = f"{name_of(entry)}의" if measure_word(found) else name_of(entry)
    subject = with_particle(spaced(owner, when_and_what(found)), "은")
    if fact.measure is Measure.AMOUNT and fact.value is None:
        return f"{subject} {with_particle(value, '으로')} 적혀 있어 금액이 없습니다. {mark}"
    if entry.kind is Kind.CELL:
        subject = with_particle(spaced(name_of(entry), when(found)), "은")
    return f"{subject} {value}입니다{_purpose(found)}. {mark}"


def _purpose(found: Found) -> str:
    """What a quarter's amount is for, in brackets; "" where it is none or nothing is printed."""
    if found.fact.measure is not Measure.AMOUNT or found.fact.quarter is None:
        return ""
    fact = found.fact
    uses = (
        f.text
        for f in found.entry.facts
        if f.measure is Measure.USE and (f.year, f.quarter) == (fact.year, fact.quarter)
    )
    use = next(uses, "")
    return f"(집행내용: {use})" if re.search(r"\w", use) else ""


def _say_counts(draft: Draft, question: Question, entry: Entry) -> None:
    """A course with all its counts, or the line of prose that holds the count."""
    record = entry.record
    course = isinstance(record, Course)
    mark = cite(draft, Found(entry, entry.facts[0])) if course else draft.cite(entry.lines) + _cite_name(draft, entry)
    if isinstance(record, Course) and _is_sentence(draft, record):
        draft.say(f"{draft.briefing.text_of(entry.lines)} ({when(Found(entry, entry.facts[0]))}) {mark}")
    elif isinstance(record, Course):
        dated = f"{record.year}년" if _is_stated(entry, record.year) else ""
        name, counted = name_of(entry), spaced(dated, record.phase.value)
        korean = f"{with_particle(name, '은')} {counted} {counts_of(record)}입니다. {mark}"
        draft.say(worded(question, korean, f"{name} — {counted}: {counts_of(record)} {mark}"))
    else:
        told = next((f.text for f in entry.facts if f.measure is Measure.TEXT), entry.label)
        draft.say(f"{record.term}: {told} {mark}" if isinstance(record, Definition) else f"{told} {mark}")


def _is_sentence(draft: Draft, course: Course) -> bool:
    """Whether what is counted stands amid a sentence, of which the name of the course leaves out the numbers; a name
    that breaks off in its cell and goes on below is none."""
    printed = draft.briefing.quote(course.lines)
    if _ROW.search(printed):
        return False
    line = bare(printed.replace("*", ""))
    if sum(other.lines == course.lines for other in draft.briefing.courses) > 1:
        return False
    return bare(course.name) not in line and all(bare(word) in line for word in course.name.split())


def added_up(found: Iterable[Found]) -> str:
    """Their values as they are added up, "1,200 + 350", without those in whose place words or nothing is printed."""
    return " + ".join(number(one.printed) for one in found if one.fact.value is not None)


def terms_added(rows: Iterable[BudgetRow], column: str) -> str:
    """The amounts of budget rows in a year's column as they are added up, "1,200 + 350"; "" for another column."""
    amounts = (amount.value for row in rows for year, amount in row.years if str(year) == column)
    return " + ".join(number(amount) for amount in amounts if amount is not None)
