"""The engines that need no Java: the same failures, the same rows."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import duckdb
import pyarrow
import pyarrow.parquet
import pytest
from datatrove.data import Document
from datatrove.executor.local import LocalPipelineExecutor
from datatrove.pipeline.base import PipelineStep
from datatrove.pipeline.readers import JsonlReader
from datatrove.pipeline.writers.jsonl import JsonlWriter
from failures import COUNT, expected, flaky_command, records

import tabulary
import tabulary.duckdb
from tabulary import Limits, arrow
from tabulary.datatrove import TabularyExtractor


def test_datatrove_keeps_every_document(command: str, hook: None, tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    rows = list(records())
    for shard in range(2):
        lines = [json.dumps({"id": id, "text": text or None}) for id, text in rows[shard::2]]
        (tmp_path / f"in/{shard}.jsonl").write_text("\n".join(lines) + "\n")
    pipeline: list[PipelineStep] = [
        JsonlReader(str(tmp_path / "in"), adapter=_with_empty_texts),
        TabularyExtractor(limits=Limits(timeout=2), command=flaky_command(tmp_path, command)),
        JsonlWriter(str(tmp_path / "out"), compression=None),
    ]
    LocalPipelineExecutor(pipeline, tasks=2, workers=2, logging_dir=str(tmp_path / "logs")).run()
    lines = [line for file in (tmp_path / "out").iterdir() for line in file.read_text().splitlines()]
    fates = {}
    for document in map(json.loads, lines):
        answer = json.loads(document["metadata"]["tabulary"])
        fates[document["id"]] = (
            answer["observations"][0]["place"] if answer["status"] == "ok" else answer["error"]["code"]
        )
    assert len(lines) == COUNT
    # datatrove's readers leave empty texts out by themselves, unless an adapter puts something in their place.
    assert fates == expected() | {"report-1700": "input.empty"}


def _with_empty_texts(self: object, data: dict[str, str], path: str, number: int) -> dict[str, object]:
    return {"id": data["id"], "text": data["text"] or " ", "metadata": {}}


def test_datatrove_documents_carry_their_tables() -> None:
    documents = [Document(text="Goal\tMembers\n1.1 Train\tKenya, Ghana\n", id="a"), Document(text="", id="b")]
    good, bad = TabularyExtractor(tables=["observations"]).run(iter(documents))
    assert [row["place"] for row in json.loads(good.metadata["tabulary"])["observations"]] == ["KEN", "GHA"]
    assert json.loads(bad.metadata["tabulary"])["error"]["code"] == "input.empty"


def test_datatrove_ends_where_too_many_fail(hook: None) -> None:
    documents = (Document(text="HOOK-CRASH", id=str(number)) for number in range(12))
    with pytest.raises(tabulary.TooManyFailures):
        list(TabularyExtractor(limits=Limits(max_failures=2)).run(documents))
    with pytest.raises(tabulary.WorkerStartError):
        list(TabularyExtractor(command="/bin/false").run(iter([Document(text="Kenya", id="a")])))


@pytest.fixture(scope="module")
def shards(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The records in two Parquet files."""
    folder = tmp_path_factory.mktemp("shards")
    rows = [{"id": id, "text": text} for id, text in records()]
    for shard in range(2):
        pyarrow.parquet.write_table(pyarrow.Table.from_pylist(rows[shard::2]), folder / f"{shard}.parquet")
    return folder


def test_duckdb_writes_every_row(shards: Path, command: str, hook: None, tmp_path: Path) -> None:
    output = tmp_path / "out"
    counts = tabulary.duckdb.write(
        f"{shards}/*.parquet", output, limits=Limits(timeout=2), command=flaky_command(tmp_path, command)
    )
    assert sorted(path.stem for path in output.iterdir()) == sorted(counts)
    ok = COUNT - sum(fate not in ("KEN", "PER", "TGO") for fate in expected().values())
    assert (counts["reports"], counts["observations"]) == (COUNT, 2 * ok)
    connection = duckdb.connect()
    fates = connection.execute(
        f"SELECT r.id, coalesce(error_code, first(place)) FROM '{output}/reports.parquet' r "
        f"LEFT JOIN (SELECT * FROM '{output}/observations.parquet' WHERE place <> 'GHA') o USING (id) "
        "GROUP BY r.id, error_code"
    ).fetchall()
    assert len(fates) == COUNT and dict(fates) == expected()


def test_duckdb_leaves_nothing_half_written(shards: Path, tmp_path: Path) -> None:
    output = tmp_path / "out"
    with pytest.raises(tabulary.WorkerStartError):
        tabulary.duckdb.write(f"{shards}/*.parquet", output, command="/bin/false")
    assert list(tmp_path.iterdir()) == []
    output.mkdir()
    with pytest.raises(FileExistsError):
        tabulary.duckdb.write(f"{shards}/*.parquet", output)


def test_duckdb_as_a_command(sample: str, tmp_path: Path) -> None:
    table = pyarrow.Table.from_pylist([{"key": 1, "body": sample}, {"key": 2, "body": sample}])
    pyarrow.parquet.write_table(table, tmp_path / "in.parquet")
    arguments = ["in.parquet", "out", "--id", "key", "--text", "body", "--tables", "observations,checks"]
    run = subprocess.run(
        [sys.executable, "-m", "tabulary.duckdb", *arguments], cwd=tmp_path, capture_output=True, text=True, check=False
    )
    assert (run.returncode, run.stdout) == (0, "2 reports, 190 observations, 36 checks\n"), run.stderr
    rows = pyarrow.parquet.read_table(tmp_path / "out/checks.parquet").to_pylist()
    dataset = tabulary.extract(sample)
    assert [{**row, "report": "stdin"} for row in rows if row.pop("id") == "1"] == dataset.checks


@pytest.mark.parametrize("tables", [arrow.CORPUS_TABLES, ("checks",), (), None])
def test_batches_hold_what_results_hold(tables: tuple[str, ...] | None, sample: str) -> None:
    texts = [(1, sample), (2, ""), (3, "Kenya acted."), (4, sample)]
    results = list(tabulary.map(texts))
    rows = [row for batch in arrow.batches(results, tables, pyarrow.int64()) for row in batch.to_pylist()]
    assert [row["id"] for row in rows] == [1, 2, 3, 4]
    for row, result in zip(rows, results, strict=True):
        assert (row["status"], row["error_code"], row["error_message"], row["version"]) == (
            result.status,
            result.error_code,
            result.error_message,
            result.version,
        )
        if tables is None:
            assert row["dataset"] == result.json
        else:
            for name in tables:
                assert row[name] == (result.dataset[name] if result.is_ok else None)


def test_records_named_in_a_text_are_no_records() -> None:
    text = 'Kenya said "Goal","items": [{"x":1}],"checks": [ and "],"figures": [7.'
    [result] = tabulary.map([("a", text)])
    [batch] = arrow.batches([result])
    [row] = batch.to_pylist()
    assert [item["text"] for item in row["items"]] == [text]
    assert all(row[name] == result.dataset[name] for name in arrow.CORPUS_TABLES)


def test_an_answer_that_arrow_cannot_read_costs_itself_only() -> None:
    good, odd = tabulary.map([("a", "Goal\tNumber\n1.1 Train\t7\n"), ("b", "Goal\tNumber\n1.1 Train\t8\n")])
    odd.line = odd.line.replace(b',"items": [', b',"items": [{"level":"x"}', 1)
    [batch] = arrow.batches([good, odd])
    assert batch.column("error_code").to_pylist() == [None, "answer.unreadable"]
    assert batch.column("figures")[0][0]["value"].as_py() == 7
