class LRUCache:
    """A store for at most `capacity` entries."""

    def __init__(self, capacity: int):
        """Make an empty cache. Raises ValueError when capacity is below 1."""

    def get(self, key):
        """Return the value stored for key, or None when there is none."""

    def put(self, key, value):
        """Store value for key."""
