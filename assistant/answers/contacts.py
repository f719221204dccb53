"""Questions about people: who, which number, whose number, in charge of what."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from decimal import Decimal

from assistant.answer import Composer, Status
from assistant.answers.gate import explains
from assistant.draft import Draft, Focus, Reply
from assistant.entries import Kind
from assistant.knowledge import Knowledge
from assistant.question import Question
from assistant.refusals import refuse
from assistant.text import bare, with_particle
from assistant.wording import number, programme
from ingest.records import Contact, LineRange, Person

_IN_CHARGE = "담당"
_TITLE_AS_GOOD = 0.9  # a programme named by its title is meant, unless something in it fits clearly better
_HEADS = ("부장", "과장", "원장", "센터장", "실장")


def answer_contact(knowledge: Knowledge, question: Question) -> Reply | None:
    """The reply to a question about people, or None where the question names none and leads to none."""
    if question.extensions and not question.people:
        return _reverse(knowledge, question)
    if question.people:
        return _by_name(knowledge, question)
    if question.stranger or question.unit_unknown:
        return refuse(knowledge, question, "person")
    if question.asks_for("email"):
        return refuse(knowledge, question, "email")
    return _by_duty(knowledge, question)


def _reverse(knowledge: Knowledge, question: Question) -> Reply:
    """Whose number is it?"""
    owners = [p for p in knowledge.briefing.people if p.extension in question.extensions]
    if not owners:
        return refuse(knowledge, question, "extension")
    return _people(knowledge, question, [_pick(person, question) for person in owners], owners)


def _by_name(knowledge: Knowledge, question: Question) -> Reply:
    persons = [p for name in question.people for p in knowledge.vocabulary.people[name]]
    if question.asks_for("email") and not any(c.email for p in persons for c in p.contacts):
        return refuse(knowledge, question, "email")
    if (
        "yesno" not in question.operations
        and question.language != "en"
        and any(_unheard_of(knowledge, word) for word in question.terms.values())
    ):
        return refuse(knowledge, question, "figure")  # a mobile number, a room
    claimed = _claim(knowledge, question, persons)
    if claimed is not None:
        return claimed
    if {"count", "list"} & question.operations or question.asks_for("duties") or _asks_programmes(question):
        if len({p.name for p in persons}) == len(persons):
            return _programmes(knowledge, question, persons)
    narrowed = _narrow(knowledge, question, persons)
    if len(narrowed) > len(question.people):
        return _which(knowledge, question, narrowed)
    return _people(knowledge, question, [_pick(p, question) for p in narrowed], narrowed)


def _unheard_of(knowledge: Knowledge, meanings: Mapping[str, float]) -> bool:
    """Whether a word of the question stands nowhere in the briefing."""
    return not any(word in knowledge.index.words for word in meanings)


def _asks_programmes(question: Question) -> bool:
    return any(
        word in question.text
        for word in (
            "어떤 사업",
            "무슨 사업",
            "사업을",
            "과제",
            "어떤 업무",
            "맡고 있는",
            "맡은 일",
            "programme",
            "program",
        )
    )


def _narrow(knowledge: Knowledge, question: Question, persons: list[Person]) -> list[Person]:
    """Namesakes told apart by what else the question says: department, role, programme or topic."""
    departments = _departments(knowledge, question)

    def fits(person: Person) -> int:
        score = 0
        for contact in person.contacts:
            hits = (
                contact.department in departments,
                any(contact.role.endswith(role) for role in question.roles if role != _IN_CHARGE),
                _IN_CHARGE in question.roles and contact.role == _IN_CHARGE,
                contact.section.programme in question.programmes,
            )
            wrong = any(contact.role.endswith(role) for role in question.excluded)
            score = max(score, sum(hits) - 4 * wrong)
        return score

    kept: list[Person] = []
    for name in question.people:
        namesakes = [p for p in persons if p.name == name]
        scores = [fits(p) for p in namesakes]
        excluded = [s for s in scores if s >= 0] if question.excluded else scores
        best = max(scores)
        informative = best > 0 or len(excluded) < len(scores)
        kept += [p for p, s in zip(namesakes, scores, strict=True) if not informative or s == best]
    return kept


def _departments(knowledge: Knowledge, question: Question) -> tuple[str, ...]:
    """Departments named in full, by a role's title, or by a tag that abbreviates them (초등, 교행)."""
    found = list(question.departments)
    for role in question.roles:
        led = {c.department for c in knowledge.briefing.contacts if c.role == role}
        found += led if len(led) == 1 else ()
    if not found:
        for word in (*question.tags, *question.terms):
            found += knowledge.vocabulary.departments_like(word)
    return tuple(dict.fromkeys(found))


