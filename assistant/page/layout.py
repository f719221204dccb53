"""A briefing and who answers over it go in, the Gradio page comes out: the chat, and further tabs over the records."""

from collections.abc import Sequence
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING

from assistant.answer import Ask
from assistant.page import chat
from assistant.page.context import Context, TabPage
from assistant.page.conversation import View
from assistant.page.events import Desk
from assistant.page.examples import welcome
from assistant.page.feedback import FeedbackFile
from assistant.page.paper import Paper
from assistant.page.tabs import TABS
from ingest.records import Briefing

if TYPE_CHECKING:
    import gradio as gr

_HERE = Path(__file__).parent
# page.css comes first, so that what it defines can be used and refined by the tabs' own.
CSS_FILES = [_HERE / "page.css", *sorted(_HERE.glob("*/*.css"))]
HEAD = "".join(f"<script>{(_HERE / name).read_text(encoding='utf-8')}</script>" for name in ("page.js", "chat.js"))
FONTS = ("Pretendard", "Noto Sans KR", "Noto Sans CJK KR", "Malgun Gothic", "Apple SD Gothic Neo", "sans-serif")

# So many questions may wait for their turn; more are told to come back.
WAITING = 64
# Gradio would tell all of them their place again after each answer; the page does not show it.
WAITING_TOLD_SECONDS = 10


def theme() -> "gr.Theme":
    """Calm colours and fonts of the system alone, so that nothing is fetched."""
    import gradio as gr

    base = gr.themes.Base(primary_hue="blue", neutral_hue="slate", font=FONTS, font_mono=("monospace",))
    # The theme's own greys for lesser text have a contrast of 2.6:1; these have 4.7:1 and more.
    return base.set(
        body_text_color_subdued="*neutral_600",
        body_text_color_subdued_dark="*neutral_400",
        input_placeholder_color="*neutral_500",
        input_placeholder_color_dark="*neutral_400",
        button_primary_background_fill="*primary_700",
        button_primary_background_fill_dark="*primary_700",
    )


def build(
    briefing: Briefing, ask: Ask, tabs: Sequence[TabPage] = TABS, feedback: FeedbackFile | None = None
) -> "gr.Blocks":
    """The page, ready to be mounted.

    Args:
        briefing: what it is about.
        ask: answers the questions.
        tabs: beside the chat.
        feedback: keeps what readers think of answers; None for nothing kept.
    """
    import gradio as gr

    paper = Paper.of(briefing)
    desk = Desk(paper, ask, View(paper.phones, welcome(briefing), feedback is not None), feedback)
    page = gr.Blocks(title=f"{briefing.institution} {briefing.title}", analytics_enabled=False, fill_width=True)
    with page:
        title, institution = escape(briefing.title), escape(briefing.institution)
        gr.HTML(
            f"<header><h1>{institution}</h1><p>{briefing.year}년 {title} 도우미</p></header>",
            elem_id="title",
            js_on_load=None,
            padding=False,
        )
        with gr.Tabs(selected="chat", overflow_behavior="wrap", elem_id="tabs"):
            with gr.Tab("대화", id="chat", elem_id="tab-chat"):
                chat.build(desk)
            context = Context(briefing, ask)
            for tab in tabs:
                with gr.Tab(tab.name, id=tab.key, elem_id=f"tab-{tab.key}"):
                    tab.build(context)
    page.queue(max_size=WAITING, status_update_rate=WAITING_TOLD_SECONDS)
    return page
