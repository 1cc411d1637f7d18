class LRUCache:
    """Right answers; each use is numbered, and eviction looks for the smallest number."""

    def __init__(self, capacity: int):
        if capacity < 1:
            raise ValueError("capacity must be at least 1")
        self._capacity = capacity
        self._values = {}
        self._last_use = {}
        self._uses = 0

    def get(self, key):
        if key not in self._values:
            return None
        self._touch(key)
        return self._values[key]

    def put(self, key, value):
        if key not in self._values and len(self._values) == self._capacity:
            oldest = min(self._last_use, key=lambda one: self._last_use[one])
            del self._values[oldest]
            del self._last_use[oldest]
        self._values[key] = value
        self._touch(key)

    def _touch(self, key):
        self._uses += 1
        self._last_use[key] = self._uses
