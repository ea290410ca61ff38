"""Running schemathesis, and the semantic scripts."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import IO

from tests.contract import engine, junit, traffic
from tests.contract.links import to_follow
from tests.contract.outcome import Outcome, Phase, Progress
from tests.contract.profiles import CI, Profile
from tests.contract.recording import Collector
from tests.contract.resources import DOCUMENT, NAMED_BY_HOOKS, links_of
from tests.contract.target import Target, fresh_emulator
from tests.contract.watchdog import LIMIT_SECONDS, ended_after
from tests.judging import running
from tests.judging.choice import Choice
from tests.judging.tampering import Judgement
from tests.spec.document import BUNDLED, ROOT, Operation

SCRIPTS = "Scripts"
JUDGING = "Judging"

_CONFIG = Path(__file__).with_name("schemathesis.toml")


def _ignore(part: str, phase: str, cases: int) -> None:
    pass


@dataclass(frozen=True)
class Suite:
    """How to test.

    Attributes:
        seed: makes requests, identifiers and codes reproducible.
        profile: how thoroughly.
        target: a running server; a fresh emulator for each run unless given.
        reports: the folder for HAR and JUnit files; none are written unless given.
        impatient: whether schemathesis stops at the first failure.
        watch: is told, again and again, what a part is doing and how many requests it made.
    """

    seed: int
    profile: Profile = CI
    target: Target | None = None
    reports: Path | None = None
    impatient: bool = False
    watch: Callable[[str, str, int], None] = field(default=_ignore, repr=False)

    @property
    def workers(self) -> int:
        """How many parts may run at a time: one server cannot tell two runs apart."""
        return 1 if self.target else 2

    def run(self, tags: Sequence[str], share: float = 1.0) -> Outcome:
        """Test the operations of some tags together.

        Args:
            tags: whose operations.
            share: of the time for searching that is theirs, if there is a limit.

        Raises:
            RuntimeError: the emulator does not start.
            httpx.HTTPError: the API cannot be reached.
        """
        operations = [each for each in DOCUMENT.operations if each.tag in tags]
        phases = self.profile.phases
        begins = any(map(_can_begin, operations))
        expected = to_follow(links_of(operations)) if "stateful" in phases and begins else set()
        if not expected:
            phases = [phase for phase in phases if phase != "stateful"]
        name = ", ".join(tags) if len(tags) == 1 else f"{len(tags)} tags"
        target = nullcontext(self.target) if self.target else fresh_emulator(self.seed)
        with (
            target as api,
            api.subaccount() as subaccount,
            self._part(name, api) as (folder, collector),
            tempfile.TemporaryFile("w+") as output,
        ):
            outcome = Outcome(name, operations, collector)
            progress = Progress(outcome, lambda *done: self.watch(name, *done))
            outcome.junit = folder / "junit.xml"
            read, write = os.pipe()
            with subprocess.Popen(
                [
                    *self._command(api, tags, phases, outcome.junit, f"/dev/fd/{write}"),
                    *self._time_limit(share),
                ],
                cwd=folder,  # nothing that is left there outlives the run
                env=_environment(api, folder) | {"PLIVO_SUBACCOUNT": subaccount},
                pass_fds=[write],
                stdout=output,
                stderr=subprocess.STDOUT,
            ) as process:
                os.close(write)
                with (
                    ended_after(self._longest, process),
                    os.fdopen(read, encoding="utf-8") as events,
                ):
                    _follow(events, progress)
                    outcome.passed = process.wait() == 0
            output.seek(0)
            outcome.output = output.read()
            for exchange in traffic.read(folder):
                collector.add(exchange)
            outcome.missing_links = expected - outcome.links
            outcome.complaints = api.complaints()
            outcome.junit = self._keep_junit(outcome)
        return outcome

    def run_scripts(self, sightings: Path) -> Outcome:
        """Run the semantic scripts; they start emulators of their own unless there is a target.

        Args:
            sightings: where to write down which script saw what.
        """
        with self._part(SCRIPTS, self.target) as (folder, collector):
            outcome = Outcome(SCRIPTS, list(DOCUMENT.operations), collector)
            outcome.junit = folder / "junit.xml"
            arguments = [*running.PYTEST, f"--junit-xml={outcome.junit}"]
            environment = {**os.environ, traffic.FOLDER_VARIABLE: str(folder)}
            if api := self.target:
                arguments += [f"--api-url={api.url}"]
                environment |= _environment(api, folder)
            self.watch(SCRIPTS, "pytest", 0)
            started = time.monotonic()
            finished = running.run(
                "observe",
                sightings,
                pytest=arguments,
                environment=environment,
                heard=lambda told: self.watch(SCRIPTS, f"{told['done']} scripts", 0),
            )
            phase = Phase("pytest", seconds=time.monotonic() - started)
            phase.ok = outcome.passed = finished.status == 0
            phase.failures = set(junit.failures(outcome.junit))
            phase.skipped = junit.skipped(outcome.junit)
            outcome.phases.append(phase)
            outcome.output = finished.output
            for exchange in traffic.read(folder):
                collector.add(exchange)
                phase.cases += not exchange.event
            outcome.junit = self._keep_junit(outcome)
        return outcome

    def run_judging(
        self, sightings: Path, choice: Choice, queue: int, part: str
    ) -> tuple[Outcome, list[Judgement]]:
        """Tamper with replies and events, and see which scripts notice.

        Args:
            sightings: which script sees what.
            choice: of the tamperings.
            queue: of the numbers of its groups, for all parts.
            part: which of the processes that work at it: `1/2` or `2/2`.
        """
        name = f"{JUDGING} {part}"
        started = time.monotonic()
        watch = partial(self.watch, name, "tampering")
        judged = running.judge(sightings, choice, queue, watch)
        phase = Phase("tampering", cases=len(judged.verdicts), seconds=time.monotonic() - started)
        outcome = Outcome(name, [], Collector(), [phase], output="\n".join(judged.problems))
        phase.ok = outcome.passed = not judged.problems
        phase.failures = {problem.splitlines()[0] for problem in judged.problems}
        return outcome, judged.verdicts

    @contextmanager
    def _part(self, name: str, api: Target | None) -> Iterator[tuple[Path, Collector]]:
        """A folder for a part of the run, gone in the end, and where its traffic is collected."""
        har = self.reports / f"{_slug(name)}.har" if self.reports else None
        collector = Collector(har, [api.auth_token] if api else [])
        with tempfile.TemporaryDirectory() as folder:
            try:
                yield Path(folder), collector
            finally:
                collector.close()

    def _keep_junit(self, outcome: Outcome) -> Path | None:
        if self.reports is None or outcome.junit is None or not outcome.junit.exists():
            return None
        kept = self.reports / f".{_slug(outcome.name)}.junit.xml"
        return Path(shutil.move(outcome.junit, kept))

    def _command(
        self, api: Target, tags: Sequence[str], phases: Sequence[str], junit_file: Path, events: str
    ) -> list[str]:
        command = [
            *(sys.executable, "-m", "schemathesis.cli"),
            f"--config-file={_CONFIG}",
            *("run", str(BUNDLED), f"--url={api.base_url}"),
            *(f"--include-tag={tag}" for tag in tags),
            f"--phases={','.join(phases)}",
            f"--seed={self.seed}",
            f"--max-examples={self.profile.examples}",
            f"--report-ndjson-path={events}",
            f"--report-junit-path={junit_file}",
            "--no-color",
        ]
        if self.impatient:
            command.append("--max-failures=1")
        return command

    @property
    def _longest(self) -> float:
        """Seconds after which a run hangs."""
        return LIMIT_SECONDS + 60 * (self.profile.minutes or 0)

    def _time_limit(self, share: float) -> list[str]:
        if not self.profile.minutes:
            return []
        # No part can use the time of two.
        minutes = self.profile.minutes * min(1.0, self.workers * share)
        return [f"--max-time={max(1, round(minutes * 60))}"]


def _can_begin(operation: Operation) -> bool:
    """Whether it names nothing, or something that hooks make for it."""
    names = operation.path.partition("{auth_id}/")[2].count("{")
    return not names or operation.id in NAMED_BY_HOOKS


def _follow(events: IO[str], progress: Progress) -> None:
    for line in events:
        progress.note(*engine.parse(line))


def _slug(name: str) -> str:
    return name.lower().replace(" ", "-")


def _environment(api: Target, folder: Path) -> dict[str, str]:
    """What `schemathesis.toml`, the hooks and the scripts take from the environment."""
    return {
        **os.environ,
        "PYTHONPATH": str(ROOT),
        # Tables of characters, which take a second to make; no examples are kept.
        "HYPOTHESIS_STORAGE_DIRECTORY": str(ROOT / ".hypothesis"),
        "PLIVO_AUTH_ID": api.auth_id,
        "PLIVO_AUTH_TOKEN": api.auth_token,
        traffic.FOLDER_VARIABLE: str(folder),
    }
