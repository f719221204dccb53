"""A reply in; further questions out that its records suggest: the year before, the budget, who is in charge.

They are guesses from what stands around the reply; who shows one makes sure first that it is answered.
"""

from collections.abc import Iterator

from assistant.answer import Status
from assistant.draft import Reply
from assistant.entries import Entry, Kind
from assistant.knowledge import Knowledge
from assistant.text import bare, with_particle
from assistant.wording import programme as titled
from ingest.records import Aspect, BudgetRow, Cell, Contact, Course, Section


def next_questions(knowledge: Knowledge, reply: Reply) -> Iterator[str]:
    """Questions that go on from ``reply``, the likeliest first, without the one just asked; Korean only."""
    question = reply.focus.question
    if question.english or reply.status in (Status.NEEDS_CLARIFYING, Status.OUT_OF_SCOPE, Status.GREETING):
        return
    asked = bare(question.text)
    for text in dict.fromkeys(_all(knowledge, reply)):
        if bare(text) != asked:
            yield text


def _all(knowledge: Knowledge, reply: Reply) -> Iterator[str]:
    entries, people = reply.focus.entries, reply.focus.people
    if entries:
        yield from _about_entry(knowledge, entries[0])
    if people:
        yield from _about_person(knowledge, *people[0])
    place = _programme(knowledge, reply)
    if place is not None:
        yield from _about_programme(knowledge, place, told_people=bool(people))


def _about_entry(knowledge: Knowledge, entry: Entry) -> Iterator[str]:
    record = entry.record
    if isinstance(record, Course):
        yield from _about_course(knowledge, record)
    elif isinstance(record, BudgetRow):
        yield from _about_amounts(entry, titled(knowledge.programme(entry.programme)) if entry.programme else None)
    elif isinstance(record, Cell):
        yield from _about_cell(knowledge, record)
    elif entry.kind is Kind.DUTY and entry.tag:
        yield from _about_department(knowledge, entry.tag)
    elif entry.kind is Kind.EVENT:
        yield from (f"{event.year}년에는 무슨 일이 있었나요?" for event in _later_events(knowledge, entry))


def _about_course(knowledge: Knowledge, course: Course) -> Iterator[str]:
    """The same course in the other year, where it is printed under the same name."""
    for other in knowledge.briefing.courses:
        same = other.section.programme == course.section.programme and other.tag == course.tag
        if same and other.year != course.year and bare(other.name) == bare(course.name):
            asked = "몇 명이었나요" if other.year < knowledge.briefing.year else "몇 명인가요"
            if other.count("명") is not None:
                yield f"{other.year}년 {with_particle(other.name, '은')} {asked}?"


def _about_amounts(entry: Entry, place: str | None) -> Iterator[str]:
    """What a row or a total also tells: the change from year to year, its quarters, the largest row of a total."""
    record = entry.record
    if not isinstance(record, BudgetRow):
        return
    total = record.is_total
    if total and place is None:
        return
    name = f"{place} 예산 합계" if total else f"{record.item} 예산"
    if len([amount for _, amount in record.years if amount.value is not None]) > 1:
        yield f"{with_particle(name, '은')} 전년보다 얼마나 달라졌나요?"
    if any(quarter.value is not None for quarter in record.quarters):
        yield (
            f"{name}의 분기별 집행예정액은 얼마인가요?" if total else f"{record.item}의 분기별 집행예정액은 얼마인가요?"
        )
    if total:
        yield f"{place}에서 예산이 가장 큰 사업은 무엇인가요?"


def _about_cell(knowledge: Knowledge, cell: Cell) -> Iterator[str]:
    """Other cells of the same row."""
    for other in knowledge.briefing.cells:
        if other.section == cell.section and other.row == cell.row and other.column != cell.column:
            yield f"{' '.join(other.row)}의 {with_particle(' '.join(other.column), '은')} 어떻게 되나요?"


def _about_department(knowledge: Knowledge, department: str) -> Iterator[str]:
    head = next((c for c in knowledge.briefing.contacts if c.department == department), None)
    if head is not None:
        yield f"{head.role}의 전화번호는 몇 번인가요?"
    yield f"{department}에서 맡은 업무는 무엇인가요?"


def _later_events(knowledge: Knowledge, entry: Entry) -> list[Entry]:
    events = [e for e in knowledge.of_kind(Kind.EVENT) if e.year and entry.year and e.year > entry.year]
    return events[:1]


def _about_person(knowledge: Knowledge, name: str, extension: str) -> Iterator[str]:
    """What somebody works on; by name only where nobody else has it."""
    people = [person for person in knowledge.briefing.people if person.name == name]
    if len(people) == 1:
        yield f"{name} 님이 맡은 사업은 무엇인가요?"
    for person in people:
        if person.extension == extension:
            yield f"{person.contacts[0].department}에서 맡은 업무는 무엇인가요?"


def _programme(knowledge: Knowledge, reply: Reply) -> Section | None:
    """The programme that a reply is about, or that a refusal names as the nearest."""
    numbers = [reply.focus.programme, *(entry.programme for entry in reply.focus.entries[:1])]
    numbers += [knowledge.briefing.section_at(cited.lines.first).programme for cited in reply.citations[:1]]
    return next((knowledge.programme(number) for number in numbers if number in knowledge.vocabulary.programmes), None)


def _about_programme(knowledge: Knowledge, section: Section, told_people: bool) -> Iterator[str]:
    name, number, briefing = titled(section), section.number, knowledge.briefing
    in_charge = any(isinstance(c, Contact) and c.section.programme == number for c in briefing.contacts)
    if in_charge and not told_people:
        yield f"{name} 담당자와 전화번호를 알려 주세요."
    if any(row.is_total and row.section.programme == number for row in briefing.budgets):
        yield f"{name} {briefing.year}년 예산 합계는 얼마인가요?"
    if any(s.programme == number and s.aspect is Aspect.PURPOSE for s in briefing.sections):
        yield f"{name}의 목적은 무엇인가요?"
