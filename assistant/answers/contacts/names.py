"""People asked about by name: their numbers, or what they are in charge of. Namesakes are told apart, or shown."""

import re
from collections.abc import Mapping
from dataclasses import replace

from assistant.answer import Composer, Status
from assistant.answers.contacts.claims import answer_claim
from assistant.answers.contacts.say import appearance, focus_on, say_namesakes, say_people, title_of
from assistant.answers.contacts.target import departments_meant
from assistant.answers.figures import answer_figures
from assistant.answers.texts import answer_aspect
from assistant.draft import Draft, Reply
from assistant.knowledge import Knowledge
from assistant.question import Family, Question
from assistant.refusals import refuse
from assistant.text import bare, with_particle
from assistant.vocabulary import IN_CHARGE
from assistant.wording import programme, worded
from ingest.records import Person

_WHICH = re.compile(r"(?:어느|어떤|무슨).*(?:담당|맡)|which")
_ASKS_PROGRAMMES = re.compile(r"(?:어떤|무슨|맡은|담당)\s?(?:사업|일|업무)|사업을|과제|맡고 있는|program")
_BESIDE_THE_NAME = frozenset({"person", "people"})  # "담당자 이미화", "몇 명": said of whoever is named
_OF_WORK = re.compile(
    r"담당(?:자)?(?:으로|로)\s?(?:이름이\s)?(?:올라|적혀|나와|오른|적힌|나온|되어)[^?]{0,6}?\s?(?:사업|과제)"
    r"|(?:담당하는|담당인|담당|맡은|맡고\s?있는|맡는|의)\s?(?:세부\s?)?(?:사업|과제)"
    r"|(?:담당하는|담당인|담당하고\s?있는|맡은|맡고\s?있는|맡는)\s[^?]*?(?:사업|과제|연수|교육|훈련|\d-\d)"
)
_FIGURES = (Family.AMOUNT, Family.COUNT)
_OVER_SEVERAL = frozenset({"sum", "bound", "largest", "smallest"})  # what ranges over all that somebody does
_PICKS = _OVER_SEVERAL - {"sum"}
_WORK = frozenset({"연수", "교육", "사업", "과제", "훈련", "과정"})
_WRONG_ROLE = 4  # outweighs everything that speaks for a namesake


def by_name(knowledge: Knowledge, question: Question) -> Reply:
    """The reply to a question that names people of the briefing."""
    persons = [p for name in question.people for p in knowledge.vocabulary.people[name]]
    if question.asks_for("email") and not any(c.email for p in persons for c in p.contacts):
        return refuse(knowledge, question, "email")
    told = _of_programme(knowledge, question, persons)
    if told is not None:
        return told
    unexplained = _asks_the_unheard_of(knowledge, question) or _asks_something_else(question, persons)
    if unexplained or _asks_what_nobody_has(question):
        return refuse(knowledge, question, "figure")
    claimed = answer_claim(knowledge, question, persons)
    if claimed is not None:
        return claimed
    narrowed = _narrow(knowledge, question, persons)
    if _asks_programmes(question) and len(narrowed) == 1:
        return _programmes(knowledge, question, narrowed[0])
    if len(narrowed) > len(question.people):
        return say_namesakes(knowledge, question, narrowed)
    return say_people(knowledge, question, [appearance(person, question) for person in narrowed])


def _asks_the_unheard_of(knowledge: Knowledge, question: Question) -> bool:
    """Whether a word of the question stands nowhere in the briefing: a mobile number, a room."""
    if question.english or "yesno" in question.operations:
        return False
    return not all(knowledge.holds(meanings) for meanings in question.terms.values())


def _of_programme(knowledge: Knowledge, question: Question, persons: list[Person]) -> Reply | None:
    """The reply about what somebody is in charge of: its budget, its purpose, figures of its lines; None otherwise.

    Of several programmes that are not told apart only what ranges over all of them is told, such as a sum.
    """
    described = _OF_WORK.search(question.text)
    families = [family for family in question.families if family in (*_FIGURES, Family.ASPECT)]
    named = [c for p in persons for c in p.contacts]
    in_charge = {c.section.programme for c in named if c.in_charge} or {c.section.programme for c in named}
    numbers = tuple(sorted(number for number in in_charge if number))
    if question.programmes:
        numbers = tuple(number for number in numbers if number in question.programmes)
    if not families or not numbers or described is None:
        return None
    terms = {t: m for t, m in question.terms.items() if question.places.get(t, described.end()) > described.start()}
    terms = {} if terms.keys() <= _WORK else terms  # "초등 담당인 …": what stands before says whose work it is
    led = () if any(c.in_charge for c in named) else tuple({c.department for c in named if c.department})
    before = [meanings for term, meanings in question.terms.items() if term not in terms]
    numbers = _of_title(knowledge, numbers, before) or numbers
    about = replace(question, people=(), roles=(), programmes=numbers, departments=led, terms=terms)
    parts = () if question.operations & _PICKS else question.parts  # picked from all that the words name together
    about = replace(about, parts=tuple(_within(part, about) for part in parts if part.terms.keys() & terms))
    if not terms and len(numbers) > 1:
        if not question.operations & _OVER_SEVERAL or Family.ASPECT in families:
            return None
        about = replace(about, level=question.level if question.bounds else "section", total=False)
    if not terms and families[0] is Family.COUNT and not question.operations & _OVER_SEVERAL:
        return None
    if families[0] is Family.ASPECT:
        return answer_aspect(knowledge, about)
    return answer_figures(knowledge, about, families[0])


