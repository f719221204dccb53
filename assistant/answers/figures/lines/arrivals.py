"""What one year has and the other has not: courses that are new or gone, budget rows that begin or end."""

import re
from collections.abc import Callable, Mapping
from dataclasses import replace

from rapidfuzz import fuzz

from assistant.answers.figures.groups import GENERIC
from assistant.answers.figures.say import cite, placed_name, told_of, when
from assistant.answers.figures.scope import is_taught
from assistant.answers.figures.select import Found
from assistant.answers.figures.tags import tag_of
from assistant.answers.gate import explains
from assistant.draft import Draft, Reply, reply_about
from assistant.entries import Entry, Kind
from assistant.facts import Fact, Measure
from assistant.knowledge import Knowledge
from assistant.question import Question
from assistant.refusals import refuse
from assistant.text import bare, compact
from assistant.vocabulary import SCHOOL_LEVELS
from assistant.wording import how_many, spaced, verdict, worded
from ingest.records import BudgetRow

_COURSES = r"(?:연수과정|교육과정|과정|연수|교육|강좌)"
_ROWS = r"(?:예산항목|예산사업|추진사업|항목|예산|사업)"
_THINGS = rf"(?:{_COURSES}|{_ROWS})"
_THIS = r"(?:올해|금년|이번|이해|\d{4}년)"
_LAST = r"(?:작년|지난해|전년|전년도|\d{4}년)"
_NEW = re.compile(
    r"(?:새로|신규로|처음(?:으로)?)(?:생긴|생겨난|추가된|신설된|개설된|개설한|편성된|편성한|시작된|시작하는|도입된|도입하는|만들어진|여는"
    rf"|들어간|들어온|넣은|선보인|선보이는|열리는|마련한|마련된|하는|운영하는)[가-힣]{{0,16}}?{_THINGS}"
    rf"|신설(?:된|한|되는|하는)?{_THINGS}"
    rf"|{_LAST}(?:도|에는|에|엔|까지는)?(?:실적이|실적은)?없(?:던|었던|다가|었다가|고|었고|는데)(?:{_THIS})?[가-힣]{{0,8}}?{_THINGS}"
    rf"|{_THINGS}(?:이|가|은|는|중|중에|중에서)?(?:{_THIS}[가-힣]{{0,3}})?(?:새로|신규로)(?:생긴|추가된|생겼|추가)"
)
_GONE = re.compile(
    rf"(?:없어진|사라진|폐지된|폐지한|빠진|그만둔|없앤){_THINGS}"
    rf"|{_THINGS}(?:이|가|은|는|중|중에|중에서)?(?:{_THIS}[가-힣]{{0,3}})?(?:없어진|사라진|폐지된|빠진|없어졌|사라졌|폐지됐)"
    rf"|{_LAST}[가-힣]{{0,4}}있(?:던|었던|었는데|다가|었지만)[가-힣]{{0,6}}?(?:없|안하|빠|사라)[가-힣]{{0,6}}?{_THINGS}"
)
# "작년에도 열렸나요": whether a line of this year's plan has one of the year before.
_ALSO_LAST = re.compile(
    rf"(?:{_LAST}도?에도|(?:작년|지난해)도)(?:[가-힣]{{0,4}}?)(?:열[렸린었]|있[었던]|했|한|하던|운영|실시|진행|개설)[가-힣]{{0,6}}?(?:나요|까|가요|지요|죠|니|어요|는지|은지|$)"
)
# "작년에도 했던 과정인가요, 새로 생긴 과정인가요": one of the two.
_EITHER = re.compile(rf"(?:{_LAST}도?에도|(?:작년|지난해)도)[가-힣]{{1,8}}?{_COURSES}인(?:가요|지|가|건가요)")
_NEWLY = re.compile(r"신설|신규|새로|처음")
_BEGUN = frozenset(
    {
        "없어지",
        "사라지",
        "폐지",
        "빠지",
        "없애",
        "생기",
        "생겨나",
        "신설",
        "신규",
        "실적",
        "편성",
        "개설",
        "도입",
        "추가",
        "선보이",
        "들어가",
        "들어오",
        "열리",
        "마련",
        "시작",
    }
)
_MOST = 40  # a list that long tells that lines of the two years are not called alike
_SAME_NAME = 75  # likeness of two names, 0 to 100


