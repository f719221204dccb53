"""A table of staff whose cells stand apart by single spaces in, Contacts and Duties out.

Its header names the columns in order; a row is a department (of the first row only), a role, a name, what they do and,
last, a number. What breaks within a cell goes on in the lines below, up to the number.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from ingest.inquiries import JOB, PERSON, telephone
from ingest.lines import Source, clean, marked
from ingest.named import headed_role
from ingest.prefixes import Prefix
from ingest.records import Contact, Duty, LineRange, Section

_HEADS = {
    "department": r"부서명?|소속|과명|기관",
    "role": r"직위|직급|직책|직명",
    "name": r"성명|이름|담당자|성 명",
    "duty": r"(?:주요\s?|담당\s?|분장\s?)?(?:업무|사무)|업무\s?분장",
    "number": r"(?:행정\s?)?전화(?:\s?번호)?|내선(?:\s?번호)?|연락처",
}
_HEADER = re.compile(rf"(?:{'|'.join(f'(?P<{key}>{words})' for key, words in _HEADS.items())})(?=\s|$)\s*")
_NUMBER_LAST = re.compile(r"\s(?P<number>(?:\(?0\d{1,2}\)?[-.)\s]\s?)?(?:\d{3,4}[-.])?\d{3,5})$")
_PERSON = {
    ("role", "name"): re.compile(
        rf"(?:(?P<department>\S+)\s+)??(?P<role>{JOB})\s+(?P<name>{PERSON})(?:\s+(?P<duty>.*))?$"
    ),
    ("name", "role"): re.compile(
        rf"(?:(?P<department>\S+)\s+)??(?P<name>{PERSON})\s+(?P<role>{JOB})(?:\s+(?P<duty>.*))?$"
    ),
}
_MOST_LINES = 4
_FEWEST_ROWS = 3


@dataclass(frozen=True, slots=True)
class StaffRow:
    """Somebody of the table: the department named last above, and the lines of the row."""

    lines: LineRange
    department: str
    role: str
    name: str
    duty: str
    number: str


@dataclass(frozen=True, slots=True)
class StaffTable:
    """A table with its header's lines.

    Attributes:
        told: whether it says what each person is in charge of, and not what their departments do.
        stated: the line whose head states the area code of all numbers, None without.
    """

    lines: LineRange
    rows: tuple[StaffRow, ...]
    told: bool = False
    stated: LineRange | None = None


def staff_tables(source: Source) -> list[StaffTable]:
    """All such tables; under a header of which too few rows follow there is none."""
    found: list[StaffTable] = []
    for line in source.filled():
        order = _order(source[line])
        if order and not any(line in table.lines for table in found):
            rows = tuple(_rows(source, line + 1, order))
            if len(rows) >= _FEWEST_ROWS:
                found.append(StaffTable(LineRange(line, rows[-1].lines.last), rows))
    return found


def read_staff(table: StaffTable, owners: Sequence[Section], stated: Sequence[Prefix]) -> Iterator[Contact | Duty]:
    """The people of a table, and what each does, as a duty of their department or as their own."""
    last = {row.department: row for row in table.rows}
    for row in table.rows:
        section = owners[row.lines.first]
        phone, extension, proof = telephone(row.number, row.department, stated)
        role = headed_role(re.sub(r"\(.*\)$", "", row.role), row.department)
        contact = Contact(
            section, row.lines, row.name, role, row.department, phone, extension, None, False, proof or table.stated
        )
        if table.told:
            yield replace(contact, in_charge=last[row.department] is row, duties=row.duty)
        else:
            yield contact
        if not table.told and row.duty and row.department:
            yield Duty(section, row.lines, row.department, row.department, row.duty)


def _order(text: str) -> tuple[str, str] | None:
    """Whether role or name comes first in the header of such a table, None for any other line."""
    keys, place, said = [], 0, clean(text)
    while match := _HEADER.match(said, place):
        keys.append(str(match.lastgroup))
        place = match.end()
    if "\t" in text or place < len(said) or not {"role", "name", "number"} <= set(keys) or keys[-1] != "number":
        return None
    return ("role", "name") if keys.index("role") < keys.index("name") else ("name", "role")


def _rows(source: Source, first: int, order: tuple[str, str]) -> Iterator[StaffRow]:
    department, open_lines = "", list[int]()
    for line in source.filled(first):
        if marked(source[line]).mark or "\t" in source[line] or len(open_lines) >= _MOST_LINES:
            return
        if _order(source[line]):
            continue
        open_lines.append(line)
        text = clean(" ".join(source[n] for n in open_lines))
        number = _NUMBER_LAST.search(text)
        if number is None:
            continue
        person = _PERSON[order].match(text[: number.start()])
        if person is None:
            return
        department = person["department"] or department
        lines = LineRange(open_lines[0], line)
        whose = "" if not person["department"] and not department else department
        yield StaffRow(lines, whose, person["role"], person["name"], person["duty"] or "", number["number"])
        open_lines = []
