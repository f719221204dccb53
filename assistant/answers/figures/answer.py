"""Decides whether a figure is looked up or computed, and looks it up."""

import re
from dataclasses import replace

from assistant.answer import Status
from assistant.answers.figures.as_stated import by_definition, stated_as_asked, without_money
from assistant.answers.figures.groups import says_which
from assistant.answers.figures.lacking import only_in_another_year, why_lacking, without_budget
from assistant.answers.figures.look_up import look_up, told_beside
from assistant.answers.figures.meant import Years, units
from assistant.answers.figures.operations.agree import agrees
from assistant.answers.figures.operations.columns import sum_columns
from assistant.answers.figures.operations.compared import compared_sums, summed_parts
from assistant.answers.figures.operations.operate import operate
from assistant.answers.figures.overall import means_the_whole, overall
from assistant.answers.figures.overview import has_several_rows, with_overview_rows
from assistant.answers.figures.pairs import of_this_year, two_years
from assistant.answers.figures.parts.areas import by_area, in_area
from assistant.answers.figures.parts.changes import changed_parts, compare_in_full, how_it_changed, over_years
from assistant.answers.figures.parts.counters import picked_by_each
from assistant.answers.figures.parts.halves import as_stated, by_half
from assistant.answers.figures.parts.levels import in_full, of_levels
from assistant.answers.figures.parts.rows import compare_two_rows
from assistant.answers.figures.parts.rows_in_quarters import rows_in_quarters
from assistant.answers.figures.parts.several import answer_several, compared
from assistant.answers.figures.parts.whole_quarters import by_whole_quarter
from assistant.answers.figures.parts.yearly import compare_each_year, of_each_year, summed_each_year, together
from assistant.answers.figures.posts import compare_posts, rest_of_posts
from assistant.answers.figures.scope import of_places, one_fact, without_generic
from assistant.answers.figures.select import FIGURE_FAMILIES, Found, candidates, default_years
from assistant.answers.figures.tables.values import CHANGE
from assistant.answers.gate import explains
from assistant.draft import Reply
from assistant.entries import Entry, Kind
from assistant.facts import Measure
from assistant.knowledge import Knowledge
from assistant.operations import APART, CHANGES, EXTREMES, SUMS
from assistant.question import VALUES, Ask, Family, Question
from assistant.ranking import Ranked
from assistant.refusals import refuse
from assistant.text import bare

_COURSES = re.compile(r"과정|연수(?!원)|교육|강좌|courses?")
_TWO = 2  # years, of which one amount each tells a change
_OF_SEVERAL = frozenset({"sum", "altogether", "largest", "smallest", "bound"})
_REST = re.compile(r"나머지|남는|남은|외의?\s")  # of several, without what is set aside
_MOST_IN_ALL = re.compile(r"합계[가이]?\s?(?:가장|제일)")  # totals are compared, no rows
# What is looked for: "어떤 단계들이 있나요"; 것 may be anything.
_WHICH = re.compile(r"(?:어떤|무슨|어느)\s((?!것|거|게|프로그램|훈련)[가-힣]{2,}?)들?[이가]\s?있")


def answer_figures(knowledge: Knowledge, question: Question, family: Family) -> Reply | None:
    """The reply to a question for figures of one family; None where no entry comes near its topic."""
    if family not in FIGURE_FAMILIES:
        return None
    lacking = why_lacking(knowledge, question, family)
    if lacking is not None:
        return refuse(knowledge, question, lacking)
    years = default_years(knowledge, question)
    question, family = _meant(knowledge, question, family, years)
    if family is Family.STAFF:  # a rank is a role of contacts as well
        ranks = {role: {role: 1.0} for role in question.posts}
        said = {**question.words, "terms": (*question.words.get("terms", ()), *question.words.get("roles", ()))}
        question = replace(question, terms={**question.terms, **ranks}, words=said)
        posts = rest_of_posts(knowledge, question) or compare_posts(knowledge, question)
        if posts is not None:
            return posts
    told = _computed(knowledge, question, family, years)
    return with_overview_rows(knowledge, question, told) if told else _looked_up(knowledge, question, family, years)


