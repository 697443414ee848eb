"""Times the Python client and Spark against the workers alone: the same reports, one core and two.

usage: spark.py TABULARY FOLDER SAMPLE [REPORTS]

Each measurement runs in a process of its own under `taskset`: all of it on core 0, or on cores 0 and 1. On Spark a worker is
pinned to each core; the master and the driver share them. Processor time is what all processes of a measurement took, but
for Spark's master and driver, whose part does not grow with the reports. The first run is cold, the others are warm, of which
the medians count. All ways must give the same rows. "Spark alone" is the same job with rows that were ready before, handed on by
a function of three lines: what Spark itself takes to read the reports and to write such rows. "Cores busy" counts all that the machine did meanwhile: where one core was
asked for and more were busy, others were at work, and wall times say little.
"""

import hashlib
import json
import os
import platform
import statistics
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT / "Sources/TabularyPython/src"), str(ROOT / "Tests/TabularySparkTests")]

from tabulary._fields import CORPUS_TABLES  # noqa: E402

SHARDS = 2
RUNS = 5
# What Spark is asked for: the whole dataset as JSON, or the tables as arrays of structs.
KINDS = {"json": None, "tables": CORPUS_TABLES}
# Each file is a task: PySpark itself takes 0.15 s of processor time for one, so that tasks should not be small.
BENCH_SETTINGS = {"spark.executor.memory": "1g", "spark.sql.files.openCostInBytes": "128m"}
TICK = os.sysconf("SC_CLK_TCK")


# The reports


def make(folder, sample, count):
    """Writes the reports as JSON Lines and as Parquet files: a real one, each with a line of its own."""
    import pyarrow
    import pyarrow.parquet

    text = sample.read_text()
    reports = [{"id": f"report-{number}", "text": f"{text}\nReport {number}.\n"} for number in range(count)]
    (folder / "in").mkdir(parents=True, exist_ok=True)
    for old in (folder / "in").iterdir():
        old.unlink()
    for shard in range(SHARDS):
        table = pyarrow.Table.from_pylist(reports[shard::SHARDS])
        pyarrow.parquet.write_table(table, folder / f"in/{shard:02}.parquet")
    (folder / "in.jsonl").write_text("".join(json.dumps(report) + "\n" for report in reports))


def read(folder):
    """The reports as pairs, shard by shard, outside the measured time."""
    import pyarrow.parquet

    for path in sorted((folder / "in").iterdir()):
        table = pyarrow.parquet.read_table(path)
        yield from zip(table.column("id").to_pylist(), table.column("text").to_pylist(), strict=True)


def make_ready(folder, tabulary):
    """Writes the rows that Spark is to give, shard by shard, where a job can take them from."""
    import pyarrow
    import pyarrow.parquet
    import tabulary as package
    from tabulary import arrow

    for path in sorted((folder / "in").iterdir()):
        reports = pyarrow.parquet.read_table(path)
        pairs = list(zip(reports.column("id").to_pylist(), reports.column("text").to_pylist(), strict=True))
        for name, tables in KINDS.items():
            with pyarrow.OSFile(str(folder / f"{path.stem}-{name}.arrow"), "wb") as file:
                with pyarrow.ipc.new_file(file, arrow.result_schema(tables)) as writer:
                    for batch in arrow.batches(package.map(pairs, command=tabulary), tables):
                        writer.write_batch(batch)


# Processor time


def spent(pid):
    """The seconds of a process itself, and of its children that have ended."""
    try:
        fields = Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()
    except OSError:
        return 0.0, 0.0
    return (int(fields[11]) + int(fields[12])) / TICK, (int(fields[13]) + int(fields[14])) / TICK


def descendants(roots):
    """The processes below others, with their names."""
    found, names, parents = set(roots), {}, {}
    for path in Path("/proc").glob("[0-9]*/stat"):
        try:
            head, _, tail = path.read_text().rpartition(")")
        except OSError:
            continue
        pid = int(head.split()[0])
        names[pid], parents[pid] = head.split("(", 1)[1], int(tail.split()[1])
    while more := {pid for pid, parent in parents.items() if parent in found} - found:
        found |= more
    return {pid: names[pid] for pid in found - set(roots) if pid in names}


def executors_spent(workers):
    """The seconds of executors by part: Spark itself, Python, and the workers that read, whose parent is Python."""
    parts = {"spark": 0.0, "python": 0.0, "reading": 0.0}
    for pid, name in descendants(workers).items():
        own, ended = spent(pid)
        if name.startswith("java"):
            parts["spark"] += own
        elif name.startswith("python"):
            parts["python"] += own
            parts["reading"] += ended
        else:
            parts["reading"] += own
    return parts


def machine_spent():
    """The seconds that the machine's cores were busy with anything."""
    user, nice, system, _, _, irq, softirq = (int(part) for part in Path("/proc/stat").read_text().split()[1:8])
    return (user + nice + system + irq + softirq) / TICK


