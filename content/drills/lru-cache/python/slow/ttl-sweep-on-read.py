import math
import time
from collections import OrderedDict


class LRUCache:
    """Right answers; every call first clears the whole cache of expired entries."""

    def __init__(self, capacity: int, clock=time.monotonic):
        if capacity < 1:
            raise ValueError("capacity must be at least 1")
        self._capacity = capacity
        self._clock = clock
        self._entries = OrderedDict()  # longest unused first
        self._expires_at = {}

    def get(self, key):
        self._sweep()
        if key not in self._entries:
            return None
        self._entries.move_to_end(key)
        return self._entries[key]

    def put(self, key, value, ttl: float | None = None):
        self._entries[key] = value
        self._entries.move_to_end(key)
        self._expires_at[key] = math.inf if ttl is None else self._clock() + ttl
        if len(self._entries) > self._capacity:
            self._sweep()
        if len(self._entries) > self._capacity:
            oldest, _ = self._entries.popitem(last=False)
            del self._expires_at[oldest]

    def _sweep(self):
        now = self._clock()
        expired = [key for key, expires_at in self._expires_at.items() if now >= expires_at]
        for key in expired:
            del self._entries[key]
            del self._expires_at[key]
