"""Who asks goes in, whether he may now comes out: token buckets, a bucket for each."""

import time
from collections import OrderedDict
from collections.abc import Callable

# So many are remembered; of more, those who asked longest ago are forgotten, which gives them a full bucket.
REMEMBERED = 10_000


class Bucket:
    """Each key may ask ``burst`` times at once, and then ``per_minute`` times a minute.

    Args:
        burst: tokens of a full bucket.
        per_minute: tokens that come back in a minute; 0 for no limit at all.
        clock: seconds, for tests.
    """

    def __init__(self, burst: int, per_minute: float, clock: Callable[[], float] = time.monotonic) -> None:
        self._burst = float(burst)
        self._per_second = per_minute / 60
        self._clock = clock
        self._known: OrderedDict[str, tuple[float, float]] = OrderedDict()  # key → (tokens, at)

    def take(self, key: str) -> float:
        """0 where the key may ask now, else the seconds to wait. Asking too early costs nothing."""
        if not self._per_second:
            return 0.0
        now = self._clock()
        tokens, at = self._known.pop(key, (self._burst, now))
        tokens = min(self._burst, tokens + (now - at) * self._per_second)
        wait = max(0.0, (1 - tokens) / self._per_second)
        self._known[key] = (tokens if wait else tokens - 1, now)
        if len(self._known) > REMEMBERED:
            self._known.popitem(last=False)
        return wait

    def give_back(self, key: str) -> None:
        """The last question did not count."""
        if key in self._known:
            tokens, at = self._known[key]
            self._known[key] = (min(self._burst, tokens + 1), at)
