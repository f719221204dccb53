"""An explorer goes in; its form, chart and table stand in the current tab and follow what is chosen."""

from pathlib import Path
from typing import Any

from assistant.page.explorers.explorer import Explorer
from assistant.page.explorers.form import chosen_in, form, read

FORM_JS = (Path(__file__).parent / "form.js").read_text(encoding="utf-8")

COMING = '<p class="nothing">불러오는 중입니다…</p>'

# So many searches run at a time; each takes some milliseconds.
CONCURRENT = 4

# A file made in the browser: the server keeps none, and no address of it has to be open.
_SAVE = """(file) => {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([file.csv], { type: "text/csv;charset=utf-8" }));
  link.download = file.name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}"""

QUIET: dict[str, Any] = {
    "api_visibility": "private",
    "show_progress": "hidden",
    "concurrency_limit": CONCURRENT,
    "concurrency_id": "explorers",
}


def build(explorer: Explorer) -> None:
    """Components and their behaviour; to be called inside a tab."""
    import gradio as gr

    fields = explorer.fields
    filters = gr.HTML(
        form(explorer.name, explorer.title, fields),
        js_on_load=FORM_JS,
        elem_id=f"{explorer.name}-form",
        apply_default_css=False,
    )
    shown: list[Any] = []
    if explorer.chart:
        shown.append(gr.Plot(label=f"{explorer.title} 그림", show_label=False))
    shown.append(
        gr.HTML(
            COMING, elem_id=f"{explorer.name}-rows", elem_classes="explorer", js_on_load=None, apply_default_css=False
        )
    )
    file = gr.JSON(visible="hidden")
    sent = gr.JSON(visible="hidden")

    def show(sent: dict[str, object]) -> Any:
        chosen = read(fields, sent)
        found = [explorer.chart(chosen)] if explorer.chart else []
        return [*found, explorer.show(chosen)] if found else explorer.show(chosen)

    def export(sent: dict[str, object]) -> dict[str, str]:
        return {"name": f"{explorer.title}.csv", "csv": explorer.export(read(fields, sent))}

    chosen: dict[str, Any] = {"js": chosen_in(f"{explorer.name}-form"), **QUIET}
    filters.input(show, sent, shown, trigger_mode="always_last", **chosen)
    filters.download(export, sent, file, **chosen).then(None, file, None, js=_SAVE, api_visibility="private")
