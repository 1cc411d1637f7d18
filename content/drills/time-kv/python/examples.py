from solution import TimeMap


def test_unknown_key_is_none():
    assert TimeMap().get("a", 10) is None


def test_earlier_version_holds_in_between():
    store = TimeMap()
    store.set("a", "one", 10)
    store.set("a", "two", 20)
    assert store.get("a", 15) == "one"


def test_version_holds_from_its_own_moment():
    store = TimeMap()
    store.set("a", "one", 10)
    store.set("a", "two", 20)
    assert store.get("a", 20) == "two"
