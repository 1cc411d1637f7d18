import json
from bisect import bisect_right


class TimeMap:
    """Right answers; a loaded store keeps the text and parses it whenever it is asked."""

    def __init__(self):
        self._saved = "{}"
        self._recent = {}

    def set(self, key: str, value, timestamp: float):
        if key not in self._recent:
            self._recent[key] = self._saved_history(key)
        moments, values = self._recent[key]
        place = bisect_right(moments, timestamp)
        moments.insert(place, timestamp)
        values.insert(place, value)

    def get(self, key: str, timestamp: float):
        moments, values = self._recent.get(key) or self._saved_history(key)
        index = bisect_right(moments, timestamp)
        return values[index - 1] if index > 0 else None

    def _saved_history(self, key):
        moments, values = [], []
        for moment, value in json.loads(self._saved).get(key, []):
            moments.append(moment)
            values.append(value)
        return moments, values

    def dump(self) -> str:
        histories = json.loads(self._saved)
        for key, (moments, values) in self._recent.items():
            histories[key] = list(zip(moments, values))
        return json.dumps(histories)

    @classmethod
    def load(cls, text: str):
        store = cls()
        store._saved = text
        return store
