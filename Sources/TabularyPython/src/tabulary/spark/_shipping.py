"""What is sent with a job: this package, the command, and a gazetteer's file."""

from __future__ import annotations

import hashlib
import os
import shutil
import tempfile
import zipfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from weakref import WeakKeyDictionary

from .._command import find_command
from .._version import __version__

#: What each session has been sent, so that it is sent once.
_sent: WeakKeyDictionary[Any, set[str]] = WeakKeyDictionary()


@dataclass(frozen=True)
class Shipment:
    """Where executors find what was sent: names of files among those of the job, or paths of their own."""

    #: The file's name among those that were sent, or a path on the executors.
    command: str
    #: The file's name; None where there is none.
    gazetteer: str | None

    @staticmethod
    def of(session: Any, command: str | None, gazetteer: str | None) -> Shipment:
        """Sends what a session has not been sent yet.

        Args:
            session: a classic session, or one of Spark Connect.
            command: a path on the executors, where the command is there already.
            gazetteer: the path of a file here.
        """
        _send(session, _package(), "py")
        if command is None:
            own = _named(Path(find_command()))
            _send(session, own, "file")
            command = own.name
        if gazetteer is None:
            return Shipment(command, None)
        names = _named(Path(gazetteer))
        _send(session, names, "file")
        return Shipment(command, names.name)


def received(shipment: Shipment) -> tuple[str, str | None]:
    """On an executor: the paths of the command and of the gazetteer."""
    command = shipment.command
    if os.sep not in command:
        command = _runnable(_received(command))
    return command, None if shipment.gazetteer is None else _received(shipment.gazetteer)


def _received(name: str) -> str:
    from pyspark import SparkFiles

    # Spark Connect puts the files of a session where its Python processes start.
    path = os.path.join(os.getcwd(), name)
    return path if os.path.exists(path) else str(SparkFiles.get(name))


def _runnable(path: str) -> str:
    """The path, or that of a copy where files of the job may not be run."""
    if os.access(path, os.X_OK):
        return path
    copy = os.path.join(tempfile.gettempdir(), f"{os.path.basename(path)}-{os.getuid()}")
    if not os.access(copy, os.X_OK):
        handle, fresh = tempfile.mkstemp(dir=os.path.dirname(copy))
        os.close(handle)
        shutil.copyfile(path, fresh)
        os.chmod(fresh, 0o700)
        os.replace(fresh, copy)
    return copy


def _send(session: Any, path: Path, kind: str) -> None:
    sent = _sent.setdefault(session, set())
    if path.name in sent:
        return
    if type(session).__module__.startswith("pyspark.sql.connect"):
        session.addArtifacts(str(path), pyfile=kind == "py", file=kind == "file")
    elif kind == "py":
        session.sparkContext.addPyFile(str(path))
    else:
        session.sparkContext.addFile(str(path))
    sent.add(path.name)


def _folder() -> Path:
    """A folder of this process, which is removed with it."""
    global _temporary
    if _temporary is None:
        _temporary = tempfile.TemporaryDirectory(prefix="tabulary-")
    return Path(_temporary.name)


_temporary: tempfile.TemporaryDirectory[str] | None = None


def _named(path: Path) -> Path:
    """A file under a name that tells its content, so that another version of it is another file for Spark."""
    digest = hashlib.sha256(path.read_bytes()).hexdigest()[:12]
    named = _folder() / f"tabulary-{digest}{path.suffix}"
    if not named.exists():
        shutil.copy(path, named)
    return named


def _package() -> Path:
    """This package as an archive from which Python can import."""
    source = Path(__file__).parent.parent
    files = sorted(path for path in source.rglob("*.py"))
    digest = hashlib.sha256(b"".join(path.read_bytes() for path in files)).hexdigest()[:12]
    archive = _folder() / f"tabulary_{__version__.replace('.', '_')}_{digest}.zip"
    if not archive.exists():
        with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as file:
            for path in files:
                file.write(path, Path("tabulary") / path.relative_to(source))
    return archive
