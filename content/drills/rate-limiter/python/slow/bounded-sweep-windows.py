import math
import time
from collections import deque


class SlidingWindowLimiter:
    """Right answers; each call looks through the logs of all keys."""

    def __init__(self, limit: int, window: float, clock=time.monotonic):
        self._limit = limit
        self._window = window
        self._clock = clock
        self._now = -math.inf
        self._calls = {}

    def allow(self, key) -> bool:
        self._sweep()
        calls = self._calls.setdefault(key, deque())
        if len(calls) >= self._limit:
            return False
        calls.append(self._now)
        return True

    def tracked_keys(self) -> int:
        self._sweep()
        return len(self._calls)

    def _sweep(self):
        self._now = max(self._now, self._clock())
        for key, calls in list(self._calls.items()):
            while calls and self._now - calls[0] >= self._window:
                calls.popleft()
            if not calls:
                del self._calls[key]
