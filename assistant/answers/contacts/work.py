"""What a person, a post or a department is in charge of: which programmes they are, their budgets and figures."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from assistant.answer import Composer, Status
from assistant.answers.contacts.say import focus_on, title_of
from assistant.answers.figures import answer_figures
from assistant.answers.texts import answer_aspect
from assistant.draft import Draft, Reply, joined
from assistant.knowledge import Knowledge
from assistant.question import IN_CHARGE, VALUES, Family, Question
from assistant.text import with_particle
from assistant.wording import programme, worded
from ingest.records import Contact, Person

_OF_WORK = re.compile(
    r"(?:담당|작성)(?:자)?(?:란)?(?:으로|로|에)\s?(?:이름이\s)?(?:올라|적혀|나와|오른|적힌|나온|되어)[^?]{0,6}?\s?(?:사업|과제)"
    r"|(?:담당하는|담당인|담당|맡은|맡고\s?있는|맡는|의)\s?(?:세부\s?)?(?:사업|과제)"
    r"|(?:담당하는|담당인|담당하고\s?있는|맡은|맡고\s?있는|맡는)\s[^?]*?(?:사업|과제|연수|교육|훈련|\d-\d)"
    r"|이름이?\s?(?:올린|오른|올라\s?있는|들어\s?있는|적힌)\s?(?:세부\s?)?(?:사업|과제)"
)
# Right behind a post or a department: "…과가 맡은 사업", "…부 소관 세부과제". Its 업무 stand in the table of duties.
_HELD = re.compile(
    r"(?:님|께서)?(?:에서|[이가은는의])?\s?(?:(?:올해|작년|현재|주로|\d{4}년에?)\s)*"
    r"(?:담당하는|담당하고\s?있는|담당|맡은|맡고\s?있는|맡는|소관|주관하는|운영하는|추진하는|참여하는)\s?"
    r"(?:모든\s|전체\s)?(?:세부\s?)?(?:사업|과제)"
)
_ANOTHER = re.compile(
    r"(?:담당자?|사람|분)(?:가|이|는|은|께서)?\s?(?:또|그\s?밖에|이\s?외에|맡은\s?다른|맡고\s?있는\s?다른|담당하는\s?다른)"
)
_OVER_SEVERAL = frozenset({"sum", "bound", "largest", "smallest"})  # what ranges over all that somebody does
_PICKS = _OVER_SEVERAL - {"sum"}
_WORK = frozenset({"연수", "교육", "사업", "과제", "훈련", "과정"})


def answer_work(knowledge: Knowledge, question: Question) -> Reply | None:
    """The reply about the programmes of a post, of a department, or of whoever is in charge of a programme named;
    None where a person is named (``figures_of_work``), or nobody's programmes are asked for."""
    if question.people or not question.terms.keys() <= _WORK:
        return None
    if len(question.programmes) == 1 and _ANOTHER.search(question.text):
        return _of_the_same(knowledge, question)
    held = [m for slot in ("roles", "departments") for m in question.words.get(slot, ()) if _is_held(question, m.end)]
    if len(held) != 1 or question.programmes:
        return None
    holder = str(held[0].value)
    own = [c for c in knowledge.briefing.contacts if holder in (c.role, c.department) and c.section.programme]
    if not own:
        return None
    of_all = replace(question, roles=(), departments=(), terms={})
    counted = "count" in question.operations and not question.asks and not question.bounds
    if set(question.families) & {*VALUES, Family.ASPECT} and not counted:
        return _figures(knowledge, of_all, own)
    one = own[0].role == holder and len({c.name for c in own}) == 1
    return say_programmes(knowledge, of_all, own, None if one else holder)


def _is_held(question: Question, end: int) -> bool:
    """Whether programmes are asked for right behind what ends there in the question."""
    return _HELD.match(question.text, end) is not None


