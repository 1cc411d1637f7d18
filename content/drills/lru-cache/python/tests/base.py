from solution import LRUCache


def filled(capacity, keys):
    """A cache that was given keys in order, each with itself in capitals as its value."""
    cache = LRUCache(capacity)
    for key in keys:
        cache.put(key, key.upper())
    return cache


def test_unknown_key_is_none():
    assert LRUCache(2).get("a") is None


def test_value_can_be_read_again():
    cache = filled(2, "ab")
    assert cache.get("a") == "A"
    assert cache.get("a") == "A"


def test_holds_as_many_as_its_capacity():
    cache = filled(3, "abc")
    assert [cache.get(key) for key in "abc"] == ["A", "B", "C"]


def test_newcomer_pushes_out_the_oldest_alone():
    cache = filled(3, "abcd")
    assert [cache.get(key) for key in "abcd"] == [None, "B", "C", "D"]


def test_capacity_of_one():
    cache = filled(1, "ab")
    assert cache.get("a") is None
    assert cache.get("b") == "B"


def test_read_counts_as_use():
    cache = filled(2, "ab")
    cache.get("a")
    cache.put("c", "C")
    assert cache.get("a") == "A"
    assert cache.get("b") is None


def test_update_replaces_the_value():
    cache = filled(2, "a")
    cache.put("a", "new")
    assert cache.get("a") == "new"


def test_update_counts_as_use():
    cache = filled(2, "ab")
    cache.put("a", "new")
    cache.put("c", "C")
    assert cache.get("a") == "new"
    assert cache.get("b") is None


def test_update_of_a_full_cache_evicts_nothing():
    cache = filled(2, "ab")
    cache.put("b", "new")
    assert cache.get("a") == "A"
    assert cache.get("b") == "new"


def test_use_is_about_when_not_how_often():
    cache = filled(2, "a")
    for _ in range(5):
        cache.get("a")
    cache.put("b", "B")
    cache.put("c", "C")
    assert cache.get("a") is None
    assert cache.get("b") == "B"


def test_miss_changes_nothing():
    cache = filled(2, "ab")
    assert cache.get("x") is None
    assert cache.get("a") == "A"
    assert cache.get("b") == "B"


def test_zero_is_a_value():
    cache = LRUCache(1)
    cache.put("a", 0)
    assert cache.get("a") == 0


def test_caches_do_not_share_entries():
    one, other = filled(2, "a"), filled(2, "b")
    assert one.get("b") is None
    assert other.get("a") is None


def test_capacity_below_one_is_refused():
    for capacity in (0, -1):
        try:
            LRUCache(capacity)
        except ValueError:
            continue
        assert False, f"a capacity of {capacity} was accepted"
