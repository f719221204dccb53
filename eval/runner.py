"""Datasets and a system go in, one Outcome a case comes out, in the order of the cases.

A wrong answer, a crash and a case that was never run are three things: only the first has a score, the second has an
error, the third has no Outcome.
"""

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol

from assistant.answer import Ask
from eval.cases import Case, Dataset
from eval.metrics import Reply, Score, grade
from eval.support import unsupported


class System(Protocol):
    """Anything that answers questions; ``history`` holds earlier questions of the conversation, oldest first."""

    def reply(self, question: str, history: Sequence[str]) -> Reply:
        """The reply, in a conversation of its own."""


@dataclass(frozen=True, slots=True)
class AssistantSystem:
    """Our own assistant as a System."""

    ask: Ask

    def reply(self, question: str, history: Sequence[str]) -> Reply:
        """The assistant's answer, reduced to what is graded and shown."""
        answer = self.ask(question, history)
        return Reply(
            text=answer.text,
            abstained=answer.status.abstains,
            citations=tuple(citation.lines for citation in answer.citations),
            understood=answer.understood,
            composer=answer.composer.value,
            unsupported=unsupported(answer),
            confidence=answer.confidence,
        )


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one case: either reply, score and latency, or an error."""

    dataset: Dataset
    case: Case
    reply: Reply | None = None
    score: Score | None = None
    latency_ms: float | None = None
    error: str | None = None


@dataclass(frozen=True, slots=True)
class Run:
    """All outcomes of one evaluation.

    Attributes:
        planned: number of cases that were to be run; more than ``outcomes`` after an interruption.
        seconds: duration of the whole run.
    """

    outcomes: tuple[Outcome, ...]
    planned: int
    seconds: float

    @property
    def unscored(self) -> int:
        """Cases that were never run."""
        return self.planned - len(self.outcomes)

    @property
    def crashed(self) -> tuple[Outcome, ...]:
        """Outcomes without a reply."""
        return tuple(outcome for outcome in self.outcomes if outcome.error is not None)

    @property
    def scored(self) -> tuple[tuple[Outcome, Score], ...]:
        """Outcomes with their score."""
        return tuple((outcome, outcome.score) for outcome in self.outcomes if outcome.score is not None)


def run_case(dataset: Dataset, case: Case, system: System) -> Outcome:
    """Ask one case's question and grade the reply."""
    started = time.perf_counter()
    try:
        reply = system.reply(case.question, case.history)
    except Exception as error:  # one crash must not lose the other cases
        return Outcome(dataset, case, error=f"{type(error).__name__}: {error}")
    latency_ms = 1000 * (time.perf_counter() - started)
    return Outcome(dataset, case, reply, grade(case, reply), latency_ms)


def run(pairs: Sequence[tuple[Dataset, System]], on_case: Callable[[int, int], None] = lambda done, total: None) -> Run:
    """Run every case of every dataset, each by the system that reads its briefing, one at a time.

    Ctrl-C ends the run early; what was not reached is unscored.

    Args:
        pairs: datasets with their systems.
        on_case: called with the cases done and their total after each.
    """
    started = time.perf_counter()
    work = [(dataset, case, system) for dataset, system in pairs for case in dataset.cases]
    outcomes: list[Outcome] = []
    try:
        for dataset, case, system in work:
            outcomes.append(run_case(dataset, case, system))
            on_case(len(outcomes), len(work))
    except KeyboardInterrupt:
        pass
    return Run(tuple(outcomes), len(work), time.perf_counter() - started)
