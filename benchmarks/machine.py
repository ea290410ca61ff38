"""Processors and server processes."""

from __future__ import annotations

import os
import platform
import shutil
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Final

from benchmarks.measure import Skipped

ROOT: Final = Path(__file__).parents[1]

# Servers and load run on different processors, if there are two.
_PINNED: Final = shutil.which("taskset") is not None and (os.cpu_count() or 1) >= 2
SERVING: Final = ("taskset", "-c", "0") if _PINNED else ()
ASKING: Final = ("taskset", "-c", "1") if _PINNED else ()

_PATIENCE: Final = 60.0
_NO_BYTECODE: Final = "PYTHONDONTWRITEBYTECODE"
_BYTECODE: Final = tempfile.TemporaryDirectory(prefix="bytecode-")


def python(module: str, *arguments: str) -> list[str]:
    """Return the command that runs a module with this interpreter."""
    return [sys.executable, "-m", module, *arguments]


def environment() -> dict[str, str]:
    """Return the environment of measured programs: modules are compiled once, as by an installer.

    Give each program a run that is not measured.
    """
    kept = {name: value for name, value in os.environ.items() if name != _NO_BYTECODE}
    return {**kept, "PYTHONPYCACHEPREFIX": _BYTECODE.name}


@contextmanager
def asking_processor() -> Iterator[None]:
    """Run this process on the processor for load."""
    if not _PINNED:
        yield
        return
    before = os.sched_getaffinity(0)
    os.sched_setaffinity(0, {1})
    try:
        yield
    finally:
        os.sched_setaffinity(0, before)


def description() -> str:
    """Return a description of the machine in one line."""
    model = next(
        (
            line.partition(":")[2].strip()
            for line in _read("/proc/cpuinfo").splitlines()
            if line.startswith("model name")
        ),
        platform.processor() or platform.machine(),
    )
    pinned = "servers on one, load on another" if _PINNED else "not pinned"
    return (
        f"{os.cpu_count()} processors ({model}; {pinned}), {platform.system()} "
        f"{platform.release()}, Python {platform.python_version()}"
    )


def free_port() -> int:
    """Return a free port."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        port: int = listener.getsockname()[1]
        return port


class Server:
    """A server process.

    Args:
        command: what to run.
        ready: a URL that returns a success once the server is ready.
        headers: headers for that URL.
        on: the command prefix that pins it to a processor.

    Attributes:
        seconds_to_answer: from the start of the process to the first success.

    Raises:
        Skipped: it ended, or did not answer in time.
    """

    def __init__(
        self,
        command: Sequence[str],
        ready: str,
        headers: Mapping[str, str] | None = None,
        on: Sequence[str] = SERVING,
    ) -> None:
        self.command = tuple(command)
        started = time.perf_counter()
        self._process = subprocess.Popen(
            [*on, *command],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            cwd=ROOT,
            env=environment(),
        )
        request = urllib.request.Request(ready, headers=dict(headers or {}))
        while not _answers(request):
            if self._process.poll() is not None or time.perf_counter() - started > _PATIENCE:
                self.stop()
                assert self._process.stderr is not None
                complaint = self._process.stderr.read().decode(errors="replace").strip()
                raise Skipped(f"{command[0]} did not start: {complaint[-300:]}")
            time.sleep(0.001)
        self.seconds_to_answer = time.perf_counter() - started

    def __enter__(self) -> Server:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.stop()

    @property
    def memory(self) -> float:
        """The resident memory of the process and its children, in MiB."""
        return sum(_resident(pid) for pid in _family(self._process.pid)) / 1024

    def stop(self) -> None:
        """Terminate the process and wait for it."""
        if self._process.poll() is None:
            self._process.terminate()
            try:
                self._process.wait(10)
            except subprocess.TimeoutExpired:
                self._process.kill()
                self._process.wait()


def _answers(request: urllib.request.Request) -> bool:
    try:
        with urllib.request.urlopen(request, timeout=5) as response:
            return bool(200 <= response.status < 300)
    except (urllib.error.URLError, OSError):
        return False


def _family(pid: int) -> list[int]:
    children = _read(f"/proc/{pid}/task/{pid}/children").split()
    return [pid, *(one for child in children for one in _family(int(child)))]


def _resident(pid: int) -> int:
    """Return the resident memory of a process in KiB."""
    for line in _read(f"/proc/{pid}/status").splitlines():
        if line.startswith("VmRSS:"):
            return int(line.split()[1])
    raise Skipped("memory can be read on Linux only")


def _read(path: str) -> str:
    try:
        return Path(path).read_text()
    except OSError:
        return ""
