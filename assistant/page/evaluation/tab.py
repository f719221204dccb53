"""An evaluator goes in; its datasets can be run and its reports looked at in the current tab."""

from collections.abc import Generator, Iterator
from concurrent.futures import ThreadPoolExecutor, wait
from contextlib import closing
from pathlib import Path
from threading import Event
from typing import Any

from assistant.page.evaluation import view
from assistant.page.evaluation.reports import Evaluator, OnCase
from assistant.page.explorers.form import chosen_in, read
from ingest.errors import AssistantError

_JS = (Path(__file__).parent / "evaluation.js").read_text(encoding="utf-8")
_STOP_JS = """element.addEventListener("click", (event) => {
  if (event.target.closest("[data-stop]")) trigger("stop");
});"""
_TICK_SECONDS = 0.4

# One run at a time, whoever starts it: it takes all the machine there is.
_QUIET: dict[str, Any] = {"api_visibility": "private", "show_progress": "hidden", "concurrency_limit": 1}


class _StoppedError(Exception):
    """Somebody wants no more of a run."""


def build(evaluator: Evaluator) -> None:
    """Components and their behaviour; to be called inside a tab."""
    import gradio as gr

    form = gr.HTML(_form(evaluator), js_on_load=_JS, elem_id="evaluation-form", apply_default_css=False)
    plot = gr.Plot(label="갈래별 점수", show_label=False, visible=False)
    shown = gr.HTML(
        view.EMPTY,
        elem_id="evaluation-report",
        elem_classes="explorer",
        js_on_load=_STOP_JS,
        apply_default_css=False,
    )
    sent = gr.JSON(visible="hidden")

    def start(sent: dict[str, object]) -> Iterator[tuple[Any, ...]]:
        chosen = read(view.fields(evaluator), sent)
        yield gr.skip(), gr.update(visible=False), view.progress(0, 0)
        try:
            with closing(run(evaluator, chosen["dataset"])) as steps:  # whoever leaves ends the run
                for told in steps:
                    if isinstance(told, tuple):
                        yield gr.skip(), gr.skip(), view.progress(*told)
                    else:
                        chosen |= {"run": told}
                        yield _form(evaluator, chosen), *report(evaluator, chosen)
        except AssistantError as error:
            yield gr.skip(), gr.skip(), view.problem(str(error))

    def show(sent: dict[str, object]) -> tuple[Any, ...]:
        try:
            return report(evaluator, read(view.fields(evaluator), sent))
        except AssistantError as error:
            return gr.update(visible=False), view.problem(str(error))

    chosen: dict[str, Any] = {"js": chosen_in("evaluation-form"), **_QUIET}
    running = form.submit(start, sent, [form, plot, shown], concurrency_id="evaluation", **chosen)
    form.input(show, sent, [plot, shown], trigger_mode="always_last", concurrency_id="reports", **chosen)
    shown.stop(lambda: view.EMPTY, None, shown, cancels=[running], concurrency_id="reports", **_QUIET)


def _form(evaluator: Evaluator, chosen: dict[str, str] | None = None) -> str:
    fields = view.fields(evaluator)
    values = read(fields, dict(chosen or {}))
    return view.form([(field, values[field.name]) for field in fields])


def report(evaluator: Evaluator, chosen: dict[str, str]) -> tuple[Any, ...]:
    """New values of chart and report for the chosen run, compared where a run to compare with is chosen.

    Raises:
        AssistantError: when a run cannot be read, or two runs share no case.
    """
    import gradio as gr

    if not chosen["run"]:
        return gr.update(visible=False), view.EMPTY
    found, earlier = evaluator.load(chosen["run"]), chosen["earlier"]
    comparison = evaluator.compare(found.name, earlier) if earlier not in ("", found.name) else None
    return gr.update(value=view.chart(found, comparison), visible=True), view.report_html(found, comparison)


def run(evaluator: Evaluator, dataset: str) -> Generator[tuple[int, int] | str, None, None]:
    """(done, total) now and then, at last the name of the finished run; who stops asking for more stops the run."""
    stopped, state = Event(), (0, 0)

    def on_case(done: int, total: int) -> None:
        nonlocal state
        if stopped.is_set():
            raise _StoppedError
        state = done, total

    with ThreadPoolExecutor(1) as worker:
        future = worker.submit(_run, evaluator, dataset, on_case)
        try:
            while not wait([future], timeout=_TICK_SECONDS).done:
                yield state
            yield future.result()
        finally:
            stopped.set()


def _run(evaluator: Evaluator, dataset: str, on_case: OnCase) -> str:
    return evaluator.run(dataset, on_case).name
