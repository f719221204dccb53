"""People of a contact block in printed order in; the department each belongs to out."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from ingest.named import roles_of
from ingest.records import Contact
from ingest.tokens import Who

_HEAD = re.compile(r"^(?P<department>\S.*(?:부|과|실|국|센터|단|소|원|관|처|팀))장$")
_LED = re.compile(r"^(?P<department>\S+(?:부|과|팀|실|센터|국|단))\s+\S")


@dataclass
class Departments:
    """Which department each of a block's people belongs to: the one that the head of the row or block leads.

    Attributes:
        named: by slot, where several heads share a cell; slot 0 otherwise.
        head: role of the last head.
        last: line, column and slot of the last one that leads, and how many do in a row there.
        teams: whether a team's leader leads it where somebody leads the department as well.
    """

    named: dict[int, str] = field(default_factory=dict)
    head: str = ""
    last: tuple[int, int, int, int] = (0, 0, 0, 0)
    teams: bool = False

    def of(self, who: Who) -> list[str]:
        """The department of each name of the next role; a team leader leads only where nobody higher does. As many
        names as heads before them belong to one head each; behind one head of a cell all belong to that."""
        if who.unit:
            self._lead(who.unit.split()[0], who)
            self.head = self.head or f"{who.unit.split()[0]}장"
        elif led := self._led(who.role):
            self._lead(led, who)
        line, column, slot, heads = self.last
        if (who.line, who.column, heads) == (line, column, 1) and who.slot > slot:
            return [self.named[slot]] * len(who.names)
        if len(who.names) == len(self.named) > 1:
            return [self.named[slot] for slot in sorted(self.named)]
        return [self.named.get(who.slot, self.named.get(0, ""))] * len(who.names)

    def all_of(self, who: Who) -> list[str]:
        """The department of each name; each may have a role of its own: "시설팀장, 생활관팀장: 홍길동, 이순신"."""
        roles = roles_of(who.role, len(who.names))
        if len(set(roles)) == 1:
            return self.of(who)
        each = zip(roles, who.names, strict=True)
        return [self.of(replace(who, role=role, names=(name,)))[0] for role, name in each]

    def _led(self, role: str) -> str:
        match = _HEAD.match(re.sub(r"(?<=부|과|실|국|단|소|원|관|처|팀)\s\S{1,3}장$", "장", role))
        below = self.head and not self.head.endswith("팀장") and role.endswith("팀장") and not self.teams
        if match and not below:
            self.head = role
            return match["department"]
        return led["department"] if (led := _LED.match(role)) else ""

    def _lead(self, department: str, who: Who) -> None:
        if not who.slot:
            self.named.clear()
        self.named[who.slot] = department
        line, column, slot, heads = self.last
        in_a_row = (who.line, who.column, who.slot) == (line, column, slot + 1)
        self.last = (who.line, who.column, who.slot, heads + 1 if in_a_row else 1)


def departments_of(people: Sequence[Who], above: str = "") -> list[list[str]]:
    """The department of each name of a block's people, in their order.

    Where whoever leads stands behind those led, in every row or in the block ("담당: … 팀장: … 총무과장: …"), the block
    is read upwards.

    Args:
        people: whom the block names.
        above: the department that stands alone right above the block.
    """
    departments = Departments({0: above} if above else {}, teams=bool(above))
    order = list(range(len(people)))
    if not above and _ascends(people):
        order.sort(key=lambda n: (-people[n].line, -people[n].column))  # those of one cell stay in order
    led = {n: departments.all_of(people[n]) for n in order}
    return [led[n] for n in range(len(people))]


def _ascends(people: Sequence[Who]) -> bool:
    """Whether the last one leads a department, the first leads nothing (the head of the house, "원장", may stand above
    those of its departments), and no unit is named."""
    if not people or any(who.unit for who in people):
        return False
    return _HEAD.match(people[-1].role) is not None and not people[0].role.endswith("장")


def with_known(contacts: Sequence[Contact]) -> tuple[Contact, ...]:
    """The contacts, those whose block names no department with the one that is named elsewhere beside the same name
    and number, as in a directory at the end."""
    known: dict[tuple[str, str], set[str]] = {}
    for contact in contacts:
        if contact.department and contact.extension:
            known.setdefault((contact.name, contact.extension), set()).add(contact.department)
    named = (known.get((contact.name, contact.extension), set()) for contact in contacts)
    return tuple(
        replace(contact, department=next(iter(departments)))
        if not contact.department and len(departments) == 1
        else contact
        for contact, departments in zip(contacts, named, strict=True)
    )