def _of_the_same(knowledge: Knowledge, question: Question) -> Reply | None:
    """The other programmes of whoever is in charge of the one named: a line for each person, one after the other."""
    people = [
        person
        for person in knowledge.briefing.people
        if any(c.in_charge and c.section.programme in question.programmes for c in person.contacts)
    ]
    draft = Draft(knowledge.briefing)
    told: list[Contact] = []
    for person in people:
        own = {c.section.programme: c for c in person.contacts if c.section.programme}
        others = [c for number, c in own.items() if number not in question.programmes]
        named = f"{person.name}{worded(question, ' 님', ' ')}({title_of(person.contacts[0])})"
        here = draft.cite(next(own[number].lines for number in question.programmes if number in own))
        if not others:
            korean = f"{with_particle(named, '은')} 다른 세부 사업에는 올라 있지 않습니다."
            draft.say(f"{worded(question, korean, f'{named} is named in no other programme.')} {here}")
        else:
            count = draft.count(others)
            korean = f"{with_particle(named, '은')} 이 밖에 세부 사업 {count}개에 올라 있습니다."
            draft.say(f"{worded(question, korean, f'{named} is named in {count} other programmes.')} {here}")
        for contact in others:
            draft.say(
                f"- {programme(knowledge.programme(contact.section.programme or ''))} {draft.cite(contact.lines)}"
            )
        told += others or [person.contacts[0]]
    return draft.reply(Status.ANSWERED, Composer.COMPUTED, focus_on(question, told)) if people else None


def figures_of_work(knowledge: Knowledge, question: Question, named: Sequence[Contact]) -> Reply | None:
    """The reply about what somebody is in charge of: its budget, its purpose, figures of its lines; None otherwise."""
    return _figures(knowledge, question, named) if _OF_WORK.search(question.text) else None


def _figures(knowledge: Knowledge, question: Question, named: Sequence[Contact]) -> Reply | None:
    """What is asked of the programmes of ``named``.

    Of several that are not told apart budgets and purposes are told one by one, and what ranges over all of them.
    """
    described = _OF_WORK.search(question.text)
    begins, ends = described.span() if described else (0, 0)
    families = [family for family in question.families if family in (*VALUES, Family.ASPECT)]
    in_charge = {c.section.programme for c in named if c.in_charge} or {c.section.programme for c in named}
    numbers = tuple(sorted(number for number in in_charge if number))
    if question.programmes:
        numbers = tuple(number for number in numbers if number in question.programmes)
    if not families or not numbers:
        return None
    terms = {t: m for t, m in question.terms.items() if question.places.get(t, ends) > begins}
    terms = {} if terms.keys() <= _WORK else terms  # "초등 담당인 …": what stands before says whose work it is
    led = () if any(c.in_charge for c in named) else tuple({c.department for c in named if c.department})
    before = [meanings for term, meanings in question.terms.items() if term not in terms]
    numbers = _of_title(knowledge, numbers, before) or numbers
    about = replace(question, people=(), roles=(), programmes=numbers, departments=led, terms=terms)
    parts = () if question.operations & _PICKS else question.parts  # picked from all that the words name together
    about = replace(about, parts=tuple(_within(part, about) for part in parts if part.terms.keys() & terms))
    if not terms and len(numbers) > 1:
        if Family.ASPECT in families:
            told = [answer_aspect(knowledge, replace(about, programmes=(number,))) for number in numbers]
            return joined(knowledge.briefing, [reply for reply in told if reply is not None]) if all(told) else None
        each = question.operations if question.operations & _OVER_SEVERAL else question.operations | {"list"}
        about = replace(about, operations=each, level=question.level if question.bounds else "section", total=False)
    if not terms and families[0] is Family.COUNT and not question.operations & _OVER_SEVERAL:
        return None
    if families[0] is Family.ASPECT:
        return answer_aspect(knowledge, about)
    return _with_proof(knowledge, answer_figures(knowledge, about, families[0]), named, numbers)