def answer_arrivals(knowledge: Knowledge, question: Question) -> Reply | None:
    """The reply about what is new this year or no longer there; None where that is not asked, or none is known."""
    text = compact(question.text).text
    gone = _GONE.search(text)
    match = gone or _NEW.search(text)
    this = knowledge.briefing.year
    if question.people or question.bounds or not set(question.years) <= {this, this - 1}:
        return None
    either = not gone and _EITHER.search(text)
    if match is None or either:
        claims = (either or _ALSO_LAST.search(text)) and not question.asks and not question.operations - {"yesno"}
        return _also_last_year(knowledge, question) if claims else None
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
        _say(draft, one)
    return reply_about(draft, question, (one.entry for one in found))


def _say(draft: Draft, one: Found) -> None:
    """A line with its name, its year and all that it counts."""
    draft.say(f"- {placed_name(one.entry)}: {spaced(when(one), told_of(one))} {cite(draft, one)}")


def _also_last_year(knowledge: Knowledge, question: Question) -> Reply | None:
    """Whether a course of this year's plan has a line of the year before, and that line; None where none is meant, or
    another line goes on under another name."""
    this = knowledge.briefing.year
    terms = question.terms_but(knowledge.lexicon.actions | knowledge.lexicon.held)
    about = replace(question, terms=terms, years=(this,))
    ranked = knowledge.search(about, lambda e: e.kind is Kind.COURSE and e.year == this) if terms else []
    if not ranked or not explains(knowledge, about, ranked[0]):
        return None
    entry = ranked[0].entry
    own = set(knowledge.index.terms(entry.label))
    said = sum(not own.isdisjoint({t, *m}) for t, m in terms.items())
    if 2 * said <= len(terms) and bare(entry.label) not in bare(question.text):  # its heading is named
        return None
    twin = knowledge.twin_of(entry)
    if twin is None and entry not in _lone(knowledge, this):
        return None
    shown = entry if twin is None else twin.entry
    draft = Draft(knowledge.briefing)
    draft.say(verdict(question, twin is not None, "네, 있었습니다."))
    if twin is None:
        korean = "지난해에는 같은 이름의 과정이 없고, 올해 계획에 새로 있습니다."
        draft.say(worded(question, korean, "No course of that name ran last year; it is new in this year's plan."))
    _say(draft, Found(shown, shown.facts[0]))
    for told in _said_new(knowledge, entry) if twin is None else ():
        draft.say(f"- {told.label} {draft.cite(told.lines)}")
    return reply_about(draft, question, (shown,), shown.programme)


def _said_new(knowledge: Knowledge, course: Entry) -> list[Entry]:
    """The line that says of a course by its name that it is new."""
    beside = [e for e in knowledge.of_kind(Kind.STATEMENT) if e.programme == course.programme]
    return [e for e in beside if bare(course.label) in bare(e.label) and _NEWLY.search(e.label)][:1]


def _topic(knowledge: Knowledge, question: Question) -> list[Mapping[str, float]]:
    """What the question says of the things themselves, beside what sort they are, their tags and that they are new."""
    sorts = GENERIC | knowledge.vocabulary.tags | SCHOOL_LEVELS
    return [meanings for term, meanings in question.terms.items() if term not in sorts | _BEGUN]


def _says(knowledge: Knowledge, entry: Entry, topic: list[Mapping[str, float]]) -> bool:
    """Whether an entry or what stands above it says all of the topic."""
    said = set(knowledge.index.terms(f"{entry.label} {entry.context}"))
    return all(said & set(meanings) for meanings in topic)


def _courses(knowledge: Knowledge, question: Question, year: int) -> list[Found]:
    """The lines of courses of ``year`` that have no counterpart in the other year, within the question's topic."""
    lone = _lone(knowledge, year)
    found = _meant(knowledge, question, lambda entry: entry.tag is not None and entry in lone)
    return [Found(entry, entry.facts[0]) for entry in found if entry.facts]


def _lone(knowledge: Knowledge, year: int) -> list[Entry]:
    """The lines of courses of ``year`` that have no counterpart in the other year."""
    others = [entry for entry in knowledge.of_kind(Kind.COURSE) if entry.year != year]

    def goes_on(entry: Entry) -> bool:  # under another tag, or as one of two lines: 초·중등 for 초등 and 중등
        there = (other for other in others if other.programme == entry.programme)
        return any(fuzz.ratio(bare(other.label), bare(entry.label)) >= _SAME_NAME for other in there)

    lines = (entry for entry in knowledge.of_kind(Kind.COURSE) if entry.year == year and is_taught(entry))
    return [entry for entry in lines if knowledge.twin_of(entry) is None and not goes_on(entry)]


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
