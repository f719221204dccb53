"""A Run goes in, its headline figures come out, for the terminal, the report and the results file alike."""

from collections.abc import Iterable, Sequence
from statistics import fmean
from typing import Any

from eval.facts import consistent, facts
from eval.metrics import Score, abstention, area_under, percent, quantile, retrieval, risk_coverage, widest
from eval.runner import Run
from eval.statistics import wilson

NAN = float("nan")


def summary(run: Run) -> dict[str, float | int]:
    """Number of scored cases ``n``, shares in percent of them, latencies in ms; nan where there is nothing to measure.

    Besides ``full`` (``full_low`` to ``full_high`` by Wilson), ``correct``, ``cited`` and ``tight``:

    - ``refused_unanswerable`` is the share of right refusals, ``refused_answerable`` that of wrong ones;
      ``abstention_precision``, ``_recall`` and ``_f1`` take refusing for a search for the questions without an answer.
    - ``unsupported`` is the number of replies with a figure that their quotes do not hold.
    - ``crag`` is the mean of +1, 0 and −1; ``risk_area`` the mean risk under the risk–coverage curve.
    - ``line_precision`` and ``line_recall`` are of the cited lines, ``widest_p95`` is in lines.
    - ``hit_at_1`` … ``hit_at_10``, ``mrr`` and ``ndcg`` are the retriever's alone, 0 to 1, over ``retrieved`` cases.
    - ``consistent`` is the share of the ``repeated`` facts, asked more than once, with all phrasings right.
    - ``cold_start_seconds`` and ``peak_mib`` are the largest of any process; ``cached`` replies are an earlier run's.
    """
    scores = [score for _, score in run.scored]
    replies = [outcome.reply for outcome, _ in run.scored if outcome.reply is not None]
    full = sum(score.full for score in scores)
    interval = wilson(full, len(scores))
    steady, repeated = consistent(zip(case_facts(run), (score.full for score in scores), strict=True))
    return {
        "n": len(scores),
        "full": percent([score.full for score in scores]),
        "full_low": 100 * interval.low,
        "full_high": 100 * interval.high,
        "correct": percent([score.correct for score in scores]),
        "cited": percent([score.cited for score in scores]),
        "tight": percent([score.tight for score in scores]),
        "refused_unanswerable": percent([s.abstention_right for o, s in run.scored if not o.case.answerable]),
        "refused_answerable": percent([not s.abstention_right for o, s in run.scored if o.case.answerable]),
        **_abstention(run),
        "unsupported": sum(bool(reply.unsupported) for reply in replies),
        "crag": mean([score.crag for score in scores]),
        "risk_area": _or_nan(area_under(curve(run))),
        "line_precision": percent_mean(score.precision for score in scores),
        "line_recall": percent_mean(score.recall for score in scores),
        "widest_p95": quantile(
            [widest(o.reply.citations) for o in run.outcomes if o.reply and o.reply.citations], 0.95
        ),
        "consistent": 100 * steady / repeated if repeated else NAN,
        "repeated": repeated,
        **_retrieval(run),
        **_effort(run),
    }


def case_facts(run: Run) -> list[str]:
    """The fact of each scored case, in their order."""
    return facts([(outcome.dataset, outcome.case) for outcome, _ in run.scored])


def curve(run: Run) -> list[tuple[float, float]]:
    """The risk–coverage curve over the replies that say how sure they are."""
    items = [
        (outcome.reply.confidence, score.correct)
        for outcome, score in run.scored
        if outcome.reply and outcome.reply.confidence is not None
    ]
    return risk_coverage(items, len(run.scored))


def mean(values: Sequence[float]) -> float:
    """The mean; nan for none."""
    return fmean(values) if values else NAN


def percent_mean(shares: Iterable[float | None]) -> float:
    """Mean of those that are defined, in percent; nan for none."""
    return 100 * mean([share for share in shares if share is not None])


def _or_nan(value: float | None) -> float:
    return NAN if value is None else value


def _abstention(run: Run) -> dict[str, float]:
    told = abstention([(o.case.answerable, o.reply.abstained) for o, _ in run.scored if o.reply is not None])
    shares = {"precision": told.precision, "recall": told.recall, "f1": told.f1}
    return {f"abstention_{name}": 100 * _or_nan(share) for name, share in shares.items()}


def _retrieval(run: Run) -> dict[str, float | int]:
    found = retrieval((o.case, o.attempt.hits) for o in run.outcomes if o.attempt.hits is not None)
    if found is None:
        return {"retrieved": 0}
    hits = {f"hit_at_{k}": share for k, share in found.hit_at.items()}
    return {"retrieved": found.n, **hits, "mrr": found.mrr, "ndcg": found.ndcg}


def _effort(run: Run) -> dict[str, float | int]:
    attempts = [outcome.attempt for outcome in run.outcomes]
    latencies = [outcome.latency_ms for outcome in run.outcomes if outcome.latency_ms is not None]
    starts = [tried.cold_start_seconds for tried in attempts if tried.cold_start_seconds is not None]
    return {
        **{f"latency_ms_p{p}": quantile(latencies, p / 100) for p in (50, 95, 99)},
        "cold_start_seconds": max(starts, default=NAN),
        "peak_mib": max((tried.peak_mib for tried in attempts if tried.peak_mib is not None), default=NAN),
        "cached": sum(tried.cached for tried in attempts),
    }


# How outcomes are grouped: field of the case, or the dataset, and its heading.
GROUPINGS = {"dataset": "문항 파일", "category": "분류", "style": "말투", "operation": "연산"}


def groups(run: Run) -> list[dict[str, Any]]:
    """Scores of each dataset, category, style and operation, and last of all: ``n``, percentages, interval of full."""
    found: list[dict[str, Any]] = []
    for field in GROUPINGS:
        sorted_in: dict[str, list[Score]] = {}
        for outcome, score in run.scored:
            value = outcome.dataset.name if field == "dataset" else getattr(outcome.case, field)
            if value is not None:
                sorted_in.setdefault(value, []).append(score)
        found += [_group(field, value, scores) for value, scores in sorted(sorted_in.items())]
    return [*found, _group("all", "", [score for _, score in run.scored])]


def _group(by: str, value: str, scores: Sequence[Score]) -> dict[str, Any]:
    interval = wilson(sum(score.full for score in scores), len(scores))
    names = ("correct", "cited", "tight", "abstention_right", "full")
    shares = {name: percent([getattr(score, name) for score in scores]) for name in names}
    bounds = {"full_low": 100 * interval.low, "full_high": 100 * interval.high}
    return {"by": by, "value": value, "n": len(scores), **shares, **bounds}
