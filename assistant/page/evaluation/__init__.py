"""The 평가 tab: whoever evaluates goes in (see reports.Evaluator), a tab for the page comes out."""

from assistant.page.context import TabPage
from assistant.page.evaluation.reports import Evaluator


def evaluation_tab(evaluator: Evaluator) -> TabPage:
    """The tab over an evaluator."""
    from assistant.page.evaluation.tab import build

    return TabPage("평가", "evaluation", lambda _: build(evaluator))
