"""Due work: signed webhooks per second, and advancing the clock over a day of expiries.

Each beside what it cannot do without: a bare aiohttp client that posts the same bytes, and the same
rows updated by SQLite alone; by the time of the processor.
"""

from __future__ import annotations

import subprocess
import tempfile
from collections.abc import Iterator

from benchmarks.machine import ASKING, ROOT, SERVING, Server, environment, free_port, python
from benchmarks.measure import Line, Options, at_least, at_most, interleave

NAME = "due-work"
TITLE = "Emulator, due work"

_COUNT = 10_000
# The goals of deliveries and of an advance: what 5,000 webhooks per second, and a second for 10,000
# expiries, were beside these references.
_STORES = {"in memory": (0.27, 3.5), "SQLite file": (0.25, 2)}


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
            url = [sink] if kind in ("deliver", "post") else []
            return _timed([kind, str(count), database, *url])

        works = {
            f"{kind} {store}": (kind, store == "SQLite file")
            for kind in ("deliver", "advance", "update")
            for store in _STORES
        }
        samples = interleave(min(3, options.rounds), {**works, "post": ("post", False)}, seconds)
    rates = {name: [count / one for one in found] for name, found in samples.items()}
    for store, (goal, _) in _STORES.items():
        what, ours = f"Signed webhooks delivered, {store}", rates[f"deliver {store}"]
        yield Line(what, "/s", ours, "bare aiohttp", rates["post"], at_least(goal))
    for store, (_, goal) in _STORES.items():
        what = f"Clock advanced over {count:,} expiries, {store}"
        advanced, updated = (samples[f"{kind} {store}"] for kind in ("advance", "update"))
        yield Line(what, "s", advanced, "bare SQLite", updated, at_most(goal))


def _timed(arguments: list[str]) -> float:
    command = [*SERVING, *python("benchmarks.emulator_work", *arguments)]
    ran = subprocess.run(command, capture_output=True, text=True, cwd=ROOT, env=environment())
    if ran.returncode:
        raise RuntimeError(ran.stderr)
    return float(ran.stdout)
