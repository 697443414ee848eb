"""A report's dataset in memory."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, overload

from ._fields import ALL_FIELDS

if TYPE_CHECKING:
    import pandas
    import polars
    import pyarrow

#: A record: its keys are the columns of the CSV file of its kind.
Row = dict[str, Any]


class Dataset:
    """What a report holds: lists of records, each a dict whose keys are the columns of the CSV file of that name.

    >>> import tabulary
    >>> dataset = tabulary.extract("Goal\\tMembers\\n1.1 Train\\tKenya, Togo\\n1.2 Visit\\tPeru, Ghana, Atlantis\\n")
    >>> [(row["row_key"], row["place"]) for row in dataset.observations]
    [('i1.1', 'KEN'), ('i1.1', 'TGO'), ('i1.2', 'PER'), ('i1.2', 'GHA'), ('i1.2', None)]
    >>> dataset["diagnostics"][0]["code"]
    'place.unresolved'
    """

    def __init__(self, document: dict[str, Any]) -> None:
        #: The document as ``tabulary extract -o -`` writes it.
        self.document = document

    @property
    def names(self) -> tuple[str, ...]:
        """The kinds of records, in the order of the document."""
        return tuple(name for name in self.document if name != "schema")

    def __getitem__(self, name: str) -> list[Row]:
        rows: list[Row] = self.document[name]
        return rows

    @property
    def report(self) -> Row:
        """The report: its hash, encoding, title, counts, and the account of its words."""
        return self["reports"][0]

    @property
    def reports(self) -> list[Row]:
        """The report alone, as a list like the others."""
        return self["reports"]

    @property
    def blocks(self) -> list[Row]:
        """The headings, paragraphs, bullets and tables, in order."""
        return self["blocks"]

    @property
    def links(self) -> list[Row]:
        """The links."""
        return self["links"]

    @property
    def tables(self) -> list[Row]:
        """The tables: caption, shape, lines."""
        return self["tables"]

    @property
    def joins(self) -> list[Row]:
        """The page breaks that were joined, with the evidence."""
        return self["joins"]

    @property
    def cells(self) -> list[Row]:
        """The cells of all tables' grids, headers included."""
        return self["cells"]

    @property
    def observations(self) -> list[Row]:
        """One record for each place that a cell lists."""
        return self["observations"]

    @property
    def figures(self) -> list[Row]:
        """One record for each number that a cell states."""
        return self["figures"]

    @property
    def items(self) -> list[Row]:
        """The paragraphs and bullets of cells and of the prose."""
        return self["items"]

    @property
    def mentions(self) -> list[Row]:
        """The places that items mention."""
        return self["mentions"]

    @property
    def checks(self) -> list[Row]:
        """Stated counts held against the places that rows list."""
        return self["checks"]

    @property
    def places(self) -> list[Row]:
        """The places that the dataset uses, with their codes and regions."""
        return self["places"]

    @property
    def diagnostics(self) -> list[Row]:
        """What was noticed on the way."""
        return self["diagnostics"]

    @overload
    def to_arrow(self) -> dict[str, pyarrow.Table]: ...
    @overload
    def to_arrow(self, name: str) -> pyarrow.Table: ...
    def to_arrow(self, name: str | None = None) -> Any:
        """A table of ``pyarrow``, or all of them by name.

        >>> import tabulary
        >>> dataset = tabulary.extract("Goal\\tMembers\\n1.1 Train\\tKenya, Togo\\n1.2 Visit\\tPeru\\n")
        >>> dataset.to_arrow("observations").column("place").to_pylist()
        ['KEN', 'TGO', 'PER']
        """
        from .arrow import table

        return table(self[name], name) if name is not None else {each: self.to_arrow(each) for each in self.names}

    @overload
    def to_pandas(self) -> dict[str, pandas.DataFrame]: ...
    @overload
    def to_pandas(self, name: str) -> pandas.DataFrame: ...
    def to_pandas(self, name: str | None = None) -> Any:
        """A frame of ``pandas``, with types that know missing values, or all of them by name.

        >>> import tabulary
        >>> dataset = tabulary.extract("Goal\\tMembers\\n1.1 Train\\tKenya, Togo\\n1.2 Visit\\tPeru\\n")
        >>> dataset.to_pandas("observations")[["row_key", "place"]]
          row_key place
        0    i1.1   KEN
        1    i1.1   TGO
        2    i1.2   PER
        """
        if name is None:
            return {each: self.to_pandas(each) for each in self.names}
        import pandas

        kinds: dict[str, Any] = {"string": "string", "integer": "Int64", "number": "Float64", "boolean": "boolean"}
        rows, fields = self[name], ALL_FIELDS[name]
        return pandas.DataFrame(
            {
                field: pandas.array([row[field] for row in rows], dtype=kinds[kind])
                for field, kind in fields.items()
            }
        )

    @overload
    def to_polars(self) -> dict[str, polars.DataFrame]: ...
    @overload
    def to_polars(self, name: str) -> polars.DataFrame: ...
    def to_polars(self, name: str | None = None) -> Any:
        """A frame of ``polars``, or all of them by name.

        >>> import tabulary
        >>> dataset = tabulary.extract("Goal\\tMembers\\n1.1 Train\\tKenya, Togo\\n1.2 Visit\\tPeru\\n")
        >>> dataset.to_polars("observations").get_column("place").to_list()
        ['KEN', 'TGO', 'PER']
        """
        if name is None:
            return {each: self.to_polars(each) for each in self.names}
        import polars

        kinds = {
            "string": polars.String(),
            "integer": polars.Int64(),
            "number": polars.Float64(),
            "boolean": polars.Boolean(),
        }
        rows, fields = self[name], ALL_FIELDS[name]
        return polars.DataFrame(
            {
                field: polars.Series([row[field] for row in rows], dtype=kinds[kind], strict=False)
                for field, kind in fields.items()
            }
        )

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Dataset) and self.document == other.document

    __hash__ = None  # type: ignore[assignment]

    def __repr__(self) -> str:
        report = self.report
        counts = ", ".join(f"{name} {report[name]}" for name in ("tables", "observations", "figures", "items"))
        return f"Dataset({report['report']!r}: {counts})"