def _claim(knowledge: Knowledge, question: Question, persons: list[Person]) -> Reply | None:
    """A yes/no question about one person's role, department, number or programme: 네 or 아닙니다, with what is so."""
    if len(persons) != 1 or not (("yesno" in question.operations) or question.extensions):
        return None
    person = persons[0]
    contacts = person.contacts
    roles = question.titles
    checks: list[tuple[bool, list[Contact]]] = []
    if roles:
        holders = [c for c in knowledge.briefing.contacts if c.role in roles]
        checks.append((any(c.role in roles for c in contacts), holders[:1]))
    if question.departments:
        checks.append((any(c.department in question.departments for c in contacts), []))
    if question.extensions:
        checks.append((person.extension in question.extensions, []))
    number_ = question.programmes[0] if question.programmes else None
    if number_ is None and question.terms and (target := _target(knowledge, question)) is not None:
        number_ = target.block
    if number_ is not None:
        there = [c for c in knowledge.briefing.contacts if c.section.programme == number_]
        mine = [c for c in there if c.name == person.name and c.extension == person.extension]
        checks.append((bool(mine), [c for c in there if c.role == _IN_CHARGE]))
        contacts = tuple(mine) or contacts
    if not checks:
        return None
    return _verdict(
        knowledge,
        question,
        contacts[0],
        all(right for right, _ in checks),
        [c for ok, o in checks if not ok for c in o],
    )


def _verdict(knowledge: Knowledge, question: Question, contact: Contact, right: bool, others: list[Contact]) -> Reply:
    draft = Draft(knowledge.briefing)
    mark = draft.cite(contact.lines)
    if question.language == "en":
        draft.say(f"{'Yes' if right else 'No'}. {contact.name} is {_title(contact)}, {contact.phone}. {mark}")
    else:
        lead = "네, 맞습니다." if right else "아닙니다."
        draft.say(
            f"{lead} {contact.name} 님은 {_title(contact)}이며 전화번호는 {contact.phone}(내선 {contact.extension})입니다. {mark}"
        )
    for other in _unique(others):
        draft.say(
            f"- {other.role} {other.name} · {_title(other)}: {other.phone} (내선 {other.extension}) {draft.cite(other.lines)}"
        )
    return draft.reply(Status.ANSWERED, Composer.LOOKUP, _focus(question, [contact]))


def _pick(person: Person, question: Question) -> Contact:
    """The appearance to show: in a programme the question names, else the first."""
    return next((c for c in person.contacts if c.section.programme in question.programmes), person.contacts[0])


def _focus(question: Question, contacts: list[Contact]) -> Focus:
    first = contacts[0]
    programmes = {c.section.programme for c in contacts}
    return Focus(
        question, (), tuple((c.name, c.extension) for c in contacts),
        first.section.programme if len(programmes) == 1 and question.programmes else None, first.department,
    )  # fmt: skip


def _title(contact: Contact) -> str:
    role = contact.role if contact.role.startswith(contact.department) else f"{contact.department} {contact.role}"
    return role.strip()


