"""Two thousand records of which some make a worker fail, for every engine alike."""

from __future__ import annotations

import stat
from collections.abc import Iterator
from pathlib import Path

COUNT = 2_000
#: What marks a record for the test hook of a debug build, the code that it must be blamed with, and where it stands.
MARKED = {
    17: ("HOOK-CRASH", "report.crashed"),
    701: ("HOOK-CRASH", "report.crashed"),
    702: ("HOOK-CRASH", "report.crashed"),
    1_033: ("HOOK-EXIT", "report.crashed"),
    1_500: ("HOOK-HANG", "report.timeout"),
    1_700: ("", "input.empty"),
}
#: The record that fails the first time it is read, and never again.
FLAKY = 1_900
FLAKY_MARK = "FLAKY-RECORD"
#: The place that a good record mentions.
PLACES = ("KEN", "PER", "TGO")
NAMES = ("Kenya", "Peru", "Togo")


def text(number: int) -> str:
    """The text of a record."""
    if number in MARKED:
        mark = MARKED[number][0]
        return f"Report {number} is marked {mark}." if mark else ""
    flaky = f" {FLAKY_MARK}" if number == FLAKY else ""
    return f"Goal\tMembers\n1.{number} Train\t{NAMES[number % 3]}, Ghana\n\nReport {number}: so did Jordan.{flaky}\n"


def records() -> Iterator[tuple[str, str]]:
    """All records."""
    return ((f"report-{number}", text(number)) for number in range(COUNT))


def expected() -> dict[str, str]:
    """What becomes of each record: the first place that it lists, or the code that it is blamed with."""
    return {
        f"report-{number}": MARKED[number][1] if number in MARKED else PLACES[number % 3] for number in range(COUNT)
    }


def flaky_command(folder: Path, command: str) -> str:
    """A command that crashes on the flaky record once: the first time, however many processes read it."""
    script = folder / "flaky-tabulary"
    script.write_text(
        f'''#!/usr/bin/env python3
import os, subprocess, sys, threading
if sys.argv[1] != "worker":
    os.execv({command!r}, ["tabulary", *sys.argv[1:]])
worker = subprocess.Popen([{command!r}, *sys.argv[1:]], stdin=subprocess.PIPE)

def end():
    os._exit(-worker.wait() if worker.wait() < 0 else worker.wait())

threading.Thread(target=end, daemon=True).start()
for line in sys.stdin.buffer:
    if b"{FLAKY_MARK}" in line:
        try:
            os.close(os.open({str(folder / "failed-once")!r}, os.O_CREAT | os.O_EXCL))
            worker.kill()
            os.kill(os.getpid(), 6)
        except FileExistsError:
            pass
    worker.stdin.write(line)
    worker.stdin.flush()
worker.stdin.close()
worker.wait()
'''
    )
    script.chmod(script.stat().st_mode | stat.S_IXUSR)
    return str(script)
