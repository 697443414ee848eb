"""``python -m tabulary.spark``: waves of files, finished one by one."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pyarrow
import pyarrow.dataset
import pyarrow.parquet
from cluster import Cluster
from conftest import ROOT, SETTINGS, wait_until

import tabulary

PLACES = ("Kenya", "Peru", "Togo")


def report(row: int) -> str:
    """A report that gives records of every kind."""
    return f"Goal\tResult\tMembers\n1.{row} Train\t3 States\t{PLACES[row % 3]}, Ghana\n\nSo did Jordan.\n"


def write_shards(folder: Path, shards: range, rows: int = 20) -> None:
    """Files of reports, of which each file's last is empty."""
    folder.mkdir(exist_ok=True)
    for shard in shards:
        texts = [report(row) for row in range(rows - 1)] + [""]
        reports = [{"key": f"{shard}-{row}", "body": text} for row, text in enumerate(texts)]
        pyarrow.parquet.write_table(pyarrow.Table.from_pylist(reports), folder / f"shard {shard:02}.parquet")


def job(cluster: Cluster, source: Path, output: Path, *arguments: str) -> subprocess.Popen[str]:
    """A job as a process: its own driver."""
    settings = [part for key, value in SETTINGS.items() for part in ("--conf", f"{key}={value}")]
    environment = {
        **cluster.environment,
        "PYTHONPATH": str(ROOT / "Sources/TabularyPython/src"),
        "TABULARY_COMMAND": os.environ["TABULARY_COMMAND"],
    }
    columns = ["--id", "key", "--text", "body"]
    command = [sys.executable, "-m", "tabulary.spark", str(source), str(output), *columns, *arguments, *settings]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=environment)


def rows(output: Path, table: str) -> list[dict[str, object]]:
    """All rows of a table, with their waves."""
    data = pyarrow.dataset.dataset(output / table, format="parquet", partitioning="hive", exclude_invalid_files=False)
    return list(data.to_table().to_pylist())


def finished(output: Path) -> list[str]:
    """The waves that are finished."""
    return sorted(path.parent.name for path in output.glob("waves/*/_SUCCESS"))


def test_a_driver_that_is_killed_goes_on_with_the_next_wave(cluster: Cluster, tmp_path: Path) -> None:
    source, output = tmp_path / "in", tmp_path / "out"
    write_shards(source, range(6))
    first = job(cluster, source, output, "--master", cluster.url, "--wave-files", "2")
    wait_until(lambda: finished(output) != [], 90)
    first.send_signal(signal.SIGKILL)
    first.communicate()
    done = finished(output)
    assert 1 <= len(done) < 3
    times = {path: path.stat().st_mtime_ns for wave in done for path in output.glob(f"*/{wave}/*")}

    second = job(cluster, source, output, "--master", cluster.url, "--wave-files", "2")
    told, error = second.communicate()
    assert second.returncode == 0, error[-2000:]
    lines = told.splitlines()
    assert lines[0] == f"{2 * len(done)} files are done, {6 - 2 * len(done)} are left"
    left = 3 - len(done)
    assert lines[1:] == [
        f"wave {len(done) + number}, {number + 1} of {left}: 40 reports, 2 failed" for number in range(left)
    ]
    assert finished(output) == ["wave=00000", "wave=00001", "wave=00002"]
    assert times == {path: path.stat().st_mtime_ns for path in times}

    reports = rows(output, "reports")
    assert sorted(str(row["id"]) for row in reports) == sorted(f"{shard}-{row}" for shard in range(6) for row in range(20))
    assert {row["error_code"] for row in reports if row["status"] == "error"} == {"input.empty"}
    observations = rows(output, "observations")
    assert len(observations) == 6 * 19 * 2
    [result] = tabulary.map([("0-0", report(0))])
    for table in ("observations", "figures", "items", "checks", "diagnostics"):
        own = [row for row in rows(output, table) if row["id"] == "0-0"]
        found = [{key: value for key, value in row.items() if key not in ("id", "wave")} for row in own]
        assert result.dataset[table] and found == result.dataset[table]
    assert {path.name for path in output.iterdir()} == {
        *("observations", "figures", "items", "checks", "diagnostics", "reports", "waves", "staging")
    }
    assert pyarrow.dataset.dataset(output / "staging", format="parquet").count_rows() == 0


def test_files_that_come_later_are_waves_of_their_own(cluster: Cluster, connect_url: str, tmp_path: Path) -> None:
    source, output = tmp_path / "in", tmp_path / "out"
    write_shards(source, range(2))
    told, error = job(cluster, source, output, "--remote", connect_url).communicate()
    assert told == "wave 0, 1 of 1: 40 reports, 2 failed\n", error[-2000:]
    write_shards(source, range(2, 3))
    told, error = job(cluster, source, output, "--remote", connect_url, "--tables", "observations").communicate()
    assert told == "2 files are done, 1 are left\nwave 1, 1 of 1: 20 reports, 1 failed\n", error[-2000:]
    told, _ = job(cluster, source, output, "--remote", connect_url).communicate()
    assert told == "3 files are done, 0 are left\n"
    assert len(rows(output, "reports")) == 60
