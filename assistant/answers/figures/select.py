"""Which entries hold the figures a question asks for, and which of their facts are meant."""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from assistant.answers.figures.meant import Years, counts_all, matcher, matching, measures, units
from assistant.answers.figures.tags import of_schools, tag_of, tags_named
from assistant.entries import BUDGETED, GAPS, POSTS, Entry, Kind, is_detail, is_subtotal
from assistant.facts import Fact, Measure
from assistant.knowledge import Knowledge
from assistant.operations import APART, CHANGES
from assistant.question import Family, Question
from assistant.ranking import Ranked
from assistant.text import bare
from assistant.vocabulary import SCHOOL_LEVELS, budget_code
from assistant.wording import HALVES
from ingest.levels import levels_joined
from ingest.numbers import UNITS_IN_WON, amount_to_won
from ingest.records import BudgetRow, Course, LineRange

_LONG_NAME = 6  # letters of a row's name that no other words are likely to make up
_COLUMN = 0.4  # how much it counts that a cell stands under the very header asked for
_OTHER_PHASE = {"계획": "실적", "실적": "계획"}
_NAMED = 0.25  # how much it counts that a row of money names the department asked for: 남부분원 운영
_SUBTOTAL = 0.03  # of cells that fit alike, that of the whole group
_PARTS = 0.4  # how much it counts against a definition that it counts parts where the whole is asked for
_TOTAL = 0.02  # of what is compared or picked from, a programme is meant before a row that bears its name
QUARTERS_OF_HALF = {1: (1, 2), 2: (3, 4)}
_JUST_SO_TAGGED = 0.12
_POSTS = frozenset(POSTS)  # a question for one of them means its row
_POSTS_TOLD = _POSTS.union(GAPS)
_AT_WORK = re.compile(r"현재|근무(?!\s?(?:시간|지|평))|재직|일하(?:고|는)")  # who is there, not how many may be
_KINDS: dict[Family, tuple[Kind, ...]] = {
    Family.AMOUNT: (Kind.BUDGET, Kind.TOTAL, Kind.WORK, Kind.CELL, Kind.STATEMENT),
    Family.COUNT: (Kind.COURSE, Kind.STATEMENT, Kind.DEFINITION, Kind.CELL),
    Family.STAFF: (Kind.CELL,),
    Family.PLACE: (Kind.CELL, Kind.STATEMENT),
}
FIGURE_FAMILIES = tuple(_KINDS)


@dataclass(frozen=True, slots=True)
class Found:
    """A fact with the entry that states it."""

    entry: Entry
    fact: Fact

    @property
    def lines(self) -> LineRange:
        """Where the fact stands."""
        return self.fact.lines or self.entry.lines

    @property
    def value(self) -> Decimal | None:
        """The value, money in won so that units can be mixed."""
        if self.fact.value is None or self.fact.unit not in UNITS_IN_WON:
            return self.fact.value
        return amount_to_won(self.fact.value, self.fact.unit)

    @property
    def size(self) -> Decimal:
        """The value; 0 where words are printed in its place."""
        return self.value or Decimal(0)

    @property
    def printed(self) -> Decimal:
        """The value in the unit printed; 0 where words are printed in its place."""
        return self.fact.value or Decimal(0)


def sum_of(found: Iterable[Found]) -> Decimal:
    """What they add up to, money in won."""
    return sum((one.size for one in found), Decimal(0))


def default_years(knowledge: Knowledge, question: Question) -> Years:
    """The years asked for; without any, what the tense or the word 계획/실적 says, else none."""
    if question.years:
        return question.years
    this = knowledge.briefing.year
    if question.shift:  # "한 해 전에", of nothing told before
        return (this + question.shift,)
    if question.phase == "실적":
        return (this - 1,)
    if any(head in bare(question.text) for head in knowledge.phased_heads):  # a column, whatever year its table is of
        return ()
    return (this,) if question.phase == "계획" else ()


