"""What the tests on Spark share: a cluster of a master and two workers, and sessions of both kinds on it."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from cluster import SETTINGS as CLUSTER_SETTINGS
from cluster import Cluster, free_port, running, start, stop

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "Tests/TabularyPythonTests"))

#: The settings of every session of the tests: small tasks.
SETTINGS = {
    **CLUSTER_SETTINGS,
    "spark.sql.files.maxPartitionBytes": "64k",
    "spark.sql.files.openCostInBytes": "16k",
}


@pytest.fixture(scope="session")
def cluster(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Cluster]:
    """The cluster. Workers read marked records as the test hook of the debug build says."""
    os.environ["TABULARY_TEST_HOOK"] = "1"
    with running(tmp_path_factory.mktemp("cluster"), [[], []], cores=3) as cluster:
        yield cluster


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
