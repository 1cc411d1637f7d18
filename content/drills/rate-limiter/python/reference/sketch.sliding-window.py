import math
import time
from collections import OrderedDict, deque
from hashlib import blake2b


class SlidingWindowLimiter:
    """Lets each key make at most `limit` calls in any half-open window of `window` seconds.

    Only the last `limit` allowed calls of a key can matter, so they are all that is kept. A key
    whose newest call is out of the window is forgotten. Keys are kept in the order of their newest
    call, and each call forgets what is over at the front. A key is forgotten once for each time it
    was stored, so a call is O(1) on average.
    """

    def __init__(self, limit: int, window: float, clock=time.monotonic):
        self._limit = limit
        self._window = window
        self._clock = clock
        self._now = -math.inf
        self._calls = OrderedDict()  # by key, the longest unused first

    def allow(self, key) -> bool:
        """Note a call of key and return True, or return False when the window is full."""
        now = self._tick()
        self._forget(now)
        calls = self._calls.get(key)
        if calls is None:
            calls = self._calls[key] = deque(maxlen=self._limit)
        if len(calls) == self._limit and now - calls[0] < self._window:
            return False
        calls.append(now)  # pushes the oldest out of a full deque
        self._calls.move_to_end(key)
        return True

    def tracked_keys(self) -> int:
        """Return how many keys are remembered."""
        self._forget(self._tick())
        return len(self._calls)

    def _forget(self, now):
        while self._calls:
            key, calls = next(iter(self._calls.items()))
            if now - calls[-1] < self._window:
                return
            del self._calls[key]

    def _tick(self):
        """Return the latest time seen: for a clock that steps back, time stands still meanwhile."""
        self._now = max(self._now, self._clock())
        return self._now


class DistributedLimiter:
    """Lets each key make at most `limit` calls in any window, over all machines of one store.

    The log of a key lives in the store. A script trims it, decides and appends in one go, so a call
    is one round trip. A key costs O(limit) in the store and in each script; a fixed window would
    cost O(1), and let up to twice the limit pass around its borders.
    """

    def __init__(self, store, limit: int, window: float, clock=time.monotonic):
        self._store = store
        self._limit = limit
        self._window = window
        self._clock = clock

    def allow(self, key) -> bool:
        """Note a call of key and return True, or return False when the window is full."""
        now = self._clock()
        slot = f"calls:{key}"

        def note(view):
            calls = view.get(slot) or []
            # A machine whose clock is behind calls at the latest time that is known.
            moment = max([now, *calls[-1:]])
            recent = [call for call in calls if moment - call < self._window]
            if len(recent) >= self._limit:
                return False
            view.set(slot, [*recent, moment])
            return True

        return self._store.eval(note, slot)


class SketchLimiter:
    """Lets each key make at most `limit` calls in each window, in memory that no key adds to.

    A key is counted in one cell of each row, and shares its cells with others. The lowest of its
    cells is therefore never below its own count: it may be refused early, but never admitted late.
    Windows begin at multiples of `window`, each with an empty table.
    """

    def __init__(self, limit: int, window: float, width: int, depth: int, clock=time.monotonic):
        self._limit = limit
        self._window = window
        self._width = width
        self._depth = depth
        self._clock = clock
        self._index = -math.inf
        self._rows = []

    def allow(self, key) -> bool:
        """Count a call of key and return True, or return False when its cells are full."""
        self._roll_over()
        cells = [(row, self._column(number, key)) for number, row in enumerate(self._rows)]
        count = min(row[column] for row, column in cells)
        if count >= self._limit:
            return False
        for row, column in cells:
            # A higher cell covers this call already; leaving it alone spares the others in it.
            if row[column] == count:
                row[column] += 1
        return True

    def _roll_over(self):
        index = math.floor(self._clock() / self._window)
        if index > self._index:
            self._index = index
            self._rows = [[0] * self._width for _ in range(self._depth)]

    def _column(self, row_number, key):
        """Return where key is counted in a row; rows hash independently of one another."""
        data = repr(key).encode()
        digest = blake2b(data, digest_size=8, salt=row_number.to_bytes(8, "big")).digest()
        return int.from_bytes(digest, "big") % self._width