def _people(knowledge: Knowledge, question: Question, contacts: list[Contact], persons: list[Person]) -> Reply:
    """Names with their own numbers, one sentence for one person, a list for several."""
    draft = Draft(knowledge.briefing)
    english = question.language == "en"
    if len(contacts) == 1 and not question.asks_for("people") and "몇" not in question.text:
        contact = contacts[0]
        mark = draft.cite(contact.lines)
        if english:
            draft.say(f"{contact.name} ({_title(contact)}): {contact.phone} (extension {contact.extension}). {mark}")
        elif question.extensions:
            draft.say(
                f"{contact.phone}번(내선 {contact.extension})은 {contact.name} 님({_title(contact)})의 번호입니다. {mark}"
            )
        else:
            draft.say(
                f"{contact.name} 님({_title(contact)})의 전화번호는 {contact.phone}(내선 {contact.extension})입니다. {mark}"
            )
    else:
        draft.say(f"{len(contacts)} people:" if english else f"모두 {len(contacts)}명입니다.")
        for contact in contacts:
            draft.say(
                f"- {contact.name} · {_title(contact)}: {contact.phone} (내선 {contact.extension}) {draft.cite(contact.lines)}"
            )
        draft.compute(Decimal(len(contacts)))
    return draft.reply(Status.ANSWERED, Composer.LOOKUP, _focus(question, contacts))


def _which(knowledge: Knowledge, question: Question, persons: list[Person]) -> Reply:
    """Namesakes: all shown, and a question back."""
    draft = Draft(knowledge.briefing)
    name = persons[0].name
    draft.say(
        f"There are {len(persons)} people named {name}. Which one do you mean?" if question.language == "en"
        else f"{name} 님은 {len(persons)}명입니다. 어느 분을 찾으시나요?"
    )  # fmt: skip
    draft.compute(Decimal(len(persons)))
    contacts = [person.contacts[0] for person in persons]
    for contact in contacts:
        draft.say(
            f"- {_title(contact)} {contact.name}: {contact.phone} (내선 {contact.extension}) {draft.cite(contact.lines)}"
        )
    options = tuple(f"{_title(contact)} {contact.name} 님이요" for contact in contacts)
    return draft.reply(Status.NEEDS_CLARIFYING, Composer.LOOKUP, _focus(question, contacts), options)


def _programmes(knowledge: Knowledge, question: Question, persons: list[Person]) -> Reply:
    """Which programmes somebody is in charge of, and how many."""
    draft = Draft(knowledge.briefing)
    person = persons[0]
    in_programmes = [c for c in person.contacts if c.section.programme]
    roles = [c for c in in_programmes if c.role == _IN_CHARGE] if _IN_CHARGE in question.roles else in_programmes
    found = list({c.section.programme: c for c in roles}.values()) or list(person.contacts)
    total = draft.compute(Decimal(len(found)))
    first = found[0]
    if question.language == "en":
        draft.say(f"{person.name} ({_title(first)}) is named in {number(total)} programmes.")
    else:
        draft.say(
            f"{person.name} 님({_title(first)})은 세부 사업 모두 {number(total)}개에 {with_particle(first.role, '으로')} 올라 있습니다."
        )
    for contact in found:
        where = contact.section.programme
        name = programme(knowledge.programme(where)) if where else contact.section.path[-1]
        draft.say(f"- {name} {draft.cite(contact.lines)}")
    return draft.reply(Status.ANSWERED, Composer.COMPUTED, _focus(question, found))


def _by_duty(knowledge: Knowledge, question: Question) -> Reply | None:
    """Who holds a role, leads a department, or is in charge of a programme or a duty."""
    contacts = knowledge.briefing.contacts
    titles = [role for role in question.titles if any(c.role == role for c in contacts)]
    if titles and not question.programmes and not question.terms:
        holders = _unique([c for c in contacts if c.role in titles])
        return _people(knowledge, question, holders, [])
    if titles and not question.programmes:
        question = replace(question, terms={})
    departments = _departments(knowledge, question)
    target = _target(knowledge, question)
    if target is None and (question.terms or not departments):
        return refuse(knowledge, question, "person")
    target = target or _Target(None)
    departments = departments or target.departments
    found = [c for c in contacts if target.block is None or block_of(c) == target.block]
    narrowed = [c for c in found if not departments or c.department in departments]
    if not narrowed and target.block is not None:
        narrowed = found if not question.departments else []
    chosen = _unique(_by_role(question, narrowed, bool(departments) and target.block is None))
    if not chosen and target.block is not None and question.departments:
        return _by_duty(knowledge, replace(question, programmes=(), terms={}))
    if not chosen:
        return refuse(knowledge, question, "person")
    return _explained(knowledge, question, _people(knowledge, question, chosen, []), target, departments)


