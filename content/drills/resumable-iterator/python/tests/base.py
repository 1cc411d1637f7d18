import json

from solution import ResumableIterator

LETTERS = ["a", "b", "c", "d"]


def after(count, items):
    """An iterator that has handed out so many items."""
    it = ResumableIterator(items)
    for _ in range(count):
        it.next()
    return it


def rest(it, limit=100):
    items = []
    while len(items) < limit:
        try:
            items.append(it.next())
        except StopIteration:
            break
    return items


def is_over(it):
    try:
        it.next()
    except StopIteration:
        return True
    return False


def resumed(it, items):
    """A new iterator from the token of another, as a second process would make it."""
    token = json.loads(json.dumps(it.state()))
    return ResumableIterator.from_state(list(items), token)


def test_items_come_in_order():
    assert rest(ResumableIterator(LETTERS)) == LETTERS


def test_end_is_final():
    it = after(4, LETTERS)
    assert is_over(it)
    assert is_over(it)


def test_empty_sequence_is_over_at_once():
    assert is_over(ResumableIterator([]))


def test_resumes_at_every_place():
    for place in range(len(LETTERS) + 1):
        assert rest(resumed(after(place, LETTERS), LETTERS)) == LETTERS[place:]


def test_finished_stays_finished():
    it = after(4, LETTERS)
    assert is_over(it)
    assert is_over(resumed(it, LETTERS))


def test_state_moves_nothing():
    it = ResumableIterator(LETTERS)
    it.state()
    assert it.next() == "a"
    it.state()
    it.state()
    assert rest(it) == ["b", "c", "d"]


def test_each_token_has_a_place_of_its_own():
    it = after(1, LETTERS)
    early = it.state()
    it.next()
    late = it.state()
    assert rest(ResumableIterator.from_state(LETTERS, late)) == ["c", "d"]
    assert rest(ResumableIterator.from_state(LETTERS, early)) == ["b", "c", "d"]


def test_later_reads_leave_a_token_alone():
    it = after(1, LETTERS)
    token = it.state()
    before = json.dumps(token)
    rest(it)
    assert json.dumps(token) == before


def test_a_token_serves_twice():
    token = after(1, LETTERS).state()
    for _ in range(2):
        assert rest(ResumableIterator.from_state(LETTERS, token)) == ["b", "c", "d"]


def test_resumes_from_a_resumed_iterator():
    second = resumed(after(1, LETTERS), LETTERS)
    second.next()
    assert rest(resumed(second, LETTERS)) == ["c", "d"]


def test_equal_items_are_different_places():
    items = ["a", "b", "a", "c"]
    assert rest(resumed(after(3, items), items)) == ["c"]


def test_empty_items_are_items():
    items = [0, None, "", False]
    assert rest(ResumableIterator(items)) == items


def test_iterators_are_independent():
    one = after(2, LETTERS)
    other = ResumableIterator(LETTERS)
    assert other.next() == "a"
    assert one.next() == "c"


def test_sequence_is_left_alone():
    items = list(LETTERS)
    rest(ResumableIterator(items))
    assert items == LETTERS
