import heapq
import itertools
import math
import time
from collections import OrderedDict


class _Entry:
    """A value and the moment from which it is expired. A write makes a new one."""

    __slots__ = ("key", "value", "expires_at")

    def __init__(self, key, value, expires_at):
        self.key = key
        self.value = value
        self.expires_at = expires_at


class LRUCache:
    """Right answers; every event is noted in a journal, and stats counts the journal."""

    def __init__(self, capacity: int, clock=time.monotonic):
        self._set_capacity(capacity)
        self._clock = clock
        self._entries = OrderedDict()  # by key, longest unused first
        self._deadlines = []  # heap of (expires_at, turn, entry)
        self._turns = itertools.count()  # settles equal deadlines without comparing entries
        self._journal = []

    def get(self, key):
        entry = self._entries.get(key)
        if entry is None:
            self._journal.append("miss")
            return None
        if self._clock() >= entry.expires_at:
            del self._entries[key]
            self._journal.append("miss")
            return None
        self._journal.append("hit")
        self._entries.move_to_end(key)
        return entry.value

    def put(self, key, value, ttl: float | None = None):
        now = self._clock()
        expires_at = math.inf if ttl is None else now + ttl
        entry = _Entry(key, value, expires_at)
        self._entries[key] = entry
        self._entries.move_to_end(key)
        if ttl is not None:
            self._remember_deadline(entry)
        self._trim(now)

    def resize(self, capacity: int):
        self._set_capacity(capacity)
        self._trim(self._clock())

    def stats(self):
        counts = {"hit": 0, "miss": 0, "eviction": 0}
        for event in self._journal:
            counts[event] += 1
        return {
            "hits": counts["hit"],
            "misses": counts["miss"],
            "evictions": counts["eviction"],
        }

    def _set_capacity(self, capacity: int):
        if capacity < 1:
            raise ValueError("capacity must be at least 1")
        self._capacity = capacity

    def _trim(self, now):
        if len(self._entries) > self._capacity:
            self._drop_expired(now)
        while len(self._entries) > self._capacity:
            self._entries.popitem(last=False)
            self._journal.append("eviction")

    def _drop_expired(self, now):
        while self._deadlines and self._deadlines[0][0] <= now:
            entry = heapq.heappop(self._deadlines)[2]
            if self._entries.get(entry.key) is entry:
                del self._entries[entry.key]

    def _remember_deadline(self, entry):
        heapq.heappush(self._deadlines, (entry.expires_at, next(self._turns), entry))
        # Outdated records may be half of the heap at most, so memory stays in step with capacity.
        if len(self._deadlines) > 2 * self._capacity:
            self._deadlines = [
                record
                for record in self._deadlines
                if self._entries.get(record[2].key) is record[2]
            ]
            heapq.heapify(self._deadlines)
