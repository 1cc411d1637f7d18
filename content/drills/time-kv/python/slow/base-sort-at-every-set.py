from bisect import bisect_right


class TimeMap:
    """Right answers; a set sorts the moments again, to be on the safe side."""

    def __init__(self):
        self._moments = {}
        self._values = {}

    def set(self, key: str, value, timestamp: float):
        moments = self._moments.setdefault(key, [])
        moments.append(timestamp)
        moments.sort()
        self._values.setdefault(key, {})[timestamp] = value

    def get(self, key: str, timestamp: float):
        moments = self._moments.get(key, [])
        index = bisect_right(moments, timestamp)
        return self._values[key][moments[index - 1]] if index > 0 else None
