"""A briefing and who answers over it go in, the Gradio page comes out: chat on one side, cited sections beside."""

from collections.abc import Sequence
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING

from assistant.answer import Ask
from assistant.page.context import Context, TabPage
from assistant.page.conversation import LONGEST_QUESTION
from assistant.page.events import connect
from assistant.page.examples import examples
from assistant.page.source import EMPTY
from assistant.page.tabs import TABS
from ingest.records import Briefing

if TYPE_CHECKING:
    import gradio as gr
    from gradio.components.chatbot import ExampleMessage

CSS_FILE = Path(__file__).parent / "page.css"
HEAD = f"<script>{(Path(__file__).parent / 'page.js').read_text(encoding='utf-8')}</script>"
FONTS = ("Pretendard", "Noto Sans KR", "Noto Sans CJK KR", "Malgun Gothic", "Apple SD Gothic Neo", "sans-serif")

# So many questions may wait for their turn; more are told to come back.
WAITING = 64


def theme() -> "gr.Theme":
    """Calm colours and fonts of the system alone, so that nothing is fetched."""
    import gradio as gr

    base = gr.themes.Base(primary_hue="blue", neutral_hue="slate", font=FONTS, font_mono=("monospace",))
    # The theme's own greys for lesser text have a contrast of 2.6:1; these have 4.7:1 and more.
    return base.set(
        body_text_color_subdued="*neutral_500",
        input_placeholder_color="*neutral_500",
        input_placeholder_color_dark="*neutral_400",
        button_primary_background_fill="*primary_700",
        button_primary_background_fill_dark="*primary_700",
    )


def build(briefing: Briefing, ask: Ask, tabs: Sequence[TabPage] = TABS) -> "gr.Blocks":
    """The page, ready to be mounted."""
    import gradio as gr

    page = gr.Blocks(title=f"{briefing.institution} {briefing.title}", analytics_enabled=False, fill_width=True)
    with page:
        title, institution = escape(briefing.title), escape(briefing.institution)
        gr.HTML(
            f"<h1>{institution}</h1><p>{briefing.year}년 {title}에 대해 물어보세요.</p>", elem_id="title", padding=False
        )
        with gr.Tabs(selected="chat", elem_id="tabs"):
            with gr.Tab("대화", id="chat", elem_id="tab-chat"):
                box = _chat_tab(briefing, ask)
            context = Context(briefing, ask, box)
            for tab in tabs:
                with gr.Tab(tab.name, id=tab.key, elem_id=f"tab-{tab.key}"):
                    tab.build(context)
    page.queue(max_size=WAITING)
    return page


def _chat_tab(briefing: Briefing, ask: Ask) -> "gr.Textbox":
    """The chat and the cited sections beside it; returns the question box."""
    import gradio as gr

    turns = gr.State([])
    with gr.Row(equal_height=False):
        with gr.Column(scale=5, min_width=320):
            chat = _chat([{"text": text, "display_text": f"{role} · {text}"} for role, text in examples(briefing)])
            box = _question()
        with gr.Column(scale=4, min_width=320):
            source = gr.HTML(EMPTY, elem_id="source", label="근거", padding=False)
    connect(briefing, ask, chat, box, source, turns)
    return box


def _chat(shown: "list[ExampleMessage]") -> "gr.Chatbot":
    import gradio as gr

    return gr.Chatbot(
        elem_id="chat",
        label="대화",
        show_label=False,
        placeholder="연수 과정, 담당자와 연락처, 예산 등 보고서에 담긴 내용을 근거와 함께 답해 드립니다.",
        examples=shown,
        buttons=["copy"],
        latex_delimiters=[],
        allow_tags=False,
    )


def _question() -> "gr.Textbox":
    import gradio as gr

    return gr.Textbox(
        elem_id="question",
        label="질문",
        show_label=False,
        placeholder="질문을 입력하세요",
        max_length=5 * LONGEST_QUESTION,  # what is longer than allowed must still arrive to be told so
        submit_btn="보내기",
        autofocus=True,
    )
