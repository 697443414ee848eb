"""A place for a worker in a pool, and the records that it has been given."""

from __future__ import annotations

import json
import time
from collections import deque
from typing import Any

from ._errors import ProtocolError, WorkerStartError
from ._limits import Limits
from ._record import Record
from ._worker import WorkerProcess

#: Why a worker is ended before it has answered: a code and a sentence.
Verdict = tuple[str, str]


class Slot:
    """A worker, started when it is first needed, and anew after it failed.

    The records that a failed worker left unanswered are ``suspects``: they are sent one by one, and only the one that
    fails alone is to blame.
    """

    def __init__(self, command: str, arguments: list[str], limits: Limits) -> None:
        self._command = command
        self._arguments = arguments
        self._limits = limits
        self.worker: WorkerProcess | None = None
        #: What the worker's first line said its version is.
        self.version = ""
        #: The records that the worker has and has not answered, in order.
        self.given: deque[Record] = deque()
        self.given_bytes = 0
        #: The records that a failed worker left, and that have not been sent again.
        self.suspects: deque[Record] = deque()
        #: Whether the record that the worker has is a suspect, sent alone.
        self.is_alone = False
        self._greeted = False
        self._since = 0.0

    @property
    def is_idle(self) -> bool:
        """Whether there is nothing to wait for."""
        return not self.given and not self.suspects

    def has_room(self, size: int = 0) -> bool:
        """Whether it may be given one more record of this size."""
        if self.suspects or self.is_alone or len(self.given) >= self._limits.window:
            return False
        return not self.given or self.given_bytes + size <= self._limits.window_bytes

    def give(self, record: Record) -> None:
        """Puts a record on its way."""
        worker = self.start()
        if not self.given:
            self._since = time.monotonic()
        self.given.append(record)
        self.given_bytes += len(record.line)
        worker.put(record.line)

    def give_suspect(self) -> None:
        """Puts the next suspect on its way where nothing else is."""
        if self.suspects and not self.given:
            self.is_alone = True
            self.give(self.suspects.popleft())

    def start(self) -> WorkerProcess:
        """The worker, started where it is not running."""
        if self.worker is None:
            try:
                self.worker = WorkerProcess(self._command, self._arguments)
            except OSError as error:
                raise WorkerStartError(f"the worker could not be started: {error}") from error
            self._greeted = False
            self._since = time.monotonic()
        return self.worker

    def take(self, line: bytes) -> tuple[Record, bytes] | None:
        """A record and its answer, from a line of the worker; nothing for the first line, which only greets."""
        if not self._greeted:
            self._greet(line)
            return None
        if not self.given or not self.given[0].is_answered_by(line):
            raise ProtocolError(f"the worker wrote a line that answers no record: {line[:200]!r}")
        self._since = time.monotonic()
        record = self.given.popleft()
        self.given_bytes -= len(record.line)
        self.is_alone = False
        return record, line

    def _greet(self, line: bytes) -> None:
        try:
            hello: Any = json.loads(line)
            version, schema = hello["tabulary"], hello["schema"]
        except (ValueError, KeyError, TypeError) as error:
            raise ProtocolError(f"the worker's first line is no greeting: {line[:200]!r}") from error
        if schema != "tabulary/1":
            raise ProtocolError(f'the worker speaks "{schema}": expected "tabulary/1"')
        self.version = version
        self._greeted = True
        self._since = time.monotonic()

    def shift(self, seconds: float) -> None:
        """Leaves out seconds in which nobody listened to the worker."""
        self._since += seconds

    def seconds_left(self, now: float) -> float | None:
        """The seconds after which the worker is overdue; None where nothing is awaited."""
        if self.worker is None:
            return None
        if not self._greeted:
            return self._since + self._limits.start_timeout - now
        return self._since + self._limits.timeout - now if self.given else None

    def verdict(self, now: float) -> Verdict | None:
        """Why the worker must end now, where it must."""
        left = self.seconds_left(now)
        if left is not None and left <= 0:
            return "report.timeout", f"reading the report took longer than {self._limits.timeout:g} s"
        most = self._limits.max_memory
        if most is not None and self.worker is not None and (self.worker.resident_bytes or 0) > most:
            return "report.memory", f"reading the report took more than {most >> 20} MB of memory"
        return None

    def fail(self, verdict: Verdict | None) -> tuple[Record, bytes] | None:
        """Ends a worker that failed, and says which record is to blame, with the answer that it gets.

        Args:
            verdict: why it is ended; None where it ended by itself.

        Raises:
            WorkerStartError: the worker had not said its first line.
        """
        assert self.worker is not None
        ending = self.worker.end(patience=0 if verdict else 1)
        said = self.worker.said
        self.worker = None
        if not self._greeted:
            if verdict:
                ending = f"said nothing for {self._limits.start_timeout:g} s"
            raise WorkerStartError(f"the worker {ending} before its first line" + (f": {said}" if said else ""))
        unanswered, self.given, self.given_bytes = self.given, deque(), 0
        if not self.is_alone:
            self.suspects.extend(unanswered)
            return None
        self.is_alone = False
        record = unanswered.popleft()
        code, message = verdict or ("report.crashed", f"the worker that read the report {ending}")
        return record, record.failure(code, message)

    def close(self) -> None:
        """Ends the worker at once."""
        if self.worker is not None:
            self.worker.end()
            self.worker = None
