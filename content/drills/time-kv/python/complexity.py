"""One function per measured operation: build a store of n versions, return one step.

Versions stand at 0, 10, 20 and so on. Reads jump about by the golden ratio and ask for moments
between two versions, so that a walk from either end meets half of the history.
"""

GOLDEN = 0.6180339887498949


def between(step, n):
    return 10 * int(n * ((step * GOLDEN) % 1.0)) + 5


def filled(solution, n, time=float):
    store = solution.TimeMap()
    for number in range(n):
        store.set("k", number, time(10 * number))
    return store


def get(solution, n, key, time):
    store = filled(solution, n)
    return lambda step: store.get("k", time(between(step, n)))


def set(solution, n, key, time):
    """Each set is newer than all before; the moments there are counted as well."""
    store = filled(solution, n, time)
    return lambda step: store.set("k", step, time(10 * (n + step)))


def get_among_keys(solution, n, key, time):
    """n keys that were all set in turn, twice each."""
    store = solution.TimeMap()
    keys = [key(number) for number in range(n)]
    for moment in (0, 10):
        for number, one in enumerate(keys):
            store.set(one, number, moment + number / n)
    return lambda step: store.get(keys[between(step, n) // 10], time(12))


def late_set_and_get(solution, n, key, time):
    """A newest version, one that falls just before the last but one, and a read."""
    store = filled(solution, n, time)

    def call(step):
        newest = 10 * (n + step)
        store.set("k", step, time(newest))
        store.set("k", step, time(newest - 15))
        return store.get("k", time(between(step, n)))

    return call


def get_loaded(solution, n, key, time):
    store = solution.TimeMap.load(filled(solution, n).dump())
    return lambda step: store.get("k", time(between(step, n)))
