class ResumableIterator:
    """Reads a sequence and can be rebuilt where it stood."""

    def __init__(self, items):
        """Begin before the first item."""

    @classmethod
    def from_state(cls, items, state):
        """Return an iterator over the same items that goes on where state was taken."""
        return cls(items)

    def next(self):
        """Return the next item, or raise StopIteration."""

    def state(self):
        """Return a small JSON value for from_state."""
