from collections import deque


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
    """Reads a source that comes in pages, none of them fetched earlier than needed or twice.

    The items that were fetched and not handed out wait in memory and travel in the token.
    """

    def __init__(self, fetch_page, prefetch=0):
        self._fetch_page = fetch_page
        self._prefetch = prefetch
        self._next_page = 0
        self._unread = deque()
        self._ended = False  # an empty page was seen

    @classmethod
    def from_state(cls, fetch_page, state, prefetch=0):
        """Return an iterator over the same source that goes on where state was taken."""
        iterator = cls(fetch_page, prefetch)
        iterator._next_page = state["next_page"]
        iterator._unread.extend(state["unread"])
        iterator._ended = state["ended"]
        return iterator

    def next(self):
        """Return the next item. Raises StopIteration at the end, and ever after."""
        self._fetch_until(1 + self._prefetch)
        if not self._unread:
            raise StopIteration
        return self._unread.popleft()

    def state(self):
        """Return the place in the source and the unread items as a JSON value of its own."""
        return {
            "next_page": self._next_page,
            "unread": list(self._unread),
            "ended": self._ended,
        }

    def _fetch_until(self, wanted):
        """Fetch pages until so many items wait, or the source is at its end."""
        while len(self._unread) < wanted and not self._ended:
            page = self._fetch_page(self._next_page)
            if page:
                # Noted only now: a fetch that fails leaves everything as it was.
                self._next_page += 1
                self._unread.extend(page)
            else:
                self._ended = True
