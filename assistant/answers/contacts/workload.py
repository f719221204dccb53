"""How many programmes each person, or each department, is named in: the most, the fewest, a bound, or all of them."""

import re
from collections.abc import Mapping

from assistant.answer import Composer, Status
from assistant.answers.contacts.say import focus_on, named
from assistant.draft import Draft, Focus, Reply
from assistant.knowledge import Knowledge
from assistant.numerals import AS_BOUND, SMALL, is_within
from assistant.operations import EXTREMES
from assistant.question import Question
from assistant.wording import how_many, worded
from ingest.records import Contact

_NAMED_IN = r"(?:맡|담당|걸려|걸린|올라|오른|이름|참여)"
_LOADED = re.compile(
    rf"(?:사업|과제)(?:[을를에도]|에서)?\s?(?:[가-힣\d]+\s){{0,3}}{_NAMED_IN}"
    r"|(?:맡은|맡고\s?있는|담당하는|담당하고\s?있는)\s?(?:세부\s?)?(?:사업|과제)"
)
_HOLDERS = re.compile(r"담당자|사람|직원|누구|누가|분(?=[은이]|들|$)|부서")
_EACH = re.compile(r"(?:자|사람|직원|부서)\s?별|(?:자|사람|직원|부서)마다|각각|각자")
_OF_DEPARTMENTS = re.compile(r"부서")
_BOUND = re.compile(
    rf"(?P<number>{SMALL})\s?(?:개|가지|건|곳)?의?\s?(?:세부\s?)?(?:사업|과제)?(?:[을를에]|에서)?\s?"
    rf"(?:{AS_BOUND})"
)

Held = Mapping[str, Mapping[str, Contact]]  # by holder: each programme's number, and where it names the holder


def answer_workload(knowledge: Knowledge, question: Question) -> Reply | None:
    """The reply where the programmes of several people or departments are counted; None where nobody's are."""
    places = question.programmes or question.areas or question.tasks or question.codes
    about = question.people or places or set(question.terms) - {"부서"} or question.extensions
    text = question.text
    if about or not _LOADED.search(text) or not _HOLDERS.search(text):
        return None
    of_departments = not question.departments and _OF_DEPARTMENTS.search(text) is not None
    held = _departments(knowledge) if of_departments else _people(knowledge, question)
    if not held:
        return None
    if (bound := _BOUND.search(text)) is not None:
        within = {holder: own for holder, own in held.items() if is_within(bound, len(own))}
        return _say(knowledge, question, within, "해당하는 곳" if of_departments else "해당하는 사람")
    if ends := question.operations & EXTREMES:
        return _most(knowledge, question, held, "largest" in ends)
    if _EACH.search(text):
        return _say(knowledge, question, held)
    return None


def _people(knowledge: Knowledge, question: Question) -> Held:
    """Those in charge, or who hold the post named, of the departments named; by name and title."""
    roles = question.posts
    held: dict[str, dict[str, Contact]] = {}
    for person in knowledge.briefing.people:
        for contact in person.contacts:
            meant = contact.role.endswith(roles) if roles else contact.in_charge
            if meant and (not question.departments or contact.is_of(question.departments)):
                _note(held, named(person.contacts[0], question), contact)
    return held


def _departments(knowledge: Knowledge) -> Held:
    """Every department that a programme's contacts name."""
    held: dict[str, dict[str, Contact]] = {}
    for contact in knowledge.briefing.contacts:
        if contact.department:
            _note(held, contact.department, contact)
    return held


def _note(held: dict[str, dict[str, Contact]], holder: str, contact: Contact) -> None:
    """Adds the programme that ``contact`` stands in, the first time it does."""
    if contact.section.programme:
        held.setdefault(holder, {}).setdefault(contact.section.programme, contact)


def _most(knowledge: Knowledge, question: Question, held: Held, largest: bool) -> Reply:
    """Who is named in the most programmes, or the fewest, and in which."""
    end = (max if largest else min)(len(own) for own in held.values())
    chosen = {holder: own for holder, own in held.items() if len(own) == end}
    word = ("많은", "most") if largest else ("적은", "fewest")
    korean = f"세부 사업이 가장 {word[0]} 쪽은 {', '.join(chosen)}이며, {end}개입니다."
    draft = Draft(knowledge.briefing)
    draft.count(next(iter(chosen.values())))
    draft.say(worded(question, korean, f"Named in the {word[1]} programmes ({end}): {', '.join(chosen)}."))
    return _listed(draft, question, chosen)


def _say(knowledge: Knowledge, question: Question, held: Held, subject: str = "") -> Reply:
    """How many they are, and how many programmes each has."""
    draft = Draft(knowledge.briefing)
    counter = "개 부서" if _OF_DEPARTMENTS.search(question.text) else "명"
    draft.say(how_many(question, draft.count(held), counter, "in all", subject=subject))
    return _listed(draft, question, held)


def _listed(draft: Draft, question: Question, held: Held) -> Reply:
    """A line for each, those with the most programmes first."""
    for holder, own in sorted(held.items(), key=lambda one: -len(one[1])):
        told = ", ".join(f"{number} {draft.cite(contact.lines)}" for number, contact in sorted(own.items()))
        draft.say(f"- {holder}: {draft.count(own)}{worded(question, '개', '')} ({told})")
    contacts = [contact for own in held.values() for contact in own.values()]
    focus = focus_on(question, contacts) if contacts else Focus(question)
    return draft.reply(Status.ANSWERED, Composer.COMPUTED, focus)
