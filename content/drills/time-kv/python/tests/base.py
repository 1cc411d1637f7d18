from solution import TimeMap


def store_with(*versions):
    """A store whose key "a" was given pairs of moment and value, in order."""
    store = TimeMap()
    for moment, value in versions:
        store.set("a", value, moment)
    return store


def read(store, *moments):
    return [store.get("a", moment) for moment in moments]


def test_unknown_key_is_none():
    assert TimeMap().get("a", 10) is None


def test_before_at_between_and_after():
    store = store_with((10, "one"), (20, "two"))
    assert read(store, 9, 10, 11, 19, 20, 21) == [None, "one", "one", "one", "two", "two"]


def test_single_version_is_found_at_once():
    assert read(store_with((10, "one")), 9, 10, 99) == [None, "one", "one"]


def test_every_border_of_a_longer_history():
    store = store_with(*((moment, moment) for moment in range(0, 100, 10)))
    for moment in range(0, 100, 10):
        assert read(store, moment, moment + 1, moment + 9) == [moment] * 3


def test_last_call_wins_among_equals():
    for equals in range(2, 6):
        run = [(10, f"call {number}") for number in range(equals)]
        store = store_with((5, "old"), *run, (15, "new"))
        assert read(store, 9, 10, 14, 15) == ["old", run[-1][1], run[-1][1], "new"]
        assert read(store_with(*run), 9, 10) == [None, run[-1][1]]


def test_keys_have_histories_and_order_of_their_own():
    store = store_with((100, "apple"))
    store.set("b", "berry", 5)
    store.set("a", "avocado", 110)
    assert [store.get("b", moment) for moment in (4, 5, 200)] == [None, "berry", "berry"]
    assert read(store, 99, 100, 110) == [None, "apple", "avocado"]


def test_fractions_separate_versions():
    store = store_with((1.25, "one"), (1.5, "two"))
    assert read(store, 1, 1.25, 1.4, 1.5) == [None, "one", "one", "two"]


def test_zero_and_negative_moments_are_ordinary():
    store = store_with((-20, "before"), (0, "zero"), (20, "after"))
    assert read(store, -21, -20, -1, 0, 19) == [None, "before", "before", "zero", "zero"]


def test_empty_looking_values_are_values():
    store = store_with((10, "full"), (20, 0), (30, ""))
    assert read(store, 20, 30) == [0, ""]
    store.set("a", False, 40)
    assert store.get("a", 40) is False


def test_none_hides_the_value_before():
    assert read(store_with((10, "one"), (20, None)), 15, 25) == ["one", None]


def test_a_value_may_hold_again():
    assert read(store_with((1, "x"), (2, "y"), (3, "x")), 1, 2, 3) == ["x", "y", "x"]


def test_reads_change_nothing():
    store = store_with((10, "one"), (20, "two"))
    assert read(store, 99, 10, 20, 9, 10) == ["two", "one", "two", None, "one"]


def test_stores_are_apart():
    store_with((10, "one"))
    assert TimeMap().get("a", 10) is None
