class ResumableIterator:
    """Reads a sequence from front to back and can be rebuilt where it stood.

    All there is to remember is how many items were handed out: the items come along on resume.
    """

    def __init__(self, items):
        self._items = items
        self._position = 0

    @classmethod
    def from_state(cls, items, state):
        """Return an iterator over the same items that goes on where state was taken."""
        iterator = cls(items)
        iterator._position = state["position"]
        return iterator

    def next(self):
        """Return the next item. Raises StopIteration at the end, and ever after."""
        if self._position >= len(self._items):
            raise StopIteration
        item = self._items[self._position]
        self._position += 1
        return item

    def state(self):
        """Return the place of the next item as a JSON value of its own."""
        return {"position": self._position}


class PagedResumableIterator:
    """Right answers; everything ever fetched is kept, and the token holds all of it."""

    def __init__(self, fetch_page, prefetch=0):
        self._fetch_page = fetch_page
        self._prefetch = prefetch
        self._fetched = []
        self._next_page = 0
        self._ended = False
        self._position = 0

    @classmethod
    def from_state(cls, fetch_page, state, prefetch=0):
        iterator = cls(fetch_page, prefetch)
        iterator._fetched = list(state["fetched"])
        iterator._next_page = state["next_page"]
        iterator._ended = state["ended"]
        iterator._position = state["position"]
        return iterator

    def next(self):
        wanted = self._position + 1 + self._prefetch
        while len(self._fetched) < wanted and not self._ended:
            page = self._fetch_page(self._next_page)
            if page:
                self._next_page += 1
                self._fetched.extend(page)
            else:
                self._ended = True
        if self._position == len(self._fetched):
            raise StopIteration
        item = self._fetched[self._position]
        self._position += 1
        return item

    def state(self):
        return {
            "fetched": list(self._fetched),
            "next_page": self._next_page,
            "ended": self._ended,
            "position": self._position,
        }
