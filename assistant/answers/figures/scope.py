"""Which facts an operation runs over: all of one topic, place, level and year."""

import re
from collections.abc import Iterable
from dataclasses import replace
from decimal import Decimal
from typing import TypeVar

from assistant.answers.figures.groups import GENERIC, meant_lines, stated_size
from assistant.answers.figures.held import held_so
from assistant.answers.figures.meant import Years, matching
from assistant.answers.figures.one_level import one_level
from assistant.answers.figures.select import Found, candidates
from assistant.answers.figures.works import asks_of_works
from assistant.answers.gate import explains
from assistant.entries import SUBTOTALS, Entry, Kind, is_detail
from assistant.facts import Measure
from assistant.knowledge import Knowledge
from assistant.naming import called
from assistant.operations import PICKED_FROM, SUMS
from assistant.postings import IMPLIED
from assistant.question import Family, Question
from assistant.ranking import Ranked, compounds
from assistant.text import bare
from assistant.vocabulary import SCHOOL_LEVELS
from ingest.records import Cell

_Line = TypeVar("_Line", Found, Ranked)
_SAME_TOPIC = 0.8  # entries whose recall reaches this share of the best belong to the topic of a list
_SUMMED = 0.88  # … of a sum, which must not take in a neighbour
_ROUGHLY = 0.3  # recall from which anything is in scope, where the briefing has every word of the question
_PICKING = frozenset({"largest", "smallest", "sum", "altogether", "list"})  # a total is none of what is picked from
_HEAD_NOUN = re.compile(r"(?<![가-힣·])([가-힣]{2}(?:연수|교육|훈련))(?=[은는이가을를의들)]|\s|에서|중|가운데|[?]|$)")
_TAUGHT = re.compile(r"연수(?!원)|교육(?!청|원)|과정|훈련|강좌|캠프|수업|체험|프로그램")
_OF_COURSES = frozenset({"과정", "강좌", "차시", "기", "학급"})
_OF_MONEY = frozenset(IMPLIED[Kind.BUDGET].split())  # say of a rate only that it is of what was spent
_COURSES = re.compile(r"과정(?=[은는이가을를중]|들|\s|[?]|$)")


def scope_of(knowledge: Knowledge, question: Question, family: Family, years: Years) -> list[Found]:
    """All facts that a sum, a list or a comparison runs over, in the order of the lines."""
    question = without_generic(knowledge, question)
    if family is Family.AMOUNT and not question.years:
        anywhere = candidates(knowledge, question, family, ())
        works = bool(question.terms) and bool(anywhere) and anywhere[0].entry.kind is Kind.WORK
        years = () if works or asks_of_works(question) else years  # works are done in one year only
    question, is_held = held_so(knowledge, question) if family is Family.COUNT else (question, None)
    ranked = candidates(knowledge, question, family, years, limit=None)
    ranked = [r for r in ranked if is_held is None or is_held(r.entry)]
    ranked = [r for r in ranked if not is_detail(r.entry)]
    if question.operations & _PICKING:
        ranked = [r for r in ranked if not is_sum_cell(r.entry)]
    if family is Family.AMOUNT:
        ranked = one_level(knowledge, question, ranked)
        if together := _told_together(knowledge, question, ranked):
            return _figures(together, question, family, years)
    if family is Family.COUNT:
        if question.operations & PICKED_FROM and len(rates := _rates_named(question, ranked)) > 1:
            return _figures(rates, question, family, years)
        ranked = [r for r in ranked if r.entry.kind is Kind.COURSE] or ranked
        if question.operations & SUMS:
            ranked = without_parts(_with_compounds(question, ranked) or ranked)
    if family is Family.COUNT and question.operations & PICKED_FROM:
        ranked = _called_so(question, ranked)
        if _COURSES.search(question.text):  # a survey of 8,100 people is none
            ranked = [r for r in ranked if _counts_courses(r.entry)] or ranked
    if family is Family.COUNT and question.terms and question.terms.keys() <= GENERIC:
        ranked = [r for r in ranked if is_taught(r.entry)] or ranked
    if question.terms and ranked:
        top = max(r.recall for r in ranked)
        if not explains(knowledge, question, ranked[0], _ROUGHLY):
            return []
        if "count" in question.operations and all(question.focus in r.unexplained for r in ranked):
            return []  # lines of 온라인 courses are no 온라인 스튜디오
        if ranked[0].entry.kind is Kind.CELL:
            cells = _one_line_of_cells(ranked) if explains(knowledge, question, ranked[0]) else []
            return _figures(cells, question, family, years)
        if ranked[0].entry.kind in (Kind.COURSE, Kind.BUDGET):
            lines = meant_lines(knowledge, question, ranked)
            return [] if _adds_another(knowledge, question, lines) else _figures(lines, question, family, years)
        same = _SUMMED if question.operations & SUMS else _SAME_TOPIC
        ranked = [r for r in ranked if r.recall >= same * top]
    return _figures(ranked, question, family, years)