# The ways


def bare(tabulary, folder):
    """The work itself: a worker that reads a file and writes into one."""
    for _ in range(RUNS):
        start, before = time.perf_counter(), os.times()
        with open(folder / "in.jsonl", "rb") as source, open(os.devnull, "wb") as target:
            subprocess.run([tabulary, "worker"], stdin=source, stdout=target, check=True)
        after = os.times()
        reading = after.children_user + after.children_system - before.children_user - before.children_system
        yield {"wall": time.perf_counter() - start, "reading": reading}


def client(tabulary, folder, processes):
    """The client over one pool of workers."""
    import tabulary as package

    reports = list(read(folder))
    for _ in range(RUNS):
        digest = hashlib.sha256()
        start, before = time.perf_counter(), os.times()
        for result in package.map(reports, workers=processes, command=tabulary):
            assert result.is_ok
            digest.update(result.line)
        after = os.times()
        hashing = _hashing(result.line) * len(reports)
        yield {
            "wall": time.perf_counter() - start,
            "python": after.user + after.system - before.user - before.system - hashing,
            "reading": after.children_user + after.children_system - before.children_user - before.children_system,
            "digest": digest.hexdigest(),
        }


def _hashing(line):
    """The seconds that a line's digest takes, which are none of the client's."""
    start = time.process_time()
    for _ in range(50):
        hashlib.sha256(line)
    return (time.process_time() - start) / 50


def spark_rows(name):
    """Spark: from Parquet files to a Parquet folder by `tabulary.spark.extract`."""

    def rows(reports, folder):
        import tabulary.spark as engine

        return engine.extract(reports, tables=KINDS[name])

    return lambda tabulary, folder, workers: spark(tabulary, folder, workers, name, rows)


def spark_alone(name):
    """The same job with rows that are ready."""

    def rows(reports, folder):
        from pyspark.sql.pandas.types import from_arrow_schema
        from tabulary.arrow import result_schema

        def ready(batches):
            import pyarrow

            ids = (identifier for batch in batches for identifier in batch.column(0).to_pylist())
            for shard in sorted({int(identifier.rsplit("-", 1)[1]) % SHARDS for identifier in ids}):
                file = pyarrow.ipc.open_file(pyarrow.memory_map(f"{folder}/{shard:02}-{name}.arrow"))
                for position in range(file.num_record_batches):
                    yield file.get_batch(position)

        return reports.select("id", "text").mapInArrow(ready, from_arrow_schema(result_schema(KINDS[name])))

    return lambda tabulary, folder, workers: spark(tabulary, folder, workers, f"alone-{name}", rows)


def spark(tabulary, folder, workers, name, rows):
    """A job on a cluster of that many workers."""
    import tempfile

    from cluster import SETTINGS, running
    from pyspark.sql import SparkSession

    os.environ["TABULARY_COMMAND"] = tabulary
    output = folder / f"{name}-{workers}"
    pins = [["taskset", "-c", str(core)] for core in range(workers)]
    with tempfile.TemporaryDirectory() as room, running(Path(room), pins, cores=1) as cluster:
        builder = SparkSession.builder.master(cluster.url).appName("bench")
        for key, value in {**SETTINGS, **BENCH_SETTINGS}.items():
            builder = builder.config(key, value)
        session = builder.getOrCreate()
        session.sparkContext.setLogLevel("ERROR")
        for _ in range(RUNS):
            start, before = time.perf_counter(), executors_spent(cluster.workers)
            reports = session.read.parquet(str(folder / "in"))
            rows(reports, folder).write.mode("overwrite").parquet(str(output))
            after = executors_spent(cluster.workers)
            yield {"wall": time.perf_counter() - start, **{part: after[part] - before[part] for part in after}}
        session.stop()


# The rows


def digest_of(batches):
    """A digest of results that depends neither on their order nor on how their columns are laid out."""
    digest = 0
    for batch in batches:
        for row in batch.to_pylist():
            digest += int.from_bytes(hashlib.sha256(json.dumps(row, sort_keys=True).encode()).digest(), "big")
    return f"{digest % 2**256:064x}"


def digests(tabulary, folder):
    """The digests of what the client and Spark gave, for the tables and for the JSON."""
    import pyarrow.dataset
    import tabulary as package
    from tabulary import arrow

    for name, tables in KINDS.items():
        results = package.map(read(folder), command=tabulary)
        found = {digest_of(arrow.batches(results, tables))}
        for way in (f"{name}-1", f"{name}-2", f"alone-{name}-1"):
            found.add(digest_of(pyarrow.dataset.dataset(folder / way).to_batches(batch_size=256)))
        yield name, found


# All of it


