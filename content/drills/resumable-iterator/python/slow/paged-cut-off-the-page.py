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
    """Right answers; what was handed out is cut off the unread items, which copies the others."""

    def __init__(self, fetch_page, prefetch=0):
        self._fetch_page = fetch_page
        self._prefetch = prefetch
        self._next_page = 0
        self._unread = []
        self._ended = False

    @classmethod
    def from_state(cls, fetch_page, state, prefetch=0):
        iterator = cls(fetch_page, prefetch)
        iterator._next_page = state["next_page"]
        iterator._unread = state["unread"]
        iterator._ended = state["ended"]
        return iterator

    def next(self):
        while len(self._unread) < 1 + self._prefetch and not self._ended:
            page = self._fetch_page(self._next_page)
            if page:
                self._next_page += 1
                self._unread = self._unread + page
            else:
                self._ended = True
        if not self._unread:
            raise StopIteration
        item, self._unread = self._unread[0], self._unread[1:]
        return item

    def state(self):
        # The list is never changed, only replaced, so it can be given away as it is.
        return {"next_page": self._next_page, "unread": self._unread, "ended": self._ended}
