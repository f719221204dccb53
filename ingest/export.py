"""A Briefing in, plain rows out: every record as a dict of JSON values, keyed by the field names of its type."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import fields, is_dataclass
from decimal import Decimal
from enum import Enum
from typing import Any

from ingest.records import Briefing, LineRange, Person, Section, SectionKind

JSON = None | bool | int | float | str | list["JSON"] | dict[str, "JSON"]


def rows(briefing: Briefing, kind: str) -> list[dict[str, JSON]]:
    """All records of one kind, in the order of the lines.

    Every row has ``section`` (the programme's number, outside the programmes the section's title), ``start_line`` and
    ``end_line``. A contact is a person, once, with the lines of the first appearance, all roles, and all ``sections``.

    Raises:
        KeyError: for a kind that is not one of KINDS.
    """
    return KINDS[kind](briefing)


def section_name(briefing: Briefing, section: Section) -> str:
    """How a section is cited: by the programme's number, outside the programmes by the title of the section itself or
    of the one that a standard sub-heading belongs to."""
    if section.programme:
        return section.programme
    if section.kind is not SectionKind.ASPECT:
        return section.title
    outer = [s for s in briefing.sections if s.kind is not SectionKind.ASPECT and section.lines.first in s.lines]
    return outer[-1].title if outer else section.title


def _contacts(briefing: Briefing) -> list[dict[str, JSON]]:
    return [_person(briefing, person) for person in briefing.people]


def _person(briefing: Briefing, person: Person) -> dict[str, JSON]:
    first = person.contacts[0]
    sections = _distinct(section_name(briefing, contact.section) for contact in person.contacts)
    return {
        "name": person.name,
        "role": ", ".join(_distinct(contact.role for contact in person.contacts)),
        "department": ", ".join(_distinct(contact.department for contact in person.contacts)),
        "phone": first.phone,
        "extension": person.extension,
        "email": next((contact.email for contact in person.contacts if contact.email), None),
        "section": sections[0],
        "start_line": first.lines.first,
        "end_line": first.lines.last,
        "sections": list[JSON](sections),
    }


def _distinct(values: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(value for value in values if value))


def _records(name: str) -> Callable[[Briefing], list[dict[str, JSON]]]:
    def read(briefing: Briefing) -> list[dict[str, JSON]]:
        return [_row(briefing, record) for record in getattr(briefing, name)]

    return read


def _sections(briefing: Briefing) -> list[dict[str, JSON]]:
    return [_row(briefing, section) for section in briefing.sections]


def _row(briefing: Briefing, record: Any) -> dict[str, JSON]:
    row: dict[str, JSON] = {}
    for name in _field_names(record):
        value = getattr(record, name)
        if isinstance(value, Section):
            row["section"] = section_name(briefing, value)
        elif name == "lines":
            row["start_line"], row["end_line"] = value.first, value.last
        else:
            row[name] = _plain(value)
    return row


def _field_names(record: Any) -> Sequence[str]:
    """Field names, where the record stands last."""
    names = [item.name for item in fields(record)]
    return sorted(names, key=lambda name: name in ("section", "lines"))


def _plain(value: Any) -> JSON:
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    if isinstance(value, Enum):
        return str(value.value)
    if isinstance(value, LineRange):
        return [value.first, value.last]
    if isinstance(value, (list, tuple)):
        return [_plain(item) for item in value]
    if is_dataclass(value):
        return {item.name: _plain(getattr(value, item.name)) for item in fields(value)}
    plain: JSON = value
    return plain


KINDS: dict[str, Callable[[Briefing], list[dict[str, JSON]]]] = {
    "contacts": _contacts,
    **{
        name: _records(name)
        for name in (
            "courses",
            "budgets",
            "cells",
            "events",
            "definitions",
            "duties",
            "works",
            "statements",
            "outline",
            "findings",
        )
    },
    "sections": _sections,
}
