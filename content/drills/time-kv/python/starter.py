class TimeMap:
    """Values by key, each from a timestamp on."""

    def set(self, key: str, value, timestamp: float):
        """Make value the one that key has from timestamp on."""

    def get(self, key: str, timestamp: float):
        """Return the value that key had at timestamp, or None when it had none yet."""
