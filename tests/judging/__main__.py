"""Tampering with replies and events: `python -m tests.judging`.

Changes one property of one kind of reply or event at a time, leaves it out, or delays, repeats or
drops an event, and runs the scripts that see it. What none of them notices is not judged.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
import time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path

from tests.judging import running
from tests.judging.choice import Choice, queue
from tests.judging.tampering import Judgement
from tests.profile import seed_of_contents


def main(arguments: Sequence[str] | None = None) -> int:
    """Judge and return the exit status: 0 when every tampering that was seen was noticed."""
    parser = argparse.ArgumentParser(prog="python -m tests.judging", description=__doc__)
    parser.add_argument(
        "--only", default="", metavar="TEXT", help="only tamperings that contain this text"
    )
    parser.add_argument(
        "--share", type=float, default=1.0, help="of the places of each operation (default: all)"
    )
    parser.add_argument("--seed", help="of the sample (default: the commit)")
    parser.add_argument("--jobs", type=int, default=min(2, os.cpu_count() or 1))
    parser.add_argument(
        "--unseen", action="store_true", help="also list changes that no script can observe"
    )
    options = parser.parse_args(arguments)
    started = time.monotonic()
    with tempfile.TemporaryDirectory() as folder:
        sightings = Path(folder) / "sightings.json"
        print("Recording which script observes what", flush=True)
        observed = running.run("observe", sightings)
        if observed.status:
            print(observed.output)
            return 2
        choice = Choice(options.only, options.share, options.seed or seed_of_contents())
        print(choice.told(), flush=True)
        verdicts, problems = _judge(sightings, choice, options.jobs)
    return _tell(verdicts, problems, time.monotonic() - started, unseen=options.unseen)


def _judge(sightings: Path, choice: Choice, jobs: int) -> tuple[list[Judgement], list[str]]:
    def watch(part: int, done: int) -> None:
        if done % 100 == 0:
            print(f"  part {part}: {done} tamperings", flush=True)

    with queue(len(choice.groups())) as groups, ThreadPoolExecutor(jobs) as pool:
        parts = [
            pool.submit(running.judge, sightings, choice, groups, partial(watch, n))
            for n in range(1, jobs + 1)
        ]
        done = [part.result() for part in parts]
    return (
        [verdict for each in done for verdict in each.verdicts],
        [problem for each in done for problem in each.problems],
    )


def _tell(
    verdicts: Sequence[Judgement], problems: Sequence[str], seconds: float, *, unseen: bool
) -> int:
    missed = [each for each in verdicts if not each.by and each.tried]
    for each in missed:
        print(f"MISSED  {each.tampering}  ({each.tried} scripts saw it)")
    never = [each for each in verdicts if not each.tried]
    for each in never if unseen else ():
        print(f"UNSEEN  {each.tampering}")
    for problem in problems:
        print(f"PROBLEM  {problem}")
    seen = len(verdicts) - len(never)
    print(
        f"{seen - len(missed)} of {seen} tamperings noticed in {seconds:.0f} s; "
        f"{len(never)} more affect data that no script observes."
    )
    return 1 if missed or problems else 0


if __name__ == "__main__":
    sys.exit(main())
