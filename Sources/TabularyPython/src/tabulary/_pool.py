"""A pool of workers under one poll loop."""

from __future__ import annotations

import selectors
import time
from collections.abc import Iterable, Iterator
from typing import Any

from ._errors import TooManyFailures
from ._limits import Limits
from ._record import Record, RecordID
from ._result import Result
from ._slot import Slot, Verdict

#: How many records are given out between two looks at the pipes, so that a slow input holds no answer back.
_STRIDE = 16
#: The bytes of answers that wait for an earlier record's, beyond which no more records are given out.
_HELD_BYTES = 64 << 20
#: The seconds between two looks at the workers' time and memory.
_TICK = 0.1


class Pool:
    """Workers that answer one stream of records, in its order.

    All of it happens in the thread that asks for the next answer: writing, reading, standard error and deadlines are one
    loop around ``poll``, in which nothing waits for a single pipe. Close it, or use it in ``with``.
    """

    def __init__(self, command: str, arguments: list[str], workers: int, limits: Limits) -> None:
        if workers < 1:
            raise ValueError("there must be a worker")
        self._limits = limits
        self._slots = [Slot(command, arguments, limits) for _ in range(workers)]
        self._selector = selectors.DefaultSelector()
        #: The answers that wait for those of earlier records, by index.
        self._held: dict[int, Result] = {}
        self._held_bytes = 0
        self._next = 0
        self._answered = 0
        self._failures = 0
        self._looked = 0.0

    def __enter__(self) -> Pool:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Ends all workers at once."""
        for slot in self._slots:
            self._forget(slot)
            slot.close()
        self._selector.close()

    def results(self, records: Iterable[tuple[RecordID | None, object]]) -> Iterator[Result]:
        """An answer for each record, in order. A pool answers one stream."""
        source = iter(records)
        given = 0
        is_open = True
        while True:
            for _ in range(_STRIDE):
                slot = self._free_slot(given) if is_open else None
                if slot is None:
                    break
                left = time.monotonic()
                try:
                    id, text = next(source)
                except StopIteration:
                    is_open = False
                    break
                self._shift(left)
                self._give(slot, Record(given, id, text))
                given += 1
            if not is_open and all(slot.is_idle for slot in self._slots):
                yield from self._ready()
                return
            self._turn(waits=not (is_open and self._free_slot(given)))
            left = time.monotonic()
            yield from self._ready()
            self._shift(left)

    # Giving

    def _free_slot(self, given: int) -> Slot | None:
        if self._held_bytes > _HELD_BYTES or given - self._next >= 2 * self._limits.window * len(self._slots):
            return None
        free = [slot for slot in self._slots if slot.has_room()]
        return min(free, key=lambda slot: slot.given_bytes) if free else None

    def _give(self, slot: Slot, record: Record) -> None:
        slot.give(record)
        self._watch(slot)

    def _watch(self, slot: Slot) -> None:
        """Listens to a slot's worker, and to its input only while there is something to write."""
        worker = slot.worker
        if worker is None:
            return
        known = self._selector.get_map()
        if worker.output not in known:
            self._selector.register(worker.output, selectors.EVENT_READ, (slot, "output"))
            self._selector.register(worker.error, selectors.EVENT_READ, (slot, "error"))
        if worker.has_output and worker.input not in known:
            self._selector.register(worker.input, selectors.EVENT_WRITE, (slot, "input"))
        elif not worker.has_output and worker.input in known:
            self._selector.unregister(worker.input)

    def _forget(self, slot: Slot) -> None:
        if slot.worker is not None:
            for file in (slot.worker.input, slot.worker.output, slot.worker.error):
                self._unwatch(file)

    def _unwatch(self, file: int) -> None:
        if file in self._selector.get_map():
            self._selector.unregister(file)

    # The loop

    def _turn(self, waits: bool) -> None:
        """Moves all bytes that can be moved now; waits for some where asked to."""
        wait = 0.0
        if waits:
            now = time.monotonic()
            left = [seconds for slot in self._slots if (seconds := slot.seconds_left(now)) is not None]
            wait = max(0.0, min([_TICK, *left]))
        for key, _ in self._selector.select(wait):
            slot, pipe = key.data
            if slot.worker is None or key.fd not in self._selector.get_map():
                continue
            self._move(slot, pipe)
        self._look()

    def _move(self, slot: Slot, pipe: str) -> None:
        worker = slot.worker
        assert worker is not None
        if pipe == "error":
            if not worker.drain():
                self._unwatch(worker.error)
        elif pipe == "input":
            try:
                worker.write()
            except BrokenPipeError:
                # What it answered before it ended is read first; then its output ends too.
                self._unwatch(worker.input)
                return
            self._watch(slot)
        else:
            lines = worker.read()
            if lines is None:
                self._fail(slot, None)
                return
            for line in lines:
                taken = slot.take(line)
                if taken is not None:
                    self._hold(slot, *taken)
            self._send_suspect(slot)

    def _look(self) -> None:
        """Ends workers that are overdue or too large."""
        now = time.monotonic()
        if now - self._looked < _TICK:
            return
        self._looked = now
        for slot in self._slots:
            verdict = slot.verdict(now) if slot.worker is not None else None
            if verdict is not None:
                self._fail(slot, verdict)

    def _fail(self, slot: Slot, verdict: Verdict | None) -> None:
        self._forget(slot)
        blamed = slot.fail(verdict)
        if blamed is not None:
            self._failures += 1
            if self._failures > self._limits.max_failures + self._answered // 100:
                record, _ = blamed
                raise TooManyFailures(
                    f"{self._failures} of {self._answered + 1} records made their worker fail, "
                    f"the last one {record.id!r}: more than may"
                )
            self._hold(slot, *blamed)
        self._send_suspect(slot)

    def _send_suspect(self, slot: Slot) -> None:
        if slot.suspects and not slot.given:
            slot.give_suspect()
            self._watch(slot)

    # Answers

    def _hold(self, slot: Slot, record: Record, line: bytes) -> None:
        self._answered += 1
        self._held[record.index] = Result(record.id, line, len(record.token), slot.version)
        self._held_bytes += len(line)

    def _ready(self) -> Iterator[Result]:
        while (result := self._held.pop(self._next, None)) is not None:
            self._next += 1
            self._held_bytes -= len(result.line)
            yield result

    def _shift(self, since: float) -> None:
        """Leaves the time since then out of every deadline: nobody listened to the workers in it."""
        seconds = time.monotonic() - since
        for slot in self._slots:
            slot.shift(seconds)


def rows(records: Iterable[Any]) -> Iterator[tuple[RecordID | None, object]]:
    """Records as pairs of id and text: pairs, or mappings with ``id`` and ``text``."""
    for index, record in enumerate(records):
        if isinstance(record, (str, bytes)):
            raise TypeError(f"record {index} is a {type(record).__name__}: expected an id and a text")
        if hasattr(record, "keys"):
            try:
                yield record["id"], record["text"]
            except KeyError as error:
                raise TypeError(f"record {index} has no {error}") from error
        else:
            id, text = record
            yield id, text
