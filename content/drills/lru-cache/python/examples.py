from solution import LRUCache


def test_returns_what_was_put():
    cache = LRUCache(2)
    cache.put("a", 1)
    assert cache.get("a") == 1


def test_unknown_key_is_none():
    cache = LRUCache(2)
    assert cache.get("a") is None


def test_full_cache_lets_the_oldest_go():
    cache = LRUCache(2)
    cache.put("a", 1)
    cache.put("b", 2)
    cache.put("c", 3)
    assert cache.get("a") is None
    assert cache.get("b") == 2
    assert cache.get("c") == 3
