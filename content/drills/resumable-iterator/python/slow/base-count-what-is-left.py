import copy


class ResumableIterator:
    """Right answers; the place is found by reading a copy of the inner iterator to its end."""

    def __init__(self, items):
        self._items = items
        self._iterator = iter(items)

    @classmethod
    def from_state(cls, items, state):
        iterator = cls(items)
        iterator._iterator = iter(items[state["position"] :])
        return iterator

    def next(self):
        return next(self._iterator)

    def state(self):
        left = sum(1 for _ in copy.copy(self._iterator))
        return {"position": len(self._items) - left}
