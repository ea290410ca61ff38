"""Runs the emulator on a contract from `narrow_contract`: `plivo-emulator` with `--contract`."""

from __future__ import annotations

import gc
import sys
from functools import cache
from pathlib import Path

from plivo_emulator import cli


def main() -> int:
    """Run the command line."""
    # As `serve` does while it imports the same.
    gc.disable()
    from plivo_emulator import emulator
    from plivo_emulator.emulator import Mount
    from plivo_emulator.pipeline.contract import Contract

    place = sys.argv.index("--contract")
    path = Path(sys.argv[place + 1])
    del sys.argv[place : place + 2]
    # The only contract: not even the list of hosts comes from the whole one.
    Contract.bundled = staticmethod(cache(lambda: Contract.load(path)))  # type: ignore[assignment,method-assign]
    default_mounts = emulator.default_mounts

    def mounts() -> tuple[Mount, ...]:
        ours, control = default_mounts()
        for part in ours.parts:
            for name in part.handlers.keys() - ours.contract.operations.keys():
                del part.handlers[name]
        return ours, control

    emulator.default_mounts = cache(mounts)
    return cli.main()


if __name__ == "__main__":
    sys.exit(main())
