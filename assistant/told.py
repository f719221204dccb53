"""What was told in; the one entry out that a question after it asks of, or the place that it asks about."""

import re
from dataclasses import replace

from assistant.answer import Status
from assistant.answers.figures.pairs import counterpart
from assistant.answers.figures.select import candidates, default_years
from assistant.draft import Focus, Reply
from assistant.entries import Entry, Kind
from assistant.facts import Fact, Measure
from assistant.knowledge import Knowledge
from assistant.operations import EXTREMES
from assistant.postings import IMPLIED
from assistant.question import Ask, Family, Question
from assistant.text import bare
from ingest.headings import undated
from ingest.numbers import UNITS_IN_WON
from ingest.records import Cell, Contact, Section

OF_MONEY = (Kind.BUDGET, Kind.TOTAL, Kind.WORK)
# Say of which year, or that it is a figure, not of what.
_AIMED_AT = frozenset({"목표", "목표치", "계획", "실적", "예정", "수치", "숫자", "값"})
_MANNER = frozenset({"중심", "중점", "위주", "초점", "주안점", "방향", "형태", "방식", "방법"})  # how, not what
_THERE = re.compile(r"(?<![가-힣])(?:거기|그곳|그\s?(?:시설|건물|기관)|이곳)")
_COUNTED_IN = re.compile(r"\([^()]*\)$|[()%]")  # of a head: "달성도(%)"
_THAT_QUARTER = re.compile(r"(?<![가-힣])(?:그|같은|해당)\s?분기|\b(?:that|the same) quarter", re.IGNORECASE)
_OTHER_QUARTERS = re.compile(r"(?:나머지|다른|남은)\s?(?:[한두세]\s?(?:개\s?)?)?분기")
_OF_UNITS = re.compile(r"담당|부서|팀|[과부]$|맡")  # a column of departments
_OF_SEVERAL = frozenset({"largest", "smallest", "bound", "list", "count", "share", "unchanged"})


def same_entry(merged: Question, question: Question, focus: Focus) -> Entry | None:
    """The one entry told, where another of its own values is asked for: a year or a quarter of a row."""
    named = question.terms or question.codes or question.programmes or question.total
    if len(focus.entries) != 1 or named:
        return None
    if merged.operations & _OF_SEVERAL and not merged.every_quarter:
        return None
    entry = focus.entries[0]
    if entry.kind in OF_MONEY:
        return entry if merged.families[:1] == (Family.AMOUNT,) else None
    same_year = entry.kind is Kind.COURSE and not (question.years or question.halves) and not merged.operations
    return entry if same_year and merged.families[:1] == (Family.COUNT,) else None


def of_aim(question: Question, focus: Focus) -> Question:
    """A question that names nothing but an aim or a plan ("2027년 목표는요?"), or a manner ("작년에는 무엇 중심으로
    했나요"), is about what was told, in that year."""
    before = focus.question
    if not (before.terms and question.terms):
        return question
    if question.terms.keys() <= _AIMED_AT:
        return replace(question, terms={}, hints={**question.hints, **question.terms})
    of_manner = question.terms.keys() <= _MANNER and not question.operations - {"list"}  # "어떤 것 중심으로"
    if of_manner and question.is_open and not question.asks:
        terms = {**before.terms_but(_MANNER), **question.terms}  # a line may say it so: "체험형 중심의 …"
        programmes = question.programmes or before.programmes
        return replace(question, terms=terms, programmes=programmes, operations=frozenset())
    return question


def number_meant(question: Question, before: Question) -> Question:
    """A question for nothing but "번호까지" after one for people asks for their telephone numbers."""
    meant = question.asks[:1] if before.families[:1] == (Family.CONTACT,) and not question.has_target else ()
    if len(question.asks) != 1 or not meant or (meant[0].measure, meant[0].words) != ("code", "번호까지"):
        return question
    return replace(question, asks=(replace(meant[0], measure="phone", family=Family.CONTACT),))


def contact_of(knowledge: Knowledge, name: str, extension: str) -> Contact:
    """Whoever of that name has that number."""
    return next(c for c in knowledge.briefing.contacts if (c.name, c.extension) == (name, extension))


def beside_place(knowledge: Knowledge, question: Question, before: Question) -> set[str]:
    """What the question before said of a place besides its name, where this one asks of the place: "거기 전화는"."""
    if not _THERE.search(question.text):
        return set()
    text = bare(before.text)
    cells = knowledge.of_kind(Kind.CELL)
    placed = (e for e in cells if any(fact.measure in (Measure.ADDRESS, Measure.AREA) for fact in e.facts))
    names = {bare(entry.row[-1]) for entry in placed}
    name = max((name for name in names if len(name) > 1 and name in text), key=len, default="")
    return {term for term in before.terms if bare(term) not in name} if name else set()


