"""What others wait for: silent receivers of other accounts, and much that is due at once.

`tests/emulator/core/test_fairness.py` proves the order of things; here it is measured.
"""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from typing import Final

from benchmarks.machine import ASKING, ROOT, SERVING, Server, environment, free_port, python
from benchmarks.measure import Line, Options, at_most, interleave

NAME = "fairness"
TITLE = "Emulator, what others wait for"

_SILENT: Final = 40
_DUE: Final = 4_000


def run(options: Options) -> Iterator[Line | str]:
    """Measure webhooks beside silent receivers, and requests beside due work."""
    counts = {str(count): count for count in (_SILENT, 0)}
    samples = interleave(options.rounds, counts, lambda count: _numbers("silent", count)[0])
    what = f"Slowest webhook, beside {_SILENT} silent receivers"
    ours, theirs = samples[str(_SILENT)], samples["0"]
    # Some milliseconds each: five times as long is far below the 0.2 s that were the goal.
    yield Line(what, "ms", ours, "beside none", theirs, at_most(5))
    port = free_port()
    url = f"http://127.0.0.1:{port}/"
    with Server(python("benchmarks.canned_server", str(port)), url, on=ASKING):
        works: dict[str, tuple[str, ...]] = {"sessions": ("due",), "webhooks": ("webhooks", url)}
        for things, (kind, *rest) in works.items():
            waits = [_numbers(kind, _DUE, *rest) for _ in range(options.rounds)]
            longest, whole = ([one[place] for one in waits] for place in (0, 1))
            what = f"Slowest request, while {_DUE:,} {things} are due"
            yield Line(what, "ms", longest, "all of them", whole, at_most(0.1))


def _numbers(what: str, count: int, *rest: str) -> list[float]:
    command = [*SERVING, *python("benchmarks.fairness_work", what, str(count), *rest)]
    ran = subprocess.run(command, capture_output=True, text=True, cwd=ROOT, env=environment())
    if ran.returncode:
        raise RuntimeError(ran.stderr)
    return [float(one) for one in ran.stdout.split()]
