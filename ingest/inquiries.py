"""Lines such as "(문의: 연수부 홍길동 주무관, 내선 1234 / …)" in, Contacts out: whom to ask, in one line."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ingest.charges import LEADS_SOME, with_all_but
from ingest.lines import Source, clean
from ingest.named import RANKS, headed_role
from ingest.prefixes import Prefix, prefix_of
from ingest.records import Contact, LineRange, Section

JOB = rf"[가-힣A-Za-z\d·]*(?:{RANKS}|장)(?:\([^()]*\))?|[가-힣]{{2,6}}사"
PERSON = r"[가-힣]{2,4}"
_UNIT = r"[가-힣A-Za-z\d·]+(?:부|과|팀|실|센터|국|단|원|관|소|담당관)"
_OPENS = re.compile(
    r"^\s*(?P<bracket>[(（\[<〈【※*·]?)\s*(?:업무\s?|사업\s?)?(?:문의|담당|연락)\s?(?:처|자|전화|사항)?\s*[:：]?\s*(?=[가-힣])(?P<said>.*?)\s*[)）\]>〉】]?\s*$"
)
_NUMBER = (
    r"(?:내선(?:번호)?|전화(?:번호)?|교환|☎|☏|℡|T\.?|Tel\.?)?\s*[:.]?\s*"
    r"(?P<number>(?:\(?0\d{1,2}\)?[-.)\s]\s*)?(?:\d{3,4}[-.])?\d{3,5})"
)
_ENTRY = re.compile(
    rf"(?P<units>(?:{_UNIT}\s+){{0,2}})(?:(?P<name>{PERSON})\s+(?P<role>{JOB})|(?P<role_first>{JOB})\s+(?P<name_last>{PERSON}))"
    rf"\s*[,，]?\s*[(（\[]?\s*{_NUMBER}\s*(?:번)?\s*[)）\]]?"
)
_BETWEEN = re.compile(r"\s*[/;,·|]\s*")
_HEADS = re.compile(r"(?P<department>[가-힣A-Za-z\d·]+(?:부|과|실|국|센터|단|소|원|관|처|팀))장$")
_OPEN = re.compile(r"[,，/;·]\s*$")
_MOST_LINES = 4


class _Person(NamedTuple):
    department: str
    units: str
    role: str
    name: str
    number: str


def inquiry_lines(source: Source, blocks: Sequence[LineRange]) -> list[LineRange]:
    """The lines that say whom to ask, outside the contact blocks; after a comma the list goes on in the next line."""
    found: list[LineRange] = []
    for line in source.filled():
        if any(line in taken for taken in (*blocks, *found)):
            continue
        for last in range(line, min(line + _MOST_LINES, len(source) + 1)):
            if any(_people(_joined(source, LineRange(line, last)))):
                found.append(LineRange(line, last))
            if not _OPEN.search(source[last]):
                break
    return [
        lines for lines in found if not any(lines.first == other.first and lines.last < other.last for other in found)
    ]


def _joined(source: Source, lines: LineRange) -> str:
    return " ".join(source[line].strip() for line in lines)


def read_inquiry(source: Source, section: Section, lines: LineRange, stated: Sequence[Prefix]) -> list[Contact]:
    """The people such lines name, none for any others; in charge are those who lead nobody, if there are any. Whoever
    stands further down is cited with the first line, which names the department."""
    people = list(_people(_joined(source, lines)))
    printed = list(_lasts(source, lines, people))
    found = []
    for person, last in zip(people, printed, strict=True):
        phone, extension, proof = telephone(person.number, person.department, stated)
        role = headed_role(person.role, person.units)
        printed_on = LineRange(lines.first, last)
        found.append(Contact(section, printed_on, person.name, role, person.department, phone, extension, stated=proof))
    return with_all_but(LEADS_SOME, found)


def _lasts(source: Source, lines: LineRange, people: Sequence[_Person]) -> Iterator[int]:
    """The line that prints each person's number."""
    line = lines.first
    for person in people:
        line = next((n for n in range(line, lines.last + 1) if person.number in source[n]), lines.last)
        yield line


def telephone(number: str, department: str, stated: Sequence[Prefix]) -> tuple[str, str, LineRange | None]:
    """A printed number in full, its extension, and where it is stated what stands before a short one."""
    groups = re.findall(r"\d+", number)
    extension = groups[-1]
    prefix = prefix_of(extension, department, stated) if len(groups) < 3 else None
    if prefix and (len(groups) == 1 or prefix.text.endswith(f"{groups[0]}-")):
        return prefix.text + extension, extension, LineRange(prefix.line, prefix.line)
    return "-".join(groups), extension, None


def _people(text: str) -> Iterator[_Person]:
    """The people of a line that holds nothing else; none of any other line. A department holds for those after it."""
    opened = _OPENS.match(text) if "\t" not in text else None
    if opened is None:
        return
    said, place, people, department = clean(opened["said"]), 0, list[_Person](), ""
    while match := _ENTRY.match(said, place):
        headed = _HEADS.match(_role(match))
        unit = next(iter(match["units"].split()), headed["department"] if headed else "")
        department = unit or department
        units = clean(match["units"]) or department
        people.append(_Person(department, units, _role(match), match["name"] or match["name_last"], match["number"]))
        between = _BETWEEN.match(said, match.end())
        place = between.end() if between else match.end()
    if place == len(said):
        yield from people


def _role(match: re.Match[str]) -> str:
    return match["role"] or match["role_first"]
