"""Gives a wheel that holds the command the tag of the machines that it runs on."""

from __future__ import annotations

import platform
import re
import sysconfig
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CommandHook(BuildHookInterface[Any]):
    """A wheel without the command is for every machine; the one with it is for those whose C library is new enough."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Called before a wheel is built."""
        command = Path(self.root, "src/tabulary/bin/tabulary")
        if self.target_name == "wheel" and command.exists():
            build_data["pure_python"] = False
            build_data["tag"] = f"py3-none-{platform_tag(command)}"


def platform_tag(command: Path) -> str:
    """The platform in a wheel's name: on Linux after the newest version of glibc that the command asks for."""
    if platform.system() != "Linux":
        return re.sub(r"[-.]", "_", sysconfig.get_platform())
    versions = re.findall(rb"GLIBC_2\.(\d+)", command.read_bytes())
    return f"manylinux_2_{max(17, *map(int, versions))}_{platform.machine()}"
