class TimeMap:
    """Right answers; a read walks back from the newest version."""

    def __init__(self):
        self._histories = {}

    def set(self, key: str, value, timestamp: float):
        self._histories.setdefault(key, []).append((timestamp, value))

    def get(self, key: str, timestamp: float):
        for moment, value in reversed(self._histories.get(key, [])):
            if moment <= timestamp:
                return value
        return None
