"""Several emulator processes on one PostgreSQL: the gain from a second process.

All share the processors with the database and the load, so the gain is small on a machine with two.
"""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack

from benchmarks import load
from benchmarks.contenders import OURS, PATH, SESSION, post
from benchmarks.load import Target
from benchmarks.machine import Server, free_port, python
from benchmarks.measure import Line, Options, Skipped, at_least, interleave
from tools.postgresql import Missing, cluster

NAME = "processes"
TITLE = "Emulators on one PostgreSQL, 8 connections each"

_CONNECTIONS = 8
_STOCK = 200


class Emulators:
    """Several processes on the same database, each with its own load."""

    def __init__(self, stack: ExitStack, database: str, count: int) -> None:
        self._roots = []
        for _ in range(count):
            port = free_port()
            command = python("plivo_emulator", "serve", "--quiet", f"--port={port}")
            ready = f"http://127.0.0.1:{port}/_emulator/health/"
            server = Server([*command, f"--database={database}"], ready, on=())
            stack.callback(server.stop)
            self._roots.append(f"http://127.0.0.1:{port}")
        self._session = ""

    def prepare(self) -> None:
        """Reset the database and add some sessions."""
        post(f"{self._roots[0]}/_emulator/reset/", "{}")
        for number in range(_STOCK):
            created = post(self._roots[0] + f"/v1{PATH}", SESSION % (number, number), OURS)
        self._session = created["session_uuid"]

    def measure(self, seconds: float) -> tuple[float, float]:
        """Return how many sessions they read and create per second."""
        self.prepare()
        read = [Target(f"{root}/v1{PATH}{self._session}/", OURS) for root in self._roots]
        # Each load has its own phone numbers.
        create = [
            Target(f"{root}/v1{PATH}", OURS, SESSION.replace("+1", f"+{7 + place}"))
            for place, root in enumerate(self._roots)
        ]
        return self._rate(read, seconds), self._rate(create, seconds)

    def _rate(self, targets: list[Target], seconds: float) -> float:
        with ThreadPoolExecutor(len(targets)) as pool:
            runs = [pool.submit(load.run, one, seconds, _CONNECTIONS) for one in targets]
            return sum(run.result().per_second for run in runs)


def run(options: Options) -> Iterator[Line | str]:
    """Measure one process and two."""
    load.version()
    with ExitStack() as stack:
        try:
            url = stack.enter_context(cluster())
        except Missing as reason:
            raise Skipped(str(reason)) from None
        counts = {
            name: Emulators(stack, f"{url}?schema={name}", count)
            for name, count in (("one", 1), ("two", 2))
        }
        samples = interleave(
            options.rounds, counts, lambda emulators: emulators.measure(options.seconds)
        )
    for place, what in enumerate(("GET a masking session", "Create")):
        one, two = ([sample[place] for sample in samples[name]] for name in ("one", "two"))
        yield Line(f"{what}, two processes", "/s", two, "one process", one, at_least(1.2))
