"""Where the command is, and how it is told to read."""

from __future__ import annotations

import os
import shutil
from dataclasses import dataclass
from pathlib import Path

from ._errors import CommandNotFound

#: The command that comes with a wheel, beside this file.
SHIPPED = Path(__file__).with_name("bin") / "tabulary"


def find_command(command: str | os.PathLike[str] | None = None) -> str:
    """The path of the command: the one given, ``$TABULARY_COMMAND``, the wheel's own, or the first on ``$PATH``.

    Raises:
        CommandNotFound: there is none, or it may not be run.
    """
    named = os.fspath(command) if command is not None else os.environ.get("TABULARY_COMMAND")
    if named:
        found = shutil.which(named)
        if found is None:
            raise CommandNotFound(f'"{named}" is no command that can be run')
        return found
    if os.access(SHIPPED, os.X_OK):
        return str(SHIPPED)
    found = shutil.which("tabulary", path=_path_without_scripts())
    if found is None:
        raise CommandNotFound(
            "the tabulary command was not found: expected a wheel that holds it, a command on $PATH, "
            "or its path in $TABULARY_COMMAND"
        )
    return found


def _path_without_scripts() -> str:
    """``$PATH`` without folders whose ``tabulary`` is a script: the package's own start script would start itself."""

    def is_own(folder: str) -> bool:
        try:
            with open(os.path.join(folder, "tabulary"), "rb") as file:
                return file.read(2) == b"#!"
        except OSError:
            return False

    folders = os.environ.get("PATH", os.defpath).split(os.pathsep)
    return os.pathsep.join(folder for folder in folders if not is_own(folder))


@dataclass(frozen=True)
class Options:
    """How reports are read. Each is the option of this name of ``tabulary extract``; ``None`` is its default."""

    #: The scheme of regions, such as ``"ilo"`` or ``"m49"``.
    regions: str | None = None
    #: The path of a file of your own names, which go before those that are known.
    gazetteer: str | None = None
    #: Whether what page breaks cut is joined.
    join: bool = True
    #: How many header rows every table has.
    header_rows: int | None = None
    #: The largest report that is read, in bytes.
    max_report: int | None = None
    #: The longest cell that is read as a list, a figure or a header, in bytes.
    max_cell: int | None = None
    #: The most cells of a table.
    max_cells: int | None = None
    #: How deep elements and tables may be nested.
    max_nesting: int | None = None

    def arguments(self) -> list[str]:
        """The command's arguments."""
        arguments: list[str] = []
        for name, value in (
            ("--regions", self.regions),
            ("--gazetteer", self.gazetteer),
            ("--header-rows", self.header_rows),
            ("--max-report", self.max_report),
            ("--max-cell", self.max_cell),
            ("--max-cells", self.max_cells),
            ("--max-nesting", self.max_nesting),
        ):
            if value is not None:
                arguments += [name, str(value)]
        if not self.join:
            arguments.append("--no-join")
        return arguments
