"""``python -m tabulary``, and the start script ``tabulary``: the command itself."""

from __future__ import annotations

import os
import sys

from ._command import find_command
from ._errors import CommandNotFound


def main() -> None:
    """Becomes the command."""
    try:
        command = find_command()
    except CommandNotFound as error:
        sys.exit(f"error: {error}")
    os.execv(command, ["tabulary", *sys.argv[1:]])


if __name__ == "__main__":
    main()
