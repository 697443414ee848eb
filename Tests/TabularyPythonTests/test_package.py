"""The package's functions and values, and what is written about them."""

from __future__ import annotations

import doctest
import importlib
import json
import pkgutil
import re
import subprocess
import sys
from pathlib import Path

import pytest
from conftest import ROOT

import tabulary
from tabulary._fields import ALL_FIELDS, DOCUMENT_FIELDS, FIELDS

PACKAGE = ROOT / "Sources/TabularyPython"
MODULES = [name for _, name, _ in pkgutil.iter_modules(tabulary.__path__, "tabulary.") if name != "tabulary.__main__"]


def spark_is_missing() -> bool:
    return importlib.util.find_spec("pyspark") is None


@pytest.mark.parametrize("name", ["tabulary", *MODULES])
def test_every_example_of_a_docstring_holds(name: str) -> None:
    if name.startswith("tabulary.spark") and spark_is_missing():
        pytest.skip("needs Spark")
    module = importlib.import_module(name)
    assert doctest.testmod(module, optionflags=doctest.NORMALIZE_WHITESPACE).failed == 0


def test_what_is_public_is_documented() -> None:
    for name in set(tabulary.__all__) - {"RecordID", "Row", "__version__"}:
        value = getattr(tabulary, name)
        members = [member for key, member in vars(value).items() if key[0] != "_"] if isinstance(value, type) else []
        for each in [value, *(member for member in members if callable(member) or isinstance(member, property))]:
            assert each.__doc__, f"{name}: {each}"


def test_the_standard_library_is_enough() -> None:
    program = f"import sys; sys.path.insert(0, {str(PACKAGE / 'src')!r}); import tabulary; print(tabulary.extract('Kenya acted.'))"
    run = subprocess.run([sys.executable, "-I", "-S", "-c", program], capture_output=True, text=True, check=False)
    assert (run.returncode, run.stdout) == (0, "Dataset('stdin': tables 0, observations 0, figures 0, items 1)\n"), run.stderr


