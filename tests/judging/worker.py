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

from tests.contract.resources import DOCUMENT
from tests.judging import plugin
from tests.judging.tampering import Tampering, places, tamperings

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
    judge = plugin.Judge(
        chosen(options.part, options.only),
        plugin.read_sightings(options.sightings),
        lambda verdict: tell(verdict=asdict(verdict)),
    )
    status = int(pytest.main([*_QUIET, *scripts, "--tb=no", "-r", "N"], plugins=[judge]))
    tell(false=judge.false)
    return status


def chosen(part: str, only: str = "") -> list[Tampering]:
    """The tamperings of one part of several, such as `1/2`; those that contain a text."""
    number, count = map(int, part.split("/"))
    everything = [
        each
        for place in places(DOCUMENT)
        for each in tamperings(place)
        if only.lower() in str(each).lower()
    ]
    # Places stay together: who notices one tampering notices the next.
    size = -(-len(everything) // count)
    return everything[(number - 1) * size : number * size]


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m tests.judging.worker", description=__doc__)
    parser.add_argument("command", choices=["observe", "judge"])
    parser.add_argument("sightings", type=Path, help="what is seen by which script")
    parser.add_argument("--tell", type=int, metavar="FD", help="where progress goes")
    parser.add_argument("--part", default="1/1", help="which part of the tamperings")
    parser.add_argument("--only", default="", help="only tamperings that contain this text")
    return parser


if __name__ == "__main__":
    sys.exit(main())
