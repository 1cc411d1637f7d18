import math
import time
from collections import OrderedDict
from dataclasses import dataclass


@dataclass(slots=True)
class _Bucket:
    """Tokens as they stood at a moment."""

    tokens: float
    moment: float


class TokenBucketLimiter:
    """Lets each key make `burst` calls at once and `rate` calls per second in the long run.

    A bucket that is full again is forgotten, since a new one would answer alike. Keys are kept in
    the order of their last allowed call, and each call forgets the full ones at the front. A key is
    forgotten once for each time it was stored, so a call is O(1) on average.
    """

    def __init__(self, rate: float, burst: float, clock=time.monotonic):
        self._rate = rate
        self._burst = burst
        self._clock = clock
        self._now = -math.inf
        self._buckets = OrderedDict()  # by key, the longest unused first

    def allow(self, key) -> bool:
        """Take a token of key's bucket and return True, or return False when there is none."""
        now = self._tick()
        self._forget(now)
        bucket = self._buckets.get(key)
        if bucket is None:
            bucket = _Bucket(self._burst, now)
        bucket.tokens = self._level(bucket, now)
        bucket.moment = now
        if bucket.tokens < 1:
            return False
        bucket.tokens -= 1
        self._buckets[key] = bucket
        self._buckets.move_to_end(key)
        return True

    def tracked_keys(self) -> int:
        """Return how many keys are remembered."""
        self._forget(self._tick())
        return len(self._buckets)

    def _forget(self, now):
        while self._buckets:
            key, bucket = next(iter(self._buckets.items()))
            if self._level(bucket, now) < self._burst:
                return
            del self._buckets[key]

    def _level(self, bucket, now):
        """Return the tokens that bucket holds now."""
        return min(self._burst, bucket.tokens + (now - bucket.moment) * self._rate)

    def _tick(self):
        """Return the latest time seen: for a clock that steps back, time stands still meanwhile."""
        self._now = max(self._now, self._clock())
        return self._now
