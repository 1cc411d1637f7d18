class ResumableIterator:
    """Reads a sequence from front to back and can be rebuilt where it stood.

    All there is to remember is how many items were handed out: the items come along on resume.
    """

    def __init__(self, items):
        self._items = items
        self._position = 0

    @classmethod
    def from_state(cls, items, state):
        """Return an iterator over the same items that goes on where state was taken."""
        iterator = cls(items)
        iterator._position = state["position"]
        return iterator

    def next(self):
        """Return the next item. Raises StopIteration at the end, and ever after."""
        if self._position >= len(self._items):
            raise StopIteration
        item = self._items[self._position]
        self._position += 1
        return item

    def state(self):
        """Return the place of the next item as a JSON value of its own."""
        return {"position": self._position}