def _with_proof(
    knowledge: Knowledge, reply: Reply | None, named: Sequence[Contact], numbers: Sequence[str]
) -> Reply | None:
    """``reply`` with a last line that says in which of the programmes they are named, as the figures do not."""
    if reply is None or reply.status is not Status.ANSWERED:
        return reply
    draft = Draft(knowledge.briefing, [reply.text], list(reply.citations), list(reply.computed), list(reply.figures))
    where = {c.section.programme: c for c in reversed(named) if c.section.programme in numbers}
    told = ", ".join(f"{number} {draft.cite(where[number].lines)}" for number in numbers if number in where)
    same = len({contact.name for contact in named}) == 1
    draft.say(f"({title_of(named[0])} {named[0].name}: {told})" if same else f"({named[0].department}: {told})")
    return draft.reply(reply.status, reply.composer, reply.focus, reply.options)


def _of_title(knowledge: Knowledge, numbers: tuple[str, ...], said: list[Mapping[str, float]]) -> tuple[str, ...]:
    """The programmes whose title says all that is said of somebody's work: "교육행정 원격교육을 맡은"."""
    titles = {number: set(knowledge.index.terms(knowledge.programme(number).title)) for number in numbers}
    return tuple(number for number, title in titles.items() if all(title & set(meanings) for meanings in said))


def _within(part: Question, whole: Question) -> Question:
    """``part`` of the work that the whole question is about."""
    terms = {term: meanings for term, meanings in part.terms.items() if term in whole.terms}
    return replace(part, people=(), roles=(), programmes=whole.programmes, terms=terms)


def say_programmes(
    knowledge: Knowledge, question: Question, named: Sequence[Contact], holder: str | None = None
) -> Reply:
    """Which programmes somebody is in charge of, and how many; ``holder`` where it is a department or a shared post."""
    draft = Draft(knowledge.briefing)
    in_programmes = [c for c in named if c.section.programme]
    roles = [c for c in in_programmes if c.in_charge] if IN_CHARGE in question.roles else in_programmes
    found = list({c.section.programme: c for c in roles}.values()) or list(named)
    count = draft.count(found)
    title = title_of(found[0])
    who = holder or worded(question, f"{found[0].name} 님({title})", f"{found[0].name} ({title})")
    post = "" if holder else f" {with_particle(found[0].role, '으로')}"
    korean = f"{with_particle(who, '은')} 세부 사업 모두 {count}개에{post} 올라 있습니다."
    draft.say(worded(question, korean, f"{who} is named in {count} programme{'s' if count > 1 else ''}."))
    for contact in found:
        draft.say(f"- {_label(knowledge, contact)} {draft.cite(contact.lines)}")
    return draft.reply(Status.ANSWERED, Composer.COMPUTED, focus_on(question, found))


def say_shared(knowledge: Knowledge, question: Question, people: Sequence[Person]) -> Reply:
    """Which programmes name all of ``people``, and how many; where none does, that none does."""
    held = [{c.section.programme: c for c in reversed(p.contacts) if c.section.programme} for p in people]
    shared = [number for number in sorted(held[0]) if all(number in own for own in held)]
    draft = Draft(knowledge.briefing)
    who = worded(question, "·", ", ").join(f"{person.name}{worded(question, ' 님', '')}" for person in people)
    count = f"모두 {draft.count(shared)}개입니다" if shared else "없습니다"
    korean = f"{with_particle(who, '이')} 함께 올라 있는 세부 사업은 {count}."
    draft.say(worded(question, korean, f"{who} are named together in {draft.count(shared)} programmes."))
    for number in shared:
        marks = draft.cite_all(dict.fromkeys(own[number].lines for own in held))
        draft.say(f"- {programme(knowledge.programme(number))} {marks}")
    if not shared:  # the proof that there is none: all that each of them is named in
        draft.say(" ".join(f"{p.name} {draft.cite_all(c.lines for c in p.contacts)}" for p in people))
    told = [own[number] for number in shared for own in held] or [p.contacts[0] for p in people]
    return draft.reply(Status.ANSWERED, Composer.COMPUTED, focus_on(question, told))


def _label(knowledge: Knowledge, contact: Contact) -> str:
    """The programme that somebody is named in; the title above where it is none."""
    where = contact.section.programme
    return programme(knowledge.programme(where)) if where else contact.section.path[-1]
