"""Lines such as "● 초등연수부 ▷ 부장 홍길동 ☏ 031-820-2200 ▷ 연구사 이순신(평가) ☏ …" in, Contacts out: a unit, and
behind signs that lead on its people, each with a number. A team below the line of a department is one of that."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ingest.charges import LEADS_SOME, with_all_but
from ingest.inquiries import JOB, PERSON, telephone
from ingest.lines import Source, clean, marked
from ingest.named import UNIT, headed_role, widths
from ingest.prefixes import Prefix
from ingest.records import Contact, LineRange, Section

_LEADS_ON = r"\s*(?:[▷▶►▸>→|]|//?)\s*"
_NUMBER = r"☎?\s*(?P<number>(?:\(?0\d{1,2}\)?[-.)\s]\s*)?(?:\d{3,4}[-.])?\d{3,5})"
_ONE = re.compile(rf"(?P<role>{JOB})\s+(?P<name>{PERSON})(?:\s*[(（](?P<duty>[^()（）\d]+)[)）])?\s*{_NUMBER}$")


class _Listed(NamedTuple):
    unit: str
    people: list[re.Match[str]]


def listed_people(source: Source, taken: Sequence[LineRange]) -> list[LineRange]:
    """The runs of such lines outside the lines ``taken``."""
    found: list[LineRange] = []
    for line in source.filled():
        if any(line in lines for lines in taken) or _listed(source[line]) is None:
            continue
        if found and found[-1].last == line - 1:
            found[-1] = LineRange(found[-1].first, line)
        else:
            found.append(LineRange(line, line))
    return found


def read_listed(source: Source, section: Section, lines: LineRange, stated: Sequence[Prefix]) -> list[Contact]:
    """The people of a run of such lines; in charge are those who lead nobody, if there are any in their unit."""
    department, found = "", list[Contact]()
    for line in lines:
        told = _listed(source[line])
        if told is None:
            continue
        is_team = told.unit.endswith("팀") and bool(department)
        department = department if is_team else told.unit
        team = told.unit if is_team else ""
        found += _contacts(section, line, told, department, team, stated)
    units = dict.fromkeys(contact.department for contact in found)
    return [c for unit in units for c in with_all_but(LEADS_SOME, [c for c in found if c.department == unit])]


def _contacts(
    section: Section, line: int, told: _Listed, department: str, team: str, stated: Sequence[Prefix]
) -> Iterator[Contact]:
    for person in told.people:
        phone, extension, proof = telephone(person["number"], department, stated)
        role = headed_role(person["role"], team or department)
        yield Contact(
            section,
            LineRange(line, line),
            person["name"],
            role,
            department,
            phone,
            extension,
            stated=proof,
            duties=(person["duty"] or "").strip(),
            team=team,
        )


def _listed(text: str) -> _Listed | None:
    """The unit and the people of a line that holds nothing else; None of any other line."""
    here = marked(text)
    if "\t" in text:
        return None
    unit, *said = re.split(_LEADS_ON, widths(clean(here.body if here.mark else text)))
    people = [_ONE.fullmatch(part) for part in said]
    whole = [person for person in people if person]
    return _Listed(unit, whole) if whole and len(whole) == len(people) and re.fullmatch(UNIT, unit) else None
