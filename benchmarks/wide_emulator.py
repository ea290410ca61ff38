"""Runs the emulator on a contract from `wide_contract`: `plivo-emulator` with `--contract`."""

from __future__ import annotations

import sys
from functools import partial
from pathlib import Path

from plivo_emulator import cli, emulator
from plivo_emulator.emulator import Mount
from plivo_emulator.parts import Part, handlers_of
from plivo_emulator.pipeline.contract import Contract


def main() -> int:
    """Run the command line."""
    place = sys.argv.index("--contract")
    contract = Contract.load(Path(sys.argv[place + 1]))
    del sys.argv[place : place + 2]
    ours, control = emulator.default_mounts()
    copies = Part("copies")
    originals = handlers_of(ours.parts)
    for name in contract.operations.keys() - originals.keys():
        copies.handlers[name], _ = originals[name.rpartition("_copy")[0]]
    wide = Mount(prefix=ours.prefix, contract=contract, parts=(*ours.parts, copies))
    emulator.default_mounts = partial(tuple, (wide, control))
    return cli.main()


if __name__ == "__main__":
    sys.exit(main())