def _meant(knowledge: Knowledge, question: Question, family: Family, years: Years) -> tuple[Question, Family]:
    """The question as the briefing's own lines let it be taken, and the family of the figures meant."""
    if family is Family.AMOUNT and question.halves:
        question = as_stated(knowledge, question, years)
    question = of_places(knowledge, question) if family is Family.PLACE else question
    of_whole = (question.areas or question.tasks) and not question.programmes
    of_change = bool(question.columns) and all(CHANGE.search(bare(column)) for column in question.columns)
    picked = question.operations & EXTREMES  # though the row of all tells one as well
    if of_change and (of_whole or picked or not _told_in_column(knowledge, question, years)):
        by = CHANGES if all(c.endswith(("률", "율")) for c in question.columns) else {"difference"}
        question = replace(question, columns=(), operations=question.operations | by)  # no row tells it
    if family is Family.AMOUNT and question.terms and _adds_up_all(knowledge, question, years):
        added = question.operations if question.operations - {"yesno", "altogether"} else {"sum"}
        question = replace(question, terms={}, operations=question.operations | added)
    if family is Family.COUNT and (stated := stated_as_asked(knowledge, question, years)):
        question = replace(question, operations=question.operations - {stated})
    counts = question.operations or not any(ask.family is Family.COUNT for ask in question.asks)  # "계단 수" is no sum
    if family is Family.COUNT and counts and not units(question) and _about_works(knowledge, question, years):
        family = Family.AMOUNT
    if family is Family.AMOUNT and _grew_in_number(knowledge, question):
        family = Family.COUNT
    if family is Family.AMOUNT and question.codes and not question.asks and not question.operations - {"yesno"}:
        question = replace(question, operations=question.operations | {"list"}, level="row")
    if family is Family.AMOUNT and _MOST_IN_ALL.search(question.text):
        question = replace(question, level="section", operations=question.operations - {"sum"})
    if family is Family.AMOUNT and has_several_rows(knowledge, question):
        question = replace(question, operations=question.operations | {"sum"})
    if family is Family.AMOUNT and question.amount_word and _names_only(question, question.amount_word):
        question = replace(question, operations=question.operations | {"list"})  # "비예산 과제는?"
    if family is Family.AMOUNT and of_each_year(question):
        question = replace(question, operations=question.operations - {"list"})
    if question.besides and _REST.search(question.text) and family in VALUES:
        question = replace(question, operations=question.operations | {"sum"}, total=False)
    if family is Family.AMOUNT:
        question = in_area(knowledge, by_definition(knowledge, question))
        question = of_levels(knowledge, question, years)
    elif family is Family.COUNT and (question.operations & _OF_SEVERAL or question.each):
        question = in_full(question)
    return question, family


def _told_in_column(knowledge: Knowledge, question: Question, years: Years) -> bool:
    """Whether a row that is meant has the column asked for, which only some tables print, and nothing to work it out
    from: of two years' amounts the change is told with its direction and its terms."""
    ranked = candidates(knowledge, question, Family.AMOUNT, years)
    if not ranked or not explains(knowledge, question, ranked[0]):
        return False
    if not question.has_target:  # the column of all rows
        return True
    facts = (fact for fact in ranked[0].entry.facts if fact.measure is Measure.AMOUNT and fact.quarter is None)
    return len({fact.year for fact in facts if fact.year and fact.value is not None}) < _TWO


def _adds_up_all(knowledge: Knowledge, question: Question, years: Years) -> bool:
    """Whether the institution is named, which no overview tells of, and rows have its name as well ("기관 운영")."""
    if not means_the_whole(knowledge, question):
        return False
    ranked = candidates(knowledge, question, Family.AMOUNT, years)
    return bool(ranked) and ranked[0].entry.programme is not None


def _grew_in_number(knowledge: Knowledge, question: Question) -> bool:
    """Whether a change in percent that names no measure is of a line of courses, which it names better than any row."""
    if question.asks or question.codes or not question.terms or {bound.unit for bound in question.bounds} != {"%"}:
        return False
    rows = candidates(knowledge, question, Family.AMOUNT, ())
    lines = candidates(knowledge, question, Family.COUNT, ())
    return bool(lines) and (not rows or lines[0].recall > rows[0].recall)


