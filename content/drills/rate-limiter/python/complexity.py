"""One function per measured operation: bring a limiter to size n, return one step.

Where a clock moves, it moves one second a step, so that as much becomes due as is added.
"""

import gc
import json
import types

GOLDEN = 0.6180339887498949


def spread(step, n):
    """Jump about among n places, so that neither end of an order is favoured."""
    return int(n * ((step * GOLDEN) % 1.0))


def allow_among_keys(solution, n, key, time):
    """n keys that have all spent their burst; each step one of them asks."""
    limiter = solution.TokenBucketLimiter(1, 1, lambda: time(5.0))
    keys = [key(i) for i in range(n)]
    for one in keys:
        limiter.allow(one)
    return lambda step: limiter.allow(keys[spread(step, n)])


def allow_in_full_window(solution, n, key, time):
    """One key with n calls in its window; each step one of them leaves and one comes."""
    now = 0.0
    limiter = solution.SlidingWindowLimiter(n, n, lambda: time(now))
    busy = key(0)
    for _ in range(n):
        now += 1.0
        limiter.allow(busy)

    def one_more(step):
        nonlocal now
        now += 1.0
        limiter.allow(busy)

    return one_more


def newcomers(limiter_of, n, key):
    """n keys on their way to being forgotten; each step one more comes and one falls due."""
    now = 0.0
    limiter = limiter_of(lambda: now)
    for number in range(n):
        now += 1.0
        limiter.allow(key(number))

    def newcomer(step):
        nonlocal now
        now += 1.0
        limiter.allow(key(n + step))

    return newcomer


def forget_buckets(solution, n, key, time):
    return newcomers(lambda clock: solution.TokenBucketLimiter(1 / n, 1, clock), n, key)


def forget_windows(solution, n, key, time):
    return newcomers(lambda clock: solution.SlidingWindowLimiter(2, n, clock), n, key)


class JsonStore:
    """Keeps values as text, so that reading and writing cost what their length costs."""

    def __init__(self):
        self._texts = {}

    def get(self, key):
        text = self._texts.get(key)
        return None if text is None else json.loads(text)

    def set(self, key, value):
        self._texts[key] = json.dumps(value)

    def incr(self, key, by=1):
        value = (self.get(key) or 0) + by
        self.set(key, value)
        return value

    def eval(self, fn, *keys):
        return fn(self)


def allow_over_a_store(solution, n, key, time):
    """n keys in one window of the store; each step one of them asks."""
    limiter = solution.DistributedLimiter(JsonStore(), 3, 1000, lambda: 5.0)
    for number in range(n):
        limiter.allow(f"k{number}")
    return lambda step: limiter.allow(f"k{spread(step, n)}")


def sketch_memory(solution, n, key, time):
    """What a sketch holds after n keys, in units of about one stored value."""
    limiter = solution.SketchLimiter(3, 1000, 64, 4, lambda: 5.0)
    for number in range(n):
        limiter.allow(f"k{number}")
    return held_by(limiter)


def held_by(root):
    """Count the objects that root alone leads to, and the places of their containers."""
    skipped = (type, types.ModuleType, types.FunctionType, types.BuiltinFunctionType)
    seen = {id(root)}
    waiting = [root]
    held = 0
    while waiting:
        one = waiting.pop()
        held += 1
        if hasattr(one, "__len__"):
            held += len(one)
        for part in gc.get_referents(one):
            if id(part) not in seen and not isinstance(part, skipped):
                seen.add(id(part))
                waiting.append(part)
    return held
