class ResumableIterator:
    """Right answers; a resume calls next until it is where the token was taken."""

    def __init__(self, items):
        self._items = items
        self._position = 0

    @classmethod
    def from_state(cls, items, state):
        iterator = cls(items)
        while iterator._position < state["position"]:
            iterator.next()
        return iterator

    def next(self):
        if self._position >= len(self._items):
            raise StopIteration
        item = self._items[self._position]
        self._position += 1
        return item

    def state(self):
        return {"position": self._position}
