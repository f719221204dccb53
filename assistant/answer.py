"""What the assistant gives back: a status, a text, numbered citations, and how the answer was made."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum

from ingest.records import LineRange


class Status(StrEnum):
    """What kind of reply an Answer is. No string search ever decides it."""

    ANSWERED = "answered"
    NEEDS_CLARIFYING = "needs_clarifying"  # namesakes, two sections of one name; both are shown
    NOT_IN_BRIEFING = "not_in_briefing"
    OUT_OF_SCOPE = "out_of_scope"
    GREETING = "greeting"

    @property
    def abstains(self) -> bool:
        """Whether no fact of the briefing is stated (eval/SPEC: everything but answered and needs_clarifying)."""
        return self not in (Status.ANSWERED, Status.NEEDS_CLARIFYING)


class Composer(StrEnum):
    """How the text was made; the value is what the page shows."""

    LOOKUP = "문서에서 찾음"
    COMPUTED = "계산함"
    QUOTED = "원문 인용"
    MODEL = "AI 작성·확인됨"
    FIXED = "안내"  # refusals, greetings


@dataclass(frozen=True, slots=True)
class Citation:
    """Where a statement of the answer stands.

    Attributes:
        number: 1-based, as in the answer's "[1]".
        section: programme number ("1-1-1") or, outside the programmes, the section's title ("시설 현황").
        title: of that section.
        path: heading path from the outermost in.
        lines: of the briefing.
        quote: exactly those lines.
        row, column: headers of the cell cited, for a table; empty otherwise.
    """

    number: int
    section: str
    title: str
    path: tuple[str, ...]
    lines: LineRange
    quote: str
    row: tuple[str, ...] = ()
    column: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Figure:
    """An amount of money as it was looked up, for a chart and a table of what the answer tells.

    Attributes:
        name: what it is an amount of: "1-1-1 초등 자격연수(459. 자격연수)".
        year: None where the briefing gives none.
        quarter: 1 to 4, None for a whole year.
        value: in ``unit``; None where words are printed in its place.
        text: as printed: "596,139", "재배정", "-".
        lines: of the citation that states it.
    """

    name: str
    year: int | None
    quarter: int | None
    value: Decimal | None
    text: str
    unit: str
    lines: LineRange


@dataclass(frozen=True, slots=True)
class Answer:
    """A checked reply.

    Attributes:
        text: Markdown; citation marks "[1]" refer to ``citations``.
        understood: one line, how the question was understood.
        options: questions the user can pick when asked back, [] otherwise.
        suggestions: further questions that the briefing answers.
        figures: the amounts of money looked up for it, each once, in the order told.
        draft: a configured model's raw text, also when it was not shown; None without a model.
        draft_problem: why the draft was not shown; None when it was, or without a model.
        confidence: share of the question's topic that the citations explain, 0 to 1, see assistant/confidence.py; no
            probability, but larger where an answer is likelier right. None where nothing is stated.

    Raises:
        ValueError: for an answered Answer without a citation.
    """

    text: str
    status: Status
    citations: tuple[Citation, ...]
    composer: Composer
    understood: str
    latency_ms: float = 0.0
    options: tuple[str, ...] = ()
    suggestions: tuple[str, ...] = ()
    figures: tuple[Figure, ...] = ()
    draft: str | None = None
    draft_problem: str | None = None
    confidence: float | None = None
    topic: object = field(default=None, repr=False, compare=False)

    def __post_init__(self) -> None:
        if self.status is Status.ANSWERED and not self.citations:
            raise ValueError("an answered Answer needs at least one citation")


# Asks a question after the earlier ones of its conversation, oldest first: `Assistant.ask`, or a fake of it.
Ask = Callable[[str, Sequence[str]], Answer]
