"""Works a question asks the cost of in; which of them it means out."""

import re
from collections.abc import Iterable

from assistant.answers.figures.groups import coverage
from assistant.answers.figures.meant import Years
from assistant.answers.figures.select import Found, candidates
from assistant.entries import Entry, Kind
from assistant.knowledge import Knowledge
from assistant.operations import SUMS
from assistant.question import Family, Question
from assistant.ranking import Ranked

_RESULTS, _BUDGET = re.compile(r"실적|성과|추진한\s?공사"), re.compile(r"예산|결산|집행률")
_SINGLE = re.compile(r"개별|하나하나|낱낱|각각의\s?공사|건별")
_PARTLY_NAMED = 0.3  # … and where it says that it picks from it: "기타 시설 보수공사 가운데"
_NAMED = 0.6  # share of a heading's words that a question repeats when it means what stands below it
_OF_IT = re.compile(r"공사\s?(?:들|항목|(?:\d+|[가-힣]{1,2})\s?건)?\s?(?:가운데|중|안에서|에서|에\s?속한|아래)")
_OF_A_HEADING = frozenset({"largest", "smallest", "list", "count", "bound"})  # of what stands below it
_OF_WORKS = re.compile(
    r"(?:큰|작은|많은|적은|비싼|싼|드는|넘는|이상인|이하인|든)\s?공사|공사\s?(?:중|가운데|들|(?:\d+|[가-힣]{1,2})\s?건\s?(?:중|가운데))"
)


# What works are called that are not told apart: "시설 보수와 공사 비용을 모두 합하면".
_ANY_WORK = re.compile(
    r"공사|보수|수리|수선|개보수|손[보봐본봤]|고[치친쳤]|(?:repair|building|construction)s?\swork|repairs"
)
WORK_WORDS = frozenset(
    {"공사", "보수", "수리", "수선", "개보수", "개선", "설치", "교체", "시설", "건물", "설비", "청사", "건축"}
)
WORK_WORDS |= {"손보", "고치", "짓", "업무", "계산", "repair", "repairs", "building", "construction", "work", "works"}


def asks_of_works(question: Question) -> bool:
    """Whether the cost of works is asked for (공사비, 공사비용), or works are picked from: "가장 큰 공사"."""
    picked = question.operations & _OF_A_HEADING and _OF_WORKS.search(question.text)
    return any(ask.words.startswith("공사") for ask in question.asks) or bool(picked)


def works_done(knowledge: Knowledge, question: Question, years: Years) -> list[Found]:
    """The works that the results of a programme state each with its cost, where a question adds up what these or the
    works cost, and says nothing of a budget; [] where fewer than two do."""
    if means_all_works(question):
        done = knowledge.of_kind(Kind.WORK)
        last = max((e.year or 0 for e in done), default=0)
        return _single(e for e in done if e.year in (question.years or (last,)))
    of_results = _RESULTS.search(question.text) and not _BUDGET.search(question.text)
    if not question.operations & SUMS or not (of_results or asks_of_works(question)):
        return []
    ranked = candidates(knowledge, question, Family.AMOUNT, years, 1) if not question.programmes else []
    place = question.programmes[0] if question.programmes else ranked[0].entry.programme if ranked else None
    title = set(knowledge.index.terms(knowledge.programme(place).title)) if place else set()
    if not question.programmes and any(title.isdisjoint(meanings) for meanings in question.terms.values()):
        return []
    if place is None or question.codes or question.tasks or question.areas or len(question.programmes) > 1:
        return []
    return _single(e for e in knowledge.of_kind(Kind.WORK) if e.programme == place and e.year in years)


def means_all_works(question: Question) -> bool:
    """Whether works are added up and nothing sets some of them apart: no place, programme, or words of one of them."""
    named = question.programmes or question.codes or question.tasks or question.areas or question.departments
    if named or not question.operations & SUMS or _BUDGET.search(question.text):
        return False
    return _ANY_WORK.search(question.text) is not None and question.terms.keys() <= WORK_WORDS


def _single(done: Iterable[Entry]) -> list[Found]:
    """``done`` without what is but the heading of others; [] where fewer than two are left."""
    works = list(done)
    headings = {e.label for e in works if any(e.label in (other.group or "") for other in works)}
    found = [Found(e, e.facts[0]) for e in works if e.label not in headings and e.facts]
    return found if len(found) > 1 else []


def works_meant(knowledge: Knowledge, question: Question, ranked: list[Ranked]) -> list[Ranked]:
    """The works below the heading that is named, where they are to be told apart; else headings and single works."""
    if _SINGLE.search(question.text) or question.besides:
        headings = {r.entry.label for r in ranked if any(r.entry.label in (o.entry.group or "") for o in ranked)}
        return [r for r in ranked if r.entry.label not in headings]
    heading = ranked[0].entry.label
    inner = [r for r in ranked if r.entry.group and heading in r.entry.group]
    of_it = _OF_IT.search(question.text) is not None
    named = coverage(knowledge, question, heading) >= (_PARTLY_NAMED if of_it else _NAMED)
    claims = "yesno" in question.operations and not question.picks_out
    picks = question.operations & {"bound", "smallest"} and not claims
    if picks and not named:  # a single work of several may be meant as well
        return ranked
    if len(inner) > 1 and named and question.operations & _OF_A_HEADING and not claims:
        return inner
    names = {r.entry.label for r in ranked}
    return [r for r in ranked if r.entry.group is None or not any(name in r.entry.group for name in names)]
