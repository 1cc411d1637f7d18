import math
import time
from collections import OrderedDict


class LRUCache:
    """Right answers; a full cache looks at every entry to find the expired ones."""

    def __init__(self, capacity: int, clock=time.monotonic):
        if capacity < 1:
            raise ValueError("capacity must be at least 1")
        self._capacity = capacity
        self._clock = clock
        self._entries = OrderedDict()  # key to (value, expires_at), longest unused first

    def get(self, key):
        if key not in self._entries:
            return None
        value, expires_at = self._entries[key]
        if self._clock() >= expires_at:
            del self._entries[key]
            return None
        self._entries.move_to_end(key)
        return value

    def put(self, key, value, ttl: float | None = None):
        now = self._clock()
        self._entries[key] = (value, math.inf if ttl is None else now + ttl)
        self._entries.move_to_end(key)
        if len(self._entries) > self._capacity:
            expired = []
            for one, (_, expires_at) in self._entries.items():
                if now >= expires_at:
                    expired.append(one)
            for one in expired:
                del self._entries[one]
        if len(self._entries) > self._capacity:
            self._entries.popitem(last=False)
