"""Decides through what a question leads to people: a number, a name, or a role, programme or duty."""

from assistant.answers.contacts.duty import by_duty
from assistant.answers.contacts.names import by_name
from assistant.answers.contacts.say import appearance, say_people
from assistant.draft import Reply
from assistant.knowledge import Knowledge
from assistant.question import Question
from assistant.refusals import refuse


def answer_contact(knowledge: Knowledge, question: Question) -> Reply | None:
    """The reply to a question about people, or None where the question names none and leads to none."""
    if question.people:
        return by_name(knowledge, question)
    if question.extensions:
        return _by_number(knowledge, question)
    if question.stranger or question.unit_unknown:
        return refuse(knowledge, question, "person")
    if question.asks_for("email"):
        return refuse(knowledge, question, "email")
    return by_duty(knowledge, question)


def _by_number(knowledge: Knowledge, question: Question) -> Reply:
    """Whose number it is."""
    owners = [person for person in knowledge.briefing.people if person.extension in question.extensions]
    if not owners:
        return refuse(knowledge, question, "extension")
    return say_people(knowledge, question, [appearance(person, question) for person in owners])
