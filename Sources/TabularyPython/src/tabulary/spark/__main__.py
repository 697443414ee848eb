"""``python -m tabulary.spark IN.parquet OUT``: a job over many Parquet files, which goes on where it was stopped."""

from __future__ import annotations

import argparse

from pyspark.sql import SparkSession

from .._command import Options
from .._fields import CORPUS_TABLES
from .._limits import Limits
from ._job import Job


def main() -> None:
    """Runs a job with a session of its own."""
    parser = argparse.ArgumentParser(
        prog="python -m tabulary.spark",
        description="Parquet of reports to Parquet of records, in waves of files. A job that was stopped goes on.",
    )
    parser.add_argument("source", metavar="IN", help="a Parquet file, a folder of them, or a pattern in quotes")
    parser.add_argument("output", metavar="OUT", help="the folder of the output")
    parser.add_argument("--id", default="id", metavar="COLUMN", help="the column of ids (default: id)")
    parser.add_argument("--text", default="text", metavar="COLUMN", help="the column of texts (default: text)")
    parser.add_argument("--tables", default=",".join(CORPUS_TABLES), help="the records to write (default: %(default)s)")
    parser.add_argument("--wave-files", type=int, default=64, metavar="COUNT", help="input files a wave (default: 64)")
    parser.add_argument("--regions", metavar="SCHEME", help="the scheme of regions (default: ilo)")
    parser.add_argument("--gazetteer", metavar="FILE", help="a file of your own names")
    parser.add_argument("--timeout", type=float, default=60.0, metavar="SECONDS", help="for a report (default: 60)")
    parser.add_argument("--command", metavar="PATH", help="a command that stands on every executor (default: is sent)")
    parser.add_argument("--master", metavar="URL", help="the master, such as spark://host:7077 or local[4]")
    parser.add_argument("--remote", metavar="URL", help="a server of Spark Connect, such as sc://host")
    parser.add_argument("--conf", action="append", default=[], metavar="KEY=VALUE", help="a setting of Spark")
    arguments = parser.parse_args()
    if arguments.wave_files < 1:
        parser.error("--wave-files must be 1 or more")
    builder = SparkSession.builder.appName("tabulary")
    if arguments.remote:
        builder = builder.remote(arguments.remote)
    elif arguments.master:
        builder = builder.master(arguments.master)
    for setting in arguments.conf:
        key, _, value = setting.partition("=")
        builder = builder.config(key, value)
    spark = builder.getOrCreate()
    try:
        Job(
            spark,
            arguments.source,
            arguments.output.rstrip("/"),
            arguments.tables.split(","),
            arguments.id,
            arguments.text,
            Options(regions=arguments.regions, gazetteer=arguments.gazetteer),
            Limits(timeout=arguments.timeout),
            arguments.command,
            arguments.wave_files,
        ).run(lambda line: print(line, flush=True))
    finally:
        spark.stop()


if __name__ == "__main__":
    main()
