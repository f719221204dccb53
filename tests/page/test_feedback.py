"""What a reader thinks is one line of JSON, and nothing else is kept."""

import json
from pathlib import Path

import pytest

from assistant.page.feedback import LONGEST_REASON, FeedbackFile
from ingest.errors import AssistantError
from tests.page.conftest import answer


def test_each_word_is_a_line(tmp_path: Path) -> None:
    file = FeedbackFile(tmp_path / "new" / "feedback.jsonl")
    file.add("몇 명?", ("앞 질문",), answer((5, 5), (9, 10)), "down", " 내용이\n틀려요 ")
    file.add("둘째", (), answer((5, 5)), "up", "가" * 1000)
    first, second = (json.loads(line) for line in file.path.read_text("utf-8").splitlines())
    assert first.pop("time").endswith("+00:00")
    assert first == {
        "question": "몇 명?",
        "history": ["앞 질문"],
        "answer": "답 [1]",
        "status": "answered",
        "citations": [[5, 5], [9, 10]],
        "verdict": "down",
        "reason": "내용이\n틀려요",
    }
    assert len(second["reason"]) == LONGEST_REASON


def test_a_file_that_cannot_be_written_is_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(AssistantError, match="저장하지 못했습니다"):
        FeedbackFile(tmp_path / "file" / "feedback.jsonl").add("?", (), answer((5, 5)), "up", "")
