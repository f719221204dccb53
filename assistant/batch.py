"""JSON lines of questions go in, JSON lines of answers come out, each question a conversation of its own.

A question line: {"id", "question", "history"?}; other keys are passed over, so that a dataset of cases serves as well.
"""

import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from assistant.answer import Answer, Ask
from ingest.errors import QuestionError


@dataclass(frozen=True, slots=True)
class BatchQuestion:
    """One line of the input."""

    id: str
    question: str
    history: tuple[str, ...] = ()


def answer_fields(answer: Answer) -> dict[str, Any]:
    """An answer as JSON, in the order in which a reader wants it."""
    return {
        "answer": answer.text,
        "status": answer.status.value,
        "abstained": answer.status.abstains,
        "understood": answer.understood,
        "composer": answer.composer.value,
        "citations": [
            {
                "number": citation.number,
                "section": citation.section,
                "title": citation.title,
                "path": list(citation.path),
                "start_line": citation.lines.first,
                "end_line": citation.lines.last,
                "quote": citation.quote,
            }
            for citation in answer.citations
        ],
        "latency_ms": round(answer.latency_ms, 3),
    }


def read_questions(path: Path) -> tuple[list[BatchQuestion], list[QuestionError]]:
    """The questions of a file, and one error for every line that is none; blank lines are passed over.

    Raises:
        QuestionError: when the file cannot be read or holds no line at all.
    """
    try:
        text = path.read_text("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise QuestionError(
            f"질문 파일 '{path}'을(를) 읽을 수 없습니다.", "경로와 UTF-8 인코딩을 확인해 주세요."
        ) from error
    found: dict[str, BatchQuestion] = {}
    refused: list[QuestionError] = []
    for number, line in enumerate(text.split("\n"), start=1):
        if not line.strip():
            continue
        try:
            asked = _parse(line)
            if asked.id in found:
                raise ValueError(f"id '{asked.id}'이(가) 앞에도 있습니다")
            found[asked.id] = asked
        except ValueError as error:
            refused.append(
                QuestionError(f"{path.name} {number}행을 건너뜁니다: {error}.", "그 줄을 고쳐 다시 실행해 주세요.")
            )
    if not found and not refused:
        raise QuestionError(
            f"질문 파일 '{path}'이(가) 비어 있습니다.", '한 줄에 {"id": "1", "question": "…"}처럼 적어 주세요.'
        )
    return list(found.values()), refused


def _parse(line: str) -> BatchQuestion:
    """Raises ValueError with a Korean phrase for a line that is no question."""
    try:
        told = json.loads(line)
    except (json.JSONDecodeError, RecursionError) as error:
        raise ValueError("JSON이 아닙니다") from error
    if not isinstance(told, dict):
        raise ValueError("JSON 객체가 아닙니다")
    for key in ("id", "question"):
        if not isinstance(told.get(key), str):
            raise ValueError(f"문자열 '{key}' 항목이 없습니다")
    history = told.get("history") or []
    if not (isinstance(history, list) and all(isinstance(earlier, str) for earlier in history)):
        raise ValueError("'history'가 문자열 목록이 아닙니다")
    return BatchQuestion(told["id"], told["question"], tuple(history))


def answer_lines(questions: Sequence[BatchQuestion], ask: Ask) -> Iterator[dict[str, Any]]:
    """One answer a question, in order. A question at which ``ask`` breaks gets the status "failed" and no answer."""
    for asked in questions:
        try:
            told = answer_fields(ask(asked.question, asked.history))
        except Exception as error:  # one crash must not lose the other answers
            told = {
                "answer": "",
                "status": "failed",
                "abstained": False,
                "understood": "",
                "composer": "",
                "citations": [],
                "latency_ms": None,
                "error": f"{type(error).__name__}: {error}",
            }
        yield {"id": asked.id, **told}


def write_answers(lines: Iterator[dict[str, Any]], output: Path, on_line: Callable[[int], None]) -> list[str]:
    """Write answers line by line beside ``output`` and put them in its place when all are there.

    An interrupted run leaves what it had in ``output`` with ".partial" added to its name.

    Args:
        lines: from `answer_lines`.
        output: the file; its folder must exist.
        on_line: called with the number of lines written, after each.

    Returns:
        The ids of failed questions.

    Raises:
        QuestionError: when the file cannot be written.
    """
    partial = output.with_name(f"{output.name}.partial")
    failed: list[str] = []
    try:
        with partial.open("w", encoding="utf-8") as file:
            for done, told in enumerate(lines, start=1):
                file.write(json.dumps(told, ensure_ascii=False) + "\n")
                file.flush()
                if told["status"] == "failed":
                    failed.append(told["id"])
                on_line(done)
        partial.replace(output)
    except OSError as error:
        raise QuestionError(
            f"답변 파일 '{output}'을(를) 쓸 수 없습니다.", "폴더와 쓰기 권한을 확인해 주세요."
        ) from error
    return failed
