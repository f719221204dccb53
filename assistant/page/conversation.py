"""Turns of a conversation go in, chat messages come out. Nothing a user or the briefing wrote becomes markup."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from assistant.answer import Answer

LONGEST_QUESTION = 1000
# A follow-up refers to what was just said; older turns only cost time.
REMEMBERED_TURNS = 10

_ASCII_PUNCTUATION = re.compile(r"([!-/:-@\[-`{-~])")


@dataclass(frozen=True, slots=True)
class Turn:
    """A question as typed, and its answer."""

    question: str
    answer: Answer


def history(turns: Sequence[Turn]) -> tuple[str, ...]:
    """The questions that the next one may refer to, oldest first."""
    return tuple(turn.question for turn in turns[-REMEMBERED_TURNS:])


def plain(text: str) -> str:
    """Text as Markdown that shows exactly it; in Markdown a backslash takes the meaning of any ASCII punctuation."""
    return _ASCII_PUNCTUATION.sub(r"\\\1", text)


def formatted(text: str) -> str:
    """Markdown of an answer with no HTML in effect, nor the strike-through that two ranges ("1~2 … 3~4") would make."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("~", "\\~")


def messages(turns: Sequence[Turn]) -> list[dict[str, Any]]:
    """The chat in Gradio's message form; the last answer offers the questions it suggests."""
    shown: list[dict[str, Any]] = []
    for turn in turns:
        answer = turn.answer
        shown.append({"role": "user", "content": plain(turn.question)})
        if answer.understood:
            title = {"title": "이렇게 이해했습니다", "log": f"· {answer.composer.value}", "status": "done"}
            shown.append({"role": "assistant", "content": plain(answer.understood), "metadata": title})
        shown.append({"role": "assistant", "content": formatted(answer.text)})
    if turns:
        last = turns[-1].answer
        shown[-1]["options"] = [{"value": question} for question in last.options or last.suggestions]
    return shown
