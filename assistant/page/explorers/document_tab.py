"""A briefing goes in; its outline, its whole text and a search over it stand in the current tab: the 문서 tab."""

from pathlib import Path

from assistant.page.explorers.document import outline_html, search
from assistant.page.explorers.form import Search, chosen_in, read
from assistant.page.explorers.tab import COMING, QUIET
from ingest.records import Briefing

_JS = (Path(__file__).parent / "document.js").read_text(encoding="utf-8")
# Scrolls the text alone: the page must not move under the hands of somebody who types.
_SHOW_FIRST_FIND = """watch("value", () => {
  const panel = element.closest("#document"), find = element.querySelector(".find");
  if (find) panel.scrollTop += find.getBoundingClientRect().top - panel.getBoundingClientRect().top - 90;
});"""
_FIELDS = (Search("words", "찾기", "찾을 말 (띄어쓰기는 달라도 됩니다)"),)


def build(briefing: Briefing) -> None:
    """Components and their behaviour; to be called inside a tab."""
    import gradio as gr

    form = gr.HTML(_form(briefing), js_on_load=_JS, elem_id="document-form", apply_default_css=False)
    with gr.Row(equal_height=False):
        with gr.Column(scale=2, min_width=280):
            found = gr.HTML("", elem_id="document-finds", js_on_load=None, apply_default_css=False)
            gr.HTML(outline_html(briefing), elem_id="document-outline", js_on_load=None, apply_default_css=False)
        with gr.Column(scale=5, min_width=320):
            text = gr.HTML(COMING, elem_id="document", js_on_load=_SHOW_FIRST_FIND, apply_default_css=False)
    sent = gr.JSON(visible="hidden")

    def look_for(sent: dict[str, object]) -> tuple[str, str]:
        return search(briefing, read(_FIELDS, sent)["words"])

    form.input(look_for, sent, [found, text], trigger_mode="always_last", js=chosen_in("document-form"), **QUIET)


def _form(briefing: Briefing) -> str:
    last = len(briefing.lines)
    return (
        f'<div class="filters"><form role="search" aria-label="문서 찾기">{_FIELDS[0].html("document")}</form>'
        f'<form class="jump" aria-label="행으로 이동"><label><span>행 번호</span><input type="number" name="line" '
        f'min="1" max="{last}" inputmode="numeric" placeholder="1–{last}"></label>'
        '<button type="submit">이동</button></form></div>'
    )
