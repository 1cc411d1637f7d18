from bisect import bisect_right


class _History:
    def __init__(self):
        self.values = {}
        self.moments = []
        self.is_sorted = True

    def record(self, moment, value):
        if moment not in self.values:
            if self.moments and moment < self.moments[-1]:
                self.is_sorted = False
            self.moments.append(moment)
        self.values[moment] = value

    def at(self, moment):
        if not self.is_sorted:
            self.moments.sort()
            self.is_sorted = True
        index = bisect_right(self.moments, moment)
        return self.values[self.moments[index - 1]] if index > 0 else None


class TimeMap:
    """Right answers; a late set only leaves a mark, and the next read sorts everything."""

    def __init__(self):
        self._histories = {}

    def set(self, key: str, value, timestamp: float):
        if key not in self._histories:
            self._histories[key] = _History()
        self._histories[key].record(timestamp, value)

    def get(self, key: str, timestamp: float):
        history = self._histories.get(key)
        return None if history is None else history.at(timestamp)
