from collections import OrderedDict


class LRUCache:
    """Right answers; an update copies all other entries to take the old one out."""

    def __init__(self, capacity: int):
        if capacity < 1:
            raise ValueError("capacity must be at least 1")
        self._capacity = capacity
        self._entries = OrderedDict()

    def get(self, key):
        if key not in self._entries:
            return None
        self._entries.move_to_end(key)
        return self._entries[key]

    def put(self, key, value):
        if key in self._entries:
            others = OrderedDict()
            for one, kept in self._entries.items():
                if one != key:
                    others[one] = kept
            self._entries = others
        elif len(self._entries) == self._capacity:
            self._entries.popitem(last=False)
        self._entries[key] = value
