import math
import time
from collections import OrderedDict, deque


class SlidingWindowLimiter:
    """Lets each key make at most `limit` calls in any half-open window of `window` seconds.

    Only the last `limit` allowed calls of a key can matter, so they are all that is kept. A key
    whose newest call is out of the window is forgotten. Keys are kept in the order of their newest
    call, and each call forgets what is over at the front. A key is forgotten once for each time it
    was stored, so a call is O(1) on average.
    """

    def __init__(self, limit: int, window: float, clock=time.monotonic):
        self._limit = limit
        self._window = window
        self._clock = clock
        self._now = -math.inf
        self._calls = OrderedDict()  # by key, the longest unused first

    def allow(self, key) -> bool:
        """Note a call of key and return True, or return False when the window is full."""
        now = self._tick()
        self._forget(now)
        calls = self._calls.get(key)
        if calls is None:
            calls = self._calls[key] = deque(maxlen=self._limit)
        if len(calls) == self._limit and now - calls[0] < self._window:
            return False
        calls.append(now)  # pushes the oldest out of a full deque
        self._calls.move_to_end(key)
        return True

    def tracked_keys(self) -> int:
        """Return how many keys are remembered."""
        self._forget(self._tick())
        return len(self._calls)

    def _forget(self, now):
        while self._calls:
            key, calls = next(iter(self._calls.items()))
            if now - calls[-1] < self._window:
                return
            del self._calls[key]

    def _tick(self):
        """Return the latest time seen: for a clock that steps back, time stands still meanwhile."""
        self._now = max(self._now, self._clock())
        return self._now
