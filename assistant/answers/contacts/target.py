"""A question without names in; the programme, key project or departments out whose contacts answer it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from assistant.answers.gate import explains
from assistant.entries import Entry, Kind
from assistant.knowledge import Knowledge
from assistant.question import IN_CHARGE, Question
from assistant.ranking import Ranked
from assistant.text import bare, compact, without_brackets
from assistant.vocabulary import budget_code
from ingest.records import BudgetRow, Contact, LineRange

_DUTY_RECALL = 0.5
_AS_GOOD = 0.97  # people whose duties fit this nearly as well as the best are meant as well
_MOST_IN_CHARGE = 3
# "차량 관리하는 과", "급여를 맡은 부서": a department told by what it does.
_OF_DEPARTMENT = re.compile(
    r"(?:[가-힣]는|맡은|담당|관리)(?:과|부서|팀)(?=의|에|에서|[은는이가을를]|과?장|팀장|담당|실무|책임|$)"
)
_SIDE = re.compile(
    r"([가-힣]{2,})\s?(?:쪽|측|파트|부문)(?![가-힣]*\s?(?:번호|전화))|(유초등|초등|중등|유아|특수|교육행정|행정)\s?(?=담당)"
)
_SHORTEST_DUTY = 4  # letters
_SHORTEST_TITLE = 8  # … of a title that nothing else is called by
_TITLE_AS_GOOD = 0.9  # a programme named by its title is meant, unless something in it fits clearly better


@dataclass(frozen=True, slots=True)
class Target:
    """Where a question leads: the block of contacts that answers, or the people themselves, and the lines that lead
    there."""

    block: str | None
    departments: tuple[str, ...] = ()
    proof: tuple[LineRange, ...] = ()
    people: tuple[Contact, ...] = ()


def block_of(contact: Contact) -> str:
    """What a contact block belongs to: the programme's number, or the title of the key project."""
    section = contact.section
    return section.programme or (section.path[-2] if len(section.path) > 1 else section.title)


def target_of(knowledge: Knowledge, question: Question) -> Target | None:
    """What the question is about, as far as contacts go; None where it leads nowhere. A programme without people of
    its own leads to those of whom a directory says that they do it."""
    target = _led_to(knowledge, question)
    section = knowledge.vocabulary.programmes.get(target.block or "") if target else None
    if section is None or any(block_of(c) == section.number for c in knowledge.briefing.contacts):
        return target
    title = bare(section.title)
    people = tuple(c for c in knowledge.briefing.contacts if any(_is_of(title, duty) for duty in c.duties.split(",")))
    return Target(None, people=people, proof=target.proof if target else ()) if people else target


def _is_of(title: str, duty: str) -> bool:
    """Whether a duty is a programme, by its whole name or one that is cut short or longer at its end."""
    said = bare(duty)
    return len(said) >= _SHORTEST_DUTY and (said.startswith(title) or title.startswith(said))


def _by_title(knowledge: Knowledge, question: Question) -> Target | None:
    """The programme whose whole title the question says, None without one or with several."""
    said = bare(question.text)
    titles = {number: bare(section.title) for number, section in knowledge.vocabulary.programmes.items()}
    told = [number for number, title in titles.items() if len(title) >= _SHORTEST_TITLE and title in said]
    return Target(told[0]) if len(told) == 1 else None


def _by_duty_in_full(knowledge: Knowledge, question: Question) -> Target | None:
    """The departments of whose duties the question says one word for word; of several the longest. None without."""
    said = bare(question.text)
    told: dict[str, list[Entry]] = {}
    for entry in knowledge.of_kind(Kind.DUTY):
        text = bare(without_brackets(entry.label))
        if len(text) >= _SHORTEST_TITLE and (text in said or bare(entry.label) in said):
            told.setdefault(text, []).append(entry)
    if not told or question.programmes:
        return None
    own = told[max(told, key=len)]
    return Target(None, tuple(dict.fromkeys(e.tag or "" for e in own)), tuple(e.lines for e in own))


def _led_to(knowledge: Knowledge, question: Question) -> Target | None:
    if (by_duty := _by_duty_in_full(knowledge, question)) is not None:
        return by_duty
    if not question.programmes and (by_title := _by_title(knowledge, question)) is not None:
        return by_title
    named = Target(question.programmes[0]) if question.programmes else _of_code(knowledge, question)
    told = {entry.lines for entry in question.entries}
    if charged := tuple(contact for contact in knowledge.briefing.contacts if contact.charged in told):
        return Target(None, people=charged)
    if not question.terms:
        return named
    outside = {block_of(c): c.section for c in knowledge.briefing.contacts if c.section.programme is None}
    for block, section in outside.items():
        words = bare(" ".join(section.path))
        if all(any(bare(word) in words for word in meanings) for meanings in question.terms.values()):
            return Target(block)
    through = _through_duty(knowledge, question) or _through_charge(knowledge, question)
    if through is not None:
        return through
    ranked = knowledge.search(
        question, lambda e: e.kind is not Kind.OUTLINE and (e.programme is not None or e.kind is Kind.DUTY)
    )
    if not ranked or not explains(knowledge, question, ranked[0]):
        return named
    titled = [r for r in ranked if r.entry.kind is Kind.PROGRAMME and not r.unexplained]
    best = titled[0] if titled and titled[0].score >= _TITLE_AS_GOOD * ranked[0].score else ranked[0]
    if best.entry.kind is Kind.DUTY:
        staff = {contact.lines for contact in knowledge.briefing.contacts}
        own = (r for r in ranked if r.entry.kind is Kind.DUTY and r.entry.lines in staff)
        best = next((r for r in own if not r.unexplained or r is best), best)
        return Target(None, (best.entry.tag or "",), (best.entry.lines,))
    if best.entry.kind is Kind.PROGRAMME:
        return Target(best.entry.programme)
    row = [c for c in knowledge.briefing.contacts if c.charged == best.entry.lines]
    if row and best.entry.kind is Kind.CELL:  # whose column says who sees to just that row
        return Target(None, people=tuple(row))
    best = _of_the_year(knowledge, question, ranked, best)
    leads = [best.entry, *_as_good(ranked, best)]
    led = {entry.lines: _departments_of(knowledge, entry) for entry in leads}
    return Target(best.entry.programme, tuple(dict.fromkeys(d for found in led.values() for d in found)), tuple(led))


