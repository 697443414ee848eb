"""The functions of the package."""

from __future__ import annotations

import json
import os
import subprocess
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Literal

from ._command import Options, find_command
from ._dataset import Dataset
from ._errors import ExtractionError
from ._limits import Limits
from ._pool import Pool, rows
from ._record import RecordID, json_bytes
from ._result import Result

#: The extensions of reports: a text of one line that ends so is a path.
_EXTENSIONS = (".txt", ".md", ".html", ".htm", ".json", ".jsonl", ".gz")


def extract(
    text_or_path: str | os.PathLike[str],
    options: Options | None = None,
    *,
    timeout: float | None = None,
    command: str | os.PathLike[str] | None = None,
) -> Dataset:
    """The dataset of one report.

    A ``str`` is a path where it has one line and names a file or ends in an extension of reports; else it is the report's
    text. For many reports :func:`map` is faster, and a bad one costs no other.

    Args:
        text_or_path: the report's text, or its path. A path may be any file that ``tabulary extract`` reads.
        options: how it is read.
        timeout: the seconds that it may take; None for as long as it takes.
        command: the command's path, where it is not the usual one.

    Raises:
        FileNotFoundError: there is no file of this path.
        ExtractionError: the report could not be read.
        subprocess.TimeoutExpired: it took longer than allowed.

    >>> import tabulary
    >>> dataset = tabulary.extract("Indicators\\tResult\\n1.1 Train\\t2 States, of which 1 in Africa\\n")
    >>> [(figure["scope"], figure["value"]) for figure in dataset.figures]
    [('total', 2), ('Africa', 1)]
    """
    arguments = [find_command(command), "extract", "--quiet", "-o", "-", *(options or Options()).arguments()]
    path = _path(text_or_path)
    if path is not None and not os.path.exists(path):
        raise FileNotFoundError(f'there is no report "{path}"')
    if path is None:
        run = _run([*arguments, "--", "-"], str(text_or_path).encode(errors="surrogatepass"), timeout)
    else:
        run = _run([*arguments, "--", os.path.join(os.curdir, path)], b"", timeout)
    document: dict[str, Any] = json.loads(run)
    return Dataset(document)


def resolve(
    names: str | Iterable[str],
    reading: Literal["name", "list", "prose"] = "name",
    *,
    regions: str | None = None,
    gazetteer: str | os.PathLike[str] | None = None,
    command: str | os.PathLike[str] | None = None,
) -> list[dict[str, Any]]:
    """An answer for each name, list of names or sentence, as ``tabulary resolve --format jsonl`` writes it.

    Args:
        names: the names, or a single one.
        reading: what each is.
        regions: adds each place's region in this scheme.
        gazetteer: the path of a file of your own names, which go before those that are known.
        command: the command's path, where it is not the usual one.

    Raises:
        ExtractionError: the gazetteer's file could not be read.

    >>> import tabulary
    >>> for answer in tabulary.resolve(["Swaziland", "Kashmir"]):
    ...     print(answer["kind"], answer["places"], answer["match"], answer["candidates"])
    country ['SWZ'] former []
    ambiguous [] none ['IND', 'PAK']
    >>> [answer] = tabulary.resolve("Korea, Republic of, Lao PDR Togo", "list")
    >>> answer["places"]
    ['KOR', 'LAO', 'TGO']
    """
    arguments = [find_command(command), "resolve", "--as", reading, "--input", "jsonl", "--format", "jsonl"]
    if regions is not None:
        arguments += ["--regions", regions]
    if gazetteer is not None:
        arguments += ["--gazetteer", os.fspath(gazetteer)]
    inputs = [names] if isinstance(names, str) else names
    lines = b"".join(json_bytes({"input": name}) + b"\n" for name in inputs)
    return [json.loads(line) for line in _run(arguments, lines, None).splitlines()]


def map(
    records: Iterable[tuple[RecordID, str] | Mapping[str, Any]],
    options: Options | None = None,
    *,
    workers: int | None = None,
    limits: Limits | None = None,
    command: str | os.PathLike[str] | None = None,
) -> Iterator[Result]:
    """A result for each record, in order, from a pool of workers.

    Records are read as they are needed, and results handed out as they come: memory does not grow with their number. A
    record that crashes its worker, or takes longer or more memory than :class:`Limits` allow, becomes a result with an error
    (``report.crashed``, ``report.timeout``, ``report.memory``) and costs no other. The workers belong to the thread that
    asks for results, and end when the iterator does.

    Args:
        records: pairs of an id and a text, or mappings with ``id`` and ``text``. An id is a string or an integer.
        options: how reports are read.
        workers: how many processes read; None for one a core at hand.
        limits: what a record may cost.
        command: the command's path, where it is not the usual one.

    Raises:
        CommandNotFound: there is no command.
        WorkerStartError: a worker does not start.
        TooManyFailures: more records failed than may.

    >>> import tabulary
    >>> corpus = ({"id": number, "text": f"{name} trained inspectors."} for number, name in enumerate(["Togo", "Peru"]))
    >>> for result in tabulary.map(corpus, workers=1):
    ...     print(result.id, result.status, [mention["place"] for mention in result.dataset.mentions])
    0 ok ['TGO']
    1 ok ['PER']
    """
    count = workers if workers is not None else _cores()
    pool = Pool(find_command(command), (options or Options()).arguments(), count, limits or Limits())
    return _closing(pool, pool.results(rows(records)))


def _closing(pool: Pool, results: Iterator[Result]) -> Iterator[Result]:
    with pool:
        yield from results


def _cores() -> int:
    try:
        return len(os.sched_getaffinity(0))
    except AttributeError:
        return os.cpu_count() or 1


def _path(text_or_path: str | os.PathLike[str]) -> str | None:
    if isinstance(text_or_path, os.PathLike):
        return os.fspath(text_or_path)
    if "\n" in text_or_path or "\0" in text_or_path or len(text_or_path) > 4096:
        return None
    try:
        is_file = os.path.isfile(text_or_path)
    except (OSError, ValueError):
        return None
    return text_or_path if is_file or text_or_path.endswith(_EXTENSIONS) else None


def _run(arguments: list[str], text: bytes, timeout: float | None) -> bytes:
    run = subprocess.run(
        arguments,
        input=text,
        capture_output=True,
        timeout=timeout,
        env={**os.environ, "SWIFT_BACKTRACE": "enable=no"},
        check=False,
    )
    if run.returncode != 0:
        said = run.stderr.decode(errors="replace").strip()
        raise ExtractionError(said or f"the command ended with code {run.returncode}", run.returncode)
    return run.stdout