def of_other_phase(question: Question, entry: Entry) -> bool:
    """Whether a cell's column tells a plan where a result is asked for and none, or the other way round."""
    other = _OTHER_PHASE.get(question.phase or "", "")
    column = "".join(entry.column) if entry.kind is Kind.CELL and other not in question.text else ""
    return bool(other) and other in column and (question.phase or "") not in column


def candidates(
    knowledge: Knowledge, question: Question, family: Family, years: Years, limit: int | None = 40
) -> list[Ranked]:
    """Entries that hold a fact asked for, best first; without a topic, all in the place the question names."""
    kinds = _KINDS[family]
    if question.entries:
        changes = _asks_change(question)
        held = [e for e in question.entries if e.kind in kinds and matching(e, question, family, years)]
        held = [e for e in held if not (changes and is_detail(e))]
        if held or all(e.kind in BUDGETED for e in question.entries):
            return [Ranked(entry, 1.0, 1.0, ()) for entry in held]
    keep = _keeps(knowledge, question, family, years)
    if family is Family.AMOUNT and (rows := _rows_beside_title(knowledge, question)):
        return [Ranked(row, 1.0, 1.0, ()) for row in rows if keep(row)]
    tags = enumerated_tags(knowledge, question)
    if tags and family is Family.COUNT:
        question = replace(question, terms=question.terms_but(tags))
    if not question.terms:
        here = [e for e in knowledge.index.entries if keep(e) and knowledge.inside(question, e)]
        ranked = [Ranked(entry, 1.0, 1.0, ()) for entry in here]
        if family is Family.AMOUNT and not question.codes:
            rank = {Kind.TOTAL: 0, Kind.BUDGET: 1}
            ranked.sort(key=lambda r: rank.get(r.entry.kind, 2))
        return _in_halves(ranked, question, family)
    ranked = knowledge.search(question, keep, limit)
    if tags and family is Family.COUNT:
        ranked = [found for found in ranked if _is_of_one(found.entry, tags)]
    ranked = of_schools(knowledge, question, [r for r in ranked if not _tells_both_years(r, ranked)])
    return _preferred(knowledge, question, _in_halves(ranked, question, family), family)


def _rows_beside_title(knowledge: Knowledge, question: Question) -> list[Entry]:
    """The row of a budget that a question names in full beside the title of its programme, which holds the words of
    the row ("기본·심화 연수의 기본 연수 예산"); empty where it names no such two, or sets them against each other."""
    text, found = bare(question.text), list[Entry]()
    if question.operations - {"yesno", "difference", "growth"}:
        return []
    for number, named in knowledge.vocabulary.programme_titles.items():
        before, title, behind = text.partition(named) if named else (text, "", "")
        rows = (e for e in knowledge.of_kind(Kind.BUDGET) if title and e.programme == number)
        found += [e for e in rows if len(name := bare(e.label)) >= _LONG_NAME and name in f"{before} {behind}"]
    return [] if len(found) != 1 else found


def _tells_both_years(told: Ranked, ranked: Sequence[Ranked]) -> bool:
    """Whether a line of prose is read as courses of two years, which are found as surely: "8/12과정, 192/288명"."""
    if told.entry.kind is not Kind.STATEMENT:
        return False
    courses = [r for r in ranked if r.entry.kind is Kind.COURSE and r.entry.lines == told.entry.lines]
    years = {r.entry.year for r in courses if r.recall >= told.recall and r.entry.label == courses[0].entry.label}
    return len(years) > 1