def _computed(knowledge: Knowledge, question: Question, family: Family, years: Years) -> Reply | None:
    """What is computed from several figures, the narrowest reading first; None where one figure is to be looked up."""
    return (
        agrees(knowledge, question, family, years)
        or by_whole_quarter(knowledge, question, family, years)
        or rows_in_quarters(knowledge, question, family, years)
        or overall(knowledge, question, family, years)
        or _picked_by_each(knowledge, question, family, years)
        or summed_each_year(knowledge, question, lambda one: _of_one_year(knowledge, one, family))
        or summed_parts(knowledge, question, family)
        or by_area(knowledge, question, family, years)
        or by_half(knowledge, question, family, years)
        or compare_two_rows(knowledge, question, family, years)
        or compared_sums(knowledge, question, family)
        or compare_each_year(knowledge, question, family)
        or changed_parts(knowledge, question, family)
        or _several(knowledge, question, family, years)
        or operate(knowledge, question, family, years)
    )


def _of_one_year(knowledge: Knowledge, question: Question, family: Family) -> Reply | None:
    years = question.years
    return _computed(knowledge, question, family, years) or _looked_up(knowledge, question, family, years)


def _looked_up(knowledge: Knowledge, question: Question, family: Family, years: Years) -> Reply | None:
    """The figure as some line states it, or a refusal where none states just this; None where no line comes near."""
    ranked = candidates(knowledge, question, family, years)
    if question.within and question.terms and question.programmes:  # "그 가운데 …": a row of it, not its total
        ranked = [r for r in ranked if r.entry.kind is not Kind.TOTAL] or ranked
    summed = question.columns and not question.operations - SUMS - {"list", "yesno"}
    if summed and (whole := sum_columns(knowledge, question, years)) is not None:
        return whole
    if not ranked:
        return without_money(knowledge, question) if family is Family.AMOUNT else None
    if family in VALUES and not _names_something(knowledge, question):
        return refuse(knowledge, question, "bare")
    if family is Family.AMOUNT and (none := without_budget(knowledge, question)) is not None:
        return look_up(knowledge, replace(question, quarters=(), halves=()), family, years, [none])
    if not explains(knowledge, question, ranked[0]) or _is_of_a_duty(knowledge, question, ranked[0]):
        return refuse(knowledge, question, "figure")
    if family is Family.COUNT and only_in_another_year(knowledge, question, ranked):
        return refuse(knowledge, question, "year")
    if over_years(knowledge, question) and ranked[0].entry.kind is Kind.COURSE:
        return refuse(knowledge, question, "year")  # the other year has no such line
    return _told(knowledge, question, family, years, of_this_year(knowledge, question, ranked, years))


def _is_of_a_duty(knowledge: Knowledge, question: Question, found: Ranked) -> bool:
    """Whether the question names something that a department does, in full, and the row or line only a part of it."""
    asked = found.unexplained and question.asks
    duties = knowledge.search(question, lambda entry: entry.kind is Kind.DUTY, 1) if asked else []
    return bool(duties) and len(question.terms) > _TWO and not duties[0].unexplained


def _told(knowledge: Knowledge, question: Question, family: Family, years: Years, ranked: list[Ranked]) -> Reply:
    """What the lines found state: of two years, of two lines set against each other, or as it stands."""
    pair = _of_two_years(knowledge, question, family, ranked[0].entry)
    if pair and "compare" in question.operations:
        return compare_in_full(knowledge, question, (pair[0], pair[1]))
    if pair:
        return look_up(knowledge, question, family, years, [one.entry for one in pair])
    shown = [ranked[0].entry, *told_beside(knowledge, question, family, ranked)]
    if len(shown) == 2 and question.operations & APART:
        both = [one for entry in shown if (one := one_fact(entry, question, family, years)) is not None]
        told_apart = len({(one.entry.label, one.entry.lines) for one in both}) == 2  # "4.81점(5점 만점)"
        if told_apart and both[0].fact.unit == both[1].fact.unit:
            return compared(knowledge, question, both)
    return look_up(knowledge, question, family, years, shown)


def _names_only(question: Question, word: str) -> bool:
    """Whether ``word`` is all that a question names, and nothing is asked of it."""
    return not question.asks and not question.operations - {"yesno"} and set(question.terms) <= {word}


