"""An Assistant in; the same five steps as a LangChain Runnable out."""

from typing import TYPE_CHECKING, Any

from assistant.answer import Answer
from assistant.engine import Assistant
from assistant.inquiry import Inquiry

if TYPE_CHECKING:
    from langchain_core.runnables import Runnable


def as_runnable(assistant: Assistant) -> "Runnable[str | dict[str, Any], Answer]":
    """The chain interpret | retrieve | compose | word | check; each step can be watched, replaced or chained on.

    It takes a question, or {"question": …, "history": [earlier questions, oldest first]}.
    """
    from langchain_core.runnables import RunnableLambda

    def interpret(asked: str | dict[str, Any]) -> Inquiry:
        if isinstance(asked, str):
            return assistant.interpret(asked)
        session = assistant.session()
        for earlier in asked.get("history", ()):
            session.follow(earlier)
        return assistant.interpret(asked["question"], session.focus)

    return (
        RunnableLambda(interpret, name="interpret")
        | RunnableLambda(assistant.retrieve, name="retrieve")
        | RunnableLambda(assistant.compose, name="compose")
        | RunnableLambda(assistant.word, name="word")
        | RunnableLambda(assistant.check, name="check")
    )
