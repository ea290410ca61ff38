"""Due work: signed webhooks per second, and advancing the clock over a day of expiries."""

from __future__ import annotations

import subprocess
import tempfile
from collections.abc import Iterator

from benchmarks.machine import ASKING, ROOT, SERVING, Server, free_port, python
from benchmarks.measure import Line, Options, at_least, at_most, interleave

NAME = "due-work"
TITLE = "Emulator, due work"

_COUNT = 10_000


def run(options: Options) -> Iterator[Line | str]:
    """Measure deliveries to a local server, and an advance of the clock."""
    count = options.size(_COUNT)
    port = free_port()
    sink = f"http://127.0.0.1:{port}/"
    command = python("benchmarks.canned_server", str(port))
    with Server(command, sink, on=ASKING), tempfile.TemporaryDirectory() as folder:

        def seconds(work: tuple[str, bool]) -> float:
            kind, durable = work
            database = tempfile.mktemp(".db", dir=folder) if durable else "memory"
            arguments = [kind, str(count), database, *([sink] if kind == "deliver" else [])]
            return _timed(arguments)

        works = {
            f"{kind} {store}": (kind, store == "SQLite file")
            for kind in ("deliver", "advance")
            for store in ("in memory", "SQLite file")
        }
        samples = interleave(min(3, options.rounds), works, seconds)
    for name, (kind, durable) in works.items():
        store = "SQLite file" if durable else "in memory"
        if kind == "deliver":
            rates = [count / one for one in samples[name]]
            yield Line(f"Signed webhooks delivered, {store}", "/s", rates, goal=at_least(5000))
        else:
            what = f"Clock advanced over {count:,} expiries, {store}"
            yield Line(what, "s", samples[name], goal=at_most(count / _COUNT))


def _timed(arguments: list[str]) -> float:
    command = [*SERVING, *python("benchmarks.emulator_work", *arguments)]
    ran = subprocess.run(command, capture_output=True, text=True, cwd=ROOT)
    if ran.returncode:
        raise RuntimeError(ran.stderr)
    return float(ran.stdout)
