"""The client of the workers: what fails costs itself only, and nothing waits for ever."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import textwrap
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from conftest import is_running, wait_until, workers_of
from failures import COUNT, FLAKY, MARKED, expected, flaky_command, records

import tabulary
from tabulary import Limits
from tabulary._record import Record


def fate(result: tabulary.Result) -> str:
    """The first place that a record lists, or the code that it is blamed with."""
    return result.dataset.observations[0]["place"] if result.is_ok else str(result.error_code)


@pytest.mark.parametrize("workers", [1, 2])
def test_the_failure_table(workers: int, command: str, hook: None, tmp_path: Path) -> None:
    results = list(
        tabulary.map(
            records(), workers=workers, limits=Limits(timeout=2), command=flaky_command(tmp_path, command)
        )
    )
    assert [result.id for result in results] == [f"report-{number}" for number in range(COUNT)]
    assert {str(result.id): fate(result) for result in results} == expected()
    assert (tmp_path / "failed-once").exists() and results[FLAKY].is_ok
    blamed = {number: results[number] for number in MARKED}
    assert "SIGABRT" in str(blamed[17].error_message) or "ended with code" in str(blamed[17].error_message)
    assert blamed[1_500].error_message == "reading the report took longer than 2 s"


def test_the_blamed_record_says_how_its_worker_ended(hook: None) -> None:
    texts = ["HOOK-CRASH", "HOOK-EXIT", "HOOK-HANG", "Kenya acted."]
    results = list(tabulary.map(enumerate(texts), workers=1, limits=Limits(timeout=0.5)))
    assert [(result.error_code, result.error_message) for result in results] == [
        ("report.crashed", "the worker that read the report crashed: SIGABRT"),
        ("report.crashed", "the worker that read the report ended with code 3"),
        ("report.timeout", "reading the report took longer than 0.5 s"),
        (None, None),
    ]


def test_a_record_that_takes_too_much_memory_is_blamed(hook: None) -> None:
    limits = Limits(max_memory=256 << 20)
    results = list(tabulary.map([("a", "Kenya"), ("b", "HOOK-GREED"), ("c", "Togo")], workers=1, limits=limits))
    assert [result.error_code for result in results] == [None, "report.memory", None]


def test_records_larger_than_pipes_and_window_pass(sample: str) -> None:
    large = "Inspectors were trained. " * 100_000
    texts = [large, sample, large, "", sample]
    results = list(tabulary.map(enumerate(texts), workers=1, limits=Limits(window_bytes=1 << 16)))
    assert [result.error_code for result in results] == [None, None, None, "input.empty", None]
    assert results[0].dataset.report["bytes"] == len(large)
    assert results[1].dataset.observations[0]["place"] == results[4].dataset.observations[0]["place"] == "DZA"


def test_the_dataset_is_what_extract_writes(sample: str, command: str, tmp_path: Path) -> None:
    (tmp_path / "sample").write_text(sample)
    [result] = tabulary.map([("sample", sample)])
    assert result.dataset == tabulary.extract(tmp_path / "sample")


def test_results_are_handed_out_while_the_input_is_read() -> None:
    taken: list[int] = []

    def endless() -> Iterator[tuple[int, str]]:
        number = 0
        while True:
            taken.append(number)
            yield number, "Kenya acted."
            number += 1

    results = tabulary.map(endless(), workers=2, limits=Limits(window=8))
    assert [next(results).id for _ in range(100)] == list(range(100))
    assert len(taken) < 100 + 2 * 2 * 8 + 1
    results.close()  # type: ignore[attr-defined]
    assert workers_of(os.getpid()) == []


def test_time_in_which_nobody_listens_does_not_count(hook: None) -> None:
    results = tabulary.map([(0, "Kenya"), (1, "HOOK-SLOW"), (2, "Togo")], workers=1, limits=Limits(timeout=1.6))
    first = next(results)
    time.sleep(2)
    assert [first.is_ok] + [result.is_ok for result in results] == [True, True, True]


def test_an_input_that_waits_does_not_count(hook: None) -> None:
    def slow() -> Iterator[tuple[int, str]]:
        yield 0, "Kenya"
        time.sleep(1)
        yield 1, "Togo"

    assert [result.is_ok for result in tabulary.map(slow(), workers=1, limits=Limits(timeout=0.6))] == [True, True]


def test_too_many_poison_records_end_the_work(hook: None) -> None:
    texts = ((number, "HOOK-CRASH") for number in range(100))
    with pytest.raises(tabulary.TooManyFailures, match="4 of 4 records .* the last one 3"):
        list(tabulary.map(texts, workers=1, limits=Limits(max_failures=3)))
    assert workers_of(os.getpid()) == []


@pytest.mark.parametrize(
    ("body", "message"),
    [
        ("echo no such library >&2; exit 127", "ended with code 127 before its first line: no such library"),
        ("exec sleep 60", "said nothing for 0.3 s before its first line"),
        ("kill -9 $$", "crashed: SIGKILL before its first line"),
    ],
)
def test_a_worker_that_does_not_start_ends_the_work(body: str, message: str, tmp_path: Path) -> None:
    script = tmp_path / "broken"
    script.write_text(f"#!/bin/sh\n{body}\n")
    script.chmod(0o755)
    with pytest.raises(tabulary.WorkerStartError, match=message):
        list(tabulary.map([(1, "Kenya")], command=script, limits=Limits(start_timeout=0.3 if "sleep" in body else 10)))


@pytest.mark.parametrize(
    ("lines", "message"),
    [
        ("hello", "first line is no greeting"),
        (r'{\"tabulary\": \"9\", \"schema\": \"tabulary/9\"}', 'speaks "tabulary/9"'),
        (r'{\"tabulary\": \"9\", \"schema\": \"tabulary/1\"}\n{\"id\":2,\"status\":\"ok\"}', "answers no record"),
    ],
)
def test_what_is_no_worker_ends_the_work(lines: str, message: str, tmp_path: Path) -> None:
    script = tmp_path / "stranger"
    script.write_text(f'#!/bin/sh\nprintf "%b\\n" "{lines}"\ncat > /dev/null\n')
    script.chmod(0o755)
    with pytest.raises(tabulary.ProtocolError, match=message):
        list(tabulary.map([(1, "Kenya")], command=script))


def test_a_missing_command_is_told(tmp_path: Path) -> None:
    with pytest.raises(tabulary.CommandNotFound, match="nowhere"):
        tabulary.map([(1, "Kenya")], command=tmp_path / "nowhere")


def test_standard_error_is_drained(command: str, tmp_path: Path) -> None:
    script = tmp_path / "loud"
    script.write_text(f'#!/bin/sh\nhead -c 3000000 /dev/zero >&2\nexec {command} "$@"\n')
    script.chmod(0o755)
    assert [result.is_ok for result in tabulary.map([(1, "Kenya")], command=script)] == [True]


def test_a_worker_killed_from_outside_costs_nothing() -> None:
    killed: list[int] = []

    def corpus() -> Iterator[tuple[int, str]]:
        for number in range(400):
            if number in (150, 300):
                [worker] = workers_of(os.getpid())
                os.kill(worker, signal.SIGKILL)
                killed.append(worker)
            yield number, f"Report {number}: Kenya acted."

    results = list(tabulary.map(corpus(), workers=1, limits=Limits(window=16)))
    assert len(set(killed)) == 2
    assert [(result.id, result.is_ok) for result in results] == [(number, True) for number in range(400)]


@pytest.mark.parametrize("end", [signal.SIGKILL, signal.SIGTERM, signal.SIGINT])
def test_no_worker_outlives_its_parent(end: signal.Signals, hook: None) -> None:
    program = """
        import os, tabulary
        def corpus():
            for number in range(1000):
                yield number, "Kenya" if number < 300 else "HOOK-HANG"
        for result in tabulary.map(corpus(), workers=2):
            print(result.id, flush=True)
    """
    parent = subprocess.Popen(
        [sys.executable, "-c", textwrap.dedent(program)], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
    )
    assert parent.stdout
    parent.stdout.readline()
    workers = workers_of(parent.pid)
    assert len(workers) == 2
    parent.send_signal(end)
    parent.wait()
    wait_until(lambda: not any(map(is_running, workers)))


def test_pools_in_threads_do_not_meet() -> None:
    found: dict[int, list[object]] = {}

    def read(thread: int) -> None:
        corpus = [(f"{thread}/{number}", f"Thread {thread}: Kenya acted. " * 50) for number in range(200)]
        found[thread] = [result.id for result in tabulary.map(corpus, workers=1) if result.is_ok]

    threads = [threading.Thread(target=read, args=(number,)) for number in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found == {thread: [f"{thread}/{number}" for number in range(200)] for thread in range(3)}


@pytest.mark.parametrize("id", [0, -7, 2**80, "", "é", 'a"b\\\n', "\ud800", ',"status":"ok"', "x" * 100_000])
def test_ids_come_back_as_they_are(id: str | int) -> None:
    good, bad = tabulary.map([(id, "Kenya acted."), (id, "")])
    assert (good.id, good.is_ok, bad.id, bad.is_ok) == (id, True, id, False)


@pytest.mark.parametrize("text", ["a\0b Kenya", 'He said "Kenya"\\', "\tKenya\r\n\x1b[0m", "Kenya \ud800", "é – 肯尼亚"])
def test_texts_pass_unchanged(text: str) -> None:
    assert json.loads(Record(0, 1, text).line) == {"id": 1, "text": text}
    if "\ud800" not in text:
        assert Record(0, 1, text.encode()).line == Record(0, 1, text).line
    [result] = tabulary.map([(1, text)])
    assert result.error_code == ("input.binary" if "\0" in text else None)


def test_a_missing_text_or_id_is_an_error_row() -> None:
    results = list(tabulary.map([(1, None), (2, 5), (None, "Kenya"), (3, "Kenya")]))  # type: ignore[list-item]
    assert [result.error_code for result in results] == ["input.field", "input.field", "input.field", None]


@pytest.mark.parametrize(
    ("record", "message"),
    [
        ((1.5, "Kenya"), "id must be a string or an integer"),
        ((True, "Kenya"), "id must be a string or an integer"),
        ("Kenya", "expected an id and a text"),
        ({"id": 1}, "has no 'text'"),
    ],
)
def test_what_is_no_record_is_a_type_error(record: object, message: str) -> None:
    with pytest.raises(TypeError, match=message):
        list(tabulary.map([record]))  # type: ignore[list-item]


@pytest.mark.parametrize("limits", [{"timeout": 0}, {"window": 0}, {"window_bytes": 0}, {"max_failures": -1}])
def test_limits_that_cannot_be_are_refused(limits: dict[str, int]) -> None:
    with pytest.raises(ValueError):
        Limits(**limits)
