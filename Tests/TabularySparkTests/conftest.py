"""A Spark cluster of a master and two workers on loopback, started and ended by the tests themselves."""

from __future__ import annotations

import ctypes
import os
import re
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "Tests/TabularyPythonTests"))


@dataclass
class Cluster:
    """A running cluster."""

    url: str
    folder: Path
    environment: dict[str, str]

    @staticmethod
    def executors(application: str) -> list[int]:
        """The processes of an application's executors."""
        listing = subprocess.run(["ps", "-ewwo", "pid=,args="], capture_output=True, text=True, check=True).stdout
        rows = [line.split(None, 1) for line in listing.splitlines()]
        return [int(pid) for pid, args in rows if "/java " in args and f"--app-id {application} " in f"{args} "]


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
    """Asks Linux to kill the process when the tests end, however they do (PR_SET_PDEATHSIG)."""
    ctypes.CDLL(None).prctl(1, signal.SIGKILL)


def start(arguments: list[str], environment: dict[str, str], log: Path, sign: str) -> subprocess.Popen[bytes]:
    """Starts one of Spark's classes and waits for a sign in its log."""
    with log.open("wb") as file:
        process = subprocess.Popen(
            [spark_class(), *arguments],
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


@pytest.fixture(scope="session")
def cluster(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Cluster]:
    """The cluster. Workers read marked records as the test hook of the debug build says."""
    folder = tmp_path_factory.mktemp("cluster")
    os.environ.update(
        {
            "SPARK_LOCAL_IP": "127.0.0.1",
            "SPARK_MASTER_HOST": "127.0.0.1",
            "SPARK_NO_DAEMONIZE": "1",
            "PYSPARK_PYTHON": sys.executable,
            "TABULARY_TEST_HOOK": "1",
        }
    )
    # The package must come with the job, and not from where the driver has it.
    environment = {key: value for key, value in os.environ.items() if key not in ("PYTHONPATH", "TABULARY_COMMAND")}
    port = free_port()
    url = f"spark://127.0.0.1:{port}"
    master = ["org.apache.spark.deploy.master.Master", "--host", "127.0.0.1", "--port", str(port), "--webui-port", "0"]
    processes = [start(master, environment, folder / "master.log", "I have been elected leader|New state: ALIVE")]
    try:
        for number in range(2):
            worker = ["org.apache.spark.deploy.worker.Worker", url, "--host", "127.0.0.1", "--webui-port", "0"]
            worker += ["--cores", "3", "--memory", "2g", "--work-dir", str(folder / f"worker-{number}")]
            log = folder / f"worker-{number}.log"
            processes.append(start(worker, environment, log, "Successfully registered with master"))
        yield Cluster(url, folder, environment)
    finally:
        for process in reversed(processes):
            stop(process)


#: The settings of every session of the tests.
SETTINGS = {
    "spark.executor.memory": "512m",
    "spark.executor.cores": "1",
    # An executor on each worker, and room for other applications beside.
    "spark.cores.max": "2",
    "spark.driver.host": "127.0.0.1",
    "spark.driver.bindAddress": "127.0.0.1",
    "spark.ui.enabled": "false",
    "spark.sql.shuffle.partitions": "2",
    "spark.sql.files.maxPartitionBytes": "64k",
    "spark.sql.files.openCostInBytes": "16k",
}


@pytest.fixture(scope="session")
def hook() -> None:
    """The hook is set where the cluster is started."""


@pytest.fixture(scope="session")
def classic(cluster: Cluster) -> Iterator[object]:
    """A classic session on the cluster."""
    from pyspark.sql import SparkSession

    builder = SparkSession.builder.master(cluster.url).appName("classic")
    for key, value in SETTINGS.items():
        builder = builder.config(key, value)
    session = builder.getOrCreate()
    session.sparkContext.setLogLevel("ERROR")
    yield session
    session.stop()


@pytest.fixture(scope="session")
def connect_url(cluster: Cluster) -> Iterator[str]:
    """A server of Spark Connect on the cluster."""
    port = free_port()
    settings = {**SETTINGS, "spark.connect.grpc.binding.port": str(port), "spark.connect.grpc.binding.address": "127.0.0.1"}
    arguments = ["org.apache.spark.deploy.SparkSubmit", "--master", cluster.url]
    for key, value in settings.items():
        arguments += ["--conf", f"{key}={value}"]
    arguments += ["--class", "org.apache.spark.sql.connect.service.SparkConnectServer", "spark-internal"]
    server = start(arguments, cluster.environment, cluster.folder / "connect.log", "Spark Connect server started at")
    try:
        yield f"sc://127.0.0.1:{port}"
    finally:
        stop(server)


@pytest.fixture(scope="session")
def connect(connect_url: str) -> Iterator[object]:
    """A session of Spark Connect on the cluster."""
    from pyspark.sql.connect.session import SparkSession

    session = SparkSession.builder.remote(connect_url).getOrCreate()
    yield session
    session.stop()


@pytest.fixture(params=["classic", "connect"])
def spark(request: pytest.FixtureRequest) -> object:
    """A session of each kind."""
    return request.getfixturevalue(request.param)


@pytest.fixture(scope="session")
def command() -> str:
    """The command under test."""
    return os.environ["TABULARY_COMMAND"]


@pytest.fixture(scope="session")
def sample() -> str:
    """A real report."""
    return (ROOT / "Samples/outcome-4-social-security.txt").read_text()


def wait_until(condition: Callable[[], object], seconds: float = 60) -> None:
    """Waits for something to come true."""
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end, "it did not come true in time"
        time.sleep(0.05)
