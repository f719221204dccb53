"""The command line: what goes to stdout, what to stderr, and one clear sentence for everything that can go wrong."""

import csv
import io
import json
import os
import socket
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

import app
from ingest.errors import AssistantError

COURSE = "2026년 초등 1급 정교사 자격연수는 몇 과정 몇 명인가요?"


@dataclass
class Done:
    """How a command ended."""

    code: int
    out: str
    err: str


Run = Callable[..., Done]


@pytest.fixture
def run(settings: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    def command(*arguments: object) -> Done:
        settings.setattr(sys, "argv", ["app.py", *map(str, arguments)])
        with pytest.raises(SystemExit) as end:
            app.main()
        out, err = capsys.readouterr()
        return Done(int(end.value.code or 0), out, err)

    return command


@pytest.fixture
def not_a_folder(tmp_path: Path) -> Path:
    """A path that cannot be made, for root neither."""
    (tmp_path / "file").write_text("", "utf-8")
    return tmp_path / "file" / "folder"


def test_help_is_korean_and_loads_neither_settings_nor_readers() -> None:
    program = """
import runpy, sys
sys.argv = ["app.py", "--help"]
try:
    runpy.run_path("app.py", run_name="__main__")
except SystemExit as end:
    assert not end.code
heavy = ("pydantic", "pydantic_settings", "numpy", "chromadb", "gradio", "kiwipiepy", "langchain_core", "torch")
print("LOADED", *(name for name in heavy if name in sys.modules))
"""
    done = subprocess.run([sys.executable, "-c", program], cwd=app.__file__[:-7], capture_output=True, text=True)
    assert "질문 하나에 답합니다" in done.stdout
    assert done.stdout.splitlines()[-1].split() == ["LOADED"]
    assert done.stderr == ""


def test_ask_loads_neither_torch_nor_gradio(run: Run, app_cache: Path) -> None:
    run("ingest")
    program = f"""
import runpy, sys
sys.argv = ["app.py", "ask", "{COURSE}"]
try:
    runpy.run_path("app.py", run_name="__main__")
except SystemExit as end:
    assert not end.code
print("LOADED", *(name for name in ("torch", "gradio", "sentence_transformers") if name in sys.modules))
"""
    environment = {**os.environ, "SETI_CACHE": str(app_cache)}
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=app.__file__[:-7], capture_output=True, text=True, env=environment
    )
    assert "2과정, 490명" in done.stdout
    assert done.stdout.splitlines()[-1].split() == ["LOADED"]


def test_ask_prints_answer_and_quoted_lines(run: Run) -> None:
    done = run("ask", COURSE)
    assert done.code == 0
    assert "2과정, 490명" in done.out.splitlines()[0]
    assert "1-1-1" in done.out and "(231행)" in done.out
    assert "[초등] 초등 1급 정교사 자격연수 2과정, 490명" in done.out
    assert done.err.splitlines()[-1].startswith("이렇게 이해했습니다")


def test_ask_json_is_one_object_on_stdout(run: Run) -> None:
    told = json.loads(run("ask", "류별아 선생님 내선번호", "--json").out)
    assert told["question"] == "류별아 선생님 내선번호"
    assert told["status"] == "answered" and told["abstained"] is False
    assert "8075" in told["answer"]
    assert told["citations"][0].keys() == {"number", "section", "title", "path", "start_line", "end_line", "quote"}


def test_what_ingest_read_into_a_folder_is_what_ask_answers_from(
    run: Run, tmp_path: Path, second_briefing_file: Path
) -> None:
    done = run("ingest", second_briefing_file, "--index", tmp_path / "index")
    assert done.code == 0
    assert "2027년 주요업무보고" in done.out
    known = json.loads(run("records", "contacts", "--format", "json", "--briefing", second_briefing_file).out)[0]
    answer = run("ask", f"{known['name']} 내선번호", "--index", tmp_path / "index")
    assert known["extension"] in answer.out
    assert known["extension"] not in run("ask", f"{known['name']} 내선번호").out


def test_batch_answers_what_it_can_and_names_the_bad_line(run: Run, tmp_path: Path) -> None:
    questions, output = tmp_path / "q.jsonl", tmp_path / "a.jsonl"
    lines = [
        json.dumps({"id": "1", "question": COURSE}),
        "{broken",
        json.dumps({"id": "2", "question": "작년에는?", "history": [COURSE]}),
        json.dumps({"id": "3", "question": "오늘 날씨 어때?"}),
    ]
    questions.write_text("\n".join(lines), "utf-8")
    done = run("batch", questions, "--output", output)
    assert done.code == 1
    assert done.out == ""
    assert "q.jsonl 2행" in done.err
    answers = [json.loads(line) for line in output.read_text("utf-8").splitlines()]
    assert [answer["id"] for answer in answers] == ["1", "2", "3"]
    assert "490명" in answers[0]["answer"] and "279명" in answers[1]["answer"]
    assert [answer["abstained"] for answer in answers] == [False, False, True]
    assert answers[0]["citations"][0]["start_line"] == 231


