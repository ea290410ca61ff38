"""The small programs that use the SDKs, one for each language: what they need, how they are run."""

from __future__ import annotations

import hashlib
import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path
from tempfile import TemporaryFile
from threading import Timer
from typing import IO, Any, Final

from tests.sdks.runner import Running
from tools.npm import CLEAN_INSTALL

HERE: Final = Path(__file__).parent
ROOT: Final = HERE.parents[1]
_LONGEST_RUN_SECONDS: Final = 300
_LONGEST_BUILD_SECONDS: Final = 300


class ProgramError(Exception):
    """A program could not be built, or broke off."""


@dataclass(frozen=True, slots=True)
class Program:
    """A program that makes calls with one SDK.

    Attributes:
        key: of the SDK in `tools/official_sdks.toml`.
        needs: commands that must be there.
        builds: what makes it ready to run.
        products: the folder in `folder` that `builds` fills.
        run: the command.
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
            self._execute(command)
        stamp.write_text(sources, encoding="utf-8")

    @contextmanager
    def start(self, environment: Mapping[str, str]) -> Iterator[Running]:
        """Run the program, until the context is left.

        Args:
            environment: `EMULATOR_URL`, `PLIVO_AUTH_ID` and `PLIVO_AUTH_TOKEN`.
        """
        with TemporaryFile("w+", encoding="utf-8") as errors:
            process = subprocess.Popen(
                self.run,
                cwd=self.folder,
                env={**os.environ, **environment},
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=errors,
                text=True,
            )
            # A program that hangs would be waited for without end.
            limit = Timer(_LONGEST_RUN_SECONDS, process.kill)
            limit.start()
            try:
                yield _Process(process, errors)
            finally:
                limit.cancel()
                process.kill()
                process.communicate()

    def _fingerprint(self) -> str:
        digest = hashlib.sha256()
        for file in sorted(self.folder.rglob("*")):
            place = file.relative_to(self.folder)
            if place.parts[0] != self.products and file.is_file():
                digest.update(f"{place} {file.stat().st_size}\n".encode())
                digest.update(file.read_bytes())
        return digest.hexdigest()

    def _execute(self, command: tuple[str, ...]) -> None:
        try:
            finished = subprocess.run(
                command,
                cwd=self.folder,
                capture_output=True,
                text=True,
                check=False,
                timeout=_LONGEST_BUILD_SECONDS,
            )
        except subprocess.TimeoutExpired:
            raise ProgramError(
                f"{' '.join(command)} took more than {_LONGEST_BUILD_SECONDS} s"
            ) from None
        if finished.returncode:
            said = f"{finished.stdout}{finished.stderr}".strip()[-4000:]
            raise ProgramError(f"{' '.join(command)} failed:\n{said}")


class _Process:
    """A program in a process of its own, which is asked and answers in lines of JSON.

    Args:
        process: that runs.
        errors: what it writes to its standard error.
    """

    def __init__(self, process: subprocess.Popen[str], errors: IO[str]) -> None:
        self._process = process
        self._errors = errors

    def ask(self, question: Mapping[str, Any]) -> dict[str, Any]:
        """Send a question and return the answer.

        Raises:
            ProgramError: it broke off, or took too long.
        """
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        with suppress(BrokenPipeError):
            self._process.stdin.write(f"{json.dumps(question)}\n")
            self._process.stdin.flush()
        for line in self._process.stdout:
            # The Node.js SDK prints things of its own.
            if line.startswith('{"'):
                answer: dict[str, Any] = json.loads(line)
                return answer
        self._process.wait()
        self._errors.seek(0)
        raise ProgramError(f"{self._process.args!r} broke off:\n{self._errors.read()[-4000:]}")


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
        run=(sys.executable, "-m", "tests.sdks.python_calls"),
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
