"""What a record may cost, and how many may be under way."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Limits:
    """Limits of a pool of workers."""

    #: The seconds that a record may take.
    timeout: float = 60.0
    #: The bytes of memory that a worker may take (Linux); ``None`` for no limit.
    max_memory: int | None = 4 << 30
    #: How many records may fail by a crash, the time or the memory, beside one in a hundred of those that were answered.
    max_failures: int = 16
    #: How many records a worker is given ahead.
    window: int = 256
    #: How many bytes of records a worker is given ahead, unless one record alone has more.
    window_bytes: int = 4 << 20
    #: The seconds that a worker may take to start.
    start_timeout: float = 60.0

    def __post_init__(self) -> None:
        if not (self.timeout > 0 and self.start_timeout > 0):
            raise ValueError("a time-out must be more than 0 seconds")
        if self.window < 1 or self.window_bytes < 1:
            raise ValueError("a window must hold a record")
        if self.max_failures < 0:
            raise ValueError("max_failures must not be less than 0")