def _several(knowledge: Knowledge, question: Question, family: Family, years: Years) -> Reply | None:
    """The reply about several named things, in each counter; a year's money and a quarter's are of one thing."""
    counters = [ask for ask in question.asks if ask.family is Family.COUNT and ask.unit]
    if len({ask.unit for ask in counters}) > 1 and question.operations & APART:
        told = [answer_several(knowledge, _counting(question, ask), family, years) for ask in counters]
        replies = [reply for reply in told if reply is not None]
        return together(knowledge, question, replies) if len(replies) == len(counters) else None
    reply = answer_several(knowledge, question, family, years)
    one_thing = question.of_year_too and reply is not None and len(reply.focus.entries) < 2
    return None if one_thing else reply


def _picked_by_each(knowledge: Knowledge, question: Question, family: Family, years: Years) -> Reply | None:
    """The largest or smallest by each of several counters; None where not all are told."""
    parts = picked_by_each(question) if family is Family.COUNT else ()
    replies = [reply for part in parts if (reply := _computed(knowledge, part, family, years)) is not None]
    told = bool(replies) and len(replies) == len(parts) and all(r.status is Status.ANSWERED for r in replies)
    return together(knowledge, question, replies) if told else None


def _counting(question: Question, ask: Ask) -> Question:
    """``question`` and its parts for one counter alone."""
    parts = tuple(replace(part, asks=(ask,)) for part in question.parts)
    return replace(question, asks=(ask,), parts=parts)


def _of_two_years(knowledge: Knowledge, question: Question, family: Family, entry: Entry) -> list[Found]:
    """The line found and its counterpart of the other year, older first, where both years are asked for."""
    if family is not Family.COUNT or entry.kind not in (Kind.COURSE, Kind.STATEMENT) or len(question.years) != 2:
        return []
    pair = two_years(knowledge, question, family, entry)
    return pair if len(pair) == 2 else []


def answer_list(knowledge: Knowledge, question: Question) -> Reply | None:
    """The courses of a topic where a question asks which there are, or how they changed, without naming a figure."""
    if (both := how_it_changed(knowledge, question)) is not None:
        return both
    if question.besides and question.picks_out and not question.operations:  # "원격이 아닌 과정은?": all the others
        question = replace(question, operations=frozenset({"list"}))
    placed = question.programmes and _COURSES.search(question.text)
    if "list" not in question.operations or not (question.terms or placed):
        return None
    question = without_generic(knowledge, question)
    courses = candidates(knowledge, question, Family.COUNT, default_years(knowledge, question))
    counted = {course.lines for course in knowledge.briefing.courses}
    prose = [r for r in knowledge.search(question, lambda e: e.kind is Kind.STATEMENT) if r.entry.lines not in counted]
    if courses and courses[0].unexplained and "yesno" in question.operations:  # is there one on just this?
        return None
    if courses and prose and courses[0].unexplained and prose[0].recall > courses[0].recall:
        return None
    if not courses or courses[0].entry.kind is not Kind.COURSE or not explains(knowledge, question, courses[0]):
        return None
    which = _WHICH.search(question.text)  # "어떤 단계들이 있나요": no courses, unless they are called so
    if which and not _COURSES.search(which[1]) and bare(which[1]) not in bare(courses[0].entry.label):
        return None
    return operate(knowledge, question, Family.COUNT, default_years(knowledge, question))


def _names_something(knowledge: Knowledge, question: Question) -> bool:
    """Whether a figure can be looked up: without a name the first of all would be as good as any other."""
    places = (question.programmes, question.tasks, question.areas, question.codes, question.departments)
    narrowed = question.terms and (question.bounds or question.within)
    named = says_which(knowledge, question) or narrowed or question.entries or question.columns
    return bool(named) or any(places)


def _about_works(knowledge: Knowledge, question: Question, years: Years) -> bool:
    """Whether what is counted or picked from are pieces of work with their cost, not lines of courses."""
    works = knowledge.search(question, lambda entry: entry.kind is Kind.WORK, 1)
    if not question.terms or not works or not explains(knowledge, question, works[0]):
        return False
    counts = candidates(knowledge, question, Family.COUNT, years)
    return not counts or counts[0].recall < works[0].recall
