"""A small dataset, and a fake assistant whose answers to it are written down here; no test."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from assistant.answer import Answer, Citation, Composer, Status
from eval.cases import Card, Case, Dataset
from eval.runner import AssistantSystem
from ingest.records import LineRange


def make_case(name: str, question: str, **changes: object) -> Case:
    """A case whose right answer is 490, from lines 10 to 12."""
    return Case(
        **{  # type: ignore[arg-type]
            "id": name,
            "category": "course",
            "style": "direct",
            "persona": "teacher",
            "question": question,
            "must": (("490",),),
            "evidence": ([10, 12],),
            "answerable": True,
        }
        | changes
    )


class FakeAssistant:
    """Answers "right" and "wrong" as asked for, refuses what is "absent" and breaks on "crash"."""

    def __init__(self) -> None:
        self.asked: list[tuple[str, tuple[str, ...]]] = []

    def ask(self, question: str, history: Sequence[str] = ()) -> Answer:
        self.asked.append((question, tuple(history)))
        if question.startswith("crash"):
            raise RuntimeError("broken")
        if question.startswith("absent"):
            return Answer("없습니다", Status.NOT_IN_BRIEFING, (), Composer.FIXED, "")
        text = "490명 [1]" if question.startswith("right") else "[red]279[/red]명 [1]"
        cited = Citation(1, "1-1-1", "자격연수", ("자격연수",), LineRange(11, 11), "490명")
        return Answer(text, Status.ANSWERED, (cited,), Composer.LOOKUP, "인원", confidence=0.5)


CASES = (
    make_case("r", "right", history=("earlier",), operation="sum"),
    make_case("w", "wrong", style="typo"),
    make_case("a", "absent", category="unanswerable", must=(), evidence=(), answerable=False),
    make_case("f", "absent"),
    make_case("c", "crash"),
)
DATASET = Dataset("own", CASES, Card(), None, "0" * 64)


@contextmanager
def open_fake(briefing: Path | None) -> Iterator[AssistantSystem]:
    """Opens it as a system, in whatever process."""
    yield AssistantSystem(FakeAssistant().ask)
