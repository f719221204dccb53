"""A question about years of the history in; what these years hold, or how much of it, out."""

import re
from dataclasses import replace

from assistant.answers.history import IN_TURN, history, tell_counted
from assistant.answers.kinds import month_asked, months_meant, time_bound
from assistant.answers.moments import event_date
from assistant.answers.telling_events import tell_events
from assistant.draft import Reply
from assistant.entries import Entry
from assistant.knowledge import Knowledge
from assistant.operations import BEFORE_OR_AFTER, FIRST_OR_LAST
from assistant.question import Family, Question
from assistant.refusals import refuse
from assistant.text import compact

_RANGE = re.compile(r"사이|부터|에서|[~∼–-]|between|from")
_NAME = re.compile(r"명칭|이름|불[렀리릴]|부르|칭[했하]")  # what the institution was called then
_OF_TIME = frozenset({Family.DATE, Family.TEXT})


def tell_years(knowledge: Knowledge, question: Question) -> Reply | None:
    """The events of the years named ("2008년 연혁", "2020년 이후 몇 건"), or that a year of the past has none; None
    where no history, or a thing in it, is asked about."""
    says, small = knowledge.lexicon.history, compact(question.text).text
    past = bool(question.years) and max(question.years) < min(knowledge.vocabulary.years)
    # "2014년 5월에 기관은 무엇을 갖추었나": of years before those of plans and results the history alone tells
    named = _NAME.search(question.text) is not None
    open_then = past and question.is_open and bool(question.words.get("years")) and not named
    about = says["itself"].search(small) or says["happenings"].search(small) or open_then
    if not about or not question.years or _names_more(knowledge, question):
        return None
    events = _within(knowledge, question)
    if not events and open_then:
        return None
    if not events:
        return refuse(knowledge, question, "month" if month_asked(question) else "year") if past else None
    if says["counted"].search(small):
        return tell_counted(knowledge, question, events)
    day = event_date(events[0 if "first" in question.operations else -1])
    in_turn = "list" in question.operations or IN_TURN.search(question.text)  # "날짜순으로 모두": no first one
    ends = set() if in_turn else question.operations & FIRST_OR_LAST
    return tell_events(knowledge, question, [e for e in events if event_date(e) == day] if ends else events)


def _names_more(knowledge: Knowledge, question: Question) -> bool:
    """Whether it names a thing, somebody or a place of the outline, or asks for a figure of another kind."""
    named = (question.people, question.programmes, question.tasks, question.areas, question.departments, question.codes)
    little = knowledge.lexicon.history_words
    things = (t for t in question.terms if t not in little and not knowledge.vocabulary.means_institution(t))
    of_events = knowledge.lexicon.history["counted"].search(compact(question.text).text) is not None
    counted = {"counted"} if of_events else set()
    figures = (ask for ask in question.asks if ask.family not in _OF_TIME and ask.measure not in counted)
    apart = question.operations & BEFORE_OR_AFTER and time_bound(question) is None
    return any(named) or any(things) or any(figures) or bool(apart) or question.rank > 1


def _within(knowledge: Knowledge, question: Question) -> list[Entry]:
    """The events of the time told: of each year named, of all between two, or since or up to one."""
    years = set(question.years)
    first, last = time_bound(question) or (min(years), max(years))
    every = time_bound(question) is not None or _RANGE.search(question.text) is not None
    months = months_meant(question)
    inside = [e for e in history(knowledge) if first <= (e.year or 0) <= last and (every or e.year in years)]
    return [e for e in inside if event_date(e)[1] in months]


def of_school_year(knowledge: Knowledge, question: Question) -> Question:
    """``question`` without a year to come that names what is done this year: the selection "for 2028학년도"."""
    to_come = [year for year in question.years if year > max(knowledge.vocabulary.years)]
    named = [year for year in to_come if f"{year}학년도" in question.text and f"{year}학년도" in knowledge.compact]
    return replace(question, years=tuple(y for y in question.years if y not in named)) if named else question
