"""A question for what begins first or ends last of a table's rows in; that row out, as its column of dates says."""

import re
from collections.abc import Sequence

from assistant.answer import Composer, Status
from assistant.answers.figures.tables.values import cells_by_table
from assistant.answers.moments import event_of
from assistant.draft import Draft, Focus, Reply
from assistant.entries import Entry, Kind
from assistant.knowledge import Knowledge
from assistant.operations import FIRST_OR_LAST, PLAIN
from assistant.question import Family, Question
from assistant.text import bare, compact, with_particle
from assistant.wording import worded

_Moment = tuple[int, int, int]  # year, month, day

_DATES = re.compile(r"기간|일정|일시|시기|날짜|일자|개최일|운영일")
_DAY = re.compile(r"(?<!\d)(1[0-2]|0?[1-9])\s*[.월/]\s*(3[01]|[12]\d|0?[1-9])(?!\d)")
_ENDS = re.compile(r"끝나|끝난|마치|마감|종료|ends?\b|finish")
_HAPPENS = re.compile(r"시작|끝|열리|하|개강|개최|마치|마감|종료|진행|실시|운영|일정표?|차례|순서|날짜|표")
_FEWEST_ROWS = 3


def answer_first_row(knowledge: Knowledge, question: Question) -> Reply | None:
    """The row of the table named that begins first or last, or ends so; None where no table, or more than one, is
    meant, or anything else is asked."""
    ends = question.operations & FIRST_OR_LAST
    others = question.operations - FIRST_OR_LAST - PLAIN or {ask.family for ask in question.asks} - {Family.DATE}
    if len(ends) != 1 or others or not question.terms or question.entries or question.departments:
        return None
    meant = [rows for table in cells_by_table(knowledge) if (rows := _dated(knowledge, question, table))]
    if len(meant) != 1:
        return None
    closing = _ENDS.search(question.text) is not None
    days = {cell: day for cell in meant[0] if (day := _first_day(knowledge, cell)) is not None}
    moments = {cell: _last_day(cell, day) for cell, day in days.items()} if closing else days
    wanted = (min if "first" in ends else max)(moments.values())
    draft, found = Draft(knowledge.briefing), [cell for cell, moment in moments.items() if moment == wanted]
    when, verb = "먼저" if "first" in ends else "늦게", "끝나는" if closing else "시작하는"
    for cell in found:
        korean = f"가장 {when} {verb} 것은 {with_particle(cell.row[-1], '으로')}, {cell.cell.text}입니다."
        english = f"The {min(ends)} is {cell.row[-1]}: {cell.cell.text}."
        mark = draft.cite(cell.lines, cell.row, cell.column)
        draft.say(f"{worded(question, korean, english)} {mark}")
    return draft.reply(Status.ANSWERED, Composer.COMPUTED, Focus(question, tuple(found), programme=found[0].programme))


def _dated(knowledge: Knowledge, question: Question, table: Sequence[Entry]) -> list[Entry]:
    """The cells of the table's column of dates; empty unless its titles and heads say all that the question does, and
    what it is called itself some of it."""
    first = table[0].cell
    dated = [e for e in table if _DATES.search(" ".join(e.column[-1:]))]
    dated = [e for e in dated if _first_day(knowledge, e) and (not question.years or e.year in question.years)]
    if len({entry.lines for entry in dated}) < _FEWEST_ROWS or len({e.column for e in dated}) != 1:
        return []
    heads = knowledge.briefing.quote(first.header_lines)
    known = " ".join((*first.section.path, first.table, heads))
    words = set(knowledge.index.terms(known))
    named = [t for t in question.terms if bare(t) in bare(first.table) and len(bare(t)) > 1]
    said = all(bare(t) in bare(known) or words & {t, *m} or _HAPPENS.fullmatch(t) for t, m in question.terms.items())
    own = set(knowledge.index.terms(first.table)) - set(knowledge.index.terms(" ".join(first.section.path)))
    return dated if said and len(named) > 1 and any(word in compact(question.text).text for word in own) else []


def _first_day(knowledge: Knowledge, cell: Entry) -> _Moment | None:
    """When the row of a cell of dates begins, with its day."""
    events = (event_of(e) for e in knowledge.beside(cell.lines, Kind.EVENT))
    return next(((e.year, e.month, e.day) for e in events if e.date_text == cell.cell.text and e.month and e.day), None)


def _last_day(cell: Entry, begins: _Moment) -> _Moment:
    """When it ends; a month before that in which it begins is one of the next year."""
    month, day = map(int, _DAY.findall(cell.cell.text)[-1])
    return begins[0] + ((month, day) < begins[1:]), month, day
