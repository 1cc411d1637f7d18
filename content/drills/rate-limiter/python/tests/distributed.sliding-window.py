import copy
import unittest

from solution import DistributedLimiter


class HandClock:
    """Stands still until a test moves it, so that no test has to wait."""

    def __init__(self, now=0.0):
        self.now = now

    def __call__(self):
        return self.now


class FakeStore:
    """A store in memory that counts round trips, and lets others in after each of them."""

    def __init__(self):
        self.values = {}
        self.trips = 0
        self.after_trip = lambda: None

    def _trip(self, work):
        self.trips += 1
        answer = work()
        self.after_trip()
        return answer

    def get(self, key):
        return self._trip(lambda: copy.deepcopy(self.values.get(key)))

    def set(self, key, value):
        self._trip(lambda: self.values.update({key: copy.deepcopy(value)}))

    def incr(self, key, by=1):
        def add():
            self.values[key] = self.values.get(key, 0) + by
            return self.values[key]

        return self._trip(add)

    def eval(self, fn, *keys):
        return self._trip(lambda: fn(FakeView(self.values)))


class FakeView:
    def __init__(self, values):
        self._values = values

    def get(self, key):
        return copy.deepcopy(self._values.get(key))

    def set(self, key, value):
        self._values[key] = copy.deepcopy(value)


def machines(count, limit, store=None, window=10, now=0.0):
    store = store or FakeStore()
    clock = HandClock(now)
    return [DistributedLimiter(store, limit, window, clock) for _ in range(count)], clock, store


def allowed(limiter, key, tries):
    """How many of so many tries at one moment get through."""
    return [limiter.allow(key) for _ in range(tries)].count(True)


def all_at_once(store, limiters, key):
    """How many get through when each is interrupted after its first round trip by the next."""
    waiting = list(limiters)
    answers = []

    def next_one():
        if waiting:
            answers.append(waiting.pop(0).allow(key))

    store.after_trip = next_one
    while waiting:
        next_one()
    store.after_trip = lambda: None
    return answers.count(True)


class OneMachine(unittest.TestCase):
    def test_limit_and_no_more(self):
        [limiter], _, _ = machines(1, limit=3)
        self.assertEqual(allowed(limiter, "a", 5), 3)

    def test_opens_one_window_later_and_not_before(self):
        [limiter], clock, _ = machines(1, limit=2)
        allowed(limiter, "a", 2)
        for moment in (1.0, 6.0, 9.75):
            clock.now = moment
            self.assertFalse(limiter.allow("a"))
        clock.now = 10.0
        self.assertEqual(allowed(limiter, "a", 3), 2)

    def test_refused_calls_do_not_count(self):
        [limiter], clock, _ = machines(1, limit=2)
        allowed(limiter, "a", 2)
        clock.now = 9.0
        allowed(limiter, "a", 9)
        clock.now = 11.0
        self.assertEqual(allowed(limiter, "a", 3), 2)

    def test_keys_are_separate(self):
        [limiter], _, _ = machines(1, limit=1)
        self.assertTrue(limiter.allow("a"))
        self.assertTrue(limiter.allow("b"))

    def test_step_back_gives_nothing(self):
        [limiter], clock, _ = machines(1, limit=2)
        allowed(limiter, "a", 2)
        clock.now = 10.0
        allowed(limiter, "a", 2)
        for moment in (5.0, 10.0):
            clock.now = moment
            self.assertFalse(limiter.allow("a"))


class ManyMachines(unittest.TestCase):
    def test_share_one_limit(self):
        limiters, _, _ = machines(3, limit=2)
        self.assertEqual([one.allow("a") for one in limiters], [True, True, False])

    def test_nothing_is_shared_beside_the_store(self):
        [here], _, _ = machines(1, limit=1)
        [there], _, _ = machines(1, limit=1)
        self.assertTrue(here.allow("a"))
        self.assertTrue(there.allow("a"))

    def test_two_round_trips_at_most(self):
        limiters, _, store = machines(5, limit=3)
        for limiter in limiters:
            before = store.trips
            limiter.allow("a")
            self.assertLessEqual(store.trips - before, 2)

    def test_one_place_for_two_at_once(self):
        limiters, _, store = machines(2, limit=1)
        self.assertEqual(all_at_once(store, limiters, "a"), 1)

    def test_places_are_filled_and_not_more(self):
        limiters, _, store = machines(5, limit=3)
        self.assertEqual(all_at_once(store, limiters, "a"), 3)

    def test_race_at_the_start_of_a_window(self):
        limiters, clock, store = machines(4, limit=2)
        allowed(limiters[0], "a", 2)
        clock.now = 21.0
        self.assertEqual(all_at_once(store, limiters, "a"), 2)

    def test_clock_that_is_behind(self):
        store = FakeStore()
        [ahead], _, _ = machines(1, limit=2, store=store, now=4.0)
        [behind], _, _ = machines(1, limit=2, store=store, now=3.0)
        allowed(ahead, "a", 2)
        self.assertFalse(behind.allow("a"))


class SlidingWindow(unittest.TestCase):
    def test_each_place_opens_by_itself(self):
        [limiter], clock, _ = machines(1, limit=3)
        for moment in (0.0, 4.0, 8.0):
            clock.now = moment
            self.assertTrue(limiter.allow("a"))
        for moment in (11.0, 15.0, 19.0):
            clock.now = moment
            self.assertEqual(allowed(limiter, "a", 3), 1)
