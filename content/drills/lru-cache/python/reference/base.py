from collections import OrderedDict


class LRUCache:
    """Keeps the `capacity` entries used last. get and put are O(1).

    The ordered dictionary is a hash map threaded by a doubly linked list; its order is the order
    of use, longest unused first.
    """

    def __init__(self, capacity: int):
        if capacity < 1:
            raise ValueError("capacity must be at least 1")
        self._capacity = capacity
        self._entries = OrderedDict()

    def get(self, key):
        """Return the value of key and count it as used, or None when it is not there."""
        if key not in self._entries:
            return None
        self._entries.move_to_end(key)
        return self._entries[key]

    def put(self, key, value):
        """Store value under key as the entry used last."""
        self._entries[key] = value
        self._entries.move_to_end(key)
        self._trim()

    def _trim(self):
        # Looked at after the write: an update leaves the size alone and so evicts nobody.
        if len(self._entries) > self._capacity:
            self._entries.popitem(last=False)