WAYS = {
    "worker": (bare, 1),
    "client 1": (client, 1),
    "client 2": (client, 2),
    "Spark alone, JSON": (spark_alone("json"), 1),
    "Spark, JSON 1": (spark_rows("json"), 1),
    "Spark, JSON 2": (spark_rows("json"), 2),
    "Spark alone, tables": (spark_alone("tables"), 1),
    "Spark, tables 1": (spark_rows("tables"), 1),
    "Spark, tables 2": (spark_rows("tables"), 2),
}


def measure(way, arguments):
    """Runs a way in a process of its own, pinned to as many cores as it has workers.

    Returns:
        What each run cost, and how many cores of the machine were busy meanwhile, with anything.
    """
    cores = ",".join(map(str, range(WAYS[way][1])))
    command = ["taskset", "-c", cores, sys.executable, __file__, "--way", way, *arguments]
    start, before = time.perf_counter(), machine_spent()
    run = subprocess.run(command, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stderr[-4000:]
    busy = (machine_spent() - before) / (time.perf_counter() - start)
    return [json.loads(line) for line in run.stdout.splitlines() if line.startswith("{")], busy


def run_way(way, tabulary, folder):
    """In that process: prints an object a run."""
    function, cores = WAYS[way]
    extra = [] if function is bare else [cores]
    for run in function(tabulary, folder, *extra):
        print(json.dumps(run), flush=True)


def processor(run):
    """The processor time of a run."""
    return sum(run.get(part, 0.0) for part in ("spark", "python", "reading"))


def main():
    if sys.argv[1] == "--way":
        run_way(sys.argv[2], sys.argv[3], Path(sys.argv[4]))
        return
    tabulary, folder, sample = sys.argv[1], Path(sys.argv[2]).resolve(), Path(sys.argv[3])
    count = int(sys.argv[4]) if len(sys.argv) > 4 else 2_000
    make(folder, sample, count)
    make_ready(folder, tabulary)
    print_machine(sample, count)
    runs = {}
    for way in WAYS:
        runs[way], busy = measure(way, [tabulary, str(folder)])
        print_way(way, runs[way], count, busy)
    print_goals(runs, count)
    assert len({run["digest"] for way in ("client 1", "client 2") for run in runs[way]}) == 1, "the client's results differ"
    for name, found in digests(tabulary, folder):
        assert len(found) == 1, f"the {name} differ"
        print(f"the same {name} from all: {found.pop()[:16]}")


def print_machine(sample, count):
    """What it runs on."""
    import pyarrow
    import pyspark

    model = [line for line in Path("/proc/cpuinfo").read_text().splitlines() if line.startswith("model name")][0]
    java = subprocess.run(["java", "-version"], capture_output=True, text=True, check=True).stderr.splitlines()[0]
    print(f"{model.split(':')[1].strip()}, {os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}")
    print(f"Python {platform.python_version()}, PySpark {pyspark.__version__}, pyarrow {pyarrow.__version__}, {java}")
    print(f"{count} reports of {sample.stat().st_size / 1000:.1f} kB; medians of {RUNS - 1} warm runs, in ms a report")
    print(f"{'':19} {'wall':>7} {'processor':>9} = {'reading':>7} + {'Python':>6} + {'Spark':>6} "
          f"{'cold: wall':>11} {'processor':>9} {'cores busy':>10}")


def print_way(way, runs, count, busy):
    """A line of the table."""
    def ms(value):
        return f"{1000 * value / count:.3f}"

    def median(part):
        return statistics.median(run.get(part, 0.0) for run in runs[1:])

    all_of_it = statistics.median(map(processor, runs[1:]))
    print(f"{way:19} {ms(median('wall')):>7} {ms(all_of_it):>9} = {ms(median('reading')):>7} + {ms(median('python')):>6} + "
          f"{ms(median('spark')):>6} {ms(runs[0]['wall']):>11} {ms(processor(runs[0])):>9} {busy:>10.2f}", flush=True)


def print_goals(runs, count):
    """Overhead over the work itself, and efficiency from one core to two."""
    def median(way, of):
        return statistics.median(map(of, runs[way][1:]))

    work = median("worker", processor)
    for name, alone in (("client", None), ("Spark, JSON", "Spark alone, JSON"), ("Spark, tables", "Spark alone, tables")):
        one, two = median(f"{name} 1", processor), median(f"{name} 2", processor)
        beside = median(alone, processor) if alone else 0.0
        over = 1000 * (one - work - beside) / count
        wall = median(f"{name} 1", lambda run: run["wall"]) / median(f"{name} 2", lambda run: run["wall"]) / 2
        engine = f" and Spark's own {1000 * beside / count:.2f} ms" if alone else ""
        print(f"{name}: {over:.2f} ms a report over the work itself{engine} (goal: at most 0.5); efficiency from one core to "
              f"two {wall:.0%} by wall time, {one / two:.0%} by processor time (goal: at least 90 %)")


if __name__ == "__main__":
    main()
