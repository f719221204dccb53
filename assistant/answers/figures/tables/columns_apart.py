"""Two figures that stand side by side in one line, set against each other or added up.

"계획 인원과 이수 인원의 차이" are two columns of a row, "봄학기와 가을학기를 합하면" two things that one line counts,
and "최종예산이 본예산보다 줄어든 세부사업" the rows in which one column is below another.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import groupby

from assistant.answers.figures.operations.total import say_sum
from assistant.answers.figures.say import cite, compute, name_of, placed_name, total_words, value_words
from assistant.answers.figures.scope import is_sum_cell
from assistant.answers.figures.select import Found, candidates
from assistant.answers.figures.tables.values import CHANGE
from assistant.answers.gate import explains
from assistant.draft import Draft, Reply, reply_about
from assistant.entries import BUDGETED, POSTS, Entry, Kind
from assistant.facts import Fact, Measure
from assistant.knowledge import Knowledge
from assistant.operations import APART, SUMS
from assistant.question import Family, Question
from assistant.text import bare, in_brackets, with_particle, without_brackets
from assistant.wording import how_many, number, worded
from ingest.numbers import UNITS_IN_WON
from ingest.records import Cell

_BESIDE = frozenset({"yesno", "count"})
_DIFFERENCE = re.compile(r"차이|차액|격차|보다|잔액|빼|뺀")
_HOW_MUCH = re.compile(r"몇|얼마|차이|차액|격차")
_FIRST_BUDGET = re.compile(r"(?:당초|본)\s?예산")
_OF_A_YEAR = re.compile(r"\d{2}|전년|작년|금년|당해")  # columns of two years tell a change
_FELL = re.compile(r"보다\s?(?:\S+\s)?(?:줄|깎|적|감|작)")
_ROSE = re.compile(r"보다\s?(?:\S+\s)?(?:늘|많|증|크|큰)")
_COUNTS = (Measure.COUNT, Measure.STAFF)
_SHORTEST = 2


@dataclass(frozen=True, slots=True)
class _Figure:
    """A figure and what it is called beside the other of its line."""

    name: str
    found: Found


_Pair = tuple[_Figure, _Figure]


def answer_columns_apart(knowledge: Knowledge, question: Question) -> Reply | None:
    """How far two figures of a line are apart, what they come to, or the rows in which one is below the other."""
    if question.entries or question.english or question.people or question.quarters:
        return None
    if question.halves and not question.columns:
        return None
    if question.operations & {"moved", "list"}:
        return _rows_between(knowledge, question)
    others = question.operations - APART - SUMS - _BESIDE
    asked = question.operations & (APART | SUMS) or (question.columns and _DIFFERENCE.search(question.text))
    claims = "yesno" in question.operations and not _HOW_MUCH.search(question.text)  # whether it is so, not by how much
    if others or not asked or claims:
        return None
    pair = _of_money(knowledge, question) or _side_by_side(knowledge, question)
    if pair is None:
        return None
    draft = Draft(knowledge.briefing)
    if question.operations & SUMS and not question.operations & APART:
        say_sum(draft, question, " · ".join(one.name for one in pair), [one.found for one in pair])
    else:
        _say_gap(draft, question, pair)
    first = pair[0].found.entry
    return reply_about(draft, question, (one.found.entry for one in pair), first.programme)


def _say_gap(draft: Draft, question: Question, pair: _Pair) -> None:
    high, low = sorted(pair, key=lambda one: one.found.size, reverse=True)
    unit, between = high.found.fact.unit, high.found.size - low.found.size
    gap = total_words(compute(draft, between, unit), unit)
    korean = f"{with_particle(high.name, '이')} {low.name}보다 {gap} 더 많습니다." if between else "두 값이 같습니다."
    draft.say(worded(question, korean, f"The difference is {gap}."))
    entry = pair[0].found.entry
    whose = f"{name_of(entry)} · " if entry.kind in BUDGETED else ""
    for one in pair:
        draft.say(f"- {whose}{one.name}: {value_words(one.found.fact)} {cite(draft, one.found)}")
    draft.say(f"- 계산: {number(high.found.printed)} − {number(low.found.printed)}")


def _of_money(knowledge: Knowledge, question: Question) -> _Pair | None:
    """Two columns of the row of money that is meant: "최종예산과 집행액의 차이"."""
    if not question.columns or not question.terms:
        return None
    facts = (fact for entry in knowledge.of_kind(*BUDGETED) for fact in entry.facts)
    heads = {fact.column[-1] for fact in facts if fact.measure is Measure.COLUMN}
    beside = {bare(word) for head in heads for word in in_brackets(head)}  # 추경 of "최종(추경)"
    question = replace(question, terms={t: m for t, m in question.terms.items() if bare(t) not in beside})
    ranked = candidates(knowledge, question, Family.AMOUNT, question.years)
    if not ranked or ranked[0].entry.kind not in BUDGETED or not explains(knowledge, question, ranked[0]):
        return None
    return _columns_of(question, ranked[0].entry)


def _columns_of(question: Question, entry: Entry) -> _Pair | None:
    """The two columns named of one row, the first named first."""
    named = [f for f in entry.facts if f.measure is Measure.COLUMN and f.unit in UNITS_IN_WON and f.value is not None]
    text = bare(question.text)
    named = [f for f in named if not CHANGE.search(f.column[-1]) and _place(question, text, f.column[-1]) >= 0]
    if _FIRST_BUDGET.search(question.text):
        years = {f.year for f in named}
        amounts = (f for f in entry.facts if f.measure is Measure.AMOUNT and f.quarter is None and f.year in years)
        named += [fact for fact in amounts if fact.value is not None]
    if len(named) != 2 or len({fact.column for fact in named}) != 2:
        return None
    named.sort(key=lambda f: _place(question, text, f.column[-1]) if f.measure is Measure.COLUMN else len(text))
    one, other = (_Figure(_column_name(fact), Found(entry, fact)) for fact in named)
    return one, other


def _place(question: Question, text: str, column: str) -> int:
    """Where a question names a column, by its name or what stands in brackets behind it; -1 where it does not."""
    names = [name for name in question.columns if name in column] + in_brackets(column)
    return max((text.find(bare(name)) for name in names), default=-1)


def _column_name(fact: Fact) -> str:
    return f"{fact.year}년 본예산" if fact.measure is Measure.AMOUNT else fact.column[-1]


def _rows_between(knowledge: Knowledge, question: Question) -> Reply | None:
    """The rows in which the column named first is below, or above, the other; None where not two are named."""
    fell = _FELL.search(question.text)
    if not (fell or _ROSE.search(question.text)) or question.programmes:
        return None
    kind = Kind.BUDGET if question.level == "row" else Kind.TOTAL
    rows = (e for e in knowledge.of_kind(kind) if e.programme is not None and knowledge.inside(question, e))
    pairs = [pair for row in rows if (pair := _columns_of(question, row)) is not None]
    heads = {one.name for pair in pairs for one in pair}
    sizes = [(one, other, one.found.size - other.found.size) for one, other in pairs]
    kept = [(one, other) for one, other, more in sizes if (more < 0 if fell else more > 0)]
    if not kept or not all(any(bare(term) in bare(head) for head in heads) for term in question.terms):
        return None
    draft = Draft(knowledge.briefing)
    draft.say(how_many(question, draft.count(kept)))
    for one, other in kept:
        told = " → ".join(f"{figure.name} {value_words(figure.found.fact)}" for figure in (other, one))
        draft.say(f"- {placed_name(one.found.entry)}: {told} {cite(draft, one.found)}")
        cite(draft, other.found)
    return reply_about(draft, question, (one.found.entry for one, _ in kept))


def _side_by_side(knowledge: Knowledge, question: Question) -> _Pair | None:
    """The two figures of the one line that has both names and whose name and titles say all else; None without."""
    text, found = bare(question.text), []
    entries = [e for e in knowledge.of_kind(Kind.COURSE, Kind.CELL) if not is_sum_cell(e) and _in_years(question, e)]
    for _, line in groupby(sorted(entries, key=lambda e: e.lines), key=lambda e: e.lines):
        heads = {head: one for entry in line for head, one in _heads(entry) if head in text}
        heads = {h: one for h, one in heads.items() if not any(h != other and h in other for other in heads)}
        if len(heads) != 2 or heads.keys() <= set(POSTS):  # whose gap is told as one of posts
            continue
        (one, first), (other, second) = sorted(heads.items(), key=lambda head: text.find(head[0]))
        left = {term for term in question.terms if bare(term) not in one and bare(term) not in other}
        if first.found.fact.unit == second.found.fact.unit and _explained(knowledge, left, first.found.entry):
            found.append((_share(knowledge, text, first.found.entry), (first, second)))
    best = max((share for share, _ in found), default=0.0)
    meant = [pair for share, pair in found if share == best]
    return meant[0] if len(meant) == 1 else None


def _in_years(question: Question, entry: Entry) -> bool:
    years = {entry.year, *(fact.year for fact in entry.facts)} - {None}
    return not question.years or not years or bool(years & set(question.years))


def _heads(entry: Entry) -> Iterable[tuple[str, _Figure]]:
    """Each figure of a cell or course by its column, the counts of a row by the heads of theirs, else by its name."""
    counts = [fact for fact in entry.facts if fact.measure in _COUNTS and fact.value is not None]
    if entry.kind is Kind.CELL:
        record = entry.record
        named = [(record.column[-1], fact) for fact in counts if record.column] if isinstance(record, Cell) else []
    else:
        columns = [head.strip() for head in (entry.group or "").split(",")]
        in_order = len(columns) == len(counts) and len(columns) > 1
        named = list(zip(columns, counts, strict=False)) if in_order else [(entry.label, fact) for fact in counts]
    for head, fact in named:
        name = bare(without_brackets(head))
        if len(name) > _SHORTEST and not _OF_A_YEAR.search(name):
            yield name, _Figure(head, Found(entry, fact))


def _explained(knowledge: Knowledge, terms: set[str], entry: Entry) -> bool:
    said = bare(f"{entry.label} {entry.context} {' '.join(entry.section.path)}")
    own = set(knowledge.index.terms(f"{entry.label} {entry.context}"))
    return all(bare(term) in said or term in own for term in terms)


def _share(knowledge: Knowledge, text: str, entry: Entry) -> float:
    """Share of the words of a line's name that the question says."""
    record = entry.record
    name = record.row[-1] if isinstance(record, Cell) and record.row else entry.label
    words = knowledge.index.terms(name)
    return sum(bare(word) in text for word in words) / len(words) if words else 0.0
