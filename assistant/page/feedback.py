"""What readers think of an answer goes in; a line of JSON is added to a file of this machine."""

import json
import threading
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Literal

from assistant.answer import Answer
from ingest.errors import AssistantError

Verdict = Literal["up", "down"]
LONGEST_REASON = 500


@dataclass(frozen=True)
class FeedbackFile:
    """Adds to one file, one JSON object a line; nothing about who said it.

    Attributes:
        path: of the file; its folder is made when first needed.
    """

    path: Path
    _lock: threading.Lock = field(default_factory=threading.Lock, repr=False, compare=False)

    def add(self, question: str, history: tuple[str, ...], answer: Answer, verdict: Verdict, reason: str) -> None:
        """Adds one line.

        Args:
            question: as typed.
            history: the questions before it, oldest first.
            answer: what is judged.
            verdict: "up" or "down".
            reason: in the reader's words, "" for none; cut at ``LONGEST_REASON`` characters.

        Raises:
            AssistantError: when the file cannot be written.
        """
        line = {
            "time": datetime.now(UTC).isoformat(timespec="seconds"),
            "question": question,
            "history": list(history),
            "answer": answer.text,
            "status": answer.status.value,
            "citations": [[cited.lines.first, cited.lines.last] for cited in answer.citations],
            "verdict": verdict,
            "reason": reason.strip()[:LONGEST_REASON],
        }
        try:
            with self._lock:
                self.path.parent.mkdir(parents=True, exist_ok=True)
                with self.path.open("a", encoding="utf-8") as file:
                    file.write(json.dumps(line, ensure_ascii=False) + "\n")
        except OSError as error:
            raise AssistantError("의견을 저장하지 못했습니다.", "잠시 뒤에 다시 보내 주세요.") from error
