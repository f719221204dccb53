"""Datasets and a system go in, one Outcome a case comes out, in the order of the cases.

A wrong answer, a crash and a case that was never run are three things: only the first has a score, the second has an
error, the third has no Outcome.
"""

import resource
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol, runtime_checkable

from assistant.answer import Ask
from eval.cases import Case, Dataset
from eval.metrics import DEPTH, Reply, Score, grade
from eval.support import unsupported
from ingest.records import LineRange

if TYPE_CHECKING:
    from vectorstore.retriever import HybridRetriever

Tick = Callable[[int, int], None]  # (done, total)


class System(Protocol):
    """Anything that answers questions; ``history`` holds earlier questions of the conversation, oldest first."""

    def reply(self, question: str, history: Sequence[str]) -> Reply:
        """The reply, in a conversation of its own."""


@runtime_checkable
class Finding(Protocol):
    """A System whose retriever can be asked on its own."""

    def hits(self, question: str) -> Sequence[LineRange] | None:
        """Lines of the hits, the best first; None where there is no retriever."""


@dataclass(frozen=True, slots=True)
class AssistantSystem:
    """Our own assistant as a System.

    Attributes:
        ask: the assistant's.
        retriever: of its index; None where retrieval is not measured.
        year: of the briefing, see ``unsupported``.
    """

    ask: Ask
    retriever: "HybridRetriever | None" = None
    year: int | None = None

    def reply(self, question: str, history: Sequence[str]) -> Reply:
        """The assistant's answer, reduced to what is graded and shown."""
        answer = self.ask(question, history)
        return Reply(
            text=answer.text,
            abstained=answer.status.abstains,
            citations=tuple(citation.lines for citation in answer.citations),
            understood=answer.understood,
            composer=answer.composer.value,
            unsupported=unsupported(answer, self.year),
            confidence=answer.confidence,
        )

    def hits(self, question: str) -> Sequence[LineRange] | None:
        """See ``Finding``."""
        if self.retriever is None:
            return None
        return [hit.chunk.lines for hit in self.retriever.search(question, DEPTH)]


@dataclass(frozen=True, slots=True)
class Attempt:
    """What a system made of one question, ungraded.

    Attributes:
        reply: None where it broke.
        hits: what its retriever alone finds; None where that is not measured: after a history, or without one.
        latency_ms: of the reply, without ``hits``; None where it broke.
        error: None where it did not break.
        peak_mib: most memory the process has used so far.
        cold_start_seconds: from opening the system to this reply, where it was the first; else None.
        cached: taken from an earlier run, latency and all.
    """

    reply: Reply | None = None
    hits: tuple[LineRange, ...] | None = None
    latency_ms: float | None = None
    error: str | None = None
    peak_mib: float | None = None
    cold_start_seconds: float | None = None
    cached: bool = False


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one case: either reply, score and latency, or an error."""

    dataset: Dataset
    case: Case
    attempt: Attempt
    score: Score | None

    @property
    def reply(self) -> Reply | None:
        """None where the system broke."""
        return self.attempt.reply

    @property
    def latency_ms(self) -> float | None:
        """Of the reply."""
        return self.attempt.latency_ms

    @property
    def error(self) -> str | None:
        """What broke; None where there is a reply."""
        return self.attempt.error


@dataclass(frozen=True, slots=True)
class Run:
    """All outcomes of one evaluation.

    Attributes:
        planned: number of cases that were to be run; more than ``outcomes`` after an interruption.
        seconds: duration of the whole run.
        processes: how many answered at a time; latencies of several on few cores are longer than those of one.
    """

    outcomes: tuple[Outcome, ...]
    planned: int
    seconds: float
    processes: int = 1

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

    @property
    def complete(self) -> bool:
        """Whether every case has a score."""
        return len(self.scored) == self.planned


def attempt(case: Case, system: System) -> Attempt:
    """Ask one case's question."""
    started = time.perf_counter()
    try:
        reply = system.reply(case.question, case.history)
        latency_ms = 1000 * (time.perf_counter() - started)
        hits = system.hits(case.question) if isinstance(system, Finding) and not case.history else None
    except Exception as error:  # one crash must not lose the other cases
        return Attempt(error=f"{type(error).__name__}: {error}")
    peak_mib = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return Attempt(reply, None if hits is None else tuple(hits), latency_ms, peak_mib=round(peak_mib, 1))


def graded(dataset: Dataset, case: Case, tried: Attempt) -> Outcome:
    """The outcome of an attempt."""
    return Outcome(dataset, case, tried, grade(case, tried.reply) if tried.reply is not None else None)


def run_case(dataset: Dataset, case: Case, system: System) -> Outcome:
    """Ask one case's question and grade the reply."""
    return graded(dataset, case, attempt(case, system))


def run(pairs: Sequence[tuple[Dataset, System]], on_case: Tick = lambda done, total: None) -> Run:
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
