"""Starting the processes of `tests.judging.worker` and following their progress."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

from tests.contract.watchdog import LIMIT_SECONDS, ended_after
from tests.judging.choice import Choice
from tests.judging.tampering import Judgement
from tests.spec.document import ROOT

SCRIPTS: Final = ROOT / "tests" / "semantic"
PYTEST: Final = ("-q", "--no-header", "-p", "no:cacheprovider", "--color=no", str(SCRIPTS))


@dataclass
class Finished:
    """What a process has done.

    Attributes:
        status: its exit status.
        output: what pytest printed.
        told: everything that it told.
    """

    status: int
    output: str
    told: list[dict[str, Any]] = field(default_factory=list)


def run(
    command: str,
    sightings: Path,
    *,
    options: Sequence[str] = (),
    queue: int | None = None,
    pytest: Sequence[str] = PYTEST,
    environment: Mapping[str, str] | None = None,
    heard: Callable[[dict[str, Any]], None] = lambda told: None,
) -> Finished:
    """Run a worker to its end; it is ended when it takes too long.

    Args:
        command: `observe` or `judge`.
        sightings: the file of what is seen by which script.
        options: of the worker.
        queue: what it takes its work from.
        pytest: arguments of pytest.
        environment: of the process; this one's unless given.
        heard: is called with everything that the worker tells.
    """
    read, write = os.pipe()
    arguments = [sys.executable, "-m", "tests.judging.worker", command, str(sightings)]
    arguments += [f"--tell={write}", *options]
    passed = [write]
    if queue is not None:
        arguments.append(f"--queue={queue}")
        passed.append(queue)
    arguments += ["--", *pytest]
    told: list[dict[str, Any]] = []
    with tempfile.TemporaryFile("w+") as output:
        process = subprocess.Popen(
            arguments,
            cwd=ROOT,
            env=environment,
            pass_fds=passed,
            stdout=output,
            stderr=subprocess.STDOUT,
        )
        os.close(write)
        with (
            process,
            ended_after(LIMIT_SECONDS, process),
            os.fdopen(read, encoding="utf-8") as lines,
        ):
            for line in lines:
                told.append(json.loads(line))
                heard(told[-1])
            status = process.wait()
        output.seek(0)
        return Finished(status, output.read(), told)


@dataclass
class Judged:
    """What became of a part of the tamperings.

    Attributes:
        verdicts: one for each.
        problems: why the verdicts cannot be trusted; nothing if they can.
    """

    verdicts: list[Judgement] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)


def judge(
    sightings: Path,
    choice: Choice,
    queue: int,
    watch: Callable[[int], None] = lambda done: None,
) -> Judged:
    """Try tamperings, as long as there are any, beside other processes with the same queue.

    Args:
        sightings: the file of what is seen by which script.
        choice: of the tamperings.
        queue: of the numbers of its groups.
        watch: is told how many are done.
    """
    judged = Judged()

    def heard(told: dict[str, Any]) -> None:
        if "verdict" in told:
            judged.verdicts.append(Judgement(**told["verdict"]))
            watch(len(judged.verdicts))
        judged.problems += [f"{name} fails without tampering" for name in told.get("false", ())]

    options = [f"--only={choice.only}", f"--share={choice.share}", f"--seed={choice.seed}"]
    finished = run("judge", sightings, options=options, queue=queue, heard=heard)
    if not any("false" in told for told in finished.told):
        judged.problems.append(f"did not finish:\n{finished.output}")
    return judged
