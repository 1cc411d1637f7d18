"""One function per measured operation: build a cache of n entries, return one step.

Reads and updates jump about by the golden ratio, so that neither end of the recency order is
favoured: a scan from the front and a scan from the back both meet half the entries.
"""

GOLDEN = 0.6180339887498949


def spread(step, n):
    return int(n * ((step * GOLDEN) % 1.0))


def filled(solution, n, key):
    cache = solution.LRUCache(n)
    keys = [key(i) for i in range(n)]
    for number, one in enumerate(keys):
        cache.put(one, number)
    return cache, keys


def filled_with_ttl(solution, n, key):
    """Every entry carries a deadline of its own, all of them ahead of the standing clock."""
    cache = solution.LRUCache(n, lambda: 0)
    keys = [key(i) for i in range(n)]
    for number, one in enumerate(keys):
        cache.put(one, number, 1000 + number)
    return cache, keys


def get(solution, n, key, time):
    cache, keys = filled(solution, n, key)
    return lambda step: cache.get(keys[spread(step, n)])


def put(solution, n, key, time):
    """A new key each time, so that each put has to evict."""
    cache, _ = filled(solution, n, key)
    return lambda step: cache.put(key(n + step), step)


def update(solution, n, key, time):
    cache, keys = filled(solution, n, key)
    return lambda step: cache.put(keys[spread(step, n)], step)


def get_with_ttl(solution, n, key, time):
    cache, keys = filled_with_ttl(solution, n, key)
    return lambda step: cache.get(keys[spread(step, n)])


def put_with_ttl(solution, n, key, time):
    """A full cache in which nothing has expired, and a newcomer that will expire first."""
    cache, _ = filled_with_ttl(solution, n, key)
    return lambda step: cache.put(key(n + step), step, 999)


def stats(solution, n, key, time):
    """Counters after n reads."""
    cache, keys = filled(solution, n, key)
    for one in keys:
        cache.get(one)
    return lambda step: cache.stats()
