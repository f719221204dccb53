"""Questions about people: who, which number, whose number, in charge of what."""

from assistant.answers.contacts.answer import answer_contact
from assistant.answers.contacts.desks import answer_desk
from assistant.answers.contacts.everybody import answer_everybody
from assistant.answers.contacts.runs import answer_who_runs, runs
from assistant.answers.contacts.work import answer_work
from assistant.answers.contacts.workload import answer_workload

__all__ = [
    "answer_contact",
    "answer_desk",
    "answer_everybody",
    "answer_who_runs",
    "answer_work",
    "answer_workload",
    "runs",
]
