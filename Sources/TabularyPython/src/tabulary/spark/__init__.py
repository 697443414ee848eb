"""Tabulary on Spark, classic and Connect. Needs ``pyspark``, and ``pyarrow`` where Python runs.

Nothing need be installed on the executors beside Spark's own needs: this package and the command are sent with the job.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from pyspark.sql.pandas.types import from_arrow_schema
from pyspark.sql.types import IntegralType, StringType

from .._command import Options
from .._fields import CORPUS_TABLES
from .._functions import map
from .._limits import Limits
from ..arrow import batches, result_schema
from ._shipping import Shipment, received

if TYPE_CHECKING:
    import pyarrow
    from pyspark.sql import DataFrame

__all__ = ["extract", "result_schema"]


def extract(
    df: DataFrame,
    id_col: str = "id",
    text_col: str = "text",
    tables: Sequence[str] | None = CORPUS_TABLES,
    options: Options | None = None,
    *,
    limits: Limits | None = None,
    command: str | None = None,
) -> DataFrame:
    """A row for each report: ``id``, ``status``, ``error_code``, ``error_message``, the tables, ``version``.

    Each table is an array of structs, null where the report failed. A report that crashes its worker, hangs or takes too
    much memory is a row with its error, and costs no other.

    Args:
        df: the reports. Ids that are neither strings nor integers become strings.
        id_col: the column of ids.
        text_col: the column of texts.
        tables: the kinds of records; None for the whole dataset as JSON, in a column ``dataset``.
        options: how reports are read. A gazetteer's file is sent with the job.
        limits: what a report may cost.
        command: the path of a command that stands on every executor; None to send this machine's.
    """
    shipment = Shipment.of(df.sparkSession, command, (options or Options()).gazetteer)
    ids, texts = df[_quoted(id_col)], df[_quoted(text_col)].cast("string")
    kind = df.schema[id_col].dataType
    if not isinstance(kind, (StringType, IntegralType)):
        ids, kind = ids.cast("string"), StringType()
    id_type = _arrow_type(kind)
    task = _task(shipment, tables, options or Options(), limits or Limits(), id_type)
    schema = from_arrow_schema(result_schema(tables, id_type))
    return df.select(ids.alias("id"), texts.alias("text")).mapInArrow(task, schema)


def _task(
    shipment: Shipment, tables: Sequence[str] | None, options: Options, limits: Limits, id_type: Any
) -> Callable[[Iterator[pyarrow.RecordBatch]], Iterator[pyarrow.RecordBatch]]:
    """What an executor runs for each of its partitions: one worker of its own."""

    def run(input: Iterator[pyarrow.RecordBatch]) -> Iterator[pyarrow.RecordBatch]:
        command, gazetteer = received(shipment)
        results = map(_records(input), replace(options, gazetteer=gazetteer), workers=1, limits=limits, command=command)
        yield from batches(results, tables, id_type)

    return run


def _records(input: Iterator[pyarrow.RecordBatch]) -> Iterator[tuple[Any, Any]]:
    """Ids and texts. Texts as bytes: Spark does not see to it that they are UTF-8, and a worker does."""
    import pyarrow

    for batch in input:
        texts = batch.column(1)
        binary = pyarrow.large_binary() if pyarrow.types.is_large_string(texts.type) else pyarrow.binary()
        yield from zip(batch.column(0).to_pylist(), texts.cast(binary).to_pylist(), strict=True)


def _arrow_type(kind: Any) -> Any:
    from pyspark.sql.pandas.types import to_arrow_type

    return to_arrow_type(kind)


def _quoted(name: str) -> str:
    return "`" + name.replace("`", "``") + "`"
