"""Entries that hold the figure asked for in; which of them are told, and their figures as stated, with notes and
findings, out."""

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import takewhile

from assistant.answer import Composer
from assistant.answers.figures.groups import names_all_of
from assistant.answers.figures.meant import Years, matching
from assistant.answers.figures.say import say_facts, terms_added
from assistant.answers.figures.select import Found, enumerated_tags, of_other_phase
from assistant.answers.figures.tables.attributes import attributes_of, said
from assistant.answers.figures.tags import tag_of
from assistant.answers.texts.pieces import piece_asked
from assistant.draft import Draft, Reply, reply_about
from assistant.entries import BUDGETED, Entry, Kind, is_detail
from assistant.facts import Fact, Measure
from assistant.knowledge import Knowledge
from assistant.question import Family, Question
from assistant.ranking import Ranked
from assistant.text import bare, with_particle
from assistant.wording import amount, number, verdict, worded
from ingest.records import LineRange, Statement, StatementKind

# What a note says beside the figure: "몇 종이고, 어떤 분야를".
_WHAT_OF_IT = re.compile(r"무엇|무슨|어떤|뭐|뭘|종류|목록|내용|내역|\bwhat\b|\bwhich\b")

_HOW_IT_WAS = re.compile(r"작년|전년|지난해|원래|종전|기존|전에|까지는|20\d\d|\b(?:was|were|last)\b")
_EITHER = re.compile(r"아니면|(?:가요|나요|까|니까|지|냐)[?,]?\s.*\d")

_BESIDE = 0.9  # further entries of the same line are shown when they fit nearly as well
_AS_NAMED = 0.97  # of the best score: a question names two lines alike …
_MOST_ALIKE = 3  # … that many beside the best at most, or it names none of them

_HEAD = re.compile(r":\s|\(")  # behind what a line is about


def told_beside(knowledge: Knowledge, question: Question, family: Family, ranked: list[Ranked]) -> list[Entry]:
    """What is told with the best entry: the rest of its line, or of a table what was asked for each."""
    best = ranked[0]
    if family is Family.PLACE and question.asks_for("area") and not question.each:  # of its land and its building
        return [
            e for e in knowledge.beside(best.entry.lines, Kind.CELL) if _is_asked(e, question) and e is not best.entry
        ]
    if family in (Family.PLACE, Family.STAFF):
        return [r.entry for r in ranked[1:12] if question.each and r.recall >= _BESIDE * best.recall]
    if family is Family.COUNT and (group := _of_group_named(knowledge, question, ranked)):
        return group
    if family is Family.COUNT and (alike := _alike(question, ranked, enumerated_tags(knowledge, question))):
        return alike
    return _of_the_same_name(knowledge, question, best.entry) + [
        r.entry
        for r in ranked[1:6]
        if r.entry.lines == best.entry.lines and r.entry.kind is best.entry.kind and r.score >= _BESIDE * best.score
        if not of_other_phase(question, r.entry)
    ]


def _is_asked(entry: Entry, question: Question) -> bool:
    """Whether it tells the area asked for of what stands in its row, or the address asked for besides."""
    asked = (Measure.AREA, Measure.ADDRESS) if question.asks_for("address") else (Measure.AREA,)
    return any(fact.measure in asked for fact in matching(entry, question, Family.PLACE, ()))


def _of_the_same_name(knowledge: Knowledge, question: Question, entry: Entry) -> list[Entry]:
    """The total of the programme that a row found has the name of, where neither is told apart; else none."""
    told_apart = question.codes or question.quarters or question.columns or question.level == "row"
    if entry.kind is not Kind.BUDGET or entry.programme is None or told_apart or question.operations - {"yesno"}:
        return []
    if not question.has_only("amount") or bare(entry.label) != bare(knowledge.programme(entry.programme).title):
        return []
    totals = (total for total in knowledge.of_kind(Kind.TOTAL) if total.programme == entry.programme)
    return list(totals)[:1]


