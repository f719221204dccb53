"""A question on its way to its answer: what each step of the assistant hands to the next."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from assistant.answer import Citation
from assistant.draft import Focus, Reply
from assistant.question import Question

if TYPE_CHECKING:
    from vectorstore.retriever import Hit


@dataclass(frozen=True, slots=True)
class Written:
    """What a language model made of a composed reply.

    Attributes:
        text: as the model wrote it; what came until then, where it was cut off.
        evidence: what the numbers in it stand for.
        problem: why it cannot be shown, in Korean; None for a complete text, which is yet to be checked.
    """

    text: str
    evidence: tuple[Citation, ...]
    problem: str | None = None


@dataclass(frozen=True, slots=True)
class Inquiry:
    """One question and what is known about it so far.

    Attributes:
        text: as typed.
        focus: what the conversation was about before, None at its start.
        question: as understood on its own, before anything is taken over from ``focus``.
        verdict: why it is not for this assistant, a key of the refusals; None where it is.
        started: `time.perf_counter` at its arrival.
        hits: chunks of the index, the best first; only for an open question or for a model to read.
        reply: the composed answer, None before it is composed.
        written: a model's wording of it, None without a model or where none was asked.
    """

    text: str
    focus: Focus | None
    question: Question
    verdict: str | None
    started: float
    hits: "tuple[Hit, ...]" = ()
    reply: Reply | None = None
    written: Written | None = None


def composed(inquiry: Inquiry) -> Reply:
    """The reply of an inquiry that has been composed."""
    assert inquiry.reply is not None, "compose comes first"
    return inquiry.reply


class Writer(Protocol):
    """Words composed replies: `assistant.model.ModelWriter`, or a fake of it."""

    def write(self, inquiry: Inquiry) -> Written | None:
        """The draft for a composed inquiry, within the writer's time limit; None for a reply best left as it is."""
