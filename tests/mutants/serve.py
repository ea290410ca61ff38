"""An emulator with a planted bug, to look at: `python -m tests.mutants.serve NAME [options]`.

The options are those of `plivo-emulator serve`.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence

from plivo_emulator import cli
from tests.mutants.serving import plant


def main(arguments: Sequence[str] | None = None) -> int:
    """Plant the bug, serve until Ctrl-C, and return the exit status."""
    name, *options = (sys.argv[1:] if arguments is None else arguments) or ["--help"]
    if name in ("-h", "--help"):
        print(__doc__)
        return 2
    try:
        plant(name, lambda: None)
    except LookupError as error:
        print(f"{error.args[0]} Run `python -m tests.mutants list` to list all.", file=sys.stderr)
        return 2
    return cli.main(["serve", *options])


if __name__ == "__main__":
    sys.exit(main())