def _of_group_named(knowledge: Knowledge, question: Question, ranked: list[Ranked]) -> list[Entry]:
    """The other lines of the best one's group and year, where a question repeats its heading and says nothing else."""
    best = ranked[0].entry
    if best.kind is not Kind.COURSE or question.claims or not names_all_of(knowledge, question, best.place[1]):
        return []
    entries = (found.entry for found in ranked[1:])
    same = (e for e in entries if e.kind is best.kind and e.year == best.year and e.place == best.place)
    return sorted((e for e in same if not is_detail(e)), key=lambda e: e.lines.first)


def _alike(question: Question, ranked: list[Ranked], tags: tuple[str, ...]) -> list[Entry]:
    """The lines of the best one's group and year that the question names as fully: 초등 and 중등 교감 자격연수.

    Where it lists several ``tags``, the lines that have one of them.
    """
    best = ranked[0]
    if best.unexplained or (question.tags and not tags) or "yesno" in question.operations:
        return []

    def fits(found: Ranked) -> bool:
        same = found.entry.kind is best.entry.kind and found.entry.year == best.entry.year
        named = tag_of(found.entry) <= set(tags) if tags else found.score >= _AS_NAMED * best.score
        same = same and not of_other_phase(question, found.entry)
        return found.entry.place == best.entry.place and same and not found.unexplained and named

    alike = [found.entry for found in ranked[1:] if fits(found)]
    return alike if len(alike) <= _MOST_ALIKE else []


def look_up(knowledge: Knowledge, question: Question, family: Family, years: Years, entries: list[Entry]) -> Reply:
    """The figures of ``entries`` as stated, with what the briefing says beside them."""
    entries = [_as_asked(knowledge, question, entry) for entry in entries]
    draft = Draft(knowledge.briefing)
    claim = _verdict(question, entries, family, years)
    if claim:
        draft.say(claim)
    for entry in entries:
        facts = matching(entry, question, family, years)
        if not years and entry.kind in BUDGETED:
            facts = tuple(f for f in facts if f.year in (None, knowledge.briefing.year)) or facts
        piece = piece_asked(question, entry.label, ()) if entry.kind is Kind.STATEMENT and len(facts) > 1 else None
        if piece is not None and any(fact.text == piece[1] for fact in facts):  # "일반 1급 120천원" of several
            draft.say(f"{_HEAD.split(entry.label)[0]} · {piece[0]}: {piece[1]} {draft.cite(entry.lines)}")
            continue
        say_facts(draft, question, entry, facts)
        for cell in attributes_of(knowledge, question, entry) if entry.kind is Kind.COURSE else ():
            draft.say(said(draft, cell))
        _add_finding(knowledge, draft, entry, facts)
        _add_notes(knowledge, draft, question, entry)
    return reply_about(draft, question, entries, entries[0].programme, Composer.LOOKUP)


def _as_asked(knowledge: Knowledge, question: Question, entry: Entry) -> Entry:
    """A line that is one record of courses, of its year, as this record, which a line may count more than: "신규
    개발(5차시, 마이크로러닝 14개)"; so does the line of a record where more counters are asked for than it has."""

    def counted(one: Entry) -> set[tuple[str, Decimal | None]]:
        return {(fact.unit, fact.value) for fact in one.facts if fact.unit}

    if entry.kind is Kind.COURSE:
        asked = {ask.unit for ask in question.asks if ask.family is Family.COUNT}
        more = len(asked) > 1 and not asked <= {fact.unit for fact in entry.facts}
        lines = knowledge.beside(entry.lines, Kind.STATEMENT) if more else []
        return lines[0] if len(lines) == 1 and counted(entry) < counted(lines[0]) else entry
    records = knowledge.beside(entry.lines, Kind.COURSE) if entry.kind is Kind.STATEMENT else []
    if len(records) != 1 or not entry.label.startswith(records[0].label):
        return entry
    return records[0] if counted(entry) <= counted(records[0]) else entry


