"""Intervals and tests: against scipy and statsmodels, and the bootstrap's false alarms in a simulation."""

import numpy as np
import pytest
from scipy import stats
from statsmodels.stats.contingency_tables import mcnemar as statsmodels_mcnemar
from statsmodels.stats.proportion import proportion_confint

from eval.statistics import Interval, bootstrap, mcnemar, paired, wilson


@pytest.mark.parametrize(("successes", "n"), [(0, 5), (5, 5), (1, 3), (90, 100), (1171, 1289)])
@pytest.mark.parametrize("confidence", [0.8, 0.95, 0.99])
def test_wilson_is_that_of_statsmodels_and_scipy(successes: int, n: int, confidence: float) -> None:
    interval = wilson(successes, n, confidence)
    assert (interval.low, interval.high) == pytest.approx(
        proportion_confint(successes, n, alpha=1 - confidence, method="wilson"), abs=1e-9
    )
    scipys = stats.binomtest(successes, n).proportion_ci(confidence, method="wilson")
    assert (interval.low, interval.high) == pytest.approx((scipys.low, scipys.high), abs=1e-9)


def test_nothing_measured_leaves_every_share_possible() -> None:
    assert wilson(0, 0) == Interval(0.0, 1.0)


@pytest.mark.parametrize(("gained", "lost"), [(0, 0), (1, 0), (0, 6), (3, 9), (12, 12), (700, 750), (2000, 0)])
def test_mcnemar_is_that_of_statsmodels_and_scipy(gained: int, lost: int) -> None:
    p = mcnemar(gained, lost)
    if gained + lost:
        assert p == pytest.approx(stats.binomtest(gained, gained + lost).pvalue, abs=1e-9)
        assert p == pytest.approx(statsmodels_mcnemar([[50, gained], [lost, 50]], exact=True).pvalue, abs=1e-9)
    else:
        assert p == 1


def test_the_bootstrap_of_single_cases_is_that_of_scipy() -> None:
    values = np.random.default_rng(1).normal(3, 2, 80)
    ours = bootstrap(values.tolist(), range(80), samples=20_000)
    scipys = stats.bootstrap(
        (values,), np.mean, n_resamples=20_000, method="percentile", rng=np.random.default_rng(2)
    ).confidence_interval
    assert (ours.low, ours.high) == pytest.approx((scipys.low, scipys.high), abs=0.03)


def test_the_bootstrap_is_the_same_each_time() -> None:
    assert bootstrap([0, 1, 1, 0], "aabb") == bootstrap([0, 1, 1, 0], "aabb")


def test_a_pair_of_runs_worked_out_by_hand() -> None:
    told = paired([True, True, False, False, True], [True, False, True, True, True], ["f", "f", "g", "h", "i"])
    assert (told.n, told.facts, told.gained, told.lost) == (5, 4, 2, 1)
    assert told.difference == pytest.approx(0.2)
    assert told.p == 1.0
    assert not told.significant


def test_twenty_lost_of_a_hundred_is_no_chance() -> None:
    told = paired([True] * 100, [False] * 20 + [True] * 80, range(100))
    assert told.significant and told.interval.high < 0
    assert told.p < 1e-5


def test_one_case_is_never_enough() -> None:
    assert not paired([True], [False], ["f"]).significant


def _false_alarms(by_fact: bool) -> float:
    """Share of 95 % intervals that leave out zero though both runs are equally good.

    80 facts of 1 to 6 phrasings; a change flips a fact with all its phrasings, for better or worse alike.
    """
    numbers = np.random.default_rng(7)
    alarms = 0
    for trial in range(400):
        sizes = numbers.integers(1, 7, size=80)
        flips = numbers.choice([-1, 0, 1], p=[0.15, 0.7, 0.15], size=80)
        values, facts = np.repeat(flips, sizes), np.repeat(np.arange(80), sizes)
        clusters = facts.tolist() if by_fact else range(len(values))
        interval = bootstrap(values.tolist(), clusters, samples=400, seed=trial)
        alarms += interval.low > 0 or interval.high < 0
    return alarms / 400


def test_the_cluster_bootstrap_has_the_right_false_alarm_rate() -> None:
    """5 % are wanted; 400 trials stray by ±2.1 points, a percentile interval of 80 draws by a point or two more."""
    assert 0.025 <= _false_alarms(by_fact=True) <= 0.085


def test_taking_phrasings_for_independent_cries_wolf() -> None:
    assert _false_alarms(by_fact=False) > 0.2
