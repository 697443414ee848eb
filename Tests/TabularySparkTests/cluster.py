"""A Spark cluster of a master and workers on loopback, for the tests and the benchmark."""

from __future__ import annotations

import ctypes
import os
import re
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

#: The settings of every session.
SETTINGS = {
    "spark.executor.memory": "512m",
    "spark.executor.cores": "1",
    # An executor on each worker, and room for other applications beside.
    "spark.cores.max": "2",
    "spark.driver.host": "127.0.0.1",
    "spark.driver.bindAddress": "127.0.0.1",
    "spark.ui.enabled": "false",
    "spark.sql.shuffle.partitions": "2",
}


@dataclass
class Cluster:
    """A running cluster."""

    url: str
    folder: Path
    environment: dict[str, str]
    #: The processes of its workers, whose children are executors.
    workers: list[int]

    @staticmethod
    def executors(application: str) -> list[int]:
        """The processes of an application's executors."""
        return [pid for pid, args in processes() if "/java " in args and f"--app-id {application} " in f"{args} "]

    def readers(self) -> list[int]:
        """The ``tabulary worker`` processes that executors have started from the command that was sent to them."""
        return [pid for pid, args in processes() if args.startswith(str(self.folder)) and " worker " in f"{args} "]


def processes() -> list[tuple[int, str]]:
    """All processes with their arguments."""
    listing = subprocess.run(["ps", "-ewwo", "pid=,args="], capture_output=True, text=True, check=True).stdout
    rows = [line.split(None, 1) for line in listing.splitlines()]
    return [(int(row[0]), row[1]) for row in rows if len(row) == 2]


@contextmanager
def running(folder: Path, workers: Sequence[Sequence[str]], cores: int) -> Iterator[Cluster]:
    """A cluster, ended behind the block.

    Args:
        folder: room for logs and the executors' files.
        workers: for each worker what goes before its command, such as ``taskset -c 0``.
        cores: how many tasks a worker runs at a time.
    """
    os.environ.update(
        {
            "SPARK_LOCAL_IP": "127.0.0.1",
            "SPARK_MASTER_HOST": "127.0.0.1",
            "SPARK_NO_DAEMONIZE": "1",
            "PYSPARK_PYTHON": sys.executable,
        }
    )
    # The package must come with the job, and not from where the driver has it.
    environment = {key: value for key, value in os.environ.items() if key not in ("PYTHONPATH", "TABULARY_COMMAND")}
    port = free_port()
    url = f"spark://127.0.0.1:{port}"
    master = ["org.apache.spark.deploy.master.Master", "--host", "127.0.0.1", "--port", str(port), "--webui-port", "0"]
    started = [start(master, environment, folder / "master.log", "I have been elected leader|New state: ALIVE")]
    try:
        for number, before in enumerate(workers):
            worker = ["org.apache.spark.deploy.worker.Worker", url, "--host", "127.0.0.1", "--webui-port", "0"]
            worker += ["--cores", str(cores), "--memory", "2g", "--work-dir", str(folder / f"worker-{number}")]
            log = folder / f"worker-{number}.log"
            started.append(start(worker, environment, log, "Successfully registered with master", before))
        yield Cluster(url, folder, environment, [process.pid for process in started[1:]])
    finally:
        for process in reversed(started):
            stop(process)


def start(
    arguments: list[str], environment: dict[str, str], log: Path, sign: str, before: Sequence[str] = ()
) -> subprocess.Popen[bytes]:
    """Starts one of Spark's classes and waits for a sign in its log."""
    with log.open("wb") as file:
        process = subprocess.Popen(
            [*before, spark_class(), *arguments],
            stdout=file,
            stderr=file,
            env=environment,
            start_new_session=True,
            preexec_fn=_die_with_parent,
        )
    end = time.monotonic() + 60
    while not re.search(sign, log.read_text(errors="replace")):
        assert process.poll() is None and time.monotonic() < end, log.read_text(errors="replace")[-2000:]
        time.sleep(0.1)
    return process


def stop(process: subprocess.Popen[bytes]) -> None:
    """Ends a process and its children."""
    try:
        os.killpg(process.pid, signal.SIGTERM)
        process.wait(15)
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()
    except ProcessLookupError:
        pass


def free_port() -> int:
    """A port that nobody listens to."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return int(listener.getsockname()[1])


def spark_class() -> str:
    """The program that starts Spark's own classes: PySpark's package has no start scripts."""
    import pyspark

    return str(Path(pyspark.__file__).parent / "bin/spark-class")


def _die_with_parent() -> None:
    """Asks Linux to kill the process when its parent ends, however it does (PR_SET_PDEATHSIG)."""
    ctypes.CDLL(None).prctl(1, signal.SIGKILL)