def _of_title(knowledge: Knowledge, numbers: tuple[str, ...], said: list[Mapping[str, float]]) -> tuple[str, ...]:
    """The programmes whose title says all that is said of somebody's work: "교육행정 원격교육을 맡은"."""
    titles = {number: set(knowledge.index.terms(knowledge.programme(number).title)) for number in numbers}
    return tuple(number for number, title in titles.items() if all(title & set(meanings) for meanings in said))


def _within(part: Question, whole: Question) -> Question:
    """``part`` of the work that the whole question is about."""
    terms = {term: meanings for term, meanings in part.terms.items() if term in whole.terms}
    return replace(part, people=(), roles=(), programmes=whole.programmes, terms=terms)


def _asks_something_else(question: Question, persons: list[Person]) -> bool:
    """Whether no number or name is asked for, but something that nothing about the person's programmes says."""
    if question.asks or question.english or question.operations or _asks_programmes(question):
        return False
    about = bare(" ".join(f"{title_of(c)} {' '.join(c.section.path)}" for p in persons for c in p.contacts))
    return any(not any(bare(word) in about for word in meanings) for meanings in question.terms.values())


def _asks_what_nobody_has(question: Question) -> bool:
    """Whether only a fact is asked for that no contact holds: a room, a birthday, the day somebody came."""
    asked = [ask for ask in question.asks if ask.measure not in _BESIDE_THE_NAME]
    return bool(asked) and not any(ask.family in (Family.CONTACT, Family.DUTY) for ask in asked)


def _asks_programmes(question: Question) -> bool:
    if question.asks_for("phone"):
        return False
    if question.asks_for("duties") or _ASKS_PROGRAMMES.search(question.text):
        return True
    which = not question.asks_for("person") and _WHICH.search(question.text)
    return bool(which or question.operations & {"count", "list"})


def _narrow(knowledge: Knowledge, question: Question, persons: list[Person]) -> list[Person]:
    """Namesakes told apart by what else the question says: department, role, programme or topic."""
    departments = departments_meant(knowledge, question)

    def fits(person: Person) -> int:
        score = 0
        for contact in person.contacts:
            hits = (
                contact.department in departments,
                any(contact.role.endswith(role) for role in question.roles if role != IN_CHARGE),
                IN_CHARGE in question.roles and contact.in_charge,
                contact.section.programme in question.programmes,
            )
            wrong = any(contact.role.endswith(role) for role in question.excluded)
            score = max(score, sum(hits) - _WRONG_ROLE * wrong)
        return score

    kept: list[Person] = []
    for name in question.people:
        namesakes = [p for p in persons if p.name == name]
        scores = [fits(p) for p in namesakes]
        excluded = [s for s in scores if s >= 0] if question.excluded else scores
        best = max(scores)
        informative = best > 0 or len(excluded) < len(scores)
        if not informative and question.terms:  # what each does stands in their own lines
            scores = [_doing(knowledge, question, person) for person in namesakes]
            best = max(scores)
            informative = best > 0
        kept += [p for p, s in zip(namesakes, scores, strict=True) if not informative or s == best]
    return kept


def _doing(knowledge: Knowledge, question: Question, person: Person) -> int:
    """How many words of the question stand in the lines or the headings of somebody's entries."""
    told = [f"{knowledge.briefing.quote(c.lines)} {' '.join(c.section.path)}" for c in person.contacts]
    text = bare(" ".join(told))
    return sum(any(bare(word) in text for word in meanings) for meanings in question.terms.values())


def _programmes(knowledge: Knowledge, question: Question, person: Person) -> Reply:
    """Which programmes somebody is in charge of, and how many."""
    draft = Draft(knowledge.briefing)
    in_programmes = [c for c in person.contacts if c.section.programme]
    roles = [c for c in in_programmes if c.in_charge] if IN_CHARGE in question.roles else in_programmes
    found = list({c.section.programme: c for c in roles}.values()) or list(person.contacts)
    count = draft.count(found)
    name, title, role = person.name, title_of(found[0]), with_particle(found[0].role, "으로")
    korean = f"{name} 님({title})은 세부 사업 모두 {count}개에 {role} 올라 있습니다."
    draft.say(worded(question, korean, f"{name} ({title}) is named in {count} programmes."))
    for contact in found:
        where = contact.section.programme
        label = programme(knowledge.programme(where)) if where else contact.section.path[-1]
        draft.say(f"- {label} {draft.cite(contact.lines)}")
    return draft.reply(Status.ANSWERED, Composer.COMPUTED, focus_on(question, found))
