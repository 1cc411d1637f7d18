import math
import time
from dataclasses import dataclass


@dataclass(slots=True)
class _Bucket:
    tokens: float
    moment: float


class TokenBucketLimiter:
    """Right answers; each call looks through all buckets for full ones."""

    def __init__(self, rate: float, burst: float, clock=time.monotonic):
        self._rate = rate
        self._burst = burst
        self._clock = clock
        self._now = -math.inf
        self._buckets = {}

    def allow(self, key) -> bool:
        self._sweep()
        bucket = self._buckets.setdefault(key, _Bucket(self._burst, self._now))
        bucket.tokens = self._level(bucket)
        bucket.moment = self._now
        if bucket.tokens < 1:
            return False
        bucket.tokens -= 1
        return True

    def tracked_keys(self) -> int:
        self._sweep()
        return len(self._buckets)

    def _sweep(self):
        self._now = max(self._now, self._clock())
        for key, bucket in list(self._buckets.items()):
            if self._level(bucket) >= self._burst:
                del self._buckets[key]

    def _level(self, bucket):
        return min(self._burst, bucket.tokens + (self._now - bucket.moment) * self._rate)
