"""Who is in charge in an area, programme by programme, how many they are, and which programme has most of them."""

import re
from collections.abc import Mapping, Sequence
from decimal import Decimal

from assistant.answer import Composer, Status
from assistant.answers.contacts.say import cite_contact, focus_on, named, unique
from assistant.answers.contacts.target import rows_of_codes
from assistant.answers.figures.operations.places import area_in
from assistant.draft import Draft, Reply
from assistant.knowledge import Knowledge
from assistant.operations import EXTREMES
from assistant.question import IN_CHARGE, Question
from assistant.wording import how_many, programme, spaced, worded
from ingest.records import Contact, LineRange

# "사업 담당자는 모두 몇 명": of all programmes together.
_OF_ALL = re.compile(r"(?:사업|과제)(?:을|를|의|별)?\s?(?:맡은|담당하는|맡고\s?있는)?\s?(?:담당|사람|직원)")

_ASKED_THERE = ("person", "phone", "people", "department")
_OF_ALL_THERE = frozenset({"count", "altogether", "list", "yesno"})

Proof = Mapping[str, Sequence[LineRange]]  # by programme, the lines that lead to it


def count_in_charge(knowledge: Knowledge, question: Question) -> Reply | None:
    """The reply where those in charge are counted over several programmes; None where one or nobody is meant."""
    if question.operations & EXTREMES and question.asks_for("amount"):  # "예산 1등인 사업은 누가": of money
        return None
    if (of_area := _of_area(knowledge, question)) is not None:
        return of_area
    if question.terms or question.programmes or question.departments or IN_CHARGE not in question.roles:
        return None
    coded = rows_of_codes(knowledge, question) if question.codes else {}
    within: dict[str, list[Contact]] = {}
    for contact in knowledge.briefing.contacts:
        number = contact.section.programme
        if number and contact.in_charge and _is_inside(question, number) and (not question.codes or number in coded):
            within.setdefault(number, []).append(contact)
    own = {number: unique(contacts) for number, contacts in within.items()}
    if len(own) < 2:
        return None
    if question.operations & EXTREMES and question.level == "section":
        return _most(knowledge, question, own)
    if question.bounds and question.level == "section" and all(bound.unit == "명" for bound in question.bounds):
        return _within(knowledge, question, own)
    if question.codes:
        return _all(knowledge, question, own, coded)
    placed = question.areas or question.tasks or _OF_ALL.search(question.text)
    return (
        _all(knowledge, question, own, coded)
        if placed and question.operations & {"count", "altogether", "list"}
        else None
    )


def _of_area(knowledge: Knowledge, question: Question) -> Reply | None:
    """Who is in charge of each programme of the one area, or task, that is named by its number or its title; None
    where something within it is meant."""
    inside = area_in(knowledge, question)
    if len(inside.areas) + len(inside.tasks) != 1 or inside.terms or inside.programmes or inside.codes or inside.bounds:
        return None
    if inside.operations - _OF_ALL_THERE or question.people or not question.asks_for(*_ASKED_THERE):
        return None
    own: dict[str, list[Contact]] = {}
    for contact in knowledge.briefing.contacts:
        held = contact.role.endswith(inside.posts) if inside.posts else contact.in_charge
        number = contact.section.programme
        of_those = not inside.departments or contact.is_of(inside.departments)
        if number and held and of_those and _is_inside(inside, number):
            own.setdefault(number, []).append(contact)
    return _all(knowledge, inside, {n: unique(contacts) for n, contacts in own.items()}, {}) if own else None


def _is_inside(question: Question, number: str) -> bool:
    """Whether a programme belongs to the areas and tasks named."""
    above = (*question.areas, *question.tasks)
    return not above or any(number.startswith(f"{one}-") for one in above)


def _all(knowledge: Knowledge, question: Question, own: dict[str, list[Contact]], proof: Proof) -> Reply:
    """How many different people, and who is in charge of which programme; ``proof`` says why these programmes."""
    people = unique([contact for contacts in own.values() for contact in contacts])
    draft = Draft(knowledge.briefing)
    draft.say(how_many(question, draft.count(people), "명", "people"))
    _say_programmes(knowledge, question, draft, own, proof)
    return draft.reply(Status.ANSWERED, Composer.COMPUTED, focus_on(question, people))


def _within(knowledge: Knowledge, question: Question, own: dict[str, list[Contact]]) -> Reply:
    """The programmes with as many people in charge as the bounds say."""
    kept = {n: c for n, c in own.items() if all(bound.holds(Decimal(len(c))) for bound in question.bounds)}
    draft = Draft(knowledge.briefing)
    draft.computed += [bound.value for bound in question.bounds]
    draft.say(how_many(question, draft.count(kept), english="programmes:", subject="해당하는 세부 사업"))
    _say_programmes(knowledge, question, draft, kept or own, {})
    everyone = [contact for contacts in (kept or own).values() for contact in contacts]
    return draft.reply(Status.ANSWERED, Composer.COMPUTED, focus_on(question, everyone))


def _most(knowledge: Knowledge, question: Question, own: dict[str, list[Contact]]) -> Reply:
    """The programmes with the most people in charge, or the fewest."""
    largest = "largest" in question.operations
    end = (max if largest else min)(len(contacts) for contacts in own.values())
    chosen = {number: contacts for number, contacts in own.items() if len(contacts) == end}
    draft = Draft(knowledge.briefing)
    draft.count(next(iter(chosen.values())))
    korean = f"담당자가 가장 {'많은' if largest else '적은'} 세부 사업은 {draft.count(chosen)}개로, {end}명씩입니다."
    if len(chosen) == len(own):
        korean = f"세부 사업 {draft.count(own)}개의 담당자는 모두 {end}명씩으로 같습니다."
    elif len(chosen) == 1:
        korean = f"담당자가 가장 {'많은' if largest else '적은'} 세부 사업은 다음과 같으며, {end}명입니다."
    english = f"{'Most' if largest else 'Fewest'}: {end} people."
    draft.say(worded(question, korean, english))
    _say_programmes(knowledge, question, draft, chosen, {})
    everyone = [contact for contacts in chosen.values() for contact in contacts]
    return draft.reply(Status.ANSWERED, Composer.COMPUTED, focus_on(question, everyone))


def _say_programmes(
    knowledge: Knowledge,
    question: Question,
    draft: Draft,
    own: dict[str, list[Contact]],
    proof: Proof,
) -> None:
    """A line for each programme with the people in charge of it."""
    for number, contacts in own.items():
        names = ", ".join(f"{named(c, question)} {cite_contact(draft, c)}" for c in contacts)
        draft.say(f"- {programme(knowledge.programme(number))}: {spaced(names, draft.cite_all(proof.get(number, ())))}")
