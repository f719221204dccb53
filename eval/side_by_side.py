"""One Run a system in; Markdown that holds the systems side by side, dataset by dataset, out."""

import os
from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime

from eval import provenance
from eval.metrics import percent, quantile
from eval.runner import Outcome, Run
from eval.statistics import wilson

_HEADINGS = (
    "dataset",
    "system",
    "n",
    "full %",
    "95 % interval",
    "correct %",
    "cited %",
    "abstention %",
    "unsupported",
    "crashed",
    "p50 ms",
    "p95 ms",
)
_TEXTS = frozenset({"dataset", "system", "measure", "kind"})
_PAGE = """\
# Systems side by side

Made by `python app.py eval {datasets} {systems} --table docs/systems.md` on {date}, commit {commit}.
Load average {load:.0f} on {cores} cores: where that is above 1 a core, latencies are longer than they need be.

- `ours`: the assistant without a language model; `ours-model`: with the configured one.
- `langchain`: LangChain's usual recipe: recursive splitter 1000/200, the same embedder, Chroma, top 4.
- `bm25-whitespace`: BM25 over the same pieces, words as printed. `bm25-kiwi`: BM25 over sections and morphemes.
- `endpoint`: any OpenAI-compatible chat endpoint (`SETI_EVAL_ENDPOINT`).

`langchain` and both `bm25` share a reader: it quotes the three lines nearest to the question, cites their passages and
abstains below a similarity tuned on `dev`, and on `dev` alone.

*Full* is correct, cited, and abstaining exactly where the briefing is silent; the interval is Wilson's. *Cited* means
that a citation touches lines that prove the answer. *Unsupported* counts replies with a figure that their own citations
do not hold, *crashed* those that never came; latencies are of answers, several processes at once.

{table}"""


def page(runs: Mapping[str, Run]) -> str:
    """The table with what it shows and the command that makes it.

    Args:
        runs: by the name of the system, in the order in which they are to stand.
    """
    made = provenance.commit()
    return _PAGE.format(
        datasets=" ".join(_datasets(runs)),
        systems=" ".join(f"--system {name}" for name in runs),
        date=datetime.now(UTC).date().isoformat(),
        commit=(made["commit"] or "unknown")[:9] + (" (with changes)" if made["dirty"] else ""),
        load=os.getloadavg()[0],
        cores=os.cpu_count(),
        table=side_by_side(runs),
    )


def side_by_side(runs: Mapping[str, Run]) -> str:
    """The table alone; shares are of the scored cases."""
    rows = [
        (dataset, system, *_figures([outcome for outcome in run.outcomes if outcome.dataset.name == dataset]))
        for dataset in _datasets(runs)
        for system, run in runs.items()
    ]
    return markdown(_HEADINGS, rows)


def markdown(headings: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A Markdown table with its texts to the left and its figures to the right."""
    rules = ("---" if heading in _TEXTS else "---:" for heading in headings)
    return "\n".join("| " + " | ".join(row) + " |" for row in (headings, tuple(rules), *rows)) + "\n"


def _datasets(runs: Mapping[str, Run]) -> list[str]:
    return list(dict.fromkeys(outcome.dataset.name for run in runs.values() for outcome in run.outcomes))


def _figures(outcomes: Sequence[Outcome]) -> tuple[str, ...]:
    scores = [outcome.score for outcome in outcomes if outcome.score is not None]
    latencies = [outcome.latency_ms for outcome in outcomes if outcome.latency_ms is not None]
    shares = (
        [score.correct for score in scores],
        [score.cited for score in scores],
        [score.abstention_right for score in scores],
    )
    full = [score.full for score in scores]
    interval = wilson(sum(full), len(full))
    return (
        str(len(scores)),
        f"{percent(full):.1f}",
        f"{100 * interval.low:.1f}–{100 * interval.high:.1f}",
        *(f"{percent(flags):.1f}" for flags in shares),
        str(sum(bool(outcome.reply and outcome.reply.unsupported) for outcome in outcomes)),
        str(sum(outcome.error is not None for outcome in outcomes)),
        *(f"{quantile(latencies, share):.1f}" for share in (0.5, 0.95)),
    )
