"""The chat's tab: its components, and which event leads to which function of the desk."""

from typing import TYPE_CHECKING, Any

from assistant.page.conversation import LONGEST_QUESTION, Talk, conversation
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

    talk = gr.State(Talk())
    with gr.Row(equal_height=False, elem_id="desk"):
        with gr.Column(scale=6, min_width=320, elem_id="chat"):
            with gr.Column(elem_id="scroll"):
                told = gr.HTML(conversation((), desk.view), elem_id="talk", js_on_load=_TALK_EVENTS, padding=False)
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
    _connect(desk, talk, fresh, [box, told, chart, more, source])


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


def _connect(desk: Desk, talk: "gr.State", fresh: "gr.Button", outputs: list[Any]) -> None:
    """Wire the components; ``outputs`` are those whose values the desk's functions give."""
    import gradio as gr

    box, told, _, more, source = outputs

    # Gradio finds out by the annotation that an event is wanted, and reads annotations at run time.
    def show(talk: Talk, event: gr.EventData) -> Any:
        return desk.show(talk.turns, event._data.get("turn"), event._data.get("number"))

    def rate(talk: Talk, event: gr.EventData) -> Any:
        return desk.rate(talk, *(event._data.get(key) for key in ("turn", "verdict", "reason")))

    quiet: dict[str, Any] = {"api_visibility": "private", "show_progress": "hidden"}
    answers: dict[str, Any] = {**quiet, "concurrency_limit": CONCURRENT, "concurrency_id": "answers"}
    answered = box.submit(desk.answer, [box, talk], outputs, **answers)
    again = more.retry(desk.retry, [talk], outputs, **answers)
    for event in (answered, again, box.stop(desk.stop, [talk], outputs, **quiet)):
        event.then(None, js=_ANSWERED, api_visibility="private")
    for event in (more.edit(desk.edit, [talk], outputs, **quiet), fresh.click(desk.clear, [talk], outputs, **quiet)):
        event.then(None, js=_EDITED, api_visibility="private")
    for component in (told, source):
        component.cite(show, [talk], [source], **quiet).then(None, js=_SHOWN, api_visibility="private")
    for component in (told, more):
        component.rate(rate, [talk], [told, more], **quiet)
