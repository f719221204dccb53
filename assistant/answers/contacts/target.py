"""A question without names in; the programme, key project or departments out whose contacts answer it."""

from dataclasses import dataclass

from assistant.answers.gate import explains
from assistant.entries import Kind
from assistant.knowledge import Knowledge
from assistant.question import Question
from assistant.text import bare
from ingest.records import Contact, LineRange

_TITLE_AS_GOOD = 0.9  # a programme named by its title is meant, unless something in it fits clearly better


@dataclass(frozen=True, slots=True)
class Target:
    """Where a question leads: the block of contacts that answers, and the lines that lead there."""

    block: str | None
    departments: tuple[str, ...] = ()
    proof: tuple[LineRange, ...] = ()


def block_of(contact: Contact) -> str:
    """What a contact block belongs to: the programme's number, or the title of the key project."""
    section = contact.section
    return section.programme or (section.path[-2] if len(section.path) > 1 else section.title)


def target_of(knowledge: Knowledge, question: Question) -> Target | None:
    """What the question is about, as far as contacts go; None where it leads nowhere."""
    named = Target(question.programmes[0]) if question.programmes else None
    if not question.terms:
        return named
    outside = {block_of(c): c.section for c in knowledge.briefing.contacts if c.section.programme is None}
    for block, section in outside.items():
        words = bare(" ".join(section.path))
        if all(any(bare(word) in words for word in meanings) for meanings in question.terms.values()):
            return Target(block)
    ranked = knowledge.search(
        question, lambda e: e.kind is not Kind.OUTLINE and (e.programme is not None or e.kind is Kind.DUTY)
    )
    if not ranked or not explains(knowledge, question, ranked[0]):
        return named
    titled = [r for r in ranked if r.entry.kind is Kind.PROGRAMME and not r.unexplained]
    best = titled[0] if titled and titled[0].score >= _TITLE_AS_GOOD * ranked[0].score else ranked[0]
    if best.entry.kind is Kind.DUTY:
        return Target(None, (best.entry.tag or "",), (best.entry.lines,))
    lead = () if best.entry.kind is Kind.PROGRAMME else (best.entry.lines,)
    through = tuple(d for word in (best.entry.tag or "").split() for d in knowledge.vocabulary.departments_like(word))
    return Target(best.entry.programme, through, lead)


def departments_meant(knowledge: Knowledge, question: Question) -> tuple[str, ...]:
    """Departments named in full, by a role's title, or by a tag that abbreviates them (초등, 교행)."""
    found = list(question.departments)
    for role in question.roles:
        led = {c.department for c in knowledge.briefing.contacts if c.role == role}
        found += led if len(led) == 1 else ()
    if not found:
        for word in question.tags:
            found += knowledge.vocabulary.departments_like(word)
    return tuple(dict.fromkeys(found))
