import unittest

from solution import TimeMap


def store_with(versions):
    """A store that was given triples of key, moment and value, in this order."""
    store = TimeMap()
    for key, moment, value in versions:
        store.set(key, value, moment)
    return store


def saved_and_loaded(versions):
    return TimeMap.load(store_with(versions).dump())


class Saving(unittest.TestCase):
    def assert_reads(self, store, key, wanted):
        self.assertEqual({moment: store.get(key, moment) for moment in wanted}, wanted)

    def test_all_versions_of_all_keys(self):
        store = saved_and_loaded(
            [("a", 10, "a1"), ("b", 15, "b1"), ("a", 20, "a2"), ("c", 5, "c0")]
        )
        self.assert_reads(store, "a", {9: None, 10: "a1", 19: "a1", 20: "a2"})
        self.assert_reads(store, "b", {14: None, 15: "b1"})
        self.assert_reads(store, "c", {4: None, 5: "c0", 99: "c0"})

    def test_empty_store(self):
        store = saved_and_loaded([])
        self.assertIsNone(store.get("a", 10))
        store.set("a", 1, 10)
        self.assertEqual(store.get("a", 10), 1)

    def test_values_keep_their_kind(self):
        values = [0, "0", False, "", [], {"deep": [1, {"er": 2.5}]}, None, "grün\n東京"]
        store = saved_and_loaded([("a", moment, value) for moment, value in enumerate(values)])
        for moment, value in enumerate(values):
            self.assertEqual(repr(store.get("a", moment)), repr(value))

    def test_equal_values_in_several_places(self):
        store = saved_and_loaded([("a", 1, [7]), ("a", 2, [8]), ("a", 3, [7]), ("b", 1, [7])])
        self.assert_reads(store, "a", {1: [7], 2: [8], 3: [7]})
        self.assert_reads(store, "b", {1: [7]})

    def test_any_text_is_a_key(self):
        keys = ["", "10", "a b", "a:b", "a@b", "a,b", "a", 'say "hi"', "two\nlines", "東京"]
        store = saved_and_loaded([(key, 10, number) for number, key in enumerate(keys)])
        self.assertEqual([store.get(key, 10) for key in keys], list(range(len(keys))))

    def test_moments_are_the_same_numbers(self):
        moments = [-2.5, 0, 0.25, 9, 10, 100, 1767225600001.5]
        store = saved_and_loaded([("a", moment, f"at {moment}") for moment in moments])
        self.assert_reads(store, "a", {moment: f"at {moment}" for moment in moments})
        self.assert_reads(store, "a", {-3: None, 0.2: "at 0", 99: "at 10", 1767225600001: "at 100"})

    def test_late_and_corrected_versions(self):
        store = saved_and_loaded(
            [("a", 30, "three"), ("a", 10, "wrong"), ("a", 20, "two"), ("a", 10, "right")]
        )
        self.assert_reads(store, "a", {9: None, 10: "right", 20: "two", 30: "three"})


class AfterLoading(unittest.TestCase):
    def read(self, store, *moments):
        return [store.get("a", moment) for moment in moments]

    def test_takes_newer_late_and_correcting_sets(self):
        store = saved_and_loaded([("a", 10, "one"), ("a", 30, "three")])
        store.set("a", "four", 40)
        store.set("a", "two", 20)
        store.set("a", "corrected", 30)
        self.assertEqual(self.read(store, 10, 20, 30, 40), ["one", "two", "corrected", "four"])

    def test_repeated_values_had_been_saved(self):
        store = saved_and_loaded([("a", 10, "green"), ("a", 30, "green")])
        store.set("a", "red", 20)
        self.assertEqual(self.read(store, 10, 20, 30), ["green", "red", "green"])

    def test_can_be_saved_again(self):
        store = saved_and_loaded([("a", 9, "nine"), ("a", 10, "ten")])
        self.assertEqual(self.read(TimeMap.load(store.dump()), 8, 9, 10), [None, "nine", "ten"])

    def test_stores_are_apart(self):
        text = store_with([("a", 10, "one")]).dump()
        first, second = TimeMap.load(text), TimeMap.load(text)
        first.set("a", "changed", 10)
        self.assertEqual(self.read(second, 10), ["one"])
        self.assertIsNone(saved_and_loaded([("b", 10, "other")]).get("a", 10))


class Dump(unittest.TestCase):
    def test_is_text(self):
        self.assertIsInstance(store_with([("a", 10, "one")]).dump(), str)

    def test_changes_nothing_and_is_made_anew(self):
        store = store_with([("a", 10, "one")])
        early = store.dump()
        self.assertEqual(store.get("a", 10), "one")
        store.set("a", "two", 20)
        self.assertEqual(TimeMap.load(store.dump()).get("a", 20), "two")
        self.assertEqual(TimeMap.load(early).get("a", 20), "one")
