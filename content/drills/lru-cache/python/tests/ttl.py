from solution import LRUCache


class HandClock:
    """Stands still until a test moves it, so that no test has to wait."""

    def __init__(self, now=1000.0):
        self.now = now

    def __call__(self):
        return self.now


def cache_and_clock(capacity):
    clock = HandClock()
    return LRUCache(capacity, clock), clock


def test_lives_until_just_before_its_time():
    cache, clock = cache_and_clock(2)
    cache.put("a", 1, 5)
    clock.now += 4.75
    assert cache.get("a") == 1


def test_is_gone_at_its_time_and_stays_gone():
    cache, clock = cache_and_clock(2)
    cache.put("a", 1, 5)
    clock.now += 5
    assert cache.get("a") is None
    assert cache.get("a") is None


def test_without_ttl_an_entry_stays():
    cache, clock = cache_and_clock(2)
    cache.put("a", 1)
    clock.now += 1e9
    assert cache.get("a") == 1


def test_ttl_of_zero_is_expired_at_once():
    cache, _ = cache_and_clock(2)
    cache.put("a", 1, 0)
    assert cache.get("a") is None


def test_reading_does_not_extend():
    cache, clock = cache_and_clock(2)
    cache.put("a", 1, 5)
    clock.now += 3
    assert cache.get("a") == 1
    clock.now += 3
    assert cache.get("a") is None


def test_update_without_ttl_makes_permanent():
    cache, clock = cache_and_clock(2)
    cache.put("a", 1, 5)
    cache.put("a", 2)
    clock.now += 10
    assert cache.get("a") == 2


def test_update_with_ttl_starts_a_new_life():
    cache, clock = cache_and_clock(2)
    cache.put("a", 1, 5)
    clock.now += 4
    cache.put("a", 2, 5)
    clock.now += 4
    assert cache.get("a") == 2
    clock.now += 1
    assert cache.get("a") is None


def test_expired_entry_leaves_before_a_live_one():
    cache, clock = cache_and_clock(2)
    cache.put("live", 1)
    cache.put("expired", 2, 5)
    clock.now += 5
    cache.put("new", 3)
    assert cache.get("live") == 1
    assert cache.get("new") == 3


def test_entry_with_time_left_has_no_worse_place():
    cache, clock = cache_and_clock(2)
    cache.put("unused", 1)
    cache.put("timed", 2, 5)
    clock.now += 1
    cache.put("new", 3)
    assert cache.get("unused") is None
    assert cache.get("timed") == 2


def test_deadline_of_a_replaced_value_is_void():
    for ttl in (None, 60):
        cache, clock = cache_and_clock(2)
        cache.put("a", 1, 5)
        cache.put("unused", 2)
        cache.put("a", 10, ttl)
        clock.now += 10
        cache.put("new", 3)
        assert cache.get("a") == 10
        assert cache.get("unused") is None


def test_void_deadline_does_not_hide_an_expired_entry():
    cache, clock = cache_and_clock(3)
    cache.put("live", 1)
    cache.put("rewritten", 2, 5)
    cache.put("expired", 3, 6)
    cache.put("rewritten", 20)
    clock.now += 10
    cache.put("new", 4)
    assert cache.get("live") == 1
    assert cache.get("rewritten") == 20
    assert cache.get("new") == 4


def test_expired_key_is_written_again_in_its_own_place():
    cache, clock = cache_and_clock(2)
    cache.put("live", 1)
    cache.put("a", 2, 5)
    clock.now += 5
    cache.put("a", 3)
    assert cache.get("live") == 1
    assert cache.get("a") == 3
