"""What becomes of a record."""

from __future__ import annotations

import json
from collections.abc import Sequence
from functools import cached_property

from ._dataset import Dataset
from ._fields import ALL_FIELDS
from ._record import RecordID, json_bytes

#: What stands before each kind of records in an answer, in the document's order. In a string the quotes would be escaped.
_MARKS = [(name, b',"' + name.encode() + b'": [') for name in ALL_FIELDS]


class Result:
    """The answer to a record: a dataset, or an error.

    Its JSON is read when ``dataset`` or an error is first asked for.

    >>> import tabulary
    >>> good, bad = tabulary.map([("a", "Kenya acted."), ("b", "")])
    >>> good.status, good.dataset.mentions[0]["place"]
    ('ok', 'KEN')
    >>> bad.status, bad.error_code
    ('error', 'input.empty')
    """

    def __init__(self, id: RecordID | None, line: bytes, token_length: int, version: str) -> None:
        #: The record's id, as it was given.
        self.id = id
        #: The answer as the worker wrote it, one line of JSON without its line break.
        self.line = line
        #: The version of the command that answered.
        self.version = version
        #: Whether there is a dataset.
        self.is_ok = line.startswith(b',"status":"ok"', len(b'{"id":') + token_length)
        self._token_length = token_length

    @property
    def status(self) -> str:
        """``"ok"`` or ``"error"``."""
        return "ok" if self.is_ok else "error"

    @property
    def json(self) -> str | None:
        """The dataset as JSON; None where there is an error."""
        raw = self.json_bytes
        return None if raw is None else raw.decode()

    @property
    def json_bytes(self) -> bytes | None:
        """The dataset as JSON in UTF-8; None where there is an error."""
        if not self.is_ok:
            return None
        mark = b',"dataset":'
        return self.line[self.line.index(mark, self._token_length) + len(mark) : -1]

    def members(self, names: Sequence[str]) -> bytes:
        """Some kinds of records as JSON: ``"items": […],"checks": […]``, in the document's order.

        They are cut out of the answer, which costs less than to parse all of it. The record must be ok.
        """
        starts: list[int] = []
        place = self._token_length
        for _, mark in _MARKS:
            place = self.line.find(mark, place)
            if place < 0:
                return json_bytes({name: self.dataset[name] for name in names})[1:-1]
            starts.append(place)
        # Two braces end the dataset and the answer.
        ends = [*starts[1:], len(self.line) - 2]
        spans = zip(_MARKS, starts, ends, strict=True)
        return b"".join(self.line[start:end] for (name, _), start, end in spans if name in names)[1:]

    @property
    def dataset(self) -> Dataset:
        """The dataset.

        Raises:
            ValueError: the record has an error instead.
        """
        if not self.is_ok:
            raise ValueError(f"record {self.id!r} has no dataset: {self.error_message} [{self.error_code}]")
        return self._dataset

    @cached_property
    def _dataset(self) -> Dataset:
        return Dataset(json.loads(self.line)["dataset"])

    @cached_property
    def _error(self) -> dict[str, str]:
        error: dict[str, str] = json.loads(self.line)["error"]
        return error

    @property
    def error_code(self) -> str | None:
        """The stable code of the error, such as ``report.crashed``; None where there is none."""
        return None if self.is_ok else self._error["code"]

    @property
    def error_message(self) -> str | None:
        """The error in one line; None where there is none."""
        return None if self.is_ok else self._error["message"]

    def __repr__(self) -> str:
        return f"Result({self.id!r}, {self.status if self.is_ok else self.error_code})"
