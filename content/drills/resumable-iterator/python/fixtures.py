"""Helpers the cases call by name."""

import json

# More than any case reads; an iterator that never ends is cut here and gives a wrong answer.
ENOUGH = 5000


def take(it):
    """Return the next item, or the text END where there is none."""
    try:
        return it.next()
    except StopIteration:
        return "END"


def read(it, count):
    return [take(it) for _ in range(count)]


def rest(it):
    """Read on to the end."""
    items = []
    while len(items) < ENOUGH:
        try:
            items.append(it.next())
        except StopIteration:
            break
    return items


def through_json(token):
    return json.loads(json.dumps(token))


def tails(kind, source, count, *settings):
    """For each place from 0 to count: stop there, resume from the token, and list what follows."""
    found = []
    for place in range(count + 1):
        it = kind(source, *settings)
        read(it, place)
        token = through_json(it.state())
        found.append(rest(kind.from_state(source, token, *settings)))
    return found


def relay(kind, source, *settings):
    """Read everything, handing over to a new iterator through a token after each item."""
    items = []
    it = kind(source, *settings)
    while len(items) < 100:
        it = kind.from_state(source, through_json(it.state()), *settings)
        item = take(it)
        if item == "END":
            break
        items.append(item)
    return items


def numbers(count):
    return list(range(count))


def number_lists(counts):
    return [numbers(count) for count in counts]


def hollow_sources(count):
    """Two sources of one item each, with so many empty ones between them."""
    return [["first"], *([] for _ in range(count)), ["last"]]


def count_of(items):
    return len(items)


class Pages:
    """A source in pages that notes which of them were asked for."""

    def __init__(self, pages):
        self._pages = pages
        self._fetched = []

    def fetch(self, index):
        self._fetched.append(index)
        if len(self._fetched) > ENOUGH:
            raise RuntimeError("the source was asked for pages without end")
        return list(self._pages[index]) if 0 <= index < len(self._pages) else []

    def fetched(self):
        """The numbers of the pages asked for so far, in order."""
        return list(self._fetched)

    def last_fetched(self):
        return self._fetched[-1] if self._fetched else None
