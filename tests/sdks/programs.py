"""The small programs that use the SDKs, one for each language: what they need, how they are run."""

from __future__ import annotations

import hashlib
import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path
from typing import Any, Final

from tools.npm import CLEAN_INSTALL

HERE: Final = Path(__file__).parent
ROOT: Final = HERE.parents[1]
_LONGEST_RUN_SECONDS: Final = 120
_LONGEST_BUILD_SECONDS: Final = 300


class ProgramError(Exception):
    """A program could not be built, or broke off."""


@dataclass(frozen=True, slots=True)
class Program:
    """A program that makes every call of one SDK.

    Attributes:
        key: of the SDK in `tools/official_sdks.toml`.
        needs: commands that must be there.
        builds: what makes it ready to run.
        products: the folder in `folder` that `builds` fills.
        run: the command, to which the part is added: `calls`, `mistakes` or `signatures`.
        folder: where commands are run.
        sdk_version: reads the pinned version of the SDK.
        zero_is_absent: whether empty values are left out when it prints results.
    """

    key: str
    needs: tuple[str, ...]
    builds: tuple[tuple[str, ...], ...]
    run: tuple[str, ...]
    folder: Path
    sdk_version: Callable[[], str]
    products: str = "build"
    zero_is_absent: bool = False

    def lacks(self) -> str:
        """Return why the program cannot run here; empty when it can."""
        absent = [command for command in self.needs if shutil.which(command) is None]
        if not absent:
            return ""
        return f"not installed here: {', '.join(absent)}"

    def build(self) -> None:
        """Fetch the SDK from its registry and compile, unless that was done with these sources.

        Raises:
            ProgramError: that failed.
        """
        if not self.builds:
            return
        stamp, sources = self.folder / self.products / ".made-from", self._fingerprint()
        if stamp.is_file() and stamp.read_text(encoding="utf-8") == sources:
            return
        for command in self.builds:
            self._execute(command, {}, None, _LONGEST_BUILD_SECONDS)
        stamp.write_text(sources, encoding="utf-8")

    def lines(
        self, part: str, environment: Mapping[str, str], standard_input: Iterable[Any] = ()
    ) -> list[dict[str, Any]]:
        """Run a part and return the lines of JSON that it printed.

        Args:
            part: `calls`, `mistakes` or `signatures`.
            environment: variables in addition to ours.
            standard_input: what it reads, a line of JSON each.

        Raises:
            ProgramError: it failed.
        """
        text = "".join(f"{json.dumps(each)}\n" for each in standard_input)
        printed = self._execute((*self.run, part), environment, text, _LONGEST_RUN_SECONDS)
        # The Node.js SDK prints things of its own.
        return [json.loads(line) for line in printed.splitlines() if line.startswith('{"')]

    def _fingerprint(self) -> str:
        digest = hashlib.sha256()
        for file in sorted(self.folder.rglob("*")):
            place = file.relative_to(self.folder)
            if place.parts[0] != self.products and file.is_file():
                digest.update(f"{place} {file.stat().st_size}\n".encode())
                digest.update(file.read_bytes())
        return digest.hexdigest()

    def _execute(
        self,
        command: tuple[str, ...],
        environment: Mapping[str, str],
        text: str | None,
        seconds: float,
    ) -> str:
        try:
            finished = subprocess.run(
                command,
                cwd=self.folder,
                env={**os.environ, **environment},
                input=text or "",
                capture_output=True,
                text=True,
                check=False,
                timeout=seconds,
            )
        except subprocess.TimeoutExpired:
            raise ProgramError(f"{' '.join(command)} took more than {seconds} s") from None
        if finished.returncode:
            said = f"{finished.stdout}{finished.stderr}".strip()[-4000:]
            raise ProgramError(f"{' '.join(command)} failed:\n{said}")
        return finished.stdout


def _pinned(file: str, pattern: str) -> Callable[[], str]:
    """Read a version from the file that pins it."""

    def read() -> str:
        found = re.search(pattern, (HERE / file).read_text(encoding="utf-8"))
        if found is None:
            raise ProgramError(f"{file} does not say which version of the SDK to use")
        return found[1]

    return read


PROGRAMS: Final = (
    Program(
        key="python",
        needs=(),
        builds=(),
        run=(sys.executable, "-m", "tests.sdks.python_program"),
        folder=ROOT,
        sdk_version=lambda: version("plivo"),
    ),
    Program(
        key="node",
        needs=("node", "npm"),
        builds=(CLEAN_INSTALL,),
        run=("node", "main.js"),
        folder=HERE / "node",
        sdk_version=_pinned("node/package.json", r'"plivo": "([0-9.]+)"'),
        products="node_modules",
    ),
    Program(
        key="go",
        needs=("go",),
        builds=(("go", "build", "-buildvcs=false", "-o", "build/calls", "."),),
        run=("build/calls",),
        folder=HERE / "go",
        sdk_version=_pinned("go/go.mod", r"plivo-go/v7 v([0-9.]+)"),
        zero_is_absent=True,
    ),
    Program(
        key="java",
        needs=("javac", "mvn"),
        builds=(("mvn", "--quiet", "--batch-mode", "compile", "dependency:copy-dependencies"),),
        run=("java", "-cp", "build/classes:build/dependency/*", "calls.Main"),
        folder=HERE / "java",
        sdk_version=_pinned("java/pom.xml", r"<plivo\.version>([0-9.]+)<"),
    ),
)
