"""What the words of a contact block say: who, telephone numbers, e-mail addresses."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Who:
    """A role with the names behind it.

    Attributes:
        unit: the department named in a cell of its own or right before the name, "" as a rule.
        slot: place among several roles of one cell ("총무과장: 홍길동 / 재무과장: 이순신"), from 0.
        head: of the column in a table of people, "" without.
    """

    role: str
    names: tuple[str, ...]
    line: int
    column: int
    unit: str = ""
    slot: int = 0
    head: str = ""


@dataclass(frozen=True, slots=True)
class Numbers:
    """Numbers of one cell: (full number or "" where only the extension is printed, extension)."""

    values: tuple[tuple[str, str], ...]
    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Emails:
    """Addresses of one cell."""

    values: tuple[str, ...]
    line: int
    column: int


Token = Who | Numbers | Emails
