"""The evaluation as the page runs and shows it: over a tiny dataset, without a browser."""

import json
import re
from collections.abc import Sequence
from dataclasses import replace
from html import unescape
from pathlib import Path
from threading import Event

import pytest

from assistant.answer import Answer
from assistant.page.evaluation import tab, view
from assistant.page.evaluation.reports import Report
from eval.page import PageEvaluator
from ingest.errors import CaseError
from ingest.records import Briefing
from tests.page.conftest import FakeAssistant, answer
from tests.page.small_server import evaluator, write_datasets


@pytest.fixture
def datasets(tmp_path: Path) -> Path:
    write_datasets(tmp_path)
    return tmp_path


@pytest.fixture
def evaluating(briefing: Briefing, assistant: FakeAssistant, datasets: Path) -> PageEvaluator:
    return evaluator(briefing, assistant.ask, datasets)


def run(evaluating: PageEvaluator, dataset: str) -> Report:
    return evaluating.run(dataset, lambda done, total: None)


def test_a_run_is_told_step_by_step_and_kept(evaluating: PageEvaluator) -> None:
    *steps, name = tab.run(evaluating, "tiny")
    assert all(step in {(done, total) for done in range(4) for total in (0, 3)} for step in steps)
    assert [kept for kept, _ in evaluating.earlier()] == [name]
    found = evaluating.load(str(name))
    assert (found.total.cases, found.total.full, found.unscored) == (2, 50.0, 1)
    assert {(score.by, score.kind, score.cases) for score in found.scores} == {
        ("분류", "연수과정", 2),
        ("말투", "그대로", 2),
    }


def test_a_failure_tells_question_expectation_answer_and_lines(evaluating: PageEvaluator) -> None:
    wrong, broken = run(evaluating, "tiny").failures
    assert (wrong.id, wrong.expected, wrong.answer) == ("c2", (("아니다",),), "답 [1]")
    assert [(cited.lines.first, cited.is_here) for cited in wrong.cited] == [(5, True)]
    assert broken.reasons == ("RuntimeError: broken",)


def test_what_is_for_measuring_only_is_counted_and_never_shown(evaluating: PageEvaluator) -> None:
    found = run(evaluating, "hidden")
    assert (found.failures, found.hidden_failures) == ((), 1)
    html = view.report_html(found)
    assert "비밀" not in html and "몇" not in html and "h1" not in html


def test_who_stops_listening_stops_the_run(evaluating: PageEvaluator, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tab, "_TICK_SECONDS", 0.0)
    stopped = Event()
    monkeypatch.setattr(tab, "Event", lambda: stopped)
    asked: list[str] = []

    def ask(question: str, history: Sequence[str] = ()) -> Answer:
        asked.append(question)
        assert stopped.wait(20)  # the first answer comes when nobody listens any more
        return answer((5, 5))

    steps = tab.run(replace(evaluating, ask=ask), "tiny")
    assert next(steps) == (0, 0)
    steps.close()
    assert len(asked) == 1
    assert evaluating.earlier() == []


def test_two_runs_are_compared(evaluating: PageEvaluator, datasets: Path) -> None:
    first = run(evaluating, "tiny")
    kept = datasets / "results" / f"{first.name}.json"
    kept.rename(kept.with_name("2000-earlier.json"))
    right = json.loads((datasets / "results" / "2000-earlier.json").read_text(encoding="utf-8"))
    for one in right["cases"]:
        one["full"] = one["full"] is not None
    (datasets / "results" / "2000-earlier.json").write_text(json.dumps(right), encoding="utf-8")
    second = run(evaluating, "tiny")
    found = evaluating.compare(second.name, "2000-earlier")
    assert (found.cases, found.gained, found.lost, found.lost_ids) == (2, 0, 1, ("c2",))
    assert "새로 틀린 문항 <b>1</b>" in view.report_html(second, found)
    assert len(view.chart(second, found).data) == 2


def test_a_report_is_escaped_and_its_table_and_chart_agree(evaluating: PageEvaluator) -> None:
    found = run(evaluating, "tiny")
    html = view.report_html(found)
    assert "<명>" not in html and "몇 &lt;명&gt;?" in html
    assert 'data-lines="5-5"' in html
    (bars,) = view.chart(found).data
    assert [f"{share:.1f}" for share in bars.y] == re.findall(r'data-title="모두 맞음\(%\)">([\d.]+)', unescape(html))


@pytest.mark.parametrize("name", ["", "../secret", "no such run"])
def test_only_kept_runs_are_read(evaluating: PageEvaluator, name: str) -> None:
    with pytest.raises(CaseError):
        evaluating.load(name)


def test_a_results_file_of_another_kind_is_left_out(evaluating: PageEvaluator, datasets: Path) -> None:
    (datasets / "results").mkdir()
    (datasets / "results" / "other.json").write_text("{}", encoding="utf-8")
    assert evaluating.earlier() == []


def test_progress_is_a_bar_and_a_sentence() -> None:
    assert '<progress value="3" max="9"' in view.progress(3, 9)
    assert "9문항 가운데 3문항" in view.progress(3, 9)
    assert "<progress>" in view.progress(0, 0)