@pytest.mark.parametrize("path", ["README.md", "Sources/TabularyPython/README.md"])
def test_every_example_of_the_readme_holds(path: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    readme = (ROOT / path).read_text()
    (tmp_path / "report.txt").write_text((ROOT / "README.md").read_text().split("```text\n")[1].split("```")[0])
    monkeypatch.chdir(tmp_path)
    globals: dict[str, object] = {}
    # The tests on Spark run those that need it.
    examples = "\n".join(block for block in re.findall(r"```pycon\n(.*?)```", readme, re.DOTALL) if "spark" not in block)
    assert examples.count(">>>") >= 4
    test = doctest.DocTestParser().get_doctest(examples, globals, path, path, 0)
    assert doctest.DocTestRunner(optionflags=doctest.NORMALIZE_WHITESPACE).run(test).failed == 0


def test_types_hold_strictly() -> None:
    run = subprocess.run(
        [sys.executable, "-m", "mypy", "--config-file", PACKAGE / "pyproject.toml", PACKAGE / "src"],
        capture_output=True,
        text=True,
        env={"MYPY_CACHE_DIR": str(ROOT / ".build/mypy"), "PATH": "/usr/bin:/bin"},
        cwd=PACKAGE,
        check=False,
    )
    assert run.returncode == 0, run.stdout


def test_fields_are_those_of_the_descriptor() -> None:
    descriptor = json.loads((ROOT / "Output/datapackage.json").read_text())
    schemas = {
        resource["name"]: {field["name"]: field["type"] for field in resource["schema"]["fields"]}
        for resource in descriptor["resources"]
        if str(resource.get("path")) == f"{resource['name']}.csv"
    }
    assert schemas == FIELDS


def test_a_document_has_the_known_records(sample: str) -> None:
    dataset = tabulary.extract(sample + "\n[link](https://example.org)\n")
    assert dataset.names == tuple(ALL_FIELDS)
    for name, fields in {**FIELDS, **DOCUMENT_FIELDS}.items():
        assert getattr(dataset, name) is dataset[name]
        for row in dataset[name][:1]:
            assert list(row) == list(fields)


def test_frames_hold_all_rows_with_types(sample: str) -> None:
    dataset = tabulary.extract(sample)
    arrow, pandas, polars = dataset.to_arrow(), dataset.to_pandas(), dataset.to_polars()
    for name in dataset.names:
        rows = dataset[name]
        assert arrow[name].to_pylist() == rows
        assert polars[name].to_dicts() == rows
        assert pandas[name].shape == (len(rows), len(ALL_FIELDS[name]))
    assert str(pandas["checks"]["stated"].dtype) == "Int64" and str(pandas["figures"]["value"].dtype) == "Float64"
    assert pandas["checks"]["stated"].isna().sum() == sum(row["stated"] is None for row in dataset.checks)


@pytest.mark.parametrize("as_type", [str, Path])
def test_a_path_is_read_as_extract_does(as_type: type, sample: str, tmp_path: Path, command: str) -> None:
    path = tmp_path / "-odd name.txt"
    path.write_text(sample)
    run = subprocess.run([command, "extract", path, "-q", "-o", "-"], capture_output=True, check=True)
    assert tabulary.extract(as_type(path)).document == json.loads(run.stdout)


def test_a_relative_path_that_looks_like_an_option_is_a_path(
    sample: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "--strict.txt").write_text(sample)
    monkeypatch.chdir(tmp_path)
    assert tabulary.extract("--strict.txt").report["source"] == "--strict.txt"


@pytest.mark.parametrize("path", ["no-such.txt", Path("no-such"), "nowhere/report.md"])
def test_a_missing_path_is_told(path: str | Path) -> None:
    with pytest.raises(FileNotFoundError, match="no-such|nowhere"):
        tabulary.extract(path)


@pytest.mark.parametrize("text", ["Kenya acted", "Kenya acted in 2012.\n", "x" * 10_000, "Kenya\tTogo"])
def test_what_names_no_file_is_text(text: str) -> None:
    assert tabulary.extract(text).report["bytes"] == len(text)


def test_a_report_that_cannot_be_read_is_an_error() -> None:
    with pytest.raises(tabulary.ExtractionError, match="empty") as raised:
        tabulary.extract("")
    assert raised.value.code == 2


def test_options_reach_the_command(tmp_path: Path) -> None:
    own = tmp_path / "own.tsv"
    own.write_text("place\tname\nJOR\tTransjordan\n")
    text = "Goal\tMembers\n1.1 Train\tTransjordan, Kenya\n"
    options = tabulary.Options(regions="m49", gazetteer=str(own), join=False, header_rows=1, max_nesting=9)
    dataset = tabulary.extract(text, options)
    assert [(row["place"], row["region"]) for row in dataset.observations] == [("JOR", "Asia"), ("KEN", "Africa")]
    [result] = tabulary.map([("stdin", text)], options)
    assert result.dataset.observations == dataset.observations
    with pytest.raises(tabulary.WorkerStartError, match="nowhere"):
        list(tabulary.map([(1, text)], tabulary.Options(regions="nowhere")))


def test_names_resolve_with_regions_and_own_names(tmp_path: Path) -> None:
    own = tmp_path / "own.tsv"
    own.write_text("place\tname\nJOR\tTransjordan\n")
    answers = tabulary.resolve(["Transjordan", "Atlantis", 'Côte d"Ivoire\n'], regions="m49", gazetteer=own)
    assert [answer["places"] for answer in answers] == [["JOR"], [], ["CIV"]]
    assert answers[0]["regions"] == ["Asia"]
    assert tabulary.resolve([]) == []
    assert tabulary.resolve("Peru")[0]["places"] == ["PER"]
    [prose] = tabulary.resolve(["Jordanians met in Peru."], "prose")
    assert [(mention["place"], mention["kind"]) for mention in prose["mentions"]] == [
        ("JOR", "demonym"),
        ("PER", "country"),
    ]


def test_the_version_is_the_commands(command: str) -> None:
    run = subprocess.run([command, "--version"], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == tabulary.__version__
    [result] = tabulary.map([(1, "Kenya")])
    assert result.version == tabulary.__version__


def test_the_start_script_is_the_command() -> None:
    run = subprocess.run([sys.executable, "-m", "tabulary", "resolve", "Peru"], capture_output=True, text=True, check=False)
    assert (run.returncode, run.stdout) == (0, "Peru: PER Peru  country, exact\n")