def _rates_named(question: Question, ranked: list[Ranked]) -> list[Ranked]:
    """The rates that lines of prose state, one a programme, by the name that the question says: 집행률."""
    asked = bare(question.text)

    def named(found: Ranked) -> bool:
        if found.entry.kind is not Kind.CELL or not _OF_MONEY.issuperset(found.unexplained):
            return False
        cell = found.entry.cell
        return cell.unit == "%" and cell.lines == cell.header_lines and bare(cell.column[-1]) in asked

    return [found for found in ranked if named(found)]


def _told_together(knowledge: Knowledge, question: Question, ranked: list[Ranked]) -> list[Ranked]:
    """The works, or lines of prose with one sum of money each, below the best or beside it, where they are just as many
    as is said: "시설 공사 네 건". Empty where they are not, or a row fits better."""
    best = ranked[0].entry if ranked else None
    if best is None or best.kind not in (Kind.STATEMENT, Kind.WORK) or not question.operations & SUMS:
        return []
    alike = [e for e in knowledge.of_kind(best.kind) if sum(fact.measure is Measure.AMOUNT for fact in e.facts) == 1]
    below = [e for e in alike if e.section == best.section and e.group == (best.group or best.label)]
    beside = [e for e in alike if (e.place, e.year) == (best.place, best.year)]
    told = next((told for told in (below, beside) if len(told) == stated_size(question)), [])
    return [Ranked(e, 1.0, 1.0, ()) for e in told]


def _adds_another(knowledge: Knowledge, question: Question, lines: list[Ranked]) -> bool:
    """Whether a sum is asked for of a topic that none of ``lines`` is about, though others are: 다문화 자격연수."""
    if not question.operations & SUMS:
        return False
    tags = knowledge.vocabulary.tags | SCHOOL_LEVELS

    def lacks(found: Ranked) -> bool:
        above = set(knowledge.index.terms(f"{found.entry.group or ''} {found.entry.context}"))
        missing = [question.terms[t] for t in found.unexplained if t in question.terms and t not in tags]
        return any(knowledge.holds(meanings) and not above & set(meanings) for meanings in missing)

    return bool(lines) and all(map(lacks, lines))


def _called_so(question: Question, ranked: list[Ranked]) -> list[Ranked]:
    """Those whose name or heading ends in the compound noun that a question picks from; all where fewer than two do.

    A 직무연수 with a subject of the 자격연수 is none of these.
    """
    for noun in _HEAD_NOUN.findall(question.text):
        of_tag = any(tag in noun for tag in question.tags)  # "교행 원격연수": what is tagged so
        if of_tag or not any(term in noun for term in question.terms):  # it ends the title of the place
            continue
        called = [r for r in ranked if any(_ends_in(name, noun) for name in (r.entry.label, r.entry.group or ""))]
        if len(called) > 1:
            return called
    return ranked


def is_taught(entry: Entry) -> bool:
    """Whether a line is of a course, not of how many users a help desk serves."""
    return _counts_courses(entry) or _TAUGHT.search(entry.label) is not None


def _counts_courses(entry: Entry) -> bool:
    """Whether a line is tagged as one of courses is, or counts them, or how often or how long they are held."""
    return bool(entry.tag) or any(fact.unit in _OF_COURSES for fact in entry.facts)


def _with_compounds(question: Question, ranked: list[Ranked]) -> list[Ranked]:
    """Those that hold the compounds of a question unbroken: 연수협력학교 is no 연수 of 협력 at a 학교."""
    named = compounds(question.terms, question.phrase)
    texts = [(found, bare(f"{found.entry.label} {found.entry.context}")) for found in ranked]
    return [found for found, text in texts if named and all(word in text for word in named)]


def without_parts(found: list[_Line]) -> list[_Line]:
    """``found`` without the parts that a line tells of the whole that is there too: "380명(유·초등 150명, …)"."""
    told = [(one.entry.lines, one.entry.year, one.entry.label) for one in found]
    return [
        one for one, own in zip(found, told, strict=True)
        if not any(own[:2] == other[:2] and own != other and own[2].startswith(other[2]) for other in told)
    ]  # fmt: skip


