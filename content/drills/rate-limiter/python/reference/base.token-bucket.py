import math
import time
from dataclasses import dataclass


@dataclass(slots=True)
class _Bucket:
    """Tokens as they stood at a moment."""

    tokens: float
    moment: float


class TokenBucketLimiter:
    """Lets each key make `burst` calls at once and `rate` calls per second in the long run.

    A bucket is brought up to date only when its key calls, so a call is O(1), a key costs two
    numbers, and no timer is needed.
    """

    def __init__(self, rate: float, burst: float, clock=time.monotonic):
        self._rate = rate
        self._burst = burst
        self._clock = clock
        self._now = -math.inf
        self._buckets = {}

    def allow(self, key) -> bool:
        """Take a token of key's bucket and return True, or return False when there is none."""
        now = self._tick()
        bucket = self._buckets.get(key)
        if bucket is None:
            bucket = self._buckets[key] = _Bucket(self._burst, now)
        earned = (now - bucket.moment) * self._rate
        bucket.tokens = min(self._burst, bucket.tokens + earned)
        bucket.moment = now
        if bucket.tokens < 1:
            return False
        bucket.tokens -= 1
        return True

    def _tick(self):
        """Return the latest time seen: for a clock that steps back, time stands still meanwhile."""
        self._now = max(self._now, self._clock())
        return self._now
