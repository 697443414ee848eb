"""``tabulary.spark.extract`` over classic Spark and Spark Connect."""

from __future__ import annotations

import doctest
import os
import re
import signal
import threading
from pathlib import Path
from typing import Any

import pyarrow
import pyarrow.parquet
import pytest
from cluster import Cluster
from conftest import ROOT, wait_until
from failures import COUNT, expected, flaky_command, records

import tabulary
import tabulary.spark
from tabulary import Limits, Options


@pytest.fixture(scope="module")
def shards(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The records in eight Parquet files."""
    folder = tmp_path_factory.mktemp("shards")
    rows = [{"id": id, "text": text} for id, text in records()]
    for shard in range(8):
        pyarrow.parquet.write_table(pyarrow.Table.from_pylist(rows[shard::8]), folder / f"{shard}.parquet")
    return folder


def fates(rows: list[Any]) -> dict[str, str]:
    return {row["id"]: row["error_code"] or row["observations"][0]["place"] for row in rows}


def test_the_failure_table(spark: Any, shards: Path, command: str, tmp_path: Path, monkeypatch: Any) -> None:
    monkeypatch.setenv("TABULARY_COMMAND", flaky_command(tmp_path, command))
    rows = tabulary.spark.extract(spark.read.parquet(str(shards)), limits=Limits(timeout=2)).collect()
    assert len(rows) == COUNT and fates(rows) == expected()
    assert (tmp_path / "failed-once").exists()
    assert {row["version"] for row in rows} == {tabulary.__version__, ""} - {""}


def test_an_executor_that_is_killed_loses_nothing(classic: Any, shards: Path, cluster: Cluster) -> None:
    killed: list[int] = []
    application = classic.sparkContext.applicationId

    def kill() -> None:
        wait_until(lambda: len(cluster.executors(application)) == 2)
        wait_until(lambda: len(cluster.readers()) == 2)
        killed.append(cluster.executors(application)[0])
        os.kill(killed[0], signal.SIGKILL)

    thread = threading.Thread(target=kill)
    thread.start()
    rows = tabulary.spark.extract(classic.read.parquet(str(shards)), limits=Limits(timeout=2)).collect()
    thread.join()
    assert len(killed) == 1 and killed[0] not in cluster.executors(application)
    assert len(rows) == COUNT and fates(rows) == expected()
    wait_until(lambda: cluster.readers() == [])


def test_ids_keep_their_types_and_columns_their_names(spark: Any, sample: str) -> None:
    table = [(7, sample), (8, ""), (9, None), (None, "Kenya")]
    df = spark.createDataFrame(table, "`the key` int, `the.text` string")
    rows = tabulary.spark.extract(df, "the key", "the.text", ["checks"]).collect()
    found = {row["id"]: row for row in rows}
    assert {id: row["error_code"] for id, row in found.items()} == {
        7: None,
        8: "input.empty",
        9: "input.field",
        None: "input.field",
    }
    [result] = tabulary.map([(7, sample)])
    assert [row.asDict() for row in found[7]["checks"]] == result.dataset.checks
    assert found[8]["checks"] is None


def test_the_whole_dataset_as_json(spark: Any, sample: str) -> None:
    df = spark.createDataFrame([("a", sample)], "id string, text string")
    [row] = tabulary.spark.extract(df, tables=None).collect()
    [result] = tabulary.map([("a", sample)])
    assert row["dataset"] == result.json


def test_a_gazetteer_is_sent_with_the_job(spark: Any, tmp_path: Path) -> None:
    own = tmp_path / "own.tsv"
    own.write_text("place\tname\nJOR\tTransjordan\n")
    df = spark.createDataFrame([(1, "Goal\tMembers\n1.1 Train\tTransjordan, Kenya\n")], "id long, text string")
    [row] = tabulary.spark.extract(df, options=Options(regions="m49", gazetteer=str(own))).collect()
    own.unlink()
    assert [(place["place"], place["region"]) for place in row["observations"]] == [("JOR", "Asia"), ("KEN", "Africa")]


def test_bytes_that_are_no_text_cost_themselves_only(classic: Any) -> None:
    df = classic.sql("SELECT 'a' AS id, cast(X'4b656e7961ff' AS string) AS text UNION ALL SELECT 'b', 'Kenya acted.'")
    rows = {row["id"]: row["status"] for row in tabulary.spark.extract(df).collect()}
    assert set(rows) == {"a", "b"} and rows["b"] == "ok"


def test_too_many_poison_records_fail_the_job(spark: Any) -> None:
    df = spark.createDataFrame([(number, "HOOK-CRASH") for number in range(12)], "id long, text string")
    with pytest.raises(Exception, match="made their worker fail"):
        tabulary.spark.extract(df.coalesce(1), limits=Limits(max_failures=2)).collect()


def test_a_command_that_does_not_start_fails_the_job(spark: Any) -> None:
    df = spark.createDataFrame([("a", "Kenya")], "id string, text string")
    with pytest.raises(Exception, match="before its first line"):
        tabulary.spark.extract(df, command="/bin/false").collect()


def test_every_example_of_the_readme_holds(spark: Any, tmp_path: Path) -> None:
    readme = (ROOT / "README.md").read_text()
    report = readme.split("```text\n")[1].split("```")[0]
    table = pyarrow.Table.from_pylist([{"id": "a", "text": report}, {"id": "b", "text": ""}])
    pyarrow.parquet.write_table(table, tmp_path / "reports.parquet")
    examples = "\n".join(block for block in re.findall(r"```pycon\n(.*?)```", readme, re.DOTALL) if "spark" in block)
    assert examples.count(">>>") >= 3
    examples = examples.replace("reports.parquet", str(tmp_path / "reports.parquet"))
    test = doctest.DocTestParser().get_doctest(examples, {"spark": spark}, "README.md", "README.md", 0)
    assert doctest.DocTestRunner(optionflags=doctest.NORMALIZE_WHITESPACE).run(test).failed == 0
