"""What the tests share: the debug build of the command, whose test hook fails on marked records."""

from __future__ import annotations

import os
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="session")
def command() -> str:
    """The command under test."""
    return os.environ["TABULARY_COMMAND"]


@pytest.fixture(scope="session")
def hook() -> Iterator[None]:
    """Makes workers fail on marked records."""
    os.environ["TABULARY_TEST_HOOK"] = "1"
    yield
    del os.environ["TABULARY_TEST_HOOK"]


@pytest.fixture(scope="session")
def sample() -> str:
    """A real report."""
    return (ROOT / "Samples/outcome-4-social-security.txt").read_text()


def workers_of(pid: int) -> list[int]:
    """The worker processes that a process has started."""
    listing = subprocess.run(["ps", "-eo", "pid=,ppid=,args="], capture_output=True, text=True, check=True).stdout
    rows = [line.split(None, 2) for line in listing.splitlines()]
    return [int(row[0]) for row in rows if int(row[1]) == pid and " worker " in f"{row[2]} "]


def is_running(pid: int) -> bool:
    """Whether a process has not ended."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[0] != "Z"
    except OSError:
        return False


def wait_until(condition: object, seconds: float = 20) -> None:
    """Waits for something to come true."""
    assert callable(condition)
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end, "it did not come true in time"
        time.sleep(0.02)