def test_batch_answers_from_another_briefing(run: Run, tmp_path: Path, second_briefing_file: Path) -> None:
    known = json.loads(run("records", "contacts", "--format", "json", "--briefing", second_briefing_file).out)[0]
    questions, output = tmp_path / "q.jsonl", tmp_path / "a.jsonl"
    questions.write_text(json.dumps({"id": "1", "question": f"{known['name']} 전화번호"}), "utf-8")
    assert run("batch", questions, "--output", output, "--briefing", second_briefing_file).code == 0
    assert known["extension"] in json.loads(output.read_text("utf-8"))["answer"]


@pytest.mark.parametrize("kind", list(app.Kind))
def test_records_are_the_same_in_every_format(run: Run, kind: app.Kind) -> None:
    found = json.loads(run("records", kind, "--format", "json").out)
    listed = list(csv.DictReader(io.StringIO(run("records", kind, "--format", "csv").out)))
    assert len(listed) == len(found) > 0
    assert {"start_line", "end_line", "section"} <= found[0].keys()
    assert list(listed[0]) == list(found[0])
    assert "{" not in listed[0].values()
    first = str(next(value for value in listed[0].values() if value)).split()[0]
    assert first in run("records", kind).out


def test_nothing_to_list_is_an_empty_list(run: Run, tmp_path: Path, second_briefing_file: Path) -> None:
    text = second_briefing_file.read_text("utf-8")
    if json.loads(run("records", "findings", "--format", "json", "--briefing", second_briefing_file).out):
        text = "\n".join(line for line in text.split("\n") if not line.startswith("합계"))
    file = tmp_path / "no-findings.txt"
    file.write_text(text, "utf-8")
    assert json.loads(run("records", "findings", "--format", "json", "--briefing", file).out) == []
    assert run("records", "findings", "--format", "csv", "--briefing", file).code == 0
    assert run("records", "findings", "--briefing", file).code == 0


def test_eval_prints_scores_and_writes_results(run: Run, tmp_path: Path, root: Path) -> None:
    dataset = tmp_path / "few.jsonl"
    lines = (root / "eval" / "datasets" / "dev.jsonl").read_text("utf-8").splitlines()
    dataset.write_text("\n".join(lines[:5]), "utf-8")
    done = run("eval", dataset, "--results", tmp_path / "results")
    assert done.code == 0
    assert "(5문항)" in done.out
    (written,) = (tmp_path / "results").glob("*.json")
    told = json.loads(written.read_text("utf-8"))
    assert told["scores"]["n"] == 5
    assert told["system"]["model"] is None
    assert len(told["system"]["briefing_sha256"]["few"]) == 64


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["records", "contacts", "--briefing", "{tmp}/none.txt"], "none.txt"),
        (["records", "contacts", "--briefing", "{tmp}"], "{tmp}"),
        (["records", "contacts", "--briefing", "{tmp}/empty.txt"], "empty.txt"),
        (["records", "contacts", "--briefing", "{tmp}/binary.txt"], "binary.txt"),
        (["records", "contacts", "--briefing", "{tmp}/novel.txt"], "주요업무보고로 읽을 수 없는"),
        (["ingest", "{tmp}/none.txt"], "none.txt"),
        (["ingest", "--index", "{tmp}/empty.txt/folder"], "색인"),
        (["ask", "질문", "--index", "{tmp}/empty.txt"], "색인"),
        (["batch", "{tmp}/none.jsonl", "--output", "{tmp}/a.jsonl"], "none.jsonl"),
        (["batch", "{tmp}/q.jsonl", "--output", "{tmp}/none/a.jsonl"], "a.jsonl"),
        (["eval", "no-such-set"], "no-such-set"),
        (["eval", "{tmp}/q.jsonl"], "q.jsonl 1행"),
        (["serve", "--host", "192.0.2.1"], "192.0.2.1"),
    ],
)
def test_what_is_wrong_is_one_line_and_no_traceback(run: Run, tmp_path: Path, arguments: list[str], told: str) -> None:
    (tmp_path / "empty.txt").write_text("", "utf-8")
    (tmp_path / "binary.txt").write_bytes(bytes(range(256)) * 40)
    (tmp_path / "novel.txt").write_text("옛날 옛적에 호랑이가 살았습니다.\n" * 50, "utf-8")
    (tmp_path / "q.jsonl").write_text('{"id": "1", "question": "누구?"}', "utf-8")
    done = run(*(argument.replace("{tmp}", str(tmp_path)) for argument in arguments))
    assert done.code == 1
    assert done.out == ""
    assert done.err.startswith("오류: ")
    assert told.replace("{tmp}", str(tmp_path)) in done.err
    assert len(done.err.splitlines()) == 1


