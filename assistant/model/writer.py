"""A chat model in; composed replies worded by it out: evidence | prompt | model | parser, within a time limit."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

import prompts
from assistant.inquiry import Inquiry, Written
from assistant.model.deadline import Deadline, Guard
from assistant.model.evidence import Evidence, evidence_for, in_words, question_of
from ingest.records import Briefing

if TYPE_CHECKING:
    from langchain_core.language_models import BaseChatModel
    from langchain_core.messages import AIMessage
    from langchain_core.runnables import Runnable

LONGEST_DRAFT = 6000  # characters; three sentences need a tenth, the rest is for models that think aloud


class ModelWriter:
    """Words the replies over one briefing; what it writes is a draft that is yet to be checked."""

    def __init__(self, briefing: Briefing, model: "BaseChatModel", timeout_seconds: float) -> None:
        self._briefing = briefing
        self._words = in_words(briefing)
        self._deadline = Deadline(timeout_seconds, LONGEST_DRAFT)
        self._model = model

    def write(self, inquiry: Inquiry) -> Written | None:
        """The draft for a composed inquiry, within the time limit; None for a reply best left as it is."""
        evidence = evidence_for(inquiry, self._briefing, self._words)
        if evidence is None:
            return None
        asked = (question_of(inquiry), evidence)

        def stream(guard: Guard) -> Iterator[str]:
            from langsmith import tracing_context

            chain = drafting(self._briefing, self._model, inquiry.question.language, guard)
            with tracing_context(enabled=False):  # questions go to the model and nowhere else
                yield from chain.stream(asked)

        text, problem = self._deadline.read(stream)
        return Written(text, evidence.citations, problem)


def drafting(
    briefing: Briefing, model: "BaseChatModel", language: str, guard: Guard
) -> "Runnable[tuple[str, Evidence], str]":
    """The chain variables | prompt | model | guard | parser: a question and its evidence in, a draft out, streamed.

    Args:
        briefing: named in the prompt.
        model: any chat model of LangChain.
        language: "ko" or "en", of the prompt and so of the draft.
        guard: ends a reply of which no more is wanted.

    Raises:
        PromptError: when the prompt of the language is missing or broken.
    """
    from langchain_core.output_parsers import StrOutputParser
    from langchain_core.prompts import ChatPromptTemplate
    from langchain_core.runnables import RunnableGenerator, RunnableLambda

    def variables(asked: tuple[str, Evidence]) -> dict[str, str]:
        question, evidence = asked
        return {
            "institution": briefing.institution,
            "year": str(briefing.year),
            "question": question,
            "evidence": evidence.text,
        }

    prompt = prompts.load(f"answer.{language}")
    messages = ChatPromptTemplate.from_messages([("system", prompt.system), ("human", prompt.human)])
    guarded: RunnableGenerator[AIMessage, AIMessage] = RunnableGenerator(guard)
    return RunnableLambda(variables) | messages | model | guarded | StrOutputParser()
