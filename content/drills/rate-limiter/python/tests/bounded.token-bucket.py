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


def strangers(limiter, clock, count, gap, tries=1):
    """Let keys come by that were never seen before."""
    for number in range(count):
        clock.now += gap
        allowed(limiter, f"{clock.now}/{number}", tries)


# Bounds are generous: when exactly a key is forgotten is left to the limiter.


def test_nothing_is_tracked_at_first():
    assert limiter_and_clock(1, 3)[0].tracked_keys() == 0


def test_each_live_key_is_tracked_once():
    limiter, _ = limiter_and_clock(1, 3)
    for key in "aba":
        allowed(limiter, key, 3)
    assert limiter.tracked_keys() == 2


def test_passers_by_are_forgotten():
    for tries in (1, 4):
        limiter, clock = limiter_and_clock(1, 2)
        strangers(limiter, clock, 5000, 1.0, tries)
        assert limiter.tracked_keys() < 2500


def test_busy_key_holds_nobody_up():
    limiter, clock = limiter_and_clock(0.5, 4)
    allowed(limiter, "busy", 4)
    for _ in range(5000):
        strangers(limiter, clock, 1, 1.0)
        limiter.allow("busy")
    assert limiter.tracked_keys() < 2500


def test_key_is_kept_until_its_bucket_is_full():
    limiter, clock = limiter_and_clock(0.5, 4)
    allowed(limiter, "a", 4)
    strangers(limiter, clock, 24, 0.25)
    assert allowed(limiter, "a", 9) == 3


def test_key_with_tokens_left_is_kept():
    limiter, clock = limiter_and_clock(0.25, 4)
    allowed(limiter, "a", 2)
    strangers(limiter, clock, 4, 0.25)
    assert allowed(limiter, "a", 9) == 2


def test_regular_key_is_kept_however_old():
    limiter, clock = limiter_and_clock(1, 2)
    allowed(limiter, "a", 2)
    for _ in range(5):
        strangers(limiter, clock, 4, 0.25)
        assert allowed(limiter, "a", 2) == 1


def test_hundreds_of_live_keys_are_kept():
    limiter, _ = limiter_and_clock(1, 1)
    keys = [f"key {number}" for number in range(600)]
    assert all(limiter.allow(key) for key in keys)
    assert not any(limiter.allow(key) for key in keys)
    assert limiter.tracked_keys() == 600


def test_step_back_makes_nobody_idle():
    limiter, clock = limiter_and_clock(1, 2, now=1000.0)
    allowed(limiter, "a", 2)
    clock.now = 10.0
    strangers(limiter, clock, 8, 0.0)
    assert not limiter.allow("a")
    clock.now = 1000.0
    assert not limiter.allow("a")


def test_forgotten_key_starts_full_again():
    limiter, clock = limiter_and_clock(1, 3)
    allowed(limiter, "a", 3)
    strangers(limiter, clock, 40, 1.0)
    assert allowed(limiter, "a", 5) == 3
