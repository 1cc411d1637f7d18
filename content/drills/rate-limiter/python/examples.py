import solution


class HandClock:
    """Stands still until a test moves it, so that no test has to wait."""

    def __init__(self):
        self.now = 0.0

    def __call__(self):
        return self.now


def two_per_ten_seconds(clock):
    """A limiter of the class you chose."""
    if hasattr(solution, "TokenBucketLimiter"):
        return solution.TokenBucketLimiter(0.2, 2, clock)
    return solution.SlidingWindowLimiter(2, 10, clock)


def test_refuses_when_the_limit_is_reached():
    limiter = two_per_ten_seconds(HandClock())
    assert limiter.allow("a") is True
    assert limiter.allow("a") is True
    assert limiter.allow("a") is False


def test_keys_do_not_share():
    limiter = two_per_ten_seconds(HandClock())
    limiter.allow("a")
    limiter.allow("a")
    assert limiter.allow("b") is True


def test_time_opens_it_again():
    clock = HandClock()
    limiter = two_per_ten_seconds(clock)
    limiter.allow("a")
    limiter.allow("a")
    clock.now = 20.0
    assert limiter.allow("a") is True
