"""A question about a row or a total in; what each of its quarters has, and whether they are all the same, out."""

import re
from dataclasses import replace

from assistant.answers.figures.claims import SAME, same_claimed
from assistant.answers.figures.meant import Years, matching
from assistant.answers.figures.say import cite_each, name_of, say_line, when_and_what
from assistant.answers.figures.select import Found, candidates
from assistant.answers.gate import explains
from assistant.draft import Draft, Reply, reply_about
from assistant.entries import BUDGETED
from assistant.knowledge import Knowledge
from assistant.question import Family, Question
from assistant.wording import verdict, worded

_OVER_QUARTERS = re.compile(
    r"분기별|분기마다|[매각네]\s?분기|분기가?\s?서로|[4사]개?\s?분기(?:가|는|에)?\s?(?:모두|전부|다|같|똑|다르|다른)|분기\s?(?:모두|전부|간|끼리)"
    r"|1\s?분기부터\s?4\s?분기"
    r"|(?:every|each|all|four|all four) quarters?",
    re.IGNORECASE,
)


def quarters_of(knowledge: Knowledge, question: Question, years: Years) -> list[Found]:
    """The quarters of the row or total that the question names best, those without an amount too; empty where it names
    none."""
    asked = replace(question, every_quarter=True, quarters=())
    ranked = [
        found for found in candidates(knowledge, asked, Family.AMOUNT, years)
        if found.entry.kind in BUDGETED
    ]  # fmt: skip
    if not ranked or not explains(knowledge, asked, ranked[0]):
        return []
    entry = ranked[0].entry
    return [Found(entry, fact) for fact in matching(entry, asked, Family.AMOUNT, years) if fact.quarter]


def spread_evenly(knowledge: Knowledge, question: Question, years: Years) -> Reply | None:
    """The figures of the quarters, with a verdict; None where sameness over the quarters is not asked."""
    alike = SAME.search(question.text) is not None or knowledge.says(question, "different")
    if len(question.quarters) == 2 or not (alike and _OVER_QUARTERS.search(question.text)):
        return None
    quarters = quarters_of(knowledge, question, years or (knowledge.briefing.year,))
    if len(quarters) < 2:
        return None
    entry = quarters[0].entry
    draft = Draft(knowledge.briefing)
    even = len({one.size for one in quarters}) == 1
    told = ("네 분기의 집행예정액이 모두 같습니다", "분기마다 집행예정액이 다릅니다")[not even]
    english = ("The quarters are all the same", "The quarters differ")[not even]
    marks = cite_each(draft, quarters)
    claimed = same_claimed(knowledge, question)
    lead = f"{verdict(question, even == claimed, '네, 그렇습니다.')} " if claimed is not None else ""
    draft.say(f"{lead}{worded(question, told, english)}({name_of(entry)}). {marks}")
    for one in quarters:
        say_line(draft, one, when_and_what(one))
    return reply_about(draft, question, (entry,), entry.programme)
