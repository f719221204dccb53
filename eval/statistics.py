"""Counts and paired verdicts go in; intervals and p-values come out. All two-sided; the bootstrap is seeded.

Phrasings of one fact stand or fall together, so that they are one draw, not several: whatever compares two runs
resamples facts, not cases.
"""

from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from math import comb, sqrt
from statistics import NormalDist

CONFIDENCE = 0.95
SAMPLES = 4000
SEED = 20260101


@dataclass(frozen=True, slots=True)
class Interval:
    """From ``low`` to ``high``, in the unit of what was estimated."""

    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Paired:
    """How one run differs from another over the same cases.

    Attributes:
        n: cases compared, of ``facts`` facts.
        gained: cases that only the new run has right.
        lost: cases that only the old run has right.
        difference: of the shares right, new minus old, −1 to 1.
        interval: of the difference, by bootstrap over facts.
        p: of the exact McNemar test; it takes cases for independent.
    """

    n: int
    facts: int
    gained: int
    lost: int
    difference: float
    interval: Interval
    p: float

    @property
    def significant(self) -> bool:
        """Whether this is no chance: the interval leaves out zero, and the test agrees at 1 − CONFIDENCE.

        The test alone takes phrasings of one fact for so many cases; the bootstrap alone is blind where few cases
        changed, as draws from one case are all alike.
        """
        return (self.interval.low > 0 or self.interval.high < 0) and self.p < 1 - CONFIDENCE


def wilson(successes: int, n: int, confidence: float = CONFIDENCE) -> Interval:
    """Interval of a share, 0 to 1 (Wilson 1927); (0, 1) for none at all. Unlike p ± z·s it holds near 0 and 1."""
    if n == 0:
        return Interval(0.0, 1.0)
    z = NormalDist().inv_cdf((1 + confidence) / 2)
    share = successes / n
    middle, spread = share + z * z / (2 * n), z * sqrt(share * (1 - share) / n + z * z / (4 * n * n))
    scale = 1 + z * z / n
    return Interval(max(0.0, (middle - spread) / scale), min(1.0, (middle + spread) / scale))


def mcnemar(gained: int, lost: int) -> float:
    """p-value of the exact McNemar test: how likely so uneven a split of the changed cases is, were both runs alike."""
    changed = gained + lost
    ways = sum(comb(changed, k) for k in range(min(gained, lost) + 1))
    return min(1.0, 2 * ways / (1 << changed))


def bootstrap(
    values: Sequence[float],
    clusters: Sequence[Hashable],
    confidence: float = CONFIDENCE,
    samples: int = SAMPLES,
    seed: int = SEED,
) -> Interval:
    """Percentile interval of a mean, drawing whole clusters with replacement; as many clusters as there are.

    Args:
        values: one a case; at least one.
        clusters: of each case, what it belongs to: its fact.
        confidence: share of intervals that hold the true mean, in the long run.
        samples: draws.
        seed: of the random numbers.
    """
    import numpy as np

    position = {cluster: i for i, cluster in enumerate(dict.fromkeys(clusters))}
    owner = np.array([position[cluster] for cluster in clusters])
    sums = np.bincount(owner, weights=np.asarray(values, dtype=float))
    sizes = np.bincount(owner)
    drawn = np.random.default_rng(seed).integers(len(sums), size=(samples, len(sums)), dtype=np.int32)
    means = sums[drawn].sum(axis=1) / sizes[drawn].sum(axis=1)
    low, high = np.quantile(means, [(1 - confidence) / 2, (1 + confidence) / 2])
    return Interval(float(low), float(high))


def paired(old: Sequence[bool], new: Sequence[bool], facts: Sequence[Hashable]) -> Paired:
    """Compares two runs case by case.

    Args:
        old: verdicts of the old run; at least one.
        new: those of the new one, over the same cases in the same order.
        facts: of each case.
    """
    changes = [int(after) - int(before) for before, after in zip(old, new, strict=True)]
    gained, lost = changes.count(1), changes.count(-1)
    return Paired(
        n=len(changes),
        facts=len(set(facts)),
        gained=gained,
        lost=lost,
        difference=(gained - lost) / len(changes),
        interval=bootstrap(changes, facts),
        p=mcnemar(gained, lost),
    )
