"""`app.py eval` and its commands, with the fake assistant in the place of ours."""

import json
from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from rich.console import Console
from typer.testing import CliRunner

from eval import gate as gates
from eval.cases import Case
from eval.command import Program, commands
from eval.runner import System
from ingest import Briefing, read_briefing
from tests.eval.runs.fake_assistant import CASES, make_case, open_fake


@dataclass
class Done:
    """How a command ended."""

    code: int
    out: str
    err: str


@dataclass
class Settings:
    cache: Path

    def identity(self) -> Mapping[str, Any]:
        return {"embedder": "kiwi", "model": None}


def open_by_name(name: str, briefing: Path | None) -> AbstractContextManager[System]:
    return open_fake(briefing)


@contextmanager
def no_bar(title: str) -> Iterator[Callable[[int, int], None]]:
    yield lambda done, total: None


Command = Callable[..., Done]


@pytest.fixture(scope="module")
def briefing(briefing_file: Path) -> Briefing:
    return read_briefing(briefing_file)


@pytest.fixture
def command(tmp_path: Path, briefing: Briefing, monkeypatch: pytest.MonkeyPatch) -> Command:
    monkeypatch.setattr(gates, "REFERENCE", tmp_path / "reference.json")
    monkeypatch.setattr(gates.read_reference, "__defaults__", (tmp_path / "reference.json",))
    monkeypatch.setattr(gates.accept, "__defaults__", (tmp_path / "reference.json",))

    def run(*arguments: object) -> Done:
        out, err = StringIO(), StringIO()
        program = Program(
            out=Console(file=out, width=200),
            err=Console(file=err, width=200),
            progress=no_bar,
            prepare=lambda file: (briefing, "kiwi"),
            open_system=open_by_name,
            settings=lambda: Settings(tmp_path / "cache"),
        )
        done = CliRunner().invoke(commands, list(map(str, arguments)), obj=program)
        if done.exception and not isinstance(done.exception, SystemExit):
            raise done.exception
        return Done(done.exit_code, out.getvalue() + done.stdout, err.getvalue())

    return run


def written(path: Path, *cases: Case) -> Path:
    lines = []
    for case in cases:
        told = json.loads(case.model_dump_json(exclude_none=True, exclude={"evidence", "evidence_all"}))
        lines.append(json.dumps({**told, "evidence": [[place.first, place.last] for place in case.evidence]}))
    path.write_text("\n".join(lines), "utf-8")
    return path


@pytest.fixture
def few(tmp_path: Path) -> Path:
    return written(tmp_path / "few.jsonl", *CASES[:4])


def test_a_run_writes_its_results_in_four_forms(command: Command, few: Path, tmp_path: Path) -> None:
    done = command(few, "--results", tmp_path / "results")
    assert done.code == 0 and "통과 50.0 % (4문항)" in done.out
    files = {file.suffix: file.read_text("utf-8") for file in (tmp_path / "results").iterdir()}
    assert files.keys() == {".json", ".html", ".md", ".xml"}
    found = json.loads(files[".json"])
    assert found["system"]["name"] == "ours" and found["system"]["briefing_sha256"].keys() == {"few"}
    assert found["quotes"]["few"].keys() == {"10-12", "11-11"}
    assert "통과 50.0 %" in files[".md"] and "<title>평가 결과 · 통과 50.0 %" in files[".html"]


def test_a_second_run_takes_up_the_first_unless_told_otherwise(command: Command, few: Path, tmp_path: Path) -> None:
    command(few, "--results", tmp_path / "results")
    assert "이전 실행에서 가져온 답 4건" in command(few, "--results", tmp_path / "results").out
    assert "이전 실행" not in command(few, "--results", tmp_path / "results", "--fresh").out


def test_nothing_of_a_dataset_for_measuring_only_is_kept(command: Command, few: Path, tmp_path: Path) -> None:
    few.with_suffix(".toml").write_text("measure_only = true", "utf-8")
    command(few, "--results", tmp_path / "results")
    assert not (tmp_path / "cache").exists()


def test_a_crash_ends_with_exit_code_1(command: Command, tmp_path: Path) -> None:
    done = command(written(tmp_path / "few.jsonl", *CASES), "--results", tmp_path / "results")
    assert done.code == 1 and "오류 1건" in done.out


def test_two_runs_are_compared(command: Command, few: Path, tmp_path: Path) -> None:
    command(few, "--results", tmp_path / "old")
    (old,) = (tmp_path / "old").glob("*.json")
    written(few, *CASES[:3], make_case("f", "right"))
    done = command(few, "--results", tmp_path / "new", "--compare", old)
    assert "견준 결과: +25.0점" in done.out and "좋아진 문항 1건, 나빠진 문항 0건" in done.out


def test_the_gate_passes_what_was_accepted_and_nothing_worse(command: Command, tmp_path: Path) -> None:
    good = written(tmp_path / "few.jsonl", make_case("a", "right"), make_case("b", "right 2"))
    results = ("--results", tmp_path / "results")
    with pytest.raises(Exception, match="--accept로 기준을 먼저"):
        command(good, "--gate", *results)
    assert command(good, "--accept", "처음", *results).code == 0
    done = command(good, "--gate", *results)
    assert done.code == 0 and "관문을 통과했습니다." in done.err
    written(good, make_case("a", "right"), make_case("b", "absent"))
    done = command(good, "--gate", *results)
    assert done.code == 1 and "통과하지 못합니다: few:b" in done.err
    assert command(good, "--gate", "--accept", "이제 답하지 않음", *results).code == 0
    assert command(good, "--gate", *results).code == 0


def test_check_names_the_case_and_fails(command: Command, tmp_path: Path, few: Path) -> None:
    done = command("check", few, "--count")
    assert done.code == 1 and "w: 근거 줄에 없고 계산식도 없습니다: 490" in done.out
    assert "설명:" not in done.out  # the counts have been written
    few.with_suffix(".toml").write_text("measure_only = true", "utf-8")
    done = command("check", few, "--count")
    assert done.code == 1 and "few: 4문항, 문제 3건" in done.out and "490" not in done.out


def test_add_counts_what_it_put_where(command: Command, tmp_path: Path, briefing: Briefing) -> None:
    course = next(c for c in briefing.courses if c.count("명"))
    csv = tmp_path / "new.csv"
    csv.write_text(
        "category,style,persona,question,must,evidence,answerable\n"
        f"course,direct,staff,몇 명?,{course.count('명')},{course.lines.first},예\n"
        "course,direct,staff,누구?,,,예\n",
        "utf-8",
    )
    done = command("add", csv, "--to", tmp_path / "mine.jsonl")
    assert "mine.jsonl에 넣은 문항 1건, 사람이 채울 후보 1건, 이미 있는 물음 0건" in done.out
    assert str(tmp_path / "candidates" / "mine.jsonl") in done.err.replace("\n", "")
    assert "cases = 1" in (tmp_path / "mine.toml").read_text("utf-8")


def test_help_lists_the_commands(command: Command) -> None:
    told = command("--help").out
    assert all(name in told for name in ("run", "check", "add"))
