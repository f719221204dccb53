"""Running, counting and reporting, with a fake assistant whose answers are written down here."""

import json
from dataclasses import replace
from io import StringIO
from pathlib import Path

import pytest
from rich.console import Console

from eval import report, results
from eval.cases import Card, Dataset
from eval.runner import AssistantSystem, Run, run
from ingest.errors import CaseError
from tests.eval.runs.fake_assistant import FakeAssistant


def test_history_is_handed_on_and_each_case_asked_once(assistant: FakeAssistant, dataset: Dataset) -> None:
    ticks: list[tuple[int, int]] = []
    run([(dataset, AssistantSystem(assistant.ask))], lambda done, total: ticks.append((done, total)))
    assert assistant.asked[0] == ("right", ("earlier",))
    assert len(assistant.asked) == len(dataset.cases)
    assert ticks == [(done, 5) for done in range(1, 6)]


def test_a_crash_and_an_unscored_case_are_not_wrong_answers(finished: Run) -> None:
    assert [score.full for _, score in finished.scored] == [True, False, True, False]
    assert [outcome.error for outcome in finished.crashed] == ["RuntimeError: broken"]
    assert finished.unscored == 0
    assert report.headline(finished).startswith(
        "통과 50.0 % (4문항), 95 % 구간 15.0–85.0 %, 없는 답 거절 100.0 %, 있는 답 거절 33.3 %, 근거 없는 숫자"
    )
    assert report.headline(finished).endswith("오류 1건")


def test_an_interrupted_run_says_what_was_never_scored(assistant: FakeAssistant, dataset: Dataset) -> None:
    def interrupt(done: int, total: int) -> None:
        if done == 3:
            raise KeyboardInterrupt

    stopped = run([(dataset, AssistantSystem(assistant.ask))], interrupt)
    assert (len(stopped.outcomes), stopped.planned, stopped.unscored) == (3, 5, 2)
    assert report.headline(stopped).endswith("채점하지 못한 문항 2건")


def test_the_table_counts_by_category_style_and_operation(finished: Run) -> None:
    console = Console(width=120, record=True, file=StringIO())
    console.print(report.table(finished))
    rows = [line.replace("│", " ").split() for line in console.export_text().splitlines()]
    assert ["분류", "course", "3", "33.3", "66.7", "66.7", "66.7", "33.3", "6.1–79.2"] in rows
    assert ["말투", "typo", "1", "0.0", "100.0", "100.0", "100.0", "0.0", "0.0–79.3"] in rows
    assert ["연산", "sum", "1", "100.0", "100.0", "100.0", "100.0", "100.0", "20.7–100.0"] in rows
    assert ["전체", "4", "50.0", "75.0", "75.0", "75.0", "50.0", "15.0–85.0"] in rows


def test_failures_name_question_expectation_answer_and_reason(finished: Run) -> None:
    console = Console(width=120, record=True, file=StringIO())
    console.print(report.failures(finished, most=2))
    told = console.export_text()
    assert "✗ w course/typo: 빠진 말: 490" in told
    assert "기대  490  [10-12행]" in told
    assert "답변  [red]279[/red]명 [1]  [11-11행]" in told  # shown, not taken for markup
    assert "문서에 있는 답을 거절함" in told
    assert "그 밖에 1건" in told


def test_results_name_all_that_a_run_depends_on(finished: Run, dataset: Dataset, tmp_path: Path) -> None:
    system = {"briefing_sha256": "b", "embedder": "kiwi", "model": None}
    path = results.write(results.document(finished, [dataset], system), tmp_path / "new" / "folder")
    told = json.loads(path.read_text("utf-8"))
    assert told["datasets"] == [{"name": "own", "sha256": "0" * 64, "cases": 5, "measure_only": False}]
    assert told["system"] == system
    assert {"commit", "dirty", "machine", "seconds"} <= told.keys()
    assert (told["planned"], told["unscored"], told["crashed"]) == (5, 0, 1)
    assert told["scores"]["n"] == 4
    assert told["scores"]["refused_unanswerable"] == 100
    assert told["scores"]["refused_answerable"] == 33.3333
    assert [(case["score"], case["error"]) for case in told["cases"]][-1] == (None, "RuntimeError: broken")
    assert told["cases"][0]["reply"]["citations"] == [[11, 11]]


def test_of_a_dataset_for_measuring_only_nothing_but_scores_is_told(assistant: FakeAssistant, dataset: Dataset) -> None:
    kept_aside = replace(dataset, card=Card(measure_only=True))
    finished = run([(kept_aside, AssistantSystem(assistant.ask))])
    console = Console(width=120, record=True, file=StringIO())
    console.print(report.failures(finished, most=20))
    assert console.export_text().strip() == ""
    told = results.document(finished, [kept_aside], {})
    assert told["cases"][0] == {"dataset": "own", "id": "r", "full": True, "fact": told["cases"][0]["fact"]}
    assert {frozenset(case) for case in told["cases"]} == {frozenset({"dataset", "id", "full", "fact"})}
    assert told["scores"]["n"] == 4


def test_nothing_to_measure_is_null_not_zero(dataset: Dataset) -> None:
    told = results.document(Run((), planned=3, seconds=0.0), [dataset], {})
    assert told["scores"]["full"] is None
    assert json.dumps(told, allow_nan=False)


def test_a_folder_that_cannot_be_written_is_one_sentence(finished: Run, dataset: Dataset, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", "utf-8")
    with pytest.raises(CaseError, match="--results"):
        results.write(results.document(finished, [dataset], {}), tmp_path / "file" / "folder")
