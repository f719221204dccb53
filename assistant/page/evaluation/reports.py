"""What the 평가 tab needs to know of an evaluation; whoever evaluates gives it in these types."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol

from ingest.records import LineRange

# (cases done, cases in all)
OnCase = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Dataset:
    """Questions that can be asked.

    Attributes:
        is_hidden: for measuring only, so that nothing of its cases is shown.
    """

    name: str
    cases: int
    is_hidden: bool


@dataclass(frozen=True, slots=True)
class Score:
    """How many of a kind of cases were right.

    Attributes:
        by: what sorts the kinds: "분류", "말투".
        kind: "예산" …
        cases: how many were scored.
        full, correct, cited: in percent; full is correct and cited.
    """

    by: str
    kind: str
    cases: int
    full: float
    correct: float
    cited: float


@dataclass(frozen=True, slots=True)
class Cited:
    """Lines that an answer cites.

    Attributes:
        text: as quoted.
        is_here: whether they are lines of the briefing that the page shows.
    """

    lines: LineRange
    text: str
    is_here: bool


@dataclass(frozen=True, slots=True)
class Failure:
    """A case that was not answered in full.

    Attributes:
        kind: category and style.
        history: questions before, oldest first.
        expected: groups of alternatives, of each of which a right answer holds one; () where it must refuse.
        answer: as given; "" where the system broke.
        reasons: what was wrong.
    """

    id: str
    kind: str
    question: str
    history: tuple[str, ...]
    expected: tuple[tuple[str, ...], ...]
    answer: str
    cited: tuple[Cited, ...]
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Report:
    """One finished run.

    Attributes:
        name: of its file; `Evaluator.load` takes it.
        title: what was run and when, as shown.
        total: over all cases.
        scores: for each kind of each sorting.
        failures: all that may be shown.
        hidden_failures: how many may not.
        seconds: duration.
        unscored: cases that broke or were never run.
    """

    name: str
    title: str
    total: Score
    scores: tuple[Score, ...]
    failures: tuple[Failure, ...]
    hidden_failures: int
    seconds: float
    unscored: int


@dataclass(frozen=True, slots=True)
class Comparison:
    """How a run differs from an earlier one over the cases of both.

    Attributes:
        earlier: that run.
        cases: of both.
        gained, lost: how many only the new run, or only the earlier one, has right.
        lost_ids: those lost that may be shown.
        is_certain: whether the difference is more than chance.
    """

    earlier: Report
    cases: int
    gained: int
    lost: int
    lost_ids: tuple[str, ...]
    is_certain: bool


class Evaluator(Protocol):
    """Runs datasets, and keeps and finds reports."""

    def datasets(self) -> Sequence[Dataset]:
        """All there are."""

    def earlier(self) -> Sequence[tuple[str, str]]:
        """Name and title of each run kept, the newest first."""

    def run(self, dataset: str, on_case: OnCase) -> Report:
        """Asks every case of a dataset and keeps the report.

        Raises:
            AssistantError: when that cannot be done. An exception from ``on_case`` ends the run, unkept.
        """

    def load(self, name: str) -> Report:
        """A run kept before.

        Raises:
            AssistantError: when there is none of this name.
        """

    def compare(self, name: str, earlier: str) -> Comparison:
        """Two runs kept.

        Raises:
            AssistantError: when they share no case.
        """
