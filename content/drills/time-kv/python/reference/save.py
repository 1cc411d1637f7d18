import json
from bisect import bisect_right


class _History:
    """The versions of one key: values[i] holds from moments[i] on, and moments rise."""

    __slots__ = ("moments", "values")

    def __init__(self):
        self.moments = []
        self.values = []

    def record(self, moment, value):
        """Put a version in its place; it replaces one of the same moment."""
        place = bisect_right(self.moments, moment)
        if place > 0 and self.moments[place - 1] == moment:
            self.values[place - 1] = value
        else:
            self.moments.insert(place, moment)
            self.values.insert(place, value)

    def at(self, moment):
        """Return the value of the last version at or before moment, or None."""
        index = bisect_right(self.moments, moment)
        return self.values[index - 1] if index > 0 else None

    def versions(self):
        """Return all pairs of moment and value, oldest first."""
        return list(zip(self.moments, self.values))


class TimeMap:
    """Values by key and time, set in any order; all of it can be saved as text.

    In the versions of its key, get is O(log n), and set takes O(log n) steps to find the place
    and moves the versions that are newer: none in order, few when a little late.
    """

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

    def dump(self) -> str:
        """Return everything as JSON text: by key, its pairs of moment and value."""
        # Pairs and not an object by moment, because names of an object are text.
        histories = {key: history.versions() for key, history in self._histories.items()}
        return json.dumps(histories)

    @classmethod
    def load(cls, text: str):
        """Make a new store from a dump."""
        store = cls()
        for key, versions in json.loads(text).items():
            for moment, value in versions:
                store.set(key, value, moment)
        return store
