class TimeMap:
    """Right answers; all keys share one log, and a read walks back through it."""

    def __init__(self):
        self._log = []

    def set(self, key: str, value, timestamp: float):
        self._log.append((key, timestamp, value))

    def get(self, key: str, timestamp: float):
        for one, moment, value in reversed(self._log):
            if one == key and moment <= timestamp:
                return value
        return None
