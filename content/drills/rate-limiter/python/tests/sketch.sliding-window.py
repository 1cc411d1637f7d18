from solution import SketchLimiter


class HandClock:
    """Stands still until a test moves it, so that no test has to wait."""

    def __init__(self, now=0.0):
        self.now = now

    def __call__(self):
        return self.now


def sketch_and_clock(limit, width=64, depth=4, window=10, now=0.0):
    clock = HandClock(now)
    return SketchLimiter(limit, window, width, depth, clock), clock


def allowed(limiter, key, tries):
    """How many of so many tries at one moment get through."""
    return [limiter.allow(key) for _ in range(tries)].count(True)


def test_key_alone_gets_its_limit():
    limiter, _ = sketch_and_clock(3)
    assert allowed(limiter, "a", 20) == 3


def test_nobody_gets_more_in_a_crowd():
    for width, depth in ((8, 2), (32, 3), (64, 4)):
        limiter, _ = sketch_and_clock(4, width, depth)
        through = dict.fromkeys((f"key {number}" for number in range(80)), 0)
        for _ in range(6):
            for key in through:
                through[key] += limiter.allow(key)
        assert max(through.values()) <= 4


def test_a_wide_table_is_fair():
    limiter, _ = sketch_and_clock(1, width=2048)
    allowed(limiter, "hot", 500)
    through = sum(limiter.allow(f"key {number}") for number in range(300))
    assert through >= 255


def test_a_small_table_cannot_know_everybody():
    limiter, _ = sketch_and_clock(1, width=4, depth=1)
    through = sum(limiter.allow(f"key {number}") for number in range(500))
    assert through <= 16


def test_stays_shut_within_the_window():
    limiter, clock = sketch_and_clock(2)
    allowed(limiter, "a", 2)
    for moment in (1.0, 6.0, 9.75):
        clock.now = moment
        assert not limiter.allow("a")


def test_limit_is_whole_again_later():
    limiter, clock = sketch_and_clock(4)
    for moment in (0.0, 20.0, 40.0, 1000.0):
        clock.now = moment
        assert allowed(limiter, "a", 6) == 4


def test_step_back_clears_nothing():
    limiter, clock = sketch_and_clock(2)
    allowed(limiter, "a", 2)
    clock.now = 20.0
    allowed(limiter, "a", 2)
    for moment in (5.0, 20.0):
        clock.now = moment
        assert not limiter.allow("a")
