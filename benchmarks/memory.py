"""Resident memory, before and after many requests."""

from __future__ import annotations

from collections.abc import Iterator

from benchmarks import load
from benchmarks.contenders import Contender, emulator, prism
from benchmarks.measure import Line, Options, at_most

NAME = "memory"
TITLE = "Emulator, resident memory"

_REQUESTS = 100_000


def run(options: Options) -> Iterator[Line | str]:
    """Measure the emulator and Prism, which answer the same requests: nine reads to a create."""
    load.version()
    requests = options.size(_REQUESTS)
    ours, theirs = emulator(), prism()
    with ours.server, theirs.server:
        idle = [one.server.memory for one in (ours, theirs)]
        ours.prepare()
        for one in (ours, theirs):
            _ask(one, requests)
        busy = [one.server.memory for one in (ours, theirs)]
    yield Line("Idle", "MiB", idle[:1], theirs.name, idle[1:], at_most(0.5))
    after = f"After {requests:,} requests"
    yield Line(after, "MiB", busy[:1], theirs.name, busy[1:], at_most(0.5))


def _ask(contender: Contender, requests: int) -> None:
    answered = 0
    while answered < 0.9 * requests:
        answered += load.run(contender.read(), 1).requests
    created = 0
    while created < 0.1 * requests:
        created += load.run(contender.create(), 1).requests