@dataclass(frozen=True, slots=True)
class _Target:
    """Where a question leads: the block of contacts that answers, and the lines that lead there."""

    block: str | None
    departments: tuple[str, ...] = ()
    proof: tuple[LineRange, ...] = ()


def block_of(contact: Contact) -> str:
    """What a contact block belongs to: the programme's number, or the title of the key project."""
    return contact.section.programme or (
        contact.section.path[-2] if len(contact.section.path) > 1 else contact.section.title
    )


def _target(knowledge: Knowledge, question: Question) -> _Target | None:
    """What the question is about, as far as contacts go; None where it leads nowhere."""
    if question.programmes and not question.terms:
        return _Target(question.programmes[0])
    if not question.terms:
        return None
    outside = {block_of(c): c.section for c in knowledge.briefing.contacts if c.section.programme is None}
    for block, section in outside.items():
        words = bare(" ".join(section.path))
        if all(any(bare(word) in words for word in meanings) for meanings in question.terms.values()):
            return _Target(block)
    ranked = knowledge.search(
        question, lambda e: e.kind is not Kind.OUTLINE and (e.programme is not None or e.kind is Kind.DUTY)
    )
    if not ranked or not explains(knowledge, question, ranked[0]):
        return _Target(question.programmes[0]) if question.programmes else None
    titled = [r for r in ranked if r.entry.kind is Kind.PROGRAMME and not r.unexplained]
    best = titled[0] if titled and titled[0].score >= _TITLE_AS_GOOD * ranked[0].score else ranked[0]
    if best.entry.kind is Kind.DUTY:
        return _Target(None, (best.entry.tag or "",), (best.entry.lines,))
    lead = () if best.entry.kind is Kind.PROGRAMME else (best.entry.lines,)
    through = tuple(d for word in (best.entry.tag or "").split() for d in knowledge.vocabulary.departments_like(word))
    return _Target(best.entry.programme, through, lead)


def _by_role(question: Question, found: list[Contact], whole_department: bool) -> list[Contact]:
    """The contacts that hold the role asked for; without one, those in charge."""
    wanted = [role for role in question.roles if role not in ("head",)]
    if "head" in question.roles:
        return [c for c in found if c.role.endswith(_HEADS)]
    exact = [c for c in found if c.role in wanted and c.role != _IN_CHARGE]
    ending = [c for c in found if any(c.role.endswith(role) for role in wanted if role != _IN_CHARGE)]
    if exact or ending:
        return exact or ending
    if any(role != _IN_CHARGE for role in wanted):
        return []
    if whole_department and _IN_CHARGE not in wanted:
        return sorted(found, key=lambda c: not c.role.endswith(_HEADS))
    return [c for c in found if c.role == _IN_CHARGE]


def _unique(contacts: list[Contact]) -> list[Contact]:
    """Each person once, in order."""
    return list({(c.name, c.extension): c for c in reversed(contacts)}.values())[::-1]


def _explained(
    knowledge: Knowledge, question: Question, reply: Reply, target: _Target, departments: tuple[str, ...]
) -> Reply:
    """``reply`` with a last line that says through what the people were found."""
    draft = Draft(knowledge.briefing, [reply.text], list(reply.citations), list(reply.computed))
    marks = draft.cite_all(target.proof)
    if target.block is not None:
        section = knowledge.vocabulary.programmes.get(target.block)
        draft.say(f"({programme(section) if section else target.block}{' ' + marks if marks else ''})")
    elif marks:
        draft.say(f"({departments[0]} {marks})")
    number_ = target.block if target.block in knowledge.vocabulary.programmes else None
    focus = Focus(question, (), reply.focus.people, number_, departments[0] if departments else None)
    return draft.reply(reply.status, reply.composer, focus)