def _keeps(knowledge: Knowledge, question: Question, family: Family, years: Years) -> Callable[[Entry], bool]:
    """Tells whether an entry may hold the fact asked for: of the kind, place, post, code and years that are meant."""
    kinds = _KINDS[family]
    changes = _asks_change(question)
    told = naming_departments(knowledge, question, family)
    only_rows = measures(question, family) != (Measure.AMOUNT,) and family is Family.AMOUNT
    posts = _posts_meant(knowledge, question, family)
    facts_meant = matcher(question, family, years)
    # What no year is said of is this year's or the last one's; an earlier year's money it is not.
    unheard = family is Family.AMOUNT and bool(years) and set(years).isdisjoint(knowledge.paid_years)

    def keep(entry: Entry) -> bool:
        if entry.kind not in kinds or (only_rows and entry.kind is not Kind.BUDGET and not question.columns):
            return False
        if (told and entry not in told) or knowledge.leaves_out(question, entry):
            return False
        if family is Family.COUNT and not knowledge.in_departments(question, entry):
            return False
        if posts and not posts & (headers := _headers(entry)) and _POSTS_TOLD & headers:
            return False
        if (changes and is_detail(entry)) or (question.quarters and knowledge.sums_up(entry)):
            return False
        if years and entry.kind is Kind.CELL and max(years) < knowledge.briefing.year - 1 and _says_no_year(entry):
            return False  # it is of now
        if unheard and not (entry.year or any(str(year) in entry.label for year in years)):
            return False
        told_of = knowledge.row_years.get(entry.lines) if entry.kind is Kind.CELL else None
        if told_of and years and entry.year is None and not told_of & set(years):  # a change between other years
            return False
        if question.codes and (
            not isinstance(entry.record, BudgetRow) or budget_code(entry.record) not in question.codes
        ):
            return False
        return bool(facts_meant(entry))

    return keep


def _asks_change(question: Question) -> bool:
    """Whether two figures of one thing are set against each other, not what falls on one of its parts."""
    return bool(question.operations & CHANGES) and "당" not in question.text


def _posts_meant(knowledge: Knowledge, question: Question, family: Family) -> frozenset[str]:
    """Which rows of a table of staff are asked for, by their word or by what it means; empty for any."""
    asked = _POSTS & {ask.words for ask in question.asks}
    if question.operations & APART:  # of both
        return frozenset()
    if question.bounds and family is Family.STAFF and not asked:  # each job once, by how many there may be
        return frozenset({"정원"})
    if asked or family not in (Family.STAFF, Family.COUNT) or not _AT_WORK.search(question.text):
        return asked
    told = (cell.row for cell in knowledge.briefing.cells)
    return frozenset({"현원"}) if any("현원" in row for row in told) else frozenset()


def _says_no_year(entry: Entry) -> bool:
    return all(fact.year is None for fact in entry.facts)


def _headers(cell: Entry) -> set[str]:
    return {*cell.row, *cell.column}


def naming_departments(knowledge: Knowledge, question: Question, family: Family) -> tuple[Entry, ...]:
    """Of places and posts those that name a department asked for; () where none does, or something else is asked."""
    people = {ask.measure for ask in question.asks} == {"people"} and not (question.terms or question.programmes)
    if not question.departments or not (family in (Family.STAFF, Family.PLACE) or people):
        return ()
    wanted = Measure.STAFF
    if family is Family.PLACE:
        wanted = Measure.AREA if question.asks_for("area") else Measure.ADDRESS
    units = [bare(name) for name in question.departments]
    asked = _POSTS & {ask.words for ask in question.asks}
    others = _POSTS - asked if asked else frozenset()  # who is there says nothing of how many may be
    told = (e for e in knowledge.index.entries if not any(post in e.label for post in others))
    named = (e for e in told if any(unit in bare(e.label) for unit in units))
    meant = matcher(question, family, ())  # of land and building the one asked for
    held = tuple(e for e in named if e.kind in _KINDS[family] and any(f.measure is wanted for f in meant(e)))
    return tuple(e for e in held if any(post in e.label for post in asked)) or held


def _counts_parts(entry: Entry, question: Question) -> bool:
    """Whether it counts parts in the counter asked for ("초등학교 13교, 중학교 8교"), none of which is asked for."""
    text = " ".join(fact.text for fact in entry.facts if fact.measure is Measure.TEXT)
    words = question.meant
    if any(re.search(rf"(?<![가-힣]){re.escape(word)}\s?\d", text) for word in words):
        return False
    asked = (*units(question), *(claim.unit for claim in question.claims))
    return any(sum(fact.unit == unit for fact in entry.facts) > 1 for unit in asked)


