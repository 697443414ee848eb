"""Times `tabulary diff` against DuckDB: two shuffled CSV files of a million rows, a key of six columns.

usage: difference.py TABULARY FOLDER [ROWS]

A thousand rows are removed and a thousand changed. DuckDB reads both files as text, with two threads, and counts with a
full outer join. Each is run once, in a process of its own, after the files were read once.
"""

import multiprocessing
import os
import random
import resource
import subprocess
import sys
import time

NAMES = ("old.csv", "new.csv")
KEY = ["report", "table", "row_key", "column_key", "place", "seq"]
PEER = """
import duckdb, sys
connection = duckdb.connect()
connection.execute("set threads = 2")
connection.execute("set enable_progress_bar = false")
read = "read_csv('{}', all_varchar = true, header = true)"
join = " and ".join(f"o.{c} is not distinct from n.{c}" for c in %r)
print(*connection.execute(f'''
    select count(*) filter (n.report is null), count(*) filter (o.report is null),
           count(*) filter (o.report is not null and n.report is not null and o.value is distinct from n.value)
    from {read.format(sys.argv[1])} o full outer join {read.format(sys.argv[2])} n on {join}''').fetchone())
""" % KEY


def make(folder, count):
    """Writes old.csv and new.csv, shuffled."""
    os.makedirs(folder, exist_ok=True)
    paths = [os.path.join(folder, name) for name in NAMES]
    chance = random.Random(6)
    rows = [
        [f"report-{i // 500:06d}", str(i // 100 % 5 + 1), f"i{i // 10 % 10 + 1}.{i % 10 + 1}",
         f"results/programmes/group-{i % 7}", chance.choice(("KEN", "GHA", "PER", "LAO", "VNM")), str(i), f"{chance.random():.6f}"]
        for i in range(count)
    ]
    changed = chance.sample(range(count), count // 500)
    removed = set(changed[: count // 1000])
    altered = set(changed[count // 1000:])
    newer = [r[:6] + ["9" + r[6]] if i in altered else r for i, r in enumerate(rows) if i not in removed]
    for path, part in zip(paths, (rows, newer)):
        chance.shuffle(part)
        with open(path, "w") as file:
            file.write(",".join(KEY + ["value"]) + "\n")
            file.writelines(",".join(row) + "\n" for row in part)


def run(command):
    """Runs a command once; gives what it printed, its seconds, and its greatest memory in bytes."""
    start = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    output = process.stdout.read()
    _, status, usage = os.wait4(process.pid, 0)
    return output, time.perf_counter() - start, usage.ru_maxrss * (1 if sys.platform == "darwin" else 1024)


def main():
    tabulary, folder = sys.argv[1:3]
    count = int(sys.argv[3]) if len(sys.argv) > 3 else 1_000_000
    # In a process of its own: what a process held before it became another counts as the other's memory.
    maker = multiprocessing.get_context("spawn").Process(target=make, args=(folder, count))
    maker.start()
    maker.join()
    paths = [os.path.join(folder, name) for name in NAMES]
    size = sum(map(os.path.getsize, paths))
    for path in paths:
        with open(path, "rb") as file:
            while file.read(1 << 20):
                pass
    told, seconds, memory = run([tabulary, "diff", *paths, "--key", ",".join(KEY), "--limit", "0"])
    print(told.split("\n")[0])
    peer, peer_seconds, peer_memory = run([sys.executable, "-c", PEER, *paths])
    print(f"removed, added, changed by DuckDB: {peer.strip()}")
    print(f"two files of {count} rows, {size / 1e6:.0f} MB together")
    print(f"tabulary diff  {seconds:.2f} s, {memory / 1e6:.0f} MB")
    print(f"DuckDB         {peer_seconds:.2f} s, {peer_memory / 1e6:.0f} MB")
    print(f"ratio          {seconds / peer_seconds:.2f} (goal: at most 0.7), memory {memory / size:.2f} × the files (goal: at most 4)")


if __name__ == "__main__":
    main()
