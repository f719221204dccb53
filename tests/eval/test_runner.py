"""Running, counting and reporting, with a fake assistant whose answers are written down here."""

import json
from collections.abc import Sequence
from dataclasses import replace
from io import StringIO
from pathlib import Path

import pytest
from rich.console import Console

from assistant.answer import Answer, Citation, Composer, Status
from eval import report, results
from eval.cases import Card, Case, Dataset
from eval.runner import AssistantSystem, Run, run
from ingest.errors import CaseError
from ingest.records import LineRange


def case(name: str, question: str, **changes: object) -> Case:
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
        if question == "crash":
            raise RuntimeError("broken")
        if question == "absent":
            return Answer("없습니다", Status.NOT_IN_BRIEFING, (), Composer.FIXED, "")
        text = "490명 [1]" if question == "right" else "[red]279[/red]명 [1]"
        cited = Citation(1, "1-1-1", "자격연수", ("자격연수",), LineRange(11, 11), "490명")
        return Answer(text, Status.ANSWERED, (cited,), Composer.LOOKUP, "인원")


CASES = (
    case("r", "right", history=("earlier",), operation="sum"),
    case("w", "wrong", style="typo"),
    case("a", "absent", category="unanswerable", must=(), evidence=(), answerable=False),
    case("f", "absent"),
    case("c", "crash"),
)
DATASET = Dataset("own", CASES, Card(), None, "0" * 64)


@pytest.fixture
def finished() -> Run:
    return run([(DATASET, AssistantSystem(FakeAssistant().ask))])


def test_history_is_handed_on_and_each_case_asked_once() -> None:
    assistant = FakeAssistant()
    ticks: list[tuple[int, int]] = []
    run([(DATASET, AssistantSystem(assistant.ask))], lambda done, total: ticks.append((done, total)))
    assert assistant.asked[0] == ("right", ("earlier",))
    assert len(assistant.asked) == len(CASES)
    assert ticks == [(done, 5) for done in range(1, 6)]


def test_a_crash_and_an_unscored_case_are_not_wrong_answers(finished: Run) -> None:
    assert [score.full for _, score in finished.scored] == [True, False, True, False]
    assert [outcome.error for outcome in finished.crashed] == ["RuntimeError: broken"]
    assert finished.unscored == 0
    assert report.headline(finished).startswith(
        "통과 50.0 % (4문항), 없는 답 거절 100.0 %, 있는 답 거절 33.3 %, 근거 없는 숫자"
    )
    assert report.headline(finished).endswith("오류 1건")


def test_an_interrupted_run_says_what_was_never_scored() -> None:
    def interrupt(done: int, total: int) -> None:
        if done == 3:
            raise KeyboardInterrupt

    stopped = run([(DATASET, AssistantSystem(FakeAssistant().ask))], interrupt)
    assert (len(stopped.outcomes), stopped.planned, stopped.unscored) == (3, 5, 2)
    assert report.headline(stopped).endswith("채점하지 못한 문항 2건")


def test_the_table_counts_by_category_style_and_operation(finished: Run) -> None:
    console = Console(width=120, record=True, file=StringIO())
    console.print(report.table(finished))
    rows = [line.replace("│", " ").split() for line in console.export_text().splitlines()]
    assert ["분류", "course", "3", "33.3", "66.7", "66.7", "66.7", "33.3"] in rows
    assert ["말투", "typo", "1", "0.0", "100.0", "100.0", "100.0", "0.0"] in rows
    assert ["연산", "sum", "1", "100.0", "100.0", "100.0", "100.0", "100.0"] in rows
    assert ["전체", "4", "50.0", "75.0", "75.0", "75.0", "50.0"] in rows


def test_failures_name_question_expectation_answer_and_reason(finished: Run) -> None:
    console = Console(width=120, record=True, file=StringIO())
    console.print(report.failures(finished, most=2))
    told = console.export_text()
    assert "✗ w course/typo: 빠진 말: 490" in told
    assert "기대  490  [10-12행]" in told
    assert "답변  [red]279[/red]명 [1]  [11-11행]" in told  # shown, not taken for markup
    assert "문서에 있는 답을 거절함" in told
    assert "그 밖에 1건" in told


def test_results_name_all_that_a_run_depends_on(finished: Run, tmp_path: Path) -> None:
    system = {"briefing_sha256": "b", "embedder": "kiwi", "model": None}
    path = results.write(results.document(finished, [DATASET], system), tmp_path / "new" / "folder")
    told = json.loads(path.read_text("utf-8"))
    assert told["datasets"] == [{"name": "own", "sha256": "0" * 64, "cases": 5}]
    assert told["system"] == system
    assert {"commit", "dirty", "machine", "seconds"} <= told.keys()
    assert (told["planned"], told["unscored"], told["crashed"]) == (5, 0, 1)
    assert told["scores"]["n"] == 4
    assert told["scores"]["refused_unanswerable"] == 100
    assert told["scores"]["refused_answerable"] == 33.33
    assert [("score" in case, case["error"]) for case in told["cases"]][-1] == (False, "RuntimeError: broken")
    assert told["cases"][0]["reply"]["citations"] == [[11, 11]]


def test_of_a_dataset_for_measuring_only_nothing_but_scores_is_told() -> None:
    kept_aside = replace(DATASET, card=Card(measure_only=True))
    finished = run([(kept_aside, AssistantSystem(FakeAssistant().ask))])
    console = Console(width=120, record=True, file=StringIO())
    console.print(report.failures(finished, most=20))
    assert console.export_text().strip() == ""
    told = results.document(finished, [kept_aside], {})
    assert told["cases"][0] == {"dataset": "own", "id": "r", "full": True}
    assert {frozenset(case) for case in told["cases"]} == {frozenset({"dataset", "id", "full"})}
    assert told["scores"]["n"] == 4


def test_nothing_to_measure_is_null_not_zero() -> None:
    told = results.document(Run((), planned=3, seconds=0.0), [DATASET], {})
    assert told["scores"]["full"] is None
    assert json.dumps(told, allow_nan=False)


def test_a_folder_that_cannot_be_written_is_one_sentence(finished: Run, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", "utf-8")
    with pytest.raises(CaseError, match="--results"):
        results.write(results.document(finished, [DATASET], {}), tmp_path / "file" / "folder")
