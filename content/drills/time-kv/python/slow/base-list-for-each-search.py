from bisect import bisect_right


class TimeMap:
    """Right answers; each read first makes the list of moments that it searches."""

    def __init__(self):
        self._histories = {}

    def set(self, key: str, value, timestamp: float):
        self._histories.setdefault(key, []).append((timestamp, value))

    def get(self, key: str, timestamp: float):
        versions = self._histories.get(key, [])
        moments = [moment for moment, _ in versions]
        index = bisect_right(moments, timestamp)
        return versions[index - 1][1] if index > 0 else None
