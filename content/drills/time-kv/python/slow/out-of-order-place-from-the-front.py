from bisect import bisect_right


class TimeMap:
    """Right answers; the place of a late version is searched for from the oldest one on."""

    def __init__(self):
        self._histories = {}

    def set(self, key: str, value, timestamp: float):
        moments, values = self._histories.setdefault(key, ([], []))
        place = len(moments)
        if moments and timestamp < moments[-1]:
            place = 0
            while moments[place] <= timestamp:
                place += 1
        moments.insert(place, timestamp)
        values.insert(place, value)

    def get(self, key: str, timestamp: float):
        moments, values = self._histories.get(key, ([], []))
        index = bisect_right(moments, timestamp)
        return values[index - 1] if index > 0 else None
