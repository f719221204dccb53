"""A question for figures in; why the briefing cannot hold them out: another year, a department, no budget at all."""

import re

from assistant.answers.figures.groups import names_all_of
from assistant.answers.figures.select import candidates, naming_departments
from assistant.entries import BUDGETED, Entry, Kind
from assistant.facts import Measure
from assistant.knowledge import Knowledge
from assistant.operations import OF_TWO
from assistant.question import VALUES, Family, Question
from assistant.ranking import Ranked
from assistant.text import bare

# What a department has, which is called by what it does: no budget is stated for one.
_OF_A_DEPARTMENT = re.compile(
    r"(?:[하맡보쓰짜주내다]는|맡은)\s(?:과|부서|부|팀)(?:의|에|는)?\s(?:\S+년도?\s|올해\s|작년\s)?(?:총\s)?(?:예산|돈|금액|사업비)"
)
_COUNTED = ("계획", "실적", "인원", "명")  # what a column's head adds to the name of a line
_ALL_EXPLAINED = 0.97  # recall of an entry that is the very thing asked about …
_SOME_UNEXPLAINED = 0.93  # … and of one that is not


def why_lacking(knowledge: Knowledge, question: Question, family: Family) -> str | None:
    """Why the briefing cannot hold the figure, a key of the refusals: another year, or staff of one department."""
    if family is Family.AMOUNT and not question.departments and _OF_A_DEPARTMENT.search(question.text):
        return "figure"
    foreign = [year for year in question.years if year not in knowledge.vocabulary.years]
    if family is Family.STAFF:
        if foreign:
            return "year"
        if question.departments and not naming_departments(knowledge, question, family):
            return "figure"
        return "year" if question.years and knowledge.briefing.year not in question.years else None
    # What sets two against each other needs every year that is asked.
    all_foreign = foreign and (len(foreign) == len(question.years) or question.operations & OF_TWO)
    return "year" if all_foreign and family in VALUES else None


def without_budget(knowledge: Knowledge, question: Question) -> Entry | None:
    """The total that says in words that the one programme named has no budget at all ("비예산")."""
    if len(question.programmes) != 1:
        return None
    here = [e for e in knowledge.of_kind(*BUDGETED) if e.programme == question.programmes[0]]
    amounts = [fact for entry in here for fact in entry.facts if fact.measure is Measure.AMOUNT and fact.text]
    worded = bool(amounts) and all(fact.value is None and fact.text != "-" for fact in amounts)
    return here[0] if worded and len(here) == 1 else None


def only_in_another_year(knowledge: Knowledge, question: Question, ranked: list[Ranked]) -> bool:
    """Whether the very thing asked about is stated, but for a year that was not asked."""
    explained = max(found.recall for found in ranked)
    if not question.years:
        return False
    if explained >= _SOME_UNEXPLAINED or question.near is not None:
        return explained >= _SOME_UNEXPLAINED and _undated_alone(knowledge, question, ranked)
    anywhere = candidates(knowledge, question, Family.COUNT, ())
    if not anywhere or anywhere[0].entry.year in question.years:
        return False
    if names_all_of(knowledge, question, ranked[0].entry.place[1]):  # this year's lines stand below its name
        return False
    said = sorted({*_COUNTED, *question.meant}, key=len)
    named = not anywhere[0].unexplained and not re.sub("|".join(said[::-1]), "", bare(anywhere[0].entry.label))
    lacks = named and bool(ranked[0].unexplained) and not knowledge.twin_of(anywhere[0].entry)
    return anywhere[0].recall >= _ALL_EXPLAINED or lacks


def _undated_alone(knowledge: Knowledge, question: Question, ranked: list[Ranked]) -> bool:
    """Whether only prose without a year ("차담회 짝수 달마다 1회") tells of what is counted for other years."""
    if any(found.entry.year is not None or found.entry.kind is not Kind.STATEMENT for found in ranked[:1]):
        return False
    dated = (found for found in candidates(knowledge, question, Family.COUNT, ()) if found.entry.kind is Kind.COURSE)
    years = {found.entry.year for found in dated if found.recall >= _ALL_EXPLAINED and not found.unexplained}
    return bool(years) and years.isdisjoint(question.years)
