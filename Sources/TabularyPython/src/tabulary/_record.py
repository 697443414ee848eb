"""A record on its way through a pool."""

from __future__ import annotations

import json
from typing import Any, Union

#: What may name a record.
RecordID = Union[str, int]


def json_bytes(value: Any) -> bytes:
    """JSON on one line in UTF-8. A lone surrogate, which UTF-8 cannot hold, is kept as an escape."""
    text = json.dumps(value, ensure_ascii=False)
    try:
        return text.encode()
    except UnicodeEncodeError:
        return json.dumps(value).encode()


#: What JSON text must escape and hardly any report holds: control characters but for tabs and line breaks.
_RARE = bytes(range(0x20)).translate(None, b"\t\n\r")


def json_text(text: str) -> bytes:
    """A text as JSON in UTF-8, as :func:`json_bytes` gives it: at a third of the cost for texts of some kilobytes."""
    try:
        data = text.encode()
    except UnicodeEncodeError:
        return json_bytes(text)
    if len(data.translate(None, _RARE)) != len(data):
        return json_bytes(text)
    for raw, escaped in ((b"\\", b"\\\\"), (b'"', b'\\"'), (b"\n", b"\\n"), (b"\t", b"\\t"), (b"\r", b"\\r")):
        data = data.replace(raw, escaped)
    return b'"' + data + b'"'


class Record:
    """A record, and where it stands among all: ``index`` counts from 0 in the order of the input."""

    __slots__ = ("id", "index", "line", "token")

    def __init__(self, index: int, id: RecordID, text: object) -> None:
        if isinstance(id, bool) or not isinstance(id, (str, int)):
            raise TypeError(f"record {index}: an id must be a string or an integer, and this is {type(id).__name__}")
        self.index = index
        self.id = id
        #: The id as the worker will give it back.
        self.token = json_bytes(id)
        encoded = json_text(text) if isinstance(text, str) else json_bytes(text)
        self.line = b'{"id":' + self.token + b',"text":' + encoded + b"}\n"

    def failure(self, code: str, message: str) -> bytes:
        """The line of an answer that no worker gave."""
        error = json_bytes({"code": code, "message": message})
        return b'{"id":' + self.token + b',"status":"error","schema":"tabulary/1","error":' + error + b"}"

    def is_answered_by(self, line: bytes) -> bool:
        """Whether a line is the answer to this record. The id is null where the worker could not read it."""
        return line.startswith(b'{"id":' + self.token + b',"status":"') or line.startswith(
            b'{"id":null,"status":"error"'
        )
