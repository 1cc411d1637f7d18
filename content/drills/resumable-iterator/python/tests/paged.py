import json

from solution import PagedResumableIterator

LETTERS = list("abcdef")


class Source:
    """Serves pages and writes down which were asked for."""

    def __init__(self, *pages):
        self.pages = pages
        self.fetched = []

    def fetch(self, index):
        self.fetched.append(index)
        assert len(self.fetched) < 100, "the source is asked for pages without end"
        return list(self.pages[index]) if index < len(self.pages) else []


def letters():
    """The letters a to f on three pages of different lengths."""
    return Source("ab", "c", "def")


def read(it, count):
    return [it.next() for _ in range(count)]


def rest(it):
    items = []
    while len(items) < 100:
        try:
            items.append(it.next())
        except StopIteration:
            break
    return items


def token_of(it):
    return json.loads(json.dumps(it.state()))


def test_pages_come_in_order():
    for prefetch in (0, 1, 2, 4, 50):
        source = letters()
        assert rest(PagedResumableIterator(source.fetch, prefetch)) == LETTERS
        assert source.fetched == [0, 1, 2, 3]


def test_building_and_state_fetch_nothing():
    source = letters()
    it = PagedResumableIterator(source.fetch)
    PagedResumableIterator.from_state(source.fetch, it.state())
    assert source.fetched == []


def test_a_page_is_fetched_when_it_is_needed():
    source = letters()
    it = PagedResumableIterator(source.fetch)
    read(it, 2)
    assert source.fetched == [0]
    read(it, 1)
    assert source.fetched == [0, 1]


def test_prefetch_is_a_number_of_items():
    source = Source([1, 2], [3, 4], [5, 6], [7, 8], [9, 10])
    it = PagedResumableIterator(source.fetch, 3)
    read(it, 1)
    assert source.fetched == [0, 1]
    read(it, 2)
    assert source.fetched == [0, 1, 2]


def test_prefetch_takes_as_many_pages_as_it_needs():
    source = Source("a", "b", "c", "d", "e")
    read(PagedResumableIterator(source.fetch, 3), 1)
    assert source.fetched == [0, 1, 2, 3]


def test_resumes_at_every_place():
    for prefetch in (0, 2, 50):
        for place in range(len(LETTERS) + 1):
            it = PagedResumableIterator(letters().fetch, prefetch)
            read(it, place)
            again = PagedResumableIterator.from_state(letters().fetch, token_of(it), prefetch)
            assert rest(again) == LETTERS[place:]


def test_unread_items_are_not_fetched_again():
    it = PagedResumableIterator(letters().fetch, 2)
    read(it, 1)
    later = letters()
    again = PagedResumableIterator.from_state(later.fetch, token_of(it))
    assert read(again, 2) == ["b", "c"]
    assert later.fetched == []


def test_each_page_is_fetched_once_in_a_chain_of_tokens():
    source = letters()
    it = PagedResumableIterator(source.fetch)
    items = []
    for _ in LETTERS:
        it = PagedResumableIterator.from_state(source.fetch, token_of(it))
        items += read(it, 1)
    assert items == LETTERS
    assert source.fetched == [0, 1, 2]


def test_prefetch_is_chosen_anew_on_resume():
    source = Source([1, 2], [3, 4], [5, 6], [7, 8])
    it = PagedResumableIterator(source.fetch, 2)
    read(it, 1)
    plain = Source(*source.pages)
    read(PagedResumableIterator.from_state(plain.fetch, token_of(it)), 4)
    assert plain.fetched == [2]
    ahead = Source(*source.pages)
    read(PagedResumableIterator.from_state(ahead.fetch, token_of(it), 4), 1)
    assert ahead.fetched == [2]


def test_later_reads_leave_a_token_alone():
    it = PagedResumableIterator(letters().fetch)
    read(it, 1)
    token = it.state()
    rest(it)
    assert rest(PagedResumableIterator.from_state(letters().fetch, token)) == LETTERS[1:]


def test_a_token_serves_twice():
    it = PagedResumableIterator(letters().fetch, 2)
    read(it, 1)
    token = token_of(it)
    for _ in range(2):
        assert rest(PagedResumableIterator.from_state(letters().fetch, token)) == LETTERS[1:]


def test_state_moves_nothing():
    it = PagedResumableIterator(letters().fetch, 2)
    read(it, 1)
    it.state()
    assert rest(it) == LETTERS[1:]


def test_end_is_asked_for_once():
    source = Source("a", "")
    it = PagedResumableIterator(source.fetch)
    assert rest(it) == ["a"]
    assert rest(it) == []
    assert rest(PagedResumableIterator.from_state(source.fetch, token_of(it))) == []
    assert source.fetched == [0, 1]


def test_an_empty_page_is_the_end():
    source = Source("a", "", "b")
    it = PagedResumableIterator(source.fetch, 5)
    assert rest(it) == ["a"]
    assert rest(it) == []
