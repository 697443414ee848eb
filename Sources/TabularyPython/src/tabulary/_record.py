"""A record on its way through a pool."""

from __future__ import annotations

import json
import re
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


#: What JSON must escape: control characters, and what :func:`json_text` replaces by itself.
_RARE = re.compile(rb"[\x00-\x08\x0b\x0c\x0e-\x1f]")
#: All other bytes: to look whether these alone are there takes a tenth of the time that the expression takes.
_COMMON = bytes(set(range(0x20, 0x100)) | set(b"\t\n\r"))
_ESCAPES = ((b"\\", b"\\\\"), (b'"', b'\\"'), (b"\n", b"\\n"), (b"\t", b"\\t"), (b"\r", b"\\r"))


def json_text(text: str | bytes) -> bytes:
    """A text, or its bytes in UTF-8, as JSON: at a tenth of the cost of ``json`` for texts of some kilobytes."""
    if isinstance(text, str):
        try:
            text = text.encode()
        except UnicodeEncodeError:
            return json_bytes(text)
    for raw, escaped in _ESCAPES:
        text = text.replace(raw, escaped)
    if text.translate(None, _COMMON):
        text = _RARE.sub(lambda found: b"\\u%04x" % found[0][0], text)
    return b'"' + text + b'"'


class Record:
    """A record, and where it stands among all: ``index`` counts from 0 in the order of the input."""

    __slots__ = ("id", "index", "line", "token")

    def __init__(self, index: int, id: RecordID | None, text: object) -> None:
        # A missing id or text is the worker's to refuse: it costs that record only.
        if isinstance(id, bool) or not (id is None or isinstance(id, (str, int))):
            raise TypeError(f"record {index}: an id must be a string or an integer, and this is {type(id).__name__}")
        self.index = index
        self.id = id
        #: The id as the worker will give it back.
        self.token = json_bytes(id)
        encoded = json_text(text) if isinstance(text, (str, bytes)) else json_bytes(text)
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
