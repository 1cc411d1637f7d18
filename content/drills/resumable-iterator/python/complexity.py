"""One function per measured operation: set up size n, return one step or, for a size, a number."""

import json


def over_and_over(begin):
    """A step that reads one item, and begins again where an iterator has come to its end."""
    it = begin()

    def step(_):
        nonlocal it
        try:
            it.next()
        except StopIteration:
            it = begin()

    return step


def advanced(it, count):
    for _ in range(count):
        it.next()
    return it


def size_of(it):
    """Characters of the token as JSON."""
    return len(json.dumps(it.state()))


def next(solution, n, key, time):
    items = list(range(n))
    return over_and_over(lambda: solution.ResumableIterator(items))


def state(solution, n, key, time):
    it = advanced(solution.ResumableIterator(list(range(n))), n // 2)
    return lambda step: it.state()


def state_size(solution, n, key, time):
    return size_of(advanced(solution.ResumableIterator(list(range(n))), n // 2))


def resume(solution, n, key, time):
    """From token to first item, in the middle of n items."""
    items = list(range(n))
    token = advanced(solution.ResumableIterator(items), n // 2).state()
    return lambda step: solution.ResumableIterator.from_state(items, token).next()


def paged_next(solution, n, key, time):
    """Reading from pages of n items each, without end."""
    page = list(range(n))
    it = advanced(solution.PagedResumableIterator(lambda index: list(page)), 1)
    return lambda step: it.next()


def paged_state_size(solution, n, key, time):
    """After n items from small pages, with a few read ahead."""
    it = solution.PagedResumableIterator(lambda index: list(range(10)), 5)
    return size_of(advanced(it, n))


def chained_next(solution, n, key, time):
    """Reading from the second half of n sources; those of the first half are empty."""
    sources = [[] if number < n // 2 else [1, 2] for number in range(n)]
    token = advanced(solution.ChainedResumableIterator(sources), 1).state()
    return over_and_over(lambda: solution.ChainedResumableIterator.from_state(sources, token))


def chained_state_size(solution, n, key, time):
    """Half-way through n sources."""
    sources = [[1, 2] for _ in range(n)]
    return size_of(advanced(solution.ChainedResumableIterator(sources), n))


def chained_resume(solution, n, key, time):
    """From token to first item, in the third of four sources that have n items together."""
    sources = [list(range(n // 4)) for _ in range(4)]
    token = advanced(solution.ChainedResumableIterator(sources), n // 2 + n // 8).state()
    return lambda step: solution.ChainedResumableIterator.from_state(sources, token).next()
