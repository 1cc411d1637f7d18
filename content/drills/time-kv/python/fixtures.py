"""Helpers the cases call by name."""


def write(store, key, versions):
    """Set key once for each pair of moment and value, in the order given."""
    for moment, value in versions:
        store.set(key, value, moment)


def answers(store, key, moments):
    """Read key at each moment; "none" stands where there is no value."""
    found = [store.get(key, moment) for moment in moments]
    return ["none" if value is None else value for value in found]


def fill(store, key, count):
    """Set key to 0, 1, 2 and so on at the moments 0, 10, 20 and so on."""
    for number in range(count):
        store.set(key, number, 10 * number)


def fill_shuffled(store, key, count):
    """The versions of fill in a jumbled order; count must be a prime number other than 197."""
    for step in range(count):
        number = step * 197 % count
        store.set(key, number, 10 * number)


def wrong_answers(store, key, count):
    """Read a filled history at and after each version; return the moments answered wrongly."""
    moments = [10 * number + shift for number in range(count) for shift in (0, 5)]
    return [moment for moment in moments if store.get(key, moment) != moment // 10]


def write_each(store, keys, moment):
    """Set each key to its number in the list, all at one moment."""
    for number, key in enumerate(keys):
        store.set(key, number, moment)


def read_each(store, keys, moment):
    """Read each key at one moment; "none" stands where there is no value."""
    return [answers(store, key, [moment])[0] for key in keys]


def is_text(value):
    return isinstance(value, str)
