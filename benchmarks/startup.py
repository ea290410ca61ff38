"""The time from the start of the process to its first response."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from benchmarks.contenders import Contender, emulator, prism
from benchmarks.measure import Line, Options, at_most, interleave

NAME = "startup"
TITLE = "Emulator, start to first answer"

_START: Mapping[str, Callable[[], Contender]] = {"emulator": emulator, "Prism": prism}


def run(options: Options) -> Iterator[Line | str]:
    """Measure the start of the emulator and of Prism."""
    for name in _START:
        # The first start, which reads files from disk, does not count.
        _seconds(name)
    samples = interleave(options.rounds + 2, {name: name for name in _START}, _seconds)
    what = "Start to first answer"
    yield Line(what, "s", samples["emulator"], goal=at_most(0.25))
    yield Line(what, "s", samples["emulator"], "Prism", samples["Prism"], at_most(0.25))


def _seconds(name: str) -> float:
    with _START[name]().server as server:
        return server.seconds_to_answer
