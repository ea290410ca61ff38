"""What every proof needs: a folder, programs that are run in it, and a running emulator."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from tests.contract.target import Target

_SECONDS: Final = 300
_COLOURS: Final = re.compile(r"\x1b\[[0-9;]*m")


class GeneratorError(Exception):
    """A generator refused the document, or what it made does not compile or work."""


class SkippedError(Exception):
    """Nothing could be tried; the text says what is missing."""


@dataclass
class Workspace:
    """Where one generator is tried.

    Attributes:
        folder: of its own; begins with a copy of the programs that belong to it.
        tools: folder of the Python programs that the proofs call.
        emulator: what the generated code talks to.
        notes: warnings of the generator, as it words them.
        proved: what was seen to work, step by step.
    """

    folder: Path
    tools: Path
    emulator: Target
    notes: list[str] = field(default_factory=list)
    proved: list[str] = field(default_factory=list)

    def need(self, *programs: str) -> None:
        """Stop here unless these programs are installed.

        Raises:
            SkippedError: one is missing.
        """
        for program in programs:
            if shutil.which(program, path=self._path) is None:
                raise SkippedError(f"{program} is not installed")

    def run(self, *command: str, cwd: Path | None = None) -> str:
        """Run a program and return what it printed, on both streams.

        Raises:
            GeneratorError: it fails; the text has its last lines.
        """
        ran = subprocess.run(
            command,
            cwd=cwd or self.folder,
            env=self._environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            check=False,
            timeout=_SECONDS,
        )
        printed = _COLOURS.sub("", ran.stdout)
        if ran.returncode:
            last = "\n".join(printed.strip().splitlines()[-25:])
            raise GeneratorError(f"`{' '.join(command)}` failed:\n{last}")
        return printed

    def note(self, printed: str, pattern: str) -> None:
        """Keep the lines of a generator's output that are warnings."""
        found = (line.strip() for line in printed.splitlines() if re.search(pattern, line))
        self.notes += dict.fromkeys(found)

    def prove(self, step: str) -> None:
        """Note that something was seen to work."""
        self.proved.append(step)

    @property
    def _path(self) -> str:
        return os.pathsep.join([str(self.tools), os.environ.get("PATH", "")])

    @property
    def _environment(self) -> dict[str, str]:
        return {
            **os.environ,
            "PATH": self._path,
            "PLIVO_BASE_URL": self.emulator.base_url,
            "PLIVO_AUTH_ID": self.emulator.auth_id,
            "PLIVO_AUTH_TOKEN": self.emulator.auth_token,
        }
