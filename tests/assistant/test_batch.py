"""The batch: lines in, lines out, nothing lost on the way."""

import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest

from assistant.answer import Answer, Citation, Composer, Status
from assistant.batch import BatchQuestion, answer_lines, read_questions, write_answers
from ingest.errors import QuestionError
from ingest.records import LineRange


def ask(question: str, history: Sequence[str]) -> Answer:
    """Repeats history and question; breaks on "crash"."""
    if question == "crash":
        raise RuntimeError("broken")
    cited = Citation(1, "1-1-1", "자격연수", ("주요업무", "자격연수"), LineRange(7, 8), "두\n줄")
    text = " → ".join((*history, question))
    return Answer(text, Status.ANSWERED, (cited,), Composer.LOOKUP, "인원", latency_ms=1.23456)


def nothing(done: int) -> None:
    pass


def test_questions_and_bad_lines_are_told_apart(tmp_path: Path) -> None:
    file = tmp_path / "questions.jsonl"
    good = {"id": "1", "question": "누구?", "history": ["앞 질문"], "must": [["x"]]}
    lines = [
        json.dumps(good, ensure_ascii=False),
        "",
        "{broken",
        '["1"]',
        '{"id": 2, "question": "q"}',
        '{"id": "2"}',
        '{"id": "3", "question": "q", "history": "h"}',
        '{"id": "1", "question": "again"}',
        '{"id": "9", "question": ""}',
        "[" * 100_000,
    ]
    file.write_text("\ufeff" + "\r\n".join(lines), "utf-8")
    questions, refused = read_questions(file)
    assert questions == [BatchQuestion("1", "누구?", ("앞 질문",)), BatchQuestion("9", "")]
    assert [error.message.split(":")[0] for error in refused] == [
        f"questions.jsonl {number}행을 건너뜁니다" for number in (3, 4, 5, 6, 7, 8, 10)
    ]
    assert "id '1'이(가) 앞에도" in refused[5].message


@pytest.mark.parametrize("content", [None, b"", b" \n\n", b"\xff\xfe\x00\x01"])
def test_a_file_without_questions_is_one_sentence(tmp_path: Path, content: bytes | None) -> None:
    file = tmp_path / "questions.jsonl"
    if content is not None:
        file.write_bytes(content)
    with pytest.raises(QuestionError, match=r"questions\.jsonl"):
        read_questions(file)


def test_an_answer_line_has_every_field_and_keeps_hangul(tmp_path: Path) -> None:
    output = tmp_path / "answers.jsonl"
    questions = [BatchQuestion("1", "작년은?", ("올해는?",)), BatchQuestion("2", "crash"), BatchQuestion("3", "끝")]
    failed = write_answers(answer_lines(questions, ask), output, nothing)
    text = output.read_text("utf-8")
    first, second, third = (json.loads(line) for line in text.splitlines())
    assert "올해는? → 작년은?" in text
    assert first == {
        "id": "1",
        "answer": "올해는? → 작년은?",
        "status": "answered",
        "abstained": False,
        "understood": "인원",
        "composer": "문서에서 찾음",
        "citations": [
            {
                "number": 1,
                "section": "1-1-1",
                "title": "자격연수",
                "path": ["주요업무", "자격연수"],
                "start_line": 7,
                "end_line": 8,
                "quote": "두\n줄",
            }
        ],
        "latency_ms": 1.235,
    }
    assert failed == ["2"]
    assert (second["status"], second["error"], second["citations"]) == ("failed", "RuntimeError: broken", [])
    assert third["answer"] == "끝"


def test_an_interrupted_run_keeps_what_it_had_and_the_old_answers(tmp_path: Path) -> None:
    output = tmp_path / "answers.jsonl"
    output.write_text("old", "utf-8")

    def interrupted() -> Iterator[dict[str, Any]]:
        yield {"id": "1", "status": "answered"}
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        write_answers(interrupted(), output, nothing)
    assert output.read_text("utf-8") == "old"
    assert json.loads((tmp_path / "answers.jsonl.partial").read_text("utf-8"))["id"] == "1"


def test_an_output_that_cannot_be_written_is_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(QuestionError, match=r"answers\.jsonl"):
        write_answers(iter(()), tmp_path / "missing" / "answers.jsonl", nothing)
