"""What one year has and the other has not: courses that are new or gone, budget rows that begin or end."""

import re
from collections.abc import Callable, Mapping

from rapidfuzz import fuzz

from assistant.answers.figures.groups import GENERIC, tag_of
from assistant.answers.figures.say import cite, counts_of, placed_name, reply_about, value_words, when
from assistant.answers.figures.scope import is_taught
from assistant.answers.figures.select import Found
from assistant.draft import Draft, Reply
from assistant.entries import Entry, Kind
from assistant.facts import Fact, Measure
from assistant.knowledge import Knowledge
from assistant.question import Question
from assistant.refusals import refuse
from assistant.text import bare, compact
from assistant.vocabulary import SCHOOL_LEVELS
from assistant.wording import how_many, spaced
from ingest.records import BudgetRow, Course

_COURSES = r"(?:연수과정|교육과정|과정|연수|교육|강좌)"
_ROWS = r"(?:예산항목|예산사업|추진사업|항목|예산|사업)"
_THINGS = rf"(?:{_COURSES}|{_ROWS})"
_THIS = r"(?:올해|금년|이번|이해|\d{4}년)"
_LAST = r"(?:작년|지난해|전년|전년도|\d{4}년)"
_NEW = re.compile(
    rf"(?:새로|신규로|처음)(?:생긴|생겨난|추가된|신설된|개설된|개설한|편성된|편성한|시작된|도입된|만들어진|여는)[가-힣]{{0,6}}?{_THINGS}"
    rf"|신설(?:된|한)?{_THINGS}|{_LAST}[가-힣]{{0,4}}없(?:던|었던|다가)[가-힣]{{0,8}}?{_THINGS}"
    rf"|{_THINGS}(?:이|가|은|는|중|중에|중에서)?(?:{_THIS}[가-힣]{{0,3}})?(?:새로|신규로)(?:생긴|추가된|생겼|추가)"
)
_GONE = re.compile(
    rf"(?:없어진|사라진|폐지된|폐지한|빠진|그만둔|없앤){_THINGS}"
    rf"|{_THINGS}(?:이|가|은|는|중|중에|중에서)?(?:{_THIS}[가-힣]{{0,3}})?(?:없어진|사라진|폐지된|빠진|없어졌|사라졌|폐지됐)"
    rf"|{_LAST}[가-힣]{{0,4}}있(?:던|었던|었는데|다가|었지만)[가-힣]{{0,6}}?(?:없|안하|빠|사라)[가-힣]{{0,6}}?{_THINGS}"
)
_MOST = 40  # a list that long tells that lines of the two years are not called alike
_SAME_NAME = 75  # likeness of two names, 0 to 100


def answer_arrivals(knowledge: Knowledge, question: Question) -> Reply | None:
    """The reply about what is new this year or no longer there; None where that is not asked, or none is known."""
    text = compact(question.text).text
    gone = _GONE.search(text)
    match = gone or _NEW.search(text)
    this = knowledge.briefing.year
    if match is None or question.people or question.bounds or not set(question.years) <= {this, this - 1}:
        return None
    rows = re.search(_COURSES, match.group()) is None and not question.asks_for("people", "courses")
    year = this - 1 if gone else this
    found = _rows(knowledge, question, year, this) if rows else _courses(knowledge, question, year)
    if topic := _topic(knowledge, question):
        found = [one for one in found if _says(knowledge, one.entry, topic)]
        if not found:  # what it is about goes on: a line of it tells the figure
            return None
    if not found or len(found) > _MOST:
        return refuse(knowledge, question, "figure")
    here, there = ("지난해", "올해") if gone else ("올해", "지난해")
    lacking = "예산이 없는 추진 사업" if rows else "같은 이름으로 이어지지 않는 과정"
    draft = Draft(knowledge.briefing)
    subject = f"{here}에는 있고 {there}에는 {lacking}"
    draft.say(how_many(question, draft.count(found), "건", subject=subject))
    for one in found:
        record = one.entry.record
        told = counts_of(record) if isinstance(record, Course) else value_words(one.fact)
        draft.say(f"- {placed_name(one.entry)}: {spaced(when(one), told)} {cite(draft, one)}")
    return reply_about(draft, question, (one.entry for one in found))


def _topic(knowledge: Knowledge, question: Question) -> list[Mapping[str, float]]:
    """What the question says of the things themselves, beside what sort they are and their tags."""
    sorts = GENERIC | knowledge.vocabulary.tags | SCHOOL_LEVELS
    return [meanings for term, meanings in question.terms.items() if term not in sorts]


def _says(knowledge: Knowledge, entry: Entry, topic: list[Mapping[str, float]]) -> bool:
    """Whether an entry or what stands above it says all of the topic."""
    said = set(knowledge.index.terms(f"{entry.label} {entry.context}"))
    return all(said & set(meanings) for meanings in topic)


def _courses(knowledge: Knowledge, question: Question, year: int) -> list[Found]:
    """The lines of courses of ``year`` that have no counterpart in the other year, within the question's topic."""

    others = [entry for entry in knowledge.of_kind(Kind.COURSE) if entry.year != year]

    def goes_on(entry: Entry) -> bool:  # under another tag, or as one of two lines: 초·중등 for 초등 and 중등
        there = (other for other in others if other.programme == entry.programme)
        return any(fuzz.ratio(bare(other.label), bare(entry.label)) >= _SAME_NAME for other in there)

    def lone(entry: Entry) -> bool:
        taught = entry.kind is Kind.COURSE and entry.tag is not None and is_taught(entry)
        return taught and entry.year == year and knowledge.twin_of(entry) is None and not goes_on(entry)

    return [Found(entry, entry.facts[0]) for entry in _meant(knowledge, question, lone) if entry.facts]


def _rows(knowledge: Knowledge, question: Question, year: int, this: int) -> list[Found]:
    """The budget rows with money in ``year`` alone of the two years."""

    def of(entry: Entry, asked: int) -> Fact | None:
        yearly = (f for f in entry.facts if f.measure is Measure.AMOUNT and f.quarter is None and f.year == asked)
        return next(yearly, None)

    def begins(entry: Entry) -> bool:
        if not isinstance(entry.record, BudgetRow) or entry.record.is_total:
            return False
        here, there = of(entry, year), of(entry, this - 1 if year == this else this)
        return bool(here and here.value) and there is not None and not there.value and there.text in ("", "-", "0")

    return [Found(entry, fact) for entry in _meant(knowledge, question, begins) if (fact := of(entry, year))]


def _meant(knowledge: Knowledge, question: Question, keep: Callable[[Entry], bool]) -> list[Entry]:
    """The entries kept, of the tags, programmes and areas that the question names, in their order."""
    tags = set(question.tags)
    return [
        entry
        for entry in knowledge.of_kind(Kind.COURSE, Kind.BUDGET)
        if keep(entry) and knowledge.inside(question, entry) and (not tags or tags & tag_of(entry))
    ]
