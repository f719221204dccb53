"""Whether what a yes/no question says of one person is so: role, department, number or programme."""

import re

from assistant.answer import Composer, Status
from assistant.answers.contacts.say import cite_contact, focus_on, say_contact, title_of, unique
from assistant.answers.contacts.target import departments_meant, target_of
from assistant.draft import Draft, Reply
from assistant.knowledge import Knowledge
from assistant.question import Question
from assistant.wording import spaced, verdict, worded
from ingest.records import Contact, Person

_EITHER = re.compile(r"(?:가요|까|지요?|나요?),?\s.*(?:가요|까|지요?|나요?)|아니면|\bor\b")


def answer_claim(knowledge: Knowledge, question: Question, persons: list[Person]) -> Reply | None:
    """네 or 아닙니다, with what is so; None where nothing is claimed of one person."""
    opens = "count" in question.operations or question.is_open  # "몇 개에 있나요", "뭐 있나요" claim nothing
    claims = "yesno" in question.operations and not opens and not question.asks_for("duties")
    persons = _of_the_unit(knowledge, question, persons) if claims and len(persons) > 1 else persons
    if len(persons) != 1 or not (claims or question.extensions):
        return None
    person = persons[0]
    shown = person.contacts
    either = _in_full((*question.titles, *question.roles))
    held = [c for c in shown if c.role.endswith(either)] if len(either) > 1 and _EITHER.search(question.text) else []
    if held and not question.asks:
        return _told(knowledge, question, held[0], None, [])
    # Each thing claimed: whether it is so, and who it is true of otherwise.
    checks: list[tuple[bool, list[Contact]]] = []
    if question.titles:
        holders = [c for c in knowledge.briefing.contacts if c.role in question.titles]
        right = any(c.role.endswith(question.titles) for c in shown)
        checks += (
            [] if right and question.asks_for("phone") else [(right, holders[:1])]
        )  # "김 원장님 번호는?" claims little
    only_tags = set(question.terms) <= set(question.tags)
    departments = departments_meant(knowledge, question) if question.tags and only_tags else question.departments
    if departments:
        roles = _posts(question)
        there = [c for c in knowledge.briefing.contacts if c.is_of(departments) and c.role.endswith(roles)]
        right = any(c.is_of(departments) and (not roles or c.role.endswith(roles)) for c in shown)
        checks.append((right, there if roles else []))
    if question.extensions:
        checks.append((person.extension in question.extensions, []))
    # "1-2-2 행정직원 교육의": a number says which programme, whatever department its title may name
    programme = _programme_claimed(knowledge, question) if question.programmes or not departments else None
    if programme is not None:
        there = [c for c in knowledge.briefing.contacts if c.section.programme == programme]
        own = tuple(c for c in there if c.name == person.name and c.extension == person.extension)
        claimed = [c for c in there if c.role in question.titles] or [c for c in there if c.in_charge]
        checks.append((bool(own), claimed))
        shown = own or shown
    roles = _posts(question)
    if not checks and roles and not question.asks and question.operations == {"yesno"}:
        holders = [c for c in knowledge.briefing.contacts if c.role in roles]
        checks.append((any(c.role.endswith(roles) for c in shown), holders[:1]))
    if not checks:
        return None
    others = [contact for right, instead in checks if not right for contact in instead]
    return _told(knowledge, question, shown[0], all(right for right, _ in checks), others)


def _of_the_unit(knowledge: Knowledge, question: Question, persons: list[Person]) -> list[Person]:
    """Of namesakes those of the department that the claim names, or whose head it names."""
    posts = (*question.titles, *question.roles)
    units = {*question.departments, *(c.department for c in knowledge.briefing.contacts if c.role in posts)}
    return [person for person in persons if any(c.department in units for c in person.contacts)] or persons


def _programme_claimed(knowledge: Knowledge, question: Question) -> str | None:
    """Number of the programme that the question names or describes."""
    if question.programmes:
        return question.programmes[0]
    target = target_of(knowledge, question) if question.terms else None
    return target.block if target else None


def _posts(question: Question) -> tuple[str, ...]:
    """The posts claimed, as endings of a role; that somebody is in charge is none."""
    return _in_full(question.posts)


def _in_full(roles: tuple[str, ...]) -> tuple[str, ...]:
    """The roles claimed, without the endings of them by which somebody is addressed: 사무관 beside 교육1담당사무관."""
    return tuple(role for role in roles if not any(other != role and other.endswith(role) for other in roles))


def _reached(contact: Contact) -> str:
    """How to reach somebody, of whom not every briefing prints a number."""
    if contact.phone not in ("", contact.extension):
        return f"이며 전화번호는 {contact.phone}(내선 {contact.extension})"
    return f"이며 내선번호는 {contact.extension}번" if contact.extension else ""


def _told(
    knowledge: Knowledge, question: Question, contact: Contact, right: bool | None, others: list[Contact]
) -> Reply:
    """The verdict (none where one of two is asked for), what the person is, and who it is instead."""
    draft = Draft(knowledge.briefing)
    name, title = contact.name, title_of(contact)
    korean = f"{name} 님은 {title}{_reached(contact)}입니다."
    told = worded(question, korean, f"{spaced(f'{name} is {title},', contact.phone or contact.extension).rstrip(',')}.")
    lead = "" if right is None else verdict(question, right)
    draft.say(f"{spaced(lead, told)} {cite_contact(draft, contact)}")
    for other in unique(others):
        say_contact(draft, other, f"{other.role} {other.name} · {title_of(other)}")
    return draft.reply(Status.ANSWERED, Composer.LOOKUP, focus_on(question, [contact]))
