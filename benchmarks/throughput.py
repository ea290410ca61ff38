"""Requests per second and latency of the emulator, mock servers and rivals.

Each runs in one process with its defaults. Prism and Mockoon store nothing. All reads are of the
same object, as in a polling test; every create makes a new one.
"""

from __future__ import annotations

import tempfile
import urllib.request
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

from benchmarks import load
from benchmarks.contenders import RIVALS, Contender, durable_emulator, emulator
from benchmarks.load import Load, Target
from benchmarks.machine import Server, free_port, python
from benchmarks.measure import Goal, Line, Options, Skipped, at_least, at_most, interleave

NAME = "throughput"
TITLE = "Emulator under load, 16 connections"

_READ_GOALS = {"Prism": 4.0, "Mockoon": 12.0, "emulate": 1.2}


def run(options: Options) -> Iterator[Line | str]:
    """Measure reading and creating masking sessions."""
    load.version()
    with ExitStack() as stack, tempfile.TemporaryDirectory() as folder:
        contenders: list[Contender] = [emulator(), durable_emulator(folder)]
        for start in RIVALS.values():
            try:
                contenders.append(start())
            except Skipped as reason:
                yield str(reason)
        for one in contenders:
            stack.callback(one.server.stop)
            # Warm up the rivals' JIT compilers.
            one.prepare()
            load.run(one.read(), options.seconds)
            load.run(one.create(), 1)
        yield _beside_bare(contenders[0], Path(folder), options)

        def measure(one: Contender) -> tuple[Load, Load]:
            one.prepare()
            return load.run(one.read(), options.seconds), load.run(one.create(), 1)

        samples = interleave(min(4, options.rounds), {one.name: one for one in contenders}, measure)
        reads = {name: [sample[0] for sample in found] for name, found in samples.items()}
        creates = {name: [sample[1] for sample in found] for name, found in samples.items()}
        ours, durable, *rivals = (one.name for one in contenders)
        if "Prism" in rivals:
            what = "GET a masking session, 99th percentile"
            yield _p99(what, reads[ours], "Prism", reads["Prism"], at_most(0.4))
            what = "Create, 99th percentile, SQLite file"
            yield _p99(what, creates[durable], "Prism", creates["Prism"], at_most(0.75))
        for rival in rivals:
            goal = at_least(_READ_GOALS[rival])
            yield _rate("GET a masking session", reads[ours], rival, reads[rival], goal)
        for rival in rivals:
            memory, file = (at_least(4), at_least(2)) if rival == "Prism" else (None, None)
            yield _rate("Create, in memory", creates[ours], rival, creates[rival], memory)
            yield _rate("Create, SQLite file", creates[durable], rival, creates[rival], file)


def _beside_bare(ours: Contender, folder: Path, options: Options) -> Line:
    """Compare reading with a bare ASGI application that returns the same bytes."""
    ours.prepare()
    read = ours.read()
    body = folder / "session.json"
    with urllib.request.urlopen(urllib.request.Request(read.url, headers=read.headers)) as reply:
        body.write_bytes(reply.read())
    url = f"http://127.0.0.1:{(port := free_port())}/"
    with Server(python("benchmarks.bare_server", str(port), str(body)), url):
        targets = {ours.name: read, "uvicorn": Target(url, read.headers)}
        samples = interleave(
            min(4, options.rounds), targets, lambda target: load.run(target, options.seconds)
        )
    what = "GET a masking session, beside a bare ASGI application"
    return _rate(what, samples[ours.name], "uvicorn", samples["uvicorn"], at_least(0.75))


def _rate(what: str, ours: list[Load], rival: str, theirs: list[Load], goal: Goal | None) -> Line:
    return Line(
        what,
        "/s",
        [one.per_second for one in ours],
        rival,
        [one.per_second for one in theirs],
        goal,
    )


def _p99(what: str, ours: list[Load], rival: str, theirs: list[Load], goal: Goal) -> Line:
    return Line(what, "ms", [one.p99 for one in ours], rival, [one.p99 for one in theirs], goal)
