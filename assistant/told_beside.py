"""What was told in; what stands beside it in its table or group, which a question cut short names, out."""

import re
from collections.abc import Mapping

from assistant.draft import Focus
from assistant.entries import POSTS, Entry, Kind
from assistant.knowledge import Knowledge
from assistant.question import Family, Question
from assistant.text import bare
from ingest.records import Cell

_MOST_OF_A_NAME = 0.5
_SHORTEST_OF_A_TITLE = 4  # letters
# "교육행정 원격연수 쪽이요": nothing but a name.
_NAMED_ALONE = re.compile(
    r"\s*(?:(?:그럼|그러면|아니|그리고)[,\s]+)?(?P<name>\S[^?]*?)(?:\s?쪽|의?\s경우)?(?:에서)?(?:은|는)?(?:이?[요여]|말이에요)?[\s?.!]*"
)


def titled(knowledge: Knowledge, question: Question, focus: Focus) -> str | None:
    """The number of the one programme, not the one told, in whose title stands all that a question names, where a
    figure was told of no programme named; None where it names more, or asks something itself."""
    before = focus.question
    figure = bool(before.terms) and set(before.families) & {Family.COUNT, Family.AMOUNT}
    own = question.asks or question.operations - {"yesno"} or question.years or question.people
    named = _NAMED_ALONE.fullmatch(question.text)
    if not figure or own or named is None or before.programmes or len(bare(named["name"])) < _SHORTEST_OF_A_TITLE:
        return None
    name = bare(named["name"])
    there = {
        s.programme
        for s in knowledge.briefing.sections
        if s.number and s.number == s.programme and name in bare(s.title)
    }
    if there & {entry.programme for entry in focus.entries}:
        return None  # one of several things there, as what was told is
    return next(iter(there)) if len(there) == 1 else None


def same_column(knowledge: Knowledge, question: Question, focus: Focus) -> Entry | None:
    """The cell in the column told of the one other row that a question cut short names ("새싹홀은요?")."""
    told = focus.entries[0].record if len(focus.entries) == 1 else None
    if not isinstance(told, Cell) or question.asks or question.operations - {"yesno"} or not question.terms:
        return None
    beside = [
        entry
        for entry in knowledge.of_kind(Kind.CELL)
        if (entry.cell.table, entry.section, entry.column) == (told.table, told.section, told.column)
        and all(any(bare(w) in bare(" ".join(entry.row)) for w in m) for m in question.terms.values())
    ]
    return beside[0] if len(beside) == 1 else None


def in_same_column(focus: Focus, before: Focus) -> bool:
    """Whether but one cell is told each time, of one column: the other building's rooms."""
    told = [one.entries[0].record for one in (focus, before) if len(one.entries) == 1]
    cells = [(cell.section, cell.table, cell.column) for cell in told if isinstance(cell, Cell)]
    return len(cells) == 2 and cells[0] == cells[1]


def beside_in_group(knowledge: Knowledge, question: Question, focus: Focus) -> Entry | None:
    """The one line beside the course told that bears its name but for whom it is for, which a question cut short names:
    "교육공무직원은요?" after a course for 지방공무원."""
    told = focus.entries[0] if len(focus.entries) == 1 else None
    if told is None or told.kind is not Kind.COURSE or told.group is None or not question.terms:
        return None
    only_tags = question.terms.keys() <= knowledge.vocabulary.tags  # the line of another tag is found by its name
    if only_tags or question.asks or question.years or question.operations - {"yesno"}:
        return None
    name = set(knowledge.index.terms(told.label))
    named = question.meant
    beside = [
        (entry, own)
        for entry in knowledge.of_kind(Kind.COURSE)
        if (entry.place, entry.year) == (told.place, told.year)
        and (own := set(knowledge.index.terms(entry.label)))
        and all(not own.isdisjoint(meanings) for meanings in question.terms.values())
    ]
    shared = sorted((len(own & name) / max(1, len(own - named)) for _, own in beside), reverse=True)
    if not shared or shared[0] <= _MOST_OF_A_NAME or shared[:1] == shared[1:2]:
        return None
    best = next(entry for entry, own in beside if len(own & name) / max(1, len(own - named)) == shared[0])
    return best if best is not told else None


def of_tag_in_group(knowledge: Knowledge, question: Question, focus: Focus) -> Entry | None:
    """The one line of the course's group and year that bears the tag which is all that a question names, whatever the
    course is called there: "교행 원격 쪽은요?" after one of [교행]."""
    told = focus.entries[0] if len(focus.entries) == 1 else None
    tagged_so = bool(question.terms) and question.terms.keys() <= knowledge.vocabulary.tags
    if told is None or told.kind is not Kind.COURSE or told.group is None or not told.tag or not tagged_so:
        return None
    year = question.years[0] if len(question.years) == 1 else told.year
    beside = [
        entry
        for entry in knowledge.of_kind(Kind.COURSE)
        if entry.tag and set(entry.tag.split()) == set(question.terms)
        and (entry.section, entry.group, entry.year) == (told.section, told.group, year)
    ]  # fmt: skip
    return beside[0] if len(beside) == 1 and beside[0] is not told else None


def row_of_group(knowledge: Knowledge, merged: Question, question: Question, focus: Focus) -> Entry | None:
    """The budget row that bears the name of the heading under which the courses told stand."""
    groups = {entry.group for entry in focus.entries if entry.kind is Kind.COURSE and entry.group}
    if question.has_target or len(groups) != 1 or merged.families[:1] != (Family.AMOUNT,):
        return None
    here = [e for e in knowledge.of_kind(Kind.BUDGET) if e.programme == focus.entries[0].programme]
    named = [entry for entry in here if bare(entry.label) == bare(next(iter(groups)))]
    return named[0] if len(named) == 1 else None


def posts_told(before: Question) -> dict[str, Mapping[str, float]]:
    """Which of 정원 and 현원 the question before asked for, as terms; none where it asked for both."""
    said = bare(before.text)
    told = [post for post in POSTS if post in said or post in before.terms]
    return {post: before.terms.get(post, {post: 1.0}) for post in told} if len(told) == 1 else {}
