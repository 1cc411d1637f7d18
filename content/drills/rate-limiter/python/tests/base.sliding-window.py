from solution import SlidingWindowLimiter


class HandClock:
    """Stands still until a test moves it, so that no test has to wait."""

    def __init__(self, now=0.0):
        self.now = now

    def __call__(self):
        return self.now


def limiter_and_clock(limit, window=10, now=0.0):
    clock = HandClock(now)
    return SlidingWindowLimiter(limit, window, clock), clock


def allowed(limiter, key, tries):
    """How many of so many tries at one moment get through."""
    return [limiter.allow(key) for _ in range(tries)].count(True)


def test_limit_and_no_more():
    limiter, _ = limiter_and_clock(3)
    assert allowed(limiter, "a", 5) == 3


def test_opens_one_window_later_and_not_before():
    limiter, clock = limiter_and_clock(2)
    allowed(limiter, "a", 2)
    clock.now = 9.75
    assert allowed(limiter, "a", 1) == 0
    clock.now = 10.0
    assert allowed(limiter, "a", 3) == 2


def test_each_place_opens_by_itself():
    limiter, clock = limiter_and_clock(3)
    for moment in (0.0, 4.0, 8.0):
        clock.now = moment
        assert limiter.allow("a")
    for moment in (11.0, 15.0, 19.0):
        clock.now = moment
        assert allowed(limiter, "a", 3) == 1


def test_no_fixed_borders():
    limiter, clock = limiter_and_clock(2, now=9.0)
    allowed(limiter, "a", 2)
    clock.now = 11.0
    assert allowed(limiter, "a", 1) == 0


def test_nothing_is_estimated():
    limiter, clock = limiter_and_clock(4, now=5.0)
    allowed(limiter, "a", 4)
    clock.now = 13.0
    assert allowed(limiter, "a", 1) == 0
    clock.now = 15.5
    assert allowed(limiter, "a", 5) == 4


def test_refused_calls_do_not_count():
    limiter, clock = limiter_and_clock(1)
    allowed(limiter, "a", 1)
    clock.now = 5.0
    allowed(limiter, "a", 5)
    clock.now = 11.0
    assert limiter.allow("a")


def test_window_shorter_than_a_second():
    limiter, clock = limiter_and_clock(1, window=0.5, now=7.0)
    assert limiter.allow("a")
    clock.now = 7.25
    assert not limiter.allow("a")
    clock.now = 7.5
    assert limiter.allow("a")


def test_keys_are_separate():
    limiter, _ = limiter_and_clock(2)
    assert allowed(limiter, "a", 3) == 2
    assert allowed(limiter, "b", 3) == 2


def test_limiters_are_separate():
    one, _ = limiter_and_clock(1)
    other, _ = limiter_and_clock(1)
    assert one.allow("a")
    assert other.allow("a")


def test_step_back_frees_no_place():
    limiter, clock = limiter_and_clock(2, now=100.0)
    allowed(limiter, "a", 1)
    clock.now = 96.0
    assert allowed(limiter, "a", 2) == 1
    for moment in (50.0, 100.0, 105.0):
        clock.now = moment
        assert not limiter.allow("a")
    clock.now = 111.0
    assert allowed(limiter, "a", 3) == 2