def row_in_charge(knowledge: Knowledge, question: Question, focus: Focus) -> Entry | None:
    """The one row told, where its table says who is in charge of it and nothing else is named."""
    entry = focus.entries[0] if len(focus.entries) == 1 and not question.has_target else None
    charged = entry is not None and any(contact.charged == entry.lines for contact in knowledge.briefing.contacts)
    return entry if charged else None


def tagged(knowledge: Knowledge, question: Question, focus: Focus) -> tuple[str, ...]:
    """The departments of its programme that the tag of the one line told abbreviates, where nobody else is named."""
    tags = {entry.tag or "" for entry in focus.entries if entry.kind is Kind.COURSE}
    if len(tags) != 1 or question.tags or question.terms or question.years or Family.CONTACT not in question.families:
        return ()
    told = next((entry for entry in focus.entries if entry.kind is Kind.COURSE), focus.entries[0])
    return knowledge.departments_tagged(tags.pop(), focus.programme) or knowledge.in_charge_of(told)


def of_told_quarter(knowledge: Knowledge, merged: Question, question: Question) -> Question:
    """``merged`` without a year taken over whose quarters no table tells: "작년에는?", then "3분기에는 얼마"."""
    parts = question.quarters or question.halves
    of_money = merged.families[:1] == (Family.AMOUNT,) and not question.years
    untold = (
        parts and not question.within and of_money and merged.years and knowledge.quarter_years.isdisjoint(merged.years)
    )
    return replace(merged, years=()) if untold and knowledge.quarter_years else merged


def of_other_quarters(question: Question, before: Question) -> Question:
    """ "나머지 분기는?" asks of the quarters that were not told, "그 분기에" of those that were."""
    if _THAT_QUARTER.search(question.text) and not question.quarters and not question.operations & EXTREMES:
        return replace(question, quarters=before.quarters)
    others = _OTHER_QUARTERS.search(question.text) and before.quarters and not question.quarters
    rest = tuple(quarter for quarter in (1, 2, 3, 4) if quarter not in before.quarters) if others else ()
    return replace(question, quarters=rest) if rest else question


def in_another_year(knowledge: Knowledge, merged: Question, question: Question, focus: Focus) -> Entry | None:
    """What means the same as the one line told in another year, however it was called then."""
    entry = focus.entries[0] if len(focus.entries) == 1 else None
    other = question.years[0] if len(question.years) == 1 else None
    if entry is None or entry.kind is not Kind.COURSE or other in (None, entry.year) or question.has_target:
        return None
    if merged.families[:1] != (Family.COUNT,) or merged.operations - {"yesno"}:
        return None
    return counterpart(knowledge, replace(merged, years=(other,)), Family.COUNT, entry, other)


def in_row(knowledge: Knowledge, question: Question, focus: Focus) -> Question | None:
    """A question cut short that names but another column of the row told ("달성도는?"): asked of its cell there."""
    told = _cell_of(knowledge, focus)
    another_year = question.years if question.years != focus.question.years else ()
    names = question.people or question.departments or question.programmes or another_year
    staff = Family.STAFF in focus.question.families  # posts go on by their names
    rate = {ask.unit for ask in question.asks} == {"%"}  # "집행률은 몇 퍼센트"
    counted = {Family.DUTY, Family.PLACE} | ({Family.COUNT} if question.within or rate else set())  # "그중 몇 점"
    if not isinstance(told, Cell) or staff:
        return None
    if (of_unit := _of_unit(knowledge, question, told)) is not None:
        return of_unit
    if question.asks and all(ask.words == "얼마" for ask in question.asks):  # "임기는 얼마인가요?"
        question = replace(question, asks=())
    if names or not counted >= set(question.families):
        return None
    before, named = focus.question, dict[str, tuple[Entry, Fact]]()
    for entry in _of_row(knowledge, told):
        for fact in entry.facts:
            head = _COUNTED_IN.sub("", bare(undated(" ".join(fact.column or entry.column), phase=True)))
            asked = len(head) > 1 and _is_named(knowledge, head, question) and head not in bare(before.text)
            if asked and (head not in named or fact.year in before.years):
                named[head] = entry, fact
    head = max(named, key=len, default="")
    if not head or not all(bare(term) in head for term in question.terms):
        return None
    entry, fact = named[head]
    if fact.value is None and Family.PLACE not in question.families:
        name = bare(" ".join(told.row))
        own = {term: m for term, m in before.terms.items() if any(bare(word) in name for word in (term, *m))}
        text = " ".join((question.text, *told.row))
        asks = question.asks if _OF_UNITS.search(head) else ()
        return replace(question, text=text, asks=asks, terms={**own, **question.terms}, phrase=" ".join(told.row))
    of_money = fact.unit in UNITS_IN_WON
    ask = Ask("amount" if of_money else "counted", Family.AMOUNT if of_money else Family.COUNT, fact.unit, head, 0, 0)
    ask = question.asks[0] if Family.PLACE in question.families else ask  # "연면적은 몇 ㎡"
    years = (fact.year,) if fact.year else ()
    return replace(question, asks=(ask,), operations=frozenset(), terms={}, hints={}, entries=(entry,), years=years)


