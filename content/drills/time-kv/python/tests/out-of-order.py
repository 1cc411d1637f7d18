from itertools import permutations

from solution import TimeMap


def store_with(*versions):
    """A store whose key "a" was given pairs of moment and value, in this order."""
    store = TimeMap()
    for moment, value in versions:
        store.set("a", value, moment)
    return store


def read(store, *moments):
    return [store.get("a", moment) for moment in moments]


def test_every_order_of_calls_reads_the_same():
    versions = [(-1, "below"), (9, "nine"), (10, "ten"), (100, "hundred")]
    wanted = [None, "below", "below", "nine", "ten", "ten", "hundred", "hundred"]
    for order in permutations(versions):
        assert read(store_with(*order), -2, -1, 8, 9.5, 10, 99, 100, 101) == wanted, order


def test_replayed_batch_keeps_its_order():
    store = store_with((1, "first"), (100, "last"), (10, "b"), (20, "c"), (30, "d"))
    assert read(store, 1, 10, 20, 30, 99, 100) == ["first", "b", "c", "d", "d", "last"]


def test_late_set_leaves_the_newest_alone():
    store = store_with((100, "newest"), (50, "late"))
    assert read(store, 60, 100, 200) == ["late", "newest", "newest"]


def test_late_correction_beats_what_stood_there():
    store = store_with((10, "wrong"), (20, "newer"), (10, "right"))
    assert read(store, 9, 10, 19, 20) == [None, "right", "right", "newer"]


def test_call_order_decides_among_equals_not_size():
    store = store_with((10, 9), (20, 5), (10, 1), (20, 8), (10, 3))
    assert read(store, 10, 20) == [3, 8]


def test_values_without_an_order():
    store = store_with((20, {"port": 2}), (10, {"port": 9}), (10, {"port": 1}))
    assert read(store, 10, 20) == [{"port": 1}, {"port": 2}]


def test_late_set_after_a_read_is_seen():
    store = store_with((10, "one"), (30, "three"))
    assert read(store, 5, 25) == [None, "one"]
    store.set("a", "two", 20)
    store.set("a", "zero", 0)
    assert read(store, 5, 25, 35) == ["zero", "two", "three"]
    store.set("a", "corrected", 20)
    assert read(store, 25) == ["corrected"]


def test_repeated_value_is_a_version_too():
    store = store_with((10, "green"), (30, "green"), (20, "red"))
    assert read(store, 15, 25, 35) == ["green", "red", "green"]


def test_late_none_holds_until_the_next_version():
    store = store_with((10, "one"), (30, "three"), (20, None))
    assert read(store, 15, 25, 30) == ["one", None, "three"]


def test_keys_stay_apart():
    store = store_with((10, "a1"), (30, "a3"))
    store.set("b", "b2", 20)
    store.set("a", "a2", 20)
    assert read(store, 10, 20, 30) == ["a1", "a2", "a3"]
    assert [store.get("b", moment) for moment in (10, 20, 30)] == [None, "b2", "b2"]
