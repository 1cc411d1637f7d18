import time

# Build one of the two, and delete the other. A few lines on why belong here.


class TokenBucketLimiter:
    """Each key may make `burst` calls at once and `rate` calls per second in the long run."""

    def __init__(self, rate: float, burst: float, clock=time.monotonic):
        """Every key starts with all of its burst. The clock returns seconds."""

    def allow(self, key) -> bool:
        """Return whether key may make a call now."""


class SlidingWindowLimiter:
    """Each key may make `limit` calls in any `window` seconds."""

    def __init__(self, limit: int, window: float, clock=time.monotonic):
        """Nobody has called yet. The clock returns seconds."""

    def allow(self, key) -> bool:
        """Return whether key may make a call now."""
