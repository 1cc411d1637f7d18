import unittest

from solution import LRUCache


class HandClock:
    """Stands still until a test moves it, so that no test has to wait."""

    def __init__(self):
        self.now = 0.0

    def __call__(self):
        return self.now


def filled(capacity, keys, clock=None):
    cache = LRUCache(capacity, clock or HandClock())
    for key in keys:
        cache.put(key, key.upper())
    return cache


class Stats(unittest.TestCase):
    def assert_stats(self, cache, hits=0, misses=0, evictions=0):
        wanted = {"hits": hits, "misses": misses, "evictions": evictions}
        self.assertEqual(cache.stats(), wanted)

    def test_only_reads_are_hits_and_misses(self):
        cache = filled(2, "ab")
        self.assert_stats(cache)
        cache.get("a")
        cache.get("x")
        self.assert_stats(cache, hits=1, misses=1)

    def test_newcomers_evict_and_updates_do_not(self):
        cache = filled(2, "ab")
        cache.put("b", "new")
        self.assert_stats(cache)
        cache.put("c", "C")
        self.assert_stats(cache, evictions=1)

    def test_expired_read_is_a_miss(self):
        clock = HandClock()
        cache = LRUCache(2, clock)
        cache.put("a", "A", 5)
        clock.now = 5
        cache.get("a")
        self.assert_stats(cache, misses=1)

    def test_expired_entries_are_not_evicted(self):
        clock = HandClock()
        cache = filled(2, "a", clock)
        cache.put("b", "B", 5)
        clock.now = 5
        cache.put("c", "C")
        self.assert_stats(cache)

    def test_resize_evicts_and_keeps_counting(self):
        cache = filled(4, "abcd")
        cache.get("a")
        cache.get("x")
        cache.resize(1)
        self.assert_stats(cache, hits=1, misses=1, evictions=3)


class Resize(unittest.TestCase):
    def assert_holds(self, cache, keys, among):
        self.assertEqual([key for key in among if cache.get(key) is not None], list(keys))

    def test_shrinking_keeps_what_was_used_last(self):
        cache = filled(4, "abcd")
        cache.get("a")
        cache.resize(2)
        self.assert_holds(cache, "ad", among="abcd")

    def test_growing_keeps_all_and_takes_more(self):
        cache = filled(2, "ab")
        cache.resize(3)
        cache.put("c", "C")
        self.assert_holds(cache, "abc", among="abc")

    def test_order_of_use_survives(self):
        cache = filled(3, "abc")
        cache.resize(2)
        cache.put("d", "D")
        self.assert_holds(cache, "cd", among="abcd")

    def test_expired_entries_make_room_first(self):
        clock = HandClock()
        cache = filled(3, "ab", clock)
        cache.put("c", "C", 5)
        clock.now = 5
        cache.resize(2)
        self.assert_holds(cache, "ab", among="abc")

    def test_deadlines_survive(self):
        clock = HandClock()
        cache = filled(3, "ab", clock)
        cache.put("c", "C", 5)
        cache.resize(2)
        clock.now = 5
        self.assert_holds(cache, "b", among="abc")

    def test_zero_is_refused_and_changes_nothing(self):
        cache = filled(2, "ab")
        with self.assertRaises(ValueError):
            cache.resize(0)
        self.assert_holds(cache, "ab", among="ab")
