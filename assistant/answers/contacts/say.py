"""Contacts in; their names and numbers with citations out."""

import re
from decimal import Decimal

from assistant.answer import Composer, Status
from assistant.draft import Draft, Focus, Reply
from assistant.knowledge import Knowledge
from assistant.question import Question
from assistant.text import with_particle
from assistant.wording import how_many, verdict, worded
from ingest.records import Contact, Person, Section

_WHOLE_NUMBER = re.compile(
    r"전체\s?(?:전화\s?)?번호|지역\s?번호|국번|(?:외부|밖|바깥)에서"
    r"|(?:full|complete|whole) (?:phone |telephone )?number",
    re.IGNORECASE,
)


def title_of(contact: Contact) -> str:
    """Department and role; the role alone where it begins with the department."""
    role = contact.role if contact.role.startswith(contact.department) else f"{contact.department} {contact.role}"
    return role.strip()


def named(contact: Contact, question: Question) -> str:
    """Somebody in a line about something else, with the extension where a number is asked for."""
    number = f", 내선 {contact.extension}" if question.asks_for("phone") and contact.extension else ""
    return f"{contact.name}({title_of(contact)}{number})"


def appearance(person: Person, question: Question) -> Contact:
    """The appearance to show: in a programme the question names, else the first; one that prints the whole number
    where that is asked for."""
    whole = [c for c in person.contacts if _is_full(c)] if _WHOLE_NUMBER.search(question.text) else []
    shown = whole or person.contacts
    return next((c for c in shown if c.section.programme in question.programmes), shown[0])


def unique(contacts: list[Contact]) -> list[Contact]:
    """Each person once, in order, as first named; without a number only whom no other line gives one."""
    numbered = {(c.name, c.department) for c in contacts if c.extension}
    contacts = [c for c in contacts if c.extension or (c.name, c.department) not in numbered]
    return list({(c.name, c.extension): c for c in reversed(contacts)}.values())[::-1]


def in_one_place(knowledge: Knowledge, contacts: list[Contact]) -> list[Contact]:
    """The people as one directory names them all, where they are told from several places; else as they are."""
    if len({contact.section for contact in contacts}) < 2:
        return contacts
    wanted = [(contact.name, contact.extension) for contact in contacts]
    named: dict[Section, dict[tuple[str, str], Contact]] = {}
    for contact in knowledge.briefing.contacts:
        if (contact.name, contact.extension) in wanted:
            named.setdefault(contact.section, {}).setdefault((contact.name, contact.extension), contact)
    directory = next((own for own in named.values() if len(own) == len(set(wanted))), None)
    return [directory[person] for person in wanted] if directory else contacts


def focus_on(question: Question, contacts: list[Contact]) -> Focus:
    """What a question after this one may mean: the people, and their programme where one was named."""
    programmes = {contact.section.programme for contact in contacts}
    return Focus(
        question,
        people=tuple((contact.name, contact.extension) for contact in contacts),
        programme=contacts[0].section.programme if len(programmes) == 1 and question.programmes else None,
        department=contacts[0].department,
    )


def cite_contact(draft: Draft, contact: Contact) -> str:
    """The marks for somebody's lines, and for those that say what they do or how the number begins, where others do."""
    return draft.cite_all(lines for lines in (contact.charged, contact.lines, contact.stated) if lines)


def say_contact(draft: Draft, contact: Contact, label: str) -> None:
    """A line of a list."""
    number = f"{contact.phone} (내선 {contact.extension})" if _is_full(contact) else f"내선 {contact.extension}"
    draft.say(f"- {label}{f': {number}' if contact.extension else ''} {cite_contact(draft, contact)}")


def _is_full(contact: Contact) -> bool:
    """Whether a whole telephone number is printed, not only an extension."""
    return contact.phone != contact.extension


