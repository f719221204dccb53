"""Decides through what a question leads to people: a number, a name, or a role, programme or duty."""

import re

from assistant.answer import Composer, Status
from assistant.answers.contacts.duty import by_duty
from assistant.answers.contacts.in_charge import count_in_charge
from assistant.answers.contacts.names import by_name
from assistant.answers.contacts.say import appearance, say_people
from assistant.answers.figures.tables.attributes import said
from assistant.answers.texts.passages import asks_names, quote
from assistant.draft import Draft, Focus, Reply
from assistant.entries import Entry, Kind
from assistant.facts import Measure
from assistant.knowledge import Knowledge
from assistant.question import Question
from assistant.refusals import refuse
from assistant.text import bare, compact
from ingest.records import Cell

# A whole number, or one without its area code; what else looks so (a span of years) is called none.
_NUMBER = re.compile(r"(?<![\d-])(?:\(?0\d{1,2}\)?[-\s]\s?)?\d{3,4}-\d{4}(?!\d)")
_CALLED_NUMBER = re.compile(r"전화|☎|팩스|전송|연락처|번호|당직|fax|tel", re.IGNORECASE)
_ALL_EXPLAINED = 0.84  # of a line's own words, or of others that stand for them
_PART_OF_NUMBER = re.compile(
    r"(?:번호|내선|전화)[가-힣]*\s(?:\S+\s)?(?P<digits>\d{1,3})(?:번)?(?:으로|로|이|가)?\s?(?P<end>시작|끝나)"
)
# A place by its name, right before its number is asked for: "누리늘봄센터 전화번호".
_NUMBER_OF = re.compile(
    r"([가-힣]{2,}(?:센터|분원|별관|도서관|회관|수련원|체험관|홍보관))의?(?:대표)?(?:전화|연락처|번호|내선)"
)


def answer_contact(knowledge: Knowledge, question: Question) -> Reply | None:
    """The reply to a question about people, or None where the question names none and leads to none."""
    if not question.people and (counted := count_in_charge(knowledge, question)) is not None:
        return counted
    if (partly := _by_part_of_number(knowledge, question)) is not None:
        return partly
    if question.people:
        return by_name(knowledge, question)
    if question.extensions:
        return _by_number(knowledge, question)
    if question.stranger or question.unit_unknown:
        return refuse(knowledge, question, "person")
    if question.asks_for("email"):
        return refuse(knowledge, question, "email")
    if asks_names(question) and not question.roles:
        return refuse(knowledge, question, "person")
    stated = _stated(knowledge, question)
    if stated is None and _is_of_a_place(knowledge, question):
        return refuse(knowledge, question, "number")
    return stated or by_duty(knowledge, question)


def _stated(knowledge: Knowledge, question: Question) -> Reply | None:
    """A line of prose or a cell that gives a number which is nobody's own: the switchboard's, a building's."""
    if not question.terms or not question.asks_for("phone"):
        return None
    ranked = knowledge.search(question, _gives_number, 1)
    if not ranked:
        return None
    best = ranked[0]
    if best.unexplained:
        return None
    if best.entry.kind is Kind.STATEMENT:
        return quote(knowledge, question, [best.entry]) if best.recall >= _ALL_EXPLAINED else None
    draft = Draft(knowledge.briefing)
    draft.say(said(draft, best.entry))
    return draft.reply(Status.ANSWERED, Composer.LOOKUP, Focus(question, (best.entry,)))


def _gives_number(entry: Entry) -> bool:
    """Whether a line of prose, or a cell below a head that says so, holds a telephone number."""
    record = entry.record
    if isinstance(record, Cell):
        return _CALLED_NUMBER.search(" ".join(record.column)) is not None and _NUMBER.search(record.text) is not None
    told = entry.kind is Kind.STATEMENT and _NUMBER.search(entry.label) is not None
    return told and _CALLED_NUMBER.search(entry.label) is not None


def _is_of_a_place(knowledge: Knowledge, question: Question) -> bool:
    """Whether the number of a building is asked for: by its name, or a table of facilities explains it best."""
    of_people = question.asks_for("person", "department") or question.roles or question.departments
    if not question.terms or of_people or question.programmes:
        return False
    if (own := _NUMBER_OF.search(compact(question.text).text)) is not None and own[1] in knowledge.compact:
        return not any(
            own[1] in compact(contact.department or contact.role).text for contact in knowledge.briefing.contacts
        )
    if any(_names_place(question, place) for place in knowledge.of_kind(Kind.CELL)):
        return True
    best = knowledge.search(question, lambda _: True, 1)
    return bool(best) and any(fact.measure in (Measure.ADDRESS, Measure.AREA) for fact in best[0].entry.facts)


def _names_place(question: Question, entry: Entry) -> bool:
    """Whether a row of a table of addresses is all named by who asks for a number: "물결분관에 전화하려면"."""
    record = entry.record
    placed = isinstance(record, Cell) and any(fact.measure is Measure.ADDRESS for fact in entry.facts)
    name = bare(record.row[-1]) if isinstance(record, Cell) and placed else ""
    named = len(name) > 1 and name in bare(question.text)
    return named and question.asks_for("phone") and all(bare(term) in name for term in question.terms)


def _by_part_of_number(knowledge: Knowledge, question: Question) -> Reply | None:
    """Everybody whose extension begins or ends as a question says ("81로 시작하는 분"); None where it says none."""
    part = _PART_OF_NUMBER.search(question.text)
    if part is None:
        return None
    begins = part["end"].startswith("시작")
    held = [p for p in knowledge.briefing.people if p.extension and _has(p.extension, part["digits"], begins)]
    held = [p for p in held if not question.departments or p.contacts[0].department in question.departments]
    if not held:
        return refuse(knowledge, question, "extension")
    return say_people(knowledge, question, [appearance(person, question) for person in held])


def _has(extension: str, digits: str, begins: bool) -> bool:
    return extension.startswith(digits) if begins else extension.endswith(digits)


def _by_number(knowledge: Knowledge, question: Question) -> Reply:
    """Whose number it is."""
    owners = [person for person in knowledge.briefing.people if person.extension in question.extensions]
    if not owners:
        return refuse(knowledge, question, "extension")
    return say_people(knowledge, question, [appearance(person, question) for person in owners])
