"""One family of what is asked ("금액", "연락처") in; what answers it out: each has a package of its own."""

from collections.abc import Callable
from dataclasses import replace

from assistant.answer import Status
from assistant.answers.contacts import answer_contact
from assistant.answers.events import answer_event, answer_schedule
from assistant.answers.figures import answer_figures, answer_list
from assistant.answers.schedule import OF_CALENDARS
from assistant.answers.staff import answer_staff
from assistant.answers.texts import answer_aspect, answer_dated, answer_duty, asks_names
from assistant.answers.texts.definitions import box_on_work
from assistant.answers.texts.passages import quote
from assistant.answers.where_and_how_long import lasts
from assistant.draft import Reply, joined
from assistant.entries import Kind
from assistant.knowledge import Knowledge
from assistant.question import Family, Question
from assistant.refusals import refuse

Answerer = Callable[[Knowledge, Question], Reply | None]

# Operations that weigh figures against each other: "팀장이 더 많은 과" asks by people, not by what they do.
WEIGHING = frozenset({"largest", "smallest", "sum", "difference", "growth", "bound", "compare"})


def answerer_of(family: Family) -> Answerer:
    """What answers questions for values of ``family``."""
    return _BY_FAMILY.get(family, _of_figures(family))


def of_each_family(knowledge: Knowledge, question: Question, families: tuple[Family, ...]) -> Reply | None:
    """Several kinds of value asked of one thing in one breath ("설치 횟수 비용"); None where not all are told."""
    replies: list[Reply] = []
    for family in families:
        asked = replace(question, asks=tuple(ask for ask in question.asks if ask.family is family))
        reply = answerer_of(family)(knowledge, asked)
        if reply is not None and reply.status is Status.ANSWERED:
            replies.append(reply)
    return joined(knowledge.briefing, replies) if len(replies) == len(families) else None


def _duty(knowledge: Knowledge, question: Question) -> Reply | None:
    """Which department does something; else the department of whoever is in charge of it."""
    if question.unit_unknown:
        return refuse(knowledge, question, "person")
    if (box := box_on_work(knowledge, question)) is not None:
        return quote(knowledge, question, [box])
    posts = question.roles and not question.asks_for("duties")
    if posts and len(question.departments) > 1 and question.operations & WEIGHING:
        return answer_contact(knowledge, question)
    reply = answer_duty(knowledge, question)
    about = question.terms or question.programmes or question.entries
    if not question.asks_for("department") or not about or (reply is not None and not reply.status.abstains):
        return reply
    through = answer_contact(knowledge, question)
    return through if through is not None and not through.status.abstains else reply


def _calendar(knowledge: Knowledge, question: Question) -> Reply | None:
    """All that is planned, where nothing else is to be listed: "올해 행사 일정 목록"."""
    if "list" not in question.operations or not question.terms or not question.terms.keys() <= OF_CALENDARS:
        return None
    asks = tuple(ask for ask in question.asks if ask.family is not Family.DATE)
    return answer_schedule(knowledge, replace(question, asks=asks))


def _date(knowledge: Knowledge, question: Question) -> Reply | None:
    if lasts(question):
        return None
    if (planned := _calendar(knowledge, question)) is not None:
        return planned
    return (not question.asks_for("time") and answer_event(knowledge, question)) or answer_dated(knowledge, question)


def _text(knowledge: Knowledge, question: Question) -> Reply | None:
    """What happened in a year that is past, or the courses of a topic; None for what passages answer."""
    if question.years and max(question.years) < knowledge.vocabulary.years[-1]:
        return answer_event(knowledge, question)
    if asks_names(question):
        return None
    return _calendar(knowledge, question) or _list_of_events(knowledge, question) or answer_list(knowledge, question)


def _list_of_events(knowledge: Knowledge, question: Question) -> Reply | None:
    """What took place of a kind ("수상한 일을 모두"), where no line of courses says all of it as well."""
    if "list" not in question.operations or not question.terms:
        return None

    def says_all(*kinds: Kind) -> int:
        return sum(not found.unexplained for found in knowledge.search(question, lambda e: e.kind in kinds))

    counted = says_all(Kind.COURSE, Kind.BUDGET, Kind.WORK)
    return answer_event(knowledge, question) if says_all(Kind.EVENT) > 1 and not counted else None


def _of_figures(family: Family) -> Answerer:
    """The answerer for figures of one family."""
    return lambda knowledge, question: (
        answer_schedule(knowledge, question) or answer_figures(knowledge, question, family)
    )


_BY_FAMILY: dict[Family, Answerer] = {
    Family.CONTACT: answer_contact, Family.ASPECT: answer_aspect, Family.DUTY: _duty, Family.DATE: _date,
    Family.TEXT: _text, Family.STAFF: answer_staff,
}  # fmt: skip
