from solution import TokenBucketLimiter


class HandClock:
    """Stands still until a test moves it, so that no test has to wait."""

    def __init__(self, now=0.0):
        self.now = now

    def __call__(self):
        return self.now


def limiter_and_clock(rate, burst, now=0.0):
    clock = HandClock(now)
    return TokenBucketLimiter(rate, burst, clock), clock


def allowed(limiter, key, tries):
    """How many of so many tries at one moment get through."""
    return [limiter.allow(key) for _ in range(tries)].count(True)


def test_new_key_has_its_burst_and_no_more():
    limiter, _ = limiter_and_clock(1, 3)
    assert allowed(limiter, "a", 5) == 3


def test_burst_is_a_burst_at_any_time_of_day():
    limiter, clock = limiter_and_clock(1, 3, now=5000.0)
    clock.now += 60
    assert allowed(limiter, "a", 5) == 3


def test_time_brings_as_many_as_the_rate_says():
    limiter, clock = limiter_and_clock(2, 10)
    allowed(limiter, "a", 10)
    clock.now = 1.0
    assert allowed(limiter, "a", 10) == 2
    clock.now = 4.0
    assert allowed(limiter, "a", 10) == 6


def test_a_fraction_of_a_second_counts():
    limiter, clock = limiter_and_clock(4, 4)
    allowed(limiter, "a", 4)
    clock.now = 0.5
    assert allowed(limiter, "a", 4) == 2


def test_never_more_than_the_burst():
    limiter, clock = limiter_and_clock(2, 3)
    allowed(limiter, "a", 1)
    clock.now = 1e6
    assert allowed(limiter, "a", 9) == 3


def test_needs_one_whole_token():
    limiter, clock = limiter_and_clock(0.5, 1)
    assert allowed(limiter, "a", 1) == 1
    clock.now = 1.75
    assert allowed(limiter, "a", 1) == 0
    clock.now = 2.0
    assert allowed(limiter, "a", 2) == 1


def test_half_tokens_add_up():
    limiter, clock = limiter_and_clock(1, 2)
    allowed(limiter, "a", 2)
    clock.now = 1.5
    assert allowed(limiter, "a", 2) == 1
    clock.now = 2.0
    assert allowed(limiter, "a", 2) == 1


def test_polling_costs_neither_tokens_nor_time():
    limiter, clock = limiter_and_clock(1, 1)
    allowed(limiter, "a", 5)
    for _ in range(3):
        clock.now += 0.25
        assert not limiter.allow("a")
    clock.now += 0.25
    assert limiter.allow("a")


def test_keys_are_separate():
    limiter, clock = limiter_and_clock(1, 2)
    assert allowed(limiter, "a", 3) == 2
    assert allowed(limiter, "b", 3) == 2
    clock.now = 1.0
    assert allowed(limiter, "b", 3) == 1
    assert allowed(limiter, "a", 3) == 1


def test_limiters_are_separate():
    one, _ = limiter_and_clock(1, 1)
    other, _ = limiter_and_clock(1, 1)
    assert one.allow("a")
    assert other.allow("a")


def test_step_back_brings_nothing():
    limiter, clock = limiter_and_clock(1, 3, now=100.0)
    allowed(limiter, "a", 3)
    for moment in (40.0, 100.0, 40.0, 100.0):
        clock.now = moment
        assert not limiter.allow("a")
    clock.now = 101.0
    assert allowed(limiter, "a", 3) == 1