def test_a_port_in_use_is_told_before_anything_is_built(run: Run) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        done = run("serve", "--port", port)
    assert done.code == 1
    assert done.err.startswith(f"오류: 127.0.0.1의 {port}번 포트")


@pytest.mark.parametrize(
    "arguments", [["ask"], ["records", "colours"], ["frobnicate"], ["batch", "q.jsonl"], ["serve", "--port", "99999"]]
)
def test_wrong_usage_is_exit_code_2(run: Run, arguments: list[str]) -> None:
    done = run(*arguments)
    assert (done.code, done.out) == (2, "")
    assert done.err


def test_a_setting_that_does_not_fit_is_named(run: Run, settings: pytest.MonkeyPatch) -> None:
    settings.setenv("SETI_PORT", "many")
    done = run("ask", "질문")
    assert done.code == 1
    assert done.err.startswith("오류: 설정 SETI_PORT")


def test_feedback_goes_to_the_cache_unless_it_is_off(settings: pytest.MonkeyPatch, tmp_path: Path) -> None:
    import settings as module

    settings.setenv("SETI_CACHE", str(tmp_path))
    assert module.read().feedback == tmp_path / "feedback.jsonl"
    settings.setenv("SETI_FEEDBACK", "off")
    assert module.read().feedback is None


def test_the_model_key_is_never_shown(settings: pytest.MonkeyPatch) -> None:
    import settings as module

    settings.setenv("SETI_MODEL_KEY", "sk-secret")
    assert "sk-secret" not in repr(module.read())


def test_a_cache_that_cannot_be_written_is_one_sentence(
    run: Run, settings: pytest.MonkeyPatch, not_a_folder: Path
) -> None:
    settings.setenv("SETI_CACHE", str(not_a_folder))
    done = run("ask", COURSE)
    assert done.code == 1
    assert "SETI_CACHE" in done.err.splitlines()[-1]


def test_an_unexpected_error_is_one_sentence_unless_debugging(run: Run, settings: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> None:
        raise RuntimeError("inside")

    settings.setattr(app, "open_index", broken)
    done = run("ingest")
    assert (done.code, done.out, len(done.err.splitlines())) == (1, "", 1)
    assert "RuntimeError" in done.err and "inside" not in done.err
    settings.setenv("SETI_DEBUG", "1")
    settings.setattr(sys, "argv", ["app.py", "ingest"])
    with pytest.raises(RuntimeError, match="inside"):
        app.main()


@pytest.mark.parametrize(("raised", "code"), [(KeyboardInterrupt(), 130), (AssistantError("무엇.", "어떻게."), 1)])
def test_ctrl_c_is_quiet_and_an_error_says_what_to_do(
    run: Run, settings: pytest.MonkeyPatch, raised: BaseException, code: int
) -> None:
    def stop(*_: object) -> None:
        raise raised

    settings.setattr(app, "open_index", stop)
    done = run("ingest")
    assert done.code == code
    assert done.err.strip() == ("" if code == 130 else "오류: 무엇. 어떻게.")


def test_a_user_is_added_from_a_pipe(run: Run, settings: pytest.MonkeyPatch, tmp_path: Path) -> None:
    settings.setenv("SETI_USERS", str(tmp_path / "users.toml"))
    settings.setattr(sys, "stdin", io.StringIO("아무도 모르는 말\n"))
    done = run("user", "평가자", "evaluator")
    assert (done.code, done.out) == (0, "")
    assert done.err.startswith("평가자 (evaluator) 사용자를")
    assert "아무도" not in (tmp_path / "users.toml").read_text("utf-8")


def test_a_user_without_a_file_to_write_to_is_told_which_setting(run: Run) -> None:
    done = run("user", "평가자")
    assert done.code == 1
    assert "SETI_USERS" in done.err


def test_a_user_file_that_does_not_fit_is_told_before_anything_is_built(
    run: Run, settings: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    settings.setenv("SETI_USERS", str(tmp_path / "none.toml"))
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    done = run("serve", "--port", port)
    assert done.code == 1
    assert done.err.startswith("오류: 사용자 파일")
