"""A process that runs the scripts: `python -m tests.judging.worker observe|judge SIGHTINGS ...`.

What follows `--` goes to pytest. Progress and verdicts are written to a file descriptor, one JSON
text a line, so that whoever started the process sees them as they come.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any, Final

import pytest

from tests.judging import plugin
from tests.judging.choice import Choice, taken

# Pytest would have its plugins imported before anything that imports them.
_QUIET: Final = ("-W", "ignore:Module already imported:pytest.PytestAssertRewriteWarning")


def main(arguments: Sequence[str] | None = None) -> int:
    """Do what was asked for and return pytest's exit status."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    cut = given.index("--") if "--" in given else len(given)
    options, scripts = _parser().parse_args(given[:cut]), given[cut + 1 :]

    def tell(**what: Any) -> None:
        if options.tell is not None:
            os.write(options.tell, f"{json.dumps(what)}\n".encode())

    if options.command == "observe":
        observer = plugin.Observer(options.sightings, lambda done: tell(done=done))
        return int(pytest.main([*_QUIET, *scripts], plugins=[observer]))
    groups = Choice(options.only, options.share, options.seed).groups()
    judge = plugin.Judge(
        (tampering for number in taken(options.queue) for tampering in groups[number]),
        plugin.read_sightings(options.sightings),
        lambda verdict: tell(verdict=asdict(verdict)),
    )
    status = int(pytest.main([*_QUIET, *scripts, "--tb=no", "-r", "N"], plugins=[judge]))
    tell(false=judge.false)
    return status


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m tests.judging.worker", description=__doc__)
    parser.add_argument("command", choices=["observe", "judge"])
    parser.add_argument("sightings", type=Path, help="what is seen by which script")
    parser.add_argument("--tell", type=int, metavar="FD", help="where progress goes")
    parser.add_argument("--queue", type=int, metavar="FD", help="where to take groups from")
    parser.add_argument("--only", default="", help="only tamperings that contain this text")
    parser.add_argument("--share", type=float, default=1.0, help="of the places")
    parser.add_argument("--seed", default="", help="of the sample")
    return parser


if __name__ == "__main__":
    sys.exit(main())
