"""What others wait for: silent receivers of other accounts, and much that is due at once.

`tests/emulator/core/test_fairness.py` proves the order of things; here it is measured.
"""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from typing import Final

from benchmarks.machine import ROOT, SERVING, environment, python
from benchmarks.measure import Line, Options, at_most, interleave

NAME = "fairness"
TITLE = "Emulator, what others wait for"

_SILENT: Final = 40
_DUE: Final = 4_000


def run(options: Options) -> Iterator[Line | str]:
    """Measure webhooks beside silent receivers, and requests beside due work."""
    works = {count: ("silent", count) for count in (_SILENT, 0)}
    named = {str(count): work for count, work in works.items()}
    samples = interleave(options.rounds, named, lambda work: _numbers(*work)[0])
    what = f"Slowest webhook, beside {_SILENT} silent receivers"
    ours, theirs = samples[str(_SILENT)], samples["0"]
    # Some milliseconds each: five times as long is far below the 0.2 s that were the goal.
    yield Line(what, "ms", ours, "beside none", theirs, at_most(5))
    waits = [_numbers("due", _DUE) for _ in range(options.rounds)]
    what = f"Slowest request, while {_DUE:,} things are due"
    longest, whole = ([one[place] for one in waits] for place in (0, 1))
    yield Line(what, "ms", longest, "until all are done", whole, at_most(0.2))


def _numbers(what: str, count: int) -> list[float]:
    command = [*SERVING, *python("benchmarks.fairness_work", what, str(count))]
    ran = subprocess.run(command, capture_output=True, text=True, cwd=ROOT, env=environment())
    if ran.returncode:
        raise RuntimeError(ran.stderr)
    return [float(one) for one in ran.stdout.split()]