def say_people(knowledge: Knowledge, question: Question, contacts: list[Contact]) -> Reply:
    """Names with their own numbers, one sentence for one person, a list for several; nobody who is set aside by name,
    where others are left."""
    contacts = [contact for contact in contacts if contact.name not in question.excluded] or contacts
    draft = Draft(knowledge.briefing)
    claimed = [claim for claim in question.claims if claim.unit == "명"]
    if claimed and not question.people:
        draft.say(verdict(question, all(claim.value == len(contacts) for claim in claimed)))
    departments = list(dict.fromkeys(c.department for c in contacts if c.department))
    only_whose = question.asks_for("department") and question.has_only("department")
    if departments and only_whose and not question.people:
        said = ", ".join(departments)
        draft.say(worded(question, f"담당 부서는 {said}입니다.", f"The department is {said}."))
    if len(contacts) == 1 and not question.asks_for("people") and "count" not in question.operations:
        draft.say(f"{_sentence(question, contacts[0])} {cite_contact(draft, contacts[0])}")
    else:
        contacts = in_one_place(knowledge, contacts)
        draft.say(how_many(question, draft.count(contacts), "명", "people"))
        for contact in contacts:
            say_contact(draft, contact, f"{contact.name} · {title_of(contact)}")
    return draft.reply(Status.ANSWERED, Composer.LOOKUP, focus_on(question, contacts))


def say_departments(
    knowledge: Knowledge, question: Question, contacts: list[Contact], departments: tuple[str, ...]
) -> Reply:
    """How many of ``contacts`` each department has, most of them first, and who they are."""
    draft = Draft(knowledge.briefing)
    own = {name: [c for c in contacts if c.department == name] for name in departments}
    order = sorted(own.items(), key=lambda one: len(one[1]), reverse="smallest" not in question.operations)
    (first, most), (_, least) = order[0], order[-1]
    gap = abs(draft.count(most) - draft.count(least))
    draft.computed.append(Decimal(gap))
    more = "적습니다" if "smallest" in question.operations else "많습니다"
    korean = f"{with_particle(first, '이')} {gap}명 더 {more}." if gap else "인원이 같습니다."
    draft.say(worded(question, korean, f"{first}: {gap} more." if gap else "They are equal."))
    for name, people in order:
        draft.say(f"{name}: {draft.count(people)}명")
        for contact in people:
            say_contact(draft, contact, f"{contact.name} · {title_of(contact)}")
    return draft.reply(Status.ANSWERED, Composer.COMPUTED, focus_on(question, contacts))


def say_namesakes(knowledge: Knowledge, question: Question, persons: list[Person]) -> Reply:
    """All of one name, and a question back."""
    draft = Draft(knowledge.briefing)
    name, count = persons[0].name, draft.count(persons)
    korean = f"{name} 님은 {count}명입니다. 어느 분을 찾으시나요?"
    draft.say(worded(question, korean, f"There are {count} people named {name}. Which one do you mean?"))
    contacts = [person.contacts[0] for person in persons]
    titled = [f"{title_of(contact)} {contact.name}" for contact in contacts]
    for contact, label in zip(contacts, titled, strict=True):
        say_contact(draft, contact, label)
    options = tuple(f"{label} 님이요" for label in titled)
    return draft.reply(Status.NEEDS_CLARIFYING, Composer.LOOKUP, focus_on(question, contacts), options)


def _sentence(question: Question, contact: Contact) -> str:
    name, title, phone, extension = contact.name, title_of(contact), contact.phone, contact.extension
    if title and question.asks_for("post") and not question.asks_for("phone"):
        return worded(question, f"{name} 님은 {title}입니다.", f"{name}: {title}.")
    if not extension:  # nobody is given a number that was not read
        korean = f"{with_particle(title or '담당', '은')} {name} 님입니다. 전화번호는 적혀 있지 않습니다."
        return worded(question, korean, f"{name} ({title}): no number is given.")
    if not _is_full(contact):
        said = f"{name} 님({title})의 내선번호는 {extension}번입니다."
        said = f"내선 {extension}번은 {name} 님({title})의 번호입니다." if question.extensions else said
        return f"{name} ({title}): extension {extension}." if question.english else said
    if question.english:
        return f"{name} ({title}): {phone} (extension {extension})."
    if question.extensions:
        return f"{phone}번(내선 {extension})은 {name} 님({title})의 번호입니다."
    return f"{name} 님({title})의 전화번호는 {phone}(내선 {extension})입니다."
