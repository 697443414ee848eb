"""Datasets as Arrow: the way into Spark, DuckDB, Parquet and everything else that is columnar. Needs ``pyarrow``."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

import pyarrow
import pyarrow.json

from ._fields import ALL_FIELDS, CORPUS_TABLES
from ._record import Record
from ._result import Result

_TYPES = {
    "string": pyarrow.string(),
    "integer": pyarrow.int64(),
    "number": pyarrow.float64(),
    "boolean": pyarrow.bool_(),
}
#: What one batch of results holds at most. Arrow's lists and strings end at 2 GiB; much smaller batches live in memory that
#: is used again, where those of 32 MB cost 0.2 ms more a report with 180 kB of JSON.
_BATCH_ROWS = 1024
_BATCH_BYTES = 4 << 20


def schema(name: str) -> pyarrow.Schema:
    """The columns of a kind of record.

    >>> schema("checks").field("stated").type
    DataType(int64)
    """
    return pyarrow.schema([(field, _TYPES[kind]) for field, kind in ALL_FIELDS[name].items()])


def table(rows: list[dict[str, Any]], name: str) -> pyarrow.Table:
    """Records as a table."""
    return pyarrow.Table.from_pylist(rows, schema(name))


def result_schema(tables: Sequence[str] | None = CORPUS_TABLES, id_type: Any = None) -> pyarrow.Schema:
    """The columns of results: id, status, error_code, error_message, then the tables as lists of structs, then version.

    Args:
        tables: the kinds of records; None for the whole dataset as JSON, in a column ``dataset``.
        id_type: the type of the ids; None for strings.
    """
    if tables is None:
        content = [pyarrow.field("dataset", pyarrow.string())]
    else:
        content = [pyarrow.field(name, _list_type(name)) for name in tables]
    return pyarrow.schema(
        [
            ("id", id_type or pyarrow.string()),
            ("status", pyarrow.string()),
            ("error_code", pyarrow.string()),
            ("error_message", pyarrow.string()),
            *content,
            ("version", pyarrow.string()),
        ]
    )


def batches(
    results: Iterable[Result], tables: Sequence[str] | None = CORPUS_TABLES, id_type: Any = None
) -> Iterator[pyarrow.RecordBatch]:
    """Results as batches of :func:`result_schema`, in order.

    >>> import tabulary
    >>> [batch] = batches(tabulary.map([("a", "Kenya acted."), ("b", "")]), tables=["items"])
    >>> batch.column("status").to_pylist(), batch.column("error_code").to_pylist()
    (['ok', 'error'], [None, 'input.empty'])
    >>> batch.column("items")[0][0]["text"]
    <pyarrow.StringScalar: 'Kenya acted.'>
    """
    target = result_schema(tables, id_type)
    held: list[Result] = []
    size = 0
    for result in results:
        held.append(result)
        size += len(result.line)
        if len(held) >= _BATCH_ROWS or size >= _BATCH_BYTES:
            yield _batch(held, target, tables)
            held, size = [], 0
    if held:
        yield _batch(held, target, tables)


def _batch(results: list[Result], target: pyarrow.Schema, tables: Sequence[str] | None) -> pyarrow.RecordBatch:
    strings = pyarrow.string()
    columns: dict[str, Any] = {
        "id": pyarrow.array([result.id for result in results], target.field("id").type),
        "version": pyarrow.array([result.version for result in results], strings),
    }
    if tables is None:
        # As bytes, and cast: strings one by one take twenty times as long.
        datasets = pyarrow.array([result.json_bytes for result in results], pyarrow.binary())
        columns["dataset"] = datasets.cast(strings)
        columns["status"] = pyarrow.array([result.status for result in results], strings)
        columns["error_code"] = pyarrow.array([result.error_code for result in results], strings)
        columns["error_message"] = pyarrow.array([result.error_message for result in results], strings)
    else:
        try:
            answers = _parsed([_wanted(result, tables) for result in results], tables)
        except pyarrow.ArrowInvalid:
            answers = _parsed([_readable(result, tables) for result in results], tables)
        columns["status"] = answers.column("status")
        columns["error_code"], columns["error_message"] = answers.column("error").flatten()
        if tables:
            columns.update(zip(tables, answers.column("dataset").flatten(), strict=True))
    return pyarrow.RecordBatch.from_arrays([columns[name] for name in target.names], schema=target)


def _parsed(answers: list[bytes], tables: Sequence[str]) -> pyarrow.RecordBatch:
    """The wanted parts of the workers' lines, read by Arrow itself."""
    fields = [
        ("status", pyarrow.string()),
        ("error", pyarrow.struct([("code", pyarrow.string()), ("message", pyarrow.string())])),
    ]
    if tables:
        fields.append(("dataset", pyarrow.struct([(name, _list_type(name)) for name in tables])))
    lines = b"\n".join(answers)
    [batch] = pyarrow.json.read_json(
        pyarrow.BufferReader(lines),
        # One block, which gives one batch: a line must not be longer than it.
        pyarrow.json.ReadOptions(use_threads=False, block_size=len(lines) + 1),
        pyarrow.json.ParseOptions(explicit_schema=pyarrow.schema(fields), unexpected_field_behavior="ignore"),
    ).to_batches()
    return batch


def _wanted(result: Result, tables: Sequence[str]) -> bytes:
    """A worker's line without the records that nobody wants: Arrow would read them to leave them out."""
    return b'{"status":"ok","dataset":{' + result.members(tables) + b"}}" if result.is_ok else result.line


def _readable(result: Result, tables: Sequence[str]) -> bytes:
    """A worker's line, or an error in its place where Arrow cannot read it: it must cost no other."""
    try:
        _parsed([result.line], tables)
        return result.line
    except pyarrow.ArrowInvalid as error:
        return Record(0, result.id, None).failure("answer.unreadable", f"Arrow cannot read the answer: {error}")


def _list_type(name: str) -> Any:
    return pyarrow.list_(pyarrow.struct(list(schema(name))))
