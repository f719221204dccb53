"""A Run goes in, its headline figures come out, for the terminal and the results file alike."""

from eval.metrics import percent, quantile
from eval.runner import Run


def summary(run: Run) -> dict[str, float | int]:
    """Number of scored cases ``n``, shares in percent of them, latencies in ms; nan where there is nothing to measure.

    ``refused_unanswerable`` is the share of right refusals, ``refused_answerable`` that of wrong ones; ``unsupported``
    is the number of replies with a figure that their quotes do not hold.
    """
    scores = [score for _, score in run.scored]
    latencies = [outcome.latency_ms for outcome in run.outcomes if outcome.latency_ms is not None]
    return {
        "n": len(scores),
        "full": percent([score.full for score in scores]),
        "correct": percent([score.correct for score in scores]),
        "cited": percent([score.cited for score in scores]),
        "tight": percent([score.tight for score in scores]),
        "refused_unanswerable": percent([s.abstention_right for o, s in run.scored if not o.case.answerable]),
        "refused_answerable": percent([not s.abstention_right for o, s in run.scored if o.case.answerable]),
        "unsupported": sum(bool(outcome.reply and outcome.reply.unsupported) for outcome in run.outcomes),
        "latency_ms_p50": quantile(latencies, 0.5),
        "latency_ms_p95": quantile(latencies, 0.95),
    }
