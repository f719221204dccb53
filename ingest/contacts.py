"""Contact blocks in, one Contact per person and block out, whatever shape the block has.

All shapes are one stream of tokens: some roles with names, then as many cells with numbers, and so on. Roles and
numbers of one such batch are paired in order; a batch ends where names follow numbers.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import accumulate, pairwise
from typing import NamedTuple, TypeVar

from ingest.charges import HEADS, IN_CHARGE, LEADS_SOME, parts_played, with_acting, with_all_but, with_charged
from ingest.departments import departments_of
from ingest.headings import aspect_heading, aspect_of
from ingest.heads import heads_people
from ingest.labels import label_length
from ingest.lines import Source, clean, compact, marked
from ingest.named import UNIT, roles_of
from ingest.noted_duties import with_noted_duties
from ingest.phones import carries_on, is_contact_line, leads_nowhere, tokens_of
from ingest.prefixes import Prefix, prefix_of, prefixes_in
from ingest.printed_duties import with_printed_duties, with_words_before
from ingest.records import Aspect, Contact, LineRange, Section
from ingest.teams import teams_of
from ingest.tokens import Emails, Numbers, Token, Who
from ingest.told_people import with_told

_Cell = TypeVar("_Cell", Numbers, Emails)
_NUMBERED = re.compile(r"☎|\d-\d{3,4}-\d{4}|[(（]\s*(?:내선|교환)\s*\d")
_EXTENSION = re.compile(r"[가-힣]\s*[(（]\s*\d{3,5}\s*[)）]")
_LISTS_THEM = re.compile(rf"\s*담\s*당(?:\s*자)?\s*[:：](?!\s*{UNIT}\s*/)")
_LEADS_THEM = re.compile(r"\s*(?:책\s*임|총\s*괄)(?:\s*자)?\s*[:：]")
_OF_THOSE_IN_CHARGE = re.compile(r"\s*[\[〔【(（▶►▷]\s*담\s*당")
_TABLE_OF_THEM = re.compile(r"\W*담당자?(?:(?:현황|명단|[및·]연락처))?\W*")  # heads a table of nobody but those


def contact_blocks(source: Source) -> list[LineRange]:
    """Runs of contact lines, blank lines between them allowed; a run without any number or label is none."""
    blocks: list[LineRange] = []
    run: list[int] = []
    for line in (*source.filled(), len(source) + 1):
        inside = line <= len(source) and (is_contact_line(source[line]) or _goes_on(source, run, line))
        starts_over = inside and run and _starts_over(source, run, line)
        if run and (not inside or starts_over):
            blocks += _block(source, run)
            run = []
        if inside:
            run.append(line)
    return blocks


def _starts_over(source: Source, run: Sequence[int], line: int) -> bool:
    """Whether a contact line begins a block of its own below another: with a label that is no further one of the lines
    right above, as a table or below one."""
    if len(run) > 1 and (label := _label(source, line)):
        return line > run[-1] + 1 or label in {_label(source, above) for above in run}
    if heads_people(source[run[0]]):
        return "\t" not in source[line] and marked(source[line]).mark != ""
    return heads_people(source[line]) and not _is_labelled(source, run)


def _label(source: Source, line: int) -> str:
    return compact(source[line][: label_length(source[line])])


def _goes_on(source: Source, run: Sequence[int], line: int) -> bool:
    """Whether a line goes on with a labelled block, or with a table of people."""
    if run and _is_labelled(source, run) and carries_on(source[line]):
        return True
    return bool(run) and source.adjoin(run[-1], line) and "\t" in source[line] and heads_people(source[run[0]])


def _is_labelled(source: Source, run: Sequence[int]) -> bool:
    return label_length(source[run[0]]) > 0


def _block(source: Source, run: list[int]) -> list[LineRange]:
    """The run as a block, without a department at its end that heads what follows; none where it names nobody."""
    last = max((place for place, n in enumerate(run) if not place or not leads_nowhere(source[n])), default=0)
    run = run[: last + 1]
    if len(run) == 1 and label_length(source[run[0]]) == len(source[run[0]].rstrip()):
        return []  # the head of a column, say
    labelled = _is_labelled(source, run) and (
        len(run) > 1 or not marked(source[run[0]]).mark or _EXTENSION.search(source[run[0]]) is not None
    )
    if (
        labelled
        or (len(run) > 1 and heads_people(source[run[0]]))
        or any(_NUMBERED.search(source[n].replace("☏", "☎")) for n in run)
        or all("\t" in source[n] and _EXTENSION.search(source[n]) for n in run)
    ):
        return [LineRange(run[0], run[-1])]
    return []


def opens_section(source: Source, block: LineRange) -> bool:
    """Whether a block introduces a programme or key project: it has its label, or a 목적 heading follows.

    Any other block (a number given in passing) is read where it stands.
    """
    following = source.after(block.last)
    heading = aspect_heading(source, following) if following else None
    aspect = heading.aspect if heading else aspect_of(source[following])[0] if following else None
    return label_length(source[block.first]) > 0 or aspect is Aspect.PURPOSE


@dataclass
class _Batch:
    """Roles waiting for their numbers."""

    people: list[Who] = field(default_factory=list)
    numbers: list[Numbers] = field(default_factory=list)
    emails: list[Emails] = field(default_factory=list)


def read_contacts(
    source: Source, section: Section, block: LineRange, stated: Sequence[Prefix] = (), alone: bool = False
) -> tuple[list[Contact], list[str]]:
    """The people of one block in printed order, and a Korean warning for everybody without a number.

    Args:
        source: all lines.
        section: where the block stands.
        block: its lines.
        stated: prefixes of numbers that hold in the whole briefing, for a block that states none of its own.
        alone: whether a sub-heading of a programme heads nothing but the block.
    """
    lines = list(source.filled(block.first, block.last))
    above = _heading_of(source, lines[0])
    headed = above or (section.title if heads_people(source[lines[0]]) and leads_nowhere(section.title) else "")
    tokens = list(tokens_of(((line, source[line]) for line in lines), headed))
    if above:
        tokens = [replace(t, unit="") if isinstance(t, Who) and t.unit == above else t for t in tokens]
    own = tuple(p for line in lines for p in prefixes_in(source[line], line))
    shared = _shared_prefix(tokens)
    if own or stated:  # a number without its area code may be of another house
        shared = {size: front for size, front in shared.items() if front.startswith("0")}
    prefix = _Fronts(shared, own or tuple(stated))
    contacts: list[Contact] = []
    batches = list(_batches(tokens))
    paired = [one for batch in batches for one in _paired(batch)]
    teams = teams_of([batch.people for batch in batches])
    departments = departments_of([who for who, _, _ in paired], above)
    whose: list[Who] = []
    for (who, numbers, emails), led, team in zip(paired, departments, teams, strict=True):
        contacts += [replace(c, team=c.team or team) for c in _people(section, who, numbers, emails, led, prefix)]
        whose += [who] * len(who.names)
    if played := parts_played(source, lines):
        contacts = [replace(c, in_charge=played[who.line]) for c, who in zip(contacts, whose, strict=True)]
    elif _OF_THOSE_IN_CHARGE.match(source[lines[0]]):
        contacts = [replace(contact, in_charge=True) for contact in contacts]
    elif len(lines) == 1 and _LISTS_THEM.match(source[lines[0]]):  # all but their leaders
        contacts = with_all_but(LEADS_SOME, contacts)
    elif any(_LEADS_THEM.match(source[line]) for line in lines):
        contacts = _by_label(source, contacts)
    elif len(lines) > 1 and _TABLE_OF_THEM.fullmatch(compact(source[lines[0]])) and heads_people(source[lines[1]]):
        contacts = with_all_but(HEADS, contacts)
    elif alone or section.aspect is Aspect.AUTHORS or _is_labelled(source, lines):
        contacts = with_charged(contacts, whose)
    else:
        contacts = [replace(c, in_charge=IN_CHARGE.match(c.role) is not None) for c in contacts]
    contacts = with_acting(source, [_from_unit(source, lines, c) for c in with_printed_duties(source, lines, contacts)])
    contacts = [with_words_before(source, c) for c in contacts]
    contacts = with_noted_duties(source, block, contacts)
    contacts = (with_told(contacts, source[lines[0]]) if len(lines) == 1 else None) or contacts
    warnings = [f"{c.lines.first}행: {c.name}의 전화번호를 찾지 못했습니다." for c in contacts if not c.extension]
    if not contacts:
        warnings.append(f"{block.first}-{block.last}행: 작성자 칸에서 사람을 읽지 못했습니다.")
    return contacts, warnings


def _by_label(source: Source, contacts: Sequence[Contact]) -> list[Contact]:
    """The contacts of a block that says in one line who answers for it ("책임: …") and in others who does it."""
    leading = [contact for contact in contacts if _LEADS_THEM.match(source[contact.lines.first])]
    others = with_all_but(LEADS_SOME, [contact for contact in contacts if contact not in leading])
    return [*(replace(contact, in_charge=not others) for contact in leading), *others]


def _heading_of(source: Source, first: int) -> str:
    """The department that stands alone right above a table of people, whose teams have leaders of their own."""
    above = source.before(first)
    if above is None or not source.adjoin(above, first) or not heads_people(source[first]):
        return ""
    return clean(source[above]) if leads_nowhere(source[above]) else ""


def _from_unit(source: Source, lines: Sequence[int], contact: Contact) -> Contact:
    """The contact with the line above that names the department, where that holds a figure of its own ("행정연수2팀")
    and no line of the contact does."""
    if not re.search(r"\d", contact.department) or any(contact.department in source[line] for line in contact.lines):
        return contact
    named = [line for line in lines if line < contact.lines.first and contact.department in source[line]]
    return replace(contact, lines=LineRange(named[-1], contact.lines.last)) if named else contact


def _batches(tokens: Iterable[Token]) -> Iterator[_Batch]:
    batch = _Batch()
    for token in tokens:
        if isinstance(token, Who):
            if batch.numbers or batch.emails:
                yield batch
                batch = _Batch()
            batch.people.append(token)
        elif isinstance(token, Numbers):
            batch.numbers.append(token)
        else:
            batch.emails.append(token)
    yield batch


def _paired(batch: _Batch) -> Iterator[tuple[Who, Numbers | None, Emails | None]]:
    """In order where there are as many as people; else the cell in the same column of a table row."""
    numbers = _joined(batch.numbers, batch.people)
    for place, who in enumerate(batch.people):
        yield who, _match(numbers, place, batch.people), _match(batch.emails, place, batch.people)


def _joined(numbers: list[Numbers], people: Sequence[Who]) -> list[Numbers]:
    """Numbers set otherwise than one cell a role, brought into that form.

    "☎ 031-820-0600" and "(내선 611)" in two cells of one role are one: the second is the extension. Fewer cells that
    hold as many numbers as all roles have names are divided among them.
    """
    values = [value for token in numbers for value in token.values]
    if len(people) == 1 and len(numbers) > 1:
        full = next((number for number, _ in values if number), "")
        shorts = [short for number, short in values if not number]
        if full and shorts:
            # An extension as long as the number's last group takes its place; a shorter one is dialled after it.
            same = len(full.rpartition("-")[2])
            joined = tuple(("" if len(short) == same else full, short) for short in shorts)
            return [replace(numbers[0], values=joined)]
    if len(numbers) < len(people) and len(values) == sum(len(who.names) for who in people):
        ends = list(accumulate(len(who.names) for who in people))
        lines = [token.line for token in numbers for _ in token.values]
        return [Numbers(tuple(values[a:b]), lines[a], numbers[0].column) for a, b in pairwise([0, *ends])]
    return numbers


def _match(cells: list[_Cell], place: int, people: Sequence[Who]) -> _Cell | None:
    """The cell of the person at ``place``: in order, in the same column, or the first behind the last of all."""
    if len(cells) == len(people):
        return cells[place]
    who, last = people[place], max(people, key=lambda one: one.column)
    behind = cells if who is last and len(cells) == 1 and cells[0].column > who.column else []
    return next((cell for cell in cells if cell.column == who.column), next(iter(behind), None))


def _people(
    section: Section,
    who: Who,
    numbers: Numbers | None,
    emails: Emails | None,
    led: Sequence[str],
    prefix: "_Fronts",
) -> Iterator[Contact]:
    values = numbers.values if numbers else ()
    touched = [LineRange(t.line, t.line) for t in (who, numbers, emails) if t is not None]
    roles = roles_of(who.role, len(who.names))
    for place, (name, department) in enumerate(zip(who.names, led, strict=True)):
        full, extension = values[place] if place < len(values) else values[0] if len(values) == 1 else ("", "")
        front, stated = prefix.of(extension, department) if extension and not full else ("", None)
        addresses = emails.values if emails else ()
        email = addresses[place] if place < len(addresses) else None
        lines, phone = LineRange.spanning(touched), full or front + extension
        team = who.unit.removeprefix(department).strip()
        yield Contact(section, lines, name, roles[place], department, phone, extension, email, stated=stated, team=team)


class _Fronts(NamedTuple):
    """What stands before an extension: as in the block's full numbers, by its length, or as is stated."""

    shared: dict[int, str]
    stated: tuple[Prefix, ...]

    def of(self, extension: str, department: str) -> tuple[str, LineRange | None]:
        """It, and the line that states it where that is none of the block's numbers; ("", None) without any."""
        if len(extension) in self.shared:
            return self.shared[len(extension)], None
        found = prefix_of(extension, department, self.stated)
        return (found.text, LineRange(found.line, found.line)) if found else ("", None)


def _shared_prefix(tokens: Iterable[Token]) -> dict[int, str]:
    """What stands before a last group of so many digits ("031-820-" for 4), from the block's full numbers."""
    found: dict[int, str] = {}
    for token in tokens:
        for full, extension in token.values if isinstance(token, Numbers) else ():
            if full.endswith(extension) and full:
                found.setdefault(len(extension), full[: -len(extension)])
    return found
