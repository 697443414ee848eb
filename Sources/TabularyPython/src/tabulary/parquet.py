"""Results as Parquet: a file of reports, and one for each kind of records. Needs ``pyarrow``."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pyarrow
import pyarrow.compute
import pyarrow.parquet

from .arrow import result_schema, schema

_REPORT = ("id", "status", "error_code", "error_message", "version")
#: How many rows are gathered for a row group.
_GROUP = 100_000


class RecordFiles:
    """The files of a folder, written batch by batch; whole when the block around them ends."""

    def __init__(self, folder: Path, tables: Sequence[str]) -> None:
        self._tables = tuple(tables)
        of_results = result_schema(())
        schemas = {"reports": pyarrow.schema([of_results.field(name) for name in _REPORT])}
        for name in tables:
            schemas[name] = pyarrow.schema([of_results.field("id"), *schema(name)])
        self._schemas = schemas
        self._files = ExitStack()
        self._writers: dict[str, Any] = {
            name: self._files.enter_context(
                pyarrow.parquet.ParquetWriter(folder / f"{name}.parquet", columns, compression="zstd")
            )
            for name, columns in schemas.items()
        }
        self._held: dict[str, list[pyarrow.RecordBatch]] = {name: [] for name in schemas}
        self._held_rows = dict.fromkeys(schemas, 0)
        #: The rows of each file.
        self.counts = dict.fromkeys(schemas, 0)

    def __enter__(self) -> RecordFiles:
        return self

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        with self._files:
            if kind is None:
                for name in self._writers:
                    self._flush(name)

    def write(self, results: pyarrow.RecordBatch) -> None:
        """Writes results: the columns of :func:`tabulary.arrow.result_schema` with the tables of these files."""
        self._hold("reports", [results.column(name) for name in _REPORT])
        for name in self._tables:
            lists = results.column(name)
            ids = results.column("id").take(pyarrow.compute.list_parent_indices(lists))
            self._hold(name, [ids, *lists.flatten().flatten()])

    def _hold(self, name: str, columns: list[Any]) -> None:
        batch = pyarrow.RecordBatch.from_arrays(columns, schema=self._schemas[name])
        self._held[name].append(batch)
        self._held_rows[name] += batch.num_rows
        if self._held_rows[name] >= _GROUP:
            self._flush(name)

    def _flush(self, name: str) -> None:
        self._writers[name].write_table(pyarrow.Table.from_batches(self._held[name], self._schemas[name]))
        self.counts[name] += self._held_rows[name]
        self._held[name], self._held_rows[name] = [], 0
