"""`app.py eval --system NAME`: every system through the command line, and the table that holds them side by side."""

import json
import sys
from pathlib import Path

import pytest

import app
from tests.assistant.fake_openai import fake_openai, says

CASE = {
    "id": "a",
    "category": "course",
    "style": "direct",
    "persona": "teacher",
    "question": "2026년 초등 1급 정교사 자격연수는 몇 과정 몇 명인가요?",
    "must": [["490"]],
    "evidence": [[231, 231]],
    "answerable": True,
}


@pytest.fixture
def dataset(tmp_path: Path) -> Path:
    path = tmp_path / "one.jsonl"
    path.write_text(json.dumps(CASE, ensure_ascii=False), "utf-8")
    return path


def evaluated(settings: pytest.MonkeyPatch, dataset: Path, *systems: str) -> list[list[str]]:
    """The rows of the table, and the exit code checked."""
    table = dataset.with_name("systems.md")
    named = [word for system in systems for word in ("--system", system)]
    results = str(dataset.with_name("results"))
    command = ["app.py", "eval", str(dataset), *named, "--table", str(table), "--results", results, "--fresh"]
    settings.setattr(sys, "argv", command)
    with pytest.raises(SystemExit) as end:
        app.main()
    assert not end.value.code
    rows = [line.strip("| ").split(" | ") for line in table.read_text("utf-8").splitlines() if line.startswith("| one")]
    assert [row[1] for row in rows] == list(systems)
    return rows


def test_systems_are_graded_alike_and_stand_side_by_side(settings: pytest.MonkeyPatch, dataset: Path) -> None:
    ours, *others = evaluated(settings, dataset, "ours", "langchain", "bm25-whitespace", "bm25-kiwi")
    assert ours[2:4] == ["1", "100.0"]
    assert {row[3] for row in others} <= {"0.0", "100.0"}


def test_another_bot_is_graded_by_its_lines(settings: pytest.MonkeyPatch, dataset: Path) -> None:
    for name in ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "http_proxy", "https_proxy", "all_proxy"):
        settings.delenv(name, raising=False)
    with fake_openai() as server:
        server.behaviour = says("2과정, 490명입니다. [231]")
        for name, value in {"": server.base_url, "_MODEL": "other-bot", "_KEY": "its-key"}.items():
            settings.setenv(f"SETI_EVAL_ENDPOINT{name}", value)
        (row,) = evaluated(settings, dataset, "endpoint")
    assert row[2:4] == ["1", "100.0"]
    assert [(body["model"], key) for body, key in server.requests] == [("other-bot", "Bearer its-key")]


def test_a_system_that_is_not_configured_is_one_sentence(
    settings: pytest.MonkeyPatch, dataset: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    settings.setattr(sys, "argv", ["app.py", "eval", str(dataset), "--system", "endpoint"])
    with pytest.raises(SystemExit) as end:
        app.main()
    assert end.value.code == 1
    assert "SETI_EVAL_ENDPOINT를 지정해 주세요" in capsys.readouterr().err
