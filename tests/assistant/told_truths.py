"""A briefing in; of what its records tell besides figures (what for, by what right, by whom, where) what an answer
holds, by kind of way to ask, out."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping

from ingest.records import Briefing, Course, StatementKind
from tests.assistant.ways import Truth, figure, letters, plain_name

_BEGIN = 8  # letters of a line by which it is known in an answer
_ASPECTS = {
    StatementKind.PURPOSE: "aim_of_programme", StatementKind.BASIS: "base_of_programme",
    StatementKind.IMPROVEMENT: "improvements_of_programme",
}  # fmt: skip


def told_of_lines(
    briefing: Briefing, courses: Mapping[str, Course], past: Mapping[str, Course], titles: Mapping[str, str]
) -> Iterator[tuple[str, Truth]]:
    """Of each line of ``courses`` (by its name in letters) in how many 과정, and for whom.

    Args:
        courses: this year's.
        past: last year's.
        titles: of the programmes, by number.
    """
    for name, course in courses.items():
        values = {"course": plain_name(course.name), "programme": titles.get(course.section.programme or "", "")}
        number, people = course.count("과정"), course.count("명")
        if number and people:
            yield "courses_of_course", Truth(values, (figure(number),))
            yield "both_of_course", Truth(values, (figure(number), figure(people)))
        if course.tag:
            yield "tag_of_course", Truth(values, tuple(re.escape(word) for word in course.tag.split()))
        old = past.get(name)
        if old and old.section.programme == course.section.programme and (before := old.count("과정")):
            yield "both_before", Truth(values, (figure(before), figure(old.count("명") or 0)))


def told_of_rows(briefing: Briefing, titles: Mapping[str, str]) -> Iterator[tuple[str, Truth]]:
    """Of each row of money that one name has: its budget programme, its page, and what a quarter is for."""
    items = Counter(letters(row.item) for row in briefing.budgets if not row.is_total)
    own = {letters(title) for title in titles.values()}
    for row in briefing.budgets:
        name = letters(row.item)
        programme = row.section.programme or ""
        if row.is_total or items[name] > 1 or name in own or len(name) < 4 or programme not in titles:
            continue
        values = {"item": row.item, "programme": titles[programme]}
        if row.code:
            yield "code_of_item", Truth(values, (figure(row.code), re.escape(letters(row.programme_name))))
        if row.page:
            yield "page_of_item", Truth(values, (figure(row.page),))
        for place, purpose in enumerate(row.purposes, 1):
            if len(letters(purpose)) > 1:
                yield "purpose_of_quarter", Truth({**values, "q": f"{place}분기"}, (re.escape(letters(purpose)),))


def told_of_programmes(briefing: Briefing, titles: Mapping[str, str]) -> Iterator[tuple[str, Truth]]:
    """Of each programme its number, aim, bases, improvements and heads; of a person the post; who does what."""
    told: dict[tuple[str, str], list[str]] = defaultdict(list)
    for statement in briefing.statements:
        kind, programme = _ASPECTS.get(statement.kind), statement.section.programme
        if kind and programme in titles:
            told[kind, programme or ""].append(letters(statement.text)[:_BEGIN])
    for (kind, programme), begins in told.items():
        yield kind, Truth({"programme": titles[programme]}, (re.escape(begins[0]),))
    for programme, title in titles.items():
        yield "number_of_programme", Truth({"programme": title}, (re.escape(programme),))
        heads = [
            c.name for c in briefing.contacts if c.section.programme == programme and re.search("[부과]장$", c.role)
        ]
        if heads:
            yield "heads_of_programme", Truth({"programme": title}, ("|".join(map(re.escape, heads)),))
    names = Counter(person.name for person in briefing.people)
    for person in briefing.people:
        roles = {contact.role for contact in person.contacts}
        if names[person.name] == 1 and len(roles) == 1 and all(roles):
            yield "post_of", Truth({"name": person.name}, (re.escape(letters(roles.pop())),))
    texts = Counter(letters(duty.text) for duty in briefing.duties)
    for duty in briefing.duties:
        if texts[letters(duty.text)] == 1:
            yield "duty_of", Truth({"duty": duty.text}, (re.escape(letters(duty.department)),))
