"""Where things stand in a briefing: line ranges, sections, and what every record knows of its place."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum


@dataclass(frozen=True, slots=True, order=True)
class LineRange:
    """Lines ``first`` to ``last`` of the briefing, 1-based, both included.

    Raises:
        ValueError: when ``first < 1`` or ``last < first``.
    """

    first: int
    last: int

    def __post_init__(self) -> None:
        if self.first < 1 or self.last < self.first:
            raise ValueError(f"no such line range: {self.first}-{self.last}")

    def __contains__(self, line: int) -> bool:
        return self.first <= line <= self.last

    def __len__(self) -> int:
        return self.last - self.first + 1

    def __iter__(self) -> Iterator[int]:
        return iter(range(self.first, self.last + 1))

    def touches(self, other: "LineRange") -> bool:
        """Whether the two ranges share at least one line."""
        return self.first <= other.last and other.first <= self.last

    @staticmethod
    def spanning(ranges: Iterable["LineRange"]) -> "LineRange":
        """The smallest range that covers all of ``ranges`` (at least one)."""
        listed = list(ranges)
        return LineRange(min(r.first for r in listed), max(r.last for r in listed))


class SectionKind(StrEnum):
    """What a section is in the outline of the genre."""

    COVER = "cover"  # everything before the first heading
    PART = "part"  # 일반 현황, 주요 역점사업, 주요업무
    TOPIC = "topic"  # 연혁, 조직, 시설 현황, a key project …
    DEPARTMENT = "department"  # ○ 총무부 under 주요 기능
    AREA = "area"  # 1. … with its outline page
    PROGRAMME = "programme"  # 1-1-1 …
    ASPECT = "aspect"  # a standard sub-heading of a programme or key project


class Aspect(StrEnum):
    """Which standard sub-heading a section is. Sections of other kinds have none."""

    AUTHORS = "작성자"
    PURPOSE = "목적 및 근거"
    RESULTS = "추진 실적"
    PLAN = "추진 계획"
    BUDGET = "예산 집행 계획"


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and the lines below it, up to the next heading of the same or a higher level.

    Attributes:
        number: "1-1-1" for a programme, "1" for an area, None where the heading has no number of its own.
        title: the heading without number, □ and ** marks, e.g. "2026년 추진 계획".
        path: titles of all enclosing sections and this one, outermost first; a numbered title is "1-1-1 교원 …".
        lines: every line of the section, sub-sections included.
        programme: number of the enclosing (or this) programme, None outside the programmes.
        aspect: which standard sub-heading this is, if any.
        year: the year in the heading ("2025년 추진 실적" → 2025); for a heading without one, None.
    """

    number: str | None
    title: str
    path: tuple[str, ...]
    lines: LineRange
    kind: SectionKind
    programme: str | None = None
    aspect: Aspect | None = None
    year: int | None = None


class Phase(StrEnum):
    """Whether a line reports what was done or what is planned."""

    RESULT = "실적"
    PLAN = "계획"


@dataclass(frozen=True, slots=True)
class Record:
    """Base of everything read: where it stands."""

    section: Section
    lines: LineRange
