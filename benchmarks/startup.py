"""The time from the start of the process to its first response.

Beside Prism, and beside an interpreter that only imports what every such emulator needs: an event
loop and a database.
"""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping

from benchmarks.contenders import Contender, emulator, prism
from benchmarks.machine import SERVING, environment
from benchmarks.measure import Line, Options, at_most, interleave

NAME = "startup"
TITLE = "Emulator, start to first answer"

_START: Mapping[str, Callable[[], Contender]] = {"emulator": emulator, "Prism": prism}
_BARE = "bare Python"
_IMPORTS = "import asyncio, sqlite3"


_MEASURED = (*_START, _BARE)


def run(options: Options) -> Iterator[Line | str]:
    """Measure the start of the emulator and of Prism."""
    for name in _MEASURED:
        # The first start, which reads files from disk, does not count.
        _seconds(name)
    samples = interleave(options.rounds + 2, {name: name for name in _MEASURED}, _seconds)
    what = "Start to first answer"
    # Today's goal was 0.25 s, four times what the interpreter takes on the machine of RESULTS.md.
    yield Line(what, "s", samples["emulator"], _BARE, samples[_BARE], at_most(4))
    yield Line(what, "s", samples["emulator"], "Prism", samples["Prism"], at_most(0.25))


def _seconds(name: str) -> float:
    if name == _BARE:
        command = [*SERVING, sys.executable, "-c", _IMPORTS]
        started = time.perf_counter()
        subprocess.run(command, env=environment(), check=True)
        return time.perf_counter() - started
    with _START[name]().server as server:
        return server.seconds_to_answer