def _ends_in(name: str, noun: str) -> bool:
    return called(name).endswith(noun)


def _one_line_of_cells(ranked: list[Ranked]) -> list[Ranked]:
    """Of a table's cells those in the column of the best, or those in its row, whichever are more and fit as well."""
    best = ranked[0]
    shown = best.entry.record
    if not isinstance(shown, Cell):
        return ranked
    column, row = [], []
    for found in ranked:
        cell = found.entry.record
        if not isinstance(cell, Cell) or cell.section != shown.section or found.recall < _SAME_TOPIC * best.recall:
            continue
        column += [found] if cell.column == shown.column else []
        row += [found] if cell.row == shown.row else []
    return max(column, row, key=len)


def _figures(ranked: list[Ranked], question: Question, family: Family, years: Years) -> list[Found]:
    """The figure of each entry, in the order of the lines."""
    found = [one for r in ranked if (one := one_fact(r.entry, question, family, years)) is not None]
    return sorted(stated_once(found), key=lambda one: one.entry.lines)


def is_overview(entry: Entry) -> bool:
    """Whether it is a total of no programme, as the budget of all of them has at the beginning."""
    return entry.kind is Kind.TOTAL and entry.programme is None


def stated_once(found: list[Found]) -> list[Found]:
    """``found``, best first, without totals that are stated again: "소요예산: 612백만원" above a table that ends in 612
    is no second sum of money, nor is the total of an overview before the first programme or of all that they have."""
    programmes = [one for one in found if one.entry.kind is Kind.TOTAL and one.entry.programme]
    of_programmes = [one.entry.lines for one in programmes]
    whole = sum({(one.entry.programme, one.fact.year): one.size for one in programmes}.values(), Decimal(0))
    totals: set[tuple[str | None, int | None, int | None, Decimal | None]] = set()
    kept: list[Found] = []
    for one in found:
        of_all = is_overview(one.entry) and len(of_programmes) > 1
        if of_all and (one.entry.lines < min(of_programmes) or one.size >= whole):
            continue
        stated = (one.entry.programme, one.fact.year, one.fact.quarter, one.value)
        if one.entry.kind is not Kind.TOTAL or stated not in totals:
            kept.append(one)
        if one.entry.kind is Kind.TOTAL and one.value is not None:
            totals.add(stated)
    return kept


def of_whole_year(entries: Iterable[Entry], year: int | None) -> list[Found]:
    """What each entry states for a whole year."""
    amounts = (Found(e, f) for e in entries for f in e.facts if f.measure is Measure.AMOUNT and f.quarter is None)
    return stated_once([one for one in amounts if one.fact.year == year])


def without_generic(knowledge: Knowledge, question: Question) -> Question:
    """Where a place, or nothing but tags, is named, words such as 과정 say only what sort of line is meant."""
    terms = question.terms_but(GENERIC)
    tags = knowledge.vocabulary.tags | SCHOOL_LEVELS
    placed = question.programmes or question.tasks or question.areas
    return replace(question, terms=terms) if placed or (terms and terms.keys() <= tags) else question


def one_fact(entry: Entry, question: Question, family: Family, years: Years) -> Found | None:
    """The fact that stands for an entry in a computation: people before courses."""
    facts = [f for f in matching(entry, question, family, years) if f.value is not None]
    facts.sort(key=lambda f: (f.unit != "명", f.quarter is not None))
    return Found(entry, facts[0]) if facts else None


def is_sum_cell(entry: Entry, grand: bool = False) -> bool:
    """Whether a table cell is a subtotal or total of others; with ``grand`` only a total."""
    words = SUBTOTALS - {"소계"} if grand else SUBTOTALS
    return not words.isdisjoint((*entry.row[-1:], *entry.column[-1:]))


def of_places(knowledge: Knowledge, question: Question) -> Question:
    """A sum over the rows of places that are named one after the other: "본관 별관 건물 면적 합계"."""
    text = bare(question.text)
    cells = ((e, e.record) for e in knowledge.of_kind(Kind.CELL) if any(f.measure is Measure.AREA for f in e.facts))
    own = [(e, c) for e, c in cells if isinstance(c, Cell) and bare(c.row[-1]) in text]
    headed = [(e, c) for e, c in own if bare(c.column[-1]) in text] or own
    rows = {cell.lines for _, cell in headed}
    one_each = "sum" in question.operations and len(question.parts) < 2 and len(headed) == len(rows) > 1
    return replace(question, both=True, entries=tuple(e for e, _ in headed), terms={}) if one_each else question