def _verdict(question: Question, entries: list[Entry], family: Family, years: Years) -> str:
    """Whether the figures that the question itself states are right; empty where it states none."""
    stated = [
        Found(e, f) for e in entries for f in matching(e, question, family, years) if not _is_former(question, e, f)
    ]
    units = {one.fact.unit for one in stated} | {"개"}
    if any(one.fact.measure is Measure.AMOUNT for one in stated):
        units.add("원")
    bounds = {
        bound.value for bound in question.bounds if "yesno" not in question.operations
    }  # it picks, claims nothing
    claims = [claim for claim in question.claims if claim.unit in units and claim.value not in bounds]
    if not claims or not stated:
        return ""
    if len(claims) > 1 and _EITHER.search(question.text):  # "3회인가요, 4회인가요": one of them, if any
        right = [claim for claim in claims if any(one.value == claim.value for one in stated)]
        one_of = len(right) == 1 and right[0].unit in {one.fact.unit for one in stated}
        said = with_particle(f"{number(right[0].value)}{right[0].unit}", "이") if one_of else ""
        return worded(question, f"{said} 맞습니다.", said) if said else ""
    return verdict(question, all(any(one.value == claim.value for one in stated) for claim in claims))


def _is_former(question: Question, entry: Entry, fact: Fact) -> bool:
    """Whether a line says that a figure is no more so: "연 2회에서 4회로", unless it is asked how it was."""
    figure = rf"(?<![\d,.]){re.escape(fact.text)}(?:{re.escape(fact.unit)})?에서\s(?:[^\d,.]{{1,8}}\s)?\d"
    return not _HOW_IT_WAS.search(question.text) and re.search(figure, entry.label) is not None


def _add_notes(knowledge: Knowledge, draft: Draft, question: Question, entry: Entry) -> None:
    """The notes below a table that begin with the column or row of the cell told: "※ 시설관리직(7명): …"; and below a
    line, where the question wants to know more of it than its figure."""
    if entry.kind is Kind.CELL:
        headers = {bare(header) for header in (*entry.row, *entry.column)}
        for note in knowledge.briefing.statements:
            about = bare(re.split(r"[(:]", note.text)[0])
            if note.kind is StatementKind.NOTE and note.section == entry.section and about in headers:
                draft.say(f"※ {note.text} {draft.cite(note.lines)}")
    elif _WHAT_OF_IT.search(question.text):
        for note in _notes_below(knowledge, entry.lines):
            draft.say(f"※ {note.text} {draft.cite(note.lines)}")


def _notes_below(knowledge: Knowledge, lines: LineRange) -> Iterator[Statement]:
    """The notes right below a line of prose."""
    below = (statement for statement in knowledge.briefing.statements if statement.lines.first > lines.last)
    return takewhile(lambda statement: statement.kind is StatementKind.NOTE, below)


def _add_finding(knowledge: Knowledge, draft: Draft, entry: Entry, facts: tuple[Fact, ...]) -> None:
    """Where a stated total disagrees with its rows, both are said."""
    if entry.kind is not Kind.TOTAL:
        return
    columns = [f"{fact.year} {fact.quarter}분기" if fact.quarter else str(fact.year) for fact in facts]
    rows = [row for row in knowledge.briefing.budgets if row.section == entry.section and not row.is_total]
    stated = {entry.lines, *(fact.lines for fact in facts)}
    for column in columns:
        for finding in knowledge.briefing.findings:
            if finding.lines in stated and finding.column == column:
                value = with_particle(amount(draft.compute(finding.computed), finding.unit), "으로")
                marks = draft.cite_all(row.lines for row in rows)
                terms = terms_added(rows, column)
                draft.say(f"다만 각 행을 더하면 {value}, 적힌 합계와 다릅니다{f'({terms})' if terms else ''}. {marks}")