def _cell_of(knowledge: Knowledge, focus: Focus) -> Cell | None:
    """A cell of the one row told, be it as an event that the row is."""
    if len({entry.lines for entry in focus.entries}) != 1:
        return None
    told = focus.entries[0]
    beside = knowledge.beside(told.lines, Kind.CELL) if told.kind is Kind.EVENT else [told]
    return next((entry.record for entry in beside if isinstance(entry.record, Cell)), None)


def _is_named(knowledge: Knowledge, head: str, question: Question) -> bool:
    """Whether a question says the head of a column, be it in its words apart ("강사는 어디 소속" of 강사소속) or, with
    nothing else, one of them."""
    if head in bare(question.text):
        return True
    words = knowledge.index.terms(head)
    return len(words) > 1 and bool(question.terms) and question.terms.keys() <= set(words) and not question.within


def _of_unit(knowledge: Knowledge, question: Question, told: Cell) -> Question | None:
    """A question that only asks for a count, of the one cell of the row told that counts so: "2026년에는 몇 번?"."""
    unit = question.asks[0].unit if [ask.family for ask in question.asks] == [Family.COUNT] else ""
    if not unit or question.has_target or question.operations:
        return None
    row = _of_row(knowledge, told)
    found = [(e, f) for e in row for f in e.facts if f.unit == unit and f.year in (None, *question.years)]
    years = tuple(year for _, fact in found if (year := fact.year))
    return replace(question, entries=(found[0][0],), years=years) if len(found) == 1 else None


def _of_row(knowledge: Knowledge, told: Cell) -> list[Entry]:
    """The cells of the row told."""
    return [entry for entry in knowledge.beside(told.lines, Kind.CELL) if entry.row == told.row]


def picked_again(question: Question, focus: Focus) -> Question:
    """A question that only picks another row of the table that a row was picked from ("가장 낮은 것은?")."""
    before = focus.question
    of_table = bool(focus.entries) and all(entry.kind is Kind.CELL for entry in focus.entries)
    if not (of_table and before.operations & EXTREMES) or question.has_target or question.asks:
        return question
    if not question.operations & EXTREMES and question.rank == 1:
        return question
    operations = question.operations if question.operations & EXTREMES else before.operations & EXTREMES
    return replace(question, text=f"{question.text} {before.text}", terms=before.terms, operations=operations)


def within_place(knowledge: Knowledge, question: Question, focus: Focus) -> Question | None:
    """A question for a count that names nothing, asked of the whole programme told; None unless one line answers it.

    What was asked in between may have been about another thing there ("신청은 몇 번", then "상반기에는 몇 기관").
    """
    place = place_of(focus)
    if place is None or question.has_target or question.families != (Family.COUNT,):
        return None
    asked = replace(question, programmes=(place,))
    found = candidates(knowledge, asked, Family.COUNT, default_years(knowledge, asked))
    return replace(asked, entries=(found[0].entry,)) if len(found) == 1 else None


def part_of_cell(question: Question, focus: Focus) -> Question | None:
    """A question for a part of what a cell told ("그중 전기운영직은"), asked of the lines around its table alone."""
    told = focus.entries[0] if focus.entries else None
    if told is None or told.kind is not Kind.CELL or not (question.within and question.terms):
        return None
    return replace(question, within=False, pronoun=False, near=told.section)


def stands_in(reply: Reply, section: Section | None) -> bool:
    """Whether ``reply`` is answered by lines of ``section`` alone."""
    if section is None or reply.status is not Status.ANSWERED:
        return False
    return all(section.lines.first <= c.lines.first and c.lines.last <= section.lines.last for c in reply.citations)


def place_of(focus: Focus) -> str | None:
    """Number of the programme that the answer before stood in."""
    return focus.programme or next((entry.programme for entry in focus.entries[:1]), None)


def implied(focus: Focus) -> frozenset[str]:
    """The words that what was told is anyway: 교육, 연수 and 과정 of a course."""
    return frozenset(IMPLIED.get(focus.entries[0].kind, "").split()) if focus.entries else frozenset()
