"""A question for quarters of one programme whose total states but the year in; what its rows state of each quarter, and
their sum, out."""

from assistant.answers.figures.meant import Years
from assistant.answers.figures.operations.total import say_sum
from assistant.answers.figures.say import compute, placed_name, say_line, total_words
from assistant.answers.figures.select import QUARTERS_OF_HALF, Found, sum_of
from assistant.draft import Draft, Reply, reply_about
from assistant.entries import Entry, Kind
from assistant.facts import Measure
from assistant.knowledge import Knowledge
from assistant.operations import SUMS
from assistant.question import Family, Question
from assistant.wording import worded

_ALL = (1, 2, 3, 4)


def rows_in_quarters(knowledge: Knowledge, question: Question, family: Family, years: Years) -> Reply | None:
    """The rows and their sum, a quarter below the other; None where a total states the quarter, a single row is meant,
    or quarters are set against each other."""
    narrowed = question.terms or question.codes or question.tags or question.besides or question.entries
    halves = tuple(quarter for half in question.halves for quarter in QUARTERS_OF_HALF[half])
    quarters = _ALL if question.every_quarter else question.quarters or halves
    computed = question.operations - SUMS - {"yesno", "list", "each"}
    if family is not Family.AMOUNT or len(question.programmes) != 1 or not quarters or narrowed or computed:
        return None
    if not question.has_only("amount") or question.bounds or any(part.terms for part in question.parts):
        return None
    year = next(iter(years or (knowledge.briefing.year,)))
    here = [e for kind in (Kind.TOTAL, Kind.BUDGET) for e in knowledge.of_kind(kind) if knowledge.inside(question, e)]
    told = [one for e in here for one in _of_quarters(e, quarters, year)]
    rows = dict.fromkeys(one.entry for one in told)
    if len(rows) < 2 or any(entry.kind is Kind.TOTAL for entry in rows):
        return None
    draft = Draft(knowledge.briefing)
    for quarter in quarters:
        _say_quarter(draft, question, year, [one for one in told if one.fact.quarter == quarter])
    paid = [one for one in told if one.fact.value is not None]
    if len(quarters) > 1 and not question.every_quarter and paid:
        words = total_words(compute(draft, sum_of(paid), paid[0].fact.unit), paid[0].fact.unit)
        draft.say(worded(question, f"모두 더하면 {words}입니다.", f"All together: {words}."))
    return reply_about(draft, question, rows, question.programmes[0])


def _of_quarters(entry: Entry, quarters: tuple[int, ...], year: int) -> list[Found]:
    amounts = (fact for fact in entry.facts if fact.measure is Measure.AMOUNT and fact.quarter in quarters)
    return [Found(entry, fact) for fact in amounts if fact.year in (None, year)]


def _say_quarter(draft: Draft, question: Question, year: int, told: list[Found]) -> None:
    """The rows with an amount in one quarter, added up where they are several, and those with a word in its place."""
    paid = [one for one in told if one.fact.value is not None]
    if len(paid) > 1:
        say_sum(draft, question, f"{year}년 {told[0].fact.quarter}분기 금액 합계", paid)
    for one in told:
        if len(paid) < 2 or one not in paid:
            say_line(draft, one, f"{placed_name(one.entry)} {one.fact.quarter}분기")
