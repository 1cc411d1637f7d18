"""Helpers the cases call by name. Moments and gaps are in the clock's unit, seconds."""

import copy
import math
from collections import deque

_PLAIN = (type(None), bool, int, float, str, bytes)


def answers(limiter, key, count):
    """Let key call count times at one moment and return what it was told."""
    return [limiter.allow(key) for _ in range(count)]


def admitted(limiter, prefix, keys, tries):
    """Let each of many keys call a few times at one moment; return how many calls were allowed."""
    return sum(
        limiter.allow(f"{prefix}{number}") is True for number in range(keys) for _ in range(tries)
    )


def others_call(limiter, clock, prefix, count, gap):
    """Let count new keys call once each, gap apart."""
    for number in range(count):
        clock.advance(gap)
        limiter.allow(f"{prefix}{number}")


def pass_by(limiter, clock, keys, tries, gap, most, busy=None):
    """Let keys come by, gap apart, each calling a few times and never again.

    True when at most `most` keys were remembered at any time, else what was found.
    """
    for number in range(keys):
        clock.advance(gap)
        if busy is not None:
            limiter.allow(busy)
        for _ in range(tries):
            limiter.allow(f"visitor-{number}")
        if number % 500 == 499 and limiter.tracked_keys() > most:
            return f"{limiter.tracked_keys()} of {number + 1} keys that came by are still tracked"
    return True


class Store:
    """A store that machines share. Each call is a round trip, after which others may get a turn.

    It keeps plain data and hands out copies, as a store behind a network does.
    """

    __slots__ = ("_values", "_trips", "_after_trip", "_in_script")

    def __init__(self):
        self._values = {}
        self._trips = 0
        self._after_trip = None
        self._in_script = False

    def get(self, key):
        return self._trip(lambda: self._read(key))

    def set(self, key, value):
        self._trip(lambda: self._write(key, value))

    def incr(self, key, by=1):
        def add():
            value = self._values.get(key)
            if value is None:
                value = 0
            if not isinstance(value, (int, float)):
                raise TypeError(f"incr needs a number, and {key!r} holds a {type(value).__name__}")
            self._values[key] = value + by
            return value + by

        return self._trip(add)

    def eval(self, fn, *keys):
        """Run fn(view) with nobody in between."""

        def script():
            view = _View(self)
            self._in_script = True
            try:
                return fn(view)
            finally:
                self._in_script = False
                view.close()

        return self._trip(script)

    def trips(self):
        return self._trips

    def after_each_trip(self, run):
        self._after_trip = run

    def _trip(self, work):
        if self._in_script:
            raise RuntimeError("a script reaches the store through its view alone")
        self._trips += 1
        answer = work()
        if self._after_trip is not None:
            self._after_trip()
        return answer

    def _read(self, key):
        return copy.deepcopy(self._values.get(key))

    def _write(self, key, value):
        _require_plain(value)
        self._values[key] = copy.deepcopy(value)


class _View:
    """What a script sees of the store while it runs."""

    __slots__ = ("_store",)

    def __init__(self, store):
        self._store = store

    def get(self, key):
        return self._open()._read(key)

    def set(self, key, value):
        self._open()._write(key, value)

    def close(self):
        self._store = None

    def _open(self):
        if self._store is None:
            raise RuntimeError("the script of this view is over")
        return self._store


def _require_plain(value):
    if isinstance(value, dict):
        for key, part in value.items():
            _require_plain(key)
            _require_plain(part)
    elif isinstance(value, (list, tuple, set, frozenset, deque)):
        for part in value:
            _require_plain(part)
    elif not isinstance(value, _PLAIN):
        raise TypeError(f"the store keeps plain data, not a {type(value).__name__}")


def storm(store, machines, key):
    """Let all machines call at once and return how many calls were allowed.

    After its first round trip each machine is held up until the next ones are through.
    """
    waiting = deque(machines)
    told = []

    def next_machine():
        if waiting:
            machine = waiting.popleft()
            told.append(machine.allow(key))

    store.after_each_trip(next_machine)
    while waiting:
        next_machine()
    store.after_each_trip(None)
    return told.count(True)


def trips_within(store, machines, key, rounds, most):
    """True when no call of the machines took more than `most` round trips, else what was found."""
    for _ in range(rounds):
        for machine in machines:
            before = store.trips()
            machine.allow(key)
            used = store.trips() - before
            if used > most:
                return f"a call made {used} round trips"
    return True


def exact(machines, clock, key, limit, window, moments):
    """Let machines call in turn, each at the next moment in seconds.

    True when they answer as one exact window would, fixed or sliding, else what was found.
    """
    told = []
    for number, moment in enumerate(moments):
        clock.set(moment)
        told.append(machines[number % len(machines)].allow(key))
    at_fixed = _first_difference(told, _fixed(moments, limit, window))
    at_sliding = _first_difference(told, _sliding(moments, limit, window))
    if at_fixed is None or at_sliding is None:
        return True
    return (
        f"not a fixed window (call {at_fixed + 1}, at {moments[at_fixed]} s) "
        f"and not a sliding one (call {at_sliding + 1}, at {moments[at_sliding]} s)"
    )


def rush(machines, clock, limit, window, calls):
    """As `exact`, with moments that jump about: crowds, pauses and everything between."""
    moments = []
    moment, noise = 0.0, 12345
    for _ in range(calls):
        noise = (noise * 1103515245 + 12345) % 2147483648
        step = noise // 65536
        if step % 5 == 0:
            moment += (step % 4099) / 1024 * 3
        elif step % 5 < 3:
            moment += (step % 997) / 1024
        moments.append(moment)
    return exact(machines, clock, "crowd", limit, window, moments)


def _fixed(moments, limit, window):
    used = {}
    told = []
    for moment in moments:
        index = math.floor(moment / window)
        free = used.get(index, 0) < limit
        used[index] = used.get(index, 0) + free
        told.append(free)
    return told


def _sliding(moments, limit, window):
    calls = []
    told = []
    for moment in moments:
        calls = [call for call in calls if moment - call < window]
        told.append(len(calls) < limit)
        if told[-1]:
            calls.append(moment)
    return told


def _first_difference(told, wanted):
    for number, (one, other) in enumerate(zip(told, wanted)):
        if one is not other:
            return number
    return None


def none_above(limiter, keys, tries, most):
    """Let each key try a few times. True when none got through more than `most` times."""
    through = [0] * keys
    for _ in range(tries):
        for number in range(keys):
            through[number] += limiter.allow(f"key-{number}") is True
    return True if max(through) <= most else f"a key was let through {max(through)} times"


def at_least(number, least):
    """True, or the number where it is smaller."""
    return True if number >= least else number


def at_most(number, most):
    """True, or the number where it is larger."""
    return True if number <= most else number
