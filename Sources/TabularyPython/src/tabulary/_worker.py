"""One worker process and its three pipes, none of which is ever waited for here."""

from __future__ import annotations

import os
import signal
import subprocess
from collections import deque
from itertools import islice

#: The room that a pipe is given, in bytes: the most that Linux allows without privileges.
_ROOM = 1 << 20
#: How much of what a worker says on standard error is kept.
_KEPT = 8 << 10


class WorkerProcess:
    """A ``tabulary worker``.

    It ends with this process, however that ends: its standard input closes, and on Linux the kernel kills it when the
    thread that started it ends. The kernel does so for processes of a container whose first process is this one by itself.
    """

    def __init__(self, command: str, arguments: list[str]) -> None:
        dies = [] if os.getpid() == 1 else ["--die-with-parent"]
        self._process = subprocess.Popen(
            [command, "worker", "--hello", *dies, *arguments],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            bufsize=0,
            # A Ctrl-C is for this process, which then ends its workers. A crash must not wait for a backtrace.
            start_new_session=True,
            env={**os.environ, "SWIFT_BACKTRACE": "enable=no"},
        )
        assert self._process.stdin and self._process.stdout and self._process.stderr
        self.input = self._process.stdin.fileno()
        self.output = self._process.stdout.fileno()
        self.error = self._process.stderr.fileno()
        for file in (self.input, self.output, self.error):
            os.set_blocking(file, False)
        for file in (self.input, self.output):
            _widen(file)
        self._reader = self._process.stdout
        self._outbox: deque[memoryview] = deque()
        # Read into again and again: fresh memory for each read costs more than the read.
        self._room = bytearray(1 << 18)
        self._view = memoryview(self._room)
        self._begun: list[bytes] = []
        self._said = b""

    @property
    def pid(self) -> int:
        """The process's id."""
        return self._process.pid

    @property
    def has_output(self) -> bool:
        """Whether there are bytes that the worker has not taken yet."""
        return bool(self._outbox)

    @property
    def said(self) -> str:
        """The end of what the worker said on standard error."""
        return self._said.decode(errors="replace").strip()

    def put(self, line: bytes) -> None:
        """Takes bytes for the worker. They go out with :meth:`write`."""
        self._outbox.append(memoryview(line))

    def write(self) -> None:
        """Hands over as much as the pipe takes now.

        Raises:
            BrokenPipeError: the worker reads no more.
        """
        while self._outbox:
            try:
                count = os.writev(self.input, list(islice(self._outbox, 64)))
            except BlockingIOError:
                return
            while count:
                if count < len(self._outbox[0]):
                    self._outbox[0] = self._outbox[0][count:]
                    break
                count -= len(self._outbox.popleft())

    def read(self) -> list[bytes] | None:
        """The lines that are complete by now, without their line breaks; None where there will be no more."""
        count: int | None = self._reader.readinto(self._room)  # type: ignore[attr-defined]
        if count is None:
            return []
        if count == 0:
            return None
        lines: list[bytes] = []
        start = 0
        while (end := self._room.find(b"\n", start, count)) >= 0:
            self._begun.append(bytes(self._view[start:end]))
            lines.append(self._begun[0] if len(self._begun) == 1 else b"".join(self._begun))
            self._begun.clear()
            start = end + 1
        if start < count:
            self._begun.append(bytes(self._view[start:count]))
        return lines

    def drain(self) -> bool:
        """Takes what stands on standard error; False where there will be no more."""
        for _ in range(64):
            try:
                chunk = os.read(self.error, 1 << 16)
            except BlockingIOError:
                return True
            if not chunk:
                return False
            self._said = (self._said + chunk)[-_KEPT:]
        return True

    @property
    def resident_bytes(self) -> int | None:
        """The memory that the process has, where the system tells."""
        try:
            with open(f"/proc/{self.pid}/statm", "rb") as file:
                return int(file.read().split()[1]) * os.sysconf("SC_PAGE_SIZE")
        except (OSError, ValueError, IndexError):
            return None

    def end(self, patience: float = 0) -> str:
        """Ends the process, closes its pipes, and says how it ended.

        Args:
            patience: the seconds in which it may end by itself.
        """
        try:
            self._process.wait(patience)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        self.drain()
        for pipe in (self._process.stdin, self._process.stdout, self._process.stderr):
            if pipe:
                pipe.close()
        self._outbox.clear()
        return self._ending()

    def _ending(self) -> str:
        code = self._process.returncode
        if code >= 0:
            return f"ended with code {code}"
        try:
            return f"crashed: {signal.Signals(-code).name}"
        except ValueError:
            return f"crashed: signal {-code}"


def _widen(pipe: int) -> None:
    """Gives a pipe more room, so that fewer switches between processes are needed; where that is refused, less will do."""
    try:
        import fcntl

        fcntl.fcntl(pipe, fcntl.F_SETPIPE_SZ, _ROOM)
    except (ImportError, AttributeError, OSError):
        pass
