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
    """Keeps the `capacity` entries used last, each with an optional time to live.

    get is O(1), put O(log n), resize O(log n) for each entry it removes. Expiry is lazy: an
    expired entry is removed when it is read or when its place is needed. Deadlines wait in a heap;
    a record there whose entry has been replaced or evicted since is skipped when it comes up.
    """

    def __init__(self, capacity: int, clock=time.monotonic):
        self._set_capacity(capacity)
        self._clock = clock
        self._entries = OrderedDict()  # by key, longest unused first
        self._deadlines = []  # heap of (expires_at, turn, entry)
        self._turns = itertools.count()  # settles equal deadlines without comparing entries
        self._hits = 0
        self._misses = 0
        self._evictions = 0

    def get(self, key):
        """Return the live value of key and count it as used, else None."""
        entry = self._entries.get(key)
        if entry is None:
            self._misses += 1
            return None
        if self._clock() >= entry.expires_at:
            del self._entries[key]
            self._misses += 1
            return None
        self._hits += 1
        self._entries.move_to_end(key)
        return entry.value

    def put(self, key, value, ttl: float | None = None):
        """Store value under key as the entry used last, for ttl seconds or for good."""
        now = self._clock()
        expires_at = math.inf if ttl is None else now + ttl
        entry = _Entry(key, value, expires_at)
        self._entries[key] = entry
        self._entries.move_to_end(key)
        if ttl is not None:
            self._remember_deadline(entry)
        self._trim(now)

    def resize(self, capacity: int):
        """Change the capacity; entries that no longer fit leave at once."""
        self._set_capacity(capacity)
        self._trim(self._clock())

    def stats(self):
        """Return the counts of hits, misses and evictions since the start."""
        return {"hits": self._hits, "misses": self._misses, "evictions": self._evictions}

    def _set_capacity(self, capacity: int):
        if capacity < 1:
            raise ValueError("capacity must be at least 1")
        self._capacity = capacity

    def _trim(self, now):
        """Come back to capacity: expired entries go first, then the longest unused."""
        if len(self._entries) > self._capacity:
            self._drop_expired(now)
        while len(self._entries) > self._capacity:
            self._entries.popitem(last=False)
            self._evictions += 1

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
