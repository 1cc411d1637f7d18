import json

from solution import ChainedResumableIterator


def letters(*texts):
    """One source for each text, one item for each letter."""
    return [list(text) for text in texts]


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


def resumed(it, sources):
    """A new iterator from the token of another, as a second process would make it."""
    token = json.loads(json.dumps(it.state()))
    return ChainedResumableIterator.from_state([list(items) for items in sources], token)


def check_every_place(sources):
    everything = [item for items in sources for item in items]
    for place in range(len(everything) + 1):
        it = ChainedResumableIterator(sources)
        assert read(it, place) == everything[:place]
        assert rest(resumed(it, sources)) == everything[place:]


def test_sources_come_in_order():
    assert rest(ChainedResumableIterator(letters("ab", "cde", "f"))) == list("abcdef")


def test_empty_sources_are_passed_over():
    it = ChainedResumableIterator(letters("", "", "a", "", "", "", "b", ""))
    assert rest(it) == ["a", "b"]


def test_no_sources_and_no_items():
    assert rest(ChainedResumableIterator([])) == []
    assert rest(ChainedResumableIterator([[], []])) == []


def test_resumes_at_every_place():
    check_every_place(letters("ab", "cde", "f"))
    check_every_place(letters("", "ab", "", "", "c", "d", ""))


def test_resumes_where_sources_are_equal():
    check_every_place(letters("ab", "ab", "ab"))


def test_finished_stays_finished():
    sources = letters("a", "b")
    it = ChainedResumableIterator(sources)
    assert rest(it) == ["a", "b"]
    assert rest(it) == []
    assert rest(resumed(it, sources)) == []


def test_resumes_from_a_resumed_iterator():
    sources = letters("a", "bc", "de")
    it = ChainedResumableIterator(sources)
    items = []
    for _ in range(5):
        it = resumed(it, sources)
        items += read(it, 1)
    assert items == list("abcde")


def test_later_reads_leave_a_token_alone():
    sources = letters("ab", "cd")
    it = ChainedResumableIterator(sources)
    read(it, 1)
    token = it.state()
    rest(it)
    for _ in range(2):
        assert rest(ChainedResumableIterator.from_state(sources, token)) == ["b", "c", "d"]


def test_state_moves_nothing_on_a_border():
    it = ChainedResumableIterator(letters("a", "", "bc"))
    read(it, 1)
    it.state()
    it.state()
    assert rest(it) == ["b", "c"]


def test_an_item_may_be_a_list():
    items = [[1, 2], [], None]
    assert rest(ChainedResumableIterator([items])) == items


def test_sources_are_left_alone():
    sources = letters("a", "bc")
    rest(ChainedResumableIterator(sources))
    assert sources == [["a"], ["b", "c"]]
