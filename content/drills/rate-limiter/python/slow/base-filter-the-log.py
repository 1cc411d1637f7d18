import math
import time


class SlidingWindowLimiter:
    """Right answers; each call copies the log without the calls that are over."""

    def __init__(self, limit: int, window: float, clock=time.monotonic):
        self._limit = limit
        self._window = window
        self._clock = clock
        self._now = -math.inf
        self._calls = {}

    def allow(self, key) -> bool:
        self._now = max(self._now, self._clock())
        start = self._now - self._window
        recent = [call for call in self._calls.get(key, []) if call > start]
        self._calls[key] = recent
        if len(recent) >= self._limit:
            return False
        recent.append(self._now)
        return True
