"""What can go wrong with the command itself; what is odd about a report is a diagnostic or an error row instead."""

from __future__ import annotations


class TabularyError(Exception):
    """The base of all errors of this package."""


class CommandNotFound(TabularyError):
    """There is no command to run."""


class ExtractionError(TabularyError):
    """A single report, or a call of the command, failed; ``code`` is the exit code of the command."""

    def __init__(self, message: str, code: int) -> None:
        super().__init__(message)
        self.code = code


class WorkerError(TabularyError):
    """Workers cannot do what is asked of them, so that the whole work ends."""


class WorkerStartError(WorkerError):
    """A worker ended, or was silent for too long, before its first line."""


class ProtocolError(WorkerError):
    """A worker wrote a line that answers no record."""


class TooManyFailures(WorkerError):
    """More records crashed their worker, timed out or took too much memory than may."""
