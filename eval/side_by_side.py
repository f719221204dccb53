"""One Run a system in; a Markdown table, dataset by dataset, that holds the systems side by side out."""

from collections.abc import Iterable, Mapping, Sequence

from eval.metrics import percent, quantile
from eval.runner import Outcome, Run

_HEADINGS = (
    "dataset",
    "system",
    "n",
    "full %",
    "correct %",
    "cited %",
    "abstention %",
    "unsupported",
    "crashed",
    "p50 ms",
    "p95 ms",
)
_TEXTS = frozenset({"dataset", "system", "measure", "kind"})


def side_by_side(runs: Mapping[str, Run]) -> str:
    """The table; shares are of the scored cases.

    ``full`` is correct, cited and abstained exactly where the briefing is silent, ``abstention`` the last of these
    alone, ``unsupported`` the number of replies with a figure that their own citations do not hold.

    Args:
        runs: by the name of the system, in the order in which they are to stand.
    """
    names = dict.fromkeys(outcome.dataset.name for run in runs.values() for outcome in run.outcomes)
    rows = [
        (dataset, system, *_figures([outcome for outcome in run.outcomes if outcome.dataset.name == dataset]))
        for dataset in names
        for system, run in runs.items()
    ]
    return markdown(_HEADINGS, rows)


def markdown(headings: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A Markdown table with its texts to the left and its figures to the right."""
    rules = ("---" if heading in _TEXTS else "---:" for heading in headings)
    return "\n".join("| " + " | ".join(row) + " |" for row in (headings, tuple(rules), *rows)) + "\n"


def _figures(outcomes: Sequence[Outcome]) -> tuple[str, ...]:
    scores = [outcome.score for outcome in outcomes if outcome.score is not None]
    latencies = [outcome.latency_ms for outcome in outcomes if outcome.latency_ms is not None]
    shares = (
        [score.full for score in scores],
        [score.correct for score in scores],
        [score.cited for score in scores],
        [score.abstention_right for score in scores],
    )
    return (
        str(len(scores)),
        *(f"{percent(flags):.1f}" for flags in shares),
        str(sum(bool(outcome.reply and outcome.reply.unsupported) for outcome in outcomes)),
        str(sum(outcome.error is not None for outcome in outcomes)),
        *(f"{quantile(latencies, share):.1f}" for share in (0.5, 0.95)),
    )
