"""Who is named: contacts as printed, and the people behind them."""

from collections.abc import Collection
from dataclasses import dataclass

from ingest.records.places import LineRange, Record


@dataclass(frozen=True, slots=True)
class Contact(Record):
    """One person in one 작성자 block.

    Attributes:
        role: as printed: "초등교원연수부장", "수석연구사", "담당", "교육담당사무관" …
        department: "초등교원연수부", "운영지원과" …: the department that the head of the same row or block leads.
        team: "초등팀", where a table names it behind the department, "" without.
        phone: full number, "02-3019-8004".
        extension: its last group of digits, "8004".
        email: None where the briefing prints none.
        in_charge: whether the block says so ("담당", a column of 담당자) or, where it says so of nobody, names
            them last of their department.
        duties: what a table of people says that they are in charge of, "" without such a column.
        charged: the row of another table that says these duties, None where the person's own line does.
        stated: where what stands before the extension is stated, None where the number itself prints it.
    """

    name: str
    role: str
    department: str
    phone: str
    extension: str
    email: str | None = None
    in_charge: bool = False
    stated: LineRange | None = None
    duties: str = ""
    charged: LineRange | None = None
    team: str = ""

    def is_of(self, units: Collection[str]) -> bool:
        """Whether the department or the team is one of ``units``."""
        return self.department in units or (bool(self.team) and self.team in units)


@dataclass(frozen=True, slots=True)
class Person:
    """A person with all appearances. Two people of one name differ in extension.

    Attributes:
        contacts: every appearance, in the order of the lines; at least one.
    """

    name: str
    extension: str
    contacts: tuple[Contact, ...]
