"""What the chat can do, as functions from what was done to new values of its components; no wiring, no HTML."""

import logging
from collections.abc import AsyncGenerator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from anyio import CancelScope
from anyio.to_thread import run_sync

from assistant.answer import Answer, Ask
from assistant.page.conversation import (
    LONGEST_QUESTION,
    Talk,
    Turn,
    View,
    afterwards,
    conversation,
    earlier,
    history,
    pieces,
)
from assistant.page.feedback import FeedbackFile
from assistant.page.figures import chart, charted
from assistant.page.paper import Paper
from assistant.page.source import EMPTY, panel
from ingest.errors import AssistantError

_LOG = logging.getLogger(__name__)
_STOPPED = "답변을 멈추었습니다. ‘다시 답하기’를 누르거나 질문을 고쳐 보내 주세요."
_BROKEN = "답을 만드는 중에 문제가 생겼습니다. 잠시 뒤에 ‘다시 답하기’를 눌러 주세요."


@dataclass(frozen=True)
class Desk:
    """Where questions are taken.

    Attributes:
        paper: what sources are shown from.
        ask: answers a question.
        view: how a conversation is shown.
        feedback: keeps what readers think of answers; None for nothing kept.
    """

    paper: Paper
    ask: Ask
    view: View
    feedback: FeedbackFile | None = None

    async def answer(self, question: str, talk: Talk) -> AsyncGenerator[tuple[Any, ...], None]:
        """New values of question box, conversation, chart, next questions and source, sentence by sentence.

        It ends as soon as the conversation becomes another, with that, and can be closed at any time: a generator that
        cannot be closed keeps Gradio's lock, for which the next question, and everybody else's, would wait.

        Raises:
            gr.Error: with a Korean sentence, for a question that is too long; nothing is changed then.
        """
        import gradio as gr

        question, skip = question.strip(), gr.skip()
        if not question:
            yield (skip,) * 5
            return
        if len(question) > LONGEST_QUESTION:
            message = f"질문은 {LONGEST_QUESTION:,}자까지 쓸 수 있습니다. 줄여서 다시 보내 주세요."
            raise gr.Error(message, title="질문이 너무 깁니다", print_exception=False)
        before = talk.turns
        asked, above = talk.become([*before, Turn(question)]), earlier(before, self.view)
        yield _busy(), conversation(asked, self.view, above=above), hidden(), "", skip
        told = Turn(question)
        with CancelScope() as talk.search:
            told = await run_sync(self._asked, question, before, abandon_on_cancel=True)
        for said in pieces(told.answer.text) if told.answer else ():
            if talk.turns is not asked:
                break
            # A value costs Gradio less than a skip, for which it builds the component anew.
            yield skip, conversation([*before, told], self.view, said, above), None, "", skip
        asked[-1] = told
        yield self._shown(talk.turns)

    def _asked(self, question: str, before: Sequence[Turn]) -> Turn:
        """The question with its answer, or with why there is none."""
        try:
            return Turn(question, self.ask(question, history(before)))
        except AssistantError as error:
            return Turn(question, problem=str(error))
        except Exception:
            _LOG.exception("an answer failed")
            return Turn(question, problem=_BROKEN)

    async def retry(self, talk: Talk) -> AsyncGenerator[tuple[Any, ...], None]:
        """The last question anew."""
        if not talk.turns:
            yield self._shown(talk.turns)  # where there is nothing at all, Gradio empties the page
            return
        *before, last = talk.turns
        talk.become(before)
        async for values in self.answer(last.question, talk):
            yield values

    async def stop(self, talk: Talk) -> tuple[Any, ...]:
        """After a stop: what has not been answered says so."""
        return self._shown(talk.become(_stopped(talk.turns)))

    async def edit(self, talk: Talk) -> tuple[Any, ...]:
        """The last question back in the question box, to be sent anew; its turn is taken away."""
        import gradio as gr

        if not talk.turns:
            return (gr.skip(),) * 5
        *before, last = talk.turns
        _, *others = self._shown(talk.become(before))
        return (ready(last.question), *others)

    async def clear(self, talk: Talk) -> tuple[Any, ...]:
        """A new conversation."""
        return self._shown(talk.become([]))

    def show(self, turns: Sequence[Turn], place: object, number: object) -> Any:
        """The source panel at a citation of an answer; unchanged where there is no such thing."""
        import gradio as gr

        answer = _answer_at(turns, place)
        if answer is None or not isinstance(place, int) or not isinstance(number, int):
            return gr.skip()
        return panel(self.paper, answer, place, number)

    def rate(self, talk: Talk, place: object, verdict: object, reason: object) -> tuple[Any, Any]:
        """Conversation and what stands after it, after a reader's word on an answer, which is kept once.

        Raises:
            gr.Error: with a Korean sentence, when it could not be kept.
        """
        import gradio as gr

        turns = talk.turns
        answer = _answer_at(turns, place)
        if self.feedback is None or answer is None or not isinstance(place, int) or turns[place].verdict:
            return (gr.skip(),) * 2
        if verdict not in ("up", "down"):
            return (gr.skip(),) * 2
        try:
            self.feedback.add(turns[place].question, history(turns[:place]), answer, verdict, str(reason or ""))
        except AssistantError as error:
            raise gr.Error(error.hint, title=error.message, print_exception=False) from error
        turns[place] = replace(turns[place], verdict=verdict)
        return conversation(turns, self.view), afterwards(turns, self.view)

    def _shown(self, turns: Sequence[Turn]) -> tuple[Any, ...]:
        """All five values for a conversation as it is; the question box is left to a question that is under way."""
        import gradio as gr

        if turns and turns[-1].is_under_way:
            return gr.skip(), conversation(turns, self.view), hidden(), "", gr.skip()
        answer = turns[-1].answer if turns else None
        source = panel(self.paper, answer, len(turns) - 1) if answer else EMPTY
        return (
            ready(),
            conversation(turns, self.view),
            _chart(answer),
            afterwards(turns, self.view),
            source,
        )


def ready(text: str | None = None) -> "Any":
    """The question box when a question can be sent, with a text to begin with where one is given."""
    import gradio as gr

    shown: dict[str, Any] = {} if text is None else {"value": text}
    return gr.Textbox(**shown, submit_btn="보내기", stop_btn=False)


def _busy() -> "Any":
    """The question box, emptied, while an answer is being found."""
    import gradio as gr

    return gr.Textbox(value="", submit_btn=False, stop_btn="멈추기")


def hidden() -> "Any":
    """No chart."""
    import gradio as gr

    return gr.Plot(visible=False)


def _chart(answer: Answer | None) -> "Any":
    import gradio as gr

    figures = charted(answer) if answer else ()
    return gr.Plot(chart(figures), visible=True) if figures else hidden()


def _stopped(turns: Sequence[Turn]) -> list[Turn]:
    """``turns`` with the one under way ended."""
    return [replace(turn, problem=_STOPPED) if turn.is_under_way else turn for turn in turns]


def _answer_at(turns: Sequence[Turn], place: object) -> Answer | None:
    return turns[place].answer if isinstance(place, int) and 0 <= place < len(turns) else None
