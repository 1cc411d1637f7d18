import json

from solution import ResumableIterator


def test_hands_out_the_items_in_order():
    it = ResumableIterator(["a", "b"])
    assert it.next() == "a"
    assert it.next() == "b"


def test_raises_at_the_end():
    it = ResumableIterator([])
    try:
        it.next()
    except StopIteration:
        return
    assert False, "an empty sequence has no next item"


def test_goes_on_where_it_stopped():
    it = ResumableIterator(["a", "b", "c"])
    it.next()
    token = json.loads(json.dumps(it.state()))
    again = ResumableIterator.from_state(["a", "b", "c"], token)
    assert again.next() == "b"
