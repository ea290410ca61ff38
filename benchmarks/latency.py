"""The latency for a test suite: sequential requests on one connection."""

from __future__ import annotations

from collections.abc import Iterator

from benchmarks import load
from benchmarks.contenders import Contender, emulator, prism
from benchmarks.load import Load
from benchmarks.measure import Line, Options, at_most, interleave

NAME = "latency"
TITLE = "Emulator, one connection"


def run(options: Options) -> Iterator[Line | str]:
    """Measure the median round trip of reading and creating masking sessions."""
    load.version()
    ours, theirs = emulator(), prism()
    with ours.server, theirs.server:
        for one in (ours, theirs):
            one.prepare()
            load.run(one.read(), 1, connections=1)
            load.run(one.create(), 1, connections=1)

        def measure(one: Contender) -> tuple[Load, Load]:
            return (
                load.run(one.read(), 1, connections=1),
                load.run(one.create(), 1, connections=1),
            )

        samples = interleave(options.rounds, {one.name: one for one in (ours, theirs)}, measure)
    for what, place in (("GET a masking session", 0), ("Create a masking session", 1)):
        yield Line(
            f"{what}, median round trip",
            "ms",
            [sample[place].p50 for sample in samples[ours.name]],
            theirs.name,
            [sample[place].p50 for sample in samples[theirs.name]],
            at_most(0.5),
        )
