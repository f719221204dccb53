"""A question with nothing left open in; the reply that records and lines give out.

First come the answerers that tell by themselves whether they are meant: of the whole document or institution, of a
place in the outline, of several lines at once. Then each family of what is asked has its own; an open question is
answered by the lines that fit best, and what nothing answers is refused. A new answerer is a function and a line here.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from assistant.answer import Status
from assistant.answers.affiliated import answer_affiliated
from assistant.answers.by_family import WEIGHING, Answerer, answerer_of, of_each_family
from assistant.answers.contacts import (
    answer_contact,
    answer_desk,
    answer_everybody,
    answer_who_runs,
    answer_work,
    answer_workload,
)
from assistant.answers.day_claims import answer_day_claim
from assistant.answers.event_counts import count_events, count_renamings
from assistant.answers.events import answer_month
from assistant.answers.figures import (
    answer_arrivals,
    answer_attribute,
    answer_average,
    answer_columns_apart,
    answer_counter,
    answer_crossing,
    answer_first_row,
    answer_funded,
    answer_of_each,
    answer_parts_of_cell,
    answer_printed,
    answer_reverse,
    answer_row_change,
    answer_rows_where,
    answer_share_of_line,
    answer_stated_share,
    answer_table_row,
    answer_unit_price,
    answer_whether,
    answer_within_line,
    answer_workings,
    answer_year_before,
    compare_beside,
    order_of_purposes,
    period_of_figure,
    quarter_of_purpose,
)
from assistant.answers.figures.groups import says_which
from assistant.answers.figures.parts.yearly import in_both_years
from assistant.answers.figures.works import means_all_works
from assistant.answers.goals import answer_goal
from assistant.answers.history import former_name, name_in_year
from assistant.answers.holders import answer_holder, of_holder
from assistant.answers.institution import answer_institution
from assistant.answers.interval import answer_interval, answer_named
from assistant.answers.kinds import month_asked
from assistant.answers.months import answer_months
from assistant.answers.named_cell import answer_named_cell, answer_not_held, answer_sole_row
from assistant.answers.outline import answer_neighbour, answer_outline, answer_part
from assistant.answers.parts import answer_parts
from assistant.answers.planned import answer_planned
from assistant.answers.relations import besides, states_relation
from assistant.answers.rooms import answer_rooms
from assistant.answers.staff import jobs_in_note, posts_in_note, rank_in_table
from assistant.answers.texts import (
    answer_bracketed,
    answer_by_means,
    answer_counted_box,
    answer_courses,
    answer_document,
    answer_explained,
    answer_grounds,
    answer_headed,
    answer_in_box,
    answer_marked,
    answer_named_row,
    answer_noted,
    answer_passage,
    answer_row,
    answer_shortcomings,
    answer_stated,
    answer_step,
    answer_titled,
    answer_told_row,
    answer_turned,
    answer_where,
    answer_works_at,
)
from assistant.answers.texts.definitions import definition_meant
from assistant.answers.untold import with_untold
from assistant.answers.year_events import of_school_year, tell_years
from assistant.draft import Reply, joined
from assistant.entries import Kind
from assistant.knowledge import Knowledge
from assistant.operations import EXTREMES, IN_TIME
from assistant.question import IN_CHARGE, Family, Question
from assistant.refusals import nothing_said_of, refuse
from assistant.text import bare

if TYPE_CHECKING:
    from vectorstore.retriever import Hit

# Families that want a value: where no record states it, a passage beside the point would only mislead.
_EXACT = frozenset({Family.AMOUNT, Family.COUNT, Family.STAFF, Family.PLACE, Family.DATE, Family.CONTACT})
_OF_SOMETHING = frozenset({Family.AMOUNT, Family.COUNT, Family.CONTACT})
_OF_A_LINE = frozenset({Family.AMOUNT, Family.COUNT, Family.DATE, Family.PLACE})  # may stand side by side in a line
_IN_OUTLINE = frozenset({"과제", "영역"})  # counters of what the outline lists
_LEVELS = frozenset({"section", "area"})  # of it: "세부사업 총 개수"
_USED = re.compile(r"활용|사용|반영|이용|위해|위한|통한|통해")
_HOW_MANY_HOLD = re.compile(r"몇\s?(?:명|분|사람)|how many")
_REASON = re.compile(
    r"이유|사유|까닭|(?<![천만억몇교\d분본학병정현])(?<!연수)(?<!교육)(?<![천만억몇]\s)원인(?!공)|\breason|\bwhy\b"
)


def compose(knowledge: Knowledge, question: Question, hits: "Sequence[Hit]" = ()) -> Reply:
    """The reply to ``question``; a line of prose that states the value stands in for a record that does not.

    Args:
        knowledge: of the briefing.
        question: with everything taken over from the questions before it.
        hits: what the index finds for it, best first.
    """
    question = of_school_year(knowledge, question)
    reply = _composed(knowledge, question, hits)
    of_each = in_both_years(question, reply, lambda part: _composed(knowledge, part, hits))
    return joined(knowledge.briefing, list(of_each)) if of_each else reply


def _composed(knowledge: Knowledge, question: Question, hits: "Sequence[Hit]") -> Reply:
    """The reply to all of a question at once."""
    for answer in (answer_named, tell_years, answer_explained, answer_counted_box, answer_noted):
        if (told := answer(knowledge, question)) is not None:
            return told
    if (of_programme := of_holder(knowledge, question)) is not None:
        return _of_records(knowledge, of_programme, hits)
    found = _first(_WHOLE, knowledge, question) or _of_records(knowledge, question, hits)
    reply = _where_stated(knowledge, question, found)
    if reply.reason not in ("figure", "topic") or question.people:  # no line of prose is about one of the staff
        return reply
    if not _REASON.search(question.text):
        stated = answer_stated(knowledge, question) or answer_row(knowledge, question)
        if stated is None and {ask.measure for ask in question.asks} == {"use"}:  # of a building, and no money
            stated = answer_passage(knowledge, replace(question, asks=()), hits)
    else:  # the purpose of the whole programme may say nothing of it, and a line within it may
        stated = answer_passage(knowledge, question, hits) if Family.ASPECT in question.families else None
    return reply if stated is None else _where_stated(knowledge, question, stated)


def _where_stated(knowledge: Knowledge, question: Question, reply: Reply) -> Reply:
    """``reply``, refused where its lines are about the topic, but do not state what is asked of it."""
    if reply.status is not Status.ANSWERED or states_relation(knowledge, question, reply):
        return reply
    if apart := besides(knowledge, question, reply):
        noted = replace(reply, text=f"{reply.text}\n{nothing_said_of(question, apart)}")
        return with_untold(knowledge, question, reply) or noted
    return refuse(knowledge, question, "figure")


def _first(answerers: Sequence[Answerer], knowledge: Knowledge, question: Question) -> Reply | None:
    """The reply of the first answerer that is meant."""
    return next((reply for one in answerers if (reply := one(knowledge, question)) is not None), None)


def _bare(knowledge: Knowledge, question: Question) -> Reply | None:
    """A question back where only a measure is named."""
    all_of_year = question.both and question.years and len(question.asks) > 1  # "올해 예산 다 합치면 얼마예요"
    all_works = means_all_works(question) and knowledge.of_kind(Kind.WORK)  # "공사비 다 합치면 얼마예요"
    named = question if says_which(knowledge, question) else replace(question, terms={})  # "연수 담당자": 담당자
    nothing = named.is_bare and set(question.families) <= _OF_SOMETHING and not (all_of_year or all_works)
    if nothing and set(question.roles) - {IN_CHARGE, "head"} and _HOW_MANY_HOLD.search(question.text):
        return answer_contact(knowledge, replace(question, asks=()))
    of_money = nothing and set(question.families) == {Family.AMOUNT}
    if of_money and question.years and knowledge.paid_years.isdisjoint(question.years):  # of which other tables tell
        return refuse(knowledge, question, "year")
    return refuse(knowledge, question, "bare") if nothing else None


def _outline(knowledge: Knowledge, question: Question) -> Reply | None:
    """What the outline lists, where no figure is asked for."""
    of_level = question.level in _LEVELS and not question.has_target
    asks = [a for a in question.asks if a.unit not in _IN_OUTLINE and not (of_level and a.measure == "counted")]
    in_time = {Family.DATE} - set(question.families)  # the last programme of the outline has no date
    picks = WEIGHING - {"sum"} if "count" in question.operations else WEIGHING  # "how many in total" adds up nothing
    figures = asks or set(_families(question)) - {Family.COUNT, *in_time} or question.operations & picks
    box = definition_meant(knowledge, question)
    explained = box is not None and bare(box.label) in bare(question.text)
    return None if figures or explained else answer_outline(knowledge, question)


def _event_count(knowledge: Knowledge, question: Question) -> Reply | None:
    """How often something happened, where nothing else than counts and dates is asked for, and no size is compared."""
    others = set(_families(question)) - {Family.COUNT, Family.DATE} or question.operations & EXTREMES
    return None if others else count_events(knowledge, question)


# In this order; each tells whether it is meant.
_WHOLE: tuple[Answerer, ...] = (
    answer_grounds, answer_affiliated, answer_desk, answer_holder, posts_in_note, jobs_in_note, rank_in_table,
    former_name, answer_not_held, answer_everybody, answer_workload, answer_work, answer_reverse, answer_arrivals,
    answer_day_claim, answer_month, answer_turned,
    answer_shortcomings, answer_stated_share, answer_share_of_line, answer_columns_apart, answer_who_runs,
    answer_table_row, answer_funded, answer_planned, answer_rows_where, answer_first_row, answer_document, answer_rooms,
    answer_interval, count_renamings, name_in_year, answer_institution, answer_goal, answer_part,
    answer_marked, answer_printed, answer_where, answer_parts_of_cell, answer_crossing, answer_unit_price,
    answer_workings, answer_whether, answer_counter, answer_row, answer_told_row, answer_in_box, answer_courses,
    answer_bracketed, answer_by_means, answer_titled, answer_step, answer_parts, answer_headed, answer_named_row,
    answer_year_before, _bare, answer_neighbour, answer_row_change, answer_attribute, _outline, _event_count,
    period_of_figure, answer_average, answer_months, compare_beside, answer_within_line, answer_of_each,
    quarter_of_purpose, order_of_purposes, answer_works_at,
)  # fmt: skip


def _families(question: Question) -> tuple[Family, ...]:
    """The families of records asked: a figure is no reason, and what came first is a matter of dates."""
    families = question.families
    if _REASON.search(question.text) and Family.CONTACT not in families:
        families = tuple(family for family in families if family not in (*_OF_SOMETHING, Family.STAFF))
    in_order = len(question.parts) > 1 and not question.asks  # of what was opened, a unit may be named
    if IN_TIME & question.operations and (in_order or not set(families) - {Family.DATE}):
        families = (Family.DATE,)
    return families


def _of_records(knowledge: Knowledge, question: Question, hits: "Sequence[Hit]") -> Reply:
    """The reply of the families asked for, of the lines that fit an open question, or a refusal."""
    families = _families(question)
    past = bool(question.years) and max(question.years) < min(knowledge.vocabulary.years)
    if past and not question.asks:  # "2016년 연말에 준공된 건물": no money of a quarter
        families = tuple(family for family in families if family is not Family.AMOUNT)
    if past and Family.AMOUNT not in families:
        families = (Family.DATE, *families)
    several = len(families) > 1 and set(families) <= _OF_A_LINE
    if several and (told := of_each_family(knowledge, question, families)) is not None:
        return told
    is_open = question.is_open or _asks_for_use(question)
    for family in families or (Family.TEXT,):
        reply = answerer_of(family)(knowledge, question)
        if reply is not None and not (is_open and reply.reason == "figure"):
            return reply
    if set(families) & _EXACT and not is_open:
        return refuse(knowledge, question, "figure")
    cell = None if families else _first((answer_named_cell, answer_row, answer_sole_row), knowledge, question)
    if cell is not None:
        return cell
    passage = answer_passage(knowledge, question, hits)
    if passage is not None and _is_of_other_years(knowledge, question, passage):
        return refuse(knowledge, question, "year")
    if passage is not None and _asks_for_use(question) and not _USED.search(passage.text):
        return refuse(knowledge, question, "figure")
    of_time = month_asked(question) or (past and (question.quarters or question.halves))
    # "2026년 9월에는 무슨 일이 있었나요", "1999년에는 …"
    nothing = "month" if of_time else "year" if question.years else "empty"
    return passage or refuse(knowledge, question, "topic" if question.has_target else nothing)


def _is_of_other_years(knowledge: Knowledge, question: Question, passage: Reply) -> bool:
    """Whether only years are asked for of which the briefing tells nothing, and no line found names one of them."""
    said = " ".join(citation.quote for citation in passage.citations)
    foreign = question.years and not set(question.years) & set(knowledge.vocabulary.years)
    return bool(foreign) and not any(re.search(rf"{year}|['’‘]{year % 100:02}", said) for year in question.years)


def _asks_for_use(question: Question) -> bool:
    """Whether what something is used for is asked, which a line may tell of what has no budget: of a survey."""
    return bool(question.asks) and question.has_only("use")
