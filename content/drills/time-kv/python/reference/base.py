from bisect import bisect_right


class _History:
    """The versions of one key: values[i] holds from moments[i] on, and moments never fall."""

    __slots__ = ("moments", "values")

    def __init__(self):
        self.moments = []
        self.values = []

    def record(self, moment, value):
        # The caller promises that moments of a key never fall, so the end is the right place.
        self.moments.append(moment)
        self.values.append(value)

    def at(self, moment):
        """Return the value of the last version at or before moment, or None."""
        index = bisect_right(self.moments, moment)
        return self.values[index - 1] if index > 0 else None


class TimeMap:
    """Values by key and time. set is O(1), get O(log n) in the versions of its key."""

    def __init__(self):
        self._histories = {}

    def set(self, key: str, value, timestamp: float):
        """Make value the one of key from timestamp on; of equal timestamps the last set wins."""
        if key not in self._histories:
            self._histories[key] = _History()
        self._histories[key].record(timestamp, value)

    def get(self, key: str, timestamp: float):
        """Return the value that key had at timestamp, or None when it had none yet."""
        history = self._histories.get(key)
        return None if history is None else history.at(timestamp)
