"""The chat's tab: its components, and which event leads to which function of the desk."""

from typing import TYPE_CHECKING, Any

from assistant.page.conversation import LONGEST_QUESTION, Turn, conversation
from assistant.page.events import Desk
from assistant.page.source import EMPTY

if TYPE_CHECKING:
    import gradio as gr

# So many questions are answered at a time.
CONCURRENT = 2

# Events of our own that `chat.js` sends from inside the HTML; Gradio looks for their names here, in quotes.
_TALK_EVENTS = """for (const name of ["cite", "retry", "edit", "rate"]) {
  element.addEventListener(name, (event) => trigger(name, event.detail || {}));
}"""
_SOURCE_EVENTS = 'element.addEventListener("cite", (event) => trigger("cite", event.detail));'
_ANSWERED = "() => { document.dispatchEvent(new Event('answered')); }"
_SHOWN = "() => { document.dispatchEvent(new Event('source-shown')); }"
_EDITED = "() => { document.querySelector('#question textarea').focus(); }"


def build(desk: Desk) -> None:
    """The chat and the cited source beside it, inside their tab."""
    import gradio as gr

    turns = gr.State([])
    with gr.Row(equal_height=False, elem_id="desk"):
        with gr.Column(scale=6, min_width=320, elem_id="chat"):
            with gr.Column(elem_id="scroll"):
                talk = gr.HTML(conversation((), desk.view), elem_id="talk", js_on_load=_TALK_EVENTS, padding=False)
                chart = gr.Plot(visible=False, elem_id="chart", show_label=False, container=False)
                more = gr.HTML("", elem_id="more", js_on_load=_TALK_EVENTS, padding=False)
            with gr.Row(elem_id="composer", equal_height=True):
                fresh = gr.Button("새 대화", elem_id="fresh", scale=0, min_width=84)
                box = _question()
            gr.HTML(
                "<p>답변의 <b>[1]</b>을 누르면 근거가 된 원문을 확인할 수 있습니다.</p>",
                elem_id="hint",
                js_on_load=None,
                padding=False,
            )
        with gr.Column(scale=5, min_width=320, elem_id="side"):
            source = gr.HTML(EMPTY, elem_id="source", js_on_load=_SOURCE_EVENTS, padding=False)
    _connect(desk, turns, box, fresh, [box, turns, talk, chart, more, source])


def _question() -> "gr.Textbox":
    import gradio as gr

    return gr.Textbox(
        elem_id="question",
        label="질문",
        show_label=False,
        placeholder="궁금한 것을 적어 주세요",
        max_length=5 * LONGEST_QUESTION,  # what is longer than allowed must still arrive to be told so
        lines=1,
        max_lines=6,
        submit_btn="보내기",
        autofocus=True,
        scale=1,
    )


def _connect(desk: Desk, turns: "gr.State", box: "gr.Textbox", fresh: "gr.Button", outputs: list[Any]) -> None:
    """Wire the components; ``outputs`` are those whose values the desk's functions give."""
    import gradio as gr

    _, _, talk, _, more, source = outputs

    # Gradio finds out by the annotation that an event is wanted, and reads annotations at run time.
    def show(before: list[Turn], event: gr.EventData) -> Any:
        return desk.show(before, event._data.get("turn"), event._data.get("number"))

    def rate(before: list[Turn], event: gr.EventData) -> Any:
        return desk.rate(before, *(event._data.get(key) for key in ("turn", "verdict", "reason")))

    quiet: dict[str, Any] = {"api_visibility": "private", "show_progress": "hidden"}
    answers: dict[str, Any] = {**quiet, "concurrency_limit": CONCURRENT, "concurrency_id": "answers"}
    running = [
        box.submit(desk.answer, [box, turns], outputs, **answers),
        more.retry(desk.retry, [turns], outputs, **answers),
    ]
    for event in running:
        event.then(None, js=_ANSWERED, api_visibility="private")
    box.stop(desk.stop, [turns], outputs, cancels=running, **quiet)
    more.edit(desk.edit, [turns], outputs, cancels=running, **quiet).then(None, js=_EDITED, api_visibility="private")
    fresh.click(desk.clear, None, outputs, cancels=running, **quiet).then(None, js=_EDITED, api_visibility="private")
    for component in (talk, source):
        component.cite(show, [turns], [source], **quiet).then(None, js=_SHOWN, api_visibility="private")
    for component in (talk, more):
        component.rate(rate, [turns], [turns, talk, more], **quiet)