def _in_halves(ranked: list[Ranked], question: Question, family: Family) -> list[Ranked]:
    """Of counts those that say the half of the year asked for and no other; all where none does."""
    if family is not Family.COUNT or len(question.halves) != 1 or "sum" in question.operations:
        return ranked
    asked = HALVES[question.halves[0]]
    other = next(half for half in HALVES.values() if half != asked)
    return [r for r in ranked if asked in r.entry.label and other not in r.entry.label] or ranked


def enumerated_tags(knowledge: Knowledge, question: Question) -> tuple[str, ...]:
    """The tags that a question lists ("초등·중등을 합쳐"); empty for none, one, or the words of one tag (교행 원격,
    or 유초 for 유치원 and 초등)."""
    tags = tuple(term for term in question.terms if term in question.tags or term in SCHOOL_LEVELS)
    courses = knowledge.briefing.courses
    if len(tags) < 2 or any(_has_all(course, tags) for course in courses):
        return ()
    apart = knowledge.vocabulary.tags & set(tags)
    joined = not apart and any(set(tags) <= set(levels_joined(course.tag or "")) for course in courses)
    return () if joined else tags


def _is_of_one(entry: Entry, tags: tuple[str, ...]) -> bool:
    """Whether a line may be of one of the tags: it has a tag, or its name or the headings above it say one of them."""
    return bool(entry.tag) or any(tag in bare(f"{entry.label} {entry.context}") for tag in tags)


def _has_all(course: Course, tags: tuple[str, ...]) -> bool:
    """Whether one line is of all the tags: they are its own, or words of its name are tags elsewhere (실험실)."""
    own = set((course.tag or "").split())
    others = set(tags) - own
    return own <= set(tags) and all(t not in SCHOOL_LEVELS and t in course.name for t in others)


def _preferred(knowledge: Knowledge, question: Question, ranked: list[Ranked], family: Family) -> list[Ranked]:
    """``ranked`` with what the question's other words make likelier moved up."""

    computes = bool(question.operations - {"yesno"})
    tags = tags_named(knowledge, question) if family is Family.COUNT else frozenset()

    def bonus(found: Ranked) -> float:
        entry = found.entry
        extra = 0.0
        if counts_all(question, entry):
            extra += 0.15
        if family is Family.AMOUNT:
            if entry.kind is Kind.TOTAL:
                extra += 0.25 if question.total and not question.codes else _TOTAL if computes else 0.0
            if entry.kind is Kind.STATEMENT:
                extra -= 0.15
            extra += _NAMED * any(bare(name) in bare(entry.label) for name in question.departments)
        elif entry.year == knowledge.briefing.year:
            extra += 0.05
        if entry.kind is Kind.COURSE and tag_of(entry) in tags:  # 교행, and not 교행 원격
            extra += _JUST_SO_TAGGED
        if family is Family.COUNT and entry.kind in (Kind.STATEMENT, Kind.DEFINITION):
            extra -= 0.04 if entry.kind is Kind.STATEMENT else 0.3 if question.years else 0.1
            extra -= _PARTS * (entry.kind is Kind.DEFINITION and _counts_parts(entry, question))
        if of_other_phase(question, entry):
            extra -= _COLUMN
        if entry.kind is Kind.CELL:  # "건물 면적", not "대지 면적"
            extra += _SUBTOTAL * is_subtotal(entry.cell)
            header = bare("".join(entry.column))
            extra += _COLUMN * any(ask.words in header for ask in question.asks)
            extra += _COLUMN * (header in knowledge.phased_heads and header in bare(question.text))
        if question.near is not None and entry.section == question.near:
            extra += 0.25
        if question.years and entry.year is None and not any(fact.year for fact in entry.facts):
            extra -= 0.08
        if is_detail(entry):
            extra -= 0.03
        return extra

    return sorted(ranked, key=lambda found: -(found.score + bonus(found)))
