"""The effect of the number of operations: the same measurement with 150.

Uses the contract's 22 operations, and copies of them under other paths, up to 150. Prism gets the
same document.
"""

from __future__ import annotations

import json
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

from benchmarks import load
from benchmarks.contenders import Contender, emulator, prism
from benchmarks.load import Load
from benchmarks.measure import Line, Options, Skipped, at_least, interleave
from benchmarks.wide_contract import widened
from plivo_emulator.pipeline.contract import Contract

NAME = "routing"
TITLE = "Emulator with 150 operations, 16 connections"

OPERATIONS = 150


def run(options: Options) -> Iterator[Line | str]:
    """Measure the emulator with 22 and 150 operations, and Prism with 150."""
    load.version()
    with ExitStack() as stack, tempfile.TemporaryDirectory() as folder:
        document = Path(folder) / "openapi.json"
        document.write_text(json.dumps(widened(Contract.bundled().document, OPERATIONS)))
        few = emulator()
        many = emulator(
            "--contract", str(document), name="150 operations", module="benchmarks.wide_emulator"
        )
        contenders: list[Contender] = [few, many]
        try:
            contenders.append(prism(document))
        except Skipped as reason:
            yield str(reason)
        for one in contenders:
            stack.callback(one.server.stop)
            one.prepare()
            load.run(one.read(), 1)
            load.run(one.create(), 1)

        def measure(one: Contender) -> tuple[Load, Load]:
            one.prepare()
            return load.run(one.read(), 1), load.run(one.create(), 1)

        samples = interleave(min(3, options.rounds), {one.name: one for one in contenders}, measure)
    for what, place in (("GET a masking session", 0), ("Create a masking session", 1)):
        rates = {
            name: [sample[place].per_second for sample in found] for name, found in samples.items()
        }
        yield Line(what, "/s", rates[many.name], "22 operations", rates[few.name], at_least(0.9))
        for rival in rates.keys() - {few.name, many.name}:
            yield Line(what, "/s", rates[many.name], rival, rates[rival])
