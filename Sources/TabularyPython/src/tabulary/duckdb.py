"""One machine, one file: Parquet in, Parquet out, with DuckDB at both ends. Needs ``duckdb`` and ``pyarrow``.

``python -m tabulary.duckdb IN.parquet OUT`` writes ``OUT/reports.parquet``, and one file for each kind of records.
"""

from __future__ import annotations

import argparse
import os
import shutil
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

import duckdb
import pyarrow

from ._command import Options
from ._errors import TabularyError
from ._fields import CORPUS_TABLES
from ._functions import map
from ._limits import Limits
from ._record import RecordID
from ._result import Result
from .arrow import batches, result_schema
from .parquet import RecordFiles

#: How many records are fetched from DuckDB at a time.
_FETCHED = 1024


def extract(
    connection: duckdb.DuckDBPyConnection,
    query: str,
    tables: Sequence[str] | None = CORPUS_TABLES,
    options: Options | None = None,
    *,
    workers: int | None = None,
    limits: Limits | None = None,
    command: str | None = None,
) -> pyarrow.RecordBatchReader:
    """The results for the rows of a query whose first columns are an id and a text, as a stream that DuckDB can query.

    Name it in a ``FROM`` of the same connection, once: a stream can be read once. An error of the workers is one of the
    query that reads it.

    >>> import duckdb
    >>> connection = duckdb.connect()
    >>> results = extract(connection, "SELECT 7, 'Kenya acted.'", ["items"])
    >>> connection.sql("SELECT id, status, items[1].text FROM results").fetchall()
    [('7', 'ok', 'Kenya acted.')]
    """
    results = _results(connection, query, options, workers, limits, command)
    return pyarrow.RecordBatchReader.from_batches(result_schema(tables), batches(results, tables))


def _results(
    connection: duckdb.DuckDBPyConnection,
    query: str,
    options: Options | None,
    workers: int | None,
    limits: Limits | None,
    command: str | None,
) -> Iterator[Result]:
    cursor = connection.cursor().execute(query)

    def records() -> Iterator[tuple[RecordID, str]]:
        while rows := cursor.fetchmany(_FETCHED):
            for row in rows:
                yield str(row[0]), row[1]

    return map(records(), options, workers=workers, limits=limits, command=command)


def write(
    source: str,
    output: str | os.PathLike[str],
    tables: Sequence[str] = CORPUS_TABLES,
    options: Options | None = None,
    *,
    id_column: str = "id",
    text_column: str = "text",
    workers: int | None = None,
    limits: Limits | None = None,
    command: str | None = None,
) -> dict[str, int]:
    """Reads Parquet files and writes a folder of Parquet files: ``reports`` and one a kind of records.

    The folder appears whole or not at all. The ids of the source stand in the column ``id`` of each file.

    Args:
        source: a path, or a pattern such as ``shards/*.parquet``.
        output: a folder that does not exist.

    Returns:
        The number of rows in each file.

    Raises:
        FileExistsError: there is something at ``output``.
    """
    target = Path(output)
    if target.exists():
        raise FileExistsError(f'"{target}" exists')
    target.parent.mkdir(parents=True, exist_ok=True)
    staging = Path(tempfile.mkdtemp(prefix=f".{target.name}.", dir=target.parent))
    try:
        query = f"SELECT {_quoted(id_column)}, {_quoted(text_column)} FROM read_parquet({_literal(source)})"
        with duckdb.connect() as connection, RecordFiles(staging, tables) as files:
            for batch in batches(_results(connection, query, options, workers, limits, command), tables):
                files.write(batch)
        staging.chmod(0o755)
        staging.rename(target)
        return files.counts
    except BaseException:
        shutil.rmtree(staging, ignore_errors=True)
        raise


def _quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'


def _literal(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"


def main() -> None:
    """``python -m tabulary.duckdb``."""
    parser = argparse.ArgumentParser(prog="python -m tabulary.duckdb", description="Parquet of reports to Parquet.")
    parser.add_argument("source", metavar="IN", help="a Parquet file, or a pattern in quotes, with id and text")
    parser.add_argument("output", metavar="OUT", help="a folder that does not exist")
    parser.add_argument("--id", default="id", metavar="COLUMN", help="the column of ids (default: id)")
    parser.add_argument("--text", default="text", metavar="COLUMN", help="the column of texts (default: text)")
    parser.add_argument("--tables", default=",".join(CORPUS_TABLES), help="the records to write (default: %(default)s)")
    parser.add_argument("--regions", metavar="SCHEME", help="the scheme of regions (default: ilo)")
    parser.add_argument("--workers", type=int, metavar="COUNT", help="how many processes read (default: the cores at hand)")
    parser.add_argument("--timeout", type=float, default=60.0, metavar="SECONDS", help="for a report (default: 60)")
    arguments = parser.parse_args()
    try:
        counts = write(
            arguments.source,
            arguments.output,
            arguments.tables.split(","),
            Options(regions=arguments.regions),
            id_column=arguments.id,
            text_column=arguments.text,
            workers=arguments.workers,
            limits=Limits(timeout=arguments.timeout),
        )
    except (OSError, TabularyError, duckdb.Error) as error:
        parser.exit(2, f"error: {error}\n")
    print(", ".join(f"{count} {name}" for name, count in counts.items()))


if __name__ == "__main__":
    main()
