import math
import time


class TokenBucketLimiter:
    """Right answers; the buckets are a list, and a key is looked for from its start."""

    def __init__(self, rate: float, burst: float, clock=time.monotonic):
        self._rate = rate
        self._burst = burst
        self._clock = clock
        self._now = -math.inf
        self._buckets = []  # [key, tokens, moment]

    def allow(self, key) -> bool:
        self._now = max(self._now, self._clock())
        bucket = self._find(key)
        earned = (self._now - bucket[2]) * self._rate
        bucket[1] = min(self._burst, bucket[1] + earned)
        bucket[2] = self._now
        if bucket[1] < 1:
            return False
        bucket[1] -= 1
        return True

    def _find(self, key):
        for bucket in self._buckets:
            if bucket[0] == key:
                return bucket
        bucket = [key, self._burst, self._now]
        self._buckets.append(bucket)
        return bucket
