"""The assistant as a LangChain Runnable: the same steps, the same answers."""

import asyncio

from langchain_core.runnables import RunnableLambda, RunnableSequence

from assistant import Answer, Assistant
from assistant.inquiry import Inquiry
from assistant.runnable import as_runnable

COURSE = "2026년 초등 1급 정교사 자격연수는 몇 과정 몇 명인가요?"


def told(answer: Answer) -> tuple[object, ...]:
    """Everything of an answer but how long it took."""
    return answer.text, answer.status, answer.citations, answer.composer, answer.understood


def test_it_is_the_five_steps_in_order(assistant: Assistant) -> None:
    runnable = as_runnable(assistant)
    assert isinstance(runnable, RunnableSequence)
    assert [step.get_name() for step in runnable.steps] == ["interpret", "retrieve", "compose", "word", "check"]


def test_it_answers_as_the_assistant_does(assistant: Assistant) -> None:
    runnable = as_runnable(assistant)
    assert told(runnable.invoke(COURSE)) == told(assistant.ask(COURSE))
    follow_up = {"question": "중등은요?", "history": [COURSE]}
    assert told(runnable.invoke(follow_up)) == told(assistant.ask("중등은요?", [COURSE]))
    assert told(runnable.invoke(follow_up)) != told(assistant.ask("중등은요?"))
    assert told(asyncio.run(runnable.ainvoke(COURSE))) == told(assistant.ask(COURSE))
    assert [told(answer) for answer in runnable.batch([COURSE, "안녕하세요"])] == [
        told(assistant.ask(COURSE)),
        told(assistant.ask("안녕하세요")),
    ]


def test_it_can_be_chained_on_and_taken_apart(assistant: Assistant) -> None:
    runnable = as_runnable(assistant)
    assert "490명" in (runnable | RunnableLambda(lambda answer: answer.text)).invoke(COURSE)
    assert isinstance(runnable, RunnableSequence)
    inquiry = runnable.steps[0].invoke(COURSE)
    assert isinstance(inquiry, Inquiry)
    assert inquiry.reply is None
    assert inquiry.question.years == (2026,)
