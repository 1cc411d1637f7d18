class ResumableIterator:
    """Right answers; the token holds the items still to come, though whoever resumes has them."""

    def __init__(self, items):
        self._items = items
        self._position = 0

    @classmethod
    def from_state(cls, items, state):
        return cls(state["rest"])

    def next(self):
        if self._position >= len(self._items):
            raise StopIteration
        item = self._items[self._position]
        self._position += 1
        return item

    def state(self):
        return {"rest": list(self._items[self._position :])}
