"""The emulator on a contract made by `wide_contract`: as `plivo-emulator`, with `--contract`."""

from __future__ import annotations

import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from types import FunctionType, ModuleType
from typing import Any

from plivo_emulator import cli, emulator
from plivo_emulator.emulator import Mount
from plivo_emulator.pipeline.contract import Contract
from plivo_emulator.pipeline.handlers import handlers_of


def main() -> int:
    """Run the command line."""
    place = sys.argv.index("--contract")
    contract = Contract.load(Path(sys.argv[place + 1]))
    del sys.argv[place : place + 2]
    ours, control = emulator.default_mounts()
    copies = ModuleType("copies")
    originals = handlers_of(*ours.modules)
    for name in contract.operations.keys() - originals.keys():
        _add(copies, name, originals[name.rpartition("_copy")[0]])
    wide = Mount(prefix=ours.prefix, contract=contract, modules=(*ours.modules, copies))
    emulator.default_mounts = partial(tuple, (wide, control))
    return cli.main()


def _add(module: ModuleType, name: str, handler: Callable[..., Any]) -> None:
    """Add a handler under another name."""
    assert isinstance(handler, FunctionType)
    copied = FunctionType(handler.__code__, handler.__globals__, name)
    copied.__module__ = module.__name__
    setattr(module, name, copied)


if __name__ == "__main__":
    sys.exit(main())
