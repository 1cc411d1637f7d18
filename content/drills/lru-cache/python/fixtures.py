"""Helpers the cases call by name."""


def fill(cache, count):
    """Put the numbers 0 to count - 1 under themselves, in rising order."""
    for number in range(count):
        cache.put(number, number)


def surviving(cache, count):
    """Read the keys 0 to count - 1 once each and return those that still answer."""
    return [number for number in range(count) if cache.get(number) is not None]
