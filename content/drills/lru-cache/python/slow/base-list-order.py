class LRUCache:
    """Right answers; a list keeps the order of use and is searched at every use."""

    def __init__(self, capacity: int):
        if capacity < 1:
            raise ValueError("capacity must be at least 1")
        self._capacity = capacity
        self._values = {}
        self._order = []  # longest unused first

    def get(self, key):
        if key not in self._values:
            return None
        self._order.remove(key)
        self._order.append(key)
        return self._values[key]

    def put(self, key, value):
        if key in self._values:
            self._order.remove(key)
        elif len(self._values) == self._capacity:
            del self._values[self._order.pop(0)]
        self._values[key] = value
        self._order.append(key)
