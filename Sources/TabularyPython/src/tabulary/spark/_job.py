"""A job over many Parquet files, in waves that are finished one by one."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote

from pyspark.errors import AnalysisException

from .._command import Options
from .._fields import CORPUS_TABLES
from .._limits import Limits
from . import extract

if TYPE_CHECKING:
    from pyspark.sql import DataFrame, SparkSession

_REPORT = ("id", "status", "error_code", "error_message", "version")


@dataclass(frozen=True)
class Job:
    """From Parquet files with ids and texts to Parquet files of records.

    ``OUT/observations/wave=00000`` holds what the first wave of input files gave, and so on for each table and for
    ``reports``, which has a row for each report. ``OUT/waves/wave=00000`` names the wave's files; it is written when all else
    of the wave is, so that a job that was killed goes on with the next wave. Files that come later are waves of their own.
    ``OUT/staging`` is room for the wave under way.
    """

    spark: SparkSession
    source: str
    output: str
    tables: Sequence[str] = CORPUS_TABLES
    id_col: str = "id"
    text_col: str = "text"
    options: Options | None = None
    limits: Limits | None = None
    command: str | None = None
    #: How many input files make a wave.
    wave_files: int = 64

    def run(self, tell: Callable[[str], None] = print) -> None:
        """Does what is left to do.

        Args:
            tell: takes a line for people after each wave.
        """
        done = self._finished()
        known = {file for _, file in done}
        files = [file for file in self._files() if file not in known]
        first = 1 + max((wave for wave, _ in done), default=-1)
        count = -(-len(files) // self.wave_files)
        if known:
            tell(f"{len(known)} files are done, {len(files)} are left")
        for number in range(count):
            wave = files[number * self.wave_files : (number + 1) * self.wave_files]
            total, failed = self._run(first + number, wave)
            tell(f"wave {first + number}, {number + 1} of {count}: {total} reports, {failed} failed")
        if count:
            empty = self.spark.createDataFrame([], "id string")
            empty.coalesce(1).write.mode("overwrite").parquet(f"{self.output}/staging")

    def _run(self, wave: int, files: Sequence[str]) -> tuple[int, int]:
        """Runs a wave. What an earlier try at it has left is replaced."""
        reports = self.spark.read.parquet(*files)
        results = extract(
            reports, self.id_col, self.text_col, self.tables, self.options, limits=self.limits, command=self.command
        )
        # Through files, not a cache: a report is read once, even where an executor is lost, so that all tables agree.
        results.write.mode("overwrite").parquet(f"{self.output}/staging")
        staged = self.spark.read.schema(results.schema).parquet(f"{self.output}/staging")
        for table in self.tables:
            rows = staged.selectExpr("id", f"explode({table}) AS row").select("id", "row.*")
            self._write(rows, table, wave)
        self._write(staged.select(*_REPORT), "reports", wave)
        counts: dict[str, int] = {row["status"]: row["count"] for row in staged.groupBy("status").count().collect()}
        self._write(self.spark.createDataFrame([(file,) for file in files], "file string").coalesce(1), "waves", wave)
        return sum(counts.values()), counts.get("error", 0)

    def _write(self, rows: DataFrame, table: str, wave: int) -> None:
        rows.write.mode("overwrite").parquet(f"{self.output}/{table}/wave={wave:05}")

    def _files(self) -> list[str]:
        """The input files, in the order of their names. Spark names them as parts of URLs, and reads them as paths."""
        return sorted(unquote(file) for file in self.spark.read.parquet(self.source).inputFiles())

    def _finished(self) -> list[tuple[int, str]]:
        """The files of finished waves. A wave's list is one file, which is there whole or not at all."""
        try:
            rows: list[Any] = self.spark.read.parquet(f"{self.output}/waves").select("wave", "file").collect()
        except AnalysisException as error:
            if any(name in str(error) for name in ("PATH_NOT_FOUND", "UNABLE_TO_INFER_SCHEMA")):
                return []
            raise
        return [(int(row["wave"]), row["file"]) for row in rows]