def _of_code(knowledge: Knowledge, question: Question) -> Target | None:
    """The one programme that has a budget code ("219"), and its rows; None where several have, or none."""
    own = rows_of_codes(knowledge, question)
    if len(own) != 1:
        return None
    ((number, rows),) = own.items()
    return Target(number, proof=tuple(rows))


def rows_of_codes(knowledge: Knowledge, question: Question) -> dict[str, list[LineRange]]:
    """The programmes that have the budget codes asked about, each with the lines of its rows."""
    own: dict[str, list[LineRange]] = {}
    for entry in knowledge.of_kind(Kind.BUDGET):
        if entry.programme and isinstance(entry.record, BudgetRow) and budget_code(entry.record) in question.codes:
            own.setdefault(entry.programme, []).append(entry.lines)
    return own


def _of_the_year(knowledge: Knowledge, question: Question, ranked: Sequence[Ranked], best: Ranked) -> Ranked:
    """Of the lines of one programme and kind that say as much of the question the one of its year, else of this."""
    years = question.years or (knowledge.briefing.year,)
    like = (best.entry.programme, best.entry.kind, best.entry.tag)
    alike = (r for r in ranked if (r.entry.programme, r.entry.kind, r.entry.tag) == like and r.recall >= best.recall)
    return next((found for found in alike if found.entry.year in years), best)


def _as_good(ranked: Sequence[Ranked], best: Ranked) -> Iterator[Entry]:
    """The first line of every other tag that the programme has for the same words: a course that two departments
    hold, one each for [초등] and [중등]."""
    seen = {best.entry.tag}
    for found in ranked:
        same = found.entry.programme == best.entry.programme and found.recall >= best.recall
        if same and best.entry.tag and found.entry.tag and found.entry.tag not in seen:
            seen.add(found.entry.tag)
            yield found.entry


def _departments_of(knowledge: Knowledge, entry: Entry) -> list[str]:
    """The departments that a line's tag abbreviates, else those that a column of its row says are in charge."""
    tagged = [d for word in (entry.tag or "").split() for d in knowledge.vocabulary.departments_like(word)]
    return tagged or list(knowledge.in_charge_of(entry))


def _through_duty(knowledge: Knowledge, question: Question) -> Target | None:
    """The department that does what the question says of it ("차량 관리하는 과의 과장"); None where it says nothing.

    Only the words of a duty lead there, so that one that narrows it ("관용 차량") may stay unexplained.
    """
    if not _OF_DEPARTMENT.search(compact(question.text).text):
        return None
    ranked = knowledge.search(question, lambda e: e.kind is Kind.DUTY, 1)
    if not ranked or not explains(knowledge, question, ranked[0], _DUTY_RECALL, _DUTY_RECALL):
        return None
    return Target(None, (ranked[0].entry.tag or "",), (ranked[0].entry.lines,))


def _through_charge(knowledge: Knowledge, question: Question) -> Target | None:
    """The people of whom a table says that they do this; None where it says it of nobody, or a programme is named."""
    if question.programmes:
        return None
    ranked = knowledge.search(question, lambda e: e.kind is Kind.CHARGE, _MOST_IN_CHARGE)
    if not ranked or not explains(knowledge, question, ranked[0]):
        return None
    best = [found.entry.record for found in ranked if found.score >= _AS_GOOD * ranked[0].score]
    return Target(None, people=tuple(record for record in best if isinstance(record, Contact)))


def says_only_a_side(question: Question) -> bool:
    """Whether somebody of a rank is asked for, and all else said is on whose side: "교육행정 쪽 사무관"."""
    ranks = set(question.roles) - {IN_CHARGE, "head"}
    sides = [range(*match.span()) for match in _SIDE.finditer(question.text)]
    places = question.places
    told = all(any(places.get(term) in side for side in sides) for term in question.terms)
    return bool(ranks and question.terms and not question.programmes) and told


def departments_meant(knowledge: Knowledge, question: Question) -> tuple[str, ...]:
    """Departments named in full, by a role's title, or by a tag that abbreviates them (초등, 교행)."""
    found = list(question.departments)
    for role in question.roles:
        if role == IN_CHARGE:  # no title, though one block may print it as one
            continue
        led = {c.department for c in knowledge.briefing.contacts if c.role == role}
        found += led if len(led) == 1 else ()
    if not found:
        sides = (match[1] or match[2] for match in _SIDE.finditer(question.text))
        for word in (*question.tags, *sides):  # "교육행정 쪽 담당"
            found += knowledge.vocabulary.departments_like(word)
    return tuple(dict.fromkeys(found))
