import math
import time
from collections import deque


class SlidingWindowLimiter:
    """Lets each key make at most `limit` calls in any half-open window of `window` seconds.

    Only the last `limit` allowed calls of a key can matter, so they are all that is kept. If the
    oldest of them is out of the window, there is room. A call is O(1), a key costs O(limit).
    """

    def __init__(self, limit: int, window: float, clock=time.monotonic):
        self._limit = limit
        self._window = window
        self._clock = clock
        self._now = -math.inf
        self._calls = {}

    def allow(self, key) -> bool:
        """Note a call of key and return True, or return False when the window is full."""
        now = self._tick()
        calls = self._calls.get(key)
        if calls is None:
            calls = self._calls[key] = deque(maxlen=self._limit)
        if len(calls) == self._limit and now - calls[0] < self._window:
            return False
        calls.append(now)  # pushes the oldest out of a full deque
        return True

    def _tick(self):
        """Return the latest time seen: for a clock that steps back, time stands still meanwhile."""
        self._now = max(self._now, self._clock())
        return self._now
