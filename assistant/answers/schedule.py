"""Questions about a calendar: what is planned in a month or quarter, how often something is, all rows of one name."""

import re
from dataclasses import replace

from assistant.answers.kinds import months_meant
from assistant.answers.moments import event_date, event_of
from assistant.entries import Entry, Kind
from assistant.knowledge import Knowledge
from assistant.operations import COUNTING, EXTREMES, LISTING
from assistant.question import Family, Question
from assistant.text import bare

_ALL_IMPLIED = 0.6  # "행사" and "일정" stand in no row of a calendar; they say what it is
OF_CALENDARS = frozenset({"행사", "일정"})
_TITLE_ABOVE = 5  # lines: a title, empty ones, the unit, the head of the columns
_SAYS_PLANNED = re.compile(
    r"주요|일정표?|행사|계획|예정|주관|진행|실시|개최|시행|업무|열리|하|잡히|적히|월|달|events?|plans?"
)
_OF_COURSES = re.compile(r"연수|과정|교육|강좌|강의")
_WHAT = re.compile(r"뭐|뭘|무엇|무슨")
_COUNTS_PLACES = re.compile(r"몇\s?(?:곳|군데|명|개?교|기관)")  # no days
_CALENDAR = re.compile(r"일정|행사|계획된\s?일|날짜")
_MONTH = re.compile(r"(?<!\d)(1[0-2]|0?[1-9])\s?월")
_MONTHS = re.compile(r"(?<!\d)(1[0-2]|0?[1-9])월?\s?(?:부터|에서|[~∼-])\s?(1[0-2]|0?[1-9])월")
_BEGINS = re.compile(r"(?:^|,\s*)(1[0-2]|0?[1-9])\s?월")
_BRACKETS = re.compile(r"\s*[(（](?P<where>[^()（）]*)[)）]\s*$")


def planned_in(knowledge: Knowledge, question: Question) -> list[Entry]:
    """What a calendar says of the months, quarters or halves, or for the department, that a question names; empty for
    any other question."""
    text, calendar = question.text, _CALENDAR.search(question.text)
    named = calendar and (question.quarters or question.halves)
    months = _months(text) | (set(months_meant(question)) if named else set())
    words = [term for term in question.terms if term not in map(str, months)]
    courses = [word for word in words if _OF_COURSES.fullmatch(word)] if months else []
    words = [word for word in words if word not in courses]
    others = question.people or question.roles or question.extensions or question.corrections
    asks = [ask for ask in question.asks if not (calendar and ask.measure == "use")]  # "4분기에는 무슨 일정이"
    families = {ask.family for ask in asks} - {Family.DATE, *([Family.DUTY] if question.departments else [])}
    of_department = question.departments and calendar
    if not (months or of_department) or others or families or not all(map(_SAYS_PLANNED.fullmatch, words)):
        return []
    if question.operations - COUNTING or not (question.asks or question.operations or words or _WHAT.search(text)):
        return []
    found = _rows(knowledge, question, months, bool(courses))
    return [entry for entry in found if _is_course(knowledge, entry)] if courses else found


def _is_course(knowledge: Knowledge, entry: Entry) -> bool:
    """Whether an event is the row of a course, or says that it is one."""
    counted = any(course.lines == entry.lines for course in knowledge.of_kind(Kind.COURSE))
    return counted or _OF_COURSES.search(event_of(entry).text) is not None


def scheduled(knowledge: Knowledge, question: Question) -> list[Entry]:
    """The dated rows of a table that a question counts or lists; empty unless they explain all of it."""
    ranked_by_size = question.operations & EXTREMES or _COUNTS_PLACES.search(question.text)
    if question.asks or not question.terms or ranked_by_size or not question.operations & LISTING:
        return []
    months = _months(question.text)
    terms = {word: meanings for word, meanings in question.terms.items() if not (months and word.isdigit())}

    def within(entry: Entry) -> bool:
        return _is_planned(entry) and (not months or event_of(entry).month in months)

    ranked = knowledge.search(replace(question, terms=terms), within)
    chosen = [found.entry for found in ranked if found.recall >= _ALL_IMPLIED and not found.unexplained]
    return sorted(_titled(knowledge, question, chosen) or chosen, key=event_date)


def _titled(knowledge: Knowledge, question: Question, rows: list[Entry]) -> list[Entry]:
    """The rows of tables right above which the words of a question stand that mean no more than a calendar; empty for
    other words."""
    if not question.terms.keys() <= OF_CALENDARS:
        return []
    placed = {row.lines.first for row in rows}

    def is_titled(row: Entry) -> bool:
        first = row.lines.first
        while first - 1 in placed:
            first -= 1
        above = bare(" ".join(knowledge.briefing.lines[max(first - 1 - _TITLE_ABOVE, 0) : first - 1]))
        return all(term in above for term in question.terms)

    return [row for row in rows if is_titled(row)]


def with_namesakes(knowledge: Knowledge, question: Question, chosen: list[Entry]) -> list[Entry]:
    """``chosen`` with the other rows of the same name ("축제(본원)", "축제(분원)"), unless the question says which."""
    asked = bare(question.text)
    if not all(_is_planned(entry) for entry in chosen):
        return chosen
    names = {_BRACKETS.sub("", entry.label) for entry in chosen}
    alike = [e for e in knowledge.of_kind(Kind.EVENT) if _is_planned(e) and _BRACKETS.sub("", e.label) in names]
    wheres = [match["where"] for e in alike if (match := _BRACKETS.search(e.label))]
    return chosen if any(bare(where) in asked for where in wheres) else alike


def _rows(knowledge: Knowledge, question: Question, months: set[int], courses: bool = False) -> list[Entry]:
    """The events of the months, for the departments, in the places and of the years named; of no year, what is
    planned. What is held over months is held in each of them where ``courses`` are asked for, else begins in one."""

    def meant(entry: Entry) -> bool:
        event = event_of(entry)
        own = not question.departments or any(bare(name) in bare(event.text) for name in question.departments)
        begins = {int(month) for month in _BEGINS.findall(event.date_text)}  # "5월, 10월"
        held = {event.month, *(_months(event.date_text) if courses else begins)}
        in_time = (not months or months & held) and _in_years(question, entry)
        return bool(own and in_time) and knowledge.inside(question, entry)

    found = sorted((entry for entry in knowledge.of_kind(Kind.EVENT) if meant(entry)), key=event_date)
    this = [entry for entry in found if entry.year == knowledge.briefing.year]
    return found if question.years else this or found


def _in_years(question: Question, entry: Entry) -> bool:
    return entry.year in question.years if question.years else _is_planned(entry)


def _is_planned(entry: Entry) -> bool:
    return entry.kind is Kind.EVENT and event_of(entry).scheduled


def _months(text: str) -> set[int]:
    """The months that a text names, those between the two of a period included."""
    spans = [(int(first), int(last)) for first, last in _MONTHS.findall(text)]
    between = {month for first, last in spans for month in range(first, last + 1)}
    return between | {int(month) for month in _MONTH.findall(text)}
