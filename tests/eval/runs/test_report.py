"""The page, the Markdown and the JUnit of a run whose outcomes are written down in fake_assistant.py."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from eval.cases import Card, Dataset
from eval.compare import compare
from eval.report import charts
from eval.report.junit import junit
from eval.report.markdown import summary_table
from eval.report.page import page
from eval.results import document
from eval.runner import AssistantSystem, Run, run
from ingest import Briefing, read_briefing
from tests.eval.runs.fake_assistant import FakeAssistant, make_case
from tests.page.conftest import DESKTOP, PHONE, browser

__all__ = ["browser"]

SYSTEM = {"name": "ours", "embedder": "kiwi", "model": None, "briefing_sha256": {"own": "b" * 64}}


@pytest.fixture(scope="module")
def briefing(briefing_file: Path) -> Briefing:
    """One whose every line says which it is."""
    return replace(read_briefing(briefing_file), lines=tuple(f"줄 {n}\t<b>{n}</b>" for n in range(1, 100)))


@pytest.fixture
def found(finished: Run, dataset: Dataset, briefing: Briefing) -> dict[str, Any]:
    return document(finished, [dataset], SYSTEM, {"own": briefing})


def documented(dataset: Dataset, *questions: str) -> dict[str, Any]:
    cases = tuple(make_case(str(n), question) for n, question in enumerate(questions))
    changed = replace(dataset, cases=cases)
    return document(run([(changed, AssistantSystem(FakeAssistant().ask))]), [changed], SYSTEM)


def test_whatever_was_asked_or_answered_is_escaped(dataset: Dataset) -> None:
    hostile = "wrong <script>alert(1)</script>"
    found = documented(dataset, hostile)
    assert "<script" not in page(found)
    assert "wrong &lt;script&gt;" in page(found)
    assert "<script" not in summary_table(found)
    assert ElementTree.fromstring(junit(found)).find(".//testcase").get("name") == f"0 {hostile}"  # type: ignore[union-attr]


def test_of_a_dataset_for_measuring_only_no_case_is_in_any_report(dataset: Dataset) -> None:
    hidden = replace(dataset, card=Card(measure_only=True), cases=(make_case("secret-id", "wrong secret"),))
    found = document(run([(hidden, AssistantSystem(FakeAssistant().ask))]), [hidden], SYSTEM)
    for report in (page(found, found, compare(found, found)), summary_table(found), junit(found)):
        assert "secret" not in report
    assert "0.0 %" in page(found)


def test_an_incomplete_run_and_the_gate_are_told_first(found: dict[str, Any]) -> None:
    told = page({**found, "unscored": 3}, problems=["나빠졌습니다."])
    assert told.index("채점하지 못한 문항 3건, 오류 1건") < told.index('id="failures"')
    assert told.index("나빠졌습니다.") < told.index('id="failures"')
    assert "- ❌ 나빠졌습니다." in summary_table(found, problems=["나빠졌습니다."])
    assert "- ❌ 채점하지 못한 문항 0건, 오류 1건" in summary_table(found)


def test_the_difference_of_two_runs_shows_both_answers(dataset: Dataset) -> None:
    old, new = documented(dataset, "right", "wrong", "wrong"), documented(dataset, "right", "right", "absent")
    told = page(new, old, compare(old, new))
    assert "좋아진 문항 1건" in told and "답이 달라진 문항 1건" in told
    assert "+33.3점" in told and "우연으로 볼 수 있는 차이입니다." in told
    assert "[red]279[/red]명" in told and "없습니다" in told


def test_nothing_measured_still_makes_a_report(dataset: Dataset) -> None:
    found = document(Run((), planned=5, seconds=0.0), [dataset], SYSTEM)
    assert "채점하지 못한 문항 5건" in page(found)
    assert "| **전체** | 0 | – |" in summary_table(found)
    assert ElementTree.fromstring(junit(found)).find("testsuite").get("skipped") == "5"  # type: ignore[union-attr]


def test_the_markdown_has_a_row_a_dataset(found: dict[str, Any]) -> None:
    lines = summary_table(found, compare(found, found)).splitlines()
    assert lines[0].startswith("### 평가: 통과 50.0 % (4문항")
    assert "| own | 4 | 50.0 | 15.0–85.0 | 50.0 | 75.0 | 75.0 | +0.0 (+0.0 ~ +0.0) |" in lines
    assert len({line.count("|") for line in lines if line.startswith("|")}) == 1


def test_junit_tells_wrong_answers_crashes_and_what_was_never_run_apart(found: dict[str, Any]) -> None:
    found = {**found, "datasets": [{**found["datasets"][0], "cases": 7}]}
    (suite,) = ElementTree.fromstring(junit(found))
    assert {k: suite.get(k) for k in ("tests", "failures", "errors", "skipped")} == {
        "tests": "7",
        "failures": "2",
        "errors": "1",
        "skipped": "2",
    }
    kinds = {case.get("name"): [child.tag for child in case] for case in suite}
    assert kinds["r right"] == [] and kinds["w wrong"] == ["failure"] and kinds["c crash"] == ["error"]
    assert suite.find("testcase/failure").get("message") == "빠진 말: 490"  # type: ignore[union-attr]


def test_junit_holds_no_character_that_xml_cannot(dataset: Dataset) -> None:
    assert ElementTree.fromstring(junit(documented(dataset, "wrong \x00\x1b\ufffe"))) is not None


def test_a_chart_draws_each_group_at_its_place() -> None:
    group = {"value": "<b>", "full": 50.0, "full_low": 25.0, "full_high": 75.0}
    drawn = ElementTree.fromstring(charts.intervals([group, {**group, "value": "x"}], "통과율"))
    assert [circle.get("cx") for circle in drawn.findall("circle")] == [
        str(charts.LEFT + (charts.WIDTH - charts.LEFT - charts.RIGHT) / 2)
    ] * 2
    assert drawn.get("aria-label") == "통과율"
    assert len(ElementTree.fromstring(charts.histogram([1.0, 2.0, 100.0], "시간")).findall("rect")) == charts.BARS
    assert charts.histogram([], "시간") == charts.risk_coverage([], "위험") == ""
    curve = ElementTree.fromstring(charts.risk_coverage([(0.5, 0.0), (1.0, 0.1)], "위험")).find("polyline")
    assert curve is not None and curve.get("points") == "220.0,165.0 395.0,15.0"


# As a person opens it.


@pytest.fixture(params=[{}, {"viewport": PHONE}, {"color_scheme": "dark"}], ids=["desktop", "phone", "dark"])
def opened(request: pytest.FixtureRequest, browser: Browser, found: dict[str, Any], tmp_path: Path) -> Iterator[Page]:
    """The page from its file. It may neither complain nor ask for anything else."""
    file = tmp_path / "report.html"
    old = {**found, "cases": [dict(case) for case in found["cases"]]}
    old["cases"][0] = {**old["cases"][0], "full": False}
    file.write_text(page(found, old, compare(old, found), ["기준보다 나쁩니다."]), "utf-8")
    context = browser.new_context(**{"viewport": DESKTOP, "locale": "ko-KR", **request.param})
    shown, complaints = context.new_page(), list[str]()
    shown.on("console", lambda message: complaints.append(message.text))
    shown.on("request", lambda asked: None if asked.url == file.as_uri() else complaints.append(asked.url))
    shown.goto(file.as_uri())
    yield shown
    context.close()
    assert complaints == []


@pytest.mark.browser
def test_a_failing_case_shows_the_lines_it_cited_and_why_it_failed(opened: Page) -> None:
    failing = opened.locator("#own-w")
    expect(failing.get_by_role("heading", name="wrong")).to_be_visible()
    expect(failing.locator(".reason")).to_have_text("빠진 말: 490")
    expect(failing.get_by_text("[red]279[/red]명 [1]")).to_be_visible()
    expect(failing.locator(".cited .label")).to_have_text("11행")
    expect(failing.locator(".cited .quote")).to_be_visible()
    expect(failing.locator(".cited .quote")).to_have_text("줄 11 <b>11</b>")
    expect(failing.locator("details")).not_to_have_attribute("open", "")
    failing.get_by_text("근거 줄", exact=True).click()
    expect(failing.locator("details .label")).to_have_text("10–12행")
    expect(opened.locator("#own-r")).to_have_count(0)
    expect(opened.get_by_role("img").first).to_be_visible()


@pytest.mark.browser
def test_the_report_is_accessible_and_fits(opened: Page) -> None:
    violations = Axe().run(opened).response["violations"]
    assert [v["id"] for v in violations if v["impact"] in ("serious", "critical")] == []
    assert opened.evaluate("document.scrollingElement.scrollWidth <= innerWidth")
