"""Pieces of a reply in as a model sends them; the text out, within a time and a length that nothing can exceed."""

from collections.abc import Callable, Iterator
from queue import Empty, SimpleQueue
from threading import Event, Thread
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from langchain_core.messages import AIMessage

# Passes a model's messages on, and raises where no more are wanted. It has to stand right behind the model: a chain of
# LangChain that is merely left reads its model to the end, which an endless reply does not have.
Guard = Callable[[Iterator["AIMessage"]], Iterator["AIMessage"]]

_LATE = "언어 모델이 제한 시간 안에 답하지 않았습니다."
_MOST_LEFT = 4  # threads that a server which never stops sending may keep busy before no more are started


class _UnwantedError(Exception):
    """No more of the reply is wanted; its text says why, in Korean."""


class Deadline:
    """Reads streams, each in a thread of its own that is left to itself when the time is over.

    A thread cannot be killed: one left behind ends at the next piece, or at the model client's own time limit. Being
    daemons they keep no program from ending.
    """

    def __init__(self, seconds: float, characters: int) -> None:
        self._seconds = seconds
        self._characters = characters
        self._left: list[Thread] = []

    def read(self, stream: Callable[[Guard], Iterator[str]]) -> tuple[str, str | None]:
        """What arrived, and in Korean why that is not a whole reply; None where it is.

        Args:
            stream: opens the stream with a guard behind the model; it and its iterator may block and raise.
        """
        self._left = [thread for thread in self._left if thread.is_alive()]
        if len(self._left) >= _MOST_LEFT:
            return "", "언어 모델이 앞선 질문들에 아직 답하고 있습니다."
        parts: list[str] = []
        ended: SimpleQueue[str | None] = SimpleQueue()
        given_up = Event()

        def guard(messages: "Iterator[AIMessage]") -> "Iterator[AIMessage]":
            length = 0
            for message in messages:
                length += len(message.text)
                if length > self._characters:
                    raise _UnwantedError("언어 모델의 답이 너무 깁니다.")
                if given_up.is_set():
                    raise _UnwantedError(_LATE)
                yield message

        def gather() -> None:
            try:
                parts.extend(stream(guard))
                ended.put(None)
            except _UnwantedError as reason:
                ended.put(str(reason))
            except Exception as error:  # whatever a provider's client raises; its text may hold the question or a key
                name = type(error).__name__
                ended.put(_LATE if "Timeout" in name else f"언어 모델을 쓸 수 없습니다({name}).")

        thread = Thread(target=gather, daemon=True)
        thread.start()
        try:
            problem = ended.get(timeout=self._seconds)
        except Empty:
            given_up.set()
            self._left.append(thread)
            problem = _LATE
        return "".join(parts), problem
