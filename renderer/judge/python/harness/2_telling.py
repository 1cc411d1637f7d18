"""Events, output, and values as text."""

class Output:
    """Stands for stdout and stderr: hands on what is printed until the limit, then says once that it was cut."""

    encoding = "utf-8"
    errors = "replace"
    closed = False

    def __init__(self, emit):
        self._emit = emit
        self._left = _OUTPUT_LIMIT
        self._held = []
        self._held_size = 0
        self.muted = False

    def write(self, text):
        if not isinstance(text, str):
            raise TypeError("write() argument must be str, not " + type(text).__name__)
        if self._left <= 0 or self.muted:
            return len(text)
        kept = text[: self._left]
        self._left -= len(kept)
        self._held.append(kept)
        self._held_size += len(kept)
        if self._held_size > 2_048 or self._left <= 0:
            self.flush()
        if self._left <= 0:
            self._emit({"type": "output-cut"})
        return len(text)

    def flush(self):
        if self._held:
            text = "".join(self._held)
            self._held = []
            self._held_size = 0
            self._emit({"type": "output", "text": text})

    def writable(self):
        return True

    def readable(self):
        return False

    def isatty(self):
        return False


def to_json(value):
    """An event as JSON. The library's encoder is Python, which would run on builtins that may have been patched."""
    if value is None:
        return "null"
    if value is True:
        return "true"
    if value is False:
        return "false"
    if isinstance(value, str):
        return _quoted(value)
    if isinstance(value, int):
        return int.__repr__(value)
    if isinstance(value, float):
        return float.__repr__(value) if _isfinite(value) else "null"
    if isinstance(value, dict):
        return "{" + ",".join([_quoted(key) + ":" + to_json(part) for key, part in value.items()]) + "}"
    return "[" + ",".join([to_json(part) for part in value]) + "]"


def shown(value):
    """A value as Python would write it, cut to a length that fits a line or two."""
    try:
        text = repr(plain(value))
    except KeyboardInterrupt:
        raise
    except BaseException:
        text = "<" + type(value).__name__ + " that cannot be shown>"
    if not isinstance(text, str):
        text = "<" + type(value).__name__ + ">"
    return text if len(text) <= _SHOWN_LIMIT else text[: _SHOWN_LIMIT - 1] + "…"


def plain(value, depth=0):
    """The value with subclasses of built-in types seen as those types, so that their own methods have no say."""
    if depth > 40 or value is None or isinstance(value, bool):
        return value
    if isinstance(value, int):
        return int.__index__(value)
    if isinstance(value, float):
        return float.__add__(value, 0.0)
    if isinstance(value, str):
        return str.__str__(value) if type(value) is str else "".join(str.__iter__(value))
    if isinstance(value, list):
        return [plain(list.__getitem__(value, i), depth + 1) for i in range(list.__len__(value))]
    if isinstance(value, tuple):
        return tuple(plain(tuple.__getitem__(value, i), depth + 1) for i in range(tuple.__len__(value)))
    if isinstance(value, dict):
        return {plain(k, depth + 1): plain(v, depth + 1) for k, v in dict.items(value)}
    return value


_BUILT_IN = (int, float, str, list, tuple, dict, type(None))


def is_plain(value):
    return isinstance(value, _BUILT_IN)


def same(expected, actual, near=False):
    """Whether an answer is the one expected. Types count: True is not 1; a tuple is as good as a list."""
    if expected is None:
        return actual is None
    if isinstance(expected, Near):
        if isinstance(actual, bool) or not isinstance(actual, (int, float)):
            return False
        actual = plain(actual)
        return abs(actual - expected.value) <= 1e-6 * max(1.0, abs(expected.value))
    if not is_plain(expected):
        return actual is expected
    if not is_plain(actual):
        return False
    actual = plain(actual)
    if isinstance(expected, bool) or isinstance(actual, bool):
        return isinstance(expected, bool) and isinstance(actual, bool) and expected == actual
    if isinstance(expected, (int, float)):
        return isinstance(actual, (int, float)) and expected == actual
    if isinstance(expected, str):
        return isinstance(actual, str) and expected == actual
    if isinstance(expected, (list, tuple)):
        if not isinstance(actual, (list, tuple)) or len(expected) != len(actual):
            return False
        return all([same(expected[i], actual[i]) for i in range(len(expected))])
    if isinstance(expected, dict):
        if not isinstance(actual, dict) or len(expected) != len(actual):
            return False
        return all([key in actual and same(expected[key], actual[key]) for key in expected])
    return False


class Near:
    """An expected number that allows for rounding."""

    def __init__(self, value):
        self.value = value

    def __repr__(self):
        return "about " + repr(self.value)
