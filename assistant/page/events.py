"""The page's components go in and get their behaviour: a question typed or picked becomes an answer and its sources."""

from typing import TYPE_CHECKING, Any

from assistant.answer import Ask
from assistant.page.conversation import LONGEST_QUESTION, Turn, history, messages
from assistant.page.source import EMPTY, panel
from ingest.errors import AssistantError
from ingest.records import Briefing

if TYPE_CHECKING:
    import gradio as gr

# So many questions are answered at a time.
CONCURRENT = 2

# Scrolls the source panel alone: the page must not move under a reader's eyes.
_SHOW_FIRST_MARK = """() => {
  const panel = document.querySelector("#source"), mark = panel.querySelector(".cited");
  if (mark) panel.scrollTop += mark.getBoundingClientRect().top - panel.getBoundingClientRect().top - 90;
}"""


def connect(
    briefing: Briefing, ask: Ask, chat: "gr.Chatbot", box: "gr.Textbox", source: "gr.HTML", turns: "gr.State"
) -> None:
    """Wire the components; to be called inside their Blocks."""
    import gradio as gr

    def typed(question: str, before: list[Turn]) -> tuple[Any, ...]:
        return reply(briefing, ask, question, before)

    # Gradio finds out by the annotation that an event is wanted, and reads annotations at run time.
    def picked(before: list[Turn], event: gr.SelectData) -> tuple[Any, ...]:
        value = event.value
        return reply(briefing, ask, str(value["text"] if isinstance(value, dict) else value), before)

    common: dict[str, Any] = {
        "outputs": [box, turns, chat, source],
        "api_visibility": "private",
        "concurrency_limit": CONCURRENT,
        "concurrency_id": "answers",
        "show_progress": "hidden",
    }
    for event in (
        box.submit(typed, [box, turns], **common),
        chat.example_select(picked, [turns], **common),
        chat.option_select(picked, [turns], **common),
    ):
        event.then(None, js=_SHOW_FIRST_MARK, api_visibility="private")
    chat.clear(lambda: ([], EMPTY), outputs=[turns, source], api_visibility="private")


def reply(briefing: Briefing, ask: Ask, question: str, before: list[Turn]) -> tuple[Any, ...]:
    """New values of question box, turns, chat and source; all unchanged for an empty question.

    Raises:
        gr.Error: with a Korean sentence, for a question that is too long or when answering fails.
    """
    import gradio as gr

    question = question.strip()
    if not question:
        return (gr.skip(),) * 4
    if len(question) > LONGEST_QUESTION:
        message = f"질문은 {LONGEST_QUESTION:,}자까지 쓸 수 있습니다. 줄여서 다시 보내 주세요."
        raise gr.Error(message, title="질문이 너무 깁니다", print_exception=False)
    try:
        answer = ask(question, history(before))
    except AssistantError as error:
        raise gr.Error(str(error), title="답할 수 없습니다", print_exception=False) from error
    except Exception as error:
        raise gr.Error("잠시 뒤에 다시 물어봐 주세요.", title="답을 만드는 중에 문제가 생겼습니다") from error
    after = [*before, Turn(question, answer)]
    return "", after, messages(after), panel(briefing, answer)
